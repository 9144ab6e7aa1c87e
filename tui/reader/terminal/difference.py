"""From one screen to the next in as few bytes as cell differences allow.

Works as curses does (K. Arnold, "Screen Updating and Cursor Movement Optimization", 1980): unchanged
cells are skipped, short gaps are written over when that is cheaper than moving, ends of rows are
erased, and rows that moved are moved by the terminal itself. Only sequences of a VT102 are used, and
for blanks in the middle of a row ECH (VT220), which every terminal with an alternate screen knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, groupby
from operator import ne, or_

from tui.reader.terminal.cells import BLANK, PLAIN_STYLE, RIGHT_HALF, Frame
from tui.reader.terminal.pen import SOMEWHERE, Pen, Stroke
from tui.reader.terminal.rendition import can_erase, has_background, same_on_blank
from tui.reader.terminal.scrolling import Scroll, find_scroll

_WORTH_A_LOOK = 100
"""Bytes from which on it is tried whether letting the terminal move rows needs fewer."""

_GAP = 4
"""Unchanged cells up to this many are written again: moving over them costs as much."""

_ERASED_RUN = 14
"""Blanks from this many on are erased and skipped instead of written."""

_ERASED_BLANKS = BLANK * _ERASED_RUN
_BLANKS = re.compile(rf"( {{{_ERASED_RUN},}})")

_FIRST_SHAKY = "\N{MAHJONG TILE EAST WIND}"
"""From U+1F000 on terminals disagree about widths (emoji); the cursor is placed anew after each."""


class Differ:
    """Writes the control sequences that turn one frame into another, knowing where the pen is.

    Args:
        erases_with_background: erasing fills with the current background (terminfo's `bce`).
    """

    __slots__ = ("_erases", "_pen", "_strokes", "width")

    def __init__(self, *, erases_with_background: bool) -> None:
        self._erases = erases_with_background
        self._pen = Pen()
        self._strokes: list[Stroke] = []
        self.width = 0

    def difference(self, shown: Frame, wanted: Frame, cursor: tuple[int, int]) -> str:
        """The bytes from `shown` to `wanted`; both have the same size, and are the same afterwards.

        Args:
            shown: what the terminal shows; brought up to date.
            wanted: what it shall show.
            cursor: column and row in which the cursor is left (screen readers follow it).
        """
        self.width = wanted.width
        changed = _changed_rows(shown, wanted)
        other = self._pen.copy()
        data = self._pen.draw(self._rows(changed, shown, wanted), cursor)
        scroll = find_scroll(shown, wanted, changed) if len(data) > _WORTH_A_LOOK else None
        if scroll is not None:
            moved = shown.scrolled(scroll.top, scroll.bottom, scroll.lines)
            rest = self._rows(_changed_rows(moved, wanted), moved, wanted)
            scrolled = _scroll(scroll, other) + other.draw(rest, cursor)
            if len(scrolled) < len(data):
                data, self._pen = scrolled, other
        for y in changed:
            shown.copy_row(wanted, y)
        return data

    def clear(self) -> str:
        """Blank the whole screen; what is known of the pen starts from there."""
        self._pen.is_at(0, 0, PLAIN_STYLE)
        return "\x1b[m\x1b[H\x1b[2J"

    def _rows(self, changed: Sequence[int], shown: Frame, wanted: Frame) -> Sequence[Stroke]:
        self._strokes = []
        for y in changed:
            self._row(y, shown, wanted)
        return self._strokes

    def _row(self, y: int, shown: Frame, wanted: Frame) -> None:
        characters, styles = wanted.characters[y], wanted.styles[y]
        before, had = shown.characters[y], shown.styles[y]
        is_new = map(or_, map(ne, characters, before), map(ne, styles, had))
        changed = [
            x
            for x in compress(range(self.width), is_new)
            if characters[x] != before[x] or characters[x] != BLANK or not same_on_blank(had[x], styles[x])
        ]
        tail = self._blank_tail(characters, styles)
        beyond = [x for x in changed if x >= tail]
        if len(beyond) > _GAP:
            changed = changed[: -len(beyond)]
        for start, stop in _runs(changed):
            # A wide character may change while the cell of its right half, empty as before, does not.
            ends_halfway = stop < self.width and characters[stop] == RIGHT_HALF
            self._write(y, start, stop + ends_halfway, characters, styles)
        if len(beyond) > _GAP:
            since = max(tail, changed[-1] + 1 if changed else 0)
            self._strokes.append(Stroke(beyond[0], y, styles[-1], "\x1b[K", beyond[0], True, since))

    def _blank_tail(self, characters: list[str], styles: list[str]) -> int:
        """The column from which on the row can be erased to its end; the width where it cannot."""
        style = styles[-1]
        if not can_erase(style) or (has_background(style) and not self._erases):
            return self.width
        for x in range(self.width - 1, -1, -1):
            if characters[x] != BLANK or not (styles[x] is style or same_on_blank(styles[x], style)):
                return x + 1
        return 0

    def _write(self, y: int, start: int, stop: int, characters: list[str], styles: list[str]) -> None:
        """Write the cells from start up to stop."""
        x = start
        for style, cells in groupby(styles[start:stop]):
            count = len(list(cells))
            self._stretch(y, x, characters[x : x + count], style)
            x += count

    def _stretch(self, y: int, x: int, cells: list[str], style: str) -> None:
        """Write cells of one style, leaving out blanks that the terminal can make by itself."""
        text = "".join(cells)
        if text.isascii() or (
            len(text) == len(cells) and RIGHT_HALF not in cells and max(text) < _FIRST_SHAKY
        ):
            for piece in _BLANKS.split(text) if _ERASED_BLANKS in text else (text,):
                if piece:
                    self._piece(y, x, piece, style)
                x += len(piece)
            return
        for column, cell in enumerate(cells, x):
            if cell != RIGHT_HALF:
                is_wide = cells[column + 1 - x : column + 2 - x] == [RIGHT_HALF]
                is_shaky = len(cell) > 1 or cell >= _FIRST_SHAKY
                after = SOMEWHERE if is_shaky else self._beyond(column + 1 + is_wide)
                self._strokes.append(Stroke(column, y, style, cell, after))

    def _piece(self, y: int, x: int, piece: str, style: str) -> None:
        """Write characters of one column each, or blanks alone."""
        count = len(piece)
        is_blank = not piece.strip(BLANK)
        if (
            is_blank
            and count >= _ERASED_RUN
            and can_erase(style)
            and (self._erases or not has_background(style))
        ):
            self._strokes.append(Stroke(x, y, style, f"\x1b[{count}X", x, is_blank=True))
        else:
            self._strokes.append(Stroke(x, y, style, piece, self._beyond(x + count), is_blank))

    def _beyond(self, x: int) -> int:
        # past the last column terminals differ in where the cursor is
        return x if x < self.width else SOMEWHERE


def _scroll(scroll: Scroll, pen: Pen) -> str:
    # Deleting lines at the top of a region is what every terminal with regions can do; SU and SD
    # are not (the Linux console has neither). New lines take the pen's background: plain first.
    plain = pen.plain()
    count = abs(scroll.lines)
    act = f"\x1b[{count if count > 1 else ''}{'M' if scroll.lines > 0 else 'L'}"
    place = f"\x1b[{scroll.top + 1}H" if scroll.top else ""  # setting a region goes home
    pen.is_at(SOMEWHERE, SOMEWHERE)  # unsetting a region goes home on most terminals, not on all
    return f"{plain}\x1b[{scroll.top + 1};{scroll.bottom + 1}r{place}{act}\x1b[r"


def _changed_rows(shown: Frame, wanted: Frame) -> list[int]:
    return [
        y
        for y in range(wanted.height)
        if wanted.characters[y] != shown.characters[y] or wanted.styles[y] != shown.styles[y]
    ]


def _runs(columns: list[int]) -> list[tuple[int, int]]:
    """Gather columns into half-open ranges, bridging gaps that cost less to write than to skip."""
    if columns and len(columns) * 3 > (columns[-1] - columns[0]) * 2:
        return [(columns[0], columns[-1] + 1)]  # mostly new: the gaps are a letter here and there
    runs: list[tuple[int, int]] = []
    for x in columns:
        if runs and x - runs[-1][1] <= _GAP:
            runs[-1] = (runs[-1][0], x + 1)
        else:
            runs.append((x, x + 1))
    return runs
