"""How a command line becomes a subcommand, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Crossread
from tests.conftest import ROOT
from tests.library.stories import TEXTS
from tui.cli import compare, output
from tui.cli.main import CRASHED, split
from tui.settings.locations import state_folder


@pytest.mark.parametrize(
    ("argv", "name", "rest"),
    [
        ([], "read", []),
        (["articles/"], "read", ["articles/"]),
        (["read", "articles/"], "read", ["articles/"]),
        (["compare", "articles/", "--json"], "compare", ["articles/", "--json"]),
        (["./compare"], "read", ["./compare"]),
        (["a.txt", "compare"], "read", ["a.txt", "compare"]),
        (["--theme", "slate", "articles/"], "read", ["--theme", "slate", "articles/"]),
        (["-q", "compare", "x"], "compare", ["-q", "x"]),
        (["-"], "read", ["-"]),
    ],
)
def test_reading_is_the_default_and_files_called_like_commands_are_reached_by_their_path(
    argv: list[str], name: str, rest: list[str]
) -> None:
    assert split(argv) == (name, rest)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["compare"], ("PATH",)),
        (["compare", "x", "--jsno"], ("no such argument: --jsno", 'did you mean "--json"')),
        (["compare", "x", "--min-score", "7"], ("--min-score", "not a number from 0 to 1")),
        (["compare", "x", "--min-score", "nan"], ("--min-score", "not a number from 0 to 1")),
        (["compare", "x", "--width", "3"], ("--width", "from 20 to 1000")),
        (["export", "x", "--limit-quotes", "0"], ("--limit-quotes", "not a whole number above 0")),
        (["export", "x", "--to", "markdwon"], ("markdwon", "markdown")),
        (["export", "x", "-o", "x.zzz"], ("no format goes by .zzz",)),
        (["review", "lits"], ("lits", "list")),
        (["review"], ("ACTION",)),
        (["keys", "--preset", "vi"], ("vi", "vim")),
        (["locate", "confg"], ("confg", "config")),
        (["locate", "config", "x"], ("takes no PATH",)),
        (["completions", "tcsh"], ("tcsh", "bash")),
        (["themes", "x\x1b]0;OWNED\x07"], ("no such argument: x",)),
        (["articles"], ("not a terminal", "crossread compare PATH…")),
    ],
)
def test_a_wrong_command_line_is_one_line_and_status_2(
    crossread: Crossread, argv: list[str], words: tuple[str, ...]
) -> None:
    run = crossread(*argv)
    assert (run.status, run.out, len(run.told)) == (2, "", 1)
    assert run.err.startswith("crossread")
    assert "\x1b" not in run.err
    for word in words:
        assert word in run.err


def test_alone_and_unwatched_it_lists_the_sample(crossread: Crossread) -> None:
    run = crossread()
    assert run.status == 0
    assert run.out.endswith("articles\tthe sample set\n")


def crossread_process(
    *argv: str | Path, env: dict[str, str] | None = None, **options: object
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tui.cli", *map(str, argv)],
        cwd=options.pop("cwd", ROOT),
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        stdin=subprocess.PIPE,
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        **options,  # type: ignore[arg-type]
    )


def test_a_reader_of_the_pipe_that_leaves_early_is_no_error() -> None:
    read, write = os.pipe()
    os.close(read)
    with crossread_process("keys", stdout=write) as process:
        os.close(write)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (output.BROKEN_PIPE, b"")


def test_a_full_disk_is_an_error_not_silence() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("wb") as full, crossread_process("keys", stdout=full) as process:
        _, err = process.communicate(timeout=60)
    assert process.returncode == 3
    assert err == b"crossread: standard output: No space left on device\n"


def test_a_closed_standard_output_is_an_error() -> None:
    run = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m tui.cli keys >&-"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 3
    assert run.stderr == "crossread: standard output is closed\n"


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """Programs started from here heed an interrupt, though whoever started the tests in the background
    had them ignore it: a shell does, and what is ignored is inherited."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding_interrupts")
def test_an_interrupt_ends_with_130_and_no_traceback() -> None:
    with crossread_process("score") as process:
        assert process.stdin is not None
        # Its parent holds the pipe open, so it waits in reading, where the signal finds it.
        process.stdin.write(b'{"a": "x", "b": "y"}\n' * 10_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_data_is_utf_8_whatever_the_locale(story: Path, locale: str) -> None:
    (story / "extra.txt").write_text(
        "Die Fähre „Aurora“ lief am Montag auf Grund. 漢字 stand on it.", "utf-8"
    )
    env = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    with crossread_process("compare", story, "--json", env=env, cwd=Path.cwd()) as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "漢字" in out.decode("utf-8")
    assert any("„Aurora“" in article["text"] for article in json.loads(out)["articles"])


def test_a_fault_of_ours_is_two_lines_and_a_private_log_without_article_text_on_screen(
    crossread: Crossread, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise RuntimeError(TEXTS["harbour.txt"])

    monkeypatch.setattr(compare, "run", fail)
    run = crossread("compare", story)
    assert (run.status, run.out, len(run.told)) == (CRASHED, "", 2)
    assert "RuntimeError" in run.told[0]
    assert "ferry" not in run.err
    (log,) = (state_folder() / "crashes").iterdir()
    assert str(log) in run.err
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert "in fail" in log.read_text()


def test_quiet_leaves_errors_alone(crossread: Crossread, story: Path) -> None:
    (story / "empty.txt").write_text("")
    loud, quiet = crossread("compare", story), crossread("compare", story, "--quiet")
    assert "empty.txt" in loud.err
    assert quiet.err == ""
    assert loud.out == quiet.out
    assert crossread("--quiet", "compare", "nowhere").told != []
