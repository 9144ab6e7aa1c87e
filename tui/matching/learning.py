"""What a reviewer's judgements of pairs teach about the other pairs of the same set.

A few dozen judgements are too few to fit a scorer anew, and enough to correct one. What each pair's
log-odds are to be corrected by is given a Gaussian prior about nought, so that without evidence the shipped
weights stand, and the most probable corrections given the judgements are taken (maximum a posteriori
logistic regression). Three things are corrected together:

- the weight of each measure: this set's sources retell by other words than the training sets' did;
- each sentence: one that tells the heart of the story has more counterparts than its words show, one that
  tells an aside has fewer, and a judgement on any pair of it says which;
- each pair: what holds of two sentences holds, less surely, of those that keep the same company as they do
  (the product of likenesses is the pairwise kernel of Ben-Hur and Noble, "Kernel methods for predicting
  protein-protein interactions", Bioinformatics 21, 2005).

The last needs a number for every pair, so the problem is solved in its dual form, by coordinate ascent (Yu,
Huang and Lin, "Dual coordinate descent methods for logistic regression", Machine Learning 85, 2011): one
number for each judgement, the part of it that its pair's score still leaves unexplained.

Learning says which pairs are more alike than they looked, not how many are: those judged were chosen by a
queue, not by lot. So as many of the others come out as the same thing as the shipped weights had it.

`tests/bench/learning.py` measures what this is worth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, fsum, sqrt
from typing import Final, NamedTuple

Pair = tuple[int, int]

OF_MEASURES: Final = 0.35
"""Standard deviation, in log-odds, of what the corrected weights together come to for a usual pair."""
OF_SENTENCE: Final = 0.5
"""Standard deviation of the correction of a sentence."""
OF_COMPANY: Final = 0.7
"""Standard deviation of the correction of a pair, shared with pairs of the same company."""

_LIKELY = 0.05
"""Probability of telling the same from which a sentence counts as company."""
_ALIKE = 0.2
"""Likeness of company from which a judgement on one sentence says something about the other."""
_MOST_TAUGHT = 200
"""Judgements learned from at most: those that the shipped weights are furthest from."""
_SETTLED = 1e-6
_MOST_ROUNDS = 200


class Candidate(NamedTuple):
    """A pair as the shipped weights score it.

    Attributes:
        i, j: places of its sentences, `i < j`.
        values: its measures; all candidates of a set have the same ones, in the same order.
        odds: log-odds that both report the same thing.
    """

    i: int
    j: int
    values: Sequence[float]
    odds: float


@dataclass(frozen=True, slots=True)
class Correction:
    """What learning adds to the log-odds of a pair.

    Attributes:
        weights: by the corrected weights of the measures.
        sentences: by the corrections of its two sentences.
        company: by judgements on pairs that keep the same company.
        level: what is taken off all alike, so that as many pairs count as the same as before.
    """

    weights: float = 0.0
    sentences: float = 0.0
    company: float = 0.0
    level: float = 0.0

    @property
    def total(self) -> float:
        """All of it."""
        return self.weights + self.sentences + self.company + self.level


def learn(candidates: Sequence[Candidate], said: Mapping[Pair, bool]) -> list[Correction]:
    """Learn from the pairs that were judged; the same whatever the order of the judgements.

    Args:
        candidates: of the set, sorted by place.
        said: whether each pair judged tells the same thing; pairs that are no candidates are passed over.

    Returns:
        A correction for each candidate, in their order.
    """
    lesson = _Lesson(candidates, said)
    if not lesson.taught:
        return [Correction()] * len(candidates)
    lesson.solve()
    return lesson.corrections()


class _Lesson:
    """The judged pairs of a set, and what they come to.

    Attributes:
        judged: places of the judged candidates.
        taught: those learned from.
        left: of each of these, how far the judgement is from explained.
    """

    def __init__(self, candidates: Sequence[Candidate], said: Mapping[Pair, bool]) -> None:
        self.candidates = candidates
        judged = [n for n, c in enumerate(candidates) if (c.i, c.j) in said]
        self.judged = frozenset(judged)
        truth = {n: float(said[candidates[n].i, candidates[n].j]) for n in judged}
        judged.sort(key=lambda n: -abs(truth[n] - _likely(candidates[n].odds)))
        self.taught = sorted(judged[:_MOST_TAUGHT])
        self.truth = [truth[n] for n in self.taught]
        self.left = [0.0] * len(self.taught)
        self.weights = [0.0] * (len(candidates[0].values) if candidates else 0)
        self.of_sentence: dict[int, float] = defaultdict(float)

    def solve(self) -> None:
        """Correct for one judgement after another until nothing moves."""
        self.scale = _Scale([candidate.values for candidate in self.candidates])
        rows = [self.scale.standard(self.candidates[n].values) for n in self.taught]
        company = _Company(self.candidates, self.taught)
        near = [company.judged_near(self.candidates[n]) for n in self.taught]
        share = OF_MEASURES**2 / (len(self.weights) or 1)
        curves = [
            share * sum([z * z for z in row]) + 2 * OF_SENTENCE**2 + dict(others).get(k, 0.0)
            for k, (row, others) in enumerate(zip(rows, near, strict=True))
        ]
        for _ in range(_MOST_ROUNDS):
            largest = 0.0
            for k, n in enumerate(self.taught):
                pair = self.candidates[n]
                odds = pair.odds + self._by_weights(rows[k]) + self._by_sentences(pair)
                odds += sum([self.left[other] * weight for other, weight in near[k]])
                step = _step(self.truth[k], odds, self.left[k], curves[k])
                self.left[k] += step
                for m, z in enumerate(rows[k]):
                    self.weights[m] += step * share * z
                self.of_sentence[pair.i] += step * OF_SENTENCE**2
                self.of_sentence[pair.j] += step * OF_SENTENCE**2
                largest = max(largest, abs(step))
            if largest < _SETTLED:
                break
        self.by_company = company.spread(self.left)

    def corrections(self) -> list[Correction]:
        """What was learned, for every candidate."""
        found = [
            Correction(
                self._by_weights(self.scale.standard(pair.values)),
                self._by_sentences(pair),
                self.by_company.get((pair.i, pair.j), 0.0),
            )
            for pair in self.candidates
        ]
        level = self._level([c.odds + f.total for c, f in zip(self.candidates, found, strict=True)])
        return [Correction(f.weights, f.sentences, f.company, level) for f in found]

    def _level(self, learned: Sequence[float]) -> float:
        """What to add to all, so that as many pairs that nobody judged are likelier than not as before."""
        others = [n for n in range(len(self.candidates)) if n not in self.judged]
        count = sum(self.candidates[n].odds >= 0 for n in others)
        if not 0 < count < len(others):
            return 0.0
        ranked = sorted((learned[n] for n in others), reverse=True)
        return -(ranked[count - 1] + ranked[count]) / 2

    def _by_weights(self, row: Sequence[float]) -> float:
        return sum([w * z for w, z in zip(self.weights, row, strict=True)])

    def _by_sentences(self, pair: Candidate) -> float:
        return self.of_sentence.get(pair.i, 0.0) + self.of_sentence.get(pair.j, 0.0)


def _step(truth: float, odds: float, left: float, curve: float) -> float:
    """A Newton step of one dual coordinate: towards `left` being what the score leaves of the truth."""
    likely = _likely(odds)
    return (truth - likely - left) / (1.0 + curve * likely * (1.0 - likely))


def _likely(odds: float) -> float:
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, odds))))


class _Scale:
    """Mean and spread of each measure over a set's candidates."""

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        count = len(rows)
        columns = list(zip(*rows, strict=True))
        self._means = [fsum(column) / count for column in columns]
        self._spreads = [
            sqrt(fsum([(x - mean) ** 2 for x in column]) / count)
            for column, mean in zip(columns, self._means, strict=True)
        ]

    def standard(self, row: Sequence[float]) -> list[float]:
        """The measures in spreads from their means; one that is the same for all pairs says nothing."""
        return [
            (x - mean) / spread if spread > 1e-9 else 0.0
            for x, mean, spread in zip(row, self._means, self._spreads, strict=True)
        ]


