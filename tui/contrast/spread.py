"""Values told a sentence apart: "The mill burnt down. It killed 12." beside "Nine died in the mill fire".

What a value is of often stands in the sentence before or behind it. Values that stayed open are compared once
more with what the neighbours say counted as said. More has to speak for them than within a sentence: the
articles name the same names there, and neither gives another value of the sort.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Final

from tui.contrast.desk import Desk
from tui.contrast.entries import place_of
from tui.contrast.facts import Fact
from tui.contrast.sides import Finding, Side
from tui.contrast.values.counterparts import have_other_numbers, open_pairs, verdict_on
from tui.contrast.values.same_thing import sameness
from tui.model import FactKind

_SURE: Final = 0.75
"""Probability from which two values are taken for values of one thing, neighbours' words counted in."""

_SURE_DATE: Final = 0.8
"""Probability from which two dates are taken for days of one thing, neighbours' words counted in."""

_SAME_NAMES: Final = 0.6
"""The share of the names around one value that the other's article must have, on one side at least."""

_SEVERAL: Final = frozenset((FactKind.DATE, FactKind.RANK))
"""Kinds of which one article gives several, each of something else."""


def find_spread(desk: Desk, pairs: Iterable[tuple[str, str]], found: Iterable[Finding]) -> Iterator[Finding]:
    """Disputes of values that no sentence alone shows to be of one thing, the surest first.

    Args:
        desk: the sentences, and those beside them.
        pairs: ids of sentences that were compared; those beside them are compared here too.
        found: what was found before; its values are settled.
    """
    known = {place_of(fact) for finding in found for fact in (finding.a, finding.b)}
    left: dict[str, frozenset[FactKind]] = {}
    candidates = []
    for pair in _beside_each(desk, pairs):
        for sentence in pair:
            if sentence not in left:
                left[sentence] = _kinds_left(desk.side_of(sentence), known)
        if left[pair[0]] & left[pair[1]]:
            a, b = (desk.wide(sentence) for sentence in pair)
            candidates += [c for c in _open(a, b, known) if not desk.is_told_by_both(c[1])]
    for _, finding in sorted(candidates, key=lambda c: (-c[0], place_of(c[1].a), place_of(c[1].b))):
        places = {place_of(finding.a), place_of(finding.b)}
        if not places <= known:
            known |= places
            yield finding


def _beside_each(desk: Desk, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Every two sentences compared and every two beside them, each pair once."""
    seen: set[tuple[str, str]] = set()
    beside = cache(desk.beside)
    for a, b in pairs:
        others = beside(b)
        for one in beside(a):
            for other in others:
                if (one, other) not in seen and (other, one) not in seen:
                    seen.add((one, other))
                    yield one, other


def _kinds_left(side: Side, known: Collection[object]) -> frozenset[FactKind]:
    """Kinds of which a sentence gives a value that may be compared and was not."""
    return frozenset(
        kind
        for kind, facts in side.values.items()
        if any((kind in _SEVERAL or side.is_sole(f)) and place_of(f) not in known for f in facts)
    )


def _open(a: Side, b: Side, known: Collection[object]) -> Iterator[tuple[float, Finding]]:
    """Values of two sentences not yet compared that their surroundings show to be of one thing."""
    if not _name_the_same(a, b):
        return
    for fact, other in open_pairs(a, b):
        if place_of(fact) in known or place_of(other) in known or not _may_stand_alone(fact, other, a, b):
            continue
        probability = sameness(fact, other, a, b)
        if probability < (_SURE_DATE if fact.kind in _SEVERAL else _SURE):
            continue
        if verdict := verdict_on(fact, other, a, b):
            yield probability, Finding(fact, other, verdict)


def _may_stand_alone(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether nothing else in the articles could be what a value is compared with."""
    if fact.kind is FactKind.DATE:
        return not have_other_numbers(a, b)
    return fact.kind is FactKind.RANK or (a.is_sole(fact) and b.is_sole(other))


def _name_the_same(a: Side, b: Side) -> bool:
    """Whether most names around one sentence are in the other's article."""
    return any(
        len(names & facing.cast) >= _SAME_NAMES * len(names)
        for names, facing in ((a.names | a.earlier, b), (b.names | b.earlier, a))
    )
