from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import (
    act_at_random,
    article,
    comparison,
    review,
    small,
)
from tui.model import Role
from tui.review.decisions import Decision, DecisionKind, Scope
from tui.review.drafts import RefusedDecision
from tui.review.folding import fold
from tui.review.journal import JournalError, MemoryJournal
from tui.review.review import Standing
from tui.review.state import ReviewState, Status

K = DecisionKind
seeds = st.integers(0, 10**6)


def shape(state: ReviewState) -> dict[str, tuple[tuple[str, ...], tuple[str, ...], str]]:
    return {p.id: (p.members, p.left_out, p.status.value) for p in state.passages}


def test_a_comparison_nobody_decided_on_is_shown_as_it_is() -> None:
    made = small()
    state = fold(made)
    assert [(p.id, p.members) for p in state.passages] == [(p.id, p.sentences) for p in made.passages]
    assert {p.status for p in state.passages} == {Status.UNREVIEWED}
    assert not any((state.decisions, state.lost, state.aliases, state.roles))


Steps = list[tuple[K, str, str | None, str | None]]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([(K.ACCEPT, "P1", None, None)], {"P1": ("A.1 B.1 C.1 D.1", "", "accepted")}),
        ([(K.LATER, "P1", None, None)], {"P1": ("A.1 B.1 C.1 D.1", "", "later")}),
        ([(K.DROP, "P2", None, None)], {"P2": ("A.2 B.2 C.2", "", "dropped")}),
        ([(K.LEAVE_OUT, "P1", "B.1", None)], {"P1": ("A.1 C.1 D.1", "B.1", "unreviewed")}),
        (
            [(K.LEAVE_OUT, "P1", "B.1", None), (K.TAKE_IN, "P1", "B.1", None)],
            {"P1": ("A.1 B.1 C.1 D.1", "", "unreviewed")},
        ),
        (
            [(K.ACCEPT, "P1", None, None), (K.LEAVE_OUT, "P1", "B.1", None)],
            {"P1": ("A.1 C.1 D.1", "B.1", "accepted")},
        ),
        (
            [(K.REJECT, "P2", None, None)],
            {"P2": ("A.2", "", "rejected"), "P2b": ("B.2", "", "rejected"), "P2c": ("C.2", "", "rejected")},
        ),
        (
            [(K.LEAVE_OUT, "P2", "A.2", None), (K.REJECT, "P2", None, None)],
            {"P2": ("B.2", "", "rejected"), "P2b": ("C.2", "", "rejected"), "P2c": ("A.2", "", "rejected")},
        ),
        (
            [(K.OWN_DETAIL, "P2", "B.2", None)],
            {"P2": ("A.2 C.2", "", "unreviewed"), "P2b": ("B.2", "", "accepted")},
        ),
        (
            [(K.LEAVE_OUT, "P2", "B.2", None), (K.OWN_DETAIL, "P2", "B.2", None)],
            {"P2": ("A.2 C.2", "", "unreviewed"), "P2b": ("B.2", "", "accepted")},
        ),
        ([(K.OWN_DETAIL, "P5", None, None)], {"P5": ("A.4", "", "accepted")}),
        (
            [(K.SPLIT, "P1", "C.1", None)],
            {"P1": ("A.1 B.1", "", "unreviewed"), "P1b": ("C.1 D.1", "", "unreviewed")},
        ),
        (
            [(K.SPLIT, "P1", "C.1", None), (K.SPLIT, "P1", "B.1", None)],
            {"P1": ("A.1", "", "unreviewed"), "P1c": ("B.1", "", "unreviewed")},
        ),
        (
            [(K.SPLIT, "P1", "B.1", None), (K.SPLIT, "P1b", "D.1", None)],
            {"P1b": ("B.1 C.1", "", "unreviewed"), "P1c": ("D.1", "", "unreviewed")},
        ),
        (
            [(K.JOIN, "P1", None, None)],
            {"P1": ("A.1 A.2 B.1 B.2 C.1 C.2 D.1", "", "unreviewed"), "P2": None},
        ),
        ([(K.JOIN, "P3", None, "P5")], {"P3": ("A.3 A.4 D.2", "", "unreviewed"), "P5": None}),
        (
            [(K.LEAVE_OUT, "P2", "C.2", None), (K.JOIN, "P3", None, "P2")],
            {"P3": ("A.2 A.3 B.2 D.2", "C.2", "unreviewed"), "P2": None},
        ),
        (
            [(K.MOVE, "P1", "D.1", "P2")],
            {"P1": ("A.1 B.1 C.1", "", "unreviewed"), "P2": ("A.2 B.2 C.2 D.1", "", "unreviewed")},
        ),
        ([(K.MOVE, "P5", "A.4", "P2")], {"P2": ("A.2 A.4 B.2 C.2", "", "unreviewed"), "P5": None}),
        ([(K.MOVE, "P3", "A.3", "P2"), (K.MOVE, "P3", "D.2", "P2")], {"P3": None}),
        (
            [(K.LEAVE_OUT, "P3", "A.3", None), (K.MOVE, "P3", "D.2", "P2")],
            {"P3": ("A.3", "", "unreviewed"), "P2": ("A.2 B.2 C.2 D.2", "", "unreviewed")},
        ),
    ],
)  # fmt: skip
def test_each_decision_arranges_the_members_as_its_docstring_says(
    steps: Steps, expected: dict[str, tuple[str, str, str] | None]
) -> None:
    session = review(small())
    for kind, passage, sentence, target in steps:
        session.decide(kind, passage, sentence, target=target)
    now = shape(session.state)
    for id_, wanted in expected.items():
        found = now.get(id_)
        assert (found and (" ".join(found[0]), " ".join(found[1]), found[2])) == wanted


