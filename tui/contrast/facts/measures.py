"""Measured numbers: money, durations, ages, lengths, speeds, degrees, fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import CURRENCY_SIGNS, DURATIONS, UNITS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import WINDOW, Place, situated
from tui.matching.numbers import NumberSpan
from tui.matching.tokens import Token
from tui.model import FactKind

_FRACTION = re.compile(
    r"\b(half|(?:a|one)[ -](?:third|quarter|fifth|tenth)|two[ -]thirds|three[ -]quarters"
    r"|(?:two|three|four)[ -]fifths)(?= of\b)",
    re.IGNORECASE,
)
_POINT_FRACTION = re.compile(
    r"\b(half|(?:a|one|three)[ -]quarters?|(?:a|one) third)(?: of)?(?: an?)?[ -]"
    r"(?:percentage|per ?cent)[ -]points?\b",
    re.IGNORECASE,
)
_A_WHILE = re.compile(
    r"\bfor (an? (hour|day|week|month|year|decade|century))\b(?! (?:or|and a half))", re.IGNORECASE
)
_QUAKE = re.compile(r"\b(?:earthquake|quake|tremor|temblor|richter)\b", re.IGNORECASE)
_GRADES = frozenset(("category", "grade", "tier"))
"""Nouns that a number behind them grades."""

_APART = frozenset("ago earlier later after before since".split())
"""Behind a span of time these make it a distance between two moments, not how long something lasted."""

_LASTING = frozenset(("for", "lasted", "lasting", "spent"))
"""Before a span of time these say that something lasted so long, whatever follows."""

_GLUED = re.compile(r"(?:km|cm|mm|ft|kg|lbs?|mph|kph|ha|m)\b")
"""A unit without a space before it: "200ft"."""

_FRACTION_VALUES = {
    "half": 50.0,
    "third": 100 / 3,
    "thirds": 200 / 3,
    "quarter": 25.0,
    "quarters": 75.0,
    "fifth": 20.0,
    "tenth": 10.0,
}
_TIMES_FIFTH = {"two": 40.0, "three": 60.0, "four": 80.0}


def money(reading: SentenceReading, place: Place, fact: Fact, sign: str, sign_start: int) -> Fact:
    """A sum of money: the currency, and what it is the price of, by the words around it."""
    after = reading.tokens[place.after] if place.after < len(reading.tokens) else None
    word = reading.currency(after.form) if after is not None else ""
    currency = CURRENCY_SIGNS.get(sign, sign.upper()) if sign else word
    end = after.end if after is not None and word and (not sign or word == currency) else fact.end
    fact = replace(
        fact, kind=FactKind.MONEY, start=min(fact.start, sign_start), end=end, unit=currency, key=currency
    )
    return situated(reading, place, fact)


def duration(reading: SentenceReading, place: Place, fact: Fact, unit: Token) -> Fact:
    """A span of time, in seconds or months; with "old" behind it an age."""
    name = reading.span_of_time(unit.form)
    canonical, factor = DURATIONS[name]
    after = reading.tokens[place.after + 1] if place.after + 1 < len(reading.tokens) else None
    if after is not None and after.form == "old":
        return _age(reading, place, replace(fact, end=after.end))
    base = name.rstrip("s") if name != "centuries" else "century"
    before = reading.tokens[place.first - 1].form if place.first else ""
    is_apart = after is not None and after.form in _APART and before not in _LASTING
    key = f"{canonical} apart" if is_apart else canonical
    span = replace(fact, kind=FactKind.DURATION, end=unit.end, unit=base, key=key, factor=factor)
    return situated(reading, place, span)


def _age(reading: SentenceReading, place: Place, fact: Fact) -> Fact:
    at = place.after + 2
    noun = reading.tokens[at] if at < len(reading.tokens) else None
    joined = noun is not None and reading.text[fact.end : noun.start] == " " and reading.is_content[at]
    owner = noun.stem if joined and noun is not None else ""
    return situated(reading, place, replace(fact, unit="year", key=f"age:{owner}", subject="age"))


def measure(reading: SentenceReading, place: Place, fact: Fact, follow: str) -> Fact | None:
    """Lengths, weights, speeds, degrees, magnitudes."""
    text, end = reading.text, fact.end
    before = reading.tokens[place.first - 1] if place.first else None
    if follow == "magnitude" or _is_magnitude(reading, fact):
        return situated(reading, place, replace(fact, unit="magnitude", key="magnitude", subject="magnitude"))
    if before is not None and before.form in _GRADES and fact.hedge is None:
        return situated(reading, place, replace(fact, unit=before.form, key=before.form, subject=before.form))
    if re.match(r"\s?°|\s?degrees?\b|\s?[Cc]elsius\b|C\b", text[end : end + 9]):
        if text[max(0, fact.start - 6) : fact.start].lower() == "minus " and not isinstance(fact.value, str):
            fact = replace(fact, start=fact.start - 6, value=-fact.value)
        return situated(reading, place, replace(fact, unit="degree", key="degree", subject="degrees"))
    speed = re.match(r"\s?km/h\b|\s?(?:kilomet(?:re|er)s?|miles?|km) (?:an|per) hour\b", text[end : end + 28])
    if speed:
        factor = UNITS["mph"][1] if "mile" in speed[0] else UNITS["km/h"][1]
        measured = replace(fact, end=end + speed.end(), unit="speed", subject="speed")
        return situated(reading, place, replace(measured, key="metre per second", factor=factor))
    square = re.match(
        r"[\s-]square[\s-](foot|feet|met(?:re|er)s?|miles?|kilomet(?:re|er)s?)\b", text[end : end + 26]
    )
    if square:
        measured = replace(fact, end=end + square.end(), unit=f"square {square[1]}", subject="area")
        return situated(reading, place, replace(measured, key="area", factor=UNITS[square[1]][1] ** 2))
    return _in_unit(reading, place, fact, follow)


def _is_magnitude(reading: SentenceReading, fact: Fact) -> bool:
    """Whether the words before say so: "magnitude 6", "a magnitude of 6.4", "the quake measured 7.1"."""
    at = reading.index_of(fact.start)
    before = [t.form for t in reading.tokens[max(0, at - 2) : at]]
    if "magnitude" in before:
        return before[-1] in ("magnitude", "of", "was", "at")
    return before[-1:] in (["measured"], ["measuring"], ["registered"]) and bool(
        _QUAKE.search(reading.text, max(0, fact.start - 200), fact.end + 200)
    )


def _in_unit(reading: SentenceReading, place: Place, fact: Fact, follow: str) -> Fact | None:
    """A number with its unit behind it, apart or joined: "200 feet", "200ft"."""
    text, end = reading.text, fact.end
    if glued := _GLUED.match(text, end):
        unit, stop = glued[0], glued.end()
    elif follow in UNITS and (follow != "m" or text[end : end + 1] == "m"):
        unit, stop = reading.tokens[place.after].text, reading.tokens[place.after].end
    else:
        return None
    canonical, factor = UNITS[unit.lower()]
    measured = replace(fact, end=stop, unit=unit, subject=unit)
    return situated(reading, place, replace(measured, key=canonical, factor=factor))


def small_spans(reading: SentenceReading) -> Iterator[Fact]:
    """Spans of time of one unit, "for a year", and changes by part of a percentage point."""
    for found in _A_WHILE.finditer(reading.text):
        unit = found[2].lower()
        canonical, factor = DURATIONS[unit]
        yield situated(
            reading, _place_of(reading, found.start(1), found.end()),
            Fact(FactKind.DURATION, "", found.start(1), found.end(), 1, unit=unit,
                 key=canonical, factor=factor),
        )  # fmt: skip
    for found in _POINT_FRACTION.finditer(reading.text):
        part = re.split(r"[ -]", found[1].lower())[-1]
        share = (
            _FRACTION_VALUES[part]
            / 100
            * (3 if found[1].lower().startswith("three") and part == "quarter" else 1)
        )
        yield situated(
            reading, _place_of(reading, found.start(), found.end()),
            Fact(FactKind.QUANTITY, "", found.start(), found.end(), share, subject="points",
                 unit="percentage point", key="points"),
        )  # fmt: skip


def _place_of(reading: SentenceReading, start: int, end: int) -> Place:
    """The place of a value that is no number in digits or words."""
    first, after = reading.index_at(start), reading.index_at(end)
    right = min(len(reading.tokens), after + WINDOW)
    return Place(NumberSpan(start, end, 0), first, after, max(0, first - WINDOW), right)


def fractions(reading: SentenceReading) -> Iterator[Fact]:
    """Percentages said roundly: "two-thirds of voters"."""
    for found in _FRACTION.finditer(reading.text):
        first, last = (part := re.split(r"[ -]", found[1].lower()))[0], part[-1]
        value = _TIMES_FIFTH[first] if last == "fifths" else _FRACTION_VALUES[last]
        if _POINT_FRACTION.match(reading.text, found.start()):
            continue
        place = _place_of(reading, found.start(), found.end())
        fact = Fact(
            FactKind.PERCENT,
            "",
            found.start(),
            found.end(),
            round(value, 2),
            unit="%",
            key="%",
            precision=2.0,
        )
        yield situated(reading, place, fact)
