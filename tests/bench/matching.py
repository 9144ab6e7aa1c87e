"""How well the scores agree with people: one table, cross-validated over stories.

    python tests/bench/matching.py DATA

Needs numpy (`pip install numpy`). For each set: the best simple measure at its own best threshold,
chosen on the same split, beside the model at 0.5 and at its best threshold; every pair is scored by a
model that has not seen its story. Also: calibration error (ten equal bins), true pairs lost as no
candidates, and whether training writes the same bytes as are shipped.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tests.bench.labelled import Labelled, pair_files, sets
from tests.bench.train_scorer import LargeModel, PairModel, SetModel
from tui.matching.scorer import MEASURES, Model, probability, read_model

Array = npt.NDArray[np.float64]
FOLDS = 15
BASELINES = ("words_cosine", "words_jaccard", "words_contained", "letters_cosine", "letters_sorted")
THRESHOLDS = np.arange(0.02, 1.0, 0.02)


@dataclass(frozen=True)
class Judged:
    """Scores of the pairs of several sets or files, and what is true of them."""

    scores: Array
    grades: Array
    labelled: Sequence[Labelled]

    def f1(self, threshold: float, grade: int = 2, neutral: int | None = None) -> float:
        """F1 over pairs; gospels: precision over pairs, recall over the passages they find."""
        taken = self.scores >= threshold
        if self.labelled[0].kind == "gospels":
            (one,) = self.labelled
            hits = [one.hits[n] for n in np.flatnonzero(taken)]
            precision = sum(map(bool, hits)) / max(1, len(hits))
            recall = len(frozenset().union(*hits) & one.passages) / len(one.passages)
        else:
            counted = taken if neutral is None else taken & (self.grades != neutral)
            right = int((taken & (self.grades >= grade)).sum())
            precision = right / max(1, int(counted.sum()))
            recall = right / sum(one.gold[grade - 2] for one in self.labelled)
        return 2 * precision * recall / max(1e-9, precision + recall)

    def best(self, grade: int = 2, neutral: int | None = None) -> tuple[float, float]:
        """The best F1 and its threshold."""
        return max((self.f1(t, grade, neutral), float(t)) for t in THRESHOLDS)

    def auc(self) -> float:
        """Area under the receiver operating characteristic, ties halved."""
        true = self.grades >= 2
        order = self.scores.argsort(kind="stable")
        _, first, count = np.unique(self.scores[order], return_index=True, return_counts=True)
        ranks = np.repeat(first + (count + 1) / 2, count)
        rank = np.empty(len(ranks))
        rank[order] = ranks
        positives = int(true.sum())
        negatives = max(1, len(true) - positives)
        return float((rank[true].sum() - positives * (positives + 1) / 2) / (positives * negatives))

    def calibration(self) -> float:
        """Expected calibration error over ten equal bins."""
        bins = np.minimum((self.scores * 10).astype(int), 9)
        gaps = (abs((self.scores - (self.grades >= 2))[bins == b].sum()) for b in range(10))
        return float(sum(gaps) / len(self.scores))


def judged(labelled: Sequence[Labelled], scores: Sequence[Array]) -> Judged:
    """Scores of several sets put together."""
    grades = np.concatenate([np.array(one.grades) for one in labelled])
    return Judged(np.concatenate(list(scores)), grades, labelled)


def part(one: Labelled, keep: Array) -> Labelled:
    """Some of a set's pairs."""
    kept = np.flatnonzero(keep)
    chosen = Labelled(one.kind, one.name, gold=one.gold)
    chosen.rows = [one.rows[n] for n in kept]
    chosen.orders = [one.orders[n] for n in kept]
    chosen.grades = [one.grades[n] for n in kept]
    chosen.folds = [one.folds[n] for n in kept]
    return chosen


def held_out(labelled: Sequence[Labelled], fit: type[SetModel] | type[PairModel]) -> list[Array]:
    """Each pair's score by a model that saw nothing of its story."""
    stories = sorted({fold for one in labelled for fold in one.folds})
    number = {story: n % FOLDS for n, story in enumerate(stories)}
    folds = [np.array([number[fold] for fold in one.folds]) for one in labelled]
    scores = [np.zeros(len(one.rows)) for one in labelled]
    for fold in range(FOLDS):
        seen = [part(one, f != fold) for one, f in zip(labelled, folds, strict=True) if (f != fold).any()]
        model: Model = read_model(fit(seen).stored())
        for one, f, score in zip(labelled, folds, scores, strict=True):
            for n in np.flatnonzero(f == fold):
                score[n] = probability(model.log_odds(one.rows[n], one.orders[n]))
    return scores


def report(name: str, ours: Judged, grade: int = 2, neutral: int | None = None) -> str:
    """One line of the table."""
    rows = np.concatenate([np.array(one.rows) for one in ours.labelled])
    simple = max(
        (Judged(rows[:, MEASURES.index(b)], ours.grades, ours.labelled).best(grade, neutral)[0], b)
        for b in BASELINES
    )
    best, threshold = ours.best(grade, neutral)
    found = int((ours.grades >= 2).sum())
    lost = 1 - found / max(1, sum(one.gold[0] for one in ours.labelled))
    lost_said = "    -" if ours.labelled[0].kind == "gospels" else f"{lost:5.3f}"
    at_half = ours.f1(0.5, grade, neutral)
    return (
        f"{name:22} {simple[0]:.3f} {simple[1]:16} {at_half:.3f}  {best:.3f} @ {threshold:.2f}"
        f"   {ours.auc():.3f}   {ours.calibration():.3f}  {lost_said}"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled data")
    data = parser.parse_args().data
    documents, files = list(sets(data)), list(pair_files(data))
    print(f"{'set':22} {'best simple measure':22} F1@.5  F1 best        AUC     calib.  lost")
    scores = dict(zip([one.name for one in documents], held_out(documents, SetModel), strict=True))
    for name, kind in (("ecbplus, grade >= 2", "ecbplus"), ("bible/chapters", "bible")):
        chosen = [one for one in documents if one.kind == kind]
        print(report(name, judged(chosen, [scores[one.name] for one in chosen])))
    news = [one for one in documents if one.kind == "ecbplus"]
    print(report("ecbplus, grade 3", judged(news, [scores[one.name] for one in news]), 3, 2))
    for one in documents:
        if one.kind == "gospels":
            print(report(f"gospels/{one.name}", judged([one], [scores[one.name]])))
    for one, found in zip(files, held_out(files, PairModel), strict=True):
        # Pairs on one event that make another point are neither right nor wrong here.
        keep = np.array([one.kind != "ecb_pairs" or grade != 1 for grade in one.grades])
        print(report(f"pairs/{one.name}", judged([part(one, keep)], [found[keep]])))
    every = judged(documents, [scores[one.name] for one in documents])
    print(f"calibration error over all candidates of all sets: {every.calibration():.3f}")
    fresh = {
        "schema": 1,
        "set": SetModel(documents).stored(),
        "large": LargeModel(documents).stored(),
        "pair": PairModel(files).stored(),
    }
    shipped = Path("tui/matching/weights.json").read_text("utf-8")
    print(f"training gives the weights that are shipped: {json.dumps(fresh, indent=1) + chr(10) == shipped}")


if __name__ == "__main__":
    main()
