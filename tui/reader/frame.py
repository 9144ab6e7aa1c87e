"""The whole screen as rows: header, text, footer or message. Pure, for any size."""

from __future__ import annotations

from collections.abc import Sequence

from tui.layout.arrangement import Layout
from tui.layout.bars import early_header_row, header_row
from tui.layout.rows import Row, Run, Tint
from tui.layout.wrapping import clip, wrap
from tui.reader.drawing import draw
from tui.reader.pages import Size, layout_at
from tui.reader.session import Session
from tui.reader.views import View
from tui.values import frozen

TOO_SMALL = Size(24, 5)
"""Below this there is no room for a sentence; a calm message stands in its place."""


@frozen
class Note:
    """One line about what was done, or what could not be."""

    text: str
    is_warning: bool = False


@frozen
class Opening:
    """How far the opening of a set has come.

    Attributes:
        share: 0–1.
    """

    what: str = "reading…"
    share: float = 0.0


def frame(
    session: Session, size: Size, footer: Row, note: Note | None = None, opening: Opening | None = None
) -> tuple[Row, ...]:
    """Exactly `size.height` rows for a set that is open, or (with `opening`) for its articles until it is."""
    if size.width < TOO_SMALL.width or size.height < TOO_SMALL.height:
        return message_rows("Too small to read: make the window larger.", size)
    session.size = Size(size.width, size.height - 2)
    body = draw(session)
    if opening is not None and not session.is_settled:
        told = f"comparing: {opening.what} {opening.share:.0%}"
        header = early_header_row(session.reading, size.width, told, _view_words(session))
    else:
        header = header_row(session.reading, size.width, saved=session.saved, view=_view_words(session))
    if note is None and layout_at(session) is Layout.SINGLE and not session.place.is_zoomed:
        note = Note("A small window: one source at a time.")
    return with_foot((header, *body), footer, note, size.width)


def opening_frame(
    opening: Opening | None, size: Size, footer: Row, note: Note | None = None
) -> tuple[Row, ...]:
    """The screen while a set is being opened, or with none open (`opening` None)."""
    if size.height < 3 or size.width < 10:
        return message_rows("Crossread", size)
    rows = [Row((Run(" Crossread", Tint.HEADING),))]
    rows += [Row()] * (size.height - 2)
    if opening is not None:
        rows[2 if size.height > 4 else 1] = Row((Run(clip(f"  {opening.what}", size.width), Tint.DIM),))
        if size.height > 5:
            rows[3] = _bar(opening.share, size.width)
    return with_foot(rows, footer, note, size.width)


def with_foot(rows: Sequence[Row], footer: Row, note: Note | None, width: int) -> tuple[Row, ...]:
    """The rows with the footer below; a note takes its place, and lines of the text if it is long."""
    if note is None:
        return (*rows, footer)
    foot = note_rows(note, width)[: len(rows)]
    return (*rows[: len(rows) + 1 - len(foot)], *foot)


def message_rows(text: str, size: Size) -> tuple[Row, ...]:
    """A message alone on the screen, as much of it as there is room for."""
    rows = [Row()] * max(size.height, 0)
    if rows:
        rows[(size.height - 1) // 2] = Row((Run(clip(text, size.width), Tint.DIM),))
    return tuple(rows)


def note_rows(note: Note, width: int) -> tuple[Row, ...]:
    """A note for the foot of the screen, in as many lines as it needs."""
    sign = Run(" ! " if note.is_warning else " ", Tint.WARNING)
    text = Run(note.text, Tint.WARNING if note.is_warning else Tint.ACCENT)
    return tuple(wrap((text,), width, lead=(sign,)).rows)


def _bar(share: float, width: int) -> Row:
    cells = max(min(40, width - 4), 0)
    done = round(min(max(share, 0.0), 1.0) * cells)
    return Row((Run("  "), Run("━" * done, Tint.ACCENT), Run("─" * (cells - done), Tint.RULE)))


def _view_words(session: Session) -> str:
    """The view, the filter and the search, where they are not the usual ones."""
    place = session.place
    words: list[str] = []
    if place.view is not View.PASSAGES:
        words.append(place.view + (f" {place.article}" if place.view in {View.ARTICLE, View.NEW} else ""))
    if not place.filter.is_all:
        words.append(f"only {place.filter}")
    if place.query:
        words.append(f"/{place.query}")
    return " · ".join(words)


def cursor_row(session: Session, rows: Sequence[Row]) -> int:
    """The row of the screen where a screen reader should look: the current one."""
    current = session.sentence_id if session.view is View.PASSAGES else session.current()
    anchored = next((y for y, row in enumerate(rows) if row.anchor and row.anchor == current), None)
    if anchored is not None:
        return anchored
    # Members in columns share their rows; the first run is the overview's own mark.
    sign = Run(session.reading.glyphs.cursor, Tint.CURSOR)
    return next((y for y, row in enumerate(rows) if sign in row.runs[1:]), 1)
