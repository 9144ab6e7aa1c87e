"""The way into the reader: what is settled before the screen is taken, on a real pseudo-terminal."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.library.stories import TEXTS
from tests.pseudoterminal import Terminal
from tui.settings.locations import config_file, theme_folder


def terminal(*argv: str | Path, **env: str | None) -> Terminal:
    command = [sys.executable, "-m", "tui.cli", *map(str, argv)]
    return Terminal(command, size=(100, 30), env={"PYTHONPATH": str(ROOT), **env}, cwd=Path.cwd())


def refused(shown: Terminal) -> str:
    """What it said, all on the plain screen, when it ended without having touched the terminal."""
    with shown:
        assert shown.wait_exit() == 2
        assert shown.modes_left() == []
        assert "\x1b[?1049h" not in bytes(shown.output).decode("utf-8", "replace")
        return " ".join(shown.text.split())


def test_the_reader_opens_on_a_folder_and_leaves_the_terminal_as_it_was(story: Path) -> None:
    with terminal(story) as shown:
        shown.wait_for("ran aground")
        shown.press("q")
        assert shown.wait_exit() == 0
        assert shown.modes_left() == []


def test_articles_can_be_piped_in_while_the_keys_come_from_the_terminal(story: Path) -> None:
    Path("all.txt").write_text("\f".join(TEXTS.values()), "utf-8")
    command = f"{sys.executable} -m tui.cli - < all.txt"
    with Terminal(
        ["/bin/sh", "-c", command], size=(100, 30), env={"PYTHONPATH": str(ROOT)}, cwd=Path.cwd()
    ) as shown:
        shown.wait_for("ran aground")
        shown.press("q")
        assert shown.wait_exit() == 0


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["story", "--theme", "sepiah"], 'did you mean "sepia"?'),
        (["story", "--layout", "stakced"], "stakced"),
        (["-"], "nothing is piped into standard input"),
        (["comapre", "story"], 'did you mean "crossread compare"?'),
        (["story", "--config", "nowhere.toml"], "nowhere.toml: cannot be read"),
    ],
)
def test_what_cannot_work_is_said_before_the_screen_is_taken(
    story: Path, argv: list[str], words: str
) -> None:
    assert words in refused(terminal(*argv))


def test_a_broken_keymap_is_said_before_the_screen_is_taken(story: Path) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text("schema = 1\n[keys]\n'undo' = ['ctrl+j']\n")
    said = refused(terminal(story))
    assert 'keys."undo":key"ctrl+j"' in "".join(said.split())  # wherever the line is broken
    assert "sends enter" in said


def test_a_terminal_that_cannot_be_drawn_on_is_pointed_at_compare(story: Path) -> None:
    assert "crossread compare PATH…" in refused(terminal(story, TERM="dumb"))


def test_a_broken_theme_keeps_nobody_from_reading(story: Path) -> None:
    theme_folder().mkdir(parents=True)
    (theme_folder() / "mine.toml").write_text("nonsense")
    with terminal(story) as shown:
        shown.wait_for("ran aground")
        shown.press("q")
        assert shown.wait_exit() == 0


def test_a_theme_that_a_config_names_and_nobody_has_keeps_nobody_from_reading(story: Path) -> None:
    config_file().parent.mkdir(parents=True)
    config_file().write_text("schema = 1\ntheme = 'sepiah'\n")
    with terminal(story) as shown:
        shown.wait_for("ran aground")
        shown.press("q")
        assert shown.wait_exit() == 0
        said = bytes(shown.output).decode("utf-8", "replace").partition("\x1b[?1049h")[0]
    assert 'did you mean "sepia"?; crossread-dark is used instead' in said


def test_a_path_that_is_not_there_is_an_error_on_a_terminal_that_is_whole_again(story: Path) -> None:
    with terminal("nowhere") as shown:
        assert shown.wait_exit() == 3
        assert "nowhere: no such file or folder" in shown.text
        assert shown.modes_left() == []


def test_the_terminal_answers_how_wide_it_draws(story: Path) -> None:
    with terminal("doctor") as shown:
        assert shown.wait_exit() == 0
        assert "TERM=" in shown.text
        assert "100×30" in shown.text
        assert shown.modes_left() == []
