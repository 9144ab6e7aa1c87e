"""Two sentences that tell the same thing, fact beside fact: which agree, which do not, which have none.

The rule behind every test here: values are compared only where the sentences leave no doubt that they
are values of one thing. A value that the other sentence also gives is settled and disputes nothing; only
what is left over on both sides can be a conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tui.contrast.agreement import do_agree
from tui.contrast.facts import Fact
from tui.contrast.facts.fact import PART
from tui.contrast.kinship import kinship, scopes_differ
from tui.contrast.sides import Finding, Side
from tui.model import FactKind, Verdict

COMPARED: Final = frozenset(
    (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK, FactKind.DATE)
)
_TOO_MANY: Final = 3
"""Disputed values of two sentences that agree on none: they speak of two things, not of one."""


def compare_facts(a: Side, b: Side) -> Iterator[Finding]:
    """Set the numbers, ranks and dates of two sentences against each other."""
    mine, others = _by_key(a.facts), _by_key(b.facts)
    findings: list[Finding] = []
    for key in mine.keys() & others.keys():
        findings += _compare_group(mine[key], others[key], a, b)
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


def _by_key(facts: Sequence[Fact]) -> Mapping[tuple[FactKind, str], list[Fact]]:
    groups: dict[tuple[FactKind, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in COMPARED:
            key = fact.key
            if fact.kind is FactKind.DATE:
                key = "day" if str(fact.value)[:1] in "-0123456789" and key in ("weekday", "day") else key
            if key.startswith("age:"):
                key = "age"
            groups[fact.kind, key].append(fact)
    return groups


def _compare_group(mine: Sequence[Fact], others: Sequence[Fact], a: Side, b: Side) -> Iterator[Finding]:
    """Settle what both say first; then pair what is left, the best fitting contexts first."""
    settled_a, settled_b = set(), set()
    for i, fact in enumerate(mine):
        for j, other in enumerate(others):
            if do_agree(fact, other) and not scopes_differ(fact, other):
                settled_a.add(i)
                settled_b.add(j)
                if kinship(fact, other, a, b) > 0:
                    yield Finding(fact, other, None)
    left = [
        (kinship(fact, other, a, b), i, j)
        for i, fact in enumerate(mine)
        if i not in settled_a
        for j, other in enumerate(others)
        if j not in settled_b
    ]
    for score, i, j in sorted(left, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if score <= 0 or i in settled_a or j in settled_b:
            continue
        settled_a.add(i)
        settled_b.add(j)
        yield Finding(mine[i], others[j], _verdict(mine[i], others[j]))


def _verdict(a: Fact, b: Fact) -> Verdict:
    if scopes_differ(a, b):
        return Verdict.SCOPE
    if a.as_of and b.as_of and a.as_of.lower() != b.as_of.lower() and a.kind is not FactKind.RANK:
        return Verdict.UPDATE
    return Verdict.CONFLICT


def unsettled_dates(a: Side, b: Side) -> bool:
    """Whether each sentence gives a date that the other does not."""
    mine = [f for f in a.facts if f.kind is FactKind.DATE]
    others = [f for f in b.facts if f.kind is FactKind.DATE]
    alone_a = [f for f in mine if not any(f.value == g.value for g in others)]
    alone_b = [f for f in others if not any(f.value == g.value for g in mine)]
    return any(f.key == g.key for f in alone_a for g in alone_b)


def have_other_numbers(a: Side, b: Side) -> bool:
    """Whether each sentence gives a number of one kind that the other does not."""
    mine, others = _by_key(a.facts), _by_key(b.facts)
    for key in mine.keys() & others.keys():
        alone_a = any(not any(do_agree(f, g) for g in others[key]) for f in mine[key])
        alone_b = any(not any(do_agree(f, g) for g in mine[key]) for f in others[key])
        if alone_a and alone_b and key[0] is not FactKind.DATE:
            return True
    return False
