"""The labelled data as pairs with measures: what training fits and the evaluation scores.

`DATA` is a folder laid out as the README of the labelled data says. Sets are read as the program reads
them, so that the sentences are its own; what is true of a pair of them follows the rules of the data's
`score_links.py`: a sentence stands for every labelled unit that it overlaps by half of the shorter of the
two. Hard negatives for `pan_para`, whose development split holds paraphrases alone, are made here:
sentences of different pairs that share the most content words.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.comparison import merge_names
from tui.ingest import read_set
from tui.matching import propose_aliases
from tui.matching.company import COMPANY, measure_pairs
from tui.matching.features import features_of
from tui.matching.measures import Measured, measure_set
from tui.matching.profiles import Profile, names_of, profiles_of
from tui.matching.score import told_in
from tui.matching.scorer import few_sources
from tui.model import Article, Sentence

GOSPEL_FOLDS = 8

Gold = frozenset[tuple[Any, ...]]
"""Labelled units that belong together: pairs of sentences, copies of a verse, tellings of an episode."""


@dataclass(slots=True)
class Labelled:
    """The candidate pairs of one set or file of which something is known.

    Attributes:
        kind: `ecbplus`, `gospels`, `bible`, or the name of a file of pairs.
        name: the set's; size: how many articles where it is a part of a story, else 0.
        rows: the measures of each pair; orders: how far its articles run in the same order.
        grades: 0–3; 3 and 2 are the same thing.
        folds: what must be held out together: a story, a stretch of text.
        places: sets only: the pair's sentences, and the number of the article of each.
        hits: sets only: the gold of grade 2 and more, and of grade 3, that a pair finds.
        links: sets only: a number for the labelled units that a pair stands for; two pairs with the same
            number are one.
        gold: how much gold of grade 2 and more, and of grade 3, there is, candidates or not.
        measured: sets only: all candidate pairs, those of which nothing is known too.
        numbers: sets only: the number of each sentence's article.
        in_company: files of pairs only: whether it is judged in company.
        few: sets only: how little its other sources can say, from `tui.matching.scorer.few_sources`.
    """

    kind: str
    name: str
    rows: list[tuple[float, ...]] = field(default_factory=list)
    orders: list[float] = field(default_factory=list)
    grades: list[int] = field(default_factory=list)
    folds: list[str] = field(default_factory=list)
    places: list[tuple[int, int, int, int]] = field(default_factory=list)
    hits: list[tuple[Gold, Gold]] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    gold: tuple[int, int] = (0, 0)
    measured: Sequence[Measured] = ()
    numbers: Sequence[int] = ()
    in_company: list[bool] = field(default_factory=list)
    size: int = 0
    few: float = 0.0


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
    """Every document set, read and measured as the program does."""
    grade = scoring(data).grade
    for kind, pattern in (("ecbplus", "ecbplus/*"), ("gospels", "gospels/*"), ("bible", "bible/chapters/*")):
        for folder in sorted(data.glob(pattern)):
            if (folder / "sentences.jsonl").exists():
                yield _measured(kind, folder, grade, sorted((folder / "docs").iterdir()))


def small_sets(data: Path, size: int) -> Iterator[Labelled]:
    """The news stories in parts of so many articles each: what a reader has at hand is seldom more."""
    grade = scoring(data).grade
    for folder in sorted(data.glob("ecbplus/*")):
        documents = sorted((folder / "docs").iterdir())
        for first in range(0, len(documents) - size + 1, size):
            part = _measured("ecbplus", folder, grade, documents[first : first + size])
            part.name, part.size = f"{folder.name}/{size}.{first}", size
            if part.rows:
                yield part


@dataclass(slots=True)
class _Units:
    """The labelled stretches of a set's documents."""

    known: list[dict[str, Any]]
    by_document: Mapping[str, list[int]]

    @classmethod
    def read(cls, folder: Path, documents: Sequence[Path]) -> _Units:
        names = {document.name for document in documents}
        known = [unit for unit in records(folder / "sentences.jsonl") if unit["doc"] in names]
        by_document: dict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(known):
            by_document[unit["doc"]].append(number)
        return cls(known, by_document)

    def of(self, document: str, start: int, end: int) -> tuple[int, ...]:
        """Those that a stretch overlaps by half of the shorter of the two."""
        found = []
        for number in self.by_document[document]:
            unit = self.known[number]
            overlap = min(unit["end"], end) - max(unit["start"], start)
            if overlap > 0 and overlap >= 0.5 * min(unit["end"] - unit["start"], end - start):
                found.append(number)
        return tuple(found)


