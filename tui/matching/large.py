"""Large sets: counterparts by rare words and word pairs, judged by their words alone.

From a few thousand sentences on, looking at every pair that shares a word grows with the square. Here the
articles are put one after the other into a `tui.matching.index.Index`, which finds what is like each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, groupby
from math import log, sqrt
from typing import Final

from tui.matching.index import Index, Likeness, Terms, likeness
from tui.matching.stretches import stretches_of
from tui.matching.tokens import content_of

FROM_SENTENCES: Final = 2_000
"""Sets of at least so many sentences are matched this way; `tui.matching.limits` says so aloud."""


def terms_of(texts: Sequence[str], languages: Sequence[str]) -> list[Terms]:
    """The content stems of each sentence, each once, in order of first use; equal ones share one tuple."""
    known: dict[Terms, Terms] = {}
    found = []
    for text, language in zip(texts, languages, strict=True):
        stretches = stretches_of(text, language)
        parts = chain.from_iterable(map(content_of(language).__getitem__, stretches))
        terms = tuple(dict.fromkeys(parts))
        found.append(known.setdefault(terms, terms))
    return found


def measure_large(terms: Sequence[Terms], articles: Sequence[int]) -> list[tuple[int, int, Likeness]]:
    """Find and measure the likely counterparts of each sentence in the articles before its own.

    Args:
        terms: of each sentence, from `terms_of`.
        articles: the number of each sentence's article, not decreasing.

    Returns:
        Places `i < j` and the cosine, Jaccard share, containment and `log1p` weight of the shared words
        (the measures of that name in `tui.matching.features`), sorted by place.
    """
    index = Index()
    index.count(terms)
    measured: list[tuple[int, int, Likeness]] = []
    for _, places in groupby(range(len(terms)), articles.__getitem__):
        measured += index.add([terms[place] for place in places], is_counted=True)
    measured.sort()
    return measured


def measure_pair(terms: Sequence[Terms], i: int, j: int) -> tuple[Likeness, tuple[str, ...]]:
    """Measure any pair of a set as `measure_large` does; and its shared words, the rarest first."""
    frequency = Counter(chain.from_iterable(terms))
    rarity = {term: log((len(terms) + 1.0) / (frequency[term] + 0.5)) for term in {*terms[i], *terms[j]}}
    shared = sorted(set(terms[i]).intersection(terms[j]), key=lambda term: (-rarity[term], term))
    weights = [[rarity[term] for term in found] for found in (terms[i], terms[j])]
    one, other = ((sum(found), sqrt(sum([w * w for w in found]))) for found in weights)
    return likeness(sorted([rarity[term] for term in shared]), one, other), tuple(shared)
