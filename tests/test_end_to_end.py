"""The main job in a real pseudo-terminal: open, step, decide, lose the line, find everything again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.hostile import live_bytes, write_hostile_set
from tests.pseudoterminal import Terminal

CROSSREAD = [sys.executable, "-m", "tui.cli"]
VIEW_KEYS = ("2", "v", "z", "z", "t", "b", "f", "escape", "L", "escape", "?", "escape", "ctrl+p", "escape")


def run(*arguments: str | os.PathLike[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*CROSSREAD, *arguments], capture_output=True, text=True, check=False)


def decisions(path: Path) -> list[dict[str, object]]:
    listed = run("review", "list", path, "--json")
    assert listed.returncode == 0, listed.stderr
    found: list[dict[str, object]] = json.loads(listed.stdout)["decisions"]
    return found


@pytest.fixture
def own_sample(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample, so that its journal is this test's alone."""
    folder = tmp_path / "sample"
    folder.mkdir()
    for path in sample.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_two_decisions_survive_a_lost_line(own_sample: Path) -> None:
    with Terminal([*CROSSREAD, str(own_sample)], size=(100, 30)) as terminal:
        terminal.wait_for(re.compile(r"reviewed +0"))
        terminal.press("enter")
        terminal.wait_for(re.compile(r"reviewed +[1-9]"))
        terminal.press("j", "x")
        terminal.wait_for(lambda: len(decisions(own_sample)) == 2)
        terminal.hang_up()
        terminal.wait_exit()
    assert [decision["kind"] for decision in decisions(own_sample)] == ["accept", "drop"]

    with Terminal([*CROSSREAD, str(own_sample)], size=(100, 30)) as terminal:
        terminal.wait_for(re.compile(r"reviewed +[1-9]"))
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert terminal.modes_left() == []
        assert terminal.is_restored


@pytest.mark.parametrize("size", [(80, 24), (200, 50)], ids=["80x24", "200x50"])
def test_no_byte_of_a_hostile_article_comes_alive_in_the_reader(
    size: tuple[int, int], tmp_path: Path
) -> None:
    folder = write_hostile_set(tmp_path / "hostile")
    with Terminal([*CROSSREAD, str(folder)], size=size) as terminal:
        terminal.wait_for("bridge")
        for key in VIEW_KEYS:
            terminal.press(key)
            terminal.wait_quiet()
        assert "[sic]" in terminal.text
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert live_bytes(bytes(terminal.output)) == []


def every_output(folder: Path) -> Iterator[tuple[str, Sequence[str]]]:
    yield "compare", ("compare", str(folder))
    yield "compare --json", ("compare", "--json", str(folder))
    yield "conflicts", ("conflicts", str(folder))
    yield "conflicts --json", ("conflicts", "--json", str(folder))
    for name in ("markdown", "html", "json", "text"):
        yield f"export {name}", ("export", str(folder), "--to", name)


def test_no_byte_of_a_hostile_article_comes_alive_in_any_output(tmp_path: Path) -> None:
    folder = write_hostile_set(tmp_path / "hostile")
    for name, arguments in every_output(folder):
        done = subprocess.run([*CROSSREAD, *arguments], capture_output=True, check=False)
        assert done.returncode in {0, 1}, (name, done.stderr)
        assert len(done.stdout) > 200, name
        assert live_bytes(done.stdout + done.stderr) == [], name


def test_the_sample_says_what_the_issue_of_its_day_says(sample: Path) -> None:
    """Views and comments rose from Tuesday to Wednesday; the 300 million users are not in dispute."""
    done = run("conflicts", sample, "--json")
    assert done.returncode == 1, done.stderr
    ledger = json.loads(done.stdout)
    updates = {
        conflict["subject"]: sorted({value["value"] for value in conflict["values"]})
        for conflict in ledger["conflicts"]
        if conflict["verdict"] == "update"
    }
    assert updates["views"] == [60_000_000, 250_000_000]
    assert updates["comments"] == [1_700_000, 5_500_000]
    disputed = {value["value"] for conflict in ledger["conflicts"] for value in conflict["values"]}
    assert 300_000_000 not in disputed
    agreed = {value["value"] for agreement in ledger["agreements"] for value in agreement["values"]}
    assert 300_000_000 in agreed


def test_an_export_is_the_same_twice_and_every_footnote_quotes_its_source(sample: Path) -> None:
    first, second = (run("export", sample, "--to", "markdown") for _ in range(2))
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert first.stdout.count("[^") > 20
    summary = json.loads(run("export", sample, "--to", "json").stdout)
    texts = {a["id"]: a["text"] for a in json.loads(run("compare", sample, "--json").stdout)["articles"]}
    assert summary["citations"]
    for citation in summary["citations"]:
        assert texts[citation["article"]][citation["start"] : citation["end"]] == citation["quote"]
