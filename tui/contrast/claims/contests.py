"""Contests: who beat whom, where another source has it the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import BE, MONTHS, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.sides import Finding, Side
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind, Verdict

_BEATS: Final = frozenset(
    "beat beats beating beaten defeat defeats defeated defeating edged thrashed thrash outplayed outpolled "
    "overcame knocked trounced ousted eliminated downed dethroned crushed swept stunned toppled unseated "
    "dispatched outscored outlasted unseating routed upset sued sues acquired acquires buys bought".split()
)
"""Verbs that nobody does to somebody who does the same to him."""

_LOSES: Final = frozenset("lost loses lose losing loss defeat fell succumbed bowed crashed".split())
"""Words that have "to" behind them before whoever won: "lost 3-1 to", "bowed out to"."""

_VICTORIES: Final = frozenset("victory win wins won triumph triumphed".split())
_OVER: Final = frozenset(("over", "against"))
_OUT: Final = 5
"""Words behind a defeat within which "to" stands."""

_REACH: Final = 5
"""Words on each side of the verb among which the names are looked for."""


class _Verb(NamedTuple):
    """A verb or noun of a contest.

    Attributes:
        after: where the second name is looked for.
        is_aside: the sentence is about whoever is told of: "by beating", "with a victory over".
        is_turned: the second name is the winner's.
    """

    after: int
    is_aside: bool
    is_turned: bool


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
    for at in range(len(tokens)):
        verb = _verb_at(side.reading, at)
        if verb is None:
            continue
        before = range(at) if verb.is_aside else range(at - 1, max(-1, at - _REACH), -1)
        first = _name(side.reading, before)
        second = _name(side.reading, range(verb.after, min(len(tokens), verb.after + _REACH - 1)))
        if first is None or second is None:
            return None
        return _Outcome(second, first) if verb.is_turned else _Outcome(first, second)
    return None


def _verb_at(reading: SentenceReading, at: int) -> _Verb | None:
    """The verb or noun of a contest that stands at a token."""
    tokens = reading.tokens
    form, ahead = tokens[at].form, tokens[at + 1 : at + _REACH]
    if form in _OVER:
        is_won = not _VICTORIES.isdisjoint(t.form for t in tokens[max(0, at - _REACH) : at])
        return _Verb(at + 1, is_aside=True, is_turned=False) if is_won else None
    if form in _LOSES:
        to = next((i for i in range(at + 1, min(len(tokens) - 1, at + _OUT)) if tokens[i].form == "to"), 0)
        is_aside = form in ("losing", "loss", "defeat")
        is_named = to and tokens[to + 1].text[:1].isupper()
        return _Verb(to + 1, is_aside=is_aside, is_turned=True) if is_named else None
    if form not in _BEATS:
        return None
    was = at > 0 and tokens[at - 1].form in BE
    is_passive = (was and any(t.form == "by" for t in ahead)) or [t.form for t in ahead[:1]] == ["by"]
    return _Verb(at + 1, is_aside=form.endswith("ing"), is_turned=is_passive)


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
