from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.reader.conftest import Opening, assert_snapshot, opened_in, screen_text
from tests.reader.stories import long_story
from tui.errors import CrossreadError, InputError
from tui.library import OpenedSet
from tui.model import Comparison, Problem
from tui.reader.app import FIRST_HINT, CrossreadApp
from tui.reader.commands import Command, Reader, catalogue, default_keys
from tui.reader.screens.chooser import ChooserScreen
from tui.reader.screens.editor import EditorScreen
from tui.reader.screens.pager import PagerScreen
from tui.reader.screens.prompt import PromptScreen
from tui.reader.session import Session
from tui.reader.views import View
from tui.review import Journal, JournalError, Status
from tui.settings import Config, Themes, resolve_keymap

SIZES = [(80, 24), (200, 50)]
VIEW_KEYS = {
    View.ARTICLE: "A",
    View.NEW: "+",
    View.MATRIX: "M",
    View.CONFLICTS: "K",
    View.SUMMARY: "S",
    View.HISTORY: "L",
}


def app_of(pilot: Pilot[int]) -> CrossreadApp:
    assert isinstance(pilot.app, CrossreadApp)
    return pilot.app


def session_of(pilot: Pilot[int]) -> Session:
    session = app_of(pilot).session
    assert session is not None
    return session


def last_line(pilot: Pilot[int]) -> str:
    return screen_text(pilot.app.screen).splitlines()[-1]


