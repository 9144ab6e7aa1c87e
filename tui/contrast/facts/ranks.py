"""Ranks: second place, third-largest, number one, top of the chart; "her first win" is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import SCOPE_PLACES, WORLDWIDE
from tui.contrast.facts.reading import SentenceReading
from tui.matching.numbers import find_numbers
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_WORDS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
_ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_WORDS})"
_SUPERLATIVE = (
    r"(?:most|least|largest|biggest|highest|best|worst|smallest|richest|longest|oldest|fastest|tallest|busiest|"
    r"deadliest|lowest|poorest|strongest|wealthiest|youngest|leading)"
)
_COME = r"(?:finish(?:ed|es|ing)?|came|come|comes|placed|places|ranked|ranks|ranking|rank)"
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
_RANK = re.compile(
    rf"\b(?:{_COME}\s(?:in\s|as\s)?(?:the\s)?(?P<came>{_ORDINAL})\b(?!\s(?:time|year|day|week|half|quarter))"
    rf"|(?P<most>{_ORDINAL})[\s-]{_SUPERLATIVE}\b"
    rf"|(?P<place>{_ORDINAL})[\s-](?:place|position|spot)\b"
    rf"|(?:number|no\.)\s?(?P<number>{_SMALL})\b(?!\s(?:of|people))"
    r"|(?:the|a|at)\s(?P<top>top)\s(?:(?:of|position|spot|place)\b|(?:[\w-]+\s){0,3}?apps?\b|grossing|selling)"
    r"|the\s(?P<best>most)[\s-](?:downloaded|watched|viewed|popular)(?:\s(?:free|paid))?(?:\sapps?)?\b)",
    re.IGNORECASE,
)
_CLASSES = {
    "free": "free", "paid": "paid", "social": "social networking", "networking": "social networking",
    "grossing": "grossing", "entertainment": "entertainment", "games": "games",
    "men": "men", "women": "women",
}  # fmt: skip
_OF_PLACE = re.compile(
    r"\b(?:the\s)?(world|country|nation|state|city|continent)['’]s\b"
    r"|\bin the (world|country|nation|state|city)\b",
    re.IGNORECASE,
)


_HINTS = frozenset(("top", "most", "number", "no"))
"""A sentence without an ordinal and without these has no rank: most need not be searched."""


def find_ranks(reading: SentenceReading) -> Iterator[Fact]:
    """The ranks a sentence gives; the class ranked and the places are their scope."""
    if not any(n.is_ordinal for n in reading.numbers) and _HINTS.isdisjoint(t.form for t in reading.tokens):
        return
    for found in _RANK.finditer(reading.text):
        word = next(value for value in found.groupdict().values() if value)
        numbers = find_numbers(word)
        rank = 1 if word.lower().startswith(("top", "most")) else numbers[0].value if numbers else None
        if rank is None or not 0 < rank < 1000:
            continue
        yield _situated(reading, found, rank)


def _situated(reading: SentenceReading, found: re.Match[str], rank: float) -> Fact:
    first, after = reading.index_at(found.start()), reading.index_at(found.end())
    near: set[str] = set()
    scope: set[str] = set()
    noun = ""
    window = range(max(0, first - 4), min(len(reading.tokens), after + 7))
    for at in window:
        token = reading.tokens[at]
        if token.form in _CLASSES:
            scope.add(_CLASSES[token.form])
        if token.form in WORLDWIDE:
            scope.add("worldwide")
        elif token.form in SCOPE_PLACES:
            scope.add(token.form)
        outside = token.end <= found.start() or token.start >= found.end()
        if outside and reading.is_content[at] and token.kind is not TokenKind.NUMBER:
            near.add(token.stem)
            if at >= after and not noun and token.kind is TokenKind.WORD:
                noun = token.form
    for place in _OF_PLACE.finditer(reading.text):
        scope.add((place[1] or place[2]).lower().replace("world", "worldwide"))
    last = re.split(r"[\s-]", found[0])[-1].lower()
    word = last if found["most"] else ""
    noun = "app" if last in ("app", "apps") else noun
    return Fact(
        FactKind.RANK, "", found.start(), found.end(), int(rank),
        subject=noun or "rank", key=word, near=frozenset(near), scope=frozenset(scope),
    )  # fmt: skip
