"""Which of the four layouts a window has room for, and how columns are set side by side."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """How the members of a passage are arranged."""

    SIDE = "side"
    """The overview, and the members in columns."""
    COLUMNS = "columns"
    """The overview, and the members one below the other."""
    STACKED = "stacked"
    """The members one below the other."""
    SINGLE = "single"
    """One source at a time."""


def layout_for(width: int, height: int) -> Layout:
    """The layout a window of so many cells is given: 120, 80 and 40 columns and 12 rows are the steps."""
    if width < 40 or height < 12:
        return Layout.SINGLE
    if width < 80:
        return Layout.STACKED
    return Layout.COLUMNS if width < 120 else Layout.SIDE
