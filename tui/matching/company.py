"""What pairs that are given together say about each other.

Where many pairs share their sentences, as all pairs of one story's do, a pair need not be judged alone:
the other sentences that both are paired with, and how alike sentences usually are there, tell whether this
likeness means anything. Pairs that hang together through shared sentences are a set with its own document
frequencies; pairs that hang together with hardly any others take theirs from all such pairs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from math import fsum, sqrt
from statistics import fmean
from typing import Final

from tui.matching.features import FEATURES, features_of
from tui.matching.profiles import Profile, profiles_of

COMPANY: Final = ("usually_alike", "best_thirds", "thirds", "paired_alike", "others_alike")
"""Measures of a pair by the pairs around it; 0 for a pair that stands alone."""

_FEWEST_SENTENCES = 8
"""From so many sentences on, pairs that hang together have document frequencies of their own."""

_FEWEST_THIRDS = 3
"""A sentence has company where at least so many are paired both with it and with one it is paired with.

Two lists paired crosswise have none, so that no third speaks for any pair says nothing there."""

_MOST_PARTNERS = 100
_VERBATIM = 0.45
_TYPICAL, _TYPICAL_TRUST = 0.06, 15.0
"""The mean likeness of a news story's sentences, and how many sentences it takes to outweigh it."""

_WORDS, _LETTERS = FEATURES.index("words_cosine"), FEATURES.index("letters_cosine")

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class MeasuredPair:
    """A pair of sentences and what was measured of it.

    Attributes:
        one, other: its sentences.
        values: in the order of `FEATURES`, then of `COMPANY`.
        is_in_company: whether both sentences have company, so that its measures can be judged by.
    """

    one: Profile
    other: Profile
    values: tuple[float, ...]
    is_in_company: bool


def measure_pairs(pairs: Sequence[Pair], language: str = "en") -> list[MeasuredPair]:
    """Measure pairs of sentences, each by its words and by the pairs that share its sentences."""
    story = _stories(pairs)
    sizes: dict[str, list[str]] = {}
    for text in sorted(story):
        sizes.setdefault(story[text], []).append(text)
    profiles: dict[str, Profile] = {}
    rest: list[str] = []
    for texts in sizes.values():
        if len(texts) < _FEWEST_SENTENCES:
            rest.extend(texts)
        else:
            profiles.update(zip(texts, profiles_of(texts, language), strict=True))
    profiles.update(zip(rest, profiles_of(rest, language), strict=True))
    own = [features_of(profiles[a], profiles[b]) for a, b in pairs]
    company = _Company(pairs, [(f[_WORDS] + f[_LETTERS]) / 2.0 for f in own], story)
    return [
        MeasuredPair(profiles[a], profiles[b], (*features, *company.around(a, b)), company.has(a, b))
        for (a, b), features in zip(pairs, own, strict=True)
    ]


def _stories(pairs: Sequence[Pair]) -> dict[str, str]:
    """For each sentence the one that its connected component goes by."""
    above: dict[str, str] = {}

    def top(text: str) -> str:
        while above.setdefault(text, text) != text:
            above[text] = text = above[above[text]]
        return text

    for a, b in pairs:
        one, other = sorted((top(a), top(b)))
        above[other] = one
    return {text: top(text) for text in above}


class _Company:
    """How alike the sentences of pairs are, seen from any of them."""

    def __init__(self, pairs: Sequence[Pair], alike: Sequence[float], story: Mapping[str, str]) -> None:
        every: dict[str, dict[str, float]] = {}
        for (a, b), likeness in zip(pairs, alike, strict=True):
            every.setdefault(a, {})[b] = every.setdefault(b, {})[a] = likeness
        self._rows = {text: _strongest(row) for text, row in every.items()}
        self._length = {text: sqrt(fsum(v * v for v in row.values())) for text, row in self._rows.items()}
        means: dict[str, list[float]] = {}
        for text, row in every.items():
            if len(row) > 1:
                means.setdefault(story[text], []).append(fmean(row.values()))
        self._usual = {
            name: (_TYPICAL * _TYPICAL_TRUST + fsum(found)) / (_TYPICAL_TRUST + len(found))
            for name, found in means.items()
        }
        self._story = story
        self._accompanied: set[str] = set()
        for a, b in pairs:
            if len(self._rows[a].keys() & self._rows[b].keys()) >= _FEWEST_THIRDS:
                self._accompanied.update((a, b))

    def has(self, a: str, b: str) -> bool:
        """Whether both sentences have company."""
        return a in self._accompanied and b in self._accompanied

    def around(self, a: str, b: str) -> tuple[float, ...]:
        """One number for each of `COMPANY`."""
        if not self.has(a, b):
            return (0.0,) * len(COMPANY)
        one, other = self._rows[a], self._rows[b]
        thirds = one.keys() & other.keys()
        least = sorted((min(one[c], other[c]) for c in thirds), reverse=True)
        dot = fsum(one[c] * other[c] for c in thirds)
        return (
            self._usual[self._story[a]],
            sum(least[:3]) / 3.0,
            sum(least) / (len(least) + 2.0),
            dot / ((self._length[a] * self._length[b]) or 1.0),
            max(_at_best(one, b), _at_best(other, a)),
        )


def _at_best(row: Mapping[str, float], but: str) -> float:
    """Mean likeness of a sentence to the three most alike ones it is paired with."""
    return sum(nlargest(3, (min(v, _VERBATIM) for other, v in row.items() if other != but))) / 3.0


def _strongest(row: Mapping[str, float]) -> Mapping[str, float]:
    """The most alike of a sentence's partners: enough to find thirds, few enough to be quick."""
    if len(row) <= _MOST_PARTNERS:
        return row
    return dict(sorted(row.items(), key=lambda item: (-item[1], item[0]))[:_MOST_PARTNERS])
