"""An index of sentences that can be asked, at any time, which of them are like those of a new article.

A pair is only looked at where it shares a key: a word that few sentences have, or two of its rarest words
that few have together (Bayardo et al. 2007, "Scaling up all pairs similarity search", on rare first).
What is looked at behind a key, and how many are then measured, is bounded, so that time and memory grow with
the text and not with its square. What the index answers depends on the sentences entered before, never on
when it is asked: matching a large set enters its articles one after the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from math import log, log1p, sqrt
from typing import Final

Terms = tuple[str, ...]
Likeness = tuple[float, float, float, float]
"""Cosine, Jaccard share, containment and `log1p` weight of the words that two sentences share."""

Size = tuple[float, float]
"""The sum of the rarities of a sentence's words, and their Euclidean length."""

Numbers = tuple[int, ...]

_MOST_HOLDERS: Final = 50
"""Sentences behind a key from which it tells too little to look at them all."""

_PAIRED: Final = 6
"""The rarest words of a sentence, of which every two are a key."""

_MOST_WORDS: Final = 40
"""The rarest words of a sentence that are keys by themselves, where few sentences have them."""

_KEPT: Final = 6
_MOST_KEPT: Final = 40
"""Counterparts of a sentence: so many and one for each article entered; twice as many are measured."""

_LEAST_COSINE: Final = 0.12
_PAIR: Final = 1 << 32


class Index:
    """Sentences by what is rare in them, article by article."""

    def __init__(self) -> None:
        # Words go by numbers, from 1 on, so that a pair of them is one number too.
        self._number: dict[str, int] = {}
        self._rank: list[tuple[int, str]] = [(0, "")]
        self._rarity: list[float] = []
        self._counted = 0
        self._entered: list[Numbers] = []
        self._starts: list[int] = []
        self._spots: list[float] = []
        self._sizes: dict[int, Size] = {}
        self._holders: dict[int, list[int]] = {}

    def count(self, sentences: Sequence[Terms]) -> None:
        """Let sentences tell how rare words are, whether or not they are entered later."""
        for term, seen in Counter(chain.from_iterable(sentences)).items():
            number = self._number.setdefault(term, len(self._rank))
            if number == len(self._rank):
                self._rank.append((seen, term))
            else:
                self._rank[number] = (self._rank[number][0] + seen, term)
        self._counted += len(sentences)
        self._rarity = [log((self._counted + 1.0) / (seen + 0.5)) for seen, _ in self._rank]
        self._sizes.clear()

    def add(self, article: Sequence[Terms], *, is_counted: bool = False) -> list[tuple[int, int, Likeness]]:
        """Find what is like the sentences of a new article, then enter them.

        Args:
            article: its sentences, from `tui.matching.large.terms_of`.
            is_counted: whether its words have been counted.

        Returns:
            Place of a sentence entered before, place of the new one and their likeness, by new sentence. It
            is what a comparison of the whole set anew finds for this article, but that which words of an
            earlier sentence are its rarest was told when it was entered.
        """
        if not is_counted:
            self.count(article)
        numbers = [self._numbers(terms) for terms in article]
        keys = [self._keys(own) for own in numbers]
        spots = [number / len(article) for number in range(len(article))]
        first, kept = len(self._entered), min(_MOST_KEPT, _KEPT + len(self._starts))
        found = [
            (other, first + number, values)
            for number, own in enumerate(numbers)
            for other, values in self._alike(own, keys[number], spots[number], kept)
        ]
        self._starts.append(first)
        self._entered += numbers
        self._spots += spots
        holders = self._holders
        for place, own_keys in enumerate(keys, start=first):
            for key in own_keys:
                if key in holders:
                    holders[key].append(place)
                else:
                    holders[key] = [place]
        return found

    def _alike(
        self, own: Numbers, keys: Sequence[int], spot: float, kept: int
    ) -> Iterator[tuple[int, Likeness]]:
        """The sentences most alike among those whose common keys weigh most."""
        mine, size, rarity, sizes = set(own), self._size_of(own), self._rarity, self._sizes
        measured = []
        for other in self._likeliest(keys, spot, 2 * kept):
            its = self._entered[other]
            if other not in sizes:
                sizes[other] = self._size_of(its)
            values = likeness(sorted([rarity[term] for term in mine.intersection(its)]), size, sizes[other])
            if values[0] >= _LEAST_COSINE:
                measured.append((-values[0], abs(self._spots[other] - spot), other, values))
        measured.sort()
        return ((other, values) for _, _, other, values in measured[:kept])

    def _keys(self, own: Numbers) -> list[int]:
        """The rare words of a sentence, and every two of its rarest, the rarest first."""
        rank = self._rank
        ranked = sorted(own, key=rank.__getitem__)
        keys = [one * _PAIR + other for one, other in combinations(sorted(ranked[:_PAIRED]), 2)]
        keys += [term for term in ranked[:_MOST_WORDS] if rank[term][0] <= _MOST_HOLDERS]
        return keys or ranked

    def _likeliest(self, keys: Sequence[int], spot: float, most: int) -> list[int]:
        """Sentences whose common keys weigh most; of equal ones those that stand where this one stands."""
        holders, rarity = self._holders, self._rarity
        shared: dict[int, float] = {}
        crowded: list[int] = []
        for key in keys:
            found = holders.get(key)
            if found is None:
                continue
            if len(found) > _MOST_HOLDERS:
                crowded = crowded or found
                continue
            weight = rarity[key] if key < _PAIR else rarity[key // _PAIR] + rarity[key % _PAIR]
            for other in found:
                shared[other] = shared.get(other, 0.0) + weight
        if len(shared) <= most:
            return list(dict.fromkeys([*shared, *self._nearest(crowded, spot, most - len(shared))]))
        least = sorted(shared.values())[-most]
        best = [other for other, weight in shared.items() if weight > least]
        tied = [other for other, weight in shared.items() if weight == least]
        spots = self._spots
        tied.sort(key=lambda other: (abs(spots[other] - spot), other))
        return best + tied[: most - len(best)]

    def _nearest(self, holders: Sequence[int], spot: float, most: int) -> list[int]:
        """For want of better signs: in the article entered last, the holders that stand nearest."""
        start = bisect_left(holders, self._starts[-1]) if self._starts else 0
        at = bisect_left(holders, spot, start, key=self._spots.__getitem__)
        return list(holders[max(start, at - most // 2) : at + most // 2])

    def _numbers(self, terms: Terms) -> Numbers:
        number = self._number
        return tuple([number[term] for term in terms])

    def _size_of(self, own: Numbers) -> Size:
        weights = [self._rarity[term] for term in own]
        return sum(weights), sqrt(sum([weight * weight for weight in weights]))


def likeness(weights: Sequence[float], one: Size, other: Size) -> Likeness:
    """Measure two sentences by the rarity of the words they share, and of all the words of each."""
    overlap = sum(weights)
    cosine = sum([weight * weight for weight in weights]) / ((one[1] * other[1]) or 1.0)
    jaccard = overlap / ((one[0] + other[0] - overlap) or 1.0)
    return cosine, jaccard, overlap / (min(one[0], other[0]) or 1.0), log1p(overlap)
