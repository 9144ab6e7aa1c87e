"""Decisions folded over an opened set, without touching the journal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests import two_things
from tests.library.stories import write_set
from tui.errors import InputError
from tui.library import OpenedSet, open_set
from tui.library.deciding import apply_decisions, decide, read_journal
from tui.review import DecisionKind, Journal, Review


@pytest.fixture
def opened(tmp_path: Path) -> OpenedSet:
    return open_set([str(write_set(tmp_path / "story"))])


def review_of(opened: OpenedSet) -> Review:
    return Review(
        opened.comparison, Journal.open(opened.journal_path, key=opened.key, title=opened.comparison.title)
    )


def shared_passage(opened: OpenedSet) -> str:
    return next(p.id for p in opened.comparison.passages if p.is_shared)


def test_without_a_journal_nothing_is_decided_and_none_is_made(opened: OpenedSet) -> None:
    state, problems = decide(opened)
    assert (state.decisions, problems) == ((), ())
    assert not opened.journal_path.exists()
    decided = apply_decisions(state)
    assert decided.matches == opened.comparison.matches
    assert decided.articles == opened.comparison.articles
    assert [p.sentences for p in decided.passages] == [p.sentences for p in opened.comparison.passages]
    assert decided.conflicts == opened.comparison.conflicts


def test_a_member_left_out_makes_a_passage_of_its_own(opened: OpenedSet) -> None:
    passage = opened.comparison.passage[shared_passage(opened)]
    out = passage.sentences[-1]
    review_of(opened).decide(DecisionKind.LEAVE_OUT, passage.id, out)
    state, _ = decide(opened)
    decided = apply_decisions(state)
    assert (out,) in [p.sentences for p in decided.passages]
    assert passage.sentences[:-1] in [p.sentences for p in decided.passages]
    told = sorted(s for p in decided.passages for s in p.sentences)
    assert told == sorted(s for p in opened.comparison.passages for s in p.sentences)
    assert len({p.id for p in decided.passages}) == len(decided.passages)


def test_a_clause_stays_one_as_decided_and_a_sentence_left_out_stands_whole(tmp_path: Path) -> None:
    made = two_things.compared()
    by_clause = next(p for p in made.passages if p.clauses)
    opened = OpenedSet(made, "story", tmp_path / "journal.jsonl")
    assert apply_decisions(decide(opened)[0]).passages == made.passages
    with Journal.open(opened.journal_path, key="story") as journal:
        review = Review(made, journal)
        review.decide(DecisionKind.LEAVE_OUT, by_clause.id, "A.1")
        review.decide(
            DecisionKind.LEAVE_OUT, next(p.id for p in made.passages if "C.2" in p.sentences), "A.1"
        )
    decided = apply_decisions(decide(opened)[0])
    assert [p.sentences for p in decided.passages if "A.1" in p.sentences] == [("A.1",)]
    assert not any(p.clauses for p in decided.passages)


def test_matches_follow_what_was_said_of_their_pairs(opened: OpenedSet) -> None:
    passage = opened.comparison.passage[shared_passage(opened)]
    one, *_, last = passage.sentences
    review = review_of(opened)
    review.decide(DecisionKind.ACCEPT, passage.id)
    accepted = apply_decisions(decide(opened)[0])
    (match,) = [m for m in accepted.matches if {m.a, m.b} == {one, last}]
    assert match.score == 1
    review.decide(DecisionKind.REJECT, passage.id)
    rejected = apply_decisions(decide(opened)[0])
    assert [m for m in rejected.matches if {m.a, m.b} <= set(passage.sentences)] == []
    untouched = [m for m in opened.comparison.matches if not {m.a, m.b} <= set(passage.sentences)]
    assert list(rejected.matches) == untouched


def test_every_conflict_stands_in_a_passage_that_holds_one_of_its_values(opened: OpenedSet) -> None:
    assert opened.comparison.conflicts, "the story is made with 120 and 140 passengers"
    review_of(opened).decide(DecisionKind.REJECT, opened.comparison.conflicts[0].passage)
    state, _ = decide(opened)
    decided = apply_decisions(state)
    for conflict in decided.conflicts:
        members = set(decided.passage[conflict.passage].sentences)
        assert members & {value.sentence for value in conflict.values}


def test_a_journal_that_was_asked_for_must_be_there(opened: OpenedSet, tmp_path: Path) -> None:
    asked = replace(opened, journal_path=tmp_path / "no.jsonl")
    with pytest.raises(InputError, match=r"no\.jsonl: no such journal"):
        decide(asked, must_exist=True)


def test_a_journal_of_another_set_is_said_aloud(opened: OpenedSet) -> None:
    review_of(opened).decide(DecisionKind.ACCEPT, shared_passage(opened))
    _, problems = decide(replace(opened, key="another"))
    assert ["made on another set" in str(problem) for problem in problems] == [True]


def test_reading_a_journal_leaves_it_as_it_is(opened: OpenedSet) -> None:
    review_of(opened).decide(DecisionKind.ACCEPT, shared_passage(opened))
    with opened.journal_path.open("ab") as file:
        file.write(b"garbage\n" + b'{"id": "torn')
    before = opened.journal_path.read_bytes()
    contents, problems = read_journal(opened.journal_path)
    assert len(contents.events) == 1
    assert ["1 damaged line passed over" in str(problem) for problem in problems] == [True]
    assert opened.journal_path.read_bytes() == before


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"an article\n", "not a review journal"), (b'{"schema": "crossread.journal/9"}\n', "newer")],
)
def test_what_is_no_journal_of_ours_is_refused(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(InputError, match=words):
        read_journal(path)


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_journal(tmp_path)
