"""Quantities: what is counted, in what unit, how firmly, and what happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from tui.contrast.facts.ages import rough_ages
from tui.contrast.facts.amounts import Amount, find_amounts
from tui.contrast.facts.counts import count, nobody, part_of
from tui.contrast.facts.fact import PART, Fact
from tui.contrast.facts.heads import OF_THEM
from tui.contrast.facts.hedges import hedge_behind, hedge_of
from tui.contrast.facts.measures import is_weight, joined_measures, measure
from tui.contrast.facts.money import money, sum_of
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.shares import share_abroad, shares
from tui.contrast.facts.spans_of_time import duration, single_spans
from tui.contrast.facts.surroundings import WINDOW, Place, overlaps, situated
from tui.matching.numbers import NumberSpan, digits_of
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Number

_PERCENT = re.compile(
    r"(?:\s?%|\s(?:prozent|pour ?cent|por ciento|por cento|procent)\b|[\s-]per ?cent[oi]?\b|\s?pct\b|pc\b)"
    r"(?! ?-?points?\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"[\s-](?:percentage|per ?cent|basis)[\s-]points?\b|\s?%[\s-]points?\b", re.IGNORECASE)
_UNBROKEN = frozenset("full whole entire straight consecutive successive solid long complete".split())
_NO_COUNT = re.compile(r"0\d")
"""No count begins with a nought: the rest of "2, 000", a code, a year of two digits."""

_RANGING = frozenset("anywhere ranging ranged range ranges aged varying varied".split())
"""Before "from" these make two ends a range, not a change."""

_OF_THE = re.compile(r"\s(?:of\s)?(?:(?:the|its|their|his|her|our|all|these|those|that)\s){0,2}")
_RANGE = re.compile(r"\s?(?:-|–|\bto\b|\band\b)\s?(?:(?:US)?[$£€])?\s?", re.IGNORECASE)


def find_quantities(reading: SentenceReading, taken: list[tuple[int, int]]) -> list[Fact]:
    """Find what a sentence counts, measures or prices; offsets are into the sentence.

    Args:
        reading: the sentence.
        taken: spans that other readers have claimed, such as dates.
    """
    parts = [*shares(reading), *single_spans(reading), *rough_ages(reading), *nobody(reading)]
    taken = sorted([*taken, *((f.start, f.end) for f in parts)])
    numbers = sorted(
        (
            n
            for n in (*reading.numbers, *find_amounts(reading))
            if not n.is_ordinal
            and not _is_in_a_name(reading, n)
            and not _NO_COUNT.match(reading.text, n.start)
            and not overlaps(n, taken)
        ),
        key=lambda n: n.start,
    )
    ends = accumulate((n.end for n in numbers), max, initial=0)
    numbers = [n for n, end in zip(numbers, ends, strict=False) if n.start >= end]
    facts: list[Fact] = []
    places = list(_places(reading, numbers))
    skip = False
    for index, place in enumerate(places):
        if skip:
            skip = False
            continue
        upper = _upper_of_range(reading, place, places[index + 1] if index + 1 < len(places) else None)
        fact = _read(reading, place if upper is None else _spanning(place, places[index + 1]))
        if facts and OF_THEM.match(reading.text, place.number.end) and (fact is None or fact.unit is None):
            fact = _part_of_the_last(reading, place, facts[-1])
        if fact is not None and upper is not None:
            fact = _as_range(reading, fact, place, upper)
            skip = True
        if fact is not None:
            facts.append(fact)
    joined = _joined(reading, [*facts, *parts])
    return [*joined, *_parts_of_wholes(reading, joined)]


def _parts_of_wholes(reading: SentenceReading, facts: list[Fact]) -> Iterator[Fact]:
    """How many a share of so many is: "half of the 600 seats" are 300."""
    for share, whole in pairwise(facts):
        if share.kind is not FactKind.PERCENT or whole.kind not in (FactKind.QUANTITY, FactKind.MONEY):
            continue
        if isinstance(share.value, str) or isinstance(whole.value, str) or whole.key.endswith(PART):
            continue
        if _OF_THE.fullmatch(reading.text, share.end, whole.start):
            value = round(share.value * whole.value / 100, 2 if whole.kind is FactKind.MONEY else 0)
            yield replace(whole, start=share.start, value=int(value) if value == int(value) else value,
                          key=f"{whole.key}{PART}", hedge=share.hedge or whole.hedge,
                          precision=share.precision * whole.value / 100)  # fmt: skip


def _is_in_a_name(reading: SentenceReading, number: NumberSpan) -> bool:
    """Whether a number is part of a name: "the Five Rivers bloc", not "Five Rivers" at the beginning."""
    at = reading.index_at(number.end)
    is_capital = reading.text[number.start].isupper() and number.start > 0
    return is_capital and at < len(reading.tokens) and reading.tokens[at].kind is TokenKind.NAME


def _part_of_the_last(reading: SentenceReading, place: Place, last: Fact) -> Fact | None:
    """So many of those that the number before counts: "40 passengers, 16 of them from Spain"."""
    if last.kind is not FactKind.QUANTITY or not last.unit or last.factor != 1 or place.number.value == 1:
        return None
    number = place.number
    return part_of(
        situated(reading, place, Fact(FactKind.QUANTITY, "", number.start, number.end, number.value)), last
    )


def _joined(reading: SentenceReading, facts: list[Fact]) -> list[Fact]:
    """Measures in two units as one: "6 feet 2 inches"."""
    joined: list[Fact] = []
    for fact in sorted(facts, key=lambda f: (f.start, f.end)):
        whole = joined_measures(reading, joined[-1], fact) if joined else None
        joined[len(joined) - (whole is not None) :] = [whole or fact]
    return joined


def _places(reading: SentenceReading, numbers: list[NumberSpan]) -> Iterator[Place]:
    bounds = [(reading.index_of(n.start), reading.index_at(n.end)) for n in numbers]
    for index, number in enumerate(numbers):
        first, after = bounds[index]
        left = bounds[index - 1][1] if index else 0
        right = bounds[index + 1][0] if index + 1 < len(bounds) else len(reading.tokens)
        yield Place(number, first, after, max(left, first - WINDOW), min(right, after + WINDOW), left, right)


def _upper_of_range(reading: SentenceReading, place: Place, following: Place | None) -> Number | None:
    """The second number of "40 to 120" or "between 40 and 120"; "from 40 to 120" is a change."""
    if following is None:
        return None
    between = reading.text[place.number.end : following.number.start]
    if len(between) > 8 or not _RANGE.fullmatch(between) or following.number.value <= place.number.value:
        return None
    before = reading.tokens[place.first - 1].form if place.first else ""
    if "and" in between:
        return following.number.value if before == "between" else None
    if before == "from":
        return (
            following.number.value
            if place.first > 1 and reading.tokens[place.first - 2].form in _RANGING
            else None
        )
    return following.number.value


def _spanning(place: Place, following: Place) -> Place:
    """A range is read as one number that ends where its second one does."""
    number = replace(place.number, end=following.number.end)
    return Place(
        number, place.first, following.after, place.left, following.right, place.floor, following.ceiling
    )


def _as_range(reading: SentenceReading, fact: Fact, place: Place, upper: Number) -> Fact:
    lower = place.number.value
    # "2 to 3 million": the scale belongs to both.
    if lower < 1000 <= upper:
        scale = next((s for s in (10**12, 10**9, 10**6, 10**3) if upper >= s), 1)
        lower = lower * scale if lower * scale <= upper else lower
    factor = (
        fact.value / place.number.value if isinstance(fact.value, int | float) and place.number.value else 1
    )
    return replace(
        fact, value=lower * factor if factor != 1 else lower, upper=upper * factor if factor != 1 else upper
    )


def _read(reading: SentenceReading, place: Place) -> Fact | None:
    """One number with everything that hangs on it."""
    text, number = reading.text, place.number
    hedge = hedge_of(text, reading.language, number.start, number.end)
    fact = Fact(FactKind.QUANTITY, "", hedge.start, number.end, number.value, hedge=hedge.word,
                precision=_precision(text, number, reading.language))  # fmt: skip
    if isinstance(number, Amount):
        place = replace(place, after=reading.index_at(number.rest or number.end))
        fact = replace(fact, end=number.rest or number.end)
        if number.hedge is not None:
            fact = replace(fact, hedge=hedge.word or number.hedge, upper=number.upper, precision=0.0)
    elif hedge.end > number.end:
        place = replace(place, number=replace(number, end=hedge.end), after=reading.index_at(hedge.end))
        fact = replace(fact, end=hedge.end)
    fact_read = _of_its_sort(reading, place, fact)
    if fact_read is not None and isinstance(number, Amount) and fact_read.end == number.rest:
        fact_read = replace(fact_read, end=number.end)
    if fact_read is None or fact_read.hedge is not None or reading.language != "en":
        return fact_read
    behind = hedge_behind(text, fact_read.end)
    return fact_read if behind is None else replace(fact_read, hedge=behind.word, end=behind.end)


def _of_its_sort(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """The number as money, a share, a span of time, a measure or a count: whichever it is."""
    text, number = reading.text, place.number
    start, end = number.start, max(number.end, fact.end)
    after_token = reading.tokens[place.after] if place.after < len(reading.tokens) else None
    direct = after_token is not None and (text[end : after_token.start] in (" ", "-", "", "\u00a0", "‑"))
    if after_token is not None and (after_token.text.endswith(("'", "’")) or _joins(reading, place)):
        after_token = next(iter(reading.tokens[place.after + 1 : place.after + 2]), None)
    follow = after_token.form if after_token is not None and direct else ""
    if not is_weight(text, start, end) and (found := sum_of(reading, start, end, follow)):
        return money(reading, place, fact, found)
    if points := _POINTS.match(text, end):
        return situated(
            reading,
            place,
            replace(fact, end=points.end(), unit="percentage point", key="points", subject="points",
                    value=number.value / 100 if "basis" in points[0] else number.value),
        )  # fmt: skip
    if percent := _PERCENT.match(text, end):
        return situated(
            reading, place,
            replace(fact, kind=FactKind.PERCENT, end=percent.end(), unit="%", key="%",
                    precision=fact.precision or 0.5),
        )  # fmt: skip
    if share := share_abroad(reading, place, fact, after_token if direct else None):
        return share
    if after_token is not None and (unit := _unit_of_time(reading, place.after, follow)):
        return duration(reading, replace(place, after=unit), fact, reading.tokens[unit])
    return measure(reading, place, fact, follow) or count(reading, place, fact)


def _joins(reading: SentenceReading, place: Place) -> bool:
    """Whether a word behind millions only joins them to their noun: "millones de euros"."""
    written = reading.text[place.number.start : place.number.end]
    return reading.tokens[place.after].form in ("de", "di") and written[-1:].isalpha()


def _unit_of_time(reading: SentenceReading, at: int, follow: str) -> int:
    """The place of the unit of a span of time, right behind its number or behind "full"; 0 for none."""
    if follow in _UNBROKEN and at + 1 < len(reading.tokens) and reading.gap(at + 1) == " ":
        at, follow = at + 1, reading.tokens[at + 1].form
    return at if reading.span_of_time(follow) else 0


def _precision(text: str, number: NumberSpan, language: str) -> float:
    """Half the last place of a rounded figure: one with a decimal sign or a scale word."""
    whole, decimals = digits_of(text[number.start : number.end], language)
    mantissa = float(f"{whole or 0}.{decimals or 0}")
    if not mantissa:
        return 0.05 * abs(number.value) if number.value >= 1000 else 0.0
    scale = abs(number.value / mantissa)
    if scale == 1 and not decimals:
        zeros = len(whole) - len(whole.rstrip("0"))
        return 0.01 * abs(number.value) if zeros > 3 else 0.0
    half = 0.5 * 10.0 ** -len(decimals) * scale
    return min(half, 0.05 * abs(number.value)) if scale > 1 else half
