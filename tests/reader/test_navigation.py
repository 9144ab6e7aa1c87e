from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.conftest import new_session
from tests.reader.stories import bridge, long_story
from tui.model import Comparison, Meaning, Passage, SafeText
from tui.reader.drawing import draw
from tui.reader.pages import Size
from tui.reader.session import Session
from tui.reader.views import Filter, LayoutMode, View
from tui.review.queue import Filter as FilterKind


def test_it_starts_at_the_first_passage_and_its_first_member(session: Session) -> None:
    assert (session.passage_id, session.sentence_id, session.place.article) == ("P1", "A.3", "A")


def test_steps_stop_at_both_ends(session: Session) -> None:
    assert not session.step(-1)
    assert [session.step(1) for _ in range(5)] == [True, True, True, True, False]
    assert session.passage_id == "P5"


def test_a_step_stays_with_the_source_where_that_tells_the_next_passage(session: Session) -> None:
    assert session.to_source("B")
    session.step(1)
    assert session.sentence_id == "B.3"
    assert not session.to_source("C")
    session.step(1)
    session.step(1)
    assert session.sentence_id == "A.6"


def test_sources_are_stepped_through_and_stop_at_the_edge(session: Session) -> None:
    session.step_source(1)
    session.step_source(1)
    session.step_source(1)
    assert session.sentence_id == "C.2"
    session.step_source(-1)
    assert session.sentence_id == "B.2"


def test_marks_are_gone_to_within_and_across_passages(session: Session) -> None:
    went = []
    while session.to_stop(Meaning.DIFFERS, 1):
        went.append((session.passage_id, session.sentence_id))
    assert went == [("P1", "B.2"), ("P3", "B.4")]
    assert session.to_stop(Meaning.DIFFERS, -1)
    assert session.sentence_id == "B.2"


def test_going_back_finds_the_last_mark_of_an_earlier_passage(session: Session) -> None:
    session.to_end(1)
    assert session.to_stop(Meaning.CONFLICT, -1)
    assert session.sentence_id == "B.4"
    assert session.to_stop(Meaning.CONFLICT, -1)
    assert session.sentence_id == "A.5"
    assert not session.to_stop(Meaning.CONFLICT, -1)


def test_the_place_survives_a_round_through_every_view(session: Session) -> None:
    session.show_sentence("B.3")
    for view in (View.ARTICLE, View.MATRIX, View.NEW, View.SUMMARY, View.PASSAGES):
        session.show(view)
        draw(session)
        assert (session.passage_id, session.sentence_id) == ("P2", "B.3")


def test_the_article_view_steps_through_sentences_and_takes_the_passage_along(session: Session) -> None:
    session.show(View.ARTICLE)
    session.step(1)
    assert (session.sentence_id, session.passage_id) == ("A.4", "P2")
    session.to_end(-1)
    assert session.passage_id == ""
    session.step_source(1)
    assert session.place.article == "B"


def test_the_ledger_takes_the_passage_along(session: Session) -> None:
    session.show(View.CONFLICTS)
    session.go("K1")
    session.show(View.PASSAGES)
    assert session.passage_id == "P3"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), ("P1", "P2", "P3", "P4", "P5")),
        (Filter(FilterKind.CONFLICTS), ("P3",)),
        (Filter(source="C"), ("P1", "P4")),
        (Filter(FilterKind.FLAGGED), ()),
    ],
)
def test_a_filter_narrows_what_is_stepped_through(
    session: Session, chosen: Filter, expected: tuple[str, ...]
) -> None:
    session.choose_filter(chosen)
    assert session.passages == expected
    assert not expected or session.passage_id in expected


def test_jumping_to_a_passage_that_the_filter_hides_ends_the_filter(session: Session) -> None:
    session.choose_filter(Filter(FilterKind.CONFLICTS))
    session.show_passage("P5")
    assert session.place.filter.is_all
    assert session.passage_id == "P5"


def test_search_goes_to_the_nearest_hit_and_round_the_end(session: Session) -> None:
    session.step(1)
    assert len(session.search("ferries  RUN")) == 1
    assert session.sentence_id == "C.3"
    assert session.search("ferries")
    assert session.to_hit(1).sentence == "A.6"  # type: ignore[union-attr]
    assert session.to_hit(1).sentence == "C.3"  # type: ignore[union-attr]
    assert session.search("nowhere") == ()
    assert session.to_hit(1) is None


