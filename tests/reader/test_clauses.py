"""Going through and deciding on a sentence that stands in two passages."""

from __future__ import annotations

import pytest

from tests.reader.conftest import new_session
from tests.two_things import TWO_THINGS, compared
from tui.model import Comparison
from tui.reader.session import Session
from tui.reader.views import View


@pytest.fixture(scope="module")
def made() -> Comparison:
    return compared()


@pytest.fixture
def session(made: Comparison) -> Session:
    return new_session(made)


@pytest.fixture
def deaths(made: Comparison) -> str:
    return next(p.id for p in made.passages if p.clauses)


@pytest.fixture
def inquiry(made: Comparison) -> str:
    return next(p.id for p in made.passages if "C.2" in p.sentences)


def test_one_stays_in_the_passage_in_which_one_chose_the_sentence(
    session: Session, deaths: str, inquiry: str
) -> None:
    for passage in (deaths, inquiry):
        session.show_passage(passage)
        assert session.to_source("C")
        assert session.to_source("A")
        assert (session.passage_id, session.sentence_id) == (passage, "A.1")
        session.toggle_member()
        assert (session.passage_id, session.sentence_id) == (passage, "A.1")


def test_undoing_goes_to_the_passage_that_was_decided_on(session: Session, deaths: str, inquiry: str) -> None:
    for passage in (deaths, inquiry):
        session.show_passage(passage)
        session.to_source("A")
        session.toggle_member()
    for passage in (inquiry, deaths):
        session.undo()
        assert (session.passage_id, session.sentence_id) == (passage, "A.1")


def test_a_clause_moved_elsewhere_takes_one_along(session: Session, deaths: str, inquiry: str) -> None:
    single = next(p.id for p in session.comparison.passages if p.sentences == ("B.2",))
    session.show_passage(deaths)
    session.to_source("A")
    session.move(single)
    assert session.passage_id == single
    assert session.reading.passage(inquiry).clause_of("A.1") is None


def test_a_search_finds_it_once_and_goes_where_it_stands_whole(session: Session, inquiry: str) -> None:
    hits = session.search("Monday night, and")
    assert [hit.sentence for hit in hits] == ["A.1"]
    assert session.passage_id == inquiry


def test_from_the_article_one_comes_back_to_the_same_passage(session: Session, deaths: str) -> None:
    session.show_passage(deaths)
    session.to_source("A")
    session.show(View.ARTICLE)
    assert session.sentence_id == "A.1"
    session.show(View.PASSAGES)
    assert session.passage_id == deaths


def test_a_copied_passage_has_the_clause_alone(session: Session, deaths: str) -> None:
    session.show_passage(deaths)
    text = session.passage_text()
    assert TWO_THINGS not in text
    assert f"{TWO_THINGS.partition(',')[0]} …" in text
