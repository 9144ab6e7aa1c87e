"""Words that make two values values of two things, however alike their sentences are.

His wife, three others, effective in children, by and not with so many votes, opened and not closed at.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from tui.contrast.agreement import distance, scopes_differ
from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import COLLECTIVE, DISTINGUISHING, OPPOSITES, PARTS, RELATIVES
from tui.contrast.openers import have_other_openers
from tui.contrast.sides import PEOPLE_EVENTS, Side
from tui.contrast.synonyms import are_synonyms
from tui.matching.tokens import Token, TokenKind, stem_of
from tui.model import FactKind

_LINKS: Final = frozenset("in of for among from with as against by on at".split())
_DIFFERENCES: Final = frozenset("by to from with".split())
"""Before a number these tell a change from its ends: "won by 1,200 votes", "won with 41,200 votes"."""

_TOO_FAR: Final = 2.9
"""Logarithm of a ratio, about 18: no two sources miss each other so far on one thing."""

_REACH: Final = 6
"""Words on each side of a value that may say it is another one's."""

_SUMMING: Final = re.compile(
    r"\b(?:(?:this|last|past) (?:week|month|year|season)|so far|in total|altogether|to date|overall"
    r"|combined)\b(?!['’])"
)
"""… but "this year's exam" is one exam."""

_YEARS: Final = re.compile(r"\b(financial|fiscal|calendar|school|academic|tax) year")
_DAY: Final = re.compile(r"day\b|\b\d{1,2}\b")
_QUARTER: Final = re.compile(r"(?:quarter|half)$")


