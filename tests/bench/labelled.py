"""The labelled data as pairs with measures: what training fits and the evaluation scores.

`DATA` is a folder laid out as the README of the labelled data says. Hard negatives for `pan_para`, whose
development split holds paraphrases alone, are made here: sentences of different pairs that share the most
content words.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.matching.features import features_of
from tui.matching.measures import measure_set
from tui.matching.profiles import Profile, profiles_of

GOSPEL_FOLDS = 8


@dataclass(slots=True)
class Labelled:
    """The candidate pairs of one set or file.

    Attributes:
        kind: `ecbplus`, `gospels`, `bible`, or the name of a file of pairs.
        name: the set's.
        rows: the measures of each pair; orders: how far its articles run in the same order.
        grades: 0–3; 3 and 2 are the same thing.
        folds: what must be held out together: a story, a stretch of text.
        gold: how many true pairs there are of grade 2 and more, and of grade 3, candidates or not.
        hits: gospels only: the gold passages that each pair would find; passages: all of them.
    """

    kind: str
    name: str
    rows: list[tuple[float, ...]] = field(default_factory=list)
    orders: list[float] = field(default_factory=list)
    grades: list[int] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    gold: tuple[int, int] = (0, 0)
    hits: list[frozenset[tuple[Any, ...]]] = field(default_factory=list)
    passages: frozenset[tuple[Any, ...]] = frozenset()


def records(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def scoring(data: Path) -> ModuleType:
    """The data's own scoring script, for its definition of a grade."""
    spec = importlib.util.spec_from_file_location("score_links", data / "score_links.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def story(topic: str) -> str:
    """ECB+ topics `1ecb` and `1ecbplus` tell of two events of one kind; neither may teach the other."""
    found = re.match(r"\d+", topic)
    assert found is not None
    return "ecb" + found[0]


def sets(data: Path) -> Iterator[Labelled]:
    """Every document set, measured from its gold sentences."""
    grade = scoring(data).grade
    for kind, pattern in (("ecbplus", "ecbplus/*"), ("gospels", "gospels/*"), ("bible", "bible/chapters/*")):
        for folder in sorted(data.glob(pattern)):
            if (folder / "sentences.jsonl").exists():
                yield _measured(kind, folder, grade)


def _measured(kind: str, folder: Path, grade: Any) -> Labelled:
    sentences = sorted(records(folder / "sentences.jsonl"), key=lambda s: (s["doc"], s["start"]))
    documents = sorted({s["doc"] for s in sentences})
    numbers = [documents.index(s["doc"]) for s in sentences]
    labelled = Labelled(kind, folder.name)
    if kind == "gospels":
        gold = records(folder / "gold_passages.jsonl")
        labelled.passages = frozenset((g["pericope"], *sorted((g["doc_a"], g["doc_b"]))) for g in gold)
    if kind == "ecbplus":
        known = [s for s in sentences if s["annotated"] and s["events"]]
        grades = [grade(x, y) for x, y in combinations(known, 2) if x["doc"] != y["doc"]]
        labelled.gold = (sum(g >= 2 for g in grades), sum(g >= 3 for g in grades))
    if kind == "bible":
        copies = Counter(s["verse"] for s in sentences)
        every = sum(n * (n - 1) // 2 for n in copies.values())
        labelled.gold = (every, every)
    lengths = Counter(numbers)
    starts = {document: numbers.index(document) for document in lengths}
    for pair in measure_set(profiles_of([s["text"] for s in sentences]), numbers):
        x, y = sentences[pair.i], sentences[pair.j]
        fold = folder.name
        if kind == "ecbplus":
            if not (x["annotated"] and x["events"] and y["annotated"] and y["events"]):
                continue
            fold, mark = story(folder.name), grade(x, y)
        elif kind == "gospels":
            document = numbers[pair.i]
            stretch = (pair.i - starts[document]) * GOSPEL_FOLDS // lengths[document]
            told = set(x["pericopes"]) & set(y["pericopes"])
            fold, mark = f"gospel{stretch}", 3 if told else 0
            labelled.hits.append(frozenset((p, *sorted((x["doc"], y["doc"]))) for p in told))
        else:
            mark = 3 if x["verse"] == y["verse"] else 0
        labelled.rows.append(pair.values)
        labelled.orders.append(pair.same_order)
        labelled.grades.append(mark)
        labelled.folds.append(fold)
    return labelled


def pair_files(data: Path) -> Iterator[Labelled]:
    """Every file of single pairs, document frequencies taken from it."""
    for name in ("ecb_pairs", "ecb_xevent", "pan_para"):
        rows = records(data / "pairs" / f"{name}.jsonl")
        texts = sorted({row[side] for row in rows for side in "ab"})
        profiles = dict(zip(texts, profiles_of(texts), strict=True))
        labelled = Labelled(name, name)
        for number, row in enumerate(rows):
            labelled.rows.append(features_of(profiles[row["a"]], profiles[row["b"]]))
            labelled.grades.append(row.get("grade", 3 * row["label"]))
            labelled.folds.append(story(row["topic"]) if "topic" in row else f"para{number % 10}")
        if name == "pan_para":
            _add_hard_negatives(labelled, rows, profiles)
        labelled.orders = [0.0] * len(labelled.rows)
        labelled.gold = (sum(g >= 2 for g in labelled.grades), sum(g >= 3 for g in labelled.grades))
        yield labelled


def _add_hard_negatives(
    labelled: Labelled, rows: Sequence[dict[str, Any]], profiles: dict[str, Profile]
) -> None:
    """As many wrong pairs as right ones: for each sentence others' paraphrases that share most words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for term in profiles[row["b"]].weights:
            holders[term].append(number)
    wrong = []
    for number, row in enumerate(rows):
        shared: Counter[int] = Counter()
        for term in profiles[row["a"]].weights:
            shared.update(holders[term])
        best = sorted(((-n, other) for other, n in shared.items() if other != number and n >= 3))[:3]
        wrong += [(n, number, other) for n, other in best]
    for _, number, other in sorted(wrong)[: len(rows)]:
        labelled.rows.append(features_of(profiles[rows[number]["a"]], profiles[rows[other]["b"]]))
        labelled.grades.append(0)
        labelled.folds.append(f"para{number % 10}")
