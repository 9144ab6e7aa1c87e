"""Bad input: one line that names file and cause, the right status, and the other articles still read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Crossread
from tests.library.stories import TEXTS
from tui.settings.locations import config_file, theme_folder

NOTHING_READ = 3
USAGE = 2

Make = Callable[[Path], object]


def symlink_to_nothing(folder: Path) -> None:
    (folder / "lost.txt").symlink_to(folder / "nowhere")


def broken_set(text: str) -> Make:
    return lambda folder: (folder / "set.toml").write_text(text, "utf-8")


ELF = b"\x7fELF\x02\0\0\0" * 99

ALONE: list[tuple[str, Make, int, tuple[str, ...]]] = [
    ("no such path", lambda folder: folder.rmdir(), NOTHING_READ, ("story",)),
    ("an empty folder", lambda folder: None, NOTHING_READ, ("story",)),
    ("an empty file", lambda folder: (folder / "a.txt").touch(), NOTHING_READ, ("a.txt",)),
    ("a binary file", lambda folder: (folder / "a.txt").write_bytes(ELF), NOTHING_READ, ("a.txt",)),
    ("a broken set.toml", broken_set("schema = 1\ntitle = ["), USAGE, ("set.toml",)),
    ("a wrong key", broken_set('schema = 1\ntitel = "x"\n'), USAGE, ("set.toml", "titel", "title")),
    ("a set.toml from tomorrow", broken_set('schema = 99\ntitle = "x"\n'), USAGE, ("set.toml", "schema")),
]  # fmt: skip


@pytest.mark.parametrize("bad", [row[1:] for row in ALONE], ids=[row[0] for row in ALONE])
@pytest.mark.parametrize("command", [("compare",), ("conflicts",), ("export", "--to", "markdown")])
def test_where_nothing_can_be_read_one_line_says_why(
    crossread: Crossread, tmp_path: Path, bad: tuple[Make, int, tuple[str, ...]], command: tuple[str, ...]
) -> None:
    make, status, words = bad
    folder = tmp_path / "story"
    folder.mkdir()
    make(folder)
    run = crossread(command[0], folder, *command[1:])
    assert (run.status, run.out, len(run.told)) == (status, "", 1)
    for word in words:
        assert word in run.err


BESIDE: list[tuple[str, Make, str]] = [
    ("an empty file", lambda folder: (folder / "bad.txt").touch(), "bad.txt"),
    ("a binary file", lambda folder: (folder / "bad.txt").write_bytes(ELF), "bad.txt"),
    ("a file that is gone", symlink_to_nothing, "lost.txt"),
    ("broken JSON Lines", lambda folder: (folder / "bad.jsonl").write_text('{"text": '), "bad.jsonl"),
]


@pytest.mark.parametrize(("make", "name"), [row[1:] for row in BESIDE], ids=[row[0] for row in BESIDE])
def test_a_bad_file_beside_good_ones_is_named_and_the_others_are_read(
    crossread: Crossread, story: Path, make: Make, name: str
) -> None:
    make(story)
    run = crossread("compare", story, "--json")
    assert run.status == 0
    assert len(json.loads(run.out)["articles"]) == 3
    assert [name in line for line in run.told] == [True]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_named_and_the_others_are_read(crossread: Crossread, story: Path) -> None:
    (story / "courier.txt").chmod(0)
    run = crossread("compare", story, "--json")
    assert run.status == 0
    assert "courier.txt" in run.err
    assert len(json.loads(run.out)["articles"]) == 2


def test_one_article_alone_is_compared_with_nothing(crossread: Crossread, story: Path) -> None:
    run = crossread("compare", story / "harbour.txt", "--json")
    assert run.status == 0
    found = json.loads(run.out)
    assert (len(found["articles"]), found["matches"], found["conflicts"]) == (1, [], [])
    assert crossread("conflicts", story / "harbour.txt").status == 0


def test_a_broken_config_names_file_and_key(crossread: Crossread, story: Path) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text("schema = 1\n[keys]\n'decide.acept' = 'y'\n")
    run = crossread("keys")
    assert (run.status, run.out, len(run.told)) == (USAGE, "", 1)
    assert str(config_file()) in run.err
    assert 'did you mean "decide.accept"?' in run.err
    assert crossread("compare", story).status == 0, "what needs no keys does not stumble over them"


def test_a_broken_theme_is_reported_and_the_others_listed(crossread: Crossread) -> None:
    theme_folder().mkdir(parents=True)
    (theme_folder() / "mine.toml").write_text('schema = 1\nname = "mine"\ndark = 1\n')
    run = crossread("themes")
    assert (run.status, len(run.told)) == (USAGE, 1)
    assert "mine.toml" in run.err
    assert "dark: expected true or false" in run.err
    assert "crossread-dark" in run.out


def test_nothing_is_overwritten_without_force(crossread: Crossread, story: Path) -> None:
    target = Path("summary.md")
    target.write_text("mine")
    run = crossread("export", story, "-o", target)
    assert (run.status, run.out, len(run.told)) == (USAGE, "", 1)
    assert "summary.md: exists already; --force replaces it" in run.err
    assert target.read_text() == "mine"
    assert crossread("export", story, "-o", target, "--force").status == 0
    assert target.read_text("utf-8") != "mine"


def test_a_folder_to_write_in_that_is_not_there_is_named(crossread: Crossread, story: Path) -> None:
    run = crossread("export", story, "-o", "nowhere/summary.md")
    assert (run.status, len(run.told)) == (NOTHING_READ, 1)
    assert "nowhere" in run.err


def test_a_review_that_is_not_there_is_named(crossread: Crossread, story: Path) -> None:
    for command in ("compare", "conflicts", "export"):
        run = crossread(command, story, "--review", "no.jsonl")
        assert (run.status, run.out, len(run.told)) == (NOTHING_READ, "", 1)
        assert "no.jsonl: no such journal" in run.err


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('{"a": "x", "b": "y"}\n{"a": "x"}\n', ('pairs.jsonl:2: "b" is missing or not a text',)),
        ('{"a": "x", "b": 5}\n', ('pairs.jsonl:1: "b" is missing or not a text',)),
        ('\n\n["a"]\n', ("pairs.jsonl:3: expected an object",)),
        ('{"a": "x", "b": "y"}\nnonsense\n', ("pairs.jsonl:2: not JSON",)),
        ("[" * 100_000, ("pairs.jsonl:1: JSON nested too deeply",)),
    ],
)
def test_a_bad_line_of_pairs_is_named_by_number_and_nothing_is_printed(
    crossread: Crossread, story: Path, lines: str, words: tuple[str, ...]
) -> None:
    Path("pairs.jsonl").write_text(lines)
    run = crossread("score", "pairs.jsonl")
    assert (run.status, run.out, len(run.told)) == (NOTHING_READ, "", 1)
    for word in words:
        assert word in run.err


def test_pairs_that_are_not_utf_8_are_refused(crossread: Crossread, story: Path) -> None:
    Path("pairs.jsonl").write_bytes(b'{"a": "\xff", "b": "y"}\n')
    run = crossread("score", "pairs.jsonl")
    assert (run.status, run.told) == (3, ["crossread: pairs.jsonl:1: not UTF-8 text"])


def test_a_file_name_with_an_escape_sequence_comes_out_dead(crossread: Crossread, story: Path) -> None:
    (story / "a\x1b]0;OWNED\x07b.txt").write_text(TEXTS["gazette.txt"])
    (story / "c\x1b[2Jd.txt").touch()
    run = crossread("compare", story)
    assert run.status == 0
    assert "cd.txt" in run.err
    for stream in (run.out, run.err):
        assert "\x1b" not in stream
        assert "OWNED" not in stream


@pytest.mark.parametrize(
    ("argv", "status", "words"),
    [
        (["compare", "http://[::1"], NOTHING_READ, "Invalid IPv6 URL"),
        (["compare", "http://"], NOTHING_READ, "no host given"),
        (["compare", "a\0b"], USAGE, "a character that no file name may have"),
        (["export", "story", "-o", ""], USAGE, "an empty name"),
        (["export", "story", "-o", "."], USAGE, "exists already"),
        (["score", "story"], NOTHING_READ, "story: cannot be read: Is a directory"),
        (["review", "stats", "story"], NOTHING_READ, "story: is a folder; a review journal is a file"),
        (["review", "stats", "story/gazette.txt"], NOTHING_READ, "not a review journal"),
        (["compare", "/dev/zero"], NOTHING_READ, "longer than"),
    ],
)
def test_what_is_no_file_of_the_kind_is_named(
    crossread: Crossread, story: Path, argv: list[str], status: int, words: str
) -> None:
    run = crossread(*argv)
    assert (run.status, run.out, len(run.told)) == (status, "", 1)
    assert words in run.err
