"""Stretches of marked words, from one phrase border to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final

from tui.contrast.facts.lexicon import BE
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.model import Meaning

Stretch = tuple[int, int, Meaning]
"""First and last token of a marked stretch, and what it means."""

_COORDINATORS: Final = frozenset("and or but nor yet &".split())
_AUXILIARIES: Final = BE | frozenset(
    "has have had having do does did will would shall should can could may might must".split()
)
_PREPOSITIONS: Final = frozenset(
    "of at by with about against between into through during before after to from up in out on off over "
    "under for as among amid within without toward towards across along around behind near onto per via "
    "like surrounding regarding concerning involving".split()
)
_OPENING: Final = frozenset(
    "a an the this that these those its their his her our your my who which what where when while because "
    "if although though unless since whether than until not so".split()
)
_TRAILING: Final = _COORDINATORS | _AUXILIARIES | _PREPOSITIONS | _OPENING
"""What no stretch ends with: what belongs to it is not marked."""


class State(IntEnum):
    """What a word is beside the other sources' members."""

    SHARED = 0
    DIFFERS = 1
    UNIQUE = 2
    NEUTRAL = 3
    """Grammar: it goes with its neighbours."""


def runs(states: Sequence[State]) -> Iterator[tuple[int, int]]:
    """Marked words joined over grammar and punctuation: first and last token of each run."""
    first = last = -1
    for at, state in enumerate((*states, State.SHARED)):
        if state is State.SHARED and first >= 0:
            yield first, last
            first = -1
        elif state in (State.DIFFERS, State.UNIQUE):
            first = at if first < 0 else first
            last = at


def stretches(reading: SentenceReading, states: Sequence[State], first: int, last: int) -> Iterator[Stretch]:
    """What is marked of a run of words: all of it, or its parts where it is cut off within a phrase.

    "people and rank" of "200 people and rank third" are two parts; each begins and ends with a word that
    carries content, and with a whole one where a hyphen joins it to others.
    """
    parts = _parts(reading, first, last)
    if len(parts) > 1 and _goes_on(reading, last) and not _is_row(reading, states, parts):
        *parts, cut = parts
        parts = [(parts[0][0], parts[-1][1]), cut]
    else:
        parts = [(first, last)]
    inner = _parts(reading, *parts[0])
    if len(inner) > 1 and _hangs_on(reading, inner[1][0]) and _is_begun(reading, states, first):
        parts[:1] = [inner[0], (inner[1][0], parts[0][1])]
    for start, end in parts:
        trimmed = _trimmed(reading, states, start, end)
        if trimmed is not None:
            yield (*_whole_words(reading, *trimmed), _meaning(reading, states, *trimmed))


def _parts(reading: SentenceReading, first: int, last: int) -> list[tuple[int, int]]:
    """The parts of a run between punctuation, conjunctions and relative pronouns."""
    cuts = [
        at
        for at in range(first + 1, last + 1)
        if reading.tokens[at].form in _COORDINATORS
        or (reading.clause[at] != reading.clause[at - 1] and reading.gap(at) != ". ")  # "Mr. Banky"
    ]
    return list(zip([first, *cuts], [*(at - 1 for at in cuts), last], strict=True))


def _is_row(reading: SentenceReading, states: Sequence[State], parts: Sequence[tuple[int, int]]) -> bool:
    """Whether commas part words before one noun: "a long, cardboard box"."""
    after = parts[-1][1] + 1
    return states[after] is State.SHARED and all(
        first == last and reading.tokens[last].kind is TokenKind.WORD and reading.tokens[last].text.islower()
        for first, last in parts
    )


def _hangs_on(reading: SentenceReading, first: int) -> bool:
    """Whether a part only says more of what is before it, and is no further item of a list."""
    return not reading.is_content[first] or reading.tokens[first].form.endswith("ing")


def _goes_on(reading: SentenceReading, last: int) -> bool:
    """Whether the phrase that a run ends with goes on behind it, in words that are not marked."""
    after = last + 1
    if after >= len(reading.tokens) or reading.clause[after] != reading.clause[last]:
        return False
    form, is_name = reading.tokens[after].form, reading.tokens[last].kind is TokenKind.NAME
    return (
        not _is_hyphen(reading, after)
        and form not in _COORDINATORS
        and not (is_name and form in _PREPOSITIONS)
    )


def _is_begun(reading: SentenceReading, states: Sequence[State], first: int) -> bool:
    """Whether the phrase that a run begins with has begun before it: "TikTok [debate, fostering …]"."""
    if not first or reading.clause[first] != reading.clause[first - 1] or _is_hyphen(reading, first):
        return False
    return states[first - 1] is State.SHARED


def _trimmed(
    reading: SentenceReading, states: Sequence[State], first: int, last: int
) -> tuple[int, int] | None:
    """A stretch without the grammar at its ends that belongs to words outside it; None if nothing is left."""
    while last >= first and (states[last] is State.NEUTRAL or reading.tokens[last].form in _TRAILING):
        last -= 1
    while first < last and states[first] is State.NEUTRAL:
        first += 1
    leading = _COORDINATORS if reading.tokens[first].form in _COORDINATORS else _AUXILIARIES
    while first <= last and reading.tokens[first].form in leading:
        first += 1
    return (first, last) if any(reading.is_content[first : last + 1]) else None


def _is_hyphen(reading: SentenceReading, at: int) -> bool:
    return reading.gap(at) in ("-", "‑")


def _whole_words(reading: SentenceReading, first: int, last: int) -> tuple[int, int]:
    while _is_hyphen(reading, first):
        first -= 1
    while _is_hyphen(reading, last + 1):
        last += 1
    return first, last


def _meaning(reading: SentenceReading, states: Sequence[State], first: int, last: int) -> Meaning:
    unique = sum(state is State.UNIQUE for state in states[first : last + 1])
    differs = sum(state is State.DIFFERS for state in states[first : last + 1])
    is_unique = unique >= differs and (unique > 1 or is_name_or_number(reading, first, last))
    return Meaning.UNIQUE if is_unique else Meaning.DIFFERS


def is_name_or_number(reading: SentenceReading, first: int, last: int) -> bool:
    """Whether a stretch has a name, a number or a hashtag in it."""
    kinds = (TokenKind.NAME, TokenKind.NUMBER, TokenKind.HASHTAG)
    return any(token.kind in kinds for token in reading.tokens[first : last + 1])
