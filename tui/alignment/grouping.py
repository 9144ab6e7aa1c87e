"""Average-link clustering of sentences on the log-odds that they report the same thing.

Joining the two clusters with the highest mean log-odds, for as long as that mean is positive, is the
greedy form of correlation clustering (Bansal, Blum and Chawla 2004, "Correlation clustering"): a pair
that speaks against counts as much as one that speaks for, so a chain of half-alike sentences does not
run together as it does in connected components. To the mean a little of the best pair is added, as between
average and single link (the flexible linkage of Lance and Williams 1967): two halves of one passage, each
grown about its own wording, have one pair that says so and many that do not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import log
from statistics import fmean

Place = int
"""A sentence by its place in an order that depends on nothing but the sentences themselves."""

UNSCORED = -3.0
"""Log-odds of two sentences of different articles that were no candidates for each other."""

SAME_ARTICLE = -1.5
"""Log-odds of two sentences of one article: an article seldom says a thing twice, but may in two steps."""

OF_BEST = 0.07
"""What the best pair of two clusters counts for beside the mean of all."""

_SURE = 7.0
"""Bound on log-odds: above, a single score would outvote a whole passage."""


def log_odds(score: float) -> float:
    """Log-odds of a probability, bounded."""
    if score <= 0.0:
        return -_SURE
    if score >= 1.0:
        return _SURE
    return max(-_SURE, min(_SURE, log(score / (1.0 - score))))


class Clusters:
    """Clusters of sentences while they grow; each goes by the smallest place among its members.

    Args:
        articles: the number of each place's article.
        scored: log-odds of the pairs that were scored, smaller place first.
        apart: pairs that must not stand together.
        largest: how many members a cluster may come to have by scores.
    """

    def __init__(
        self,
        articles: Sequence[int],
        scored: Mapping[tuple[Place, Place], float],
        apart: Iterable[tuple[Place, Place]],
        largest: int,
    ) -> None:
        self._articles = articles
        self._largest = largest
        self.members: dict[Place, list[Place]] = {place: [place] for place in range(len(articles))}
        self._cluster = list(range(len(articles)))
        self._counts: list[dict[int, int]] = [{article: 1} for article in articles]
        # Sums run over scored pairs only and hold what a score adds to the default for its pair.
        self._gain: list[dict[Place, float]] = [{} for _ in articles]
        self._best: list[dict[Place, float]] = [{} for _ in articles]
        for (a, b), odds in sorted(scored.items()):
            if articles[a] != articles[b]:
                self._gain[a][b] = self._gain[b][a] = odds - UNSCORED
                self._best[a][b] = self._best[b][a] = odds
        self._apart: list[set[Place]] = [set() for _ in articles]
        for a, b in apart:
            self._apart[a].add(b)
            self._apart[b].add(a)
        self._age = [0] * len(articles)

    def link(self, a: Place, b: Place) -> None:
        """Put two sentences together whatever their score."""
        one, other = sorted((self._cluster[a], self._cluster[b]))
        if one != other:
            self._join(one, other)

    def grow(self) -> None:
        """Join the closest clusters for as long as joining is likelier right than wrong."""
        heap = [
            (-odds, a, b, self._age[a], self._age[b])
            for a in self.members
            for b in self._gain[a]
            if a < b and (odds := self._odds(a, b)) > 0.0
        ]
        heapify(heap)
        while heap:
            _, a, b, age_a, age_b = heappop(heap)
            if self._age[a] != age_a or self._age[b] != age_b:
                continue
            if len(self.members[a]) + len(self.members[b]) > self._largest or b in self._apart[a]:
                continue
            self._join(a, b)
            for other in self._gain[a]:
                if (odds := self._odds(a, other)) > 0.0:
                    one, two = (a, other) if a < other else (other, a)
                    heappush(heap, (-odds, one, two, self._age[one], self._age[two]))

    def _odds(self, a: Place, b: Place) -> float:
        """The log-odds that two clusters with a scored pair are one, where they are above 0; else 0."""
        sizes = len(self.members[a]) * len(self.members[b])
        gain, best = self._gain[a][b], self._best[a][b]
        if _mixed(gain / sizes + max(SAME_ARTICLE, UNSCORED), best) <= 0.0:
            return 0.0  # most pairs, whatever their articles
        fewer, more = self._counts[a], self._counts[b]
        if len(more) < len(fewer):
            fewer, more = more, fewer
        same = 0
        for article, count in fewer.items():
            same += count * more.get(article, 0)
        mean = (gain + (sizes - same) * UNSCORED + same * SAME_ARTICLE) / sizes
        return max(0.0, _mixed(mean, best))

    def _join(self, a: Place, b: Place) -> None:
        """Merge cluster `b` into cluster `a`, the one with the smaller name."""
        for place in self.members[b]:
            self._cluster[place] = a
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        for article, count in self._counts[b].items():
            self._counts[a][article] = self._counts[a].get(article, 0) + count
        gain, best = self._gain[a], self._best[a]
        gain.pop(b, None)
        best.pop(b, None)
        for other, amount in self._gain[b].items():
            if other != a:
                gain[other] = self._gain[other][a] = gain.get(other, 0.0) + amount
                odds = self._best[b][other]
                best[other] = self._best[other][a] = max(best.get(other, odds), odds)
                del self._gain[other][b], self._best[other][b]
        self._gain[b].clear()
        self._best[b].clear()
        for other in self._apart[b]:
            self._apart[other].discard(b)
            self._apart[other].add(a)
        self._apart[a] |= self._apart[b]
        self._apart[b].clear()
        self._age[a] += 1
        self._age[b] = -1


def odds_with(
    place: Place,
    members: Sequence[Place],
    articles: Sequence[int],
    scored: Mapping[tuple[Place, Place], float],
) -> float:
    """The log-odds that a place belongs with a cluster that it is not in, as `cluster` takes it."""
    each = [
        SAME_ARTICLE
        if articles[place] == articles[other]
        else scored.get((place, other) if place < other else (other, place), UNSCORED)
        for other in members
    ]
    return _mixed(fmean(each), max(each))


def _mixed(mean: float, best: float) -> float:
    return (1.0 - OF_BEST) * mean + OF_BEST * best


def cluster(
    articles: Sequence[int],
    scored: Mapping[tuple[Place, Place], float],
    together: Collection[tuple[Place, Place]] = (),
    apart: Collection[tuple[Place, Place]] = (),
    largest: int = 40,
) -> list[list[Place]]:
    """Cluster places 0 … n - 1.

    Args:
        articles: the number of each place's article.
        scored: log-odds of scored pairs, smaller place first; the others count as unlikely.
        together: pairs that belong together whatever their score, and whatever `apart` says.
        apart: pairs that must not stand together.
        largest: most members a cluster comes to have by scores; `together` may exceed it.

    Returns:
        The clusters, each sorted, in the order of their first members. O(m log m) for m scored pairs
        where clusters stay small.
    """
    clusters = Clusters(articles, scored, apart, largest)
    for a, b in sorted(together):
        clusters.link(a, b)
    clusters.grow()
    return [clusters.members[first] for first in sorted(clusters.members)]
