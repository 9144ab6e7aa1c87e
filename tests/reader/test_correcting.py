"""Correcting roles and names in the reader: by key, seen at once, listed, taken back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import opened_in, screen_text
from tui.library import open_set
from tui.model import Role
from tui.reader.app import CrossreadApp
from tui.reader.commands import default_keys
from tui.reader.screens.chooser import ChooserScreen
from tui.reader.screens.pager import PagerScreen
from tui.reader.screens.prompt import PromptScreen
from tui.reader.session import Session
from tui.settings import Config, Themes, resolve_keymap

LINE = "Read also: The lighthouse of Northport turns one hundred"
TEXTS = {
    "one.txt": "Ferry aground\n\nThe Kestrel ran aground at dawn.\n\nA tug pulled the Kestrel free.\n",
    "two.txt": "Ferry stuck\n\nThe vessel struck a sandbank.\n\nThe Old Lady was pulled free by tugs.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text + f"\n{LINE}\n", "utf-8")
    return tmp_path


@asynccontextmanager
async def reader_on(
    folder: Path, themes: Themes, *, learn: bool = False
) -> AsyncIterator[tuple[Pilot[int], Session]]:
    app = CrossreadApp(
        lambda progress: open_set([str(folder)], progress=progress),
        Config(keymap=resolve_keymap(default_keys()), learn=learn),
        themes,
    )
    async with app.run_test(size=(100, 30)) as pilot:
        await opened_in(app, pilot)
        assert app.session is not None
        yield pilot, app.session


async def settled(pilot: Pilot[int]) -> None:
    """Wait until a comparison under way is shown."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def typed(pilot: Pilot[int], text: str) -> None:
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")


def line(session: Session, words: str) -> str:
    return next(s.id for s in session.comparison.sentence.values() if words in s.text)


def together(session: Session, a: str, b: str) -> bool:
    passage = session.reading.passage_of(a)
    return passage is not None and b in passage.members


async def test_an_alias_compares_again_and_is_taken_back_from_the_list(folder: Path, themes: Themes) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        a, b = line(session, "A tug"), line(session, "Old Lady")
        before = session.comparison
        session.show_sentence(b)
        await pilot.press("T")
        assert isinstance(pilot.app.screen, PromptScreen)
        await typed(pilot, "Old Lady = Kestrel")
        assert isinstance(pilot.app.screen, ChooserScreen)
        assert "Old Lady 1×, Kestrel 2×" in screen_text(pilot.app.screen)
        await pilot.press("enter")
        await settled(pilot)
        assert ("Old Lady", "Kestrel") in session.comparison.aliases
        assert session.sentence_id == b, "the place stays with the sentence"
        assert "Compared again" in screen_text(pilot.app.screen)
        score = {frozenset((m.a, m.b)): m.score for m in session.comparison.matches}
        assert score.get(frozenset((a, b)), 0) > 0.5
        assert together(session, a, b)
        await pilot.press("V")
        assert "Old Lady = Kestrel  everywhere" in screen_text(pilot.app.screen)
        await pilot.press("enter")
        await settled(pilot)
        assert session.comparison == before


@pytest.mark.parametrize("typing", ["", "Kestrel", "Kestrel = Kestrel", " = Kestrel"])
async def test_one_name_is_no_alias(folder: Path, themes: Themes, typing: str) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        await pilot.press("T")
        await typed(pilot, typing)
        assert "Type two names or more" in screen_text(pilot.app.screen)
        assert session.reading.state.decisions == ()


async def test_a_line_becomes_boilerplate_at_once_and_story_again_by_undo(
    folder: Path, themes: Themes
) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        gone = line(session, "sandbank")
        session.show_sentence(gone)
        await pilot.press("B")
        assert session.reading.passage_of(gone) is None
        assert session.passage_id
        await settled(pilot)
        assert session.comparison.sentence[gone].role is Role.NOTICE
        await pilot.press("u")
        await settled(pilot)
        assert session.reading.passage_of(gone) is not None


async def test_a_line_that_reads_the_same_elsewhere_is_asked_about(folder: Path, themes: Themes) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        line_id = line(session, LINE)
        session.show_sentence(line_id)
        await pilot.press("B")
        shown = screen_text(pilot.app.screen)
        assert "This is story" in shown
        assert "everywhere: 2 such lines" in shown
        await pilot.press("enter")
        await settled(pilot)
        twin = next(s.id for s in session.comparison.article["B"].sentences if s.text == LINE)
        assert together(session, line_id, twin)


async def test_corrections_are_there_when_the_set_is_opened_again(folder: Path, themes: Themes) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        await pilot.press("T")
        await typed(pilot, "Old Lady = Kestrel")
        await pilot.press("enter")
        await settled(pilot)
        compared = session.comparison
    async with reader_on(folder, themes) as (pilot, session):
        assert session.comparison == compared
        assert session.due() is None


async def test_of_two_corrections_in_a_row_the_last_one_counts(folder: Path, themes: Themes) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        before = session.comparison
        await pilot.press("T")
        await typed(pilot, "Old Lady = Kestrel")
        await pilot.press("enter", "u")
        await settled(pilot)
        assert session.comparison == before
        assert session.saved == "saved"


async def test_the_reasons_for_a_score_are_shown_and_closed(folder: Path, themes: Themes) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        a, b = line(session, "A tug"), line(session, "Old Lady")
        await pilot.press("T")
        await typed(pilot, "Old Lady = Kestrel")
        await pilot.press("enter")
        await settled(pilot)
        session.show_sentence(a)
        await pilot.press("W")
        assert isinstance(pilot.app.screen, PagerScreen)
        shown = screen_text(pilot.app.screen)
        assert f"Why {a} stands" in shown
        assert b in shown
        score = next(m.score for m in session.comparison.matches if {m.a, m.b} == {a, b})
        assert f"{score:.0%} likely to tell the same thing" in shown
        assert "pull, free, kestrel" in shown, "the shared terms are named"
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, PagerScreen)


async def test_that_scores_have_learned_is_said_on_opening_and_shown_among_the_reasons(
    folder: Path, themes: Themes
) -> None:
    async with reader_on(folder, themes) as (pilot, session):
        a, b = line(session, "A tug"), line(session, "Old Lady")
        assert together(session, a, b)
        session.show_sentence(a)
        session.accept()
    async with reader_on(folder, themes, learn=True) as (pilot, session):
        assert "scores have learned from 1 pair that you decided on" in screen_text(pilot.app.screen)
        session.show_sentence(a)
        await pilot.press("W")
        assert "learned: pairs of" in screen_text(pilot.app.screen)
    async with reader_on(folder, themes) as (pilot, session):
        assert "scores have learned" not in screen_text(pilot.app.screen)
