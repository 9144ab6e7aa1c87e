from __future__ import annotations

from dataclasses import replace

import pytest

from tests.review.building import review, small
from tui.model import Conflict, Detail, FactKind, FactValue, Match, Verdict
from tui.review.decisions import DecisionKind
from tui.review.folding import fold
from tui.review.queue import Filter, Queue, filtered, progress

K = DecisionKind

MADE = replace(
    small(),
    matches=(
        *(Match(a, b, 0.95) for a in ("A.1", "B.1", "C.1") for b in ("B.1", "C.1", "D.1") if a < b),
        *(Match(a, b, 0.9) for a, b in (("A.2", "B.2"), ("A.2", "C.2"), ("B.2", "C.2"))),
        Match("A.3", "D.2", 0.55),
        Match("B.3", "C.3", 0.99),
    ),
    conflicts=(
        Conflict(
            "K1",
            FactKind.QUANTITY,
            "views",
            "P4",
            Verdict.UPDATE,
            (FactValue("B.3", 0, 3, 60), FactValue("C.3", 0, 3, 250)),
        ),
    ),
    details=(Detail("A.1", 0, 4, FactKind.CLAUSE, 0.5),),
)


def test_conflicts_come_first_then_the_most_uncertain_then_the_rest() -> None:
    assert Queue(MADE).order(fold(MADE)) == ("P4", "P3", "P2", "P1")


def test_what_was_put_off_comes_last_and_what_was_decided_not_at_all() -> None:
    session, queue = review(MADE), Queue(MADE)
    session.decide(K.LATER, "P4")
    session.decide(K.ACCEPT, "P2")
    assert queue.order(session.state) == ("P3", "P1", "P4")
    assert queue.next(session.state, "P3") == "P1"
    session.undo()
    session.undo()
    assert queue.order(session.state) == ("P4", "P3", "P2", "P1")


def test_a_member_without_a_match_makes_its_passage_the_most_uncertain() -> None:
    queue = Queue(MADE)
    assert queue.uncertainty(("A.1", "B.1")) == pytest.approx(0.1)
    assert queue.uncertainty(("A.1", "B.1", "D.4")) == 1.0
    assert queue.uncertainty(("A.1",)) == 0.0


@pytest.mark.parametrize(
    ("wanted", "source", "expected"),
    [
        (Filter.ALL, "", ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"]),
        (Filter.ALL, "D", ["P1", "P3", "P8", "P9"]),
        (Filter.CONFLICTS, "", ["P4"]),
        (Filter.CONFLICTS, "D", []),
        (Filter.UNIQUE, "", ["P1", "P5", "P6", "P7", "P8", "P9"]),
        (Filter.UNREVIEWED, "", ["P1", "P3", "P4"]),
        (Filter.FLAGGED, "", ["P3"]),
    ],
)
def test_filters_choose_in_story_order(wanted: Filter, source: str, expected: list[str]) -> None:
    session = review(MADE)
    session.decide(K.ACCEPT, "P2")
    session.decide(K.FLAG, "P3")
    assert [p.id for p in filtered(session.state, wanted, source)] == expected


def test_progress_counts_what_needs_a_decision() -> None:
    session = review(MADE)
    assert (progress(session.state).reviewed, progress(session.state).total) == (0, 4)
    session.decide(K.ACCEPT, "P1")
    session.decide(K.REJECT, "P3")
    session.decide(K.LATER, "P2")
    assert (progress(session.state).reviewed, progress(session.state).total) == (2, 4)
    assert progress(session.state).share == pytest.approx(0.5)
    assert progress(fold(replace(MADE, passages=()))).share == 1.0


def test_what_was_parted_is_done_when_no_part_of_it_is_open() -> None:
    session = review(MADE)
    session.decide(K.SPLIT, "P1", "C.1")
    assert progress(session.state).total == 4
    first, second = (p.id for p in session.state.passages if p.id.startswith("P1"))
    session.decide(K.ACCEPT, first)
    done = progress(session.state).reviewed
    session.decide(K.ACCEPT, second)
    assert (done, progress(session.state).reviewed) == (0, 1)


def test_the_queue_is_stepped_through_both_ways_and_round_the_end() -> None:
    session, queue = review(MADE), Queue(MADE)
    steps = [("P4", 1), ("P3", 1), ("P1", 1), ("P4", -1), ("P9", 1), ("P9", -1)]
    found = [queue.step(session.state, passage, by) for passage, by in steps]
    assert found == ["P3", "P2", "P4", "P1", "P4", "P1"]
    assert queue.step(session.state, "P4", 1, among={"P1", "P4"}) == "P1"


def test_from_the_only_passage_left_there_is_nowhere_to_step() -> None:
    session, queue = review(MADE), Queue(MADE)
    for passage in ("P2", "P3", "P4"):
        session.decide(K.ACCEPT, passage)
    assert queue.step(session.state, "P1") is None
    session.decide(K.ACCEPT, "P1")
    assert queue.step(session.state, "P1") is None
    nothing = replace(MADE, passages=())
    assert Queue(nothing).step(fold(nothing), "P1") is None
