"""Facts in few words: numbers as people say them, days in three letters, values with who gives them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal

from tui.layout.wrapping import clip, flat
from tui.model import Comparison, Conflict, FactKind, FactValue, Number, Verdict, article_of
from tui.values import frozen

_MILLION = 10**6
_SCALES = ((10**12, "T"), (10**9, "B"), (_MILLION, "M"))
"""Short scale; below a million the digits themselves are short enough."""
_MOST_DECIMALS = 1000
"""A number with more places before its scale is written out."""
_DOZENS = frozenset("dozens scores hundreds thousands millions billions".split())
_SOME = frozenset(("several", "a few", "many"))
_ROUND = {12: "dozen", 100: "hundred", 1000: "thousand", 10**6: "million", 10**9: "billion",
          10**12: "trillion"}  # fmt: skip
"""Words that leave open how many: dozens; several hundred, which is at least two of them."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO = re.compile(r"(?:(\d{4})-|--)?(\d{2})-(\d{2})$")
_MONTH = re.compile(r"(?:(\d{4})|-)-(\d{2})$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})$")
_TIME = re.compile(r"T(\d\d:\d\d)$")
_CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹"}

_SYMBOLS = {
    "kilometre": "km", "metre": "m", "centimetre": "cm", "millimetre": "mm", "mile": "mi", "yard": "yd",
    "foot": "ft", "inch": "in", "mile per hour": "mph", "kilometre per hour": "km/h", "knot": "kn",
    "ton": "tons", "tonne": "t", "kilogram": "kg", "gram": "g", "pound": "lb", "ounce": "oz", "acre": "acres",
    "hectare": "ha", "litre": "L", "millilitre": "mL", "gallon": "gal", "gigawatt": "GW", "megawatt": "MW",
    "kilowatt": "kW", "terabyte": "TB", "gigabyte": "GB", "megabyte": "MB", "degree": "°",
    "degree Celsius": "°C", "degree Fahrenheit": "°F", "square kilometre": "km²", "square mile": "sq mi",
    "square metre": "m²", "square foot": "sq ft",
}  # fmt: skip
"""Units of measure as they stand behind their figure: what is measured does not say them."""

SEPARATOR = {Verdict.UPDATE: " → ", Verdict.CONFLICT: " ≠ ", Verdict.SCOPE: " / "}
"""What stands between the values of a ledger entry."""


def human_number(value: Number) -> str:
    """The number as people write it: `60 M`, `1.7 M`, `160,000`, `82.96`; sign and every digit kept."""
    if value != int(value):
        return f"{Decimal(f'{value:.12g}'):,f}"
    if abs(value) >= _MILLION:
        scale, letter = next((s, letter) for s, letter in _SCALES if abs(value) >= s)
        if not value * _MOST_DECIMALS % scale:
            return f"{Decimal(int(value)) / scale:,f} {letter}"
    return f"{int(value):,}"


def human_date(text: str) -> str:
    """An ISO date as `19 Jan 2025`, `19 Jan` without its year, a weekday as `Tue`, `19:40`; else the text."""
    if found := _TIME.match(text):
        return found[1]
    if text.lower() in _DAYS:
        return text[:3].capitalize()
    if (found := _ISO.match(text)) and 1 <= int(found[2]) <= 12:
        year = f" {found[1]}" if found[1] else ""
        return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]}{year}"
    if (found := _MONTH.match(text)) and 1 <= int(found[2]) <= 12:
        return f"{_MONTHS[int(found[2]) - 1]} {found[1] or ''}".strip()
    if found := _WEEK.match(text):
        return f"week {int(found[2])} of {found[1]}"
    return text


def _in_round_words(fact: FactValue) -> str:
    """The words that leave a number open, `thousands`, `several hundred`; or nothing."""
    words = fact.hedge or ""
    if words in _SOME and isinstance(fact.value, int):
        scale = next((name for scale, name in _ROUND.items() if fact.value == 2 * scale), "")
        return f"{words} {scale}" if scale else ""
    return words if words.rpartition(" ")[2] in _DOZENS else ""


