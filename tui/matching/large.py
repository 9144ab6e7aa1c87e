"""Large sets: counterparts by rare words and word pairs, judged by their words alone.

From a few thousand sentences on, looking at every pair that shares a word grows with the square. Here a
pair is only looked at where it shares a key: a word that few sentences have, or two of its rarest words that
few sentences have together (Bayardo et al. 2007, "Scaling up all pairs similarity search", for the
rare-first order). The lists behind a key are bounded, so time and memory grow with the text, and each
sentence is scored with its few best counterparts only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest
from itertools import combinations
from math import log, log1p, sqrt
from typing import Final

from tui.matching.tokens import LONGEST_READ, finder, speller

FROM_SENTENCES: Final = 2_000
"""Sets of at least so many sentences are matched this way; `tui.matching.limits` says so aloud."""

_MOST_SENTENCES_A_WORD = 80
_MOST_SENTENCES_A_PAIR = 40
_PAIRED = 6
_MOST_KEYS = 24
_COUNTERPARTS = 6
_LEAST_COSINE = 0.2

Terms = tuple[str, ...]
Key = str | tuple[str, str]


def terms_of(texts: Sequence[str], languages: Sequence[str]) -> list[Terms]:
    """The content stems of each sentence, each once, in order of first use; equal ones share one tuple."""
    known: dict[Terms, Terms] = {}
    found = []
    for text, language in zip(texts, languages, strict=True):
        spellings = speller(language)
        parts: dict[str, None] = {}
        for stretch in finder(language).findall(text, 0, LONGEST_READ):
            spelling = spellings[stretch]
            if spelling.is_content:
                parts.update(dict.fromkeys(spelling.parts))
        terms = tuple(parts)
        found.append(known.setdefault(terms, terms))
    return found


def measure_large(
    terms: Sequence[Terms], articles: Sequence[int]
) -> list[tuple[int, int, tuple[float, float, float, float]]]:
    """Find and measure the likely counterparts of each sentence in the articles before its own.

    Args:
        terms: of each sentence, from `terms_of`.
        articles: the number of each sentence's article, not decreasing.

    Returns:
        Places `i < j` and the cosine, Jaccard share, containment and `log1p` weight of the shared words
        (the measures of that name in `tui.matching.features`), sorted by place.
    """
    frequency: Counter[str] = Counter()
    for found in terms:
        frequency.update(found)
    count = len(terms)
    rarity = {term: log((count + 1.0) / (seen + 0.5)) for term, seen in frequency.items()}
    joined = [_rare_pairs(found, frequency) for found in terms]
    pairs: Counter[tuple[str, str]] = Counter()
    for found_pairs in joined:
        pairs.update(found_pairs)
    index: dict[Key, list[int]] = {}
    measured = []
    waiting: list[tuple[int, list[Key]]] = []
    article = -1
    totals = [sum([rarity[term] for term in found]) for found in terms]
    norms = [sqrt(sum([rarity[term] ** 2 for term in found])) for found in terms]
    for place, found in enumerate(terms):
        if articles[place] != article:
            article = articles[place]
            for other, keys in waiting:
                _enter(index, other, keys)
            waiting = []
        own_keys = _keys(found, joined[place], frequency, pairs)
        waiting.append((place, own_keys))
        shared: dict[int, float] = {}
        for key in own_keys:
            weight = rarity[key] if isinstance(key, str) else rarity[key[0]] + rarity[key[1]]
            for other in index.get(key, ()):
                shared[other] = shared.get(other, 0.0) + weight
        own = set(found)
        for other in _best(shared):
            common = own.intersection(terms[other])
            weights = sorted([rarity[term] for term in common])
            values = _likeness(weights, (totals[place], totals[other]), norms[place] * norms[other])
            if values[0] >= _LEAST_COSINE:
                measured.append((other, place, values))
    measured.sort()
    return measured


def measure_pair(
    terms: Sequence[Terms], i: int, j: int
) -> tuple[tuple[float, float, float, float], tuple[str, ...]]:
    """Measure any pair of a set as `measure_large` does; and its shared words, the rarest first."""
    frequency: Counter[str] = Counter()
    for found in terms:
        frequency.update(found)
    count = len(terms)
    rarity = {term: log((count + 1.0) / (frequency[term] + 0.5)) for term in {*terms[i], *terms[j]}}
    shared = sorted(set(terms[i]).intersection(terms[j]), key=lambda term: (-rarity[term], term))
    (a, a_norm), (b, b_norm) = (
        (sum([rarity[term] for term in found]), sqrt(sum([rarity[term] ** 2 for term in found])))
        for found in (terms[i], terms[j])
    )
    weights = sorted([rarity[term] for term in shared])
    return _likeness(weights, (a, b), a_norm * b_norm), tuple(shared)


def _likeness(
    weights: Sequence[float], totals: tuple[float, float], norms: float
) -> tuple[float, float, float, float]:
    overlap = sum(weights)
    cosine = sum([w * w for w in weights]) / (norms or 1.0)
    jaccard = overlap / ((sum(totals) - overlap) or 1.0)
    return cosine, jaccard, overlap / (min(totals) or 1.0), log1p(overlap)


def _best(shared: dict[int, float]) -> list[int]:
    if len(shared) <= _COUNTERPARTS:
        return list(shared)
    return nlargest(_COUNTERPARTS, shared, key=lambda other: (shared[other], -other))


def _rare_pairs(found: Terms, frequency: Counter[str]) -> list[tuple[str, str]]:
    """Every two of a sentence's rarest words, in the order of the alphabet."""
    rarest = sorted(found, key=lambda term: (frequency[term], term))[:_PAIRED]
    return list(combinations(sorted(rarest), 2))


def _keys(
    found: Terms,
    joined: Sequence[tuple[str, str]],
    frequency: Counter[str],
    pairs: Counter[tuple[str, str]],
) -> list[Key]:
    """The keys of a sentence: its rare words, and the pairs of its rarest words that are rare together."""
    keys: list[Key] = [term for term in found if 1 < frequency[term] <= _MOST_SENTENCES_A_WORD]
    keys.extend(pair for pair in joined if 1 < pairs[pair] <= _MOST_SENTENCES_A_PAIR)
    return keys[:_MOST_KEYS] if keys else list(found[:2])


def _enter(index: dict[Key, list[int]], place: int, keys: Sequence[Key]) -> None:
    """Enter a sentence under its keys; behind each are at most so many, the latest kept."""
    for key in keys:
        holders = index.setdefault(key, [])
        holders.append(place)
        if len(holders) > _MOST_SENTENCES_A_WORD:
            del holders[0]