def test_new_passages_stand_right_after_the_one_they_came_from() -> None:
    session = review(small())
    session.decide(K.REJECT, "P1")
    session.decide(K.OWN_DETAIL, "P2", "B.2")
    ids = [p.id for p in session.state.passages]
    assert (
        ids == ["P1", "P1b", "P1c", "P1d", "P2", "P2b", "P3", "P4", "P5", "P6", "P7", "P8", "P9"][: len(ids)]
    )
    assert session.state.passage["P2b"].is_own_detail


def test_wording_notes_and_flags_go_with_the_passage() -> None:
    session = review(small())
    session.decide(K.PICK, "P1", "C.1")
    session.decide(K.EDIT, "P1", text="In my \x1b[31mown\x1b[0m words.")
    session.decide(K.NOTE, "P1", text="call\nthem")
    session.decide(K.FLAG, "P1")
    passage = session.state.passage["P1"]
    assert (passage.picked, passage.edited, passage.note) == ("C.1", "In my own words.", "call\nthem")
    assert passage.is_flagged
    session.decide(K.PICK, "P1")
    session.decide(K.EDIT, "P1", text="")
    session.decide(K.NOTE, "P1")
    session.decide(K.FLAG, "P1")
    passage = session.state.passage["P1"]
    assert (passage.picked, passage.edited, passage.note, passage.is_flagged) == (None, None, "", False)


def test_joining_keeps_both_notes_and_either_flag_and_wording() -> None:
    session = review(small())
    session.decide(K.NOTE, "P1", text="one")
    session.decide(K.NOTE, "P2", text="two")
    session.decide(K.FLAG, "P2")
    session.decide(K.EDIT, "P2", text="Mine.")
    session.decide(K.JOIN, "P1")
    assert session.state.passage["P1"].edited == "Mine."
    assert session.state.passage["P1"].note == "one\ntwo"
    assert session.state.passage["P1"].is_flagged


def test_a_member_that_goes_takes_the_pick_of_its_wording_along() -> None:
    session = review(small())
    session.decide(K.PICK, "P1", "C.1")
    session.decide(K.SPLIT, "P1", "C.1")
    assert session.state.passage["P1"].picked is None
    assert session.state.passage["P1b"].picked == "C.1"
    session.decide(K.LEAVE_OUT, "P1b", "C.1")
    assert session.state.passage["P1b"].picked is None