def are_of_two_things(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether something said beside two values tells them apart for certain."""
    if any(rule(fact, other, a, b) for rule in _FOR_ALL):
        return True
    return fact.kind is not FactKind.DATE and any(rule(fact, other, a, b) for rule in _FOR_NUMBERS)


def _happened_otherwise(fact: Fact, other: Fact, _a: Side, _b: Side) -> bool:
    """Whether something else happened to those counted, or the value went the other way."""
    if fact.kind is FactKind.DATE or fact.event == other.event:
        return fact.event != other.event
    if fact.event in PEOPLE_EVENTS or other.event in PEOPLE_EVENTS:
        return fact.kind is FactKind.QUANTITY
    return bool(fact.event and other.event)


def _count_other_things(fact: Fact, other: Fact, _a: Side, _b: Side) -> bool:
    """Other nouns, or ages of people called by other nouns; none and some are of one thing."""
    if fact.key.startswith("age:"):
        return "age:" not in (fact.key, other.key) and fact.key != other.key
    is_none_or_some = fact.event == other.event in PEOPLE_EVENTS and 0 in (fact.value, other.value)
    return fact.key != other.key and fact.kind is not FactKind.DATE and not is_none_or_some


def _is_somebody_else(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether an age is of somebody whom the other sentence does not name."""
    if not fact.key.startswith("age:"):
        return False
    return (bool(fact.names) and not any(b.covers(n) for n in fact.names)) or (
        bool(other.names) and not any(a.covers(n) for n in other.names)
    )


def _are_of_other_periods(fact: Fact, other: Fact, _a: Side, _b: Side) -> bool:
    """Rates of two months, and anything of two quarters, are two measurements: neither updates the other."""
    if not fact.as_of or not other.as_of:
        return False
    first, second = fact.as_of.lower(), other.as_of.lower()
    if first == second:
        return False
    if _QUARTER.search(first) and _QUARTER.search(second):
        return True
    return fact.kind is FactKind.PERCENT and not (_DAY.search(first) or _DAY.search(second))


def _are_named_otherwise(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Each has a name, beside it or in front, that the other sentence lacks: Leeds here, London there."""
    if scopes_differ(fact, other):
        return False
    if have_other_openers(a, b):
        return True
    return any(not b.covers(n) for n in fact.names) and any(not a.covers(n) for n in other.names)


def _are_days_of_two_events(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Days of what both sentences tell of: recalled on 7 May after the vote, voted on 6 May and recalled."""
    if fact.kind is not FactKind.DATE or fact.subject == other.subject:
        return False
    mine, others = stem_of(fact.subject, "en"), stem_of(other.subject, "en")
    return mine != others and not are_synonyms(mine, others) and b.says(mine) == 1.0 == a.says(others)


def _lie_too_far_apart(fact: Fact, other: Fact, _a: Side, _b: Side) -> bool:
    return distance(fact, other) > _TOO_FAR


def _have_other_slots(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether a preposition leads from the values to other things: effective in adults, in children."""
    if scopes_differ(fact, other):
        return False
    slots_a, slots_b = _slots(fact, a), _slots(other, b)
    return any(
        not any(b.says(s) for s in slots_a[link]) and not any(a.says(s) for s in slots_b[link])
        for link in slots_a.keys() & slots_b.keys()
    )


def _are_opposed(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether opposites stand beside two values: "opened at", "closed at"."""
    mine, others = ({t.form for t in _beside(f, side)} for f, side in ((fact, a), (other, b)))
    return any(
        (mine & first and others & second and not mine & second and not others & first)
        or (mine & second and others & first and not mine & first and not others & second)
        for first, second in OPPOSITES
    )


def _is_one_of_before(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one sentence tells what had been before: "had been valued at … before the sale"."""
    return any(
        "before" in side.forms
        and "before" not in facing.forms
        and ("had" in side.forms or side.has_in_turn("before", "that"))
        for side, facing in ((a, b), (b, a))
    )


def _is_one_of_then(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one tells how it was so long ago: "two years ago a tonne cost"."""
    return fact.kind is not FactKind.DURATION and ("ago" in a.forms) != ("ago" in b.forms)


def _is_of_another_sort_of_year(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether other years are meant: the financial year, the calendar year."""
    mine, others = (set(_YEARS.findall(side.reading.text.lower())) for side in (a, b))
    return bool(mine and others) and mine.isdisjoint(others)


def _is_one_of_another_year(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one speaks of a day of this week, and the other of a year: "on Saturday", "in 2019"."""
    days, years = ({f.key for f in side.facts if f.kind is FactKind.DATE} for side in (a, b))
    return any(
        "weekday" in one and "year" not in one and other == {"year"}
        for one, other in ((days, years), (years, days))
    )


def _is_one_a_sum(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one sentence sums up a stretch of time, and the other speaks of one day."""
    return any(
        bool(_SUMMING.search(side.reading.text))
        and not _SUMMING.search(facing.reading.text)
        and any(
            f.kind is FactKind.DATE and f.key in ("day", "weekday") and f.event != "as of"
            for f in facing.facts
        )
        for side, facing in ((a, b), (b, a))
    )


def _are_other_parts(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    return _parts(fact, a) != _parts(other, b)


def _is_one_a_change(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    lead_a, lead_b = _leading(fact, a), _leading(other, b)
    return bool(lead_a and lead_b) and lead_a != lead_b


def _is_one_marked(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of a relative, or of another such thing: his wife, the neighbouring county."""
    return any(
        t.form in RELATIVES | DISTINGUISHING and not side.has(t.form)
        for words, side in ((_beside(fact, a), b), (_beside(other, b), a))
        for t in words
    )


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


_Rule = Callable[[Fact, Fact, Side, Side], bool]
_FOR_ALL: Final[tuple[_Rule, ...]] = (
    _happened_otherwise,
    _count_other_things,
    _is_somebody_else,
    _are_of_other_periods,
    _are_named_otherwise,
    _are_days_of_two_events,
)
_FOR_NUMBERS: Final[tuple[_Rule, ...]] = (
    _is_one_of_another_year,
    _is_of_another_sort_of_year,
    _is_one_of_then,
    _lie_too_far_apart,
    _have_other_slots,
    _are_opposed,
    _is_one_of_before,
    _are_other_parts,
    _is_one_a_sum,
    _is_one_a_change,
    _is_one_marked,
)
