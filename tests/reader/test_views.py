from __future__ import annotations

import pytest

from tests.hostile import MARKUP, write_hostile_set
from tests.reader.conftest import assert_snapshot, new_session, rows_text
from tests.reader.stories import paired
from tui.ingest import read_set
from tui.layout.bars import footer_row
from tui.layout.rows import Row, Tint
from tui.model import Comparison, Meaning
from tui.reader.commands import default_keys
from tui.reader.drawing import draw, revealed
from tui.reader.frame import Note, Opening, frame, opening_frame
from tui.reader.hints import footer_hints
from tui.reader.pages import Size
from tui.reader.session import Session
from tui.reader.views import View
from tui.settings import resolve_keymap

SIZES = (Size(40, 12), Size(80, 24), Size(120, 36), Size(200, 50))


def shown(session: Session, size: Size, note: Note | None = None) -> str:
    """The whole screen in a view, as text."""

    class Reader:
        def __init__(self) -> None:
            self.session = session

    hints = footer_hints(Reader(), resolve_keymap(default_keys()), session.view)  # type: ignore[arg-type]
    rows = frame(session, size, footer_row(hints, size.width), note)
    assert len(rows) == size.height
    assert all(row.width <= size.width for row in rows)
    return rows_text(rows)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width}x{s.height}")
@pytest.mark.parametrize("view", View, ids=lambda v: v.replace(" ", "-"))
def test_every_view_looks_as_it_did_when_it_was_found_good(session: Session, view: View, size: Size) -> None:
    session.accept()
    session.show_passage("P2")
    session.to_source("B")
    session.toggle_member()
    session.show_passage("P3")
    session.show(view)
    assert_snapshot(f"{view.replace(' ', '-')}-{size.width}x{size.height}", shown(session, size))


@pytest.mark.parametrize(("width", "height"), [(1, 1), (5, 2), (80, 1), (23, 40), (39, 11), (300, 100)])
@pytest.mark.parametrize("view", View)
def test_every_view_fits_every_size(session: Session, view: View, width: int, height: int) -> None:
    session.show(view)
    shown(session, Size(width, height))
    rows = opening_frame(Opening("reading 3 of 5", 0.5), Size(width, height), Row())
    assert len(rows) == height
    assert all(row.width <= width for row in rows)


def test_a_small_window_says_calmly_that_it_shows_one_source(session: Session) -> None:
    assert shown(session, Size(39, 11)).splitlines()[-1] == " A small window: one source at a time."


def test_a_note_stands_where_the_hints_were(session: Session) -> None:
    lines = shown(session, Size(80, 24), Note("Accepted P1.")).splitlines()
    assert lines[-1] == " Accepted P1."
    warned = shown(session, Size(80, 24), Note("no space left", is_warning=True)).splitlines()
    assert warned[-1] == " ! no space left"


def test_a_long_note_takes_as_many_lines_as_it_needs(session: Session) -> None:
    words = "Sent to the terminal; whether its clipboard took it, no terminal says, and tmux needs a setting."
    lines = shown(session, Size(50, 14), Note(words)).splitlines()
    assert " ".join(line.strip() for line in lines[-2:]) == words


@pytest.mark.parametrize(
    ("top", "wanted", "expected"),
    [(0, 3, 0), (0, 9, 0), (0, 10, 7), (20, 5, 2), (0, 99, 90), (50, 0, 0)],
)
def test_what_is_current_is_jumped_to_only_when_it_is_out_of_sight(
    top: int, wanted: int, expected: int
) -> None:
    assert revealed(top, wanted, height=10, total=100) == expected


@pytest.mark.parametrize("width", [40, 57, 60, 80, 200])
def test_hits_are_marked_across_line_breaks_and_no_character_is_lost(session: Session, width: int) -> None:
    session.size = Size(width, 30)
    plain = draw(session)
    session.search("12 CRACKS")
    session.show_passage("P1")
    rows = draw(session)
    found = " ".join(run.text for row in rows for run in row.runs if run.tint is Tint.FOUND)
    assert found == "12 cracks 12 cracks 12 cracks"
    assert [row.text for row in rows] == [row.text for row in plain]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_stretch_one_stands_on_is_marked_in_every_layout(session: Session, width: int) -> None:
    session.size = Size(width, 30)
    for meaning, words in (
        (Meaning.DIFFERS, "which was closed"),
        (Meaning.UNIQUE, "most of them from the northern suburbs"),
        (Meaning.CONFLICT, "3 million dollars"),
        (Meaning.CONFLICT, "nearly 9 million dollars"),
    ):
        assert session.to_stop(meaning, 1)
        spot = [run.text.strip("~+≠ ") for row in draw(session) for run in row.runs if run.tint is Tint.SPOT]
        assert " ".join(spot) == words


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = write_hostile_set(tmp_path_factory.mktemp("hostile"))
    return paired(read_set([str(folder)]).articles)


@pytest.mark.parametrize("view", View)
def test_nothing_of_a_hostile_article_is_live_in_any_view(hostile: Comparison, view: View) -> None:
    session = new_session(hostile)
    session.annotate("\x1b]0;OWNED\x07 a note")
    session.show(view)
    for size in SIZES:
        text = shown(session, size)
        assert not [c for c in text if c != "\n" and not c.isprintable() and c not in "\u200c\u200d"]


def test_what_looks_like_markup_is_shown_as_it_is(hostile: Comparison) -> None:
    session = new_session(hostile)
    text = ""
    for passage in session.passages:
        session.show_passage(passage)
        text += shown(session, Size(200, 50))
    assert [words for words in MARKUP if words not in text] == []
