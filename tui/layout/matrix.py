"""The matrix view: every passage by its label against every source."""

from __future__ import annotations

from tui.layout.reading import Reading
from tui.layout.rows import Page


def matrix_page(reading: Reading, width: int, *, current: str = "") -> Page:
    """A heading row, then one row a passage, anchored to it."""
    raise NotImplementedError
