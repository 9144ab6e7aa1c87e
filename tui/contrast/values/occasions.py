"""Values of one thing at two times, or of two things of a series: neither disputes the other.

The quarter before, a year ago, so far this week, the first leg, Phase 2 and Phase 3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.dates import find_dates
from tui.contrast.facts.fact import IN_A_ROW
from tui.contrast.facts.lexicon import MONTH_NAMES, WEEKDAYS
from tui.contrast.sides import Side, are_apart
from tui.contrast.values.moments import is_listed
from tui.matching.tokens import tokenise
from tui.model import FactKind

_SUMMING: Final = re.compile(
    r"\b(?:(?:this|last|past) (?:week|month|year|season)|so far|in total|altogether|to date|overall"
    r"|combined)\b(?!['’])"
)
"""… but "this year's exam" is one exam."""

_STRETCHES: Final = frozenset(
    "aggregate leg half half-time halftime halfway midway interval break set quarter penalties shoot-out "
    "shootout".split()
)
"""Words that say what stretch of a game a score is of."""

_UNDER_WAY: Final = frozenset("led lead leads leading trailed trailing ahead behind".split())
_OVER: Final = frozenset("won win beat beaten lost defeated defeat victory final ended finished drew".split())
"""… and that it was still going on, or over."""

_VOTES: Final = frozenset("vote votes voted".split())

_DESIGNATION: Final = re.compile(
    r"\b(phase|stage|group|type|level|route|flight|line|class|chapter|round|day|season|series|grade|"
    r"unit|block|terminal|article|channel|platform|gate|reactor|pier|exit|ward|zone|part|volume|episode)\s"
    r"(\d{1,4}|[IVX]{1,4}|[A-Z])\b",
    re.IGNORECASE,
)
"""A thing called by its number; the letter or numeral tells which."""

_CATEGORY: Final = re.compile(
    r"\bcategory\s(\d)(?!\w)(?!\s(?:storm|hurricane|cyclone|typhoon))", re.IGNORECASE
)
"""… but a storm is graded by its category."""

_RACE: Final = re.compile(
    r"\b(\d{2,5})\s?(?:m|-?\s?met(?:er|re)s?)\s"
    r"(?:butterfly|freestyle|backstroke|breaststroke|medley|hurdles|sprint|relay|race|final|heat|individual)\b",
    re.IGNORECASE,
)

_DISCIPLINE: Final = re.compile(
    r"\b(giant slalom|slalom|super-G|downhill|half[- ]marathon|marathon|time trial|relay|sprint|pursuit"
    r"|mass start|triple jump|long jump|high jump|pole vault|singles|doubles)\b",
    re.IGNORECASE,
)

_NON: Final = re.compile(r"\b[Nn]on-?(?!stop|sense|profit|descript|chalant)([A-Z]\w+|[a-z]{4,})")
"""All that is not of a sort: "non-fiction", "nonmembers", "non-EU"."""

_RUN_OFF: Final = re.compile(r"\brun-?off\b", re.IGNORECASE)
"""The second round of an election."""

_ORDINAL: Final = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|opening|return|final|last|\d{1,2}(?:st|nd|rd|th))\s"
    r"(round|phase|stage|leg|quarter|half|day|week|test|trial|wave|dose|term|session|heat|season|series|episode"
    r"|album|match|innings|edition)\b",
    re.IGNORECASE,
)

_DISTANCE: Final = re.compile(
    r"\bthe (\d{2,5})\s?(?:m|met(?:er|re)s)(?=[.,;]|\s(?:in|at|on|title|gold|silver|bronze|with|after|by)\b)"
)
"""A race called by how far it goes."""

_LEADS: Final[Mapping[str, str]] = {
    **dict.fromkeys("until by through before till deadline".split(), "limit"),
    **dict.fromkeys("since".split(), "since"),
    **dict.fromkeys("from after following starting beginning".split(), "start"),
}
"""What the words before a date or a span of time make of it; any other word makes it a moment."""

_RELATIVE: Final = re.compile(r"(?:this|last night|tonight|today|yesterday|tomorrow)\b", re.IGNORECASE)
"""A day told from the day of writing, which may be another one where it is read."""

_ALONE: Final = re.compile(rf"\b(?:\w+day|{MONTH_NAMES}|\d{{4}}|week|month|year) (?:itself|alone)\b")
_DAY_AFTER: Final = re.compile(
    r"\b(?:the|a|one) (?:day|week|month|year) (?:after|before) the\b", re.IGNORECASE
)

_LAST: Final = re.compile(r"\blast (?:year|season|month|week|time)\b", re.IGNORECASE)

_THE: Final = r"(?:(?:the|its|his|her|their|a|an)\s)?"
_BEFORE: Final = re.compile(rf"\b(?:before|ahead of|prior to|until)\s{_THE}([a-z]{{3,}})", re.IGNORECASE)
_AFTER: Final = re.compile(
    rf"\b(?:after|since|following|(?:emerged|came out) (?:from|of))\s{_THE}([a-z]{{3,}})", re.IGNORECASE
)
"""What happened between two values: "before the merger", "after the merger"."""

_SEASON: Final = re.compile(r"\b(last|this) (spring|summer|autumn|fall|winter)\b", re.IGNORECASE)

_OF_A_YEAR: Final = re.compile(r"\b[Tt]he (?:1[5-9]|20)\d\d [a-z]{3,}")
_THE_LAST: Final = re.compile(
    r"\b(?i:the|its|their|his|her) (?:last|previous) [a-z]+, in ((?:1[5-9]|20)\d\d),"
)
"""One before of a row: "the last strike, in 2016," is not this one."""

_OF_THIS: Final = re.compile(r"\b[Tt]his (?:week|month|year|season)['’]s\b")
"""One thing called by its year, and its like of today: "the 1997 flood", "this week's flood"."""

_SINCE: Final = re.compile(r"\b[Ss]ince\b[^,;]{0,80}\bago\b")
_EVER: Final = frozenset("ever never nobody none".split())
"""With these "before" says that something is new, not what had been."""

_NOW: Final = re.compile(
    r"\b(?:this (?:year|season|month|week|time|spring|summer|autumn|fall|winter)|now|currently)\b",
    re.IGNORECASE,
)

_SEASONS: Final = re.compile(r"\b(?:season|year)\b", re.IGNORECASE)

_YEARS: Final = re.compile(r"\b(financial|fiscal|calendar|school|academic|tax) year")

_DAY_S: Final = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s\b")

_DAY: Final = re.compile(r"day\b|\b\d{1,2}\b")

_QUARTER: Final = re.compile(r"(?:quarter|half)$")
_WAYS: Final = frozenset(("up", "down"))


def are_dated_otherwise(fact: Fact, other: Fact) -> bool:
    """Whether two values are told as of two times, however those are written."""
    if fact.as_of and other.as_of and not _are_one_time(_time_of(fact), _time_of(other)):
        days = _days_of(fact.as_of), _days_of(other.as_of)
        return not all(days) or days[0] != days[1]
    return bool(fact.at and other.at) and fact.at[1:3] != other.at[1:3]


def _are_one_time(one: str, other: str) -> bool:
    """Whether two times are written alike, or one only says what part of the day it was: "Sunday morning"."""
    mine, others = set(one.split()), set(other.split())
    return mine == others or (
        (mine <= others or others <= mine) and not WEEKDAYS.keys().isdisjoint(mine & others)
    )


def _time_of(fact: Fact) -> str:
    return (fact.as_of or "").lower().replace("-", " ")


@lru_cache(maxsize=1024)
def _days_of(written: str) -> frozenset[str]:
    """The day of a month that a time says, of whatever year: "3 March" is "March 3, 2024"."""
    return frozenset(d.value[-len("03-03") :] for d in find_dates(written) if d.grain == "day")


def _are_of_other_periods(fact: Fact, other: Fact, _a: Side, _b: Side) -> bool:
    """Changes of two months, and anything of two quarters, are measured apart: neither updates the other."""
    if not are_dated_otherwise(fact, other):
        return False
    first, second = _time_of(fact), _time_of(other)
    if _QUARTER.search(first) and _QUARTER.search(second):
        return True
    are_changes = fact.event in _WAYS and other.event in _WAYS
    return fact.kind is FactKind.PERCENT and are_changes and not (_DAY.search(first) or _DAY.search(second))


def are_numbered_otherwise(a: Side, b: Side) -> bool:
    """Whether two things of one series are meant: the Phase 2 trial and Phase 3, Flight 12 and Flight 40."""
    mine, others = _designations(a.reading.text), _designations(b.reading.text)
    if any(mine[word].isdisjoint(others[word]) for word in mine.keys() & others.keys()):
        return True
    return _names_the_rest(a, b) or _names_the_rest(b, a)


def _names_the_rest(side: Side, facing: Side) -> bool:
    """Whether one speaks of all but those of whom the other speaks: non-members, and members."""
    return not (side.once(_left_out) - facing.once(_left_out)).isdisjoint(facing.reading.stems)


def _left_out(side: Side) -> frozenset[str]:
    """Stems of what a sentence tells of the rest of: "members" in "non-members"."""
    return frozenset(tokenise(word)[0].stem for word in _NON.findall(side.reading.text))


@lru_cache(maxsize=1024)
def _designations(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _DESIGNATION.finditer(text):
        found.setdefault(match[1].lower(), set()).add(match[2].lower())
    for word, pattern in (
        ("category", _CATEGORY),
        ("race", _RACE),
        ("race", _DISTANCE),
        ("discipline", _DISCIPLINE),
    ):
        for match in pattern.finditer(text):
            found.setdefault(word, set()).add(match[1])
    for match in _ORDINAL.finditer(text):
        found.setdefault(match[2].lower(), set()).add(match[1].lower())
    if _RUN_OFF.search(text):
        found.setdefault("round", set()).add("second")
    return found


def _are_of_a_series(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """… but which of a row it is may be what is disputed: "its third season"."""
    is_which = fact.key == other.key and fact.key.endswith(IN_A_ROW)
    is_charted = is_listed(fact, a) and is_listed(other, b)  # week by week
    return not (is_which or is_charted) and are_numbered_otherwise(a, b)


def _is_one_of_before(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one sentence tells what had been before: "had been valued at … before the sale"."""
    return any(
        "before" in side.forms
        and "before" not in facing.forms
        and _EVER.isdisjoint(side.forms)
        and ("had" in side.forms or side.has_in_turn("before", "that"))
        for side, facing in ((a, b), (b, a))
    )


