"""How alike two articles are around a pair of their sentences: sums over squares of growing size.

The sums come from summed-area tables (Crow 1984, "Summed-area tables for texture mapping"), so that a pair
costs the same however much of its surroundings is alike. They run over whole numbers, which makes them
exact: no order in which the articles or their sentences are walked shows in the result.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import accumulate
from math import log1p
from operator import add
from typing import Final

REACH: Final = 7
"""How many sentences away, in either article, still count as surroundings."""

_NOISE, _SOLID = 0.08, 0.4
"""Weak likeness is noise that grows with the square; one strong pair should not stand for many."""

_ONE = 1 << 40


class Surroundings:
    """The likeness of every sentence of one article with every sentence of another.

    Args:
        rows, columns: how many sentences the articles have.
        cells: row, column and likeness in 0–1; what is not listed counts as 0.
    """

    __slots__ = ("_likeness", "_solid", "_solid_sums", "_sums")

    def __init__(self, rows: int, columns: int, cells: Iterable[tuple[int, int, float]]) -> None:
        # A margin on all sides spares every look-up the question whether it falls outside.
        empty = array("q", bytes(8 * (columns + 2 * REACH + 1)))
        likeness = [empty] * (rows + 2 * REACH + 1)
        solid = likeness[:]
        for row, column, value in cells:
            line, place = row + REACH + 1, column + REACH + 1
            if likeness[line] is empty:
                likeness[line], solid[line] = empty[:], empty[:]
            likeness[line][place] = int(value * _ONE)
            solid[line][place] = int(min(max(value - _NOISE, 0.0), _SOLID) * _ONE)
        self._likeness, self._solid = likeness, solid
        self._sums = _summed(likeness, empty)
        self._solid_sums = _summed(solid, empty)

    def around(self, row: int, column: int) -> tuple[float, ...]:
        """The sums about a pair, itself left out: one number for each of `context.NEIGHBOURS`."""
        i, j = row + REACH + 1, column + REACH + 1
        likeness, sums, solid = self._likeness, self._sums, self._solid_sums
        own_solid = self._solid[i][j]
        second_above, above, here, below, second_below = likeness[i - 2 : i + 3]
        own = here[j]
        beside = above[j - 1] + below[j + 1]
        steps = (
            max(second_above[j - 2], above[j - 2])
            + max(second_above[j - 1], above[j - 1], here[j - 1])
            + max(here[j + 1], below[j + 1], second_below[j + 1])
            + max(below[j + 2], second_below[j + 2])
        )
        return (
            (_square(sums, i, j, 1) - own) / _ONE,
            (_square(sums, i, j, 3) - own) / _ONE,
            steps / _ONE,
            beside / _ONE,
            log1p(4.0 * (_square(solid, i, j, 2) - own_solid) / _ONE),
            log1p(4.0 * (_square(solid, i, j, REACH) - own_solid) / _ONE),
        )


def _summed(table: list[array[int]], empty: array[int]) -> list[array[int]]:
    """For each cell the sum of all cells above and to the left of it, itself among them."""
    above = empty
    sums = []
    for row in table:
        if row is not empty:
            above = array("q", map(add, above, accumulate(row)))
        sums.append(above)
    return sums


def _square(sums: list[array[int]], i: int, j: int, reach: int) -> int:
    """The sum of the cells at most `reach` rows and columns away."""
    low, high = sums[i - reach - 1], sums[i + reach]
    left, right = j - reach - 1, j + reach
    return high[right] - high[left] - low[right] + low[left]