class _Company:
    """How alike two sentences are by the company they keep, and what pairs have to do with each other by it.

    Two sentences are as alike as the rows of probabilities that each tells the same as every other sentence:
    the cosine of those rows.
    """

    def __init__(self, candidates: Sequence[Candidate], taught: Sequence[int]) -> None:
        rows: dict[int, dict[int, float]] = defaultdict(dict)
        for pair in candidates:
            likely = _likely(pair.odds)
            if likely >= _LIKELY:
                rows[pair.i][pair.j] = rows[pair.j][pair.i] = likely
        self._rows = rows
        self._near: dict[int, dict[int, float]] = {}
        self._judged = {(candidates[n].i, candidates[n].j): k for k, n in enumerate(taught)}
        self._candidates = {(pair.i, pair.j) for pair in candidates}

    def judged_near(self, pair: Candidate) -> list[tuple[int, float]]:
        """The judgements, by number, that have to do with this pair, and how much, in log-odds squared."""
        found = self._related(pair.i, pair.j)
        return [(self._judged[at], weight) for at, weight in found.items() if at in self._judged]

    def spread(self, left: Sequence[float]) -> dict[Pair, float]:
        """What the judgements come to for each candidate that they have to do with."""
        sums: dict[Pair, float] = defaultdict(float)
        for (i, j), k in self._judged.items():
            for pair, weight in self._related(i, j).items():
                if pair in self._candidates:
                    sums[pair] += left[k] * weight
        return sums

    def _related(self, i: int, j: int) -> dict[Pair, float]:
        sums: dict[Pair, float] = defaultdict(float)
        for a, alike in self._likenesses(i).items():
            for b, other in self._likenesses(j).items():
                if a != b:
                    sums[min(a, b), max(a, b)] += OF_COMPANY**2 * alike * other
        return sums

    def _likenesses(self, sentence: int) -> dict[int, float]:
        if sentence not in self._near:
            self._near[sentence] = self._measure(sentence)
        return self._near[sentence]

    def _measure(self, sentence: int) -> dict[int, float]:
        mine = self._row(sentence)
        dots: dict[int, float] = defaultdict(float)
        for third, likely in mine.items():
            for other, also in self._row(third).items():
                # A row holds both ways, so those who share a third stand in the third's row.
                dots[other] += likely * also
        norm = _norm(mine)
        alike = {other: dot / (norm * _norm(self._row(other))) for other, dot in dots.items()}
        return {other: value for other, value in sorted(alike.items()) if value >= _ALIKE}

    def _row(self, sentence: int) -> dict[int, float]:
        return {sentence: 1.0, **self._rows.get(sentence, {})}


def _norm(row: Mapping[int, float]) -> float:
    return sqrt(fsum([value * value for value in row.values()]))
