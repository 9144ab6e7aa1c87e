"""What the rest of the set says about a pair: third sources, neighbours, and how alike its articles run.

Two sentences of a set are not judged alone. A third source that tells what both tell supports them; so do
alike sentences before and after, in articles that tell their story in the same order; and what counts as
alike is relative to how alike the set's sentences are at their best.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import fsum, sqrt
from statistics import median
from typing import Final

from tui.matching.surroundings import Surroundings

CONTEXT: Final = ("usual_best", "told_elsewhere", "third_source", "same_company", "best_choice")
"""Measures that hold in any set."""

NEIGHBOURS: Final = ("next_to", "near", "in_step", "right_beside", "around", "far_around")
"""Measures that tell something where two articles tell their story in the same order."""

_STRONG_NEIGHBOURS = 40
_LEAST_BEST = 0.15
_VERBATIM = 0.45
"""Likeness from which sentences repeat each other word for word: no more is credited to a retelling."""

_FEW_SOURCES = 2.0
"""How many unseen sources, alike as usual, are counted in, so that a single third one proves little."""

_TYPICAL_THIRD, _TYPICAL_TOLD = 0.05, 0.2

_TYPICAL_BEST, _TYPICAL_TRUST = 0.17, 15.0
"""The median over news sets, and how many sentences it takes to outweigh it: a handful prove little."""

_ALIKE_RETELLINGS = 0.3
"""Only one news set in twenty is more alike at its best; beyond, the model would be extrapolating."""

_OWN_ORDER, _ONE_ORDER = 0.3, 0.6
"""Three in four pairs of news articles stay below the first; versions of one text lie beyond the second."""

Pair = tuple[int, int]


class Context:
    """How alike the sentences of a set are, seen from any of its pairs.

    Args:
        alike: a likeness in 0–1 for every candidate pair `i < j` of sentences of different articles;
            what is not listed counts as 0.
        articles: the number of each sentence's article, not decreasing.
    """

    def __init__(self, alike: Mapping[Pair, float], articles: Sequence[int]) -> None:
        self._alike = alike
        self._articles = articles
        self._first = {article: place for place, article in reversed(list(enumerate(articles)))}
        self._lengths = Counter(articles)
        self._others = max(1, len(self._first) - 1)
        every: list[dict[int, float]] = [{} for _ in articles]
        rows: dict[int, dict[int, list[tuple[int, float]]]] = defaultdict(lambda: defaultdict(list))
        self._best: list[dict[int, tuple[float, int]]] = [{} for _ in articles]
        for (i, j), value in sorted(alike.items()):
            every[i][j] = every[j][i] = value
            article, other = articles[i], articles[j]
            rows[i][other].append((j, value))
            for place, there, counterpart in ((i, other, j), (j, article, i)):
                best = self._best[place]
                if there not in best or value > best[there][0]:
                    best[there] = (value, counterpart)
        self._rows = rows
        self._near = [_strongest(row) for row in every]
        self._length = [sqrt(fsum([v * v for v in row.values()])) for row in self._near]
        bests = [value for row in self._best for value, _ in row.values()]
        known = _TYPICAL_TRUST * _TYPICAL_BEST + len(bests) * (median(bests) if bests else 0.0)
        self.usual_best = min(known / (_TYPICAL_TRUST + len(bests)), _ALIKE_RETELLINGS)
        self._elsewhere = [
            (fsum([min(best, _VERBATIM) for best, _ in row.values()]) + _FEW_SOURCES * _TYPICAL_TOLD)
            / (self._others + _FEW_SOURCES)
            for row in self._best
        ]
        self._order: dict[Pair, float] = {}
        self._surroundings: dict[Pair, Surroundings] = {}

    def around(self, i: int, j: int) -> tuple[float, ...]:
        """One number for each of `CONTEXT`."""
        articles = self._articles
        near, other = self._near[i], self._near[j]
        if len(other) < len(near):
            near, other = other, near
        thirds: dict[int, float] = {}
        dot = []
        for k in near.keys() & other.keys():
            least, greatest = near[k], other[k]
            dot.append(least * greatest)
            if greatest < least:  # noqa: PLR1730 - `min` is called for every third sentence of every pair
                least = greatest
            article = articles[k]
            if least > thirds.get(article, 0.0):
                thirds[article] = least
        support = fsum(thirds.values()) + _FEW_SOURCES * _TYPICAL_THIRD
        third = support / (self._others - 1 + _FEW_SOURCES)
        company = fsum(dot) / ((self._length[i] * self._length[j]) or 1.0)
        best = max(self._best[i][articles[j]][0], self._best[j][articles[i]][0])
        choice = self._alike[i, j] / (best or 1.0)
        return (self.usual_best, max(self._elsewhere[i], self._elsewhere[j]), third, company, choice)

    def neighbours(self, i: int, j: int) -> tuple[float, ...]:
        """One number for each of `NEIGHBOURS`."""
        article, other = self._articles[i], self._articles[j]
        found = self._surroundings.get((article, other))
        if found is None:
            found = self._surroundings[article, other] = self._surroundings_of(article, other)
        return found.around(i - self._first[article], j - self._first[other])

    def _surroundings_of(self, article: int, other: int) -> Surroundings:
        top, left = self._first[article], self._first[other]
        rows, columns = self._lengths[article], self._lengths[other]
        cells = (
            (row, place - left, value)
            for row in range(rows)
            if top + row in self._rows
            for place, value in self._rows[top + row].get(other, ())
        )
        return Surroundings(rows, columns, cells)

    def same_order(self, i: int, j: int) -> float:
        """How far the articles of `i` and `j` tell their story in the same order, in 0–1."""
        pair = (self._articles[i], self._articles[j])
        if pair not in self._order:
            measured = (self._measure_order(*pair) - _OWN_ORDER) / (_ONE_ORDER - _OWN_ORDER)
            self._order[pair] = min(1.0, max(0.0, measured))
        return self._order[pair]

    def _measure_order(self, a: int, b: int) -> float:
        """Spearman's rank correlation of mutually best pairs, plus how many of them stand in runs.

        Both shrink towards 0 where there are few such pairs, and the second by what chance would give.
        """
        mutual = []
        place, end = self._first[a], len(self._articles)
        while place < end and self._articles[place] == a:
            value, best = self._best[place].get(b, (0.0, -1))
            if value > _LEAST_BEST and self._best[best].get(a, (0.0, -1))[1] == place:
                mutual.append((place, best))
            place += 1
        if len(mutual) < 3:
            return 0.0
        a_length, b_length = self._lengths[a], self._lengths[b]
        known = set(mutual)
        near = [(x, y) for x in range(-2, 3) for y in range(-2, 3) if x or y]
        in_runs = sum(any((i + x, j + y) in known for x, y in near) for i, j in mutual) / len(mutual)
        by_chance = (
            _by_chance(len(mutual), a_length, b_length) + _by_chance(len(mutual), b_length, a_length)
        ) / 2
        trust = len(mutual) / (len(mutual) + 10.0)
        return (max(0.0, _rank_correlation([j for _, j in mutual])) + max(0.0, in_runs - by_chance)) * trust


def _by_chance(pairs: int, length: int, other: int) -> float:
    """Probability that a pair has another within two sentences of it if places were drawn by lot."""
    alone: float = (1.0 - min(1.0, 5.0 / other)) ** (4.0 * pairs / length)
    return 1.0 - alone


def _strongest(row: Mapping[int, float]) -> dict[int, float]:
    """The most alike sentences of a row; enough of them to find third sources, few enough to be quick."""
    if len(row) <= _STRONG_NEIGHBOURS:
        return dict(row)
    return dict(sorted(row.items(), key=lambda item: (-item[1], item[0]))[:_STRONG_NEIGHBOURS])


def _rank_correlation(places: Sequence[int]) -> float:
    """Spearman's rho of distinct or tied places with their running numbers."""
    count = len(places)
    rank = {place: number for number, place in enumerate(sorted(set(places)))}
    ranks = [rank[place] for place in places]
    mean, middle = sum(ranks) / count, (count - 1) / 2.0
    covariance: float = sum((number - middle) * (found - mean) for number, found in enumerate(ranks))
    spread: float = sum((found - mean) ** 2 for found in ranks) * sum((n - middle) ** 2 for n in range(count))
    return covariance / float(sqrt(spread)) if spread else 0.0
