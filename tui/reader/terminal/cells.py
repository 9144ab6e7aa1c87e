"""A screen as cells: what stands in each column, and the SGR parameters it is drawn with.

A cell holds one grapheme cluster; the right half of a wide one holds the empty string. Rows are two
parallel lists, characters and styles, because slices of lists are assigned and compared in C.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category

from rich.cells import split_graphemes

BLANK = " "
RIGHT_HALF = ""
"""What the second column of a two-column character holds."""

PLAIN_STYLE = ""
"""The SGR parameters of a cell without colour or attributes."""

_ONE_COLUMN_EACH = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0373\u0400-\u0482\u2010-\u2027\u2030-\u205e\u2500-\u25fc]*"
)


@lru_cache(4096)
def split_cells(text: str) -> tuple[str, ...]:
    """Split text into one entry a column.

    Control characters and everything else that could move a terminal's cursor are dropped here,
    whatever let them through: nothing but what this room composes may steer the terminal. Widths are
    those of `rich.cells`, the table Textual lays out with.
    """
    if _ONE_COLUMN_EACH.fullmatch(text):
        return tuple(text)
    cells: list[str] = []
    for start, end, width in split_graphemes(text)[0]:
        cluster = "".join(c for c in text[start:end] if category(c) not in {"Cc", "Zl", "Zp", "Cs"})
        if width and not cluster:
            cells.extend(BLANK * width)
        elif width:
            cells.append(cluster)
            cells.extend([RIGHT_HALF] * (width - 1))
        elif cells and cluster:
            _join_to_last(cells, cluster)
    return tuple(cells)


def _join_to_last(cells: list[str], mark: str) -> None:
    """Put a mark without a width of its own on the character before it."""
    at = len(cells) - 1
    while at and cells[at] == RIGHT_HALF:
        at -= 1
    cells[at] += mark


def _cut(cells: Sequence[str], start: int, stop: int) -> list[str]:
    """Cut cells to a range of columns; a wide character cut through its middle leaves a blank."""
    kept = list(cells[start:stop])
    if kept and kept[0] == RIGHT_HALF:
        kept[0] = BLANK
    if stop < len(cells) and cells[stop] == RIGHT_HALF:
        kept[-1] = BLANK
    return kept


class Frame:
    """What a screen of a given size shows, or shall show.

    Attributes:
        width, height: in cells.
        characters, styles: one list a row, one entry a column.
    """

    __slots__ = ("characters", "height", "styles", "width")

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.characters: list[list[str]] = [[BLANK] * width for _ in range(height)]
        self.styles: list[list[str]] = [[PLAIN_STYLE] * width for _ in range(height)]

    def put(self, x: int, y: int, text: str, style: str) -> int:
        """Write text from column x of row y; returns the column after it. What falls outside is cut."""
        cells: Sequence[str] = split_cells(text)
        end = x + len(cells)
        if not 0 <= y < self.height or x >= self.width or end <= 0 or not cells:
            return end
        if x < 0 or end > self.width:
            cells = _cut(cells, max(0, -x), self.width - x)
            x = max(0, x)
        row, stop = self.characters[y], x + len(cells)
        if x and row[x] == RIGHT_HALF:
            row[x - 1] = BLANK  # its right half is being overwritten
        if stop < self.width and row[stop] == RIGHT_HALF:
            row[stop] = BLANK
        row[x:stop] = cells
        self.styles[y][x:stop] = [style] * len(cells)
        return end

    def copy_row(self, other: Frame, y: int) -> None:
        """Make row y the same as the other frame's."""
        self.characters[y][:] = other.characters[y]
        self.styles[y][:] = other.styles[y]

    def scrolled(self, top: int, bottom: int, lines: int) -> Frame:
        """The frame with rows top … bottom (inclusive) moved up by `lines`, down when negative.

        Plain blanks come in. Its rows are this frame's own: to be compared, not written on.
        """
        count = min(abs(lines), bottom - top + 1)
        moved = Frame(0, 0)
        moved.width, moved.height = self.width, self.height
        for rows, blank, into in (
            (self.characters, BLANK, moved.characters),
            (self.styles, PLAIN_STYLE, moved.styles),
        ):
            region = rows[top : bottom + 1]
            fresh = [[blank] * self.width for _ in range(count)]
            region = region[count:] + fresh if lines > 0 else fresh + region[:-count]
            into[:] = [*rows[:top], *region, *rows[bottom + 1 :]]
        return moved
