"""How well the scores agree with people: one table, cross-validated over stories.

    python tests/bench/matching.py DATA

Needs numpy (`pip install numpy`). Sets are read, split into sentences and measured as the program does, and
every pair is scored by a model that has not seen its story: what `crossread compare` would give for a new
one. For each set: the best simple measure at its own best threshold, chosen on the same split, beside the
model at 0.5 and at its best threshold; the area under the curve; calibration error (ten equal bins); gold
that no candidate pair finds. Then ranked alternatives: of the sentences that have a counterpart in another
article, for how many a right one is ranked first, and among the first three. Last, whether training writes
the same bytes as are shipped.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.bench.labelled import Labelled, pair_files
from tests.bench.train_scorer import (
    SMALL_SIZES,
    AgainModel,
    AloneModel,
    CompanyModel,
    SetModel,
    all_sets,
    fitted,
)
from tui.matching.scorer import AGAIN_MEASURES, MEASURES, PAIR_MEASURES, Model, probability, read_model

Array = npt.NDArray[np.float64]
FOLDS = 15
BASELINES = ("words_cosine", "words_jaccard", "words_contained", "letters_cosine", "letters_sorted")
THRESHOLDS = np.arange(0.02, 1.0, 0.02)


@dataclass(frozen=True)
class Scored:
    """The pairs of a set or file, and a score for each."""

    labelled: Labelled
    scores: Array

    def counts(self, threshold: float, grade: int, neutral: int | None) -> tuple[int, int, int, int]:
        """Right links, wrong links, gold, gold found, as the data's `score_links.py` counts them."""
        one = self.labelled
        taken = np.flatnonzero(self.scores >= threshold)
        if not one.links:
            right = int((np.array(one.grades)[taken] >= grade).sum())
            return right, len(taken) - right, one.gold[grade - 2], right
        links: dict[int, bool | None] = {}
        found: set[Any] = set()
        for n in taken:
            hits = one.hits[n][grade - 2]
            found |= hits
            is_neutral = neutral is not None and not hits and bool(one.hits[n][neutral - 2])
            links[one.links[n]] = None if is_neutral else bool(hits)
        judged = list(links.values())
        return judged.count(True), judged.count(False), one.gold[grade - 2], len(found)


@dataclass(frozen=True)
class Judged:
    """Several sets or files of one kind, counted together."""

    scored: Sequence[Scored]

    def f1(self, threshold: float, grade: int = 2, neutral: int | None = None) -> float:
        """F1 from the precision of links and the share of gold that they find."""
        counts = np.array([one.counts(threshold, grade, neutral) for one in self.scored]).sum(axis=0)
        right, wrong, gold, found = (float(count) for count in counts)
        precision, recall = right / max(1.0, right + wrong), found / max(1.0, gold)
        return 2 * precision * recall / max(1e-9, precision + recall)

    def best(self, grade: int = 2, neutral: int | None = None) -> tuple[float, float]:
        """The best F1 and its threshold."""
        return max((self.f1(t, grade, neutral), float(t)) for t in THRESHOLDS)

    def pooled(self) -> tuple[Array, npt.NDArray[np.bool_]]:
        """All scores, and whether each pair is a true one."""
        truth = np.concatenate([np.array(one.labelled.grades) >= 2 for one in self.scored])
        return np.concatenate([one.scores for one in self.scored]), truth

    def auc(self) -> float:
        """Area under the receiver operating characteristic, ties halved."""
        scores, true = self.pooled()
        order = scores.argsort(kind="stable")
        _, first, count = np.unique(scores[order], return_index=True, return_counts=True)
        ranks = np.repeat(first + (count + 1) / 2, count)
        rank = np.empty(len(ranks))
        rank[order] = ranks
        positives = int(true.sum())
        negatives = max(1, len(true) - positives)
        return float((rank[true].sum() - positives * (positives + 1) / 2) / (positives * negatives))

    def calibration(self) -> float:
        """Expected calibration error over ten equal bins."""
        scores, true = self.pooled()
        bins = np.minimum((scores * 10).astype(int), 9)
        gaps = (abs((scores - true)[bins == b].sum()) for b in range(10))
        return float(sum(gaps) / len(scores))

    def missed(self) -> float:
        """Share of the gold that no candidate pair finds."""
        gold = sum(one.labelled.gold[0] for one in self.scored)
        reachable = sum(one.counts(0.0, 2, None)[3] for one in self.scored)
        return 1.0 - reachable / max(1, gold)

    def ranked(self, first: int) -> tuple[int, int]:
        """How many sentences with a counterpart in another article have a right one among the first."""
        found = every = 0
        for one in self.scored:
            rows: dict[tuple[int, int], list[tuple[float, bool]]] = defaultdict(list)
            for n, (i, j, a, b) in enumerate(one.labelled.places):
                pair = (-float(one.scores[n]), bool(one.labelled.hits[n][0]))
                rows[i, b].append(pair)
                rows[j, a].append(pair)
            for row in rows.values():
                if any(is_right for _, is_right in row):
                    every += 1
                    found += any(is_right for _, is_right in sorted(row)[:first])
        return found, every


