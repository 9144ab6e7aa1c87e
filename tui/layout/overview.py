"""The matrix of glyphs in the left gutter: a row a passage, a column a source."""

from __future__ import annotations

from tui.layout.reading import Reading
from tui.layout.rows import Row


def overview_width(reading: Reading, width: int) -> int:
    """Cells the gutter fills in a window so wide, its cursor column included, the rule not; 0 for none."""
    raise NotImplementedError


def overview_header(reading: Reading, width: int) -> Row:
    """The letters of the sources, in the columns of `overview_rows`."""
    raise NotImplementedError


def overview_rows(reading: Reading, first: int, count: int, width: int, current: str = "") -> tuple[Row, ...]:
    """Rows for passages `first` … `first + count - 1`, each exactly `width` cells, anchored to the passage.

    ● has it, ○ left out, · does not tell it, ≠ takes part in a conflict; the last column says
    what was decided (✓ accepted, − dropped or rejected, … later, ! flagged).

    `width`: as given by `overview_width`.
    `current`: id of the passage marked with ▸.
    """
    raise NotImplementedError
