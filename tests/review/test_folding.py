from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import (
    act_at_random,
    article,
    comparison,
    numbered,
    review,
    small,
    ticking,
)
from tui.model import Comparison, Role
from tui.review.decisions import Decision, DecisionKind
from tui.review.folding import Fold, fold
from tui.review.journal import JournalError, MemoryJournal
from tui.review.lines import Header
from tui.review.review import Review
from tui.review.state import Status

K = DecisionKind
seeds = st.integers(0, 10**6)


def _of_other_set(events: list[Decision]) -> MemoryJournal:
    journal = MemoryJournal(events)
    journal.other_set = Header("other", "Another story")
    return journal


def test_a_journal_of_another_set_is_refused_where_nothing_in_it_applies() -> None:
    journal = MemoryJournal()
    review(small(), journal).decide(K.ACCEPT, "P1")
    strangers = [article(id_, ["Nothing of this.", "Was ever in there."], path=f"x/{id_}") for id_ in "AB"]
    with pytest.raises(JournalError, match="another set, “Another story”"):
        Review(comparison(strangers, []), _of_other_set(journal.events))


def test_a_journal_of_a_moved_set_is_taken_and_said_so() -> None:
    made, journal = small(), MemoryJournal()
    review(made, journal).decide(K.ACCEPT, "P1")
    session = Review(made, _of_other_set(journal.events))
    assert session.state.passage["P1"].status is Status.ACCEPTED
    assert ["Another story" in str(n) for n in session.notices] == [True]


def regrouped(made: Comparison, groups: list[list[str]]) -> Comparison:
    return comparison(made.articles, groups)


def test_decisions_hold_when_a_new_matcher_groups_otherwise() -> None:
    made, journal = small(), MemoryJournal()
    session = review(made, journal)
    session.decide(K.ACCEPT, "P1")
    session.decide(K.REJECT, "P3")
    session.decide(K.LEAVE_OUT, "P2", "C.2")
    other = regrouped(made, [["A.3", "D.2", "B.4"], ["A.1", "B.1"], ["C.1", "D.1"], ["A.2", "B.2", "C.2"]])
    state = fold(other, journal.events)
    assert not state.lost
    accepted = state.passage[state.passage_of["A.1"]]
    assert (accepted.members, accepted.status) == (("A.1", "B.1", "C.1", "D.1"), Status.ACCEPTED)
    assert state.passage_of["A.3"] != state.passage_of["D.2"]
    assert state.passage[state.passage_of["C.2"]].left_out == ("C.2",)


def test_an_accepted_passage_that_gained_a_source_is_to_be_reviewed_again() -> None:
    made, journal = small(), MemoryJournal()
    session = review(made, journal)
    session.decide(K.ACCEPT, "P1")
    session.decide(K.ACCEPT, "P2")
    late = article("E", ["A newcomer tells it as well."])
    groups = [["A.1", "B.1", "C.1", "D.1", "E.1"], ["A.2", "B.2", "C.2"]]
    state = fold(comparison([*made.articles, late], groups), journal.events)
    assert (state.passage["P1"].status, state.passage["P1"].is_changed) == (Status.UNREVIEWED, True)
    assert state.passage["P1"].needs_review
    assert (state.passage["P2"].status, state.passage["P2"].is_changed) == (Status.ACCEPTED, False)


def test_decisions_whose_text_is_gone_are_kept_and_listed() -> None:
    made, journal = small(), MemoryJournal()
    session = review(made, journal)
    session.decide(K.ACCEPT, "P1")
    gone = session.decide(K.DROP, "P5")
    a, *others = made.articles
    shorter = article("A", [s.text for s in a.sentences if s.id != "A.4"], notices=1)
    state = fold(comparison([shorter, *others], [["A.1", "B.1", "C.1", "D.1"]]), journal.events)
    assert state.lost == (gone,)
    again = review(state.comparison, MemoryJournal(journal.events))
    assert again.undo() == gone
    assert again.state.lost == ()
    assert gone in state.decisions
    assert state.passage["P1"].status is Status.ACCEPTED
    assert "1 decision is about text that is gone" in str(
        Review(state.comparison, MemoryJournal(journal.events)).notices[0]
    )


