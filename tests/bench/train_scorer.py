"""Fit the models of `tui.matching` to labelled data and write `tui/matching/weights.json`.

    python tests/bench/train_scorer.py DATA [OUTPUT]

Needs numpy (`pip install numpy`), which is no dependency: where it is installed, NLTK loads it at every
start. Deterministic: the same data give the same bytes.

The models are ridge logistic regressions, fitted by Newton's method. Boosted trees and stumps on the same
measures did worse on stories held out: there are thirty stories to learn from, and each is its own
kind. For the same reason each story counts by a low power of its size, and the measures are few; they
were chosen greedily by results on stories held out. How many names or words two sentences share is none of
them: it helped with these stories, and misled with one whose sentences are full of the same names.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.bench.labelled import Labelled, pair_files, sets, small_sets
from tui.matching.scorer import (
    AGAIN_MEASURES,
    FEW_SOURCES,
    LARGE_MEASURES,
    MEASURES,
    PAIR_MEASURES,
    SAME_ORDER,
    read_model,
)
from tui.matching.second_look import look_again

Array = npt.NDArray[np.float64]

SET_MEASURES = (
    "rarest", "usual_best", "order", "longer_weight", "told_elsewhere", "same_company", "letters_cosine",
    "third_source", "second_word", "words_contained",
)  # fmt: skip
SET_IN_ORDER = (
    "near", "in_step", "right_beside", "around", "far_around", "third_source", "usual_best", "order",
    "told_elsewhere", "letters_cosine", "shared_count", "best_choice", "letters_sorted", "words_cosine",
    "rarest", "longer_weight", "length_ratio",
)  # fmt: skip
ALONE_MEASURES = (
    "words_cosine", "letters_cosine", "words_jaccard", "numbers", "numbers_shared", "numbers_differ",
    "order", "names_contained", "length_ratio", "letters", "longer_contained", "words_contained", "phrases",
    "longer_weight",
)  # fmt: skip
COMPANY_MEASURES = (
    "words_cosine", "letters_cosine", "order", "longer_weight", "names_shared", "rarest", "length_ratio",
    "numbers_shared", "usually_alike", "best_thirds", "thirds", "paired_alike", "others_alike",
)  # fmt: skip

SET_SHARE = {"ecbplus": 1.0, "gospels": 0.6, "bible": 1.0}
"""What each kind of set counts for as a whole: news is what the program is for."""

SMALL_SIZES, SMALL_SHARE = (2, 3, 5), 0.4
"""News stories are learnt from in parts of so many articles, too; what the parts of one size count for."""

TRUE_SHARE = {"ecbplus": 1.0, "gospels": 0.7, "bible": 1.0}
SMALL_TRUE_SHARE = {2: 1.4, 3: 1.0, 5: 1.0}
"""What a true pair counts against a wrong one. Two articles have no calibration of their own, which for many
sources moves what is doubtful (`KNOTS`): this stands in for it."""

KNOTS = ((-1.3, -1.3), (-0.75, 0.0), (0.4, 0.4))
"""On news F1 is best from a probability of .3 to .4 on (half the F1 that can be reached, Lipton et al. 2014,
"Optimal thresholding of classifiers to maximize F1 measure"). The stretch about it is moved so that the
default threshold of .5 is that point, at a price in calibration that stays within the bound."""

KNOTS_IN_ORDER = ((-1.0, -1.0), (0.2, 0.0), (2.0, 2.0))
"""Where articles run in the same order a story is found by any of its sentences, so that wrong pairs cost
more than missed ones, and F1 is best from .6 on."""

SIZE_POWER = 0.8
PAIR_SIZE_POWER = 0.7
ALONE_SHARE = {"ecb_pairs": 1.0, "ecb_xevent": 1.0, "pan_para": 0.9}
COMPANY_SHARE = {"ecb_pairs": 1.0, "ecb_xevent": 1.0}
RIDGE = 10.0
NEWTON_STEPS = 12
_WEIGHT_OF_ALL, _WEIGHT_OF_FILE = 7_000.0, 3_000.0


def fit(
    measures: Array, truth: Array, weights: Array, known: Array | float = 0.0, constant: Array | float = 1.0
) -> Array:
    """Coefficients of a ridge logistic regression, the constant last; measures standardised.

    Args:
        known: log-odds to start from; constant: what the constant is multiplied by.
    """
    design = np.hstack([measures, np.zeros((len(measures), 1)) + constant])
    penalty = np.diag([RIDGE] * measures.shape[1] + [1e-6])
    found = np.zeros(design.shape[1])
    for _ in range(NEWTON_STEPS):
        odds = 1.0 / (1.0 + np.exp(-np.clip(design @ found + known, -30, 30)))
        slope = design.T @ (weights * (odds - truth)) + penalty @ found
        curve = (design * (weights * odds * (1 - odds) + 1e-9)[:, None]).T @ design + penalty
        found -= np.linalg.solve(curve, slope)
    return found


def set_weights(labelled: Sequence[Labelled]) -> list[Array]:
    """What each pair of each set counts for."""
    weights = []
    for one in labelled:
        alike = [other for other in labelled if (other.kind, other.size) == (one.kind, one.size)]
        power = SIZE_POWER if one.kind == "ecbplus" else 0.0
        total = sum(len(other.rows) ** (1.0 - power) for other in alike)
        share = SMALL_SHARE if one.size else SET_SHARE[one.kind]
        each = share * _WEIGHT_OF_ALL * len(one.rows) ** -power / total
        grades = np.array(one.grades)
        true = SMALL_TRUE_SHARE[one.size] if one.size else TRUE_SHARE[one.kind]
        weights.append(np.where(grades >= 2, true, 1.0) * each)
    return weights


def set_design(labelled: Sequence[Labelled]) -> Array:
    """The measures of all pairs, those that count in order multiplied by how far they do."""
    rows = np.concatenate([np.array(one.rows) for one in labelled])
    orders = np.concatenate([np.array(one.orders) for one in labelled])[:, None]
    few = np.concatenate([np.full(len(one.rows), one.few) for one in labelled])[:, None]
    main = rows[:, [MEASURES.index(name) for name in SET_MEASURES]]
    ordered = rows[:, [MEASURES.index(name) for name in SET_IN_ORDER]]
    return np.hstack([main, main * few, few, ordered * orders, orders])


class SetModel:
    """The model for pairs of a set, while it is being fitted or tried."""

    def __init__(self, labelled: Sequence[Labelled]) -> None:
        design = set_design(labelled)
        truth = np.concatenate([np.array(one.grades) >= 2 for one in labelled]).astype(float)
        weights = np.concatenate(set_weights(labelled))
        # Scaled by news where they hold for it, so that the penalty weighs on measures as they vary there.
        news = np.concatenate([np.full(len(one.rows), one.kind == "ecbplus") for one in labelled])
        main = 2 * len(SET_MEASURES) + 1
        scales = ((design[news], slice(0, main)), (design, slice(main, None)))
        mean = np.concatenate([rows[:, columns].mean(axis=0) for rows, columns in scales])
        spread = np.concatenate([rows[:, columns].std(axis=0) for rows, columns in scales]) + 1e-9
        found = fit((design - mean) / spread, truth, weights)
        self.coefficients = found[:-1] / spread
        self.bias = float(found[-1] - self.coefficients @ mean)

    def stored(self) -> dict[str, Any]:
        """As `weights.json` has it."""
        values = [round(float(value), 5) for value in self.coefficients]
        count = len(SET_MEASURES)
        main, few, ordered = values[:count], values[count : 2 * count + 1], values[2 * count + 1 :]
        return {
            "bias": round(self.bias, 5),
            "weights": dict(zip(SET_MEASURES, main, strict=True)),
            "few": dict(zip((*SET_MEASURES, FEW_SOURCES), few, strict=True)),
            "in_order": dict(zip((*SET_IN_ORDER, SAME_ORDER), ordered, strict=True)),
            "knots": KNOTS,
            "knots_in_order": KNOTS_IN_ORDER,
        }


class AgainModel:
    """What a second look adds to a model for pairs of a set, while it is being fitted or tried."""

    def __init__(self, labelled: Sequence[Labelled], first: SetModel) -> None:
        self._first = read_model(first.stored(), MEASURES)
        self._looks: dict[tuple[str, str], dict[tuple[int, int], tuple[float, ...]]] = {}
        looks, odds, orders, truths, weights = [], [], [], [], []
        for one, weight in zip(labelled, set_weights(labelled), strict=True):
            model = self._first.among(one.few)
            for n, again in enumerate(self.look(one)):
                if again:
                    looks.append(again)
                    odds.append(model.raw(one.rows[n], one.orders[n]))
                    orders.append(one.orders[n] ** 2)
                    truths.append(float(one.grades[n] >= 2))
                    weights.append(weight[n])
        order = np.array(orders)[:, None]
        design = np.array(looks)
        mean, spread = design.mean(axis=0), design.std(axis=0) + 1e-9
        scaled = (design - mean) / spread * order
        found = fit(scaled, np.array(truths), np.array(weights), np.array(odds), order)
        self.coefficients = found[:-1] / spread
        self.bias = float(found[-1] - self.coefficients @ mean)

    def look(self, one: Labelled) -> list[tuple[float, ...]]:
        """What a second look measures of each labelled pair of a set, whichever part of it is asked for."""
        name = (one.kind, one.name)
        if name not in self._looks:
            model = self._first.among(one.few)
            odds = [model.raw(pair.values, pair.same_order) for pair in one.measured]
            looks = look_again(one.measured, odds, one.numbers)
            self._looks[name] = {(p.i, p.j): look for p, look in zip(one.measured, looks, strict=True)}
        known = self._looks[name]
        return [known[i, j] for i, j, _, _ in one.places]

    def stored(self) -> dict[str, Any]:
        """As `weights.json` has it."""
        values = (round(float(value), 5) for value in self.coefficients)
        return {"bias": round(self.bias, 5), "weights": dict(zip(AGAIN_MEASURES, values, strict=True))}


class LargeModel:
    """The model for large sets, by words alone, while it is being fitted or tried."""

    def __init__(self, labelled: Sequence[Labelled]) -> None:
        columns = [MEASURES.index(name) for name in LARGE_MEASURES]
        design = np.concatenate([np.array(one.rows)[:, columns] for one in labelled])
        truth = np.concatenate([np.array(one.grades) >= 2 for one in labelled]).astype(float)
        mean, spread = design.mean(axis=0), design.std(axis=0) + 1e-9
        found = fit((design - mean) / spread, truth, np.concatenate(set_weights(labelled)))
        self.coefficients = found[:-1] / spread
        self.bias = float(found[-1] - self.coefficients @ mean)

    def stored(self) -> dict[str, Any]:
        """As `weights.json` has it."""
        values = (round(float(value), 5) for value in self.coefficients)
        return {"bias": round(self.bias, 5), "weights": dict(zip(LARGE_MEASURES, values, strict=True))}


class PairModel:
    """A model for pairs without their articles, while it is being fitted or tried."""

    measures: tuple[str, ...]
    share: Mapping[str, float]
    """What each file counts for; the others are left out."""

    def __init__(self, labelled: Sequence[Labelled]) -> None:
        designs, truths, weights = [], [], []
        columns = [PAIR_MEASURES.index(name) for name in self.measures]
        for one in (one for one in labelled if one.kind in self.share):
            grades = np.array(one.grades)
            # A pair on the same event that makes another point is neither right nor wrong by itself.
            known = (grades != 1) if one.kind == "ecb_pairs" else np.ones(len(grades), bool)
            designs.append(np.array(one.rows)[known][:, columns])
            truths.append((grades >= 2)[known].astype(float))
            weights.append(self.share[one.kind] * _by_story(np.array(one.folds)[known]))
        design, truth, weight = np.concatenate(designs), np.concatenate(truths), np.concatenate(weights)
        mean, spread = design.mean(axis=0), design.std(axis=0) + 1e-9
        found = fit((design - mean) / spread, truth, weight)
        self.coefficients = found[:-1] / spread
        self.bias = float(found[-1] - self.coefficients @ mean)

    def stored(self) -> dict[str, Any]:
        """As `weights.json` has it."""
        values = (round(float(value), 5) for value in self.coefficients)
        return {"bias": round(self.bias, 5), "weights": dict(zip(self.measures, values, strict=True))}


class AloneModel(PairModel):
    """For pairs that stand alone."""

    measures = ALONE_MEASURES
    share = ALONE_SHARE


class CompanyModel(PairModel):
    """For pairs among others that share their sentences."""

    measures = COMPANY_MEASURES
    share = COMPANY_SHARE


def _by_story(stories: npt.NDArray[np.str_]) -> Array:
    """Weights that sum to a constant, each story counting by a low power of its size."""
    _, number, sizes = np.unique(stories, return_inverse=True, return_counts=True)
    weights: Array = sizes[number].astype(float) ** -PAIR_SIZE_POWER
    return weights * (_WEIGHT_OF_FILE / weights.sum())


def all_sets(data: Path) -> list[Labelled]:
    """What the model for sets is fitted to."""
    return [*sets(data), *(part for size in SMALL_SIZES for part in small_sets(data, size))]


def fitted(documents: Sequence[Labelled], files: Sequence[Labelled]) -> str:
    """What `weights.json` is to hold."""
    first = SetModel(documents)
    models = {
        "schema": 1,
        "set": first.stored(),
        "again": AgainModel(documents, first).stored(),
        "large": LargeModel(documents).stored(),
        "pair": AloneModel(files).stored(),
        "company": CompanyModel(files).stored(),
    }
    return json.dumps(models, indent=1) + "\n"


def main() -> None:
    """Fit the models to all the data and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled data")
    parser.add_argument("output", type=Path, nargs="?", default=Path("tui/matching/weights.json"))
    arguments = parser.parse_args()
    weights = fitted(all_sets(arguments.data), list(pair_files(arguments.data)))
    arguments.output.write_text(weights, encoding="utf-8")


if __name__ == "__main__":
    main()
