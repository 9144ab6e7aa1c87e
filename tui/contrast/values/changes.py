"""Whether one value is a change, a margin or a distance, and the other what there is: by 4 and to 40.

"Won by 1,200 votes" and "won with 41,200 votes", "two seconds off the record" and a record of ten.
"""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.opposites import DIRECTIONS
from tui.contrast.sides import Side
from tui.contrast.values.occasions import Rule
from tui.model import FactKind

_CHANGES: Final = DIRECTIONS.keys() | frozenset(
    "won beat beaten lost defeated victory majority margin led ahead passed approved carried cut".split()
)
"""Words of a change or a contest."""

_AHEAD: Final = frozenset("led lead leads leading ahead behind trailed trails trailing".split())
_MARGINS: Final = frozenset("lead advantage margin gap cushion deficit".split())
_UP_OR_DOWN: Final = DIRECTIONS.keys() | frozenset(
    "up down higher lower more less extra increase increases hike hikes cut cuts rise rises add adds".split()
)

_BY_HOW_MUCH: Final = re.compile(
    r"\s(?:(?:clear of|adrift of|short of|shy of|(?P<time>ahead of|behind|off|inside|outside|above|below)) "
    r"(?:the|its|his|her|their|a|last|[A-Z])|(?:faster|slower|quicker|longer|shorter|higher|lower|taller|deeper"
    r"|wider|heavier|lighter|dearer|cheaper|better|worse)\b)"
)
"""Behind a value these say how far it is from another: "took two seconds off the record"."""

_DIFFERENCES: Final = frozenset("by to from with".split())
"""Before a number these tell a change from its ends: "won by 1,200 votes", "won with 41,200 votes"."""

_AMOUNTING: Final = frozenset("came comes amounted amounts ran added equal equals equivalent".split())
"""Before "to" these say how much something is: "inflation came to 4 percent"."""


def _is_one_a_change(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    if fact.key == "score" or _CHANGES.isdisjoint(a.forms | b.forms):
        return False
    lead_a, lead_b = _leading(fact, a), _leading(other, b)
    if _is_one_a_level(fact, other, a, b):
        return True
    if {lead_a, lead_b} <= {"to", "with"}:  # "ahead with 55 percent", "down to 49"
        return False
    return bool(lead_a and lead_b) and lead_a != lead_b and not (_is_margin(fact, a) and _is_margin(other, b))


def _is_one_a_level(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one says by how much something went up, and the other knows of no change: "tickets cost"."""
    return fact.kind is not FactKind.PERCENT and any(
        _leading(f, mine) == "by"
        and not _UP_OR_DOWN.isdisjoint(mine.clause_of(f))
        and (_CHANGES | _UP_OR_DOWN).isdisjoint(facing.forms)
        for f, mine, facing in ((fact, a, b), (other, b, a))
    )


def _is_one_by_how_much(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one says how far something is from another, and the other how much it is: "taller than"."""
    if fact.kind is FactKind.PERCENT or fact.kind is FactKind.RANK:
        return False
    apart = [_is_by_how_much(f, side) for f, side in ((fact, a), (other, b))]
    if apart[0] == apart[1]:
        return False
    level, side = (other, b) if apart[0] else (fact, a)
    return _leading(level, side) == "to" or _UP_OR_DOWN.isdisjoint(side.clause_of(level))


def _is_by_how_much(fact: Fact, side: Side) -> bool:
    found = _BY_HOW_MUCH.match(side.reading.text, fact.end - side.start)
    # "ten kilometres off the coast" and "nine people inside the club" say where
    return found is not None and not (found["time"] and fact.kind is FactKind.QUANTITY)


def _is_margin(fact: Fact, side: Side) -> bool:
    """Whether it is how far somebody is ahead: "led by 9 points", "the lead had shrunk to two"."""
    ahead = _MARGINS if _leading(fact, side) == "to" else _AHEAD
    return not ahead.isdisjoint(side.clause_of(fact))


def _leading(fact: Fact, side: Side) -> str:
    """The preposition before a value that tells a change from its ends."""
    first = side.reading.index_of(fact.start - side.start)
    form = side.reading.tokens[first - 1].form if first else ""
    if form == "to" and first > 1 and side.reading.tokens[first - 2].form in _AMOUNTING:
        return ""
    return form if form in _DIFFERENCES and fact.kind is not FactKind.DATE else ""


FOR_NUMBERS: Final[tuple[Rule, ...]] = (_is_one_a_change, _is_one_by_how_much)
