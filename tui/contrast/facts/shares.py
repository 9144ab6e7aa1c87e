"""Shares in words: "two-thirds of voters", "one in five", "a quarter point"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.hedges import hedge_of
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place, place_of, situated
from tui.matching.tokens import Token
from tui.model import FactKind

_COUNTS: Final = "two|three|four|five|six|seven|eight|nine|\\d"
_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_PART: Final = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth"
_FRACTION: Final = re.compile(
    rf"(?<![\w-])(?:(?P<half>(?:one[ -])?half)|(?P<one>an?|one)[ -](?P<part>{_PART})"
    rf"|(?P<count>{_COUNTS})[ -](?P<parts>{_PART})s"
    r"|(?<!\d )(?<!/)(?P<above>[1-7])[/\u2044](?P<below>[2348]))(?![\w/-])",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\s(?:of\s(?!(?:the\s(?:season|match|game|year|decade|century)\b|\d{4}\b|an?\s(?:hour|century"
    r"|mile|million|billion|"
    r"second|minute|day|year|point|percentage)\b))|(?:the|its|their|his|her|our|all|that)\s)",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\b(?:by|than|nearly|almost|about|roughly|around|over)\s$", re.IGNORECASE)
_ENDS: Final = re.compile(
    r"\s?(?:[.,;:)]|$|(?:in|from|to|since|last|this|on|compared|between|during|after|over|at|with|and|but)\b)"
)
_ORDINAL_BEFORE: Final = re.compile(
    r"\b(?:first|second|last|other|top|bottom|final|every|at)\s$", re.IGNORECASE
)
_ONE_IN: Final = re.compile(
    r"(?<![\w.,-])(?P<some>one|two|three|four|five|six|seven|eight|nine|[1-9]|[1-9]\d)"
    r"(?:[\s-](?:in|out[\s-]of)(?:[\s-]every)?[\s-]|\sof\severy\s)"
    r"(?P<all>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a\shundred"
    r"|one\shundred|\d{1,2}|100|1,?000)"
    r"(?![\w-])(?![.,]\d)(?!\s(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|games?|matches"
    r"|starts|attempts|"
    r"seasons|outings|of|in)\b)(?=\s\w|[.,;:)]|$)",
    re.IGNORECASE,
)
_POINT: Final = re.compile(
    r"(?<![\w-])(?P<share>half|(?:(?P<three>three)[ -])?quarters?|(?:(?:an?|one)[ -])?(?:quarter"
    r"|third|half|tenth))"
    r"(?:\sof)?(?:\san?)?[ -](?:(?:percentage|per\s?cent)[ -])?points?\b",
    re.IGNORECASE,
)
_NUMBERS: Final = {
    word: value
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"twenty": 20, "fifty": 50, "a hundred": 100, "one hundred": 100}


def shares(reading: SentenceReading) -> Iterator[Fact]:
    """The shares of a sentence that are told in words, as percentages; and parts of a percentage point."""
    if reading.language != "en":
        return
    text = reading.text
    points = list(_POINT.finditer(text))
    for found in points:
        yield _point(reading, found)
    ends = [(m.start(), m.end()) for m in points]
    at = 0
    for found in _FRACTION.finditer(text):
        while at < len(ends) and ends[at][1] <= found.start():
            at += 1
        if at < len(ends) and ends[at][0] < found.end():
            continue
        if _is_share(text, found):
            yield _share(reading, found.start(), found.end(), _value(found))
    for found in _ONE_IN.finditer(text):
        some, whole = _number(found["some"]), _number(found["all"])
        if some < whole:
            yield _share(reading, found.start(), found.end(), some / whole)


_ABROAD: Final = {
    "de": {"drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10},
    "fr": {"tiers": 3, "quarts": 4, "quart": 4, "cinquième": 5, "cinquièmes": 5, "dixième": 10},
    "es": {"tercio": 3, "tercios": 3, "cuarto": 4, "quinto": 5, "décimo": 10},
    "it": {"terzo": 3, "terzi": 3, "quarto": 4, "quarti": 4, "quinto": 5, "quinti": 5},
    "nl": {"derde": 3, "kwart": 4, "vijfde": 5, "tiende": 10},
    "pt": {"terço": 3, "terços": 3, "quarto": 4, "quartos": 4, "quinto": 5, "quintos": 5},
}  # fmt: skip
"""What parts of a whole are called behind their number: "drei Viertel", "deux tiers"."""


def share_abroad(reading: SentenceReading, place: Place, fact: Fact, part: Token | None) -> Fact | None:
    """So many parts of a whole in another language than English, as a percentage."""
    parts = _ABROAD.get(reading.language, {}).get(part.form, 0) if part is not None else 0
    if part is None or isinstance(fact.value, str) or not 0 < fact.value < parts:
        return None
    share = replace(fact, kind=FactKind.PERCENT, end=part.end, value=round(100 * fact.value / parts, 2),
                    unit="%", key="%", precision=2.0)  # fmt: skip
    return situated(reading, place, share)


def _is_share(text: str, found: re.Match[str]) -> bool:
    """Whether a fraction is a share of something, and no period, place in a row or age."""
    before = text[max(0, found.start() - 12) : found.start()]
    if _ORDINAL_BEFORE.search(before):
        return False
    return bool(_WHOLE.match(text, found.end())) or bool(
        _BY.search(before) and _ENDS.match(text, found.end())
    )


def _value(found: re.Match[str]) -> float:
    if found["half"]:
        return 0.5
    if found["part"]:
        return 1 / _PARTS[found["part"].lower()]
    if found["above"]:
        return min(1.0, int(found["above"]) / int(found["below"]))
    return _number(found["count"]) / _PARTS[found["parts"].lower()]


def _number(written: str) -> int:
    word = " ".join(written.lower().split())
    return _NUMBERS.get(word) or int(word.replace(",", ""))


def _share(reading: SentenceReading, start: int, end: int, share: float) -> Fact:
    hedge = hedge_of(reading.text, reading.language, start, end)
    return situated(
        reading, place_of(reading, start, end),
        Fact(FactKind.PERCENT, "", hedge.start, end, round(100 * share, 2), unit="%", key="%", precision=2.0,
             hedge=hedge.word),
    )  # fmt: skip


def _point(reading: SentenceReading, found: re.Match[str]) -> Fact:
    words = found["share"].lower()
    part = next((1 / size for name, size in _PARTS.items() if name in words), 0.25)
    return situated(
        reading, place_of(reading, found.start(), found.end()),
        Fact(FactKind.QUANTITY, "", found.start(), found.end(), part * (3 if found["three"] else 1),
             subject="points", unit="percentage point", key="points"),
    )  # fmt: skip