def human_value(kind: FactKind, fact: FactValue) -> str:
    """A fact's value in few words, its unit only where the subject does not already say it."""
    value = fact.value
    if isinstance(value, str):
        text = human_date(flat(value))
        return f"“{clip(text, 60)}”" if kind is FactKind.QUOTE else text
    number = _in_round_words(fact) or human_number(value)
    if kind is FactKind.PERCENT:
        return f"{number} %"
    if kind is FactKind.RANK:
        return f"no. {number}"
    if kind is FactKind.MONEY:
        unit = fact.unit or ""
        if value != int(value) and abs(value) < _MILLION and round(value, 2) == value:
            number = f"{value:,.2f}"
        return f"{_CURRENCIES[unit]}{number}" if unit in _CURRENCIES else f"{number} {unit}".strip()
    if kind is FactKind.DURATION and fact.unit:
        return f"{number} {fact.unit}{'' if value == 1 else 's'}"
    return f"{number} {_SYMBOLS[fact.unit]}" if fact.unit in _SYMBOLS else number


@frozen
class Witnesses:
    """A value in few words and all who give it.

    Attributes:
        facts: the statements of it, in the ledger's order.
    """

    text: str
    facts: tuple[FactValue, ...]

    @property
    def who(self) -> str:
        """Article ids, each with the day its value is tied to: `B; D, Tue`."""
        days: dict[str, str] = {}
        for fact in self.facts:
            article = article_of(fact.sentence)
            days[article] = days.get(article) or human_date(fact.as_of or "")
        named = [f"{article}, {day}" if day else article for article, day in days.items()]
        return ("; " if any(days.values()) else ", ").join(named)


Wording = Callable[[FactValue], str]
"""Gives the words that state a value: `Article.text[start:end]`."""


def witnesses(
    kind: FactKind, values: Sequence[FactValue], wording: Wording | None = None
) -> tuple[Witnesses, ...]:
    """The values grouped by what they come to, in the order in which each first comes up.

    Values that differ in their unit alone are written with it, so that no conflict looks like none.

    `wording`: where all values come to the same, as those of two scopes may, they are grouped and
        shown by their words instead.
    """
    groups: dict[tuple[object, ...], list[FactValue]] = {}
    for fact in values:
        groups.setdefault((fact.value, fact.unit), []).append(fact)
    if len(groups) == 1 and wording is not None:
        stated: dict[str, list[FactValue]] = {}
        for fact in values:
            stated.setdefault(flat(wording(fact)), []).append(fact)
        return tuple(Witnesses(f"“{text}”", tuple(facts)) for text, facts in stated.items())
    texts = Counter(human_value(kind, facts[0]) for facts in groups.values())
    return tuple(
        Witnesses(text if texts[text] == 1 else _in_full(facts[0]), tuple(facts))
        for facts in groups.values()
        for text in (human_value(kind, facts[0]),)
    )


def wording_in(comparison: Comparison) -> Wording:
    """The words in which a comparison's articles state a value."""
    return lambda fact: comparison.article[comparison.sentence[fact.sentence].article].text[
        fact.start : fact.end
    ]


def _in_full(fact: FactValue) -> str:
    """A value with every digit and its unit."""
    number = f"{fact.value:,}" if isinstance(fact.value, int | float) else flat(fact.value)
    return f"{number} {fact.unit or ''}".strip()


def ledger_phrase(conflict: Conflict, wording: Wording | None = None) -> str:
    """A ledger entry on one line: `views: 60 M (B; D, Tue) → 250 M (E, Wed) update`."""
    groups = witnesses(conflict.kind, conflict.values, wording)
    values = [f"{group.text} ({group.who})" for group in groups]
    return f"{flat(conflict.subject)}: {SEPARATOR[conflict.verdict].join(values)} {conflict.verdict.value}"
