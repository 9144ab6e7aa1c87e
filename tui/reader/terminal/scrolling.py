"""Find rows that moved, so that the terminal can move them itself.

A header, a footer or a mark in the gutter may stay while the text between them moves: rows are
recognised by their longest piece of text, and a scroll is taken only if it saves bytes altogether.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from operator import ne

from tui.reader.terminal.cells import BLANK, Frame

_PIECE = re.compile(r"[^\s│┃|](?:[^│┃|]*[^\s│┃|])?")
_TELLING = 8
"""A piece of text this long tells one row from another."""

_WORTH_IT = 40
"""What a scroll must save, in bytes: setting the region, moving and unsetting it cost about 25."""

_ROW_COST = 8
"""Bytes to reach a changed row and set the pen."""


@dataclass(frozen=True, slots=True)
class Scroll:
    """Rows top … bottom (inclusive, from 0) move up by `lines`, down when negative."""

    top: int
    bottom: int
    lines: int


def find_scroll(shown: Frame, wanted: Frame, changed: list[int]) -> Scroll | None:
    """The one scroll that saves most on the way from `shown` to `wanted`; None if none is worth it.

    Args:
        shown: what the terminal shows.
        wanted: what it shall show, of the same size.
        changed: the rows that differ, ascending.
    """
    places: dict[str, list[int]] = {}
    for y in range(changed[0], changed[-1] + 1):
        if key := _key("".join(shown.characters[y])):
            places.setdefault(key, []).append(y)
    votes: Counter[int] = Counter()
    matches: dict[int, list[tuple[int, int]]] = {}
    for y in changed:
        key = _key("".join(wanted.characters[y]))
        for origin in places.get(key, ()):
            if origin != y:
                votes[origin - y] += 1
                matches.setdefault(origin - y, []).append((origin, y))
    if not votes:
        return None
    lines = min(votes, key=lambda shift: (-votes[shift], abs(shift)))
    rows = [row for match in matches[lines] for row in match]
    scroll = Scroll(min(rows), max(rows), lines)
    return scroll if _saving(scroll, shown, wanted) > _WORTH_IT else None


@lru_cache(1024)
def _key(row: str) -> str:
    """What a row is recognised by; empty for one that says too little."""
    longest = max(_PIECE.findall(row), key=len, default="")
    return longest if len(longest) >= _TELLING else ""


def _saving(scroll: Scroll, shown: Frame, wanted: Frame) -> int:
    """About how many bytes fewer the scroll needs than writing the rows anew."""
    blank = [BLANK] * wanted.width
    saved = 0
    for y in range(scroll.top, scroll.bottom + 1):
        origin = y + scroll.lines
        moved = shown.characters[origin] if scroll.top <= origin <= scroll.bottom else blank
        saved += _cost(shown.characters[y], wanted.characters[y]) - _cost(moved, wanted.characters[y])
    return saved


def _cost(old: list[str], new: list[str]) -> int:
    return 0 if old == new else _ROW_COST + sum(map(ne, old, new))
