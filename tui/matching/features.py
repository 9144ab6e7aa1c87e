"""What is measured of a pair of sentences, each measure a number that a model can weigh."""

from __future__ import annotations

from math import log1p

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, LCSseq

from tui.matching.profiles import Profile

FEATURES = (
    "cosine", "jaccard", "containment", "overlap", "rarest", "second_rarest", "grams",
    "phrases", "names", "names_differ", "words", "numbers", "numbers_differ",
    "token_sort", "token_set", "order", "edits", "shorter", "longer", "length_ratio",
)  # fmt: skip


def features_of(a: Profile, b: Profile) -> tuple[float, ...]:
    """Measure a pair: one number for each of `FEATURES`; the same whichever of the two comes first."""
    weights = a.weights
    shared = weights.keys() & b.weights.keys()
    ranked = sorted((weights[term] for term in shared), reverse=True)
    overlap = sum(ranked)
    lesser = min(a.total, b.total) or 1.0
    names = shared & a.names & b.names
    name_weight = sum(weights[term] for term in names)
    a_names = sum(weights.get(term, 0.0) for term in a.names)
    b_names = sum(b.weights.get(term, 0.0) for term in b.names)
    words = overlap - name_weight
    lesser_words = min(a.total - a_names, b.total - b_names)
    phrases = sum(weights[x] + weights[y] for x, y in a.pairs & b.pairs)
    gram_dot = sum(a.grams[gram] ** 2 for gram in a.grams.keys() & b.grams.keys())
    numbers = len(a.numbers & b.numbers)
    shorter, longer = sorted((len(a.content), len(b.content)))
    return (
        sum(weight * weight for weight in ranked) / ((a.norm * b.norm) or 1.0),
        overlap / ((a.total + b.total - overlap) or 1.0),
        overlap / (lesser),
        log1p(overlap),
        ranked[0] if ranked else 0.0,
        ranked[1] if len(ranked) > 1 else 0.0,
        gram_dot / ((a.gram_norm * b.gram_norm) or 1.0),
        phrases / (2.0 * lesser),
        name_weight / (min(a_names, b_names) or 1.0),
        1.0 if a_names and b_names and not names else 0.0,
        words / lesser_words if lesser_words > 0.0 else 0.0,
        numbers / (len(a.numbers | b.numbers) or 1.0),
        1.0 if a.numbers and b.numbers and not numbers else 0.0,
        fuzz.token_sort_ratio(a.plain, b.plain) / 100.0,
        fuzz.token_set_ratio(a.plain, b.plain) / 100.0,
        LCSseq.similarity(a.stems, b.stems) / (min(a.words, b.words) or 1),
        Indel.normalized_similarity(a.content, b.content) if a.content and b.content else 0.0,
        log1p(shorter),
        log1p(longer),
        shorter / (longer or 1),
    )
