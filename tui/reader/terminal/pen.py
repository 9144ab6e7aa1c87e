"""Strokes on a terminal in as few bytes: the order of drawing, moves of the cursor, changes of style.

A change of style takes up to forty bytes and a move seven, so that drawing everything of one style before
the next is often shorter than drawing row by row; both are tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from tui.reader.terminal.cells import PLAIN_STYLE
from tui.reader.terminal.rendition import same_on_blank, transition

_LINE_FEEDS = 3
"""Rows down up to which line feeds are shorter than a sequence; the line leaves them as they are."""

_AT_A_GLANCE = 1400
"""Bytes up to which the order of drawing is not seen: about a packet."""

SOMEWHERE = -1
"""A column that is not known."""


class Stroke(NamedTuple):
    """Something to be drawn.

    Attributes:
        x, y: of its first cell.
        style: SGR parameters it is drawn with.
        data: its characters, or a sequence that erases.
        after: the column in which it leaves the cursor, or `SOMEWHERE`.
        is_blank: it shows nothing but a background.
        since: the column from which on it may start as well, where that is nearer; what erases to the
            end of a row may start anywhere before that is blank already.
    """

    x: int
    y: int
    style: str
    data: str
    after: int
    is_blank: bool = False
    since: int = SOMEWHERE


class Pen:
    """Knows where the cursor is and in which style it would draw."""

    __slots__ = ("_out", "_style", "_x", "_y")

    def __init__(self) -> None:
        self._out: list[str] = []
        self._style: str | None = None
        self._x: int = SOMEWHERE
        self._y: int = SOMEWHERE

    def copy(self) -> Pen:
        """Another pen at the same place."""
        other = Pen()
        other._style, other._x, other._y = self._style, self._x, self._y
        return other

    def draw(self, strokes: Sequence[Stroke], cursor: tuple[int, int]) -> str:
        """The bytes that draw these strokes, none on another, and leave the cursor in column and row."""
        start = self.copy()
        data = self._play(strokes, cursor)
        if len(data) <= _AT_A_GLANCE:
            groups = start._by_style(strokes)
            for order in (groups, start._nearest_first(groups)):
                other = start.copy()
                by_style = other._play(chain.from_iterable(order.values()), cursor)
                if len(by_style) < len(data):
                    data = by_style
                    self._style, self._x, self._y = other._style, other._x, other._y
        return data

    def plain(self) -> str:
        """The bytes that end every colour and attribute."""
        self._out = []
        self._take(PLAIN_STYLE)
        return "".join(self._out)

    def is_at(self, x: int, y: int, style: str | None = None) -> None:
        """Take note that others have placed the cursor, and perhaps changed the style."""
        self._x, self._y = x, y
        self._style = self._style if style is None else style

    def _by_style(self, strokes: Iterable[Stroke]) -> dict[str, list[Stroke]]:
        """The strokes by style, the pen's own first; blanks with the ones before them."""
        style = self._style or PLAIN_STYLE
        groups: dict[str, list[Stroke]] = {style: []}
        for stroke in strokes:
            if not (stroke.is_blank and same_on_blank(style, stroke.style)):
                style = stroke.style
            groups.setdefault(style, []).append(stroke)
        return groups

    def _nearest_first(self, groups: dict[str, list[Stroke]]) -> dict[str, list[Stroke]]:
        """The same groups, after each the one that is fewest bytes of style away."""
        left = dict(groups)
        style = self._style or PLAIN_STYLE
        order = {style: left.pop(style)}
        while left:
            style = min(left, key=lambda other: len(transition(style, other)))
            order[style] = left.pop(style)
        return order

    def _play(self, strokes: Iterable[Stroke], cursor: tuple[int, int]) -> str:
        self._out = []
        for stroke in strokes:
            x = stroke.x if stroke.since == SOMEWHERE else min(max(self._x, stroke.since), stroke.x)
            self._move(x, stroke.y)
            if not stroke.is_blank or self._style is None or not same_on_blank(self._style, stroke.style):
                self._take(stroke.style)
            self._out.append(stroke.data)
            self._x = stroke.after if stroke.since == SOMEWHERE else x
        self._move(*cursor)
        return "".join(self._out)

    def _take(self, style: str) -> None:
        if self._style is None:
            self._out.append(f"\x1b[;{style}m" if style else "\x1b[m")
        elif style != self._style:
            self._out.append(transition(self._style, style))
        self._style = style

    def _move(self, x: int, y: int) -> None:
        """Place the cursor by the shortest way."""
        if (x, y) != (self._x, self._y):
            there = f"\x1b[{y + 1 if y else ''}{f';{x + 1}' if x else ''}H"
            step = _step(self._x, self._y, x, y)
            self._out.append(step if step and len(step) < len(there) else there)
            self._x, self._y = x, y


@lru_cache(8192)
def _step(from_x: int, from_y: int, x: int, y: int) -> str:
    """Place the cursor from where it is: down or up, then along the row; empty where that is not known."""
    if from_y == SOMEWHERE:
        return ""
    down = y - from_y
    if 0 <= down <= _LINE_FEEDS:
        return "\n" * down + _along(from_x, x)  # never in the last row, where it would scroll
    return _counted(abs(down), "B" if down > 0 else "A") + _along(from_x, x)


def _along(from_x: int, x: int) -> str:
    """The shortest way to a column of the same row."""
    if x == from_x:
        return ""
    if x == 0:
        return "\r"
    absolute = f"\x1b[{x + 1}G"
    if from_x == SOMEWHERE:
        return absolute
    by = x - from_x
    relative = _counted(by, "C") if by > 0 else min("\b" * -by, _counted(-by, "D"), key=len)
    return min(relative, absolute, key=len)


def _counted(count: int, letter: str) -> str:
    return f"\x1b[{count if count > 1 else ''}{letter}"
