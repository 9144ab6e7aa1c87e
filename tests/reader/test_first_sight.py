"""The screen of last time, shown before Textual is imported: on real pseudo-terminals."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pseudoterminal import Terminal
from tui.layout.rows import Row, Run, Tint
from tui.library import fingerprint, journal_of
from tui.reader import first_sight
from tui.reader.commands import default_keys
from tui.settings import Config, load_themes, resolve_keymap

SIZE = (80, 24)
ROWS = (Row((Run(" one", Tint.HEADING), Run(" two"))), *[Row()] * (SIZE[1] - 1))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in (
        ("a.txt", "The ferry ran aground on Monday near the harbour. Nobody was hurt."),
        ("b.txt", "The ferry ran aground near the harbour on Monday. Divers looked at the hull."),
    ):
        (folder / name).write_text(text, "utf-8")
    return folder


def started(story: Path, *search: Path, size: tuple[int, int] = SIZE) -> Terminal:
    path = ":".join(map(str, (*search, ROOT)))
    return Terminal(
        [sys.executable, "-m", "tui.cli", str(story)], size=size, env={"PYTHONPATH": path}, cwd=story
    )


def read_once(story: Path, *keys: str) -> list[str]:
    """Open the story, press keys, leave; what stood on the screen before that."""
    with started(story) as terminal:
        terminal.wait_for("1/3")
        lines = terminal.lines
        terminal.press(*keys)
        if keys:
            terminal.wait_for("reviewed 100 %")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    return lines


def without_textual(folder: Path, does: str) -> Path:
    """A folder to search first, in which importing Textual does something else."""
    (folder / "stub" / "textual").mkdir(parents=True)
    (folder / "stub" / "textual" / "__init__.py").write_text(does, "utf-8")
    return folder / "stub"


def test_a_set_read_before_is_on_the_screen_before_textual_is_imported(story: Path, tmp_path: Path) -> None:
    read_once(story)
    again = read_once(story)
    stub = without_textual(tmp_path, "import signal\nwhile True: signal.pause()\n")
    with started(story, stub) as terminal:
        terminal.wait_for("ran aground")
        terminal.wait_for("keys")
        assert terminal.lines == again
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 143
        assert terminal.modes_left() == []
        assert terminal.is_restored


def test_the_terminal_is_given_back_where_textual_cannot_be_imported(story: Path, tmp_path: Path) -> None:
    read_once(story)
    with started(story, without_textual(tmp_path, "raise ImportError('broken')\n")) as terminal:
        assert terminal.wait_exit() == 70
        assert b"ran aground" in terminal.output
        assert terminal.modes_left() == []
        assert terminal.is_restored


def test_keys_pressed_at_the_first_sight_count(story: Path) -> None:
    read_once(story)
    with started(story) as terminal:
        terminal.wait_for("ran aground")
        terminal.press("j")
        terminal.wait_for("2/3")
        terminal.press("q")
        assert terminal.wait_exit() == 0


def test_the_first_sight_shows_the_decisions_made_last_time(story: Path, tmp_path: Path) -> None:
    read_once(story, "enter")
    stub = without_textual(tmp_path, "import signal\nwhile True: signal.pause()\n")
    with started(story, stub) as terminal:
        terminal.wait_for("reviewed 100 %")
        terminal.signal(signal.SIGHUP)
        assert terminal.wait_exit() == 129


def test_a_first_sight_that_is_stopped_gives_the_terminal_back_and_comes_back(
    story: Path, tmp_path: Path
) -> None:
    read_once(story)
    again = read_once(story)
    stub = without_textual(tmp_path, "import signal\nwhile True: signal.pause()\n")
    with started(story, stub) as terminal:
        terminal.wait_for("keys")
        for _ in range(2):
            terminal.signal(signal.SIGTSTP)
            terminal.wait_stopped()
            assert terminal.modes_left() == []
            assert terminal.is_restored
            terminal.blank()
            terminal.continue_()
            terminal.wait_for(lambda: terminal.lines == again)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 143
        assert terminal.modes_left() == []


def test_nothing_is_sent_again_when_the_app_draws_what_stands_there(story: Path) -> None:
    read_once(story)
    read_once(story)
    with started(story) as terminal:
        terminal.wait_for("ran aground")
        terminal.press("j")
        terminal.wait_for("2/3")
        assert terminal.output.count(b"ran aground") <= 3  # two members, and at most one repaint
        assert terminal.output.count(b"\x1b[?1049h") == 1


def test_what_decides_the_screen_decides_which_sight_fits(story: Path) -> None:
    themes, config = load_themes(), Config(keymap=resolve_keymap(default_keys()))
    theme = themes.get(config.theme)
    names = {first_sight.name_of(fingerprint([str(story)]), config, theme, SIZE)}
    names.add(first_sight.name_of(fingerprint([str(story)]), config, theme, (81, 24)))
    names.add(first_sight.name_of(fingerprint([str(story)]), Config(), theme, SIZE))
    journal = story / "own.jsonl"
    journal.write_text("{}", "utf-8")
    names.add(first_sight.name_of(fingerprint([str(story / "a.txt")], review=journal), config, theme, SIZE))
    journal.write_text("{}\n{}", "utf-8")
    names.add(first_sight.name_of(fingerprint([str(story / "a.txt")], review=journal), config, theme, SIZE))
    (story / "a.txt").write_text("Something else.", "utf-8")
    names.add(first_sight.name_of(fingerprint([str(story)]), config, theme, SIZE))
    assert len(names) == 6
    assert "" not in names


@pytest.mark.parametrize("paths", [["-"], ["https://example.org/story"], ["no/such/file"]])
def test_what_cannot_be_known_quickly_has_no_fingerprint(paths: list[str]) -> None:
    assert fingerprint(paths) == ""
    assert journal_of("x").name == "x.jsonl"


def test_a_kept_sight_is_the_same_when_it_is_loaded() -> None:
    first_sight.save("one.json", ROWS)
    kept = first_sight.load("one.json", SIZE)
    assert kept is not None
    assert [row.runs for row in kept.rows] == [row.runs for row in ROWS]
    assert (first_sight.folder() / "one.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"schema": "crossread.sight/1"}', b'{"rows": [[["x", "no-tint"]]]}', b"\xff"]
)
def test_a_damaged_sight_is_none(data: bytes) -> None:
    first_sight.folder().mkdir(parents=True)
    (first_sight.folder() / "one.json").write_bytes(data)
    assert first_sight.load("one.json", SIZE) is None


def test_a_sight_of_other_height_is_none() -> None:
    first_sight.save("one.json", ROWS[:5])
    assert first_sight.load("one.json", SIZE) is None
