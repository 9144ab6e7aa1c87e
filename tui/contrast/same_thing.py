"""Whether two values are values of one thing: evidence for and against, weighed.

Values are compared only where both sentences measure the same thing: the same noun, unit or event in the
same frame, under compatible names, times and limits. No single sign decides that. Each becomes a number,
and a logistic model weighs them; `tests/bench/train_same_thing.py` fits the weights on labelled pairs and
prints this table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, log
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import COLLECTIVE, DISTINGUISHING, OPPOSITES, PARTS, RELATIVES, UNITS
from tui.contrast.openers import have_other_openers
from tui.contrast.sides import PEOPLE_EVENTS, Side
from tui.matching.rarity import background
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind

WEIGHTS: Final[Mapping[str, float]] = {
    "alone": 0.06,
    "always": -0.54,
    "both by then": 1.02,
    "event in one": 0.27,
    "far apart": -0.81,
    "few words": -0.65,
    "kind age": 0.10,
    "kind bare": -0.02,
    "kind counted": -0.50,
    "kind date": -1.82,
    "kind duration": -0.12,
    "kind money": -0.42,
    "kind percent": 0.51,
    "kind person": 0.15,
    "kind rank": 1.36,
    "kind unit": 0.24,
    "left in both": 0.10,
    "left in one": -0.91,
    "names of both": 0.04,
    "near, less": 1.15,
    "near, more": 0.97,
    "other scope": 0.84,
    "said, less": 2.56,
    "said, more": 2.04,
    "same noun": -0.31,
    "yet to come": -1.01,
}

SURE: Final = 0.5
"""Probability from which two values are taken for values of one thing, in sentences that tell one thing."""

SURER: Final = 0.65
"""The same for sentences that only perhaps tell one thing."""

_MEASURES: Final = frozenset(unit for unit, _ in UNITS.values())
_LINKS: Final = frozenset("in of for among from with as against by on at".split())
_DIFFERENCES: Final = frozenset("by to from with".split())
"""Before a number these tell a change from its ends: "won by 1,200 votes", "won with 41,200 votes"."""

_TOO_FAR: Final = 2.9
"""Logarithm of a ratio, about 18: no two sources miss each other so far on one thing."""

_REACH: Final = 6
"""Words on each side of a value that may say it is another one's."""

_SUMMING: Final = re.compile(
    r"\b(?:(?:this|last|past) (?:week|month|year|season)|so far|in total|altogether|to date|overall|combined)\b"
)
_TO_COME: Final = frozenset(
    "will would plans plan planned expected expects forecast forecasts predicted predicts could may might "
    "aims hopes scheduled projected target targets wants proposed proposes should estimated".split()
)
_DAY: Final = re.compile(r"day\b|\b\d{1,2}\b")
_QUARTER: Final = re.compile(r"(?:quarter|half)$")


def sameness(fact: Fact, other: Fact, a: Side, b: Side) -> float:
    """The probability that two facts, one of each sentence, are values of one thing.

    0 where a word excludes it: what happened to those counted, whose they are, of what part, when.
    """
    if not _events_fit(fact, other) or _owners_differ(fact, other) or _is_excluded(fact, other, a, b):
        return 0.0
    signs = evidence(fact, other, a, b)
    return 1 / (1 + exp(-sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items() if value)))


def scopes_differ(a: Fact, b: Fact) -> bool:
    """Whether the words say that different ranges of one thing are measured."""
    if not a.scope or not b.scope:
        return False
    if a.kind is not FactKind.RANK:
        return not a.scope & b.scope and ("worldwide" in a.scope) != ("worldwide" in b.scope)
    ranges_a, ranges_b = _ranges(a), _ranges(b)
    shared = ranges_a.keys() & ranges_b.keys()
    return any(ranges_a[sort].isdisjoint(ranges_b[sort]) for sort in shared) or not shared


def _ranges(rank: Fact) -> dict[str, set[str]]:
    """The ranges of a rank by their sort: in what place, of what class, on what chart, by what measure."""
    ranges: dict[str, set[str]] = {}
    for scope in rank.scope:
        sort, _, value = scope.partition(":")
        ranges.setdefault(sort, set()).add(value)
    return ranges


