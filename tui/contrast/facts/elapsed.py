"""Spans of time told to the second: "2:21:38", "in 3:31.2", "three minutes 31.2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import DURATIONS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import place_of, situated
from tui.model import FactKind

_CLOCK: Final = re.compile(
    r"(?<![\d:.,])(?:(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d{1,3})?)"
    r"|(?P<whole>\d{1,2}):(?P<rest>[0-5]\d\.\d{1,3}))(?![\d:]|[.,]\d)(?!\s?[ap]\.?m\b|\s?[A-Z]{3,4}\b)"
)
_OF_THE_DAY: Final = re.compile(
    r"\b(?:at|around|by|until|from|since|before|after|between|(?:between|from)\s[\d:]{7,8}\s(?:and|to))\s$",
    re.IGNORECASE,
)
"""Before hours, minutes and seconds these make them a time of day."""

_BEFORE: Final = 24
"""Code points before them within which those words stand."""

_SMALLER: Final = re.compile(
    r"[\s-](?P<unit>minutes?|mins?|hours?|hrs?),?\s(?:and\s)?(?P<rest>[0-5]?\d(?:\.\d{1,3})?)"
    r"(?=\s*(?:[.,;:)](?!\d)|$)|\s(?:to|in|at|for|and|on|ahead|behind|from|when|as|by)\b)",
    re.IGNORECASE,
)
_SIXTY: Final = 60


def find_elapsed(reading: SentenceReading) -> Iterator[Fact]:
    """Times taken, whose last unit nobody writes; offsets are into the sentence."""
    text = reading.text
    for found in _CLOCK.finditer(text) if ":" in text else ():
        if found["hours"] and _OF_THE_DAY.search(text, max(0, found.start() - _BEFORE), found.start()):
            continue
        minutes = int(found["whole"] or found["minutes"]) + float(found["rest"] or found["seconds"]) / _SIXTY
        hours = int(found["hours"] or 0)
        value, unit = (hours + minutes / _SIXTY, "hour") if hours else (minutes, "minute")
        yield _elapsed(reading, found.start(), found.end(), value, unit)
    if reading.language != "en":
        return
    for number in reading.numbers:
        smaller = _SMALLER.match(text, number.end)
        if smaller is not None and number.value < _SIXTY and not number.is_ordinal:
            value = float(number.value) + float(smaller["rest"]) / _SIXTY
            yield _elapsed(reading, number.start, smaller.end(), value, smaller["unit"].lower())


def _elapsed(reading: SentenceReading, start: int, end: int, value: float, unit: str) -> Fact:
    unit = "hour" if unit[0] == "h" else "minute"
    key, factor = DURATIONS[unit]
    value = round(value, 4)
    fact = Fact(FactKind.DURATION, "", start, end, int(value) if value == int(value) else value, unit=unit,
                key=key, factor=factor)  # fmt: skip
    return situated(reading, place_of(reading, start, end), fact)
