"""So much of something in each of something else: a day, a share, per litre."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tui.contrast.facts.fact import Fact

_RATE: Final = re.compile(
    r"\s(?:(?:a|an|per|each|every)\s(second|minute|hour|night|day|week|month|quarter|year)|(daily"
    r"|weekly|monthly|"
    r"annually|yearly|hourly))\b(?!['’-])(?!\s(?:ago|later|earlier|after|before|and|old|in|of|long)\b)"
)
_PRICE: Final = re.compile(
    r"\s(?:(?:a|an|per)\s(share|barrel|gallon|litre|liter|ounce|pound|kilo|kilogram|tonne|ton"
    r"|metric ton|head|"
    r"person|passenger|unit|ticket|bottle|pack|copy|mile|megawatt[ -]hour|kilowatt[ -]hour|bushel"
    r"|piece)|apiece)\b"
)
_OFTEN: Final = {
    "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
    "hourly": "hour", "night": "day",
}  # fmt: skip


def with_rate(text: str, fact: Fact) -> Fact:
    """A value with what it is so much of: one a day is never compared with one altogether.

    A price keeps its key: "oil at $80" is a barrel's.
    """
    if rate := _RATE.match(text, fact.end):
        time = rate[1] or rate[2]
        return replace(fact, end=rate.end(), key=f"{fact.key} per {_OFTEN.get(time, time)}")
    if price := _PRICE.match(text, fact.end):
        return replace(fact, end=price.end())
    return fact
