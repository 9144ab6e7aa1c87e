"""Spans of time: "eleven hours", "a year and a half", "half a century", "a four-year sentence"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.hedges import hedge_behind, hedge_of
from tui.contrast.facts.lexicon import DURATIONS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place, place_of, situated
from tui.contrast.facts.units import DIMENSIONS, UNIT_NAMES, UNITS
from tui.matching.tokens import Token
from tui.model import FactKind

_UNIT: Final = "minute|hour|day|week|fortnight|month|year|decade|century"
_LENGTH: Final = "mile|kilometre|kilometer|metre|meter|inch|foot|tonne|ton|acre|hectare|gallon|litre|liter"
_WHOLE: Final = re.compile(
    rf"(?<!\band a )(?<!\band-a-)\b(?:(?P<part>half|three[ -]quarters"
    rf"|(?:a[ -])?quarter)(?:\sof)?(?:\san?)?[ -]|an?\s)(?P<unit>{_UNIT}|{_LENGTH})s?\b"
    r"(?P<half>\sand\sa\shalf\b)?(?P<long>-long\b)?",
    re.IGNORECASE,
)
_LONG: Final = re.compile(rf"\b(?P<unit>{_UNIT})-long\b")
_LASTING_BEFORE: Final = re.compile(
    r"\b(?:for|lasted|lasts|lasting|last|took|takes|taking|take|spent|spend|spending|within|in under|jailed"
    r"|after)\s$",
    re.IGNORECASE,
)
_APART_BEHIND: Final = re.compile(r"\s(?:ago|earlier|later|after|before)\b")
_NO_SPAN: Final = re.compile(r"\sor\s(?!so\b|more\b|less\b)|['’]|-")
_PARTS: Final = {"half": 0.5, "three quarters": 0.75, "three-quarters": 0.75}

_APART: Final = frozenset("ago earlier later after before since".split())
"""Behind a span of time these make it a distance between two moments, not how long something lasted."""

_AGE_OF: Final = re.compile(r"\bage of (?!\d)[^,;.]{2,70} (?:at|is|was|as|to be) $")
_FAR: Final = 90
"""Before so many years these make them how old a thing is: "puts the age of the skeleton at"."""

_PREHISTORY: Final = 10_000
_LASTING: Final = frozenset("for lasted lasts lasting spent took takes taking".split())
"""Before a span of time these say that something lasted so long, whatever follows."""


def duration(reading: SentenceReading, place: Place, fact: Fact, unit: Token) -> Fact:
    """A span of time, in seconds or months; with "old" behind it an age."""
    name = reading.span_of_time(unit.form)
    canonical, factor = DURATIONS[name]
    after = reading.tokens[place.after + 1] if place.after + 1 < len(reading.tokens) else None
    if after is not None and after.form == "old":
        return _age(reading, place, replace(fact, end=after.end))
    if after is not None and after.form == "ago" and name == "years" and _is_of_old(fact):
        return situated(reading, place, replace(fact, end=after.end, unit="year", key="age:", subject="age"))
    if name == "years" and _AGE_OF.search(reading.text, max(0, fact.start - _FAR), fact.start):
        return situated(reading, place, replace(fact, end=unit.end, unit="year", key="age:", subject="age"))
    at = reading.index_of(fact.start)
    before = reading.tokens[at - 1].form if at else ""
    is_apart = after is not None and after.form in _APART and before not in _LASTING
    key = f"{canonical} apart" if is_apart else canonical
    span = replace(fact, kind=FactKind.DURATION, end=unit.end, unit=_singular(name), key=key, factor=factor)
    return situated(reading, place, span)


def _is_of_old(fact: Fact) -> bool:
    """Whether so many years are how old a find is: nothing else is dated so far back."""
    return isinstance(fact.value, int | float) and fact.value >= _PREHISTORY


def _singular(unit: str) -> str:
    return "century" if unit == "centuries" else unit.rstrip("s")


def _age(reading: SentenceReading, place: Place, fact: Fact) -> Fact:
    at = place.after + 2
    noun = reading.tokens[at] if at < len(reading.tokens) else None
    joined = noun is not None and reading.text[fact.end : noun.start] == " " and reading.is_content[at]
    owner = noun.stem if joined and noun is not None else ""
    return situated(reading, place, replace(fact, unit="year", key=f"age:{owner}", subject="age"))


def single_spans(reading: SentenceReading) -> Iterator[Fact]:
    """Spans told without a number: "for a year", "a year and a half", "half an hour", "a week-long trial"."""
    if reading.language != "en":
        return
    for found in _WHOLE.finditer(reading.text):
        hedge = hedge_of(reading.text, "en", found.start(), found.end())
        hedge = hedge_behind(reading.text, found.end()) or hedge if hedge.word is None else hedge
        before = reading.text[max(0, found.start() - 12) : found.start()]
        behind = _APART_BEHIND.match(reading.text, found.end())
        is_told = found["part"] or found["half"] or found["long"] or hedge.word or behind
        if not (is_told or _LASTING_BEFORE.search(before)) or (
            not found["half"] and _NO_SPAN.match(reading.text, found.end())
        ):
            continue
        is_apart = bool(behind) and not _LASTING_BEFORE.search(before)
        span = _span(reading, found, hedge.word, is_apart)
        yield replace(span, start=min(span.start, hedge.start), end=max(span.end, hedge.end))
    for found in _LONG.finditer(reading.text):
        before = reading.text[max(0, found.start() - 4) : found.start()]
        if not re.search(r"\b(?:an?|one) $|[\w-]$", before, re.IGNORECASE):
            yield _span(reading, found, None, False)


def _span(reading: SentenceReading, found: re.Match[str], hedge: str | None, is_apart: bool) -> Fact:
    groups = found.groupdict()
    unit = groups["unit"].lower()
    kind, key, factor, name = FactKind.DURATION, *DURATIONS.get(unit, ("", 1.0)), unit
    if not key:
        kind, key, factor, name = FactKind.QUANTITY, *UNITS[unit], UNIT_NAMES[unit]
    value = 1.5 if groups.get("half") else _PARTS.get((groups.get("part") or "").lower(), 0)
    value = value or (0.25 if groups.get("part") else 1)
    is_apart = is_apart and kind is FactKind.DURATION
    return situated(
        reading, place_of(reading, found.start(), found.end()),
        Fact(kind, "", found.start(), found.end(), value, unit=name, hedge=hedge, factor=factor,
             subject=DIMENSIONS.get(key, ""), key=f"{key} apart" if is_apart else key),
    )  # fmt: skip
