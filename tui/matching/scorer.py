"""The models that turn measures into a probability: weights from `weights.json`, written by training.

Logistic regressions, because the questions differ: a pair that stands alone is judged by its words (`pair`),
one among pairs that share its sentences by these too (`company`), and a pair of a set by the whole set
(`set`). The last has for each measure a further weight that counts as far as the two articles tell their
story in the same order (`in_order`), and is corrected there by what its own probabilities come to (`again`,
see `tui.matching.second_look`).
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import Any, Final

from tui.matching.company import COMPANY
from tui.matching.context import CONTEXT, NEIGHBOURS
from tui.matching.features import FEATURES

MEASURES: Final = (*FEATURES, *CONTEXT, *NEIGHBOURS)
"""Every measure of a pair of a set by name, in the order in which they are given to a model."""

ODDS: Final = "odds"
AGAIN_MEASURES: Final = (ODDS, *CONTEXT, *NEIGHBOURS)
"""What is measured when a set is looked at again, its likenesses replaced by probabilities."""

PAIR_MEASURES: Final = (*FEATURES, *COMPANY)
"""The same for pairs that are given without their articles."""

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
    "names_shared": "number of shared names",
    "second_word": "second rarest shared word that is no name",
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
    "usually_alike": "how alike sentences usually are here",
    "best_thirds": "third sentences that tell both",
    "thirds": "third sentences alike to both",
    "paired_alike": "alike to the same sentences",
    "others_alike": "how often it is told elsewhere",
}
"""Each measure in words, for whoever asks why."""

SAME_ORDER: Final = "same_order"
FEW_SOURCES: Final = "few_sources"


def few_sources(articles: int) -> float:
    """How little the other sources of a set can say about a pair: 1 for two articles, near 0 for many."""
    return 1.0 / max(1, articles - 1)


_JACCARD, _SHARED_WEIGHT = FEATURES.index("words_jaccard"), FEATURES.index("shared_weight")
_LARGEST = 20.0

Knots = tuple[tuple[float, float], ...]
"""Pairs of raw and calibrated log-odds, rising; between and beyond them the calibrated ones run straight."""


@dataclass(frozen=True, slots=True)
class Model:
    """Logistic regression with a second set of weights for articles that run in the same order.

    Attributes:
        measures: names of what it is given, in order.
        bias: log-odds where every measure is 0.
        weights, few, in_order: for each of `measures` what one unit of it adds: always, as far as there
            are few sources, and as far as two articles run in the same order.
        few_sources, same_order: what having few sources, or running in the same order, adds by itself.
        knots: the calibration for articles that each tell the story in their own order.
        knots_in_order: the one for articles that run in the same order, as versions of one text do.
    """

    measures: tuple[str, ...]
    bias: float
    weights: tuple[float, ...]
    few: tuple[float, ...] = ()
    few_sources: float = 0.0
    in_order: tuple[float, ...] = ()
    same_order: float = 0.0
    knots: Knots = ()
    knots_in_order: Knots = ()

    def among(self, few: float) -> Model:
        """The model for a set whose `few_sources` are these.

        The calibration for articles in their own order is for many sources; it fades with them, since
        where a pair has to stand for itself a doubtful one is not to be taken.
        """
        weights = tuple(w + few * more for w, more in zip(self.weights, self.few, strict=True))
        bias = self.bias + few * self.few_sources
        knots = tuple((raw, moved + few * (raw - moved)) for raw, moved in self.knots)
        return replace(self, bias=bias, weights=weights, few=(), few_sources=0.0, knots=knots)

    def raw(self, measured: Sequence[float], same_order: float = 0.0) -> float:
        """Log-odds before calibration."""
        odds: float = self.bias + sum(map(mul, self.weights, measured))
        if same_order:
            ordered = sum(map(mul, self.in_order, measured))
            odds += same_order * (self.same_order + ordered)
        return odds

    def log_odds(self, measured: Sequence[float], same_order: float = 0.0, again: float = 0.0) -> float:
        """Log-odds that a pair with these measures reports the same thing.

        Args:
            measured: one number for each of `measures`.
            same_order: how far the two articles run in the same order, in 0–1.
            again: what a second look adds (`tui.matching.second_look`).
        """
        return self.settled(self.raw(measured, same_order) + again, measured, same_order)

    def settled(self, raw: float, measured: Sequence[float], same_order: float = 0.0) -> float:
        """Log-odds after calibration, of a pair with these measures."""
        odds = calibrated(raw, self.knots)
        if same_order:
            odds += same_order * (calibrated(raw, self.knots_in_order) - odds)
        return max(odds, _verbatim(measured))

    def shares(self, measured: Sequence[float], same_order: float = 0.0) -> dict[str, float]:
        """What each measure adds to the raw log-odds."""
        in_order = self.in_order or (0.0,) * len(self.weights)
        named = zip(self.measures, self.weights, in_order, measured, strict=True)
        return {name: (w + same_order * o) * x for name, w, o, x in named}


def _verbatim(measured: Sequence[float]) -> float:
    """Log-odds that sentences deserve for sharing nearly all their words, provided they say something.

    In every labelled set 97 to 100 of 100 such pairs are true ones; a model fitted to retellings has
    seen too few of them to know.
    """
    if measured[_SHARED_WEIGHT] < 2.5:
        return -_LARGEST
    return 12.0 * (measured[_JACCARD] - 0.62)


def calibrated(odds: float, knots: Knots) -> float:
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


def read_model(stored: Mapping[str, Any], measures: tuple[str, ...]) -> Model:
    """A model of these measures from its stored form: weights by the name of their measure."""
    weights, few, in_order = stored["weights"], stored.get("few", {}), stored.get("in_order", {})
    unknown = {*weights, *few, *in_order} - {*measures, FEW_SOURCES, SAME_ORDER}
    if unknown:
        raise ValueError(f"weights for measures that nothing takes: {', '.join(sorted(unknown))}")
    return Model(
        measures,
        stored["bias"],
        tuple(weights.get(name, 0.0) for name in measures),
        tuple(few.get(name, 0.0) for name in measures) if few else (),
        few.get(FEW_SOURCES, 0.0),
        tuple(in_order.get(name, 0.0) for name in measures) if in_order else (),
        in_order.get(SAME_ORDER, 0.0),
        _knots(stored.get("knots", ())),
        _knots(stored.get("knots_in_order", ())),
    )


def _knots(stored: Sequence[Sequence[float]]) -> Knots:
    return tuple((raw, moved) for raw, moved in stored)


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
    """The models that the package ships.

    Attributes:
        in_set, in_large_set: for pairs of a set, by `MEASURES`, and of a large one.
        again: what a second look adds to the first, by `AGAIN_MEASURES`.
        alone, in_company: for pairs given without their articles, by `PAIR_MEASURES`.
    """

    in_set: Model
    again: Model
    in_large_set: WordsModel
    alone: Model
    in_company: Model


@cache
def models() -> Models:
    """The shipped models, read once."""
    stored = json.loads(files("tui.matching").joinpath("weights.json").read_text(encoding="utf-8"))
    large = stored["large"]
    weights = tuple(large["weights"][name] for name in LARGE_MEASURES)
    return Models(
        read_model(stored["set"], MEASURES),
        read_model(stored["again"], AGAIN_MEASURES),
        WordsModel(large["bias"], weights),
        read_model(stored["pair"], PAIR_MEASURES),
        read_model(stored["company"], PAIR_MEASURES),
    )
