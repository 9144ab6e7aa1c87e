"""As of which moment a sentence tells what it tells, and whether two sentences tell it as of two.

A moment is told by many words: a day, an hour, a part of the day, how much is counted, how far something has
come. Two moments are compared part by part, never as text: "3 March" is "March 3", and "Tuesday" no hour.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import MONTH_NAMES
from tui.contrast.sides import Side, are_apart
from tui.contrast.values.agreement import minutes_of
from tui.model import FactKind


class _Hours(NamedTuple):
    """From when to when, in minutes of a day."""

    low: int
    high: int


_COUNTED: Final = re.compile(
    r"\b(?P<share>\d[\d.]*(?=\s?(?:%|per\s?cent\b))|half|a quarter|a third|two[- ]thirds|three[- ]quarters"
    r"|[a-z]+[- ](?:tenths|fifths|quarters)"
    r"|(?<!not )all|most|nearly all|almost all)\s?(?:%|per\s?cent)?\s?(?:of\s)?(?:\w+\s){0,5}?"
    r"(?:counted|tallied|reporting|processed|declared|(?:votes?|ballots?|precincts?) (?:were |was )?in)\b",
    re.IGNORECASE,
)
"""How much of a count is done: "with 40 percent of ballots counted"."""

_OF_THE_COUNT: Final = re.compile(
    r"\s(?:of\s(?:the\s|all\s|its\s)?(?:\w+\s){0,2}?(?:votes?|ballots?|precincts?|districts?|stations?|wards?"
    r"|returns|results|constituencies|seats)\s)?(?:(?:had|have)\sbeen\s|were\s|are\s|now\s)?"
    r"(?:counted|tallied|reporting|processed|in(?=[,.;]))",
    re.IGNORECASE,
)
"""Behind a share these make it how much of a count is done."""

_STAGES: Final[Mapping[str, re.Pattern[str]]] = {
    "start": re.compile(
        r"\b(?:at first|initially|originally|to begin with|at the (?:start|beginning|outset|opening)\b"
        r"|on (?:its |the |their )?(?:launch|opening|release|election|first) (?:day|night)"
        r"|(?:its|the|their) (?:first|opening) (?:day|weekend|week|month)\b"
        r"|(?:on|at|after|in) (?:its |the |their )?debut|going into|heading into|at launch"
        r"|on the (?:day|night|morning|evening) of the"
        r"|(?:last (?:week|month|year|season)['’]s|(?:the|its|his|her|their) previous) (?:\w+ ){0,2}?"
        r"(?:rankings?|charts?|lists?|tables?|standings|polls?|surveys?|counts?|census)\b"
        r"|(?:before|ahead of) (?:the (?:weekend|match|game|race|round|break)|\w+day['’]s))",
        re.IGNORECASE,
    ),
    "middle": re.compile(
        r"\b(?:halfway|midway|at half[- ]?time|at the (?:break|interval|turn))\b", re.IGNORECASE
    ),
    "end": re.compile(
        r"\b(?:(?:at|by|towards) the (?:end|close|finish)\b|in the end|at the final (?:count|whistle)"
        r"|after the (?:last|final|match|game|weekend|race|round|break)|after \w+day['’]s"
        r"|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some)"
        r" (?:hour|day|week|month|year)s? (?:after|into|later|on from)\b"
        r"|\bended (?=\w+day\b|\d{4}\b|the )|closed (?=\w+day\b))",
        re.IGNORECASE,
    ),
}
"""How far something had come."""

_PARTS: Final = re.compile(
    r"\b(?:early |late |mid[- ])?(morning|noon|midday|lunchtime|afternoon|dusk|evening|nightfall|night"
    r"|midnight|dawn|sunrise|sunset)\b",
    re.IGNORECASE,
)
_FROM: Final = {
    "dawn": 5, "sunrise": 5, "morning": 6, "noon": 12, "midday": 12, "lunchtime": 12, "afternoon": 12,
    "dusk": 17, "sunset": 17, "evening": 17, "nightfall": 18, "night": 18, "midnight": 23,
}  # fmt: skip
"""From what hour a part of the day may be."""

_TO: Final = {
    "dawn": 7, "sunrise": 7, "morning": 12, "noon": 12, "midday": 12, "lunchtime": 14, "afternoon": 18,
    "dusk": 21, "sunset": 21, "evening": 23, "nightfall": 22, "night": 24, "midnight": 24,
}  # fmt: skip
"""To what hour."""

_SEASON: Final = re.compile(
    r"\b(?P<which>last|this|next) (?P<what>spring|summer|autumn|fall|winter|week|month|year|season"
    r"|\w+day)\b(?!['’](?!s (?:number|no\b|top|chart)))",
    re.IGNORECASE,
)
_NTH: Final = re.compile(
    r"\b(?:its|the|their|his|her) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|\d{1,2}(?:st|nd|rd|th)|opening|final|last) (?:day|week|month)\b",
    re.IGNORECASE,
)
"""The day or week of a run: "in its fourth week"."""

_BY_HOUR: Final = re.compile(
    r"\b(?:by|as of|as at) (?:\w+ ){0,2}?(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\d{1,2}:\d\d|noon|midday"
    r"|lunchtime|midnight|morning|afternoon|evening|nightfall|night|dusk|dawn|sunrise|sunset)",
    re.IGNORECASE,
)
_SLACK: Final = 30
"""Minutes by which two reports of one moment may miss each other."""

_REACHED: Final = frozenset(("stage", "limit"))
"""Sorts of a moment up to which something has come."""

_STANDING: Final = frozenset("still remain remains remained without stood stands had has".split())
"""Words of how things stand at an hour."""

_NEVER: Final[frozenset[object]] = frozenset((_Hours(-10_000, 10_000),))

_LIMIT: Final = re.compile(
    r"\b(?i:by|as of|as at|until) (?:\w+ ){0,2}?(?:Easter|Christmas|Thanksgiving|Ramadan|Midsummer"
    rf"|[A-Z][a-z]+day|{MONTH_NAMES}|\d{{4}})\b"
)
"""A day up to which is reckoned, whether the calendar has a number for it or not."""

_LISTINGS: Final = frozenset(
    "chart charts ranking rankings ranked table standings league leaderboard list store app apps "
    "downloaded single singles bestseller bestsellers".split()
)
_LEVELS: Final = frozenset(
    "population populations inhabitants residents census membership members subscribers users customers "
    "followers employees staff workforce branches stores outlets shops species breeding pairs herd colony "
    "pupils debt unemployment jobless stood stands estimated estimate price prices costs".split()
)
"""Words of what there is at a moment; what comes in over a year (revenue, tourists) is told of two years."""

Moment = Mapping[str, frozenset[object]]
"""What a sentence says of its moment, by sort."""


def are_told_of_two_moments(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether two sentences tell their values as of two moments, whatever words those are told by."""
    mine, others = a.once(_moment), b.once(_moment)
    if fact.kind is FactKind.DATE:  # a date is a moment itself: only how far things had come tells two apart
        return _are_other_stages(mine, others)
    if any(are_apart(mine[sort], others[sort]) for sort in mine.keys() & others.keys() - {"hours"}):
        return True
    # An hour may be that of the event: two are moments of a state where the words say that things stood so.
    is_state = bool(fact.at and other.at) or says_by(a) or says_by(b)
    is_state = is_state or not (_STANDING.isdisjoint(a.forms) or _STANDING.isdisjoint(b.forms))
    if is_state and _are_other_hours(mine.get("hours", _NEVER), others.get("hours", _NEVER)):
        return True
    return _are_other_stages(mine, others) or bool(
        mine.keys() & _REACHED and others.keys() & _REACHED and not mine.keys() & others.keys()
    )