def _measured(kind: str, folder: Path, grade: Any, documents: Sequence[Path]) -> Labelled:
    article_set = read_set([str(document) for document in documents])
    articles = article_set.articles
    proposed = ((alias.name, alias.other) for alias in propose_aliases(articles))
    names = names_of(merge_names((*article_set.aliases, *proposed)))
    told = told_in(articles, with_titles=True)
    pairs = list(measure_set(profiles_of(told.texts, told.languages, names), told.numbers))
    units = _Units.read(folder, documents)
    spans = _spans(told.sentences, articles, folder, units)
    judge = _JUDGES[kind](folder, units, grade)
    labelled = Labelled(kind, folder.name, gold=judge.gold)
    links: dict[tuple[tuple[int, ...], ...], int] = {}
    labelled.few = few_sources(len(set(told.numbers)))
    labelled.measured, labelled.numbers = pairs, told.numbers
    for pair in pairs:
        one, other = sorted((spans[pair.i], spans[pair.j]))
        judged = judge.judge(one, other) if one and other else None
        if judged is None:
            continue
        best, hits = judged
        labelled.rows.append(pair.values)
        labelled.orders.append(pair.same_order)
        labelled.grades.append(best)
        labelled.hits.append(hits)
        labelled.links.append(links.setdefault((one, other), len(links)))
        labelled.places.append((pair.i, pair.j, told.numbers[pair.i], told.numbers[pair.j]))
        labelled.folds.append(_fold(kind, folder, pair.i, told.numbers))
    return labelled


def _spans(
    sentences: Sequence[Sentence], articles: Sequence[Article], folder: Path, units: _Units
) -> list[tuple[int, ...]]:
    """The labelled units that each sentence stands for."""
    where = {}
    for article in articles:
        document = Path(article.path).name
        raw = (folder / "docs" / document).read_text("utf-8")
        where[article.id] = (document, max(0, raw.find(article.text)))
    found = []
    for sentence in sentences:
        document, shift = where[sentence.article]
        found.append(units.of(document, sentence.start + shift, sentence.end + shift))
    return found


def _fold(kind: str, folder: Path, place: int, article_of: Sequence[int]) -> str:
    if kind == "ecbplus":
        return story(folder.name)
    if kind == "gospels":
        first, length = article_of.index(article_of[place]), article_of.count(article_of[place])
        return f"gospel{(place - first) * GOSPEL_FOLDS // length}"
    return folder.name


Judged = tuple[int, tuple[Gold, Gold]]
"""The best grade of the labelled pairs that a pair stands for, and what gold it finds."""


class _News:
    """ECB+: pairs of annotated sentences, graded by the events that they share."""

    def __init__(self, _folder: Path, units: _Units, grade: Any) -> None:
        known = [n for n, unit in enumerate(units.known) if unit["annotated"] and unit["events"]]
        self._grades = {
            (i, j): grade(units.known[i], units.known[j])
            for i, j in combinations(known, 2)
            if units.known[i]["doc"] != units.known[j]["doc"]
        }
        self.gold = (
            sum(found >= 2 for found in self._grades.values()),
            sum(found >= 3 for found in self._grades.values()),
        )

    def judge(self, one: tuple[int, ...], other: tuple[int, ...]) -> Judged | None:
        """None where nothing that the pair stands for is annotated."""
        pairs = [(min(i, j), max(i, j)) for i in one for j in other]
        found = {pair: self._grades[pair] for pair in pairs if pair in self._grades}
        if not found:
            return None
        hits = [frozenset(pair for pair, grade in found.items() if grade >= least) for least in (2, 3)]
        return max(found.values()), (hits[0], hits[1])


