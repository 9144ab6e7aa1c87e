"""Dates, weekdays, years and times of day; a date that does not exist states nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.languages import Words, words_of
from tui.contrast.facts.lexicon import MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.predicates import predicate_at
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<md_month>{_MONTH})\.?\s(?P<md_day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s(?P<md_year>\d{{4}})\b)?"
    rf"|(?P<dm_day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<dm_month>{_MONTH})\b\.?(?:,?\s(?P<dm_year>\d{{4}})\b)?"
    rf"|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b"
    rf"|(?P<my_month>{_MONTH})\.?,?\s(?P<my_year>(?:1[5-9]|20)\d\d)\b"
    rf"|(?:in|since|from|until|by|during|of|early|late|mid|for)[\s-](?P<year>(?:1[5-9]|20)\d\d)\b(?![,.]\d|-\d|\s?[%$]|\s(?:hours|hrs|h)\b)"
    rf"|(?<!GMT\s)(?<!UTC\s)(?P<weekday>{'|'.join(WEEKDAYS)})\b"
    rf"|(?:in|since|until|by|last|next|end of|of last)\s(?P<month>{_MONTH})\b(?!\s\d)"
    r"|(?P<quarter>(?:first|second|third|fourth|last)\s(?:quarter|half))\b"
    rf"|(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d,.])(?P<hour_h>[01]\d|2[0-3])(?P<minute_h>[0-5]\d)\s?(?:hours|hrs|h)\b"
    rf"|(?<![\d:])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b(?!:))",
    re.IGNORECASE,
)
_WEEK = tuple(WEEKDAYS)
_NOON = 12
_HINT = re.compile(rf"\d|day\b|quarter|half|{'|'.join(sorted({m.capitalize()[:3] for m in MONTHS}))}")
"""No date is without one of these; most sentences need not be searched further."""

_AS_OF = re.compile(
    r"\b(?:as of|by|as at|until|through)\s(?:late\s|early\s|the end of\s|the middle of\s)?$", re.IGNORECASE
)
_DAYTIME = re.compile(r"\s(?:early\s)?(?:morning|afternoon|evening|night|at noon|at midnight)\b")
_HALF_OF_DAY = re.compile(r"\s(?:in the (?:morning|afternoon|evening)|at night)\b")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in a sentence.

    Attributes:
        start, end: offsets into the sentence.
        value: ISO form as far as it is known: `2013`, `--01-19`, `2025-01-15`, `tuesday`, `T06:15`;
            empty for a day that no calendar has, whose digits count nothing either.
        grain: `year`, `quarter`, `month`, `day`, `weekday` or `time`: only like is compared with like.
        is_as_of: written as a state of affairs at that time: "as of Tuesday".
    """

    start: int
    end: int
    value: str
    grain: str
    is_as_of: bool = False


def find_dates(text: str, language: str = "en") -> list[DateSpan]:
    """Find the dates of a sentence, in order, each with what it says and no more."""
    if words := words_of(language):
        return [span for match in words.date.finditer(text) if (span := _read_elsewhere(match, words))]
    if not _HINT.search(text):
        return []
    found: list[DateSpan] = []
    for match in _DATE.finditer(text):
        span = _read(match)
        if span is not None:
            found.append(span)
    return found


def _read_elsewhere(match: re.Match[str], words: Words) -> DateSpan | None:
    """A date in a language with words of its own: "19. Januar 2025", "le 1er mars", "14h30"."""
    group = match.groupdict()
    if month := group["month"]:
        value, grain, name = _day(group["year"], words.months[month.lower()], int(group["day"])), "day", "day"
    elif numeric := group["numeric"]:
        day, number, year = re.split("[./]", numeric)
        value, grain, name = _day(year, int(number), int(day)), "day", "numeric"
    elif monthly := group["monthly"]:
        value, grain, name = f"{group['of']}-{words.months[monthly.lower()]:02}", "month", "monthly"
    elif weekday := group["weekday"]:
        value, grain, name = _WEEK[words.weekdays[weekday.lower()]], "weekday", "weekday"
    elif group["alone"]:
        value, grain, name = group["alone"], "year", "alone"
    else:
        hour, minute = group.get("hour") or group["h24"], group.get("minute") or group["m24"] or "0"
        value, grain, name = (
            f"T{int(hour):02}:{int(minute):02}",
            "time",
            "hour" if group.get("hour") else "h24",
        )
    return DateSpan(match.start(name), match.end(), value, grain)


