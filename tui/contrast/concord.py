"""Facts that several sources give alike, wherever in their articles they give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.sides import COMPARED, Finding, Side
from tui.contrast.values.agreement import do_agree
from tui.contrast.words.synonyms import are_synonyms
from tui.model import FactKind, article_of

TELLING: Final = 1000
"""From this value on, equal counts of one noun are one fact; smaller ones need a common word beside them."""

_MOST: Final = 60
"""Values of one key that are compared pair by pair; past that, each with the first ones only."""


def find_concord(sides: Sequence[Side]) -> Iterator[Finding]:
    """Pair the values of different articles that agree: 300 million users here and there.

    Weekdays and times of day are left out: alone they name no fact.
    """
    groups: dict[tuple[FactKind, str], list[Fact]] = defaultdict(list)
    for side in sides:
        for fact in side.facts:
            if fact.kind in COMPARED and fact.key not in ("weekday", "time", "month"):
                groups[fact.kind, fact.key].append(fact)
    for group in groups.values():
        for one, other in combinations(group[:_MOST], 2):
            if _article(one) != _article(other) and do_agree(one, other) and _are_one_fact(one, other):
                yield Finding(one, other, None)


def _article(fact: Fact) -> str:
    return article_of(fact.sentence)


def _are_one_fact(one: Fact, other: Fact) -> bool:
    """Whether values so alike are surely said of one thing."""
    if one.event != other.event and one.kind is not FactKind.DATE:
        return False
    if one.scope and other.scope and not one.scope & other.scope:
        return False
    if one.kind is FactKind.QUANTITY and one.unit and _is_telling(one) and _is_telling(other):
        return True
    if one.near & other.near:
        return True
    return any(are_synonyms(a, b) for a in sorted(one.near) for b in sorted(other.near))


def _is_telling(fact: Fact) -> bool:
    return isinstance(fact.value, int | float) and abs(fact.value) >= TELLING
