from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, review, small
from tui.review.decisions import Decision, DecisionKind
from tui.review.folding import fold
from tui.review.history import History
from tui.review.journal import MemoryJournal
from tui.review.merge import Question, merge
from tui.review.state import Status
from tui.review.statistics import agreement, statistics

K = DecisionKind
seeds = st.integers(0, 10**6)


def reviewed(by: str, *steps: tuple[K, str, str | None], start: int = 0) -> list[Decision]:
    journal = MemoryJournal()
    session = review(small(), journal, by=by, start=start)
    for kind, passage, sentence in steps:
        session.decide(kind, passage, sentence, text="Theirs." if kind is K.EDIT else None)
    return journal.events


def at_random(seed: int, by: str, shared: list[Decision] | None = None) -> list[Decision]:
    journal = MemoryJournal(shared or [])
    act_at_random(review(small(), journal, by=by, start=seed % 500), Random(seed), 15)
    return journal.events


@given(seeds, seeds, seeds)
@settings(max_examples=40, deadline=None)
def test_it_does_not_matter_whose_journal_comes_first(shared: int, a: int, b: int) -> None:
    common = at_random(shared, "both")
    ours, theirs = at_random(a, "ann", common), at_random(b, "bob", common)
    assert merge(ours, theirs) == merge(theirs, ours)


@given(seeds)
@settings(max_examples=25, deadline=None)
def test_merging_a_journal_with_itself_gives_its_state_and_no_disagreement(seed: int) -> None:
    events = at_random(seed, "ann")
    merged = merge(events, events)
    assert not merged.disagreements
    assert fold(small(), merged.events) == fold(small(), events)


@given(seeds, seeds)
@settings(max_examples=25, deadline=None)
def test_each_reviewer_s_decisions_keep_their_order(a: int, b: int) -> None:
    ours, theirs = at_random(a, "ann"), at_random(b, "bob")
    merged = [d.id for d in merge(ours, theirs).events]
    for events in (ours, theirs):
        history = History()
        for event in events:
            history.record(event)
        own = [d.id for d in history.in_force]
        assert [i for i in merged if i in set(own)] == own


def test_a_merge_merged_again_adds_nothing() -> None:
    ours = reviewed("ann", (K.ACCEPT, "P1", None))
    theirs = reviewed("bob", (K.REJECT, "P1", None), start=60)
    once = merge(ours, theirs)
    assert merge(once.events, theirs).events == once.events


def test_what_was_shared_and_one_took_back_is_out() -> None:
    common = reviewed("both", (K.ACCEPT, "P1", None), (K.DROP, "P2", None))
    journal = MemoryJournal(common)
    review(small(), journal, by="ann", start=60).undo()
    state = fold(small(), merge(journal.events, common).events)
    assert (state.passage["P1"].status, state.passage["P2"].status) == (Status.ACCEPTED, Status.UNREVIEWED)


@pytest.mark.parametrize(
    ("ours", "theirs", "questions"),
    [
        ((K.ACCEPT, "P3", None), (K.REJECT, "P3", None), [Question.SAME]),
        ((K.ACCEPT, "P1", None), (K.LEAVE_OUT, "P1", "B.1"), [Question.SAME]),
        ((K.ACCEPT, "P2", None), (K.DROP, "P2", None), [Question.DROP]),
        ((K.PICK, "P2", "A.2"), (K.PICK, "P2", "B.2"), [Question.WORDING]),
        ((K.PICK, "P2", "A.2"), (K.EDIT, "P2", None), [Question.WORDING]),
        ((K.ACCEPT, "P1", None), (K.ACCEPT, "P1", None), []),
        ((K.ACCEPT, "P1", None), (K.REJECT, "P2", None), []),
        ((K.LEAVE_OUT, "P1", "A.1"), (K.OWN_DETAIL, "P1", "A.1"), []),
    ],
)
def test_disagreements_are_listed_and_the_passages_flagged(
    ours: tuple[K, str, str | None], theirs: tuple[K, str, str | None], questions: list[Question]
) -> None:
    merged = merge(reviewed("ann", ours), reviewed("bob", theirs, start=60))
    assert [d.question for d in merged.disagreements] == questions
    for found in merged.disagreements:
        assert (found.ours.by, found.theirs.by) == ("ann", "bob")
        assert found.quotes
    flagged = any(p.is_flagged for p in fold(small(), merged.events).passages)
    assert flagged == bool(questions)


def test_where_reviewers_disagree_the_later_decision_holds() -> None:
    merged = merge(
        reviewed("ann", (K.DROP, "P2", None), start=60), reviewed("bob", (K.ACCEPT, "P2", None), start=0)
    )
    assert fold(small(), merged.events).passage["P2"].status is Status.DROPPED


def test_kappa_is_cohen_s() -> None:
    # Pairs judged by both: P1 same/same (6), P2 same/apart (3), P3 apart/apart (1): observed .7,
    # expected .9 * .6 + .1 * .4 = .58, kappa (.7 - .58) / (1 - .58).
    ours = reviewed("ann", (K.ACCEPT, "P1", None), (K.ACCEPT, "P2", None), (K.REJECT, "P3", None))
    theirs = reviewed("bob", (K.ACCEPT, "P1", None), (K.REJECT, "P2", None), (K.REJECT, "P3", None))
    found = agreement(ours, theirs)
    assert found.pairs == 10
    assert found.observed == pytest.approx(0.7)
    assert found.expected == pytest.approx(0.58)
    assert found.kappa == pytest.approx(0.12 / 0.42)
    assert agreement(theirs, ours) == found


def test_kappa_is_not_made_up_where_it_is_not_defined() -> None:
    accepted = reviewed("ann", (K.ACCEPT, "P1", None))
    assert agreement(accepted, reviewed("bob", (K.ACCEPT, "P2", None))).kappa is None
    assert agreement(accepted, reviewed("bob", (K.ACCEPT, "P1", None))).kappa is None
    assert agreement([], []).pairs == 0


def test_statistics_count_what_is_in_force_and_the_pace_without_breaks() -> None:
    journal = MemoryJournal()
    session = review(small(), journal, by="ann")
    for passage in ("P1", "P2", "P3", "P4"):
        session.decide(K.ACCEPT, passage)
    session.undo()
    later = review(small(), journal, by="bob", start=7200)
    for _ in range(60):
        later.decide(K.NOTE, "P5", text="n")
    figures = statistics(journal.events)
    assert (figures.events, figures.in_force, figures.undone) == (65, 63, 1)
    assert figures.kinds == {K.NOTE: 60, K.ACCEPT: 3}
    assert figures.reviewers == {"ann": 3, "bob": 60}
    assert figures.worked == pytest.approx(4 + 59)
    assert figures.per_hour == pytest.approx(64 / (63 / 3600))


def test_statistics_of_nothing_are_zero() -> None:
    figures = statistics([Decision("x", K.ACCEPT, "no time")])
    assert (figures.worked, figures.per_hour, figures.in_force) == (0.0, 0.0, 1)
