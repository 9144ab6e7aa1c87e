"""Whether two values of one thing agree, hedges, rounding and units respected."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from datetime import date
from math import log
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.languages import as_english
from tui.contrast.facts.lexicon import APPROXIMATE, FAR_OVER, MAXIMA, NEARLY, OVER, UNDER
from tui.model import FactKind

ABOUT: Final = 0.10
"""How far "about" reaches either way: the share by which a round figure may miss."""

BEYOND: Final = 0.25
"""How far above "over 300" the value may lie: further, and a writer would have rounded higher."""

LIMIT: Final = 0.5
"""How far below "up to 5,000" the value may lie: an upper limit says little of what is below."""

_WELL_BEYOND: Final = 0.6
"""The same above "well over 100"."""

_ONE_UNIT: Final = 0.95
"""The same either way for one unit of time: "under a minute" may be 40 seconds."""

_SAME_TIME: Final = 10
"""Minutes by which two reports of one moment may miss each other: "around 7 p.m." and 7:01."""

_SOON: Final = 25
"""How many minutes "shortly after" may reach."""

_AN_HOUR: Final = 60
_A_DAY: Final = 24 * 60

_ROUNDING: Final = 0.05
"""Converted units agree within this: 10 miles are 16 km."""

_DEGREE: Final = 1.0
"""Degrees Celsius by which two scales may miss each other: 34 °F are 1 °C."""


_MONTH: Final = 2_629_746.0
"""Seconds in a month of the mean Gregorian year."""

_CALENDAR: Final = 0.10
"""By how much spans of weeks and of months may miss each other: twelve weeks are three months."""


def statement_of(fact: Fact) -> Hashable:
    """All that `do_agree` looks at: facts that state the same agree with the same."""
    return (
        fact.kind,
        fact.key,
        fact.value,
        fact.upper,
        fact.factor,
        fact.shift,
        fact.hedge,
        fact.precision,
        fact.unit if fact.key == "time" else "",
    )


def _in_one_unit(a: Fact, b: Fact) -> tuple[Fact, Fact]:
    """Both facts measured in one unit: spans of time counted in months too, where only one is."""
    if a.key == b.key or a.kind is not FactKind.DURATION:
        return a, b
    one, other = (replace(f, factor=f.factor * _MONTH) if f.key == "month" else f for f in (a, b))
    return one, other


def do_agree(a: Fact, b: Fact) -> bool:
    """Whether both values can be true of one thing at one time.

    "Over 300 million", "300 million" and "approximately 300 million" agree; "nearly 60 million" and
    "nearly 250 million" do not, nor do "over 80" and "over 90": each writer chose the closest.
    """
    if isinstance(a.value, str) or isinstance(b.value, str):
        return _dates_agree(a, b) if a.kind is FactKind.DATE else a.value == b.value
    if a.value == b.value and (a.key, a.factor, a.upper) == (b.key, b.factor, b.upper):
        return True
    if a.kind is FactKind.RANK:
        return a.value == b.value
    a, b = _in_one_unit(a, b)
    if _side(a) and _side(b) and a.upper is None and b.upper is None:
        return _bounds_agree(_in_common_unit(a), _side(a), _in_common_unit(b), _side(b))
    low_a, high_a = _interval(a)
    low_b, high_b = _interval(b)
    if a.factor != b.factor:
        slack = (_ROUNDING if a.key == b.key else _CALENDAR) * max(abs(high_a), abs(high_b))
        slack = max(slack, _DEGREE) if a.shift != b.shift else slack
        return low_a - slack <= high_b and low_b - slack <= high_a
    return low_a <= high_b and low_b <= high_a


def _in_common_unit(fact: Fact) -> float:
    return float(fact.value) * fact.factor + fact.shift


def _side(fact: Fact) -> int:
    """1 for "over", -1 for "under", 0 for neither."""
    hedge = as_english(fact.hedge)
    return 1 if hedge in OVER else -1 if hedge in UNDER else 0


def _bounds_agree(one: float, side: int, other: float, facing: int) -> bool:
    """Whether two bounds hold at once: "at least four" leaves room for "as many as twenty".

    Two lower bounds are two writers' closest, and must be near each other.
    """
    if side == facing:
        return abs(one - other) <= ABOUT * max(abs(one), abs(other))
    return (one - other) * side <= 0


def _interval(fact: Fact) -> tuple[float, float]:
    """The values a reader would accept for a statement, in the unit of the key."""
    value = float(fact.value)
    low, high = value - fact.precision, value + fact.precision
    size = abs(value)
    # The edges of rounding belong to one side only: 3.15 is not both 3.1 and 3.2.
    low, high = low + 1e-9 * size, high - 1e-9 * size * (high > value)
    if fact.upper is not None:
        high = float(fact.upper)
    hedge = as_english(fact.hedge)
    if hedge in NEARLY:
        low, high = min(low, value - 1.5 * ABOUT * size), max(high, value + 0.02 * size)
    elif hedge in OVER:
        reach = _ONE_UNIT if _is_one_unit(fact) else _WELL_BEYOND if hedge in FAR_OVER else BEYOND
        low, high = value - 1e-9 * size, max(high, value + reach * size)
    elif hedge in UNDER:
        reach = _ONE_UNIT if _is_one_unit(fact) else LIMIT if hedge in MAXIMA else BEYOND
        low, high = value - reach * size, value
    elif hedge in APPROXIMATE:
        low, high = min(low, value - ABOUT * size), max(high, value + ABOUT * size)
    return min(low, value) * fact.factor + fact.shift, max(high, value) * fact.factor + fact.shift


def _is_one_unit(fact: Fact) -> bool:
    """Whether it is one unit of time, beside which no smaller is told: "less than an hour"."""
    return fact.kind is FactKind.DURATION and fact.value == 1


def minutes_of(time: str) -> int:
    """Minutes of a day from the value of a time: "T14:30" is 870."""
    return 60 * int(time[1:3]) + int(time[4:6])


def _dates_agree(a: Fact, b: Fact) -> bool:
    """A date without its year agrees with the same day of any year."""
    first, second = str(a.value), str(b.value)
    if a.key == b.key == "time":
        return _times_agree(a, b)
    if a.key == b.key == "weekday" and first[0].isdigit() and second[0].isdigit():
        # Sources published a week apart mean the same Thursday more often than two.
        return date.fromisoformat(first).weekday() == date.fromisoformat(second).weekday()
    if a.key == b.key == "day" and first[0].isdigit() and second[0].isdigit():
        apart = abs(date.fromisoformat(first) - date.fromisoformat(second)).days
        return apart <= max(a.precision, b.precision)
    if first.startswith("--") != second.startswith("--"):
        whole, part = sorted((first, second), key=lambda day: day.startswith("--"))
        return whole.endswith(part[1:])
    return first == second


def _times_agree(a: Fact, b: Fact) -> bool:
    """Times of day; where only one names its zone, the other may be of any."""
    later = int(minutes_of(str(a.value)) - a.shift - minutes_of(str(b.value)) + b.shift)
    period = _AN_HOUR if bool(a.unit) != bool(b.unit) else _A_DAY
    is_open = {(f.hedge or "").rpartition(" ")[2] for f in (a, b)}
    if is_open & {"before", "after"}:
        reach_a, reach_b = (_reach_of(f) for f in (a, b))
        return (later + reach_a[1] - reach_b[0]) % period <= reach_a[1] - reach_a[0] + reach_b[1] - reach_b[0]
    return min(later % period, -later % period) <= _SAME_TIME


def _reach_of(time: Fact) -> tuple[int, int]:
    """From how many minutes before a time to how many after it something may have been."""
    word = (time.hedge or "").rpartition(" ")[2]
    return -(_SOON if word == "before" else _SAME_TIME // 2), _SOON if word == "after" else _SAME_TIME // 2


def distance(fact: Fact, other: Fact) -> float:
    """How far two numbers lie apart, as the logarithm of their ratio, 3 at most."""
    if isinstance(fact.value, str) or isinstance(other.value, str):
        return 0.0
    fact, other = _in_one_unit(fact, other)
    small, large = sorted((abs(_in_common_unit(fact)), abs(_in_common_unit(other))))
    if not small:
        return 1.5 if large else 0.0
    return min(3.0, log(large / small))
