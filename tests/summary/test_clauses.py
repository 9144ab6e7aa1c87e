"""The summary of a story in which one sentence reports two things."""

from __future__ import annotations

import pytest

from tests.review.building import review
from tests.two_things import TWO_THINGS, compared
from tui.model import Comparison, Passage
from tui.review.decisions import DecisionKind
from tui.review.folding import fold
from tui.summary import Summary, summarise

K = DecisionKind
FIRE = "The fire at the Harbour Street warehouse killed three workers on Monday night"


@pytest.fixture(scope="module")
def made() -> Comparison:
    return compared()


@pytest.fixture
def deaths(made: Comparison) -> Passage:
    return next(p for p in made.passages if p.clauses)


@pytest.fixture
def inquiry(made: Comparison) -> Passage:
    return next(p for p in made.passages if "C.2" in p.sentences)


def statements(summary: Summary) -> list[str]:
    return [entry.statement.text for section in summary.sections for entry in section.entries]


def cited(summary: Summary, passage: Passage) -> set[str]:
    entries = [e for section in summary.sections for e in section.entries if e.passage == passage.id]
    quotes = {c.number: c.quote for c in summary.citations}
    return {quotes[number] for entry in entries for number in entry.statement.citations}


def test_each_thing_is_told_once_and_the_clause_is_cited_where_it_belongs(
    made: Comparison, deaths: Passage, inquiry: Passage
) -> None:
    summary = summarise(made, fold(made))
    told = statements(summary)
    assert TWO_THINGS not in told
    assert sum("three workers" in text.casefold() for text in told) == 1
    assert sum("inquiry" in text for text in told) == 1
    assert FIRE in cited(summary, deaths)
    assert TWO_THINGS in cited(summary, inquiry)
    assert [
        e.sources for s in summary.sections for e in s.entries if e.passage in {deaths.id, inquiry.id}
    ] == [("A", "B", "C")] * 2


def test_a_sentence_whose_others_were_left_out_is_told_whole_and_once(
    made: Comparison, inquiry: Passage
) -> None:
    session = review(made)
    for sentence in ("B.3", "C.2"):
        session.decide(K.LEAVE_OUT, inquiry.id, sentence)
    told = statements(summarise(made, session.state))
    assert told.count(TWO_THINGS) == 1
    assert len(told) == len(set(told))


def test_a_clause_by_itself_is_not_told_again(made: Comparison, deaths: Passage) -> None:
    session = review(made)
    session.decide(K.REJECT, deaths.id)
    told = statements(summarise(made, session.state))
    assert not any(FIRE in text and text != TWO_THINGS for text in told)


def test_a_clause_is_told_though_its_sentence_was_dropped(
    made: Comparison, deaths: Passage, inquiry: Passage
) -> None:
    session = review(made)
    session.decide(K.DROP, inquiry.id)
    session.decide(K.REJECT, deaths.id)
    told = statements(summarise(made, session.state))
    assert f"{FIRE} …" in told
    assert not any("inquiry" in text for text in told)


def test_a_picked_clause_is_told_in_its_own_words(made: Comparison, deaths: Passage) -> None:
    session = review(made)
    session.decide(K.DROP, next(p.id for p in made.passages if "C.2" in p.sentences))
    session.decide(K.PICK, deaths.id, "A.1")
    assert f"{FIRE} …" in statements(summarise(made, session.state))


def test_the_apparatus_gives_the_clause_as_the_reading(made: Comparison, deaths: Passage) -> None:
    summary = summarise(made, fold(made))
    passage = next(p for p in summary.apparatus.passages if p.id == deaths.id)
    assert [r.text for r in passage.readings if r.article == "A"] == [FIRE]
    together = {(p.a, p.b) for p in summary.apparatus.pairs if p.is_together}
    assert {("A.1", "B.1"), ("A.1", "C.3"), ("A.1", "B.3"), ("A.1", "C.2")} <= together
