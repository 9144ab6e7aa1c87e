"""Which of two things came first: one source tells them in one order, the other in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from tui.contrast.facts import Fact
from tui.contrast.facts.issues import MOST_WORDS
from tui.contrast.facts.lexicon import NEGATIONS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import NOT_CONTEXT
from tui.contrast.sides import Finding, Side
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Verdict

_LINK: Final = re.compile(
    r"\b(?P<before>before|prior to|ahead of)\b(?!\s\d)|\b(?P<after>after|following)\b(?!\s\d)|"
    r"\b(?P<then>and only then|and then|only then|then)\b",
    re.IGNORECASE,
)
_COMMA: Final = re.compile(r",\s|\s(?=did\b)")
_CROSSED: Final = 1.0
_STRAIGHT: Final = 0.4
"""How much of both things must be found in the other place, and how much less where they stand themselves."""

_ROOT: Final = 5
_FEWEST: Final = 2


class _Sequence(NamedTuple):
    """Stems of what came first and of what came next, and where the word that orders them stands."""

    first: frozenset[str]
    next: frozenset[str]
    start: int
    end: int


def reversed_order(a: Side, b: Side) -> Iterator[Finding]:
    """Two things told in one order here and in the other there."""
    mine, others = _sequence(a.reading), _sequence(b.reading)
    if not mine or not others:
        return
    crossed = _alike(mine.first, others.next), _alike(mine.next, others.first)
    straight = _alike(mine.first, others.first) + _alike(mine.next, others.next)
    if min(crossed) > _STRAIGHT and sum(crossed) >= max(_CROSSED, straight + _STRAIGHT):
        yield Finding(_placed(mine, a), _placed(others, b), Verdict.CONFLICT)


@lru_cache(maxsize=4096)
def _sequence(reading: SentenceReading) -> _Sequence | None:
    """The two things of a sentence that has one word which orders them; None of any other."""
    if len(reading.tokens) > MOST_WORDS:
        return None
    text = reading.text
    links = list(_LINK.finditer(text))
    if len(links) != 1 or any(t.form in NEGATIONS for t in reading.tokens):
        return None
    link = links[0]
    here, there = _halves(text, link)
    before, behind = _stems(reading, *here), _stems(reading, *there)
    if min(len(before), len(behind)) < _FEWEST:
        return None
    is_turned = link.lastgroup == "after"
    return _Sequence(*((behind, before) if is_turned else (before, behind)), *link.span())


def _halves(text: str, link: re.Match[str]) -> tuple[tuple[int, int], tuple[int, int]]:
    """What the word stands behind, and what it leads: of a sentence it opens, what comes behind the comma."""
    if len(text[: link.start()].split()) > _FEWEST:
        return (0, link.start()), (link.end(), len(text))
    comma = _COMMA.search(text, link.end())
    middle = comma.start() if comma else len(text)
    return (middle, len(text)), (link.end(), middle)


def _stems(reading: SentenceReading, start: int, end: int) -> frozenset[str]:
    return frozenset(
        t.stem
        for t, is_content in zip(reading.tokens, reading.is_content, strict=True)
        if is_content
        and start <= t.start < end
        and t.kind is not TokenKind.NUMBER
        and t.form not in NOT_CONTEXT
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the longer that the other has too, in the same or a like word."""
    shared = sum(any(_is_like(stem, there) for there in other) for stem in one)
    answered = sum(any(_is_like(stem, there) for there in one) for stem in other)
    return min(shared, answered) / max(len(one), len(other))


def _is_like(stem: str, other: str) -> bool:
    is_family = len(stem) >= _ROOT and stem[:_ROOT] == other[:_ROOT]
    return stem == other or is_family or are_synonyms(stem, other)


def _placed(told: _Sequence, side: Side) -> Fact:
    text = side.reading.text[told.start : told.end].lower()
    start, end = told.start + side.start, told.end + side.start
    return Fact(FactKind.POLARITY, side.sentence, start, end, text, subject="order", key="order")