def part(one: Labelled, keep: Array) -> Labelled:
    """Some of a set's pairs."""
    kept = np.flatnonzero(keep)
    chosen = Labelled(one.kind, one.name, gold=one.gold)
    for name in ("rows", "orders", "grades", "folds", "places", "hits", "links", "in_company"):
        values = getattr(one, name)
        setattr(chosen, name, [values[n] for n in kept] if values else [])
    chosen.size, chosen.few = one.size, one.few
    chosen.measured, chosen.numbers = one.measured, one.numbers
    return chosen


Judge = Callable[[Labelled, int], float]
"""The score of the n-th pair of a set or file."""


def set_judge(seen: Sequence[Labelled]) -> Judge:
    """Scores pairs of sets by a model fitted to these."""
    first = SetModel(seen)
    model, second = read_model(first.stored(), MEASURES), AgainModel(seen, first)
    again = read_model(second.stored(), AGAIN_MEASURES)
    among = cache(model.among)
    looks: dict[int, list[tuple[float, ...]]] = {}

    def judge(one: Labelled, n: int) -> float:
        if id(one) not in looks:
            looks[id(one)] = second.look(one)
        look = looks[id(one)][n]
        more = one.orders[n] ** 2 * again.raw(look) if look else 0.0
        return probability(among(one.few).log_odds(one.rows[n], one.orders[n], more))

    return judge


def pair_judge(seen: Sequence[Labelled]) -> Judge:
    """Scores single pairs by models fitted to these."""
    alone, company = (read_model(fit(seen).stored(), PAIR_MEASURES) for fit in (AloneModel, CompanyModel))

    def judge(one: Labelled, n: int) -> float:
        model: Model = company if one.in_company[n] else alone
        return probability(model.log_odds(one.rows[n]))

    return judge


def held_out(labelled: Sequence[Labelled], fit: Callable[[Sequence[Labelled]], Judge]) -> list[Scored]:
    """Each pair's score by a model that saw nothing of its story."""
    stories = sorted({fold for one in labelled for fold in one.folds})
    number = {story: n % FOLDS for n, story in enumerate(stories)}
    folds = [np.array([number[fold] for fold in one.folds]) for one in labelled]
    scores = [np.zeros(len(one.rows)) for one in labelled]
    for fold in range(FOLDS):
        seen = [part(one, f != fold) for one, f in zip(labelled, folds, strict=True) if (f != fold).any()]
        judge = fit(seen)
        for one, f, score in zip(labelled, folds, scores, strict=True):
            for n in np.flatnonzero(f == fold):
                score[n] = judge(one, int(n))
    return [Scored(one, score) for one, score in zip(labelled, scores, strict=True)]


def report(name: str, scored: Sequence[Scored], grade: int = 2, neutral: int | None = None) -> str:
    """One line of the table."""
    ours = Judged(scored)
    baselines = []
    for measure in BASELINES:
        column = MEASURES.index(measure)
        simple = [Scored(s.labelled, np.array(s.labelled.rows)[:, column]) for s in scored]
        baselines.append((Judged(simple).best(grade, neutral)[0], measure))
    simple_f1, simple_name = max(baselines)
    best, threshold = ours.best(grade, neutral)
    return (
        f"{name:22} {simple_f1:.3f} {simple_name:16} {ours.f1(0.5, grade, neutral):.3f}"
        f"  {best:.3f} @ {threshold:.2f}   {ours.auc():.3f}   {ours.calibration():.3f}  {ours.missed():5.3f}"
    )


def report_ranks(name: str, scored: Sequence[Scored]) -> str:
    """One line on ranked alternatives."""
    judged = Judged(scored)
    (first, every), (third, _) = judged.ranked(1), judged.ranked(3)
    return f"{name:22} first {first / every:.3f}   among three {third / every:.3f}   of {every}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled data")
    data = parser.parse_args().data
    documents, files = all_sets(data), list(pair_files(data))
    scored = held_out(documents, set_judge)
    whole = [one for one in scored if not one.labelled.size]
    kinds = {kind: [one for one in whole if one.labelled.kind == kind] for kind in ("ecbplus", "bible")}
    gospels = [one for one in scored if one.labelled.kind == "gospels"]
    print(f"{'set':22} {'best simple measure':22} F1@.5  F1 best        AUC     calib.  missed")
    print(report("ecbplus, grade >= 2", kinds["ecbplus"]))
    print(report("ecbplus, grade 3", kinds["ecbplus"], 3, 2))
    for size in SMALL_SIZES:
        parts = [one for one in scored if one.labelled.size == size]
        print(report(f"ecbplus, by {size} articles", parts))
    print(report("bible/chapters", kinds["bible"]))
    for one in gospels:
        print(report(f"gospels/{one.labelled.name}", [one]))
    for one in held_out(files, pair_judge):
        # Pairs on one event that make another point are neither right nor wrong here.
        keep = np.array([one.labelled.kind != "ecb_pairs" or grade != 1 for grade in one.labelled.grades])
        kept = Scored(part(one.labelled, keep), one.scores[keep])
        print(report(f"pairs/{one.labelled.name}", [kept]))
    print(f"calibration error over all candidates of all sets: {Judged(whole).calibration():.3f}")
    for name, group in (("ecbplus", kinds["ecbplus"]), ("gospels", gospels), ("bible", kinds["bible"])):
        print(report_ranks(name, group))
    shipped = Path("tui/matching/weights.json").read_text("utf-8")
    print(f"training gives the weights that are shipped: {fitted(documents, files) == shipped}")


if __name__ == "__main__":
    main()