@pytest.mark.parametrize(
    ("kind", "passage", "sentence", "target", "why"),
    [
        (K.ACCEPT, "P99", None, None, "no passage P99"),
        (K.LEAVE_OUT, "P1", None, None, "none is chosen"),
        (K.LEAVE_OUT, "P1", "A.2", None, "A.2 is not in P1"),
        (K.LEAVE_OUT, "P5", "A.4", None, "drop the passage instead"),
        (K.TAKE_IN, "P1", "A.1", None, "A.1 is not left out of P1"),
        (K.REJECT, "P5", None, None, "nothing it could differ from"),
        (K.SPLIT, "P1", "A.1", None, "nothing would stay"),
        (K.MOVE, "P1", "A.1", None, "to which passage"),
        (K.MOVE, "P1", "A.1", "P1", "this passage itself"),
        (K.MOVE, "P1", "A.1", "P\x1b[2J77", "no passage P77"),
        (K.JOIN, "P9", None, None, "no next one"),
        (K.ROLE, "P1", "A.1", None, "no such role"),
        (K.UNDO, "P1", None, None, "not decided on a passage"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason_and_nothing_is_recorded(
    kind: K, passage: str, sentence: str | None, target: str | None, why: str
) -> None:
    journal = MemoryJournal()
    session = review(small(), journal)
    with pytest.raises(RefusedDecision, match=why):
        session.decide(kind, passage, sentence, target=target)
    assert not journal.events


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_the_state_is_the_fold_of_the_journal(seed: int) -> None:
    made, journal = small(), MemoryJournal()
    session = review(made, journal)
    act_at_random(session, Random(seed), 40)
    assert fold(made, journal.events) == session.state
    reopened = review(made, journal)
    assert (reopened.state, reopened.history) == (session.state, session.history)
    assert (reopened.undoable, reopened.would_discard) == (session.undoable, session.would_discard)


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_no_sentence_is_ever_lost_or_doubled(seed: int) -> None:
    made = small()
    session = review(made)
    act_at_random(session, Random(seed), 40)
    state = session.state
    shown = sorted(s for p in state.passages for s in (*p.members, *p.left_out))
    story = {s.id for a in made.articles for s in a.body}
    for sentence, role in state.roles.items():
        (story.add if role is Role.BODY else story.discard)(sentence)
    assert shown == sorted(story)
    assert len({p.id for p in state.passages}) == len(state.passages)
    assert all(p.members and (p.picked is None or p.picked in p.members) for p in state.passages)


class FullDisk(MemoryJournal):
    """Records nothing more."""

    def append(self, *events: Decision) -> None:
        raise JournalError("no space left")


def test_a_decision_that_cannot_be_saved_changes_nothing() -> None:
    made = small()
    saved = MemoryJournal()
    review(made, saved).decide(K.ACCEPT, "P1")
    session = review(made, FullDisk(saved.events))
    before = session.state
    for attempt in (lambda: session.decide(K.DROP, "P2"), session.undo, lambda: session.go_to(None)):
        with pytest.raises(JournalError, match="no space"):
            attempt()
    assert session.state == before
    assert session.undoable == saved.events[0]


def test_a_role_correction_takes_a_line_out_of_the_story_and_brings_one_in() -> None:
    session = review(small())
    session.correct_role("A.1", Role.NOTICE)
    session.correct_role("B.5", Role.BODY)
    assert session.state.passage["P1"].members == ("B.1", "C.1", "D.1")
    home = session.state.passage_of["B.5"]
    ids = [p.id for p in session.state.passages]
    assert ids.index(home) == ids.index(session.state.passage_of["B.4"]) + 1
    assert session.state.roles == {"A.1": Role.NOTICE, "B.5": Role.BODY}


@pytest.mark.parametrize(
    ("scope", "reached"),
    [
        (Scope.PASSAGE, {"A.1"}),
        (Scope.SOURCE, {"A.1", "A.3"}),
        (Scope.EVERYWHERE, {"A.1", "A.3", "B.2"}),
    ],
)
def test_a_role_correction_reaches_as_far_as_its_scope(scope: Scope, reached: set[str]) -> None:
    articles = [
        article("A", ["Read also: this.", "Real story here.", "Read  ALSO: this."]),
        article("B", ["Other story there.", "Read also: this."]),
    ]
    session = review(comparison(articles, []))
    session.correct_role("A.1", Role.RELATED, scope)
    assert set(session.state.roles) == reached
    shown = {s for p in session.state.passages for s in p.members}
    assert shown == {"A.1", "A.2", "A.3", "B.1", "B.2"} - reached


def test_aliases_are_listed_with_their_scope_and_revocable() -> None:
    session = review(small())
    everywhere = session.treat_as_same(["RedNote", "Xiaohongshu", "RedNote"])
    here = session.treat_as_same(["it", "the app"], Scope.PASSAGE, passage_id="P3")
    source = session.treat_as_same(["he", "the mayor"], Scope.SOURCE, sentence_id="B.2")
    assert [(a.names, a.articles, a.sentences, a.decision) for a in session.state.aliases] == [
        (("RedNote", "Xiaohongshu"), (), (), everywhere.id),
        (("it", "the app"), ("A", "D"), ("A.3", "D.2"), here.id),
        (("he", "the mayor"), ("B",), (), source.id),
    ]
    session.decide(K.ACCEPT, "P1")
    session.revoke(everywhere.id)
    assert [a.decision for a in session.state.aliases] == [here.id, source.id]
    assert session.state.passage["P1"].status is Status.ACCEPTED
    assert session.history[0].standing is Standing.REVOKED
    session.undo()
    assert [a.decision for a in session.state.aliases] == [everywhere.id, here.id, source.id]


@pytest.mark.parametrize(
    ("names", "why"), [(["one"], "two different"), (["a", " a "], "two different"), ([], "two")]
)
def test_an_alias_needs_two_names(names: list[str], why: str) -> None:
    with pytest.raises(RefusedDecision, match=why):
        review(small()).treat_as_same(names)


def test_only_aliases_and_roles_in_force_can_be_revoked() -> None:
    session = review(small())
    accepted = session.decide(K.ACCEPT, "P1")
    with pytest.raises(RefusedDecision, match="undo takes back"):
        session.revoke(accepted.id)
    with pytest.raises(RefusedDecision, match="no such decision"):
        session.revoke("d99")


def test_accepting_what_was_kept_as_its_own_detail_leaves_it_that() -> None:
    session = review(small())
    session.decide(K.OWN_DETAIL, "P2", "B.2")
    session.decide(K.ACCEPT, "P2b")
    assert session.state.passage["P2b"].is_own_detail
    session.decide(K.JOIN, "P2", target="P2b")
    assert not session.state.passage["P2"].is_own_detail
