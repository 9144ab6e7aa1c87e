"""Fit the weights of `tui.contrast.values.same_thing`, and say how well they do on stories not fitted on.

    python tests/bench/train_same_thing.py [DATA]

Learns from the labelled cases of the repository. In a pair of sentences each two values that the case leaves
open are a positive where it is a conflict of that kind, a negative where it is a trap; in whole articles,
where the writer marked them as a dispute or did not. DATA, a folder with `pairs/ecb_pairs.jsonl`,
`pairs/ecb_xevent.jsonl` and `ecbplus`, adds negatives from real news: values in sentences that annotators
found to tell different things. Prints the table of weights to put into the module.
Logistic regression by iteratively reweighted least squares with a ridge; needs no library.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.contrast.stories import pairs_met, sides_met, sides_of, told  # noqa: E402
from tui.comparison import compare  # noqa: E402
from tui.contrast.desk import Desk  # noqa: E402
from tui.contrast.facts import Fact  # noqa: E402
from tui.contrast.sides import Finding  # noqa: E402
from tui.contrast.values.counterparts import open_pairs, verdict_on  # noqa: E402
from tui.contrast.values.same_thing import WEIGHTS, evidence, sameness  # noqa: E402
from tui.ingest import read_set  # noqa: E402

CASES = ROOT / "tests/contrast/conflict_cases.jsonl"
ARTICLES = ROOT / "tests/contrast/article_cases.jsonl"
RIDGE = 1.0
PAIRED = 0.3
"""Weight of a pair of values in two sentences written beside each other: there are ten times as many."""

NATURAL = 0.1
"""Weight of a pair from real news: there are many, and few people labelled them for this."""

REPORTED = 0.2
"""Weight of a pair from whole sets: nobody labelled them, and a few are disputes."""

FOLDS = 10

IN_ARTICLES = 100_000
"""From this number on a case is a set of whole articles."""


class Example(NamedTuple):
    """One open pair of values: its signs, its label, its weight, and the case it belongs to."""

    signs: dict[str, float]
    label: int
    weight: float
    case: int
    fold: int


def main() -> None:
    examples = [*labelled(CASES), *in_articles(ARTICLES), *natural(sys.argv[1:]), *reported(sys.argv[1:])]
    print(f"{len(examples)} pairs of values, {sum(e.label for e in examples)} of one thing")
    judged = probabilities(examples)
    for threshold in (0.4, 0.5, 0.6, 0.65, 0.7):
        print(f"threshold {threshold}: {crossed(examples, judged, threshold)}")
    names = sorted({name for e in examples for name in e.signs})
    for name, weight in zip(names, fit(examples, names), strict=True):
        print(f'    "{name}": {weight:.2f},')


def labelled(path: Path) -> Iterator[Example]:
    """The open values of every two sentences that a case's articles set beside each other.

    A conflict has one such pair; which, nobody labelled: the likeliest by the weights there are.
    """
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    folds = {row["a"]: number for number, row in enumerate(rows)}
    for case, row in enumerate(rows):
        examples = [
            Example(
                evidence(mine, theirs, a, b), int(bool(row["verdict"])), PAIRED, case, folds[row["a"]] % FOLDS
            )
            for a, b in sides_met(row["a"], row["b"])
            for mine, theirs in open_pairs(a, b)
            if (not row["verdict"] or row["kind"] == mine.kind.value) and sameness(mine, theirs, a, b) > 0
        ]
        if row["verdict"]:
            examples = sorted(examples, key=lambda e: -weighed(e.signs))[:1]
        yield from examples


def in_articles(path: Path) -> Iterator[Example]:
    """The open values of every two sentences of two articles that were written whole."""
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row: dict[str, Any] = json.loads(line)
        articles = told(*row["articles"])
        desk = Desk(articles.articles, compare(articles).aliases)
        spans = [
            {
                article.id: (start := article.text.find(words), start + len(words))
                for article, words in zip(articles.articles, place["spans"], strict=False)
                if words
            }
            for place in row["expect"]
        ]
        for one, other in combinations(articles.articles, 2):
            pairs = [(desk.side(s), desk.side(t)) for s in one.body for t in other.body]
            for a, b in pairs:
                for mine, theirs in open_pairs(a, b):
                    finding = Finding(mine, theirs, verdict_on(mine, theirs, a, b))
                    if (
                        finding.verdict
                        and sameness(mine, theirs, a, b) > 0
                        and not desk.is_told_by_both(finding)
                    ):
                        label = any(covers(s, one.id, mine) and covers(s, other.id, theirs) for s in spans)
                        case = IN_ARTICLES + number
                        yield Example(evidence(mine, theirs, a, b), int(label), 1.0, case, number % FOLDS)


def covers(spans: Mapping[str, tuple[int, int]], article: str, fact: Fact) -> bool:
    """Whether the span that a writer marked in an article holds some of a value."""
    start, end = spans.get(article, (0, 0))
    return start < fact.end and fact.start < end


def weighed(signs: Mapping[str, float]) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items())


def natural(folders: Sequence[str]) -> Iterator[Example]:
    """Values of sentences that tell different things."""
    for folder in folders:
        for name in ("ecb_pairs", "ecb_xevent"):
            lines = (Path(folder) / "pairs" / f"{name}.jsonl").read_text("utf-8").splitlines()
            for case, row in enumerate(map(json.loads, lines)):
                if row["label"]:
                    continue
                one, other = sides_of(row["a"], row["b"])
                for mine, theirs in open_pairs(one, other):
                    if sameness(mine, theirs, one, other) > 0:
                        topic = sum(map(ord, row["topic"])) % FOLDS
                        yield Example(evidence(mine, theirs, one, other), 0, NATURAL, -1 - case, topic)


def reported(folders: Sequence[str]) -> Iterator[Example]:
    """Values that the sentences of whole sets of news set beside each other: hardly any dispute another."""
    for folder in folders:
        for number, path in enumerate(sorted((Path(folder) / "ecbplus").iterdir())):
            if not path.is_dir():
                continue
            articles = read_set([str(path / "docs")])
            for a, b in pairs_met(articles):
                for mine, theirs in open_pairs(a, b):
                    if sameness(mine, theirs, a, b) > 0:
                        yield Example(
                            evidence(mine, theirs, a, b), 0, REPORTED, -100_000 - number, number % FOLDS
                        )


def fit(examples: Sequence[Example], names: Sequence[str]) -> list[float]:
    """Weights of the signs, by name."""
    rows = [[(i, e.signs[n]) for i, n in enumerate(names) if e.signs.get(n)] for e in examples]
    weights = [0.0] * len(names)
    for _ in range(12):
        gradient = [-RIDGE * w for w in weights]
        hessian = [[RIDGE * (i == j) for j in range(len(names))] for i in range(len(names))]
        for row, e in zip(rows, examples, strict=True):
            p = 1 / (1 + exp(-sum(weights[i] * x for i, x in row)))
            for i, x in row:
                gradient[i] += e.weight * (e.label - p) * x
                for j, y in row:
                    hessian[i][j] += e.weight * p * (1 - p) * x * y
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
    return weights


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """Gaussian elimination; the ridge keeps the pivots away from nought."""
    size = len(vector)
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i], strict=True)]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found


def probabilities(examples: Sequence[Example]) -> list[float]:
    """Each example judged by weights fitted without its fold."""
    names = sorted({name for e in examples for name in e.signs})
    judged = [0.0] * len(examples)
    for fold in range(FOLDS):
        weights = dict(zip(names, fit([e for e in examples if e.fold != fold], names), strict=True))
        for at, e in enumerate(examples):
            if e.fold == fold:
                judged[at] = 1 / (1 + exp(-sum(weights[n] * x for n, x in e.signs.items())))
    return judged


def crossed(examples: Sequence[Example], judged: Sequence[float], threshold: float) -> str:
    """Precision and recall over pairs of sentences and values of articles, and what fires in real news."""
    tallies = {"pairs": Counter[str](), "articles": Counter[str](), "real news": Counter[str]()}
    triples = sorted(zip((e.case for e in examples), judged, examples, strict=True), key=lambda t: t[0])
    for case, group in groupby(triples, key=lambda t: t[0]):
        members = [(p >= threshold, e.label) for _, p, e in group]
        if 0 <= case < IN_ARTICLES:
            members = [(any(fires for fires, _ in members), members[0][1])]
        tally = tallies["real news" if case < 0 else "pairs" if case < IN_ARTICLES else "articles"]
        tally.update(
            ("right" if label else "wrong") if fires else "missed"
            for fires, label in members
            if fires or label
        )
    return "; ".join(
        f"{name} P {t['right'] / max(1, t['right'] + t['wrong']):.3f} "
        f"R {t['right'] / max(1, t['right'] + t['missed']):.3f} ({t['wrong']} wrong)"
        for name, t in tallies.items()
    )


if __name__ == "__main__":
    main()
