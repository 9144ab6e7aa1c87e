"""Contests: who beat whom, where another source has it the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import MONTHS, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.sides import Finding, Side
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind, Verdict

_BEATS: Final = frozenset(
    "beat beats beating beaten defeat defeats defeated defeating edged thrashed thrash outplayed outpolled "
    "overcame knocked trounced routed upset sued sues acquired acquires buys bought".split()
)
"""Verbs that nobody does to somebody who does the same to him."""

_VICTORIES: Final = frozenset("victory win wins triumph".split())
_BE: Final = frozenset("was were is are been being be".split())
_REACH: Final = 5
"""Words on each side of the verb among which the names are looked for."""


class _Outcome(NamedTuple):
    winner: Token
    loser: Token


def turned_contests(a: Side, b: Side) -> Iterator[Finding]:
    """The winner here who is the loser there, and the other way round."""
    mine, others = a.once(_outcome), b.once(_outcome)
    if mine is None or others is None or mine.winner.stem == mine.loser.stem:
        return
    if mine.winner.stem == others.loser.stem and mine.loser.stem == others.winner.stem:
        yield Finding(_winner(a, mine), _winner(b, others), Verdict.CONFLICT)


def _winner(side: Side, outcome: _Outcome) -> Fact:
    token = outcome.winner
    return Fact(
        FactKind.NAME, side.sentence, side.start + token.start, side.start + token.end,
        token.text, subject="winner", key=token.stem,
    )  # fmt: skip


def _outcome(side: Side) -> _Outcome | None:
    """The names nearest to the first such verb, turned round where it is passive."""
    tokens = side.reading.tokens
    for at, token in enumerate(tokens):
        is_victory = token.form == "over" and at > 0 and tokens[at - 1].form in _VICTORIES
        if token.form not in _BEATS and not is_victory:
            continue
        # Whoever wins "by beating", or "with a victory over", is whom the sentence is about.
        is_aside = is_victory or token.form.endswith("ing")
        before = range(at) if is_aside else range(at - 1, max(-1, at - _REACH), -1)
        first = _name(side.reading, before)
        second = _name(side.reading, range(at + 1, min(len(tokens), at + _REACH)))
        if first is None or second is None:
            return None
        was = at > 0 and tokens[at - 1].form in _BE
        is_passive = was and any(t.form == "by" for t in tokens[at + 1 : at + _REACH])
        return _Outcome(second, first) if is_passive else _Outcome(first, second)
    return None


def _name(reading: SentenceReading, places: range) -> Token | None:
    """The first capitalised word in that direction, of a run of them the last."""
    tokens = reading.tokens
    for at in places:
        if tokens[at].form in WEEKDAYS or tokens[at].form in MONTHS:
            continue
        if tokens[at].text[:1].isupper() and reading.is_content[at]:
            last = at
            while last + 1 < len(tokens) and _continues(reading, last + 1):
                last += 1
            return tokens[last]
    return None


def _continues(reading: SentenceReading, at: int) -> bool:
    return reading.gap(at) == " " and reading.tokens[at].kind is TokenKind.NAME
