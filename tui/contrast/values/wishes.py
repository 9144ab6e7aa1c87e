"""Whether one value was only wanted, demanded or planned, and the other is what came about."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.sides import Side
from tui.contrast.values.occasions import Rule, says

_NEXT: Final = 16
"""Code points behind a value within which it says what the value was: "a 3 percent target"."""

TO_COME: Final = frozenset(
    "will would expect aim hope intend plans plan planned expected expects forecast forecasts predicted "
    "predicts could may might aims aimed hopes hoped scheduled projected target targets targeted wants "
    "wanted proposed proposes should estimated intends intended meant goal".split()
)
"""Words of what has not happened yet."""

_WANTED: Final = frozenset(
    "wanted wants hoped hopes aimed aims planned target targets targeted goal intended meant sought "
    "ask asks asked asking seek seeks seeking demanded demands demanding forecast forecasts predicted "
    "projected expected promised pledged vowed".split()
)
"""Words of what need not come about."""

_ESTIMATES: Final = frozenset("estimate estimates budget budgeted".split())

_DEMANDED: Final = frozenset(
    "demanded demands demanding demand claimed claiming sought seeking asking asked".split()
)

_AGREED: Final = frozenset(
    "deal agreement agreed accord settlement settled compromise accepted ratified pact".split()
)

_POLLED: Final = re.compile(
    r"\b(?:those|people|voters|adults|respondents) asked\b|\basked (?:by|whether|if|in)\b"
)

_SET_OUT: Final = re.compile(r"\bset out to\b")


def is_to_come(side: Side) -> bool:
    """Whether a sentence tells of what has not happened yet; "May" is no verb."""
    is_may = "may" in side.forms and " may " not in side.reading.text
    return not (TO_COME - {"may"} if is_may else TO_COME).isdisjoint(side.forms)


def _is_one_only_wanted(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one was wanted, and the other came about: "wanted to plant 100,000", "64,000 were planted"."""
    return any(
        (not _WANTED.isdisjoint(_wishes(f, mine)) or says(_SET_OUT, mine.reading.text))
        and (_WANTED | TO_COME).isdisjoint(_verbs_around(g, facing))
        and _ESTIMATES.isdisjoint(facing.forms)
        for f, g, mine, facing in ((fact, other, a, b), (other, fact, b, a))
    )


def _is_one_demanded(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one was asked for in talks, and the other is what they brought."""
    return any(
        not _DEMANDED.isdisjoint(mine.clause_of(f))
        and not _AGREED.isdisjoint(facing.clause_of(g))
        and _AGREED.isdisjoint(mine.clause_of(f))
        and _DEMANDED.isdisjoint(facing.forms)
        for f, g, mine, facing in ((fact, other, a, b), (other, fact, b, a))
    )


def _verbs_around(fact: Fact, side: Side) -> frozenset[str]:
    """The words of a value's clause, of its sentence where "to" begins it; "May" is no verb."""
    reading = side.reading
    at = reading.index_of(fact.start - side.start)
    first = bisect_left(reading.clause, reading.clause[at]) if at < len(reading.clause) else 0
    words = side.forms if reading.tokens[first].form == "to" else side.clause_of(fact)
    return words if "may" not in words or " may " in side.reading.text else words - {"may"}


def _wishes(fact: Fact, side: Side) -> set[str]:
    """The words up to a value; those asked in a poll want nothing."""
    words = _up_to(fact, side)
    return words - {"asked"} if says(_POLLED, side.reading.text) else words


def _up_to(fact: Fact, side: Side) -> set[str]:
    """The words of a clause up to its value, and the next few: "cut its forecast" behind it is no wish."""
    reading = side.reading
    at = reading.index_of(fact.start - side.start)
    first = bisect_left(reading.clause, reading.clause[at]) if at < len(reading.clause) else at
    after = reading.index_of(fact.end - side.start + _NEXT)
    return {t.form for t in reading.tokens[first:after]} & side.clause_of(fact)


FOR_NUMBERS: Final[tuple[Rule, ...]] = (_is_one_only_wanted, _is_one_demanded)