def _read(match: re.Match[str]) -> DateSpan | None:
    """What one match says, or None where it says nothing that a calendar or a clock knows."""
    group = match.groupdict()
    found = _named_day(group) or _month_or_year(group) or _time_of_day(group)
    if found is None:
        return None
    value, grain, name = found
    # "in 2013" needs its preposition to be a year, but the date is "2013" alone.
    start = match.start(name) if name in ("year", "month") else match.start()
    before = match.string[max(0, start - 14) : start]
    end = match.end()
    if grain == "weekday" and (part := _DAYTIME.match(match.string, end)):
        end = part.end()
    if grain == "time" and (part := _HALF_OF_DAY.match(match.string, end)):
        end = part.end()
        if not part[0].endswith("morning") and int(value[1:3]) < _NOON:
            value = f"T{int(value[1:3]) + _NOON:02}{value[3:]}"
    return DateSpan(start, end, value, grain, bool(_AS_OF.search(before)))


def _named_day(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    """A day of a month, or of the week: value, grain, and the name of the group it stands in."""
    for prefix in ("md", "dm"):
        month, day = group[f"{prefix}_month"], group[f"{prefix}_day"]
        if month and day and not month.islower():
            value = _day(group[f"{prefix}_year"], MONTHS[month.lower()], int(day))
            return value, "day", f"{prefix}_month"
    if iso := group["iso"]:
        value = _day(iso[:4], int(iso[5:7]), int(iso[8:]))
        return value, "day", "iso"
    weekday = group["weekday"]
    return (weekday.lower(), "weekday", "weekday") if weekday and weekday[0].isupper() else None


def _month_or_year(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    if (month := group["my_month"]) and not month.islower():
        return f"{group['my_year']}-{MONTHS[month.lower()]:02}", "month", "my_month"
    if year := group["year"]:
        return year, "year", "year"
    if quarter := group["quarter"]:
        return quarter.lower(), "quarter", "quarter"
    if (month := group["month"]) and not month.islower():
        return f"--{MONTHS[month.lower()]:02}", "month", "month"
    return None


def _day(year: str | None, month: int, day: int) -> str:
    """The ISO form of a day, empty for one that no calendar has."""
    try:
        checked = date(int(year) if year else 2000, month, day)
    except ValueError:
        return ""
    return checked.isoformat() if year else f"--{month:02}-{day:02}"


def _time_of_day(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    written = group["hour"] or group["hour24"] or group["hour_h"]
    if not written:
        return None
    hour, minute = int(written), int(group["minute"] or group["minute24"] or group["minute_h"] or 0)
    if half := group["half"]:
        if not 1 <= hour <= 12 or minute > 59:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"T{hour:02}:{minute:02}", "time", "hour"


def resolve_weekday(weekday: str, published: str) -> str:
    """The last such day up to the day of publication, in ISO form; the weekday itself if that is unknown.

    News writes the bare name of a weekday for one within the week (AP Stylebook, "days of the week").
    """
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return weekday
    return (day - timedelta(days=(day.weekday() - WEEKDAYS[weekday]) % 7)).isoformat()


def date_facts(reading: SentenceReading, dates: list[DateSpan]) -> Iterator[Fact]:
    """The dates of a sentence with the words they hang on."""
    for span in dates:
        if not span.value:
            continue
        first, after = reading.index_at(span.start), reading.index_at(span.end)
        words: set[str] = set()
        names: set[str] = set()
        for at in (*range(max(0, first - 6), first), *range(after, min(len(reading.tokens), after + 4))):
            token = reading.tokens[at]
            if not reading.is_content[at] or token.kind is TokenKind.NUMBER or token.form in REPORTING:
                continue
            if token.form in WEEKDAYS or token.form in MONTHS:
                continue
            words.add(token.stem)
            if token.kind is TokenKind.NAME:
                names.add(token.stem)
        yield Fact(
            FactKind.DATE,
            "",
            span.start,
            span.end,
            span.value,
            subject=predicate_at(reading, first, after) or ("time" if span.grain == "time" else "date"),
            key=span.grain,
            near=frozenset(words),
            names=frozenset(names),
            event="as of" if span.is_as_of else "said" if _dates_the_report(reading, first) else "",
        )


def _dates_the_report(reading: SentenceReading, first: int) -> bool:
    """Whether a date says when something was said, not when it happened: "announced on Tuesday that"."""
    for at in range(first - 1, max(-1, first - 4), -1):
        form = reading.tokens[at].form
        if form in REPORTING:
            return True
        if reading.is_content[at]:
            return False
    return False
