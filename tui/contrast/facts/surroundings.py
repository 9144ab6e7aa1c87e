"""What stands around a number: context, names, scope, what happened, which way it went."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.contrast.facts.dates import DateSpan
from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import (
    MONTHS,
    REPORTING,
    SCOPE_PLACES,
    WEEKDAYS,
    WORLDWIDE,
)
from tui.contrast.facts.opposites import DIRECTIONS
from tui.contrast.facts.predicates import predicate_at
from tui.contrast.facts.reading import SentenceReading
from tui.matching.numbers import NumberSpan
from tui.matching.tokens import TokenKind

NOT_CONTEXT = REPORTING | frozenset(MONTHS) | frozenset(WEEKDAYS)
WINDOW = 6
"""Words on each side of a number that are its context."""

_EVENT_WINDOW = 14
_BODIES = 3
"""Words before "pulled" among which it says that bodies are."""

_READERS = 4
"""So many spans of different readers may begin at one place."""

ASIDE = re.compile(r",[^,.;]{1,60},\s(?:were|was|have|had|has|are)\s(?:been\s)?(\w+)")
"""What happened to those counted, behind words between commas."""

_NO_DEATHS = frozenset("penalty sentence sentences row threat threats certificate warrant valley".split())


_SPARED = frozenset(
    "save saves saved saving spare spared protect protects protected protecting change changes changed "
    "changing improve improves improved improving risk risks risked risking rebuild rebuilding transform "
    "transformed touch touched".split()
)
_SPARING = 6
"""Words before "lives" among which these say that nobody lost one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands.

    Attributes:
        first, after: its own tokens, half open.
        left, right: the tokens that are its context, up to the neighbouring numbers.
        floor, ceiling: ends of the numbers before and behind: no event on their far sides is its own.
    """

    number: NumberSpan
    first: int
    after: int
    left: int
    right: int
    floor: int = 0
    ceiling: int = 0


def overlaps(found: NumberSpan | DateSpan, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a value lies in a span that is taken; they are sorted, and of one reader disjoint."""
    behind = bisect_left(taken, (found.end, 0))
    return any(end > found.start for _, end in taken[max(0, behind - _READERS) : behind])


def place_of(reading: SentenceReading, start: int, end: int) -> Place:
    """The place of a value that is no number in digits or words."""
    first, after = reading.index_at(start), reading.index_at(end)
    right = min(len(reading.tokens), after + WINDOW)
    return Place(NumberSpan(start, end, 0), first, after, max(0, first - WINDOW), right)


def situated(reading: SentenceReading, place: Place, fact: Fact) -> Fact:
    """Add the words around: context, names, event, direction, scope."""
    tokens = reading.tokens
    near, names, scope = set(), set(), set(fact.scope)
    for at in (*range(place.left, place.first), *range(place.after, place.right)):
        token = tokens[at]
        form = token.form
        if form in WORLDWIDE:
            scope.add("worldwide")
        elif form in SCOPE_PLACES:
            scope.add(form)
        if not reading.is_content[at] or token.kind is TokenKind.NUMBER or form in NOT_CONTEXT:
            continue
        if token.start >= fact.start and token.end <= fact.end:
            continue
        near.add(token.stem)
        if token.kind in (TokenKind.NAME, TokenKind.HASHTAG):
            names.add(token.stem)
    return replace(
        fact,
        near=frozenset(near),
        names=frozenset(names),
        scope=frozenset(scope),
        event=_event(reading, place) or _direction(reading, place),
        subject=fact.subject or predicate_at(reading, place.first, place.after),
    )


def _event(reading: SentenceReading, place: Place) -> str:
    """What happened to those counted: said right behind them, else right before, in one clause."""
    tokens, clause = reading.tokens, reading.clause
    here = clause[min(place.first, len(clause) - 1)]
    its_own = {here, *_resumed(reading, place.after, here)}
    for at in range(place.after, min(place.ceiling or place.right, place.after + _EVENT_WINDOW)):
        if clause[at] not in its_own:
            break
        if (event := reading.event(tokens[at].form)) and not _is_sentence(reading, at):
            return event
    aside = ASIDE.match(reading.text, tokens[min(place.after, len(tokens) - 1)].end)
    if aside and (event := reading.event(aside[1].lower())):
        return event
    for at in range(place.first - 1, max(0, place.first - _EVENT_WINDOW) - 1, -1):
        if clause[at] != here or at < place.floor:
            break
        if (event := reading.event(tokens[at].form)) and not _is_sentence(reading, at):
            return _of_bodies(reading, at) or event
    return ""


def _of_bodies(reading: SentenceReading, at: int) -> str:
    """What happened to those whose bodies are pulled out; empty for others."""
    of = next((t.form for t in reading.tokens[max(0, at - _BODIES) : at] if t.form in ("body", "bodies")), "")
    return reading.event(of) if of else ""


def _resumed(reading: SentenceReading, start: int, here: int) -> Iterator[int]:
    """The clauses that go on where a name stood between commas: "of a home in Hrabov, Slovakia, died"."""
    aside = -1
    for at in range(start, min(len(reading.tokens), start + _EVENT_WINDOW)):
        number = reading.clause[at]
        if number == here:
            continue
        if aside < 0 or number == aside:
            aside = number
            if reading.tokens[at].kind is not TokenKind.NAME:
                return
        else:
            yield from (aside, number)
            return


def _is_sentence(reading: SentenceReading, at: int) -> bool:
    """Whether a death is only threatened, or none: the death penalty, to save lives, wide-body jets."""
    if reading.tokens[at].form == "body" and "-" in (reading.gap(at), reading.gap(at + 1)):
        return True
    if reading.tokens[at].form == "lives":
        return not _SPARED.isdisjoint(t.form for t in reading.tokens[max(0, at - _SPARING) : at])
    following = reading.tokens[at + 1].form if at + 1 < len(reading.tokens) else ""
    return reading.tokens[at].form == "death" and following in _NO_DEATHS


def _direction(reading: SentenceReading, place: Place) -> str:
    for at in range(place.first - 1, max(place.left, place.first - 5) - 1, -1):
        direction = DIRECTIONS.get(reading.tokens[at].form)
        if direction:
            return direction
    return ""