def is_listed(rank: Fact, side: Side) -> bool:
    """Whether a rank is one that changes from day to day: in a chart, a table, a store; not in a race."""
    return rank.kind is FactKind.RANK and not _LISTINGS.isdisjoint(side.clause_of(rank))


def are_levels(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether both say how much there was at a moment, which the next year may change: a population."""
    return not (_LEVELS.isdisjoint(a.clause_of(fact)) or _LEVELS.isdisjoint(b.clause_of(other)))


def are_reckoned_to_two_days(a: Side, b: Side) -> bool:
    """Whether each sentence says up to what day it reckons, of two days: "by Sunday", "as of June"."""
    mine, others = a.once(_moment), b.once(_moment)
    return "limit" in mine and "limit" in others and mine["limit"] != others["limit"]


def is_share_counted(fact: Fact, side: Side) -> bool:
    """Whether a percentage only says how much of a count is done."""
    return _OF_THE_COUNT.match(side.reading.text, fact.end - side.start) is not None


def are_reported_on_days(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether the day that either value is tied to is the one on which it was said."""
    return all(
        any(
            d.event == "said" and side.reading.text[d.start - side.start : d.end - side.start] == f.as_of
            for d in side.facts
            if d.kind is FactKind.DATE
        )
        for f, side in ((fact, a), (other, b))
    )


def says_by(side: Side) -> bool:
    """Whether a sentence tells how far things were at an hour: "by the evening", "as of 5 p.m."."""
    return _BY_HOUR.search(side.reading.text) is not None


def _are_other_stages(mine: Moment, others: Moment) -> bool:
    """… where only one says "at first", any other moment is a later one."""
    stages, facing = mine.get("stage", frozenset()), others.get("stage", frozenset())
    if stages and facing:
        return stages.isdisjoint(facing)
    return ("start" in stages and bool(others)) or ("start" in facing and bool(mine))


def _are_other_hours(mine: frozenset[object], others: frozenset[object]) -> bool:
    """Whether no hour of one may be an hour of the other; each is from when to when, in minutes."""
    return not any(
        one.low <= two.high + _SLACK and two.low <= one.high + _SLACK
        for one in mine
        for two in others
        if isinstance(one, _Hours) and isinstance(two, _Hours)
    )


def _moment(side: Side) -> Moment:
    text = side.reading.text
    dates = [part for f in side.facts if f.kind is FactKind.DATE for part in parts_of(f)]
    if not any(sort == "hours" for sort, _ in dates):
        words = [word.lower() for word in _PARTS.findall(text)]
        dates += [("hours", _Hours(60 * _FROM[word], 60 * _TO[word])) for word in words]
    dates += [("counted", match["share"].lower().removesuffix(".")) for match in _COUNTED.finditer(text)]
    dates += [("nth", which.lower()) for which in _NTH.findall(text)]
    dates += [("which", m["which"].lower()) for m in _SEASON.finditer(text) if m["what"][-3:] != "day"]
    dates += [("stage", name) for name, pattern in _STAGES.items() if pattern.search(text)]
    dates += [("limit", match[0].split()[-1]) for match in _LIMIT.finditer(text)]
    found: dict[str, set[object]] = {}
    for sort, value in dates:
        found.setdefault(sort, set()).add(value)
    return {sort: frozenset(values) for sort, values in found.items()}


def parts_of(date: Fact) -> list[tuple[str, object]]:
    """What a date says, part by part: its year, month and day, its weekday, its hour."""
    value = str(date.value)
    if date.key == "time":
        return [("hours", _Hours(minutes_of(value), minutes_of(value)))]
    if value.startswith("--"):
        month, _, day = value[2:].partition("-")
        return [("month", month), *([("day", (month, day))] if day else [])]
    if value[:1].isdigit() and date.key in ("day", "weekday", "month", "year"):
        year, _, rest = value.partition("-")
        if not rest:
            return [("year", year)]
        month, _, day = rest.partition("-")
        return [("year", year), ("month", month), *([("day", (month, day))] if day else [])]
    return [(date.key, value)] if date.key in ("weekday", "quarter", "season") else []
