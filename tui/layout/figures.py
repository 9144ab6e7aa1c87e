"""Facts in few words: numbers as people say them, days in three letters, values with who gives them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from tui.layout.wrapping import clip, flat
from tui.model import Comparison, Conflict, FactKind, FactValue, Number, Verdict
from tui.values import frozen

_MILLION = 10**6
_SCALES = ((10**12, "T"), (10**9, "B"), (_MILLION, "M"))
"""Short scale; below a million the digits themselves are short enough."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO = re.compile(r"(?:(\d{4})-|--)?(\d{2})-(\d{2})$")
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
    """The number as people write it: `60 M`, `1.7 M`, `160,000`, `39.5 M`, `2.5`; sign kept."""
    if abs(value) < _MILLION:
        return f"{value:,.0f}" if value == int(value) or abs(value) >= 10_000 else f"{value:.3g}"
    rounded = float(f"{value:.3g}")
    scale, letter = next((s, letter) for s, letter in _SCALES if abs(rounded) >= s)
    return f"{rounded / scale:,.4g} {letter}"


def human_date(text: str) -> str:
    """An ISO date as `19 Jan 2025`, `19 Jan` without its year, a weekday as `Tue`, `19:40`; else the text."""
    if found := _TIME.match(text):
        return found[1]
    if text.lower() in _DAYS:
        return text[:3].capitalize()
    if (found := _ISO.match(text)) and 1 <= int(found[2]) <= 12:
        year = f" {found[1]}" if found[1] else ""
        return f"{int(found[3])} {_MONTHS[int(found[2]) - 1]}{year}"
    return text


def human_value(kind: FactKind, fact: FactValue) -> str:
    """A fact's value in few words, its unit only where the subject does not already say it."""
    value = fact.value
    if isinstance(value, str):
        text = human_date(flat(value))
        return f"“{clip(text, 60)}”" if kind is FactKind.QUOTE else text
    number = human_number(value)
    if kind is FactKind.PERCENT:
        return f"{number} %"
    if kind is FactKind.RANK:
        return f"no. {number}"
    if kind is FactKind.MONEY:
        unit = fact.unit or ""
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
            article = fact.sentence.rsplit(".", 1)[0]
            days[article] = days.get(article) or human_date(fact.as_of or "")
        named = [f"{article}, {day}" if day else article for article, day in days.items()]
        return ("; " if any(days.values()) else ", ").join(named)


Wording = Callable[[FactValue], str]
"""Gives the words that state a value: `Article.text[start:end]`."""


def witnesses(
    kind: FactKind, values: Sequence[FactValue], wording: Wording | None = None
) -> tuple[Witnesses, ...]:
    """The values grouped by what they come to, in the order in which each first comes up.

    Numbers that only rounding would make equal are written out, so that no conflict looks like none.

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
