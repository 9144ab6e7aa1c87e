"""From one screen to the next in as few bytes as cell differences allow.

Works as curses does (K. Arnold, "Screen Updating and Cursor Movement Optimization", 1980): unchanged
cells are skipped, short gaps are written over when that is cheaper than moving, ends of rows are
erased, and rows that moved are moved by the terminal itself. Only sequences of a VT102 are used, and
for blanks in the middle of a row ECH (VT220), which every terminal with an alternate screen knows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, groupby
from operator import ne, or_

from tui.reader.terminal.cells import BLANK, PLAIN_STYLE, RIGHT_HALF, Frame
from tui.reader.terminal.rendition import can_erase, has_background, same_on_blank, transition
from tui.reader.terminal.scrolling import Scroll, find_scroll

_WORTH_A_LOOK = 100
"""Bytes from which on it is tried whether letting the terminal move rows needs fewer."""

_GAP = 4
"""Unchanged cells up to this many are written again: moving over them costs as much."""

_ERASED_RUN = 14
"""Blanks from this many on are erased and skipped instead of written."""

_ERASED_BLANKS = BLANK * _ERASED_RUN
_BLANKS = re.compile(rf"( {{{_ERASED_RUN},}})")

_LINE_FEEDS = 3
"""Rows down up to which line feeds are shorter than a sequence; the line leaves them as they are."""

_FIRST_SHAKY = "\N{MAHJONG TILE EAST WIND}"
"""From U+1F000 on terminals disagree about widths (emoji); the cursor is placed anew after each."""


class Differ:
    """Writes the control sequences that turn one frame into another, knowing where the pen is.

    Args:
        erases_with_background: erasing fills with the current background (terminfo's `bce`).
    """

    __slots__ = ("_erases", "_out", "_style", "_x", "_y", "width")

    def __init__(self, *, erases_with_background: bool) -> None:
        self._erases = erases_with_background
        self._out: list[str] = []
        self._style: str | None = None
        self._x: int | None = None
        self._y: int | None = None
        self.width = 0

    def forget(self) -> None:
        """The terminal was used by others: neither its style nor its cursor are known."""
        self._style = self._x = self._y = None

    def difference(self, shown: Frame, wanted: Frame, cursor: tuple[int, int]) -> str:
        """The bytes from `shown` to `wanted`; both have the same size, and are the same afterwards.

        Args:
            shown: what the terminal shows; brought up to date.
            wanted: what it shall show.
            cursor: column and row in which the cursor is left (screen readers follow it).
        """
        self.width = wanted.width
        changed = _changed_rows(shown, wanted)
        before = self._pen_place
        data = self._rows(changed, shown, wanted, cursor)
        scroll = find_scroll(shown, wanted, changed) if len(data) > _WORTH_A_LOOK else None
        if scroll is not None:
            moved = shown.scrolled(scroll.top, scroll.bottom, scroll.lines)
            still, after = _changed_rows(moved, wanted), self._pen_place
            self._pen_place = before
            scrolled = self._scroll(scroll) + self._rows(still, moved, wanted, cursor)
            if len(scrolled) < len(data):
                data = scrolled
            else:
                self._pen_place = after
        for y in changed:
            shown.copy_row(wanted, y)
        return data

    @property
    def _pen_place(self) -> tuple[str | None, int | None, int | None]:
        return self._style, self._x, self._y

    @_pen_place.setter
    def _pen_place(self, known: tuple[str | None, int | None, int | None]) -> None:
        self._style, self._x, self._y = known

    def _rows(self, changed: Sequence[int], shown: Frame, wanted: Frame, cursor: tuple[int, int]) -> str:
        self._out = []
        for y in changed:
            self._row(y, shown, wanted)
        self._move(*cursor)
        return "".join(self._out)

    def clear(self) -> str:
        """Blank the whole screen; what is known of the pen starts from there."""
        self._style, self._x, self._y = PLAIN_STYLE, 0, 0
        return "\x1b[m\x1b[H\x1b[2J"

    def _scroll(self, scroll: Scroll) -> str:
        # Deleting lines at the top of a region is what every terminal with regions can do; SU and SD
        # are not (the Linux console has neither). New lines take the pen's background: plain first.
        self._out = []
        self._pen(PLAIN_STYLE)
        count = abs(scroll.lines)
        act = f"\x1b[{count if count > 1 else ''}{'M' if scroll.lines > 0 else 'L'}"
        place = f"\x1b[{scroll.top + 1}H" if scroll.top else ""  # setting a region goes home
        self._out.append(f"\x1b[{scroll.top + 1};{scroll.bottom + 1}r{place}{act}\x1b[r")
        self._x = self._y = None  # unsetting a region goes home on most terminals, not on all
        return "".join(self._out)

    def _row(self, y: int, shown: Frame, wanted: Frame) -> None:
        characters, styles = wanted.characters[y], wanted.styles[y]
        is_new = map(or_, map(ne, characters, shown.characters[y]), map(ne, styles, shown.styles[y]))
        changed = list(compress(range(self.width), is_new))
        tail = self._blank_tail(characters, styles)
        beyond = [x for x in changed if x >= tail]
        if len(beyond) > _GAP:
            changed = changed[: -len(beyond)]
        for start, stop in _runs(changed):
            # A wide character may change while the cell of its right half, empty as before, does not.
            ends_halfway = stop < self.width and characters[stop] == RIGHT_HALF
            self._write(y, start, stop + ends_halfway, characters, styles)
        if len(beyond) > _GAP:
            self._move(beyond[0], y)
            self._pen_for_blank(styles[-1])
            self._out.append("\x1b[K")

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
                if not piece.strip(BLANK):
                    self._blanks(y, x, len(piece), style)
                else:
                    self._move(x, y)
                    self._pen(style)
                    self._out.append(piece)
                    self._arrive(y, x + len(piece))
                x += len(piece)
            return
        self._pen(style)
        for column, cell in enumerate(cells, x):
            if cell == RIGHT_HALF:
                continue
            self._move(column, y)
            self._out.append(cell)
            is_wide = cells[column + 1 - x : column + 2 - x] == [RIGHT_HALF]
            self._arrive(y, column + 1 + is_wide)
            if len(cell) > 1 or cell >= _FIRST_SHAKY:
                self._x = None

    def _blanks(self, y: int, x: int, count: int, style: str) -> None:
        if not count:
            return
        self._move(x, y)
        self._pen_for_blank(style)
        if count >= _ERASED_RUN and can_erase(style) and (self._erases or not has_background(style)):
            self._out.append(f"\x1b[{count}X")  # the cursor stays where it is
        else:
            self._out.append(BLANK * count)
            self._arrive(y, x + count)

    def _arrive(self, y: int, x: int) -> None:
        # past the last column terminals differ in where the cursor is
        self._x, self._y = (x if x < self.width else None), y

    def _pen(self, style: str) -> None:
        if self._style is None:
            self._out.append(f"\x1b[;{style}m" if style else "\x1b[m")
        elif style != self._style:
            self._out.append(transition(self._style, style))
        self._style = style

    def _pen_for_blank(self, style: str) -> None:
        if self._style is None or not same_on_blank(self._style, style):
            self._pen(style)

    def _move(self, x: int, y: int) -> None:
        """Place the cursor by the shortest way."""
        if (x, y) != (self._x, self._y):
            there = f"\x1b[{y + 1 if y else ''}{f';{x + 1}' if x else ''}H"
            self._out.append(min((*_stepwise(self._x, self._y, x, y), there), key=len))
            self._x, self._y = x, y


@lru_cache(8192)
def _stepwise(from_x: int | None, from_y: int | None, x: int, y: int) -> tuple[str, ...]:
    """Ways to place the cursor from where it is: down or up, then along the row."""
    if from_y is None:
        return ()
    down, along = y - from_y, _along(from_x, x)
    if not down:
        return (along,)
    if 0 < down <= _LINE_FEEDS:
        return ("\n" * down + along,)  # never in the last row, where it would scroll
    return (_counted(abs(down), "B" if down > 0 else "A") + along,)


def _along(from_x: int | None, x: int) -> str:
    """The shortest way to a column of the same row; `from_x` None where the cursor is somewhere in it."""
    if x == from_x:
        return ""
    if x == 0:
        return "\r"
    absolute = f"\x1b[{x + 1}G"
    if from_x is None:
        return absolute
    by = x - from_x
    relative = _counted(by, "C") if by > 0 else min("\b" * -by, _counted(-by, "D"), key=len)
    return min(relative, absolute, key=len)


def _counted(count: int, letter: str) -> str:
    return f"\x1b[{count if count > 1 else ''}{letter}"


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
