"""What a few decisions teach: average precision on the pairs nobody judged, before and after learning.

    python -m tests.bench.learning DATA [--pairs 30] [--seeds 5] [--shipped] [--designs] [--errors 0.05]

Needs numpy (`pip install numpy`), to fit the weights that a set starts with to the other stories alone (a
gospel's to other kinds of text); with `--shipped` they are the shipped ones, which have seen these sets.
A reviewer of whom the labels are known judges `--pairs` pairs (a third of them in sets that have fewer): as
the queue gives them out, a passage at a time, one in five put off; the most uncertain ones; or any, drawn
by lot. Sets with fewer than eight right or eight wrong pairs left tell nothing.
`--designs` takes the three corrections apart; `--errors` is how often the reviewer errs.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from random import Random
from unittest.mock import patch

from tests.bench.labelled import Labelled, records, scoring, sets, story
from tui.comparison import compare
from tui.matching import learning
from tui.matching.learning import Candidate, Pair, learn
from tui.matching.measures import measure_set
from tui.matching.profiles import profiles_of
from tui.matching.score import scored
from tui.matching.scorer import AGAIN_MEASURES, MEASURES, Models, few_sources, models, read_model
from tui.model import Article, ArticleSet, SafeText, Sentence
from tui.review.folding import fold
from tui.review.queue import Queue

KINDS = {"ecbplus": "ecbplus/*", "gospels": "gospels/*", "bible": "bible/chapters/*"}
DESIGNS = {
    "weights alone": (0.35, 0.0, 0.0),
    "sentences alone": (0.0, 0.5, 0.0),
    "company alone": (0.0, 0.0, 0.7),
    "weights, sentences": (0.35, 0.5, 0.0),
    "half the prior": (0.175, 0.25, 0.35),
    "twice the prior": (0.7, 1.0, 1.4),
}
"""Standard deviations of the corrections of weights, sentences and company."""
FEWEST = 8


@dataclass(frozen=True)
class Told:
    """A labelled set, compared.

    Attributes:
        candidates: as the weights it starts with score them.
        truth: whether each labelled candidate tells the same thing.
        queue: the labelled pairs of each passage, in the order of review.
    """

    kind: str
    name: str
    candidates: list[Candidate]
    truth: Mapping[Pair, bool]
    queue: Sequence[Sequence[Pair]]


def articles_of(folder: Path) -> tuple[list[Article], list[dict[str, object]]]:
    """The gold sentences of a set as articles, and their labels in the same order."""
    rows = sorted(records(folder / "sentences.jsonl"), key=lambda s: (s["doc"], s["start"]))
    made = []
    for number, document in enumerate(sorted({row["doc"] for row in rows}), start=1):
        texts = [row["text"] for row in rows if row["doc"] == document]
        sentences, start = [], 0
        for place, text in enumerate(texts, start=1):
            sentences.append(
                Sentence(f"S{number}.{place}", f"S{number}", start, start + len(text), SafeText(text))
            )
            start += len(text) + 1
        name = SafeText(document)
        whole = SafeText(" ".join(texts))
        made.append(Article(f"S{number}", whole, document, tuple(sentences), path=name, source=name))
    return made, rows


def told(kind: str, folder: Path, grade: object) -> Told:
    """Measure and compare a set with the models in force."""
    articles, rows = articles_of(folder)
    numbers = [n for n, article in enumerate(articles) for _ in article.sentences]
    model = models().in_set.among(few_sources(len(set(numbers))))
    measured = list(measure_set(profiles_of([row["text"] for row in rows]), numbers))  # type: ignore[misc]
    candidates = list(scored(measured, numbers, model))
    truth = {}
    for pair in candidates:
        x, y = rows[pair.i], rows[pair.j]
        if kind == "ecbplus":
            if not all(row["annotated"] and row["events"] for row in (x, y)):
                continue
            truth[pair.i, pair.j] = grade(x, y) >= 2  # type: ignore[operator]
        elif kind == "gospels":
            truth[pair.i, pair.j] = not set(x["pericopes"]).isdisjoint(y["pericopes"])  # type: ignore[call-overload]
        else:
            truth[pair.i, pair.j] = x["verse"] == y["verse"]
    comparison = compare(ArticleSet(tuple(articles)))
    place = {s.id: n for n, s in enumerate(s for a in articles for s in a.sentences)}
    order = Queue(comparison).order(fold(comparison))
    queue = [
        [
            pair
            for pair in combinations(sorted(place[s] for s in comparison.passage[id_].sentences), 2)
            if pair in truth
        ]
        for id_ in order
    ]
    return Told(kind, folder.name, candidates, truth, queue)


def all_told(data: Path, *, are_shipped: bool) -> Iterator[Told]:
    """Every set, with weights that have not seen it unless the shipped ones are wanted."""
    grade = scoring(data).grade
    labelled = [] if are_shipped else list(sets(data))
    fitted: dict[str, Models] = {}
    for kind, pattern in KINDS.items():
        for folder in sorted(data.glob(pattern)):
            if not (folder / "sentences.jsonl").exists():
                continue
            with ExitStack() as stack:
                if not are_shipped:
                    held = held_with(kind, folder.name)
                    if held not in fitted:
                        fitted[held] = without(held, labelled)
                    stack.enter_context(patch("tui.matching.score.models", lambda h=held: fitted[h]))
                yield told(kind, folder, grade)


def held_with(kind: str, name: str) -> str:
    """Names the story that a set tells; the gospels tell one."""
    return story(name) if kind == "ecbplus" else kind if kind == "gospels" else name


def without(held: str, labelled: Sequence[Labelled]) -> Models:
    """The models, that for sets fitted to all stories but one."""
    from tests.bench.train_scorer import AgainModel, SetModel

    seen = [one for one in labelled if held != held_with(one.kind, one.name)]
    first = SetModel(seen)
    again = read_model(AgainModel(seen, first).stored(), AGAIN_MEASURES)
    return replace(models(), in_set=read_model(first.stored(), MEASURES), again=again)


def judged(one: Told, how: str, pairs: int, random: Random) -> list[Pair]:
    """The pairs that a reviewer gets to see."""
    count = min(pairs, len(one.truth) // 3)
    if how == "by lot":
        return random.sample(sorted(one.truth), count)
    if how == "most uncertain":
        odds = {
            (c.i, c.j): abs(c.odds) + random.random() / 4 for c in one.candidates if (c.i, c.j) in one.truth
        }
        return sorted(odds, key=odds.__getitem__)[:count]
    seen = [pair for passage in one.queue if random.random() >= 0.2 for pair in passage]
    return seen[:count]


def precision(scores: Mapping[Pair, float], truth: Mapping[Pair, bool]) -> float:
    """Average precision of the pairs in order of their scores."""
    right, total = 0, 0.0
    for rank, pair in enumerate(sorted(scores, key=lambda p: (-scores[p], p)), start=1):
        if truth[pair]:
            right += 1
            total += right / rank
    return total / right


def f1(scores: Mapping[Pair, float], truth: Mapping[Pair, bool]) -> float:
    """F1 of the pairs likelier than not."""
    taken = {pair for pair, odds in scores.items() if odds >= 0}
    right = sum(truth[pair] for pair in taken)
    return 2 * right / max(1, len(taken) + sum(truth[pair] for pair in scores))


def gain(one: Told, said: Mapping[Pair, bool]) -> tuple[float, float] | None:
    """Average precision and F1 won on the pairs nobody judged."""
    rest = {pair: truth for pair, truth in one.truth.items() if pair not in said}
    if len(said) < 5 or min(sum(rest.values()), len(rest) - sum(rest.values())) < FEWEST:
        return None
    before = {(c.i, c.j): c.odds for c in one.candidates if (c.i, c.j) in rest}
    learned = learn(one.candidates, said)
    after = {
        (c.i, c.j): c.odds + by.total
        for c, by in zip(one.candidates, learned, strict=True)
        if (c.i, c.j) in rest
    }
    return precision(after, rest) - precision(before, rest), f1(after, rest) - f1(before, rest)


def report(name: str, stories: Sequence[Told], arguments: argparse.Namespace) -> None:
    """One line of JSON for each way of choosing pairs."""
    for how in ("queue", "most uncertain", "by lot"):
        gains: dict[str, tuple[float, float]] = {}
        for one in stories:
            found = []
            for seed in range(arguments.seeds):
                random = Random(f"{one.name}{seed}")
                pairs = judged(one, how, arguments.pairs, random)
                said = {p: one.truth[p] != (random.random() < arguments.errors) for p in pairs}
                found += [won] if (won := gain(one, said)) else []
            if found:
                gains[f"{one.kind}/{one.name}"] = (
                    sum(a for a, _ in found) / len(found),
                    sum(f for _, f in found) / len(found),
                )
        by_kind = {
            kind: round(sum(v) / len(v), 4)
            for kind in KINDS
            if (v := [a for n, (a, _) in gains.items() if n.startswith(kind)])
        }
        worst = sorted(gains, key=lambda n: gains[n][0])[:3]
        line = {
            "design": name,
            "judged": how,
            "sets": len(gains),
            "mean": round(sum(a for a, _ in gains.values()) / len(gains), 4),
            "by_kind": by_kind,
            "worst": {n: round(gains[n][0], 4) for n in worst},
            "f1_mean": round(sum(f for _, f in gains.values()) / len(gains), 4),
            "f1_worst": {n: round(gains[n][1], 4) for n in sorted(gains, key=lambda n: gains[n][1])[:3]},
        }
        print(json.dumps(line), flush=True)


def main() -> None:
    """Simulate, and print what was won."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled data")
    parser.add_argument("--pairs", type=int, default=30)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--errors", type=float, default=0.0)
    parser.add_argument("--only", default="", help="sets whose name matches this regular expression")
    parser.add_argument("--shipped", action="store_true")
    parser.add_argument("--designs", action="store_true")
    arguments = parser.parse_args()
    stories = list(all_told(arguments.data, are_shipped=arguments.shipped))
    stories = [one for one in stories if re.search(arguments.only, f"{one.kind}/{one.name}")]
    report("as shipped", stories, arguments)
    for name, (weights, sentences, company) in DESIGNS.items() if arguments.designs else ():
        with (
            patch.object(learning, "OF_MEASURES", weights),
            patch.object(learning, "OF_SENTENCE", sentences),
            patch.object(learning, "OF_COMPANY", company),
        ):
            report(name, stories, arguments)


if __name__ == "__main__":
    main()
