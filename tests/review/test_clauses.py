"""Decisions on sentences that stand in two passages: whole in one, by a clause in the other."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, article, comparison, review, small
from tui.clause import Clause
from tui.model import Comparison, Conflict, FactKind, FactValue, Role, Verdict
from tui.review.decisions import DecisionKind, from_record, to_record
from tui.review.folding import fold
from tui.review.journal import MemoryJournal
from tui.review.judgements import constraints
from tui.review.listing import decisions_json
from tui.review.queue import Filter, filtered
from tui.review.review import Review
from tui.review.state import ReviewState, Status

K = DecisionKind
seeds = st.integers(0, 10**6)


def half(made: Comparison, sentence: str) -> Clause:
    """The second half of a sentence, from a word on."""
    line = made.sentence[sentence]
    return Clause(sentence, line.start + line.text.index(" ", len(line.text) // 2) + 1, line.end - 1)


def with_clauses(made: Comparison, joined: dict[str, str]) -> Comparison:
    """The comparison with sentences that join passages by their second halves."""
    passages = []
    for passage in made.passages:
        new = [s for s, home in joined.items() if home == passage.id]
        members = sorted((*passage.sentences, *new), key=made.rank.__getitem__)
        clauses = tuple(half(made, s) for s in members if s in new)
        passages.append(replace(passage, sentences=tuple(members), clauses=clauses))
    return replace(made, passages=tuple(passages))


def two_things() -> Comparison:
    """A.1 stands whole in P1 and by a clause in P4, with B.3 and C.3; B.2 in P2 and by a clause in P3."""
    return with_clauses(small(), {"A.1": "P4", "B.2": "P3"})


def standing(state: ReviewState, sentence: str) -> dict[str, str]:
    """How a sentence stands in which passages."""
    found = {}
    for passage in state.passages:
        if sentence in (*passage.members, *passage.left_out):
            how = "clause" if passage.clause_of(sentence) else "whole"
            found[passage.id] = how + ("" if sentence in passage.members else ", out")
    return found


BOTH = {"P1": "whole", "P4": "clause"}

DECISIONS = {
    "left out where it stands whole": ([(K.LEAVE_OUT, "P1", "A.1", None)], BOTH | {"P1": "whole, out"}),
    "left out of the other": ([(K.LEAVE_OUT, "P4", "A.1", None)], BOTH | {"P4": "clause, out"}),
    "taken in again": ([(K.LEAVE_OUT, "P4", "A.1", None), (K.TAKE_IN, "P4", "A.1", None)], BOTH),
    "both accepted": ([(K.ACCEPT, "P1", None, None), (K.ACCEPT, "P4", None, None)], BOTH),
    "the whole rejected": ([(K.REJECT, "P1", None, None)], BOTH),
    "the clause rejected": ([(K.REJECT, "P4", None, None)], BOTH),
    "the clause split off": ([(K.SPLIT, "P4", "C.3", None)], BOTH),
    "the clause kept by itself": ([(K.OWN_DETAIL, "P4", "A.1", None)], {"P1": "whole", "P4b": "clause"}),
    "the whole kept by itself": ([(K.OWN_DETAIL, "P1", "A.1", None)], {"P1b": "whole", "P4": "clause"}),
    "the clause moved": ([(K.MOVE, "P4", "A.1", "P2")], {"P1": "whole", "P2": "clause"}),
    "the whole moved": ([(K.MOVE, "P1", "A.1", "P2")], {"P2": "whole", "P4": "clause"}),
    "the clause moved to the whole": ([(K.MOVE, "P4", "A.1", "P1")], {"P1": "whole"}),
    "the whole moved to the clause": ([(K.MOVE, "P1", "A.1", "P4")], {"P4": "whole"}),
    "both joined": ([(K.JOIN, "P1", None, "P4")], {"P1": "whole"}),
    "both joined, the other way": ([(K.JOIN, "P4", None, "P1")], {"P4": "whole"}),
    "the clause joined with another": ([(K.JOIN, "P2", None, "P4")], {"P1": "whole", "P2": "clause"}),
    "no story": ([(K.ROLE, "P4", "A.1", None)], {}),
}


@pytest.mark.parametrize("name", DECISIONS)
def test_a_decision_moves_what_it_is_about_and_undoing_it_brings_it_back(name: str) -> None:
    asked, expected = DECISIONS[name]
    made = two_things()
    session = review(made)
    for kind, passage, sentence, target in asked:
        text = Role.NOTICE.value if kind is K.ROLE else None
        session.decide(kind, passage, sentence, target=target, text=text)
    assert standing(session.state, "A.1") == expected
    for _ in asked:
        session.undo()
    assert session.state.passages == fold(made).passages


def test_leaving_a_sentence_out_of_one_passage_leaves_the_other_as_it_is() -> None:
    made = two_things()
    before = fold(made)
    for passage, other in (("P1", "P4"), ("P4", "P1")):
        session = review(made)
        session.decide(K.LEAVE_OUT, passage, "A.1")
        assert session.state.passage[other] == before.passage[other]
        assert "A.1" in session.state.passage[passage].left_out


def test_rejecting_a_passage_parts_what_stands_in_it_and_nothing_else() -> None:
    session = review(two_things())
    session.decide(K.REJECT, "P1")
    assert session.state.passage["P4"] == fold(two_things()).passage["P4"]
    session.decide(K.REJECT, "P4")
    parts = [p for p in session.state.passages if p.id.startswith("P4")]
    assert [p.members for p in parts] == [("A.1",), ("B.3",), ("C.3",)]


@pytest.mark.parametrize("left", [("B.3", "C.3"), ("B.1", "C.1", "D.1")], ids=["clause", "whole"])
def test_a_passage_is_known_by_how_its_last_member_stands_in_it(left: tuple[str, ...]) -> None:
    passage = "P4" if "B.3" in left else "P1"
    session = review(two_things())
    for sentence in left:
        session.decide(K.LEAVE_OUT, passage, sentence)
    session.decide(K.DROP, passage)
    session.decide(K.NOTE, passage, text="this one")
    dropped = [p.id for p in session.state.passages if p.status is Status.DROPPED or p.note]
    assert dropped == [passage]


def test_a_clause_is_found_again_though_a_newer_matcher_sees_none() -> None:
    made, journal = two_things(), MemoryJournal()
    session = review(made, journal)
    session.decide(K.ACCEPT, "P1")
    session.decide(K.ACCEPT, "P4")
    state = fold(small(), journal.events)
    assert not state.lost
    assert standing(state, "A.1") == BOTH
    assert [state.passage[p].status for p in ("P1", "P4")] == [Status.ACCEPTED] * 2
    assert state.passage["P4"].clauses == made.passage["P4"].clauses


def test_decisions_made_when_nothing_had_two_places_hold() -> None:
    journal = MemoryJournal()
    session = review(small(), journal)
    session.decide(K.ACCEPT, "P1")
    session.decide(K.LEAVE_OUT, "P2", "B.2")
    session.decide(K.REJECT, "P4")
    state = fold(two_things(), journal.events)
    assert not state.lost
    assert (state.passage["P1"].status, standing(state, "A.1")["P1"]) == (Status.ACCEPTED, "whole")
    assert standing(state, "B.2") == {"P2": "whole, out", "P3": "clause"}
    assert not any({"B.3", "C.3"} <= set(p.members) for p in state.passages)


def test_what_was_said_to_differ_is_parted_though_it_now_stands_together_by_a_clause() -> None:
    made, journal = small(), MemoryJournal()
    other = comparison(made.articles, [["A.1", "B.3"]])
    review(other, journal).decide(K.REJECT, "P1")
    state = fold(two_things(), journal.events)
    assert not any({"A.1", "B.3"} <= set(p.members) for p in state.passages)


def test_a_clause_whose_article_was_edited_elsewhere_is_found_and_one_rewritten_is_to_be_reviewed() -> None:
    made, journal = two_things(), MemoryJournal()
    review(made, journal).decide(K.ACCEPT, "P4")
    a, *others = made.articles
    for number, status in ((3, Status.ACCEPTED), (0, Status.UNREVIEWED)):
        texts = [s.text for s in a.sentences]
        texts[number] = " ".join([*texts[number].split()[:-2], "quite", "otherwise."])
        edited = [article("A", texts, notices=1), *others]
        remade = with_clauses(replace(made, articles=tuple(edited), passages=small().passages), {"A.1": "P4"})
        state = fold(remade, journal.events)
        assert not state.lost
        assert state.passage["P4"].status is status
        assert standing(state, "A.1") == BOTH


def test_grouping_is_not_asked_to_put_together_what_only_a_clause_shares() -> None:
    session = review(two_things())
    session.decide(K.ACCEPT, "P1")
    session.decide(K.ACCEPT, "P4")
    asked = constraints(session.state)
    assert {pair for pair in asked.must_link if "A.1" in pair} == {("A.1", f"{a}.1") for a in "BCD"}
    assert ("B.3", "C.3") in asked.must_link
    session.undo()
    session.decide(K.LEAVE_OUT, "P4", "A.1")
    asked = constraints(session.state)
    assert {pair for pair in asked.cannot_link if "A.1" in pair} == {("A.1", "B.3"), ("A.1", "C.3")}


def test_a_decision_on_a_clause_survives_the_journal_and_is_listed_with_its_passage() -> None:
    session = review(two_things())
    made = session.decide(K.LEAVE_OUT, "P4", "A.1")
    clause = two_things().passage["P4"].clauses[0]
    assert [(a.is_part, a.start, a.end) for a in made.anchors[:1]] == [(True, clause.start, clause.end)]
    assert from_record(json.loads(json.dumps(to_record(made)))) == made
    listed = decisions_json(session.state)["decisions"][0]
    assert (listed["passage"], listed["anchors"][0]["sentence"]) == ("P4", "A.1")


def test_passages_of_a_sentence_begin_with_the_one_it_stands_in_whole() -> None:
    state = fold(with_clauses(small(), {"A.3": "P1"}))
    assert state.passages_of("A.3") == ("P3", "P1")
    assert state.passage_of["A.3"] == "P3"
    assert state.passages_of("A.5") == ()


def test_the_conflict_filter_asks_what_the_clause_says() -> None:
    made = two_things()
    clause, line = made.passage["P4"].clauses[0], made.sentence["A.1"]
    for start, expected in ((line.start, ["P1"]), (clause.start, ["P1", "P4"])):
        values = (FactValue("A.1", start, start + 3, 1), FactValue("D.4", 0, 3, 2))
        conflict = Conflict("K1", FactKind.QUANTITY, "x", "P1", Verdict.CONFLICT, values)
        state = fold(replace(made, conflicts=(conflict,)))
        shown = [p.id for p in filtered(state, Filter.CONFLICTS) if "A.1" in p.members]
        assert shown == expected


def check(state: ReviewState) -> None:
    """Each sentence that is story stands whole once, and by a clause at most once."""
    whole: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for passage in state.passages:
        shown = (*passage.members, *passage.left_out)
        assert len(set(shown)) == len(shown)
        assert passage.members
        assert {c.sentence for c in passage.clauses} <= set(shown)
        for sentence in shown:
            (parts if passage.clause_of(sentence) else whole)[sentence] += 1
    story = {s.id for s in state.comparison.sentence.values() if state.roles.get(s.id, s.role) is Role.BODY}
    assert set(whole) == story
    assert set(whole.values()) | set(parts.values()) <= {1}


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_any_decisions_keep_every_sentence_in_its_places_and_can_all_be_undone(seed: int) -> None:
    made, journal = two_things(), MemoryJournal()
    session = review(made, journal)
    act_at_random(session, Random(seed), 40)
    check(session.state)
    assert fold(made, journal.events) == session.state
    assert Review(made, MemoryJournal(journal.events)).state == session.state
    while session.undo():
        check(session.state)
    assert session.state.passages == fold(made).passages


@given(seeds, st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_journal_folds_over_a_comparison_with_other_clauses(seed: int, is_new: bool) -> None:
    made = [two_things(), with_clauses(small(), {"C.1": "P3", "B.3": "P1", "A.1": "P2"}), small()]
    journal = MemoryJournal()
    act_at_random(review(made[0] if is_new else made[2], journal), Random(seed), 30)
    for other in made:
        check(fold(other, journal.events))