def test_a_line_that_is_no_story_is_shown_in_its_article(session: Session) -> None:
    session.show_sentence("A.2")
    assert (session.view, session.passage_id, session.sentence_id) == (View.ARTICLE, "", "A.2")


def test_resizing_keeps_the_passage_and_the_member(session: Session) -> None:
    session.show_sentence("B.3")
    for width, height in ((80, 22), (200, 48), (40, 10), (30, 8), (120, 34)):
        session.size = Size(width, height)
        assert len(draw(session)) == height
        assert (session.passage_id, session.sentence_id) == ("P2", "B.3")


def test_five_thousand_passages_are_drawn_by_the_window() -> None:
    session = new_session(long_story(5000))
    session.to_end(1)
    rows = draw(session)
    assert session.passage_id == "P5000"
    assert len(rows) == session.size.height
    assert len(session.reading._marks) == 1


MOVES = {
    "step": lambda s, n: s.step(n),
    "end": lambda s, n: s.to_end(n),
    "source": lambda s, n: s.step_source(n),
    "difference": lambda s, n: s.to_stop(Meaning.DIFFERS, n),
    "unique": lambda s, n: s.to_stop(Meaning.UNIQUE, n),
    "conflict": lambda s, n: s.to_stop(Meaning.CONFLICT, n),
    "unreviewed": lambda s, n: s.to_unreviewed(n),
    "scroll": lambda s, n: s.scroll(n / 2),
    "zoom": lambda s, n: s.toggle_zoom(),
    "accept": lambda s, n: s.accept() if s.why_no_decision() is None else None,
    "drop": lambda s, n: s.drop() if s.why_no_decision() is None else None,
    "undo": lambda s, n: s.undo() if s.why_no_undo() is None else None,
    "redo": lambda s, n: s.redo() if s.why_no_redo() is None else None,
    "search": lambda s, n: s.search("the"),
    "hit": lambda s, n: s.to_hit(n),
    "layout": lambda s, n: s.choose_layout(list(LayoutMode)[n]),
    "filter": lambda s, n: s.choose_filter(Filter(FilterKind.UNREVIEWED if n > 0 else FilterKind.ALL)),
    **{f"show {view}": partial(lambda view, s, n: s.show(view), view) for view in View},
}


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(MOVES)), st.sampled_from([-1, 1])), max_size=25),
    st.tuples(st.integers(24, 130), st.integers(3, 50)),
)
def test_no_sequence_of_moves_loses_the_place(moves: list[tuple[str, int]], size: tuple[int, int]) -> None:
    session = new_session(bridge())
    session.size = Size(*size)
    for move, direction in moves:
        MOVES[move](session, direction)
        rows = draw(session)
        assert len(rows) == size[1]
        assert all(row.width <= size[0] for row in rows)
        assert session.passage_id in session.reading.position or not session.passage_id
        assert not session.sentence_id or session.sentence_id in session.comparison.sentence
        assert session.place.top >= 0


def test_a_comparison_without_passages_can_be_shown() -> None:
    session = new_session(Comparison(articles=bridge().articles))
    for view in View:
        session.show(view)
        draw(session)
        session.step(1)
        session.to_stop(Meaning.DIFFERS, 1)
    assert session.why_no_decision() == "no passage is current"


def test_nothing_at_all_can_be_shown() -> None:
    session = new_session(Comparison(articles=()))
    assert len(draw(session)) == session.size.height


def test_a_passage_longer_than_the_window_is_scrolled_to_its_marks(bridge: Comparison) -> None:
    members = tuple(s.id for a in bridge.articles for s in a.body)
    session = new_session(
        Comparison(
            articles=bridge.articles,
            passages=(Passage("P1", SafeText("all"), members),),
            conflicts=bridge.conflicts,
        )
    )
    session.size = Size(40, 10)
    assert session.to_stop(Meaning.CONFLICT, 1)
    assert session.to_stop(Meaning.CONFLICT, 1)
    assert "9 million" in " ".join(row.text for row in draw(session))
    assert session.place.top > 0
