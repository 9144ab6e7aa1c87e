"""What is measured of two sentences by themselves, each measure a number that a model can weigh.

All are symmetric, and none depends on the order in which a set or a hash table is walked: sums run over
sorted values or through `fsum`.
"""

from __future__ import annotations

from math import fsum, log1p
from operator import mul
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from tui.matching.profiles import Profile

FEATURES: Final = (
    "words_cosine", "words_jaccard", "words_contained", "longer_contained", "shared_weight", "rarest",
    "shared_count", "letters_cosine", "phrases", "names_contained", "numbers", "numbers_shared",
    "numbers_differ", "letters", "letters_sorted", "order", "longer_weight", "length_ratio", "names_shared",
    "second_word",
)  # fmt: skip
"""Names of the measures, in the order in which `features_of` gives them."""


def letters_cosine(a: Profile, b: Profile) -> float:
    """Cosine of the sentences' four-letter stretches weighted by rarity, 0–1."""
    squares = a.grams
    return fsum(map(squares.__getitem__, squares.keys() & b.grams.keys())) / (
        (a.gram_norm * b.gram_norm) or 1.0
    )


def features_of(a: Profile, b: Profile) -> tuple[float, ...]:
    """Measure a pair: one number for each of `FEATURES`; the same whichever of the two comes first."""
    weights = a.weights
    weight_of = weights.__getitem__
    shared = weights.keys() & b.weights.keys()
    ranked = sorted(map(weight_of, shared), reverse=True)
    overlap = sum(ranked)
    lesser, greater = (a.total, b.total) if a.total <= b.total else (b.total, a.total)
    names = shared & (a.names | b.names)
    named = fsum(map(weight_of, names & a.names & b.names)) if names else 0.0
    words = sorted(map(weight_of, shared - names), reverse=True) if names else ranked
    numbers = len(a.numbers & b.numbers)
    phrases = fsum([weights[one] + weights[two] for one, two in a.pairs & b.pairs])
    shorter, longer = len(a.content), len(b.content)
    if longer < shorter:
        shorter, longer = longer, shorter
    return (
        sum(map(mul, ranked, ranked)) / ((a.norm * b.norm) or 1.0),
        overlap / ((a.total + b.total - overlap) or 1.0),
        overlap / (lesser or 1.0),
        overlap / (greater or 1.0),
        log1p(overlap),
        ranked[0] if ranked else 0.0,
        log1p(len(ranked)),
        letters_cosine(a, b),
        phrases / (2.0 * lesser or 1.0),
        named / (min(a.named, b.named) or 1.0) if named else 0.0,
        numbers / (len(a.numbers | b.numbers) or 1.0) if numbers else 0.0,
        float(min(numbers, 3)),
        1.0 if a.numbers and b.numbers and not numbers else 0.0,
        fuzz.ratio(a.plain, b.plain) / 100.0,
        fuzz.ratio(a.plain_sorted, b.plain_sorted) / 100.0,
        LCSseq.similarity(a.stems, b.stems) / (min(len(a.stems), len(b.stems)) or 1),
        log1p(greater),
        shorter / (longer or 1),
        log1p(len(names)),
        words[1] if len(words) > 1 else 0.0,
    )
