"""Find rows that moved, so that the terminal can move them itself.

A header, a footer or a mark in the gutter may stay while the text between them moves: rows are
recognised by their longest piece of text. Whether a scroll saves bytes is for the difference to say.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from tui.reader.terminal.cells import Frame
from tui.values import frozen

_PIECE = re.compile(r"[^\s│┃|](?:[^│┃|]*[^\s│┃|])?")
_TELLING = 8
"""A piece of text this long tells one row from another."""


@frozen
class Scroll:
    """Rows top … bottom (inclusive, from 0) move up by `lines`, down when negative."""

    top: int
    bottom: int
    lines: int


def find_scroll(shown: Frame, wanted: Frame, changed: list[int]) -> Scroll | None:
    """The one scroll that brings most rows to where they shall be; None if none moved.

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
    return Scroll(min(rows), max(rows), lines)


@lru_cache(256)
def _key(row: str) -> str:
    """What a row is recognised by; empty for one that says too little."""
    longest = max(_PIECE.findall(row), key=len, default="")
    return longest if len(longest) >= _TELLING else ""
