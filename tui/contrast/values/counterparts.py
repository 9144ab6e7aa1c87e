"""Two sentences that tell the same thing, fact beside fact: which agree, which do not, which have none.

The rule behind every test here: values are compared only where the sentences leave no doubt that they
are values of one thing. A value that the other sentence also gives is settled and disputes nothing; only
what is left over on both sides can be a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.fact import PART
from tui.contrast.sides import Finding, Side
from tui.contrast.values.agreement import do_agree
from tui.contrast.values.comparable import are_comparable
from tui.contrast.values.moments import (
    are_levels,
    are_reckoned_to_two_days,
    are_reported_on_days,
    are_told_of_two_moments,
    says_by,
)
from tui.contrast.values.occasions import are_dated_otherwise
from tui.contrast.values.same_thing import SURE, sameness
from tui.contrast.values.scopes import scopes_differ
from tui.contrast.values.wishes import is_to_come
from tui.model import FactKind, Verdict

LOOSE: Final = "="
"""Begins the key of a number whose noun is a guess."""

_STILL: Final = frozenset(
    "still remain remains remaining left rest not never no without other others".split()
)
"""Words of what is left over."""

_OF: Final = re.compile(r"\sof\s(?:(?:the|its|their|his|her|our|all|those|these)\s)?")

_WHOLE: Final = 100
_LIKELY: Final = 0.25
_LEAST: Final = 0.45
_TOO_MANY: Final = 3
"""Disputed values of two sentences that agree on none: they speak of two things, not of one."""


def compare_facts(a: Side, b: Side) -> Iterator[Finding]:
    """Set the numbers, ranks and dates of two sentences against each other."""
    findings: list[Finding] = []
    for kind in sorted(a.values.keys() & b.values.keys()):
        findings += _compare_values(a.values[kind], b.values[kind], a, b)
    # Dates that tell two values apart are the reason of an update, not a dispute of their own; and with
    # other numbers, another date is another event.
    disputed = [f for f in findings if f.verdict is Verdict.CONFLICT and f.a.kind is not FactKind.DATE]
    if len(disputed) >= _TOO_MANY and len(disputed) == len(findings):
        return
    # Another part of another whole is another measurement: 28 of 68, 178 of 369.
    keys = {f.a.key for f in disputed}
    wholes = {key for key in keys if f"{key}{PART}" in keys}
    findings = [f for f in findings if f not in disputed or f.a.key.removesuffix(PART) not in wholes]
    dated = [f for f in findings if f.verdict is not None and f.a.kind is FactKind.DATE]
    if dated and (
        any(f.verdict is Verdict.UPDATE for f in findings if f not in dated) or have_other_numbers(a, b)
    ):
        findings = [f for f in findings if f not in dated]
    elif any(f.a.key == "year" for f in dated) and _give_numbers_of_their_own(a, b):
        findings = [f for f in findings if f not in dated or f.a.key != "year"]
    yield from sorted(findings, key=lambda f: (f.a.start, f.b.start))


def open_pairs(a: Side, b: Side) -> Iterator[tuple[Fact, Fact]]:
    """Every two values of one kind that neither sentence settles, whether of one thing or not."""
    for kind in a.values.keys() & b.values.keys():
        mine, others = a.values[kind], b.values[kind]
        settled_a, settled_b = _settled(mine, others, a, b)
        for i, fact in enumerate(mine):
            for j, other in enumerate(others):
                if i not in settled_a and j not in settled_b and are_comparable(fact, other, a, b):
                    yield fact, other


def _settled(mine: Sequence[Fact], others: Sequence[Fact], a: Side, b: Side) -> tuple[set[int], set[int]]:
    """Places of the values that the other sentence gives too: outright, as a bare number, or as a sum."""
    comparable = [
        (i, j)
        for i, fact in enumerate(mine)
        for j, other in enumerate(others)
        if are_comparable(fact, other, a, b)
    ]
    pairs = [
        (i, j)
        for i, j in comparable
        if _give_one_value(mine[i], others[j], a, b) or _are_complements(mine[i], others[j])
    ]
    settled_a, settled_b = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in comparable:
        if _is_the_rest(mine[i], others[j], a, b) or _is_the_rest(others[j], mine[i], b, a):
            settled_a.add(i)
            settled_b.add(j)
    settled_a |= {i for i, fact in enumerate(mine) if _is_given(fact, b) or _is_a_part(fact, others)}
    settled_b |= {j for j, fact in enumerate(others) if _is_given(fact, a) or _is_a_part(fact, mine)}
    for i, fact in enumerate(mine):
        if summands := _summands(fact, others, {j for k, j in comparable if k == i}):
            settled_a.add(i)
            settled_b.update(summands)
    for j, fact in enumerate(others):
        if summands := _summands(fact, mine, {i for i, k in comparable if k == j}):
            settled_b.add(j)
            settled_a.update(summands)
    return settled_a, settled_b


_FATES: Final = {"killed", "injured"}
"""Of as many dead here as hurt there, neither is told by the other."""


def _give_one_value(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether two facts agree, and nothing else happened to so many: 90 dead are not the dozens missing."""
    is_apart = bool(fact.event and other.event) and fact.event != other.event
    is_apart &= fact.upper != other.upper or {fact.event, other.event} == _FATES
    return do_agree(fact, other) and not scopes_differ(fact, other, a, b) and not is_apart


