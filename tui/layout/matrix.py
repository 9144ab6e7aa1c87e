"""The matrix view: every passage by its label against every source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.layout.overview import review_sign, source_cells
from tui.layout.reading import Reading
from tui.layout.rows import Page, Row, Run, Tint
from tui.layout.wrapping import clip, pad

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage


def matrix_page(reading: Reading, width: int, *, current: str = "") -> Page:
    """A heading row, then one row a passage, anchored to it."""
    rows = matrix_rows(reading, 0, len(reading.passages), width, current)
    return Page((matrix_header(reading, width), *rows))


def matrix_header(reading: Reading, width: int) -> Row:
    """The sources' ids above their columns; digits, as the keys that lead to them, where ids are long."""
    step = _step(reading, width)
    left = width - step * len(reading.comparison.articles)
    title = Run(clip(" passage", max(0, left - 1)), Tint.HEADING)
    runs = [*pad(Row((title,)), left).runs]
    if step:
        for index, article in enumerate(reading.comparison.articles):
            letter = article.id if len(article.id) == 1 else str((index + 1) % 10)
            runs.append(Run(f"{letter:<{step}}", Tint.SOURCE))
    return pad(Row(tuple(runs)), width)


def matrix_rows(reading: Reading, first: int, count: int, width: int, current: str = "") -> tuple[Row, ...]:
    """Rows for passages `first` … `first + count - 1`, each exactly `width` cells.

    `current`: id of the passage marked with ▸.
    """
    shown = reading.passages[max(0, first) : max(0, first + count)]
    return tuple(_row(reading, passage, width, passage.id == current) for passage in shown)


def _step(reading: Reading, width: int) -> int:
    """Cells from one source's column to the next: 2, 1, or 0 where there is room for a count only."""
    sources = len(reading.comparison.articles)
    return next((step for step in (2, 1) if step * sources <= width // 2), 0)


def _row(reading: Reading, passage: ReviewedPassage, width: int, is_current: bool) -> Row:
    cells = source_cells(reading, passage)
    step = _step(reading, width)
    digits = len(str(len(reading.passages)))
    number = f"{reading.position[passage.id] + 1:>{digits}}"
    lead = [
        Run(reading.glyphs.cursor if is_current else " ", Tint.CURSOR),
        Run(number, Tint.DIM),
        review_sign(reading, passage),
        Run(" "),
    ]
    count = "" if step else f" {len(passage.sources)}/{len(cells)}"
    used = sum(run.width for run in lead) + step * len(cells) + len(count)
    room = max(0, width - used - 1)
    label = clip(passage.label, room)
    tint = Tint.HEADING if passage.is_shared else Tint.TEXT
    runs = [*lead, Run(label, tint), Run(" " * (room + 1 - cell_len(label)))]
    if step:
        runs += [Run(cell.text + " " * (step - 1), cell.tint) for cell in cells]
    else:
        runs.append(Run(count, Tint.DIM))
    row = Row(tuple(runs), passage.id)
    # Measuring a row costs more than drawing it; only one too narrow for its parts needs it.
    return row if used < width else pad(row, width)
