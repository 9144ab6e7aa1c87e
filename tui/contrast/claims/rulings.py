"""Rulings: for whom a court found, where another source has it find against them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.contrast.claims.same_matter import are_of_two_stages
from tui.contrast.facts import Fact
from tui.contrast.facts.clauses import subject_of
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.sides import Finding, Side, has_other_days
from tui.contrast.values.occasions import are_numbered_otherwise
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Verdict

_RULED: Final = re.compile(
    r"\b(?:ruled|ruling|rules|found|finds|decided|sided|sides|siding|judgment|verdict|decision)\b"
    r"(?:\s[\w-]+){0,2}?\s(?P<how>in favou?r of|with|for|against)\s",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(
    r"\b(?P<how>won|wins|lost|loses)\s(?:its|his|her|their|the|an?)\s(?:[\w-]+\s){0,2}?"
    r"(?:appeal|case|lawsuit|suit|court battle|legal battle|court case|legal challenge|court challenge)\b",
    re.IGNORECASE,
)
_ENDS: Final = frozenset(
    "in on over after by and but that which who when whose because as at to for from with before".split()
)
"""Words behind somebody that are no part of what they are called."""

_LONGEST: Final = 7
"""Words of what a party is called."""


class _Ruling(NamedTuple):
    """For or against whom a court found.

    Attributes:
        party: stems of what they are called.
        is_won: it found for them.
        start, end: where that is said; offsets into the sentence.
    """

    party: frozenset[str]
    is_won: bool
    start: int
    end: int


def turned_rulings(a: Side, b: Side) -> Iterator[Finding]:
    """A court that found for somebody here and against them there; of two courts or days each has its own."""
    mine, others = a.once(_rulings), b.once(_rulings)
    if len(mine) != 1 or len(others) != 1 or mine[0].is_won == others[0].is_won:
        return
    one, other = mine[0], others[0]
    if not (one.party <= other.party or other.party <= one.party):
        return
    if not (has_other_days(a, b) or are_numbered_otherwise(a, b) or are_of_two_stages(a, b)):
        yield Finding(_placed(one, a), _placed(other, b), Verdict.CONFLICT)


def _rulings(side: Side) -> tuple[_Ruling, ...]:
    reading = side.reading
    found = []
    for match in _RULED.finditer(reading.text):
        first = reading.index_at(match.end())
        party = _called(reading, range(first, min(len(reading.tokens), first + _LONGEST)))
        found.append(_Ruling(party, match["how"].lower() != "against", match.start(), match.end() - 1))
    for match in _ENDED.finditer(reading.text):
        subject = subject_of(reading, reading.index_at(match.start())).named
        is_won = match["how"].lower().startswith("w")
        found.append(_Ruling(_called(reading, subject), is_won, match.start(), match.end()))
    return tuple(ruling for ruling in found if ruling.party)


def _called(reading: SentenceReading, places: range) -> frozenset[str]:
    """Stems of the content words of a phrase, up to whatever ends it."""
    stems: set[str] = set()
    for at in places:
        token = reading.tokens[at]
        if token.form in _ENDS or (stems and reading.is_cut[at]):
            break
        if reading.is_content[at] and token.kind is not TokenKind.NUMBER:
            stems.add(token.stem)
    return frozenset(stems)


def _placed(ruling: _Ruling, side: Side) -> Fact:
    text = side.reading.text[ruling.start : ruling.end]
    return Fact(
        FactKind.POLARITY, side.sentence, side.start + ruling.start, side.start + ruling.end,
        text.lower(), subject="ruling", key="ruling",
    )  # fmt: skip