def evidence(fact: Fact, other: Fact, a: Side, b: Side) -> dict[str, float]:
    """The signs for and against, each a number of a few units at most; the same whichever comes first."""
    signs = {"always": 1.0, f"kind {_kind(fact)}": 1.0}
    signs |= _overlap(fact, other, a, b)
    signs["yet to come"] = float(_TO_COME.isdisjoint(a.forms) != _TO_COME.isdisjoint(b.forms))
    signs["event in one"] = float(bool(fact.event) != bool(other.event))
    signs["both by then"] = float(fact.kind is FactKind.DATE and fact.event == other.event == "as of")
    signs["same noun"] = float(fact.subject == other.subject)
    signs["other scope"] = float(scopes_differ(fact, other))
    signs["far apart"] = _distance(fact, other)
    signs["names of both"] = float(min(2, len(a.names & b.names)))
    signs["alone"] = float(_is_alone(fact, a) and _is_alone(other, b))
    return signs


def _kind(fact: Fact) -> str:
    """What sort of thing is measured: how much its noun or unit alone says of what it is."""
    if fact.key.startswith("age:"):
        return "age"
    if fact.kind is not FactKind.QUANTITY:
        return fact.kind.value
    if fact.key in _MEASURES:
        return "unit"
    if fact.key.startswith("=") or fact.key == "score":
        return "bare"
    return "person" if fact.key == "person" else "counted"


@cache
def _rarity(stem: str) -> float:
    """How telling a word is, in nats of general English, between 2 and 9."""
    return min(9.0, max(2.0, -log(background().get(stem, 1e-4))))


def share_said(stems: Iterable[str], side: Side) -> float:
    """How much of what some words tell the other sentence tells too, 0–1."""
    return _share(stems, side) or 0.0


def has_other_days(a: Side, b: Side) -> bool:
    """Whether each gives a date that the other does not, the same sort of date."""
    mine = {(f.key, f.value) for f in a.facts if f.kind is FactKind.DATE}
    others = {(f.key, f.value) for f in b.facts if f.kind is FactKind.DATE}
    return not {key for key, _ in mine - others}.isdisjoint(key for key, _ in others - mine)


def _share(stems: Iterable[str], side: Side) -> float | None:
    """How much of what some words tell the other sentence tells too; None for no words."""
    weights = [(_rarity(stem), side.says(stem)) for stem in stems]
    total = sum(weight for weight, _ in weights)
    return sum(weight * said for weight, said in weights) / total if total else None


def _overlap(fact: Fact, other: Fact, a: Side, b: Side) -> dict[str, float]:
    """How much of each sentence, and of the words around each value, the other sentence says."""
    rest_a, rest_b = a.stems - {fact.key}, b.stems - {other.key}
    said = [share if share is not None else 0.5 for share in (_share(rest_a, b), _share(rest_b, a))]
    near = [
        share if share is not None else said[at]
        for at, share in enumerate((_share(fact.near, b), _share(other.near, a)))
    ]
    left = [sum(not b.says(s) for s in fact.near), sum(not a.says(s) for s in other.near)]
    return {
        "said, less": min(said),
        "said, more": max(said),
        "near, less": min(near),
        "near, more": max(near),
        "left in one": float(min(3, max(left))),
        "left in both": float(min(2, min(left))),
        "few words": float(min(len(rest_a), len(rest_b)) < 3),
    }


