"""A large set can be read before it is compared; until then nothing is claimed of it, nothing decided."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.reader.conftest import opened_in, screen_text
from tests.reader.stories import long_story
from tui.errors import InputError
from tui.library import OpenedSet
from tui.model import ArticleSet, SafeText
from tui.reader import Watcher
from tui.reader.app import CrossreadApp
from tui.reader.commands import by_id, catalogue, default_keys
from tui.reader.commands.command import STILL_COMPARING
from tui.reader.early import HINT, MANY, early_session
from tui.reader.opening import OpeningCancelled
from tui.reader.views import View
from tui.settings import Config, Themes, resolve_keymap

SENTENCES = MANY // 2 + 1
"""Of each of two sources."""


class Gate:
    """A comparison that waits to be let through."""

    def __init__(self, folder: Path, sentences: int = SENTENCES, error: Exception | None = None) -> None:
        self.comparison = long_story(sentences)
        self.go_on = threading.Event()
        self.was_cancelled = threading.Event()
        self._journal = folder / "long.jsonl"
        self._error = error

    def __call__(self, progress: Watcher) -> OpenedSet:
        progress.read(ArticleSet(self.comparison.articles, title=SafeText("A long story")))
        progress("matches", 0.3)
        self.go_on.wait(30)
        if self._error is not None:
            raise self._error
        try:
            progress("details", 0.9)
        except OpeningCancelled:
            self.was_cancelled.set()
            raise
        return OpenedSet(self.comparison, "long", self._journal)


@asynccontextmanager
async def waiting(gate: Gate, themes: Themes) -> AsyncIterator[Pilot[int]]:
    """The reader with the articles on its screen, the comparison still to come."""
    app = CrossreadApp(gate, Config(keymap=resolve_keymap(default_keys())), themes)
    async with app.run_test(size=(100, 30)) as pilot:
        try:
            while "comparing: matches 30%" not in screen_text(app.screen):
                await pilot.pause()
                await asyncio.sleep(0)
            yield pilot
        finally:
            gate.go_on.set()


def app_of(pilot: Pilot[int]) -> CrossreadApp:
    assert isinstance(pilot.app, CrossreadApp)
    return pilot.app


async def test_the_articles_are_read_while_they_are_compared(themes: Themes, tmp_path: Path) -> None:
    gate = Gate(tmp_path)
    async with waiting(gate, themes) as pilot:
        app = app_of(pilot)
        shown = screen_text(app.screen)
        assert HINT in shown
        assert "Sentence number 0 of the long story" in shown
        assert "not known yet" in shown
        assert "no other source" not in shown
        assert "+ Sentence" not in shown
        await pilot.press("j", "j", "l", "j", "j", "j")
        assert app.session is not None
        assert app.session.sentence_id == app.session.comparison.articles[1].body[3].id
        here = app.session.sentence_id
        gate.go_on.set()
        await opened_in(app, pilot)
        assert app.session.is_settled
        assert (app.session.view, app.session.sentence_id) == (View.ARTICLE, here)
        assert f"Compared: {SENTENCES} passages, {SENTENCES} shared" in screen_text(app.screen)
        await pilot.press("p", "enter")
        assert len(app.session.history) == 1


async def test_who_did_not_move_comes_to_the_first_passage(themes: Themes, tmp_path: Path) -> None:
    gate = Gate(tmp_path)
    async with waiting(gate, themes) as pilot:
        gate.go_on.set()
        await opened_in(app_of(pilot), pilot)
        session = app_of(pilot).session
        assert session is not None
        assert (session.view, session.passage_id) == (View.PASSAGES, "P1")


async def test_nothing_is_decided_before_and_help_says_why(themes: Themes, tmp_path: Path) -> None:
    gate = Gate(tmp_path)
    async with waiting(gate, themes) as pilot:
        app = app_of(pilot)
        for command in catalogue():
            if command.group in {"decide", "edit", "undo", "redo", "export", "copy"}:
                assert command.why_not(app) == STILL_COMPARING, command
        for usable in ("passage.next", "search.open", "source.next", "scroll.down", "app.quit"):
            assert by_id()[usable].why_not(app) is None
        await pilot.press("enter", "x", "s")
        assert STILL_COMPARING in screen_text(app.screen)
        await pilot.press("escape")
        assert app.session is not None
        assert app.session.view is View.ARTICLE
        gate.go_on.set()
        await opened_in(app, pilot)
        assert not app.session.history


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_waiting_can_be_ended(themes: Themes, tmp_path: Path, key: str) -> None:
    gate = Gate(tmp_path)
    async with waiting(gate, themes) as pilot:
        await pilot.press(key)
        gate.go_on.set()
        assert await asyncio.to_thread(gate.was_cancelled.wait, 30)
    assert pilot.app.return_code == 0
    assert not (tmp_path / "long.jsonl").exists()


async def test_a_set_that_cannot_be_compared_leaves_nothing_on_the_screen(
    themes: Themes, tmp_path: Path
) -> None:
    gate = Gate(tmp_path, error=InputError("long: gone"))
    async with waiting(gate, themes) as pilot:
        gate.go_on.set()
        while app_of(pilot).failure is None:
            await pilot.pause()
            await asyncio.sleep(0)
        assert app_of(pilot).session is None
    assert pilot.app.return_code == 3


def test_a_small_set_is_not_shown_before_it_is_compared() -> None:
    assert early_session(ArticleSet(long_story(MANY // 2 - 1).articles)) is None
    assert early_session(ArticleSet(long_story(MANY // 2).articles)) is not None