# -- every command, by key and from the palette --------------------------------------------------


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of commands that would have run, in order."""
    ids: list[str] = []

    def run(self: Command, reader: Reader) -> None:
        ids.append(self.id)

    for command in catalogue():
        monkeypatch.setattr(type(command), "why_not", lambda self, reader: None)
        if command.id != "app.palette":
            monkeypatch.setattr(type(command), "run", run)
    return ids


async def test_every_command_is_reached_by_each_of_its_keys(opening: Opening, ran: list[str]) -> None:
    wanted = [(c.id, key) for c in catalogue() for key in c.keys if c.id != "app.palette"]
    async with opening() as pilot:
        await pilot.press(*[pressed(key) for _, key in wanted])
    assert ran == [command for command, _ in wanted]


async def test_every_command_is_found_in_the_palette_by_its_name(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("ctrl+p")
        palette = pilot.app.screen
        assert isinstance(palette, ChooserScreen)
        for command in catalogue():
            palette.query_one(Input).value = command.name
            await pilot.pause()
            assert palette._shown[palette._at].value == command.id


async def test_what_is_chosen_in_the_palette_is_run(opening: Opening, ran: list[str]) -> None:
    async with opening() as pilot:
        await pilot.press("ctrl+p", "down", "down", "enter", "ctrl+p", *"drop pass", "enter")
    assert ran == ["passage.first", "decide.drop"]


def pressed(key: str) -> str:
    """The key as a pilot presses it."""
    return key if len(key) > 1 or key.isalnum() else _character_to_key(key)


# -- views ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_every_view_opens_by_its_key_and_closes_by_escape(
    opening: Opening, size: tuple[int, int]
) -> None:
    async with opening(size=size) as pilot:
        for view, key in VIEW_KEYS.items():
            await pilot.press(pressed(key))
            assert session_of(pilot).view is view
            assert view in screen_text(pilot.app.screen).splitlines()[0]
            await pilot.press("escape")
            assert session_of(pilot).view is View.PASSAGES


async def test_what_is_drawn_is_what_the_rows_say(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("j", "j")
        rows = app_of(pilot)._reading.sheet.rows
        assert screen_text(pilot.app.screen) == "\n".join(row.text.rstrip() for row in rows)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("key", ["question_mark", "ctrl+p", "f", "t", "w", "J"])
async def test_what_opens_over_the_view_looks_as_it_did(
    opening: Opening, key: str, size: tuple[int, int]
) -> None:
    async with opening(size=size) as pilot:
        await pilot.press("j", key)
        await pilot.pause()
        assert_snapshot(f"over-{key.replace('+', '-')}-{size[0]}x{size[1]}", screen_text(pilot.app.screen))


async def test_resizing_keeps_the_passage(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("j", "j")
        for size in [(200, 50), (40, 12), (20, 4), (1, 1), (80, 24)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert session_of(pilot).passage_id == "P3"
        assert "Cost of repairs" in screen_text(pilot.app.screen)


@pytest.mark.parametrize("key", ["question_mark", "ctrl+p", "slash", "e"])
async def test_any_size_leaves_what_is_open_alive(opening: Opening, key: str) -> None:
    async with opening() as pilot:
        await pilot.press(key)
        for size in [(1, 1), (5, 2), (80, 1), (2, 40), (300, 100), (80, 24)]:
            await pilot.resize_terminal(*size)
            await pilot.press("down", "up")
        await pilot.press("escape")
        assert pilot.app.screen is app_of(pilot)._reading


# -- deciding -------------------------------------------------------------------------------------


async def test_a_decision_is_on_disk_before_the_screen_moves_on(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    async with opening() as pilot:
        redraw = app_of(pilot).redraw

        def look() -> None:
            seen.append((tmp_path / "bridge.jsonl").read_text("utf-8").count('"accept"'))
            redraw()

        monkeypatch.setattr(app_of(pilot), "redraw", look)
        await pilot.press("enter")
    assert seen[0] == 1


async def test_a_full_disk_is_said_aloud_and_nothing_moves(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Journal, *events: object) -> None:
        raise JournalError("bridge.jsonl: no space left on device")

    monkeypatch.setattr(Journal, "append", full)
    async with opening() as pilot:
        await pilot.press("enter")
        assert last_line(pilot) == " ! bridge.jsonl: no space left on device"
        assert session_of(pilot).passage_id == "P1"
        assert "not saved" in screen_text(pilot.app.screen).splitlines()[0]


async def test_decisions_are_found_again(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("enter", "x", "u", "U")
    async with opening() as pilot:
        decided = [p for p in session_of(pilot).reading.passages if p.is_reviewed]
    assert {p.status for p in decided} == {Status.ACCEPTED, Status.DROPPED}
    assert decided[0].id == "P1"


async def test_a_disabled_key_says_why(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("u")
        assert last_line(pilot) == " ! Undo: nothing to undo."
        await pilot.press("9")
        assert last_line(pilot) == " ! Source 9: there are 3 sources."


async def test_a_journal_in_use_is_read_only_until_its_writer_is_gone(
    opening: Opening, tmp_path: Path
) -> None:
    other = Journal.open(tmp_path / "bridge.jsonl", key="bridge", title="The bridge")
    async with opening() as pilot:
        assert "read-only" in screen_text(pilot.app.screen).splitlines()[0]
        await pilot.press("enter")
        assert " ! Accept passage: " in screen_text(pilot.app.screen)
        assert session_of(pilot).passage_id == "P1"
        other.close()
        await pilot.press("enter")
        assert session_of(pilot).reading.passage("P1").status is Status.ACCEPTED
        assert "saved" in screen_text(pilot.app.screen).splitlines()[0]


# -- asking ---------------------------------------------------------------------------------------


async def test_searching_jumping_and_noting_ask_for_a_line(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("slash")
        assert isinstance(pilot.app.screen, PromptScreen)
        await pilot.press(*"ferries", "enter")
        assert session_of(pilot).passage_id == "P4"
        assert "2 hits in 2 sentences" in last_line(pilot)
        await pilot.press("right_square_bracket")
        assert session_of(pilot).sentence_id == "C.3"
        await pilot.press("colon", "2", "enter")
        assert session_of(pilot).passage_id == "P2"
        await pilot.press("colon", *"P99", "enter")
        assert " ! There is no “P99”: type a passage (9)" in screen_text(pilot.app.screen)
        await pilot.press("m", *"ask", "enter")
        assert session_of(pilot).reading.passage("P2").note == "ask"
        await pilot.press("slash", "escape")
        assert not isinstance(pilot.app.screen, PromptScreen)


async def test_wording_is_written_in_several_lines_and_saved_by_its_own_key(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("e")
        assert isinstance(pilot.app.screen, EditorScreen)
        pilot.app.screen.query_one(TextArea).text = "The bridge\nis shut."
        await pilot.press("ctrl+s")
        assert (session_of(pilot).reading.passage("P1").edited or "").startswith("The bridge")


async def test_joining_asks_with_which(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("J", *"schools", "enter")
        assert "B.5" in session_of(pilot).reading.passage("P1").members


async def test_the_filter_is_chosen_from_a_list(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("f", *"conflicts", "enter")
        assert session_of(pilot).passages == ("P3",)
        assert "only conflicts" in screen_text(pilot.app.screen).splitlines()[0]


async def test_help_lists_disabled_commands_with_the_reason(opening: Opening) -> None:
    async with opening(size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(pilot.app.screen, PagerScreen)
        await pilot.press("G")
        assert "nothing was searched for" in screen_text(pilot.app.screen)
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, PagerScreen)


async def test_a_palette_entry_that_cannot_be_used_is_shown_and_stays(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("ctrl+p", *"redo")
        assert "(nothing to redo)" in screen_text(pilot.app.screen)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, ChooserScreen)


async def test_an_export_never_overwrites_without_asking(
    opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "the-bridge.txt"
    target.write_text("mine", "utf-8")
    async with opening() as pilot:
        await pilot.press("w", *"text", "enter", "enter")
        assert target.read_text("utf-8") == "mine"
        assert "the-bridge.txt exists" in screen_text(pilot.app.screen)
        await pilot.press("escape")
        assert target.read_text("utf-8") == "mine"
        await pilot.press("w", *"text", "enter", "enter", *"replace", "enter")
        assert "12 cracks" in target.read_text("utf-8")
        assert last_line(pilot).startswith(" Wrote the-bridge.txt")


# -- opening --------------------------------------------------------------------------------------


async def test_the_first_time_one_line_says_how_to_go_on(opening: Opening) -> None:
    async with opening() as pilot:
        assert last_line(pilot).strip() == FIRST_HINT
        await pilot.press("j")
        assert "passage" in last_line(pilot)


async def test_what_was_left_out_is_said_aloud(bridge: Comparison, themes: Themes, tmp_path: Path) -> None:
    problems = (Problem("b.pdf", "not text"), Problem("c.bin", "binary"))
    opened = OpenedSet(bridge, "bridge", tmp_path / "j.jsonl", problems)
    app = CrossreadApp(lambda progress: opened, Config(keymap=resolve_keymap(default_keys())), themes)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened_in(app, pilot)
        assert last_line(pilot) == " ! b.pdf: not text (and 1 more)"


async def test_a_set_that_cannot_be_opened_ends_the_reader_with_its_status(themes: Themes) -> None:
    def fail(progress: object) -> OpenedSet:
        raise InputError("articles: no such folder")

    app = CrossreadApp(fail, Config(keymap=resolve_keymap(default_keys())), themes)
    async with app.run_test() as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
    assert isinstance(app.failure, CrossreadError)
    assert app.return_code == 3


async def test_the_first_paint_does_not_wait_for_the_set(
    bridge: Comparison, themes: Themes, tmp_path: Path
) -> None:
    go_on = threading.Event()

    def slow(progress: object) -> OpenedSet:
        progress("reading 2 of 5", 0.4)  # type: ignore[operator]
        go_on.wait(30)
        return OpenedSet(bridge, "bridge", tmp_path / "j.jsonl")

    app = CrossreadApp(slow, Config(keymap=resolve_keymap(default_keys())), themes)
    async with app.run_test(size=(80, 24)) as pilot:
        while "reading 2 of 5" not in screen_text(app.screen):
            await pilot.pause()
            await asyncio.sleep(0)
        assert app.session is None
        await pilot.press("x")
        assert last_line(pilot) == " ! Drop passage: nothing is open yet."
        await pilot.press("j")
        go_on.set()
        await opened_in(app, pilot)
        assert app.session is not None
        assert " 2/5 " in screen_text(app.screen)
        assert not app.session.history


async def test_started_without_paths_it_offers_the_sample(themes: Themes) -> None:
    app = CrossreadApp(None, Config(keymap=resolve_keymap(default_keys())), themes)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ChooserScreen)
        assert "The sample" in screen_text(app.screen)
        await pilot.press("escape")
        await pilot.pause()
    assert app.return_code == 0


# -- cost -----------------------------------------------------------------------------------------


async def test_a_step_draws_only_the_rows_that_changed(opening: Opening) -> None:
    async with opening(comparison=long_story(300), size=(120, 40)) as pilot:
        await pilot.press("j")
        sheet = app_of(pilot)._reading.sheet
        drawn: list[int] = []
        render = sheet.render_line

        def counting(y: int) -> object:
            drawn.append(y)
            return render(y)

        sheet.render_line = counting  # type: ignore[method-assign, assignment]
        await pilot.press("j")
        await pilot.pause()
        assert 0 < len(set(drawn)) < 12


@pytest.mark.parametrize("size", [(200, 50), (100, 30), (60, 20)])
async def test_the_hardware_cursor_stands_on_the_line_of_the_current_sentence(
    opening: Opening, size: tuple[int, int]
) -> None:
    async with opening(size=size) as pilot:
        for key in ("G", "home", "j", "l", "h", "k"):
            await pilot.press(key)
            await pilot.pause()
            line = screen_text(app_of(pilot).screen).split("\n")[app_of(pilot).cursor_position.y]
            assert f"▸{session_of(pilot).sentence_id[0]} " in line, key