def _is_one_of_before_that(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one tells how it was before something, and the other how it was after: the merger, the ban."""
    if fact.kind is FactKind.DURATION:
        return False
    before_a, after_a, before_b, after_b = (
        side.once(turns) for side in (a, b) for turns in (_befores, _afters)
    )
    return bool((before_a & after_b) - after_a - before_b or (before_b & after_a) - after_b - before_a)


def _befores(side: Side) -> frozenset[str]:
    return frozenset(match.lower() for match in _BEFORE.findall(side.reading.text))


def _afters(side: Side) -> frozenset[str]:
    return frozenset(match.lower() for match in _AFTER.findall(side.reading.text))


def _is_one_of_then(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one tells how it was so long ago: "two years ago a tonne cost"."""
    return fact.kind is not FactKind.DURATION and a.once(_is_of_then) != b.once(_is_of_then)


def _is_of_then(side: Side) -> bool:
    """Whether it tells how it was so long ago, not only since when: "since the trial opened a year ago"."""
    return "ago" in side.forms and not _SINCE.search(side.reading.text)


def _is_of_another_sort_of_year(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether other years are meant: the financial year, the calendar year."""
    mine, others = a.once(_sorts_of_year), b.once(_sorts_of_year)
    return are_apart(mine, others)


def _sorts_of_year(side: Side) -> set[str]:
    return set(_YEARS.findall(side.reading.text.lower()))


def _dates(side: Side) -> set[tuple[str, bool]]:
    """What sorts of dates a sentence gives, each with whether it says "as of"."""
    return {(f.key, f.event == "as of") for f in side.facts if f.kind is FactKind.DATE}


def _event_days(side: Side) -> set[str]:
    return set(_DAY_S.findall(side.reading.text))


def _is_one_of_another_year(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one speaks of a day of this week, and the other of a year: "on Saturday", "in 2019"."""
    days, years = ({key for key, _ in side.once(_dates)} for side in (a, b))
    return any(
        "weekday" in one and "year" not in one and other == {"year"}
        for one, other in ((days, years), (years, days))
    )


def _is_one_a_sum(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one sentence sums up a stretch of time, and the other speaks of one day."""
    return fact.kind is not FactKind.RANK and any(
        bool(says(_SUMMING, side.reading.text))
        and not says(_SUMMING, facing.reading.text)
        and not {("day", False), ("weekday", False)}.isdisjoint(facing.once(_dates))
        for side, facing in ((a, b), (b, a))
    )


def _seasons(side: Side) -> dict[str, set[str]]:
    """The seasons of last year, and of this one."""
    found = [(which.lower(), season.lower()) for which, season in _SEASON.findall(side.reading.text)]
    return {which: {season for word, season in found if word == which} for which in ("last", "this")}


def _is_one_of_last_time(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of this year and the other of the last, or of a year gone by: "in 2020", "is now"."""
    if is_listed(fact, a) and is_listed(other, b) and not any(says(_SEASONS, s.reading.text) for s in (a, b)):
        return False  # a chart goes on from week to week, and a league starts anew
    for one, facing in ((a, b), (b, a)):
        if says(_OF_A_YEAR, one.reading.text) and says(_OF_THIS, facing.reading.text):
            return True
        if one.once(_seasons)["last"] & facing.once(_seasons)["this"]:
            return True
        if {*_THE_LAST.findall(one.reading.text)} - facing.forms:
            return True
        has_year = any(key == "year" for key, _ in one.once(_dates))
        if (says(_LAST, one.reading.text) or has_year) and says(_NOW, facing.reading.text):
            return not says(_NOW, one.reading.text)
    return False


def _is_one_of_a_day_of_it(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of a part of the time only: "on Black Friday itself", "in May alone"."""
    return bool(says(_ALONE, a.reading.text)) != bool(says(_ALONE, b.reading.text))


def _is_one_the_day_after(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one day is told as the day after, or before, the other: "the day after the vote"."""
    return bool(says(_DAY_AFTER, a.reading.text)) != bool(says(_DAY_AFTER, b.reading.text))


@lru_cache(maxsize=4096)
def says(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a sentence has words of this sort, looked for once however many values are compared."""
    return pattern.search(text) is not None


def lead_of(fact: Fact, side: Side) -> str:
    """What the words before a date make of it: `limit`, `since`, `start`; empty for a moment."""
    return next((_LEADS[form] for form in side.before(fact, 3) if form in _LEADS), "")


def _is_one_the_start(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether a stretch begins on one day and ends on the other: "72 hours from Friday", "until Monday"."""
    return fact.kind is FactKind.DATE and {lead_of(fact, a), lead_of(other, b)} == {"start", "limit"}


def _is_one_told_from_another_day(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether neighbouring days may be one: "this morning", written on the day after or in another zone."""
    if fact.kind is not FactKind.DATE or not any(
        _RELATIVE.match(side.reading.text, f.start - side.start) for f, side in ((fact, a), (other, b))
    ):
        return False
    try:
        first, second = (date.fromisoformat(str(f.value)) for f in (fact, other))
    except ValueError:
        return False
    return abs((first - second).days) <= 1


def _are_of_other_stretches(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether scores are of other stretches of a game: at half-time, in the first leg, on aggregate."""
    if fact.key != "score" or not (_VOTES.isdisjoint(a.forms) or _VOTES.isdisjoint(b.forms)):
        return False
    is_over = [not _OVER.isdisjoint(s.forms) for s in (a, b)]
    is_on = [not _UNDER_WAY.isdisjoint(s.forms) for s in (a, b)]
    if (is_over[0] and is_on[1] and not is_over[1]) or (is_over[1] and is_on[0] and not is_over[0]):
        return True
    return _STRETCHES & a.forms != _STRETCHES & b.forms


Rule = Callable[[Fact, Fact, Side, Side], bool]
"""Whether something said beside two values tells them apart."""


def _are_of_two_days_events(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether each is of an event called by its day: Saturday's rally, Sunday's counter-rally."""
    mine, others = a.once(_event_days), b.once(_event_days)
    return are_apart(mine, others)


FOR_ALL: Final[tuple[Rule, ...]] = (
    _are_of_other_periods,
    _are_of_a_series,
    _is_one_the_day_after,
    _is_one_the_start,
    _is_one_told_from_another_day,
)
FOR_NUMBERS: Final[tuple[Rule, ...]] = (
    _are_of_two_days_events,
    _is_one_of_another_year,
    _is_of_another_sort_of_year,
    _is_one_of_then,
    _is_one_of_before,
    _is_one_of_before_that,
    _is_one_a_sum,
    _is_one_of_last_time,
    _is_one_of_a_day_of_it,
    _are_of_other_stretches,
)
