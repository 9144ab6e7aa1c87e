"""Words of one row, each with values of its own: steel and aluminium, the offered and the received."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from tui.contrast.facts import Fact
from tui.contrast.facts.surroundings import ASIDE
from tui.contrast.sides import COMPARED, Side
from tui.matching.stems import stem_of
from tui.model import FactKind

_LONGEST: Final = 3
"""Words of the longest phrase in a row."""

_EXACT: Final = "="
"""In a row, before a word that is meant in this form alone: the fetched, not what would fetch."""

_NEAR: Final = "near "
"""Begins a row whose words must stand in the value's own clause."""

_ANYBODY: Final = "*"
"""In a row, whoever says none of its words."""


class _Row(NamedTuple):
    """Which kinds of value a row tells apart; whether by saying one of its words at all; where they stand."""

    kinds: frozenset[FactKind]
    is_one_sided: bool
    is_near: bool


class _Rows(NamedTuple):
    """All rows, and each phrase's places in them: row and group."""

    rows: tuple[_Row, ...]
    places: Mapping[tuple[str, ...], tuple[tuple[int, int], ...]]


Found = Mapping[int, frozenset[int]]
"""The groups that some words have of each row."""


@cache
def _rows() -> _Rows:
    rows: list[_Row] = []
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    text = files("tui.contrast.values").joinpath("rows.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        kinds, _, words = line.partition(":")
        groups = [group.split() for group in words.split("|")]
        for number, group in enumerate(groups):
            for phrase in group:
                places.setdefault(_words_of(phrase), []).append((len(rows), number))
        kinds, is_near = kinds.removeprefix(_NEAR), kinds.startswith(_NEAR)
        rows.append(_Row(_kinds(kinds), groups[-1] == [_ANYBODY], is_near))
    return _Rows(tuple(rows), {phrase: tuple(found) for phrase, found in places.items()})


def _words_of(phrase: str) -> tuple[str, ...]:
    return (phrase,) if phrase.startswith(_EXACT) else tuple(stem_of(w, "en") for w in phrase.split("_"))


def _kinds(names: str) -> frozenset[FactKind]:
    return COMPARED - {FactKind.DATE} if names == "numbers" else frozenset(map(FactKind, names.split()))


def are_of_one_row(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether each value is of another word of one row: that of its clause, or else of its sentence."""
    mine, others = _beside(fact, a), _beside(other, b)
    rows = _rows().rows
    for row in mine.keys() | others.keys():
        if fact.kind not in rows[row].kinds:
            continue
        one, two = mine.get(row, frozenset()), others.get(row, frozenset())
        if rows[row].is_one_sided:
            if bool(one) != bool(two) and row not in (b if one else a).once(_in_sentence):
                return True
        elif one and two and one.isdisjoint(two):
            return True
    return False


def _beside(fact: Fact, side: Side) -> Found:
    reading, found = side.reading, side.once(_found)
    at = reading.index_of(fact.start - side.start)
    here = found[reading.clause[at] if at < len(reading.clause) else -1]
    aside = ASIDE.match(reading.text, fact.end - side.start)
    return {**found[reading.clause[reading.index_of(aside.start(1))]], **here} if aside else here


def _in_sentence(side: Side) -> Found:
    return _gathered((row, group) for _, row, group in side.once(_phrases))


def _found(side: Side) -> Mapping[int, Found]:
    """By the number of a clause what stands in it, and for want of that in its sentence."""
    rows = _rows().rows
    wide = {row: groups for row, groups in side.once(_in_sentence).items() if not rows[row].is_near}
    found: dict[int, list[tuple[int, int]]] = {}
    for at, row, group in side.once(_phrases):
        found.setdefault(side.reading.clause[at], []).append((row, group))
    here = {clause: {**wide, **_gathered(places)} for clause, places in found.items()}
    return defaultdict(lambda: wide, here)


def _gathered(places: Iterable[tuple[int, int]]) -> Found:
    found: dict[int, set[int]] = {}
    for row, group in places:
        found.setdefault(row, set()).add(group)
    return {row: frozenset(groups) for row, groups in found.items()}


def _phrases(side: Side) -> list[tuple[int, int, int]]:
    """Each word or phrase of a row in the sentence: where it begins, its row and its group.

    A word in a longer phrase of its row is none of its own: to have passed away is not to have passed.
    """
    tokens, found = side.reading.tokens, []
    stems = side.reading.written
    places = _rows().places
    taken: dict[int, int] = {}
    for at, token in enumerate(tokens):
        if token.form == "close" and at + 1 < len(tokens) and tokens[at + 1].form == "to":
            continue  # how near, not what was shut
        phrases = [*(stems[at : at + n] for n in range(_LONGEST, 0, -1)), (_EXACT + token.form,)]
        for phrase in dict.fromkeys(phrases):
            met = [(row, group) for row, group in places.get(phrase, ()) if taken.get(row, 0) <= at]
            found += [(at, row, group) for row, group in met]
            taken.update((row, at + len(phrase)) for row, _ in met if len(phrase) > 1)
    return found
