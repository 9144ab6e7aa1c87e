"""The matrix of glyphs in the left gutter: a row a passage, a column a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.layout.reading import Reading
from tui.layout.rows import Row, Run, Tint
from tui.layout.wrapping import pad
from tui.review.state import Status

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage

_MANY = 12
"""From so many sources on the columns stand without a space between them."""


def overview_width(reading: Reading, width: int) -> int:
    """Cells the gutter fills in a window so wide, its cursor column included, the rule not; 0 for none.

    Spaced columns take at most a third of the window; else they close up, and where even that is
    too wide the gutter counts (`12/50 ≠`) instead of drawing.
    """
    sources = len(reading.comparison.articles)
    if width < 30:
        return 0
    if sources < _MANY and _spaced(sources) <= width // 3:
        return _spaced(sources)
    if _dense(sources) <= width // 3:
        return _dense(sources)
    return _counted(sources)


def _spaced(sources: int) -> int:
    """Cursor, columns with spaces between, a space, the review sign."""
    return 2 * sources + 2


def _dense(sources: int) -> int:
    return sources + 3


def _counted(sources: int) -> int:
    """Cursor, `n/N`, a space, a conflict sign, the review sign."""
    return 2 * len(str(sources)) + 5


def overview_header(reading: Reading, width: int) -> Row:
    """The letters of the sources, in the columns of `overview_rows`; digits where ids are longer."""
    articles = reading.comparison.articles
    sources = len(articles)
    letters = [a.id if len(a.id) == 1 else str((i + 1) % 10) for i, a in enumerate(articles)]
    if width == _spaced(sources):
        text = " " + " ".join(letters)
    elif width == _dense(sources):
        text = " " + "".join(letters)
    else:
        text = " told"
    return pad(Row((Run(text, Tint.SOURCE),)), width)


def overview_rows(reading: Reading, first: int, count: int, width: int, current: str = "") -> tuple[Row, ...]:
    """Rows for passages `first` … `first + count - 1`, each exactly `width` cells, anchored to the passage.

    ● has it, ○ left out, · does not tell it, ≠ takes part in a conflict; the last column says
    what was decided (✓ accepted, × not the same, − dropped, … later, ! flagged).

    `width`: as given by `overview_width`.
    `current`: id of the passage marked with ▸.
    """
    shown = reading.passages[max(0, first) : max(0, first + count)]
    kept = reading.kept_overview  # a step changes two rows of fifty
    rows = []
    for passage in shown:
        key = (passage.id, width, passage.id == current)
        if key not in kept:
            kept[key] = _row(reading, passage, width, passage.id == current)
        rows.append(kept[key])
    return tuple(rows)


def _row(reading: Reading, passage: ReviewedPassage, width: int, is_current: bool) -> Row:
    glyphs = reading.glyphs
    cells = source_cells(reading, passage)
    sources = len(cells)
    if width == _spaced(sources):
        columns = [run for cell in cells for run in (cell, Run(" "))]
    elif width == _dense(sources):
        columns = [*cells, Run(" ")]
    else:
        columns = _counts(reading, cells)
    cursor = Run(glyphs.cursor if is_current else " ", Tint.CURSOR)
    return pad(Row((cursor, *columns, review_sign(reading, passage)), passage.id), width)


def _counts(reading: Reading, cells: list[Run]) -> list[Run]:
    """How many of the sources tell it, and whether it is in conflict."""
    glyphs = reading.glyphs
    told = sum(cell.text in {glyphs.has, glyphs.conflict} for cell in cells)
    digits = len(str(len(cells)))
    conflict = any(cell.text == glyphs.conflict for cell in cells)
    return [
        Run(f"{told:>{digits}}/{len(cells)} "),
        Run(glyphs.conflict if conflict else " ", Tint.CONFLICT),
        Run(" "),
    ]


def source_cells(reading: Reading, passage: ReviewedPassage) -> list[Run]:
    """One glyph for each source, in set order: how it stands to the passage."""
    glyphs = reading.glyphs
    sentence = reading.comparison.sentence
    has = {sentence[s].article for s in passage.members}
    left_out = {sentence[s].article for s in passage.left_out}
    disputes = {
        sentence[s].article
        for s in passage.members
        if s in reading.conflicts_of_sentence and (not passage.clauses or reading.is_disputed(passage, s))
    }
    is_out = passage.status is Status.DROPPED
    cells = []
    for article in reading.comparison.articles:
        if article.id in disputes and not is_out:
            cells.append(Run(glyphs.conflict, Tint.CONFLICT))
        elif article.id in has:
            cells.append(Run(glyphs.has, Tint.DIM if is_out else Tint.ACCENT))
        elif article.id in left_out:
            cells.append(Run(glyphs.left_out, Tint.DROPPED))
        else:
            cells.append(Run(glyphs.absent, Tint.DIM))
    return cells


def review_sign(reading: Reading, passage: ReviewedPassage) -> Run:
    """The one cell that says what was decided on a passage; a flag goes before all else."""
    glyphs = reading.glyphs
    if passage.is_flagged:
        return Run(glyphs.flagged, Tint.WARNING)
    return {
        Status.ACCEPTED: Run(glyphs.accepted, Tint.GOOD),
        Status.REJECTED: Run(glyphs.rejected, Tint.DROPPED),
        Status.DROPPED: Run(glyphs.dropped, Tint.DROPPED),
        Status.LATER: Run(glyphs.later, Tint.DIM),
    }.get(passage.status, Run(" "))
