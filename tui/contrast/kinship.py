"""Whether two values are values of one thing: by what happened, whose it is, when, and the words around."""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import DISTINGUISHING, EVENTS, RELATIVES, UNITS
from tui.contrast.sides import Side
from tui.contrast.synonyms import are_synonyms
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind

_DAY: Final = re.compile(r"day\b|\b\d{1,2}\b")
_QUARTER: Final = re.compile(r"(?:quarter|half)$")
_MEASURES: Final = frozenset(unit for unit, _ in UNITS.values())
_PEOPLE_EVENTS: Final = frozenset(EVENTS.values())
_LINKS: Final = frozenset("in of for among from with as against by on at".split())
_REACH: Final = 6
"""Words on each side of a value that may say it is another one's."""


def scopes_differ(a: Fact, b: Fact) -> bool:
    """Whether the words say that different ranges of one thing are measured."""
    if not a.scope or not b.scope or a.scope & b.scope:
        return False
    return a.kind is FactKind.RANK or ("worldwide" in a.scope) != ("worldwide" in b.scope)


def kinship(fact: Fact, other: Fact, a: Side, b: Side) -> float:
    """How surely two facts are about one thing: 0 where they are not, or not surely.

    Events, directions and names must not contradict; then the words around each must be found in the
    other sentence.
    """
    if not _events_fit(fact, other) or _owners_differ(fact, other):
        return 0.0
    if _are_of_other_periods(fact, other) or _is_another(fact, other, a, b):
        return 0.0
    if not scopes_differ(fact, other) and _names_clash(fact, other, a, b):
        return 0.0
    if not fact.near or not other.near:
        return 0.0 if fact.kind is FactKind.DATE else 0.5
    covered_a = sum(b.covers(stem) for stem in fact.near) / len(fact.near)
    covered_b = sum(a.covers(stem) for stem in other.near) / len(other.near)
    shared = bool(fact.near & other.near) or fact.event == other.event != ""
    low, high = sorted((covered_a, covered_b))
    floor_low, floor_high = (0.5, 0.6) if fact.kind is FactKind.DATE else (0.25, 0.5)
    if fact.key in _MEASURES or fact.key[:1] == "=" or fact.key == "score":  # no noun: the words around must
        floor_low, floor_high = 0.34, 0.6
    if fact.kind is FactKind.DURATION:  # most sentences last some time: the words must fit closely
        floor_low, floor_high = 0.4, 0.7
    if not shared or low < floor_low or high < floor_high:
        return 0.0
    return low + high


def _events_fit(a: Fact, b: Fact) -> bool:
    if a.kind is FactKind.DATE:
        return a.event == b.event
    if a.event == b.event:
        return True
    if a.event in _PEOPLE_EVENTS or b.event in _PEOPLE_EVENTS:
        return a.key != "person" and not (a.event in _PEOPLE_EVENTS and b.event in _PEOPLE_EVENTS)
    return not (a.event and b.event)


def _owners_differ(a: Fact, b: Fact) -> bool:
    """Ages of two people who are called by different nouns."""
    if not a.key.startswith("age:"):
        return a.key != b.key and a.kind is not FactKind.DATE
    return "age:" not in (a.key, b.key) and a.key != b.key


def _are_of_other_periods(a: Fact, b: Fact) -> bool:
    """Rates of two months, and anything of two quarters, are two measurements: neither updates the other."""
    if not a.as_of or not b.as_of:
        return False
    first, second = a.as_of.lower(), b.as_of.lower()
    if first == second:
        return False
    if _QUARTER.search(first) and _QUARTER.search(second):
        return True
    return a.kind is FactKind.PERCENT and not (_DAY.search(first) or _DAY.search(second))


def _is_another(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Words beside a value that make it another one's: his wife, effective in children."""
    if fact.kind is FactKind.DATE:
        return False
    mine, others = _beside(fact, a), _beside(other, b)
    for words, side in ((mine, b), (others, a)):
        if any(t.form in RELATIVES | DISTINGUISHING and not side.has(t.form) for t in words):
            return True
    slots_a, slots_b = _slots(fact, a), _slots(other, b)
    return any(
        not any(b.covers(s) or any(are_synonyms(s, t) for t in slots_b[link]) for s in slots_a[link])
        and not any(a.covers(s) for s in slots_b[link])
        for link in slots_a.keys() & slots_b.keys()
    )


def _beside(fact: Fact, side: Side) -> list[Token]:
    """The words around a value in its clause."""
    reading = side.reading
    first, after = reading.index_of(fact.start - side.start), reading.index_at(fact.end - side.start)
    if first >= len(reading.tokens):
        return []
    here = reading.clause[first]
    window = range(max(0, first - _REACH), min(len(reading.tokens), after + _REACH))
    return [reading.tokens[at] for at in window if reading.clause[at] == here]


def _slots(fact: Fact, side: Side) -> dict[str, frozenset[str]]:
    """Behind a value, what each preposition leads to: "effective in adults" has adults behind "in"."""
    words = [t for t in _beside(fact, side) if t.start >= fact.end - side.start]
    slots: dict[str, frozenset[str]] = {}
    for at, token in enumerate(words[:2]):
        if token.form not in _LINKS:
            continue
        led = []
        for following in words[at + 1 :]:
            if following.form in _LINKS or following.kind is TokenKind.NUMBER:
                break
            led.append(following.stem)
        content = [s for s in led if s in side.stems]
        if content and token.form not in slots:
            slots[token.form] = frozenset(content)
    return slots


def _names_clash(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Each has a name beside it that the other sentence lacks: Leeds here, London there."""
    return any(not b.covers(n) for n in fact.names) and any(not a.covers(n) for n in other.names)
