"""The models that turn measures into a probability: weights from `weights.json`, written by training.

Two logistic regressions, because the two questions differ: a pair that stands alone is judged by its words
(`pair`), a pair in a set by its company too (`set`). The second has for each measure a further weight
that counts as far as the two articles tell their story in the same order (`in_order`).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import Any, Final

from tui.matching.context import CONTEXT, NEIGHBOURS
from tui.matching.features import FEATURES

MEASURES: Final = (*FEATURES, *CONTEXT, *NEIGHBOURS)
"""Every measure by name, in the order in which a pair's measures are given to a model."""

NAMED: Final = {
    "words_cosine": "shared rare words",
    "words_jaccard": "share of all words that are shared",
    "words_contained": "shorter sentence contained in the longer",
    "longer_contained": "longer sentence contained in the shorter",
    "shared_weight": "weight of shared words",
    "rarest": "rarest shared word",
    "shared_count": "number of shared words",
    "letters_cosine": "alike spellings",
    "phrases": "shared phrases",
    "names_contained": "shared names",
    "numbers": "share of numbers that agree",
    "numbers_shared": "numbers that agree",
    "numbers_differ": "numbers that differ",
    "letters": "letters in common",
    "letters_sorted": "letters in common, words in any order",
    "order": "words in the same order",
    "longer_weight": "how much the longer sentence says",
    "length_ratio": "alike lengths",
    "usual_best": "how alike this set's best pairs are",
    "told_elsewhere": "how often it is told elsewhere",
    "third_source": "third sources that tell both",
    "same_company": "alike to the same sentences",
    "best_choice": "each other's most alike sentences",
    "next_to": "alike neighbours",
    "near": "alike sentences nearby",
    "in_step": "neighbours in step",
    "right_beside": "sentences before and after alike",
    "around": "alike surroundings",
    "far_around": "alike stretch of text",
}
"""Each measure in words, for whoever asks why."""

SAME_ORDER: Final = "same_order"

_APART, _IN_STEP = 0.45, 0.75
_JACCARD, _SHARED_WEIGHT = FEATURES.index("words_jaccard"), FEATURES.index("shared_weight")
_LARGEST = 20.0


@dataclass(frozen=True, slots=True)
class Model:
    """Logistic regression with a second set of weights for articles that run in the same order.

    Attributes:
        bias: log-odds where every measure is 0.
        weights, in_order: for each measure of `MEASURES`, as far as given, what one unit of it adds.
        same_order: what running in the same order adds by itself.
        knots: pairs of raw and calibrated log-odds, rising; between them, and beyond the last, the
            calibrated ones run straight.
    """

    bias: float
    weights: tuple[float, ...]
    in_order: tuple[float, ...]
    same_order: float
    knots: tuple[tuple[float, float], ...]

    def raw(self, measured: Sequence[float], same_order: float = 0.0) -> float:
        """Log-odds before calibration."""
        odds: float = self.bias + sum(map(mul, self.weights, measured))
        if same_order:
            ordered = sum(map(mul, self.in_order, measured))
            odds += same_order * (self.same_order + ordered)
        return odds

    def log_odds(self, measured: Sequence[float], same_order: float = 0.0) -> float:
        """Log-odds that a pair with these measures reports the same thing.

        The knots hold for articles that each tell the story in their own order; they fade out where
        two run in the same order, as versions of one text do.
        """
        raw = self.raw(measured, same_order)
        fading = min(1.0, max(0.0, (_IN_STEP - same_order) / (_IN_STEP - _APART)))
        return max(raw + fading * (calibrated(raw, self.knots) - raw), _verbatim(measured))

    def shares(self, measured: Sequence[float], same_order: float = 0.0) -> dict[str, float]:
        """What each measure adds to the raw log-odds."""
        named = zip(MEASURES, self.weights, self.in_order, measured, strict=False)
        return {name: (w + same_order * o) * x for name, w, o, x in named}


def _verbatim(measured: Sequence[float]) -> float:
    """Log-odds that sentences deserve for sharing nearly all their words, provided they say something.

    In every labelled set 97 to 100 of 100 such pairs are true ones; a model fitted to retellings has
    seen too few of them to know.
    """
    if measured[_SHARED_WEIGHT] < 2.5:
        return -_LARGEST
    return 12.0 * (measured[_JACCARD] - 0.62)


def calibrated(odds: float, knots: Sequence[tuple[float, float]]) -> float:
    """Log-odds moved to where pairs with such log-odds turned out to be."""
    if not knots:
        return odds
    if odds <= knots[0][0]:
        return odds - knots[0][0] + knots[0][1]
    if odds >= knots[-1][0]:
        return odds - knots[-1][0] + knots[-1][1]
    place = bisect_right(knots, odds, key=_raw)
    (x, y), (further_x, further_y) = knots[place - 1], knots[place]
    return y + (further_y - y) * (odds - x) / (further_x - x)


def _raw(knot: tuple[float, float]) -> float:
    return knot[0]


def probability(log_odds: float) -> float:
    """The probability in 0–1 that log-odds stand for, to six digits, so that no hash order shows."""
    return round(1.0 / (1.0 + exp(-max(-_LARGEST, min(_LARGEST, log_odds)))), 6)


def read_model(stored: Mapping[str, Any]) -> Model:
    """A model from its stored form: weights by the name of their measure."""
    weights, in_order = stored["weights"], stored.get("in_order", {})
    unknown = {*weights, *in_order} - {*MEASURES, SAME_ORDER}
    if unknown:
        raise ValueError(f"weights for measures that nothing takes: {', '.join(sorted(unknown))}")
    return Model(
        stored["bias"],
        tuple(weights.get(name, 0.0) for name in MEASURES),
        tuple(in_order.get(name, 0.0) for name in MEASURES),
        in_order.get(SAME_ORDER, 0.0),
        tuple((x, y) for x, y in stored.get("knots", ())),
    )


@dataclass(frozen=True, slots=True)
class WordsModel:
    """Logistic regression over the four measures that `tui.matching.large` takes."""

    bias: float
    weights: tuple[float, ...]

    def odds(self, measured: Sequence[float]) -> float:
        """Log-odds that a pair with these measures reports the same thing."""
        return self.bias + sum([w * x for w, x in zip(self.weights, measured, strict=True)])


LARGE_MEASURES: Final = ("words_cosine", "words_jaccard", "words_contained", "shared_weight")


@dataclass(frozen=True, slots=True)
class Models:
    """The models that the package ships: for pairs of a set, of a large one, and for single pairs."""

    in_set: Model
    in_large_set: WordsModel
    alone: Model


@cache
def models() -> Models:
    """The shipped models, read once."""
    stored = json.loads(files("tui.matching").joinpath("weights.json").read_text(encoding="utf-8"))
    large = stored["large"]
    weights = tuple(large["weights"][name] for name in LARGE_MEASURES)
    return Models(read_model(stored["set"]), WordsModel(large["bias"], weights), read_model(stored["pair"]))
