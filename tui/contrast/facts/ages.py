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
_IS: Final = re.compile(r"^(?!The |This |It )(?:[A-Z][\w’'-]+ ){1,4}(?:is|turns|turned) $")
_APPOSED: Final = re.compile(r",\s(?:[A-Z][\w’'-]+\s?){2,4},\s(?:is|turned|turns) $")
"""Before an age these name somebody behind what they are: "the new head, Ann Roe, is 46"."""

_PRONOUN: Final = re.compile(
    r"(?:^|[;,] |\b(?:and|but|when|because) )(?:[Hh]e|[Ss]he) (?:is|was|turns|turned) $"
)
_AFTER_PRONOUN: Final = re.compile(
    r"(?:[.,;]|$| and (?:has|had|is|was|works?|lives?|lived|turned|became|comes|came))"
)

_AFTER_AT: Final = re.compile(r",? (?:he|she)\b")
_REACH: Final = 24
_LONGEST: Final = 60
"""Code points that somebody at the beginning of a sentence may be called in."""

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
    if _is_told(text, fact, number.start):
        return replace(fact, key="age:", unit="year", subject="age")
    is_aside = text[max(0, number.start - 2) : number.start].rstrip() in (",", "(")
    if not is_aside or not place.first or not _AFTER.match(text, number.end):
        return None
    owner = reading.tokens[place.first - 1]
    name = "" if owner.kind is TokenKind.NAME else owner.stem
    return replace(fact, key=f"age:{name}", unit="year", subject="age")


def _is_told(text: str, fact: Fact, start: int) -> bool:
    """Whether the words before a bare number, and those behind it, make it somebody's age."""
    before, after = text[max(0, fact.start - _REACH) : fact.start], fact.end
    if (_AGED.search(before) or _DIED_AT.search(before)) and _AFTER_AGED.match(text, after):
        return True
    if _WAS.search(before) and _WHEN.match(text, after):
        return True
    if start == len("At ") and text.startswith("At ") and _AFTER_AT.match(text, after):
        return True
    if _PRONOUN.search(before) and _AFTER_PRONOUN.match(text, after):
        return True
    if _APPOSED.search(text, max(0, fact.start - _LONGEST), fact.start) and _AFTER.match(text, after):
        return True
    is_subject = fact.start < _LONGEST and _IS.match(text[: fact.start])
    return bool(is_subject and _AFTER.match(text, after))


def rough_ages(reading: SentenceReading) -> Iterator[Fact]:
    """Ages told by their decade: "in her 40s", "in his late thirties"."""
    for found in _DECADE.finditer(reading.text):
        decade = int(found[2]) if found[2] else _DECADES[found[3].lower()]
        first, last = _PARTS[found[1]]
        start = found.start(1) if found[1] else found.start(2) if found[2] else found.start(3)
        yield Fact(FactKind.QUANTITY, "", start, found.end(), decade + first, subject="age", unit="year",
                   key="age:", upper=decade + last)  # fmt: skip
