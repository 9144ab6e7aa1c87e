"""Which pairs are worth scoring: those that share something telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest

from tui.matching.profiles import Profile

LEAST_COSINE = 0.03
"""Below this cosine hardly any pair of the development sets is a true one."""

MOST_COUNTERPARTS = 60
"""Candidates of one sentence in one other article; only articles that repeat themselves come near it."""

MOST_IN_ALL = 160
"""Candidates of one sentence in all articles before its own: more than any has in thirty news stories of up
to nineteen articles. Copies of an article by the hundred come near it; `tui.matching.limits` says so."""


def candidates(profiles: Sequence[Profile], sources: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of different sources that share at least one telling term.

    Args:
        profiles: of all sentences.
        sources: for each of them the number of its article, not decreasing.

    Returns:
        Pairs of places `i < j`.
    """
    postings: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(profiles):
        dots: dict[int, float] = defaultdict(float)
        for term, weight in profile.weights.items():
            square = weight * weight
            for other in postings[term]:
                dots[other] += square
            postings[term].append(place)
        least = LEAST_COSINE * profile.norm
        source = sources[place]
        likely: dict[int, list[int]] = defaultdict(list)
        for other, dot in dots.items():
            if sources[other] != source and dot >= least * profiles[other].norm:
                likely[sources[other]].append(other)
        best = [other for others in likely.values() for other in _best(MOST_COUNTERPARTS, others, dots)]
        for other in _best(MOST_IN_ALL, best, dots):
            yield other, place


def _best(most: int, others: list[int], dots: Mapping[int, float]) -> list[int]:
    """So many of these sentences, those that share most; of equal ones the earlier."""
    return others if len(others) <= most else nlargest(most, others, key=lambda one: (dots[one], -one))
