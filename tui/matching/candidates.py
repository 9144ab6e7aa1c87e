"""Which pairs are worth scoring: those that share something telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.matching.profiles import Profile

LEAST_COSINE = 0.03
"""Below this cosine hardly any pair of the development sets is a true one."""


def candidates(profiles: Sequence[Profile], sources: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of sentences of different sources that share at least one telling term.

    Args:
        profiles: of all sentences.
        sources: for each of them the number of its article, not decreasing.

    Returns:
        Pairs of places `i < j`, sorted.
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
        for other in sorted(dots):
            if sources[other] != source and dots[other] >= least * profiles[other].norm:
                yield other, place
