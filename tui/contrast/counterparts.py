"""Two sentences that tell the same thing, fact beside fact: which agree, which do not, which have none.

The rule behind every test here: values are compared only where the sentences leave no doubt that they
are values of one thing. A value that the other sentence also gives is settled and disputes nothing; only
what is left over on both sides can be a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from tui.contrast.agreement import do_agree, scopes_differ
from tui.contrast.facts import Fact
from tui.contrast.facts.fact import PART
from tui.contrast.same_thing import SURE, SURER, sameness
from tui.contrast.sides import Finding, Side
from tui.model import FactKind, Verdict

_WHOLE: Final = 100
_LIKELY: Final = 0.25
_TOO_MANY: Final = 3
"""Disputed values of two sentences that agree on none: they speak of two things, not of one."""


def compare_facts(a: Side, b: Side, sure: float = SURE) -> Iterator[Finding]:
    """Set the numbers, ranks and dates of two sentences against each other.

    `sure`: the probability from which two values are taken for values of one thing.
    """
    mine, others = a.values, b.values
    findings: list[Finding] = []
    for key in sorted(mine.keys() & others.keys()):
        findings += _compare_group(mine[key], others[key], a, b, sure)
    # Dates that tell two values apart are the reason of an update, not a dispute of their own; and with
    # other numbers, another date is another event.
    disputed = [f for f in findings if f.verdict is Verdict.CONFLICT and f.a.kind is not FactKind.DATE]
    if len(disputed) >= _TOO_MANY and len(disputed) == len(findings):
        return
    # Another part of another whole is another measurement: 28 of 68, 178 of 369.
    keys = {f.a.key for f in disputed}
    wholes = {key for key in keys if f"{key}{PART}" in keys}
    findings = [f for f in findings if f not in disputed or f.a.key.removesuffix(PART) not in wholes]
    is_explained = any(f.verdict is Verdict.UPDATE for f in findings) or have_other_numbers(a, b)
    for finding in sorted(findings, key=lambda f: (f.a.start, f.b.start)):
        if is_explained and finding.verdict is not None and finding.a.kind is FactKind.DATE:
            continue
        yield finding


def open_pairs(a: Side, b: Side) -> Iterator[tuple[Fact, Fact]]:
    """Every two values of one kind that neither sentence settles, whether of one thing or not."""
    mine, others = a.values, b.values
    for key in mine.keys() & others.keys():
        settled_a, settled_b = _settled(mine[key], others[key], a, b)
        for i, fact in enumerate(mine[key]):
            for j, other in enumerate(others[key]):
                if i not in settled_a and j not in settled_b:
                    yield fact, other


def _settled(mine: Sequence[Fact], others: Sequence[Fact], a: Side, b: Side) -> tuple[set[int], set[int]]:
    """Places of the values that the other sentence gives too: outright, as a bare number, or as a sum."""
    pairs = [
        (i, j)
        for i, fact in enumerate(mine)
        for j, other in enumerate(others)
        if (do_agree(fact, other) and not scopes_differ(fact, other) and not _are_apart(fact, other))
        or _are_complements(fact, other)
    ]
    settled_a, settled_b = {i for i, _ in pairs}, {j for _, j in pairs}
    settled_a |= {i for i, fact in enumerate(mine) if _is_given(fact, b)}
    settled_b |= {j for j, fact in enumerate(others) if _is_given(fact, a)}
    for whole, parts, settled, among in (
        (mine, others, settled_a, settled_b),
        (others, mine, settled_b, settled_a),
    ):
        for i, fact in enumerate(whole):
            summands = _summands(fact, parts)
            if summands:
                settled.add(i)
                among.update(summands)
    return settled_a, settled_b


def _are_apart(fact: Fact, other: Fact) -> bool:
    """Whether another thing happened to so many: 90 dead here are not the dozens missing there."""
    return fact.upper != other.upper and bool(fact.event and other.event) and fact.event != other.event


def _is_given(fact: Fact, side: Side) -> bool:
    """Whether the other sentence has the number without saying, in words we read, what it counts."""
    return isinstance(fact.value, int) and fact.value in side.bare_numbers and fact.kind is FactKind.QUANTITY


def _summands(fact: Fact, parts: Sequence[Fact]) -> set[int]:
    """Two values of the other sentence, side by side, that add up: three people, two women and a man."""
    for at, (one, other) in enumerate(pairwise(parts)):
        if fact.kind is not FactKind.QUANTITY or isinstance(one.value, str) or isinstance(other.value, str):
            continue
        if one.value + other.value == fact.value and not one.hedge and not other.hedge:
            return {at, at + 1}
    return set()


def _are_complements(fact: Fact, other: Fact) -> bool:
    """Whether two percentages make up the whole: 58 per cent rent, 42 per cent own."""
    if fact.kind is not FactKind.PERCENT or isinstance(fact.value, str) or isinstance(other.value, str):
        return False
    return fact.as_of == other.as_of and abs(fact.value + other.value - _WHOLE) < 1


def _compare_group(
    mine: Sequence[Fact], others: Sequence[Fact], a: Side, b: Side, sure: float
) -> Iterator[Finding]:
    """Settle what both say first; then pair what is left, the surest first."""
    settled_a, settled_b = _settled(mine, others, a, b)
    for i in sorted(settled_a):
        for j in sorted(settled_b):
            fact, other = mine[i], others[j]
            # One number of one noun is seldom told of two things in sentences that tell one.
            least = _LIKELY if fact.kind is FactKind.QUANTITY else sure
            if (
                do_agree(fact, other)
                and not scopes_differ(fact, other)
                and sameness(fact, other, a, b) >= least
            ):
                yield Finding(fact, other, None)
    left = [
        (sameness(fact, other, a, b), i, j)
        for i, fact in enumerate(mine)
        if i not in settled_a
        for j, other in enumerate(others)
        if j not in settled_b
    ]
    for probability, i, j in sorted(left, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if (
            probability < (max(sure, SURER) if mine[i].kind is FactKind.DATE else sure)
            or i in settled_a
            or j in settled_b
        ):
            continue
        settled_a.add(i)
        settled_b.add(j)
        if verdict := _verdict(mine[i], others[j]):
            yield Finding(mine[i], others[j], verdict)


def _verdict(a: Fact, b: Fact) -> Verdict | None:
    """What a dispute is called; None for what happened on one day here and on another there."""
    if scopes_differ(a, b):
        return Verdict.SCOPE
    if a.as_of and b.as_of and a.as_of.lower() != b.as_of.lower() and a.kind is not FactKind.RANK:
        return Verdict.UPDATE if a.is_state or b.is_state else None
    return Verdict.CONFLICT


def have_other_numbers(a: Side, b: Side) -> bool:
    """Whether each sentence gives a number of one kind that the other does not."""
    mine, others = a.values, b.values
    for key in mine.keys() & others.keys():
        alone_a = any(not any(do_agree(f, g) for g in others[key]) for f in mine[key])
        alone_b = any(not any(do_agree(f, g) for g in mine[key]) for f in others[key])
        if alone_a and alone_b and key[0] is not FactKind.DATE:
            return True
    return False
