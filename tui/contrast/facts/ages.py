"""Ages: "aged 43", "Ann Roe, 43,", "in her late 40s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_OLDEST: Final = 120
_AFTER: Final = re.compile(r"\s*(?:,|\)|$|\.(?:\s|$))")
_AFTER_AGED: Final = re.compile(r"\s*(?:,|\)|;|$|\.(?:\s|$)|(?:the|he|she|when|at|and|or|were|was|who)\b)")
_AGED: Final = re.compile(
    r"(?<!under )(?<!over )(?<!below )(?<!above )(?<!by )"
    r"(?:\b(?:aged|who (?:was|is)|age|ages|at the age of|at age)|[,–—-] ?at)"
    r"(?: (?:between|from|about|around|just|only))? $"
)
_DIED_AT: Final = re.compile(r"\b(?:died|dies|die)(?: \w+){0,2} at $")
_WAS: Final = re.compile(r"\b(?:was|were|is) $")
_WHEN: Final = re.compile(r"\s(?:years old\b|when (?:he|she|they)\b|at the time\b)")
_AFTER_AT: Final = re.compile(r",? (?:he|she)\b")
_REACH: Final = 24
_DECADE: Final = re.compile(
    r"\bin (?:his|her|their)(?: (early|mid|late))?[\s-](?:(\d0)s|(twenties|thirties|forties|fifties|sixties|"
    r"seventies|eighties|nineties))\b"
)
_DECADES: Final = {
    word: 20 + 10 * at
    for at, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split())
}
_PARTS: Final = {"early": (0, 4), "mid": (3, 7), "late": (6, 9), None: (0, 9)}
"""Years into a decade that writers call so."""


def age_of(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """A bare number as an age, beside a name or a noun: "Ann Roe, 43,", "aged 43", ", at 43 the oldest"."""
    text, number = reading.text, place.number
    if not isinstance(number.value, int) or not 0 < number.value < _OLDEST:
        return None
    if _AGED.search(text[max(0, fact.start - _REACH) : fact.start]) and _AFTER_AGED.match(text, fact.end):
        return replace(fact, key="age:", unit="year", subject="age")
    is_when = _WAS.search(text, max(0, fact.start - _REACH), fact.start) and _WHEN.match(text, fact.end)
    if is_when or (
        _DIED_AT.search(text[max(0, fact.start - _REACH) : fact.start]) and _AFTER_AGED.match(text, fact.end)
    ):
        return replace(fact, key="age:", unit="year", subject="age")
    if number.start == 3 and text.startswith("At ") and _AFTER_AT.match(text, number.end):
        return replace(fact, key="age:", unit="year", subject="age")
    is_aside = text[max(0, number.start - 2) : number.start].rstrip() in (",", "(")
    if not is_aside or not place.first or not _AFTER.match(text, number.end):
        return None
    owner = reading.tokens[place.first - 1]
    name = "" if owner.kind is TokenKind.NAME else owner.stem
    return replace(fact, key=f"age:{name}", unit="year", subject="age")


def rough_ages(reading: SentenceReading) -> Iterator[Fact]:
    """Ages told by their decade: "in her 40s", "in his late thirties"."""
    for found in _DECADE.finditer(reading.text):
        decade = int(found[2]) if found[2] else _DECADES[found[3].lower()]
        first, last = _PARTS[found[1]]
        start = found.start(1) if found[1] else found.start(2) if found[2] else found.start(3)
        yield Fact(FactKind.QUANTITY, "", start, found.end(), decade + first, subject="age", unit="year",
                   key="age:", upper=decade + last)  # fmt: skip