@given(seeds, seeds)
@settings(max_examples=40, deadline=None)
def test_any_journal_can_be_folded_over_any_comparison_of_the_set(seed: int, other_seed: int) -> None:
    made, journal = small(), MemoryJournal()
    act_at_random(review(made, journal), Random(seed), 30)
    random = Random(other_seed)
    story = [s.id for a in made.articles for s in a.body]
    random.shuffle(story)
    groups = [story[i : i + 3] for i in range(0, len(story), 3)]
    session = Review(regrouped(made, groups), journal)
    shown = [s for p in session.state.passages for s in (*p.members, *p.left_out)]
    assert len(shown) == len(set(shown))
    before = session.state
    if session.undo():
        session.redo()
    assert session.state == before


def test_only_passages_whose_text_has_changed_are_to_be_reviewed_again() -> None:
    made, journal = small(), MemoryJournal()
    session = review(made, journal)
    for passage in ("P1", "P2", "P3", "P4"):
        session.decide(K.ACCEPT, passage)
    session.decide(K.EDIT, "P2", text="Mine.")
    a, *others = made.articles
    texts = [s.text for s in a.sentences]
    texts[0] = texts[0].replace(texts[0].split()[3], "another")
    edited = comparison([article("A", texts, notices=1), *others], [p.sentences for p in made.passages[:4]])
    state = fold(edited, journal.events)
    assert [(p.id, p.status) for p in state.passages if p.is_changed] == [("P1", Status.UNREVIEWED)]
    assert [state.passage[p].status for p in ("P2", "P3", "P4")] == [Status.ACCEPTED] * 3
    assert state.passage["P2"].edited == "Mine."
    notices = review(edited, MemoryJournal(journal.events)).notices
    assert ["1 passage has changed" in str(n) for n in notices] == [True]


def test_a_sentence_struck_from_an_article_sends_its_passage_back_to_review() -> None:
    made, journal = small(), MemoryJournal()
    session = review(made, journal)
    session.decide(K.ACCEPT, "P2")
    session.decide(K.ACCEPT, "P4")
    a, b, c, d = made.articles
    struck = article("C", [s.text for s in c.sentences if s.id != "C.2"], notices=1)
    groups = [("A.2", "B.2"), ("B.3", "C.2")]
    state = fold(comparison([a, b, struck, d], groups), journal.events)
    assert [(p.members, p.status.value, p.is_changed) for p in state.passages[:2]] == [
        (("A.2", "B.2"), "unreviewed", True),
        (("B.3", "C.2"), "accepted", False),
    ]
    without = fold(comparison([a, b, d], [("A.2", "B.2")]), journal.events)
    assert without.passages[0].status is Status.ACCEPTED


ids = st.sampled_from([f"d{n}" for n in range(1, 30)])
strange = st.lists(
    st.builds(Decision, id=ids, kind=st.sampled_from([K.UNDO, K.REDO, K.REVOKE]), at=st.just(""), refers=ids),
    max_size=12,
)


@given(st.integers(0, 10**6), strange, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_events_in_any_order_give_one_state_taken_one_by_one_or_all_at_once(
    seed: int, odd: list[Decision], random: Random
) -> None:
    made, journal = small(), MemoryJournal()
    session = Review(made, journal, new_id=numbered("d"), clock=ticking())
    act_at_random(session, Random(seed), 15)
    events = [*journal.events, *(replace(e, id=f"odd{n}") for n, e in enumerate(odd))]
    random.shuffle(events)
    step_by_step = Fold(made)
    for event in events:
        step_by_step.record(event)
    assert step_by_step.state() == fold(made, events)
    assert step_by_step.history.entries == Fold(made, events).history.entries


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_a_sentence_may_stand_in_several_passages(seed: int) -> None:
    made = small()
    groups = [
        *(p.sentences for p in made.passages[:4]),
        ("A.1", "A.2", "B.3"),
        ("A.1", "D.2"),
        ("C.2", "C.3"),
    ]
    overlapping = comparison(made.articles, groups)
    session = review(overlapping)
    act_at_random(session, Random(seed), 25)
    state, last = session.state, session.undoable
    session.go_to(None)
    assert session.state == fold(overlapping)
    if last:
        session.go_to(last.id)
    assert session.state == state


def test_a_revoked_role_correction_is_as_if_it_had_never_been_made() -> None:
    made = small()
    session, without = review(made), review(made)
    correction = session.correct_role("A.1", Role.NOTICE)
    for each in (session, without):
        each.decide(K.LEAVE_OUT, "P1", "B.1")
        each.decide(K.DROP, "P2")
    session.revoke(correction.id)
    assert session.state.passages == without.state.passages
