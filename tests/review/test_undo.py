from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, decide_at_random, review, small
from tui.review.decisions import DecisionKind
from tui.review.drafts import RefusedDecision
from tui.review.folding import fold
from tui.review.journal import MemoryJournal
from tui.review.review import Standing

K = DecisionKind
seeds = st.integers(0, 10**6)


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_undo_after_any_decision_is_identity_and_redo_brings_it_back(seed: int) -> None:
    random = Random(seed)
    session = review(small())
    act_at_random(session, random, 12)
    before, made = session.state, len(session.history)
    decide_at_random(session, random)
    after = session.state
    if len(session.history) == made:
        return
    undone = session.undo()
    assert undone is not None
    assert session.state == before
    assert session.redo() == undone
    assert session.state == after


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_undoing_everything_gives_the_comparison_back(seed: int) -> None:
    made = small()
    session = review(made)
    act_at_random(session, Random(seed), 40)
    final = session.state
    last = session.undoable
    session.go_to(None)
    assert session.state == fold(made)
    assert session.undoable is None
    if last:
        session.go_to(last.id)
    assert session.state == final


def test_undo_and_redo_name_what_they_touch() -> None:
    session = review(small())
    assert (session.undo(), session.redo(), session.undoable, session.redoable) == (None, None, None, None)
    first, second = session.decide(K.ACCEPT, "P1"), session.decide(K.DROP, "P2")
    assert session.undoable == second
    assert session.undo() == second
    assert (session.undoable, session.redoable) == (first, second)
    assert session.redo() == second


def test_what_a_new_decision_would_discard_is_known_before() -> None:
    session = review(small())
    first, second, third = (session.decide(K.ACCEPT, p) for p in ("P1", "P2", "P3"))
    session.undo()
    session.undo()
    assert session.would_discard == (second, third)
    fourth = session.decide(K.DROP, "P4")
    assert session.would_discard == ()
    assert [(e.decision, e.standing) for e in session.history] == [
        (first, Standing.IN_FORCE),
        (second, Standing.LEFT_ASIDE),
        (third, Standing.LEFT_ASIDE),
        (fourth, Standing.IN_FORCE),
    ]


def test_one_can_go_back_to_any_point_and_forward_again() -> None:
    session = review(small())
    made = [session.decide(K.ACCEPT, p) for p in ("P1", "P2", "P3", "P4")]
    assert session.go_to(made[0].id) == (made[3], made[2], made[1])
    assert session.state.decisions == (made[0],)
    assert session.go_to(made[2].id) == (made[1], made[2])
    assert session.state.decisions == tuple(made[:3])
    assert session.go_to(made[2].id) == ()
    with pytest.raises(RefusedDecision, match="no decision d99"):
        session.go_to("d99")


def test_a_branch_left_aside_is_returned_to_and_redone_along() -> None:
    session = review(small())
    first, second, third = (session.decide(K.ACCEPT, p) for p in ("P1", "P2", "P3"))
    session.go_to(first.id)
    other = session.decide(K.DROP, "P4")
    assert session.redoable is None
    assert session.go_to(second.id) == (other, second)
    assert session.state.decisions == (first, second)
    assert session.redoable == third
    assert session.redo() == third
    assert session.go_to(other.id) == (third, second, other)
    assert [e.standing for e in session.history] == [
        Standing.IN_FORCE,
        Standing.LEFT_ASIDE,
        Standing.LEFT_ASIDE,
        Standing.IN_FORCE,
    ]


@given(seeds)
@settings(max_examples=30, deadline=None)
def test_every_point_ever_reached_can_be_returned_to_after_a_restart(seed: int) -> None:
    random, made, journal = Random(seed), small(), MemoryJournal()
    session = review(made, journal)
    states = {}
    for _ in range(25):
        act_at_random(session, random, 1)
        if session.undoable:
            states.setdefault(session.undoable.id, session.state)
    session = review(made, journal)
    points = [entry.decision.id for entry in session.history]
    random.shuffle(points)
    for point in points:
        session.go_to(point)
        assert session.state == states[point]
    assert review(made, journal).state == session.state