def _have_other_names(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether each has a name beside it that the other sentence lacks: Leeds here, London there."""
    return any(not b.covers(n) for n in fact.names) and any(not a.covers(n) for n in other.names)


def _is_excluded(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Words beside a value that make it another one's: his wife, three others, by and not with so many."""
    if _is_somebody_else(fact, other, a, b) or _are_of_other_periods(fact, other):
        return True
    if not scopes_differ(fact, other) and (have_other_openers(a, b) or _have_other_names(fact, other, a, b)):
        return True
    if fact.kind is FactKind.DATE:
        return False
    if _is_of_another_year(a, b) or _is_of_another_year(b, a):
        return True
    if _distance(fact, other) > _TOO_FAR:
        return True
    if _have_other_slots(fact, other, a, b) and not scopes_differ(fact, other):
        return True
    if _are_opposed(fact, other, a, b) or _is_earlier(a, b) or _is_earlier(b, a):
        return True
    if _parts(fact, a) != _parts(other, b) or _spans_more(a, b) or _spans_more(b, a):
        return True
    lead_a, lead_b = _leading(fact, a), _leading(other, b)
    if lead_a and lead_b and lead_a != lead_b:
        return True
    return any(
        t.form in RELATIVES | DISTINGUISHING and not side.has(t.form)
        for words, side in ((_beside(fact, a), b), (_beside(other, b), a))
        for t in words
    )


def _have_other_slots(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether a preposition leads from the values to other things: effective in adults, in children."""
    slots_a, slots_b = _slots(fact, a), _slots(other, b)
    return any(
        not any(b.says(s) for s in slots_a[link]) and not any(a.says(s) for s in slots_b[link])
        for link in slots_a.keys() & slots_b.keys()
    )


def _is_alone(fact: Fact, side: Side) -> bool:
    """Whether a sentence gives no other value of its kind: what it measures is then what it is about."""
    return sum(f.kind is fact.kind for f in side.facts) == 1


def _distance(fact: Fact, other: Fact) -> float:
    """How far two numbers lie apart, as the logarithm of their ratio, 3 at most."""
    if isinstance(fact.value, str) or isinstance(other.value, str):
        return 0.0
    small, large = sorted((abs(fact.value * fact.factor), abs(other.value * other.factor)))
    if not small:
        return 1.5 if large else 0.0
    return min(3.0, log(large / small))


def _events_fit(a: Fact, b: Fact) -> bool:
    if a.kind is FactKind.DATE:
        return a.event == b.event
    if a.event == b.event:
        return True
    if a.event in PEOPLE_EVENTS or b.event in PEOPLE_EVENTS:
        return a.kind is not FactKind.QUANTITY
    return not (a.event and b.event)


def _owners_differ(a: Fact, b: Fact) -> bool:
    """Ages of two people who are called by different nouns."""
    if not a.key.startswith("age:"):
        is_none_or_some = a.event == b.event in PEOPLE_EVENTS and 0 in (a.value, b.value)
        return a.key != b.key and a.kind is not FactKind.DATE and not is_none_or_some
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


def _are_opposed(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether opposites stand beside two values: "opened at", "closed at"."""
    mine, others = ({t.form for t in _beside(f, side)} for f, side in ((fact, a), (other, b)))
    return any(
        (mine & first and others & second and not mine & second and not others & first)
        or (mine & second and others & first and not mine & first and not others & second)
        for first, second in OPPOSITES
    )


def _is_earlier(a: Side, b: Side) -> bool:
    """Whether one sentence tells what had been before: "had been valued at … before the sale"."""
    return "before" in a.forms and "before" not in b.forms and ("had" in a.forms or a.has_in_turn("before", "that"))


def _is_of_another_year(a: Side, b: Side) -> bool:
    """Whether one speaks of a day of this week, and the other of a year: "on Saturday", "in 2019"."""
    days = {f.key for f in a.facts if f.kind is FactKind.DATE}
    years = {f.key for f in b.facts if f.kind is FactKind.DATE}
    return "weekday" in days and "year" not in days and years == {"year"}


def _spans_more(a: Side, b: Side) -> bool:
    """Whether one sentence sums up a stretch of time, and the other speaks of one day."""
    if not _SUMMING.search(a.reading.text) or _SUMMING.search(b.reading.text):
        return False
    days = ("day", "weekday")
    return any(f.kind is FactKind.DATE and f.key in days and f.event != "as of" for f in b.facts)


def _parts(fact: Fact, side: Side) -> frozenset[str]:
    """What makes a count one of a part, or of more: his first 11 seasons, three other rifles."""
    if fact.kind in (FactKind.RANK, FactKind.DATE):
        return frozenset()
    tokens = side.reading.tokens
    first = side.reading.index_of(fact.start - side.start)
    after = side.reading.index_at(fact.end - side.start)
    words = {t.form for t in tokens[max(0, first - 1) : after]} & PARTS - {*(fact.hedge or "").split()}
    if fact.kind is FactKind.QUANTITY and after + 1 < len(tokens) and tokens[after].form in ("and", "or"):
        words |= {tokens[after + 1].form} & COLLECTIVE
    return frozenset(words)


def _leading(fact: Fact, side: Side) -> str:
    """The preposition before a value that tells a change from its ends."""
    first = side.reading.index_of(fact.start - side.start)
    form = side.reading.tokens[first - 1].form if first else ""
    return form if form in _DIFFERENCES and fact.kind is not FactKind.DATE else ""


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
        content = frozenset(led) & side.stems
        if content and token.form not in slots:
            slots[token.form] = content
    return slots