class _Episodes:
    """Gospels: right where both tell of one episode; gold is an episode in two of them."""

    def __init__(self, folder: Path, units: _Units, _grade: Any) -> None:
        told = records(folder / "gold_passages.jsonl")
        self._gold = {(g["pericope"], *sorted((g["doc_a"], g["doc_b"]))) for g in told}
        self._units = units.known
        self.gold = (len(self._gold), len(self._gold))

    def judge(self, one: tuple[int, ...], other: tuple[int, ...]) -> Judged | None:
        """Never None: every verse is labelled."""
        episodes = [{p for n in found for p in self._units[n]["pericopes"]} for found in (one, other)]
        documents = sorted((self._units[one[0]]["doc"], self._units[other[0]]["doc"]))
        shared = episodes[0] & episodes[1]
        hits = frozenset((episode, *documents) for episode in shared) & self._gold
        return 3 if shared else 0, (hits, hits)


class _Verses:
    """Bible chapters: right where both hold the same verse; gold is a verse in two versions."""

    def __init__(self, _folder: Path, units: _Units, _grade: Any) -> None:
        self._units = units.known
        copies = Counter(unit["verse"] for unit in units.known).values()
        every = sum(n * (n - 1) // 2 for n in copies)
        self.gold = (every, every)

    def judge(self, one: tuple[int, ...], other: tuple[int, ...]) -> Judged | None:
        """Never None: every verse is labelled."""
        shared = {self._units[n]["verse"] for n in one} & {self._units[n]["verse"] for n in other}
        documents = sorted((self._units[one[0]]["doc"], self._units[other[0]]["doc"]))
        hits = frozenset((verse, *documents) for verse in shared)
        return 3 if shared else 0, (hits, hits)


_JUDGES: dict[str, Any] = {"ecbplus": _News, "gospels": _Episodes, "bible": _Verses}


def pair_files(data: Path) -> Iterator[Labelled]:
    """Every file of single pairs, measured as `crossread score` does."""
    for name in ("ecb_pairs", "ecb_xevent", "pan_para"):
        rows = records(data / "pairs" / f"{name}.jsonl")
        labelled = Labelled(name, name)
        profiles: dict[str, Profile] = {}
        measured = measure_pairs([(row["a"], row["b"]) for row in rows])
        for number, (row, pair) in enumerate(zip(rows, measured, strict=True)):
            profiles[row["a"]], profiles[row["b"]] = pair.one, pair.other
            labelled.rows.append(pair.values)
            labelled.in_company.append(pair.is_in_company)
            labelled.grades.append(row.get("grade", 3 * row["label"]))
            labelled.folds.append(story(row["topic"]) if "topic" in row else f"para{number % 10}")
        if name == "pan_para":
            _add_hard_negatives(labelled, rows, profiles)
        labelled.orders = [0.0] * len(labelled.rows)
        labelled.gold = (sum(g >= 2 for g in labelled.grades), sum(g >= 3 for g in labelled.grades))
        yield labelled


def _add_hard_negatives(
    labelled: Labelled, rows: Sequence[dict[str, Any]], profiles: Mapping[str, Profile]
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
        own = features_of(profiles[rows[number]["a"]], profiles[rows[other]["b"]])
        labelled.rows.append((*own, *(0.0 for _ in COMPANY)))
        labelled.in_company.append(False)
        labelled.grades.append(0)
        labelled.folds.append(f"para{number % 10}")
