"""Whether two values are values of one thing: by what happened, whose it is, when, and the words around."""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.apart import is_another
from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import EVENTS, UNITS
from tui.contrast.openers import have_other_openers
from tui.contrast.sides import Side
from tui.model import FactKind

_DAY: Final = re.compile(r"day\b|\b\d{1,2}\b")
_QUARTER: Final = re.compile(r"(?:quarter|half)$")
_MEASURES: Final = frozenset(unit for unit, _ in UNITS.values())
_PEOPLE_EVENTS: Final = frozenset(EVENTS.values())
_FAR: Final = 8


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
    if not _may_be_kin(fact, other, a, b):
        return 0.0
    if not fact.near or not other.near:
        return 0.0 if fact.kind is FactKind.DATE else 0.5
    if min(len(fact.near), len(other.near)) < 2 and not _share_half(a, b):
        return 0.0
    covered_a = sum(b.covers(stem) for stem in fact.near) / len(fact.near)
    covered_b = sum(a.covers(stem) for stem in other.near) / len(other.near)
    shared = bool(fact.near & other.near) or fact.event == other.event != ""
    low, high = sorted((covered_a, covered_b))
    floor_low, floor_high = _floors(fact)
    if _lie_far_apart(fact, other):
        floor_low, floor_high = 0.6, 0.6
    if not shared or low < floor_low or high < floor_high:
        return 0.0
    return low + high


def _lie_far_apart(fact: Fact, other: Fact) -> bool:
    """Whether two values differ so much that they are more likely of two things than of one."""
    if isinstance(fact.value, str) or isinstance(other.value, str):
        return False
    small, large = sorted((abs(fact.value * fact.factor), abs(other.value * other.factor)))
    return large > _FAR * small > 0


def _may_be_kin(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether nothing said of two values tells them apart."""
    if not _events_fit(fact, other) or _owners_differ(fact, other) or _is_somebody_else(fact, other, a, b):
        return False
    if _are_of_other_periods(fact, other) or is_another(fact, other, a, b):
        return False
    return scopes_differ(fact, other) or not _names_clash(fact, other, a, b)


def _share_half(a: Side, b: Side) -> bool:
    """Whether the sentences have half their words in common: one word beside a value proves little."""
    return 2 * len(a.stems & b.stems) >= min(len(a.stems), len(b.stems))


def _floors(fact: Fact) -> tuple[float, float]:
    """The shares of context that the less and the more alike of two values must have in the other sentence.

    A counted noun says much of what is counted; a unit, a currency or a date says nothing, and everything
    lasts some time.
    """
    if fact.kind is FactKind.DATE:
        return 0.5, 0.6
    if fact.kind is FactKind.DURATION or fact.key == "season":
        return 0.4, 0.7
    if fact.kind in (FactKind.MONEY, FactKind.PERCENT) or fact.key in _MEASURES:
        return 0.34, 0.6
    if fact.key.startswith("=") or fact.key == "score":
        return 0.34, 0.6
    return 0.25, 0.5


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


def _is_somebody_else(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether an age is of somebody whom the other sentence does not name."""
    if not fact.key.startswith("age:"):
        return False
    return (bool(fact.names) and not any(b.covers(n) for n in fact.names)) or (
        bool(other.names) and not any(a.covers(n) for n in other.names)
    )


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


def _names_clash(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Each has a name beside it that the other sentence lacks: Leeds here, London there."""
    if have_other_openers(a, b):
        return True
    return any(not b.covers(n) for n in fact.names) and any(not a.covers(n) for n in other.names)