def _is_given(fact: Fact, side: Side) -> bool:
    """Whether the other sentence has the number without saying, in words we read, what it counts."""
    if fact.kind is FactKind.PERCENT:  # "by 54 percent to 46"
        return FactKind.PERCENT in side.values and fact.value in side.bare_numbers
    if fact.kind is not FactKind.QUANTITY or not isinstance(fact.value, int):
        return False
    return fact.value in side.bare_numbers or (
        fact.key.startswith(LOOSE)
        and any(f.key.startswith(LOOSE) and f.value == fact.value for f in side.values.get(fact.kind, ()))
    )


def _is_the_rest(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one counts what is left of a whole that the other tells a part of: two of nine, seven still.

    Not where both tell one thing of them: "two of the nine were found", "seven were found". A value
    of the sentence with the part is settled whether it is the part or the whole.
    """
    if fact.kind is not FactKind.QUANTITY or isinstance(other.value, str) or fact.value == other.value:
        return False
    if not any(whole - part == other.value and fact.value in (part, whole) for part, whole in a.once(_parts)):
        return False
    says_else = not all(map(b.says, a.stems - {other.key})) and not all(map(a.says, b.stems - {other.key}))
    return says_else or not _STILL.isdisjoint(b.forms)


def _parts(side: Side) -> list[tuple[float, float]]:
    """The parts that are told with their whole: "two of the nine hikers" is two and nine."""
    return [
        (one.value, other.value)
        for one, other in pairwise(side.reading.numbers)
        if one.value < other.value and _OF.fullmatch(side.reading.text, one.end, other.start)
    ]


def _is_a_part(fact: Fact, others: Sequence[Fact]) -> bool:
    """Whether so many are told as some of more: "40 homes, 15 of them in Redlow", "15 houses in Redlow"."""
    mine = fact.key.endswith(PART)
    return any(other.value == fact.value and other.key.endswith(PART) != mine for other in others)


def _summands(fact: Fact, parts: Sequence[Fact], comparable: set[int]) -> set[int]:
    """Two values of the other sentence, side by side, that add up: eight, five Britons and three Dutch.

    `comparable`: places of the parts that measure in the fact's own terms; one of the two must.
    """
    if fact.kind is not FactKind.QUANTITY:
        return set()
    for (at, one), (after, other) in pairwise(enumerate(parts)):
        if one.key.endswith(PART) or other.key.endswith(PART):
            continue  # three of whom are no three more
        if isinstance(one.value, str) or isinstance(other.value, str) or one.hedge or other.hedge:
            continue
        if one.value + other.value == fact.value and not comparable.isdisjoint((at, after)):
            return {at, after}
    return set()


def _are_complements(fact: Fact, other: Fact) -> bool:
    """Whether two percentages make up the whole: 58 per cent rent, 42 per cent own."""
    if fact.kind is not FactKind.PERCENT or isinstance(fact.value, str) or isinstance(other.value, str):
        return False
    is_one_time = fact.as_of == other.as_of or not (fact.as_of and other.as_of)
    return is_one_time and abs(fact.value + other.value - _WHOLE) < 1


def _compare_values(mine: Sequence[Fact], others: Sequence[Fact], a: Side, b: Side) -> Iterator[Finding]:
    """Settle what both say first; then pair what is left, the surest first."""
    settled_a, settled_b = _settled(mine, others, a, b)
    for i in sorted(settled_a):
        for j in sorted(settled_b):
            fact, other = mine[i], others[j]
            # One number of one noun is seldom told of two things in sentences that tell one.
            least = _LIKELY if fact.kind is FactKind.QUANTITY else SURE
            if (
                are_comparable(fact, other, a, b)
                and do_agree(fact, other)
                and not scopes_differ(fact, other, a, b)
                and sameness(fact, other, a, b) >= least
            ):
                yield Finding(fact, other, None)
    left = [
        (sameness(fact, other, a, b), i, j)
        for i, fact in enumerate(mine)
        if i not in settled_a
        for j, other in enumerate(others)
        if j not in settled_b and are_comparable(fact, other, a, b)
    ]
    # Where each says up to what day it counts, that the values differ speaks for one thing that went on.
    least = _LEAST if are_reckoned_to_two_days(a, b) else SURE
    for probability, i, j in sorted(left, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if (
            probability < (SURE if mine[i].kind is FactKind.DATE else least)
            or i in settled_a
            or j in settled_b
        ):
            continue
        settled_a.add(i)
        settled_b.add(j)
        if verdict := verdict_on(mine[i], others[j], a, b):
            yield Finding(mine[i], others[j], verdict)


def verdict_on(fact: Fact, other: Fact, a: Side, b: Side) -> Verdict | None:
    """What a dispute is called; None for what happened on one day here and on another there.

    None too for one value of two ranges, which may be true of both; of two first places each is its own.
    """
    if fact.kind is not FactKind.RANK and do_agree(fact, other):
        return None
    if scopes_differ(fact, other, a, b):
        return Verdict.SCOPE
    if fact.kind is FactKind.RANK:
        return Verdict.UPDATE if are_told_of_two_moments(fact, other, a, b) else Verdict.CONFLICT
    if are_dated_otherwise(fact, other):
        are_plans = is_to_come(a) and is_to_come(b)
        is_level = fact.kind is FactKind.PERCENT and not (fact.event and other.event)
        is_state = fact.is_state or other.is_state or bool(fact.at and other.at)
        is_state = is_state or are_levels(fact, other, a, b) or _say_how_far(fact, other, a, b)
        return Verdict.UPDATE if is_state or are_plans or is_level else None
    return Verdict.UPDATE if are_told_of_two_moments(fact, other, a, b) else Verdict.CONFLICT


def _say_how_far(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether both tell how far one thing had come: by nightfall and by dawn, as said on two days."""
    if (says_by(a) and says_by(b)) or are_reckoned_to_two_days(a, b):
        return True
    return fact.kind is FactKind.QUANTITY and are_reported_on_days(fact, other, a, b)


def have_other_numbers(a: Side, b: Side) -> bool:
    """Whether each sentence gives a number of one kind that the other does not."""
    for kind in a.values.keys() & b.values.keys() - {FactKind.DATE}:
        mine, others = a.values[kind], b.values[kind]
        alone_a = [f for f in mine if not any(_give_the_same(f, g, a, b) for g in others)]
        alone_b = [g for g in others if not any(_give_the_same(f, g, a, b) for f in mine)]
        if any(are_comparable(f, g, a, b) for f in alone_a for g in alone_b):
            return True
    return False


def _give_numbers_of_their_own(a: Side, b: Side) -> bool:
    """Whether each has a number that the other does not give, whatever it counts: of a year of its own."""
    mine, others = (
        s.bare_numbers | {f.value for k, fs in s.values.items() if k is not FactKind.DATE for f in fs}
        for s in (a, b)
    )
    return bool(mine - others) and bool(others - mine)


def _give_the_same(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    return are_comparable(fact, other, a, b) and do_agree(fact, other)
