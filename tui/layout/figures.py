"""Facts in few words: numbers as people say them, days in three letters, values with who gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.layout.wrapping import clip, flat
from tui.model import Conflict, FactKind, FactValue, Number, Verdict

_SCALES = ((10**12, "T"), (10**9, "B"), (10**6, "M"))
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ISO = re.compile(r"(?:(\d{4})-)?-?(\d{2})-(\d{2})$")
_CURRENCIES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹"}

SEPARATOR = {Verdict.UPDATE: " → ", Verdict.CONFLICT: " ≠ ", Verdict.SCOPE: " / "}
"""What stands between the values of a ledger entry."""


def human_number(value: Number) -> str:
    """The number as people write it: `60 M`, `1.7 M`, `160,000`, `39.5 M`, `2.5`; sign kept."""
    size = abs(value)
    for scale, letter in _SCALES:
        if size >= scale:
            return f"{_short(value / scale)} {letter}"
    return _short(value) if size < 10_000 and value != int(value) else f"{value:,.0f}"


def _short(value: float) -> str:
    """At most three significant decimals' worth of a number, no trailing zeros."""
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def human_date(text: str) -> str:
    """An ISO date as `19 Jan 2025`, `19 Jan` without its year, a weekday as `Tue`; else the text."""
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
    return number


@dataclass(frozen=True, slots=True)
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


def witnesses(kind: FactKind, values: Sequence[FactValue]) -> tuple[Witnesses, ...]:
    """The values grouped by what they come to, in the order in which each first comes up."""
    groups: dict[str, list[FactValue]] = {}
    for fact in values:
        groups.setdefault(human_value(kind, fact), []).append(fact)
    return tuple(Witnesses(text, tuple(facts)) for text, facts in groups.items())


def ledger_phrase(conflict: Conflict) -> str:
    """A ledger entry on one line: `views: 60 M (B; D, Tue) → 250 M (E, Wed) update`."""
    values = [f"{group.text} ({group.who})" for group in witnesses(conflict.kind, conflict.values)]
    return f"{flat(conflict.subject)}: {SEPARATOR[conflict.verdict].join(values)} {conflict.verdict.value}"
