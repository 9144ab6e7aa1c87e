"""Every kind of decision, made by its keys: what is recorded, and where one then stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import TextArea

from tests.reader.conftest import Opening, screen_text
from tests.reader.test_app import pressed, session_of
from tests.reader.test_correcting import settled
from tui.model import Match
from tui.review import DecisionKind as K
from tui.review import Scope
from tui.review.queue import Queue

P1 = "The harbour bridge closed on Monday"
SECOND = "Engineers discovered 12 cracks"


@pytest.mark.parametrize(
    ("keys", "recorded", "goes_on"),
    [
        (["enter"], (K.ACCEPT, None, P1), True),
        (["X"], (K.REJECT, None, P1), True),
        (["l", "space"], (K.LEAVE_OUT, None, SECOND), False),
        (["l", "space", "space"], (K.TAKE_IN, None, SECOND), False),
        (["l", "a"], (K.OWN_DETAIL, None, SECOND), False),
        (["x"], (K.DROP, None, P1), True),
        (["l", "d"], (K.SPLIT, None, SECOND), False),
        (["J", "enter"], (K.JOIN, None, P1), False),
        (["J", *"ferries", "enter"], (K.JOIN, None, P1), False),
        (["l", ">", *"ferries", "enter"], (K.MOVE, None, SECOND), None),
        (["l", "s"], (K.PICK, None, SECOND), False),
        (["l", "s", "s"], (K.PICK, "none", P1), False),
        (["m", *"ask", "enter"], (K.NOTE, "ask", P1), False),
        (["o"], (K.LATER, None, P1), True),
        (["!"], (K.FLAG, None, P1), False),
        (["!", "!"], (K.FLAG, "off", P1), False),
        (["B"], (K.ROLE, "notice", P1), None),
    ],
)
async def test_each_decision_is_recorded_by_its_keys_and_the_next_unreviewed_follows(
    opening: Opening, keys: Sequence[str], recorded: tuple[K, str | None, str], goes_on: bool | None
) -> None:
    kind, text, first = recorded
    async with opening() as pilot:
        queue = Queue(session_of(pilot).comparison)
        await pilot.press(*[pressed(key) if key not in {"enter", "space"} else key for key in keys])
        await settled(pilot)
        session = session_of(pilot)
        decision = session.history[-1].decision
        assert (decision.kind, decision.text) == (kind, text)
        assert decision.anchors[0].quote.startswith(first)
        if goes_on:
            assert session.passage_id == queue.order(session.reading.state)[0]
        elif goes_on is False:
            assert session.passage_id in {"P1", "P1b"}
        await pilot.press("u")
        assert session.review.redoable == decision


async def test_joining_offers_the_next_passage_first_and_the_one_before_second(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("j", "J", "enter")
        assert session_of(pilot).history[-1].decision.target[0].quote.startswith("The mayor said")
        await pilot.press("u", "j", "J", "down", "enter")
        assert session_of(pilot).history[-1].decision.target[0].quote.startswith("Nearly 40,000")


async def test_a_sentence_is_offered_to_its_likeliest_counterparts_first(opening: Opening) -> None:
    async with opening() as pilot:
        session = session_of(pilot)
        here = session.passage_id
        far = session.reading.passages[-1]
        match = Match(session.sentence_id, far.members[0], 0.75)
        session.reading.comparison = replace(session.comparison, matches=(match,))
        await pilot.press(">")
        assert f"{far.id}  " in screen_text(pilot.app.screen).split("▸")[1].splitlines()[0]
        assert "75% alike" in screen_text(pilot.app.screen)
        await pilot.press("enter")
        decision = session.history[-1].decision
        assert (decision.kind, here != far.id) == (K.MOVE, True)
        assert decision.target[0].quote == session.comparison.sentence[far.members[0]].text


async def test_a_wording_of_ones_own_is_recorded_and_taken_back_when_emptied(opening: Opening) -> None:
    async with opening() as pilot:
        for words in ("The bridge is shut.", ""):
            await pilot.press("e")
            pilot.app.screen.query_one(TextArea).text = words
            await pilot.press("ctrl+s")
            decision = session_of(pilot).history[-1].decision
            assert (decision.kind, decision.text) == (K.EDIT, words)
            assert (session_of(pilot).reading.passage("P1").edited or "") == words


@pytest.mark.parametrize(
    ("downs", "scope", "anchors"), [(0, Scope.EVERYWHERE, 0), (1, Scope.SOURCE, 1), (2, Scope.PASSAGE, 3)]
)
async def test_names_are_taken_for_one_in_the_scope_chosen_listed_and_revoked(
    opening: Opening, downs: int, scope: Scope, anchors: int
) -> None:
    async with opening() as pilot:
        await pilot.press("T", *"bridge = crossing", "enter", *["down"] * downs, "enter")
        await settled(pilot)
        session = session_of(pilot)
        made = session.history[-1].decision
        assert (made.kind, made.scope, made.names) == (K.ALIAS, scope, ("bridge", "crossing"))
        assert len(made.anchors) == anchors
        await pilot.press("V")
        assert "bridge = crossing" in screen_text(pilot.app.screen)
        await pilot.press("enter")
        await settled(pilot)
        assert session.history[-1].decision.refers == made.id
        assert session.reading.state.aliases == ()


async def test_a_role_is_listed_and_revoked_after_other_decisions(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("B")
        await settled(pilot)
        await pilot.press("enter", "V")
        assert "boilerplate: The harbour bridge closed" in screen_text(pilot.app.screen)
        await pilot.press("enter")
        await settled(pilot)
        assert session_of(pilot).reading.state.roles == {}
        assert [e.decision.kind for e in session_of(pilot).history] == [K.ROLE, K.ACCEPT, K.REVOKE]


async def test_the_history_goes_back_to_any_point_left_aside_ones_too(opening: Opening) -> None:
    async with opening() as pilot:
        await pilot.press("enter", "x", "u", "o", "L")
        session = session_of(pilot)
        dropped = next(e.decision for e in session.history if e.decision.kind is K.DROP)
        await pilot.press("j")
        assert session.item == dropped.id
        await pilot.press("enter")
        assert [d.kind for d in session.reading.state.decisions] == [K.ACCEPT, K.DROP]


def test_every_kind_of_decision_is_tried_here() -> None:
    source = Path(__file__).read_text("utf-8")
    assert [kind for kind in K if f"K.{kind.name}" not in source and kind not in {K.UNDO, K.REDO}] == []
