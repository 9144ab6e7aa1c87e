"""Who has to do something by a day: two who cannot both be the one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.sides import Finding, Side
from tui.contrast.values.same_thing import share_said
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind, Verdict

_DUTY: Final = frozenset("must shall".split())
_BOUND: Final = frozenset("required obliged obligated ordered told instructed due".split())
_HAVE: Final = frozenset("has have had need needs".split())
_BE: Final = frozenset("is are was were be been being will".split())
_SAME_DUTY: Final = 0.4
"""Share of the other words, by what they tell, that both sentences must have."""

_NEXT: Final = 5
"""Words behind who has to do it among which the duty begins."""


def other_bearer(a: Side, b: Side) -> Iterator[Finding]:
    """One duty, with one day it is due, of two who have to do it: the landlords, the tenants."""
    if not _days(a) & _days(b):
        return
    mine, others = _bearer(a), _bearer(b)
    if mine is None or others is None or are_synonyms(mine.stem, others.stem):
        return
    if b.says(mine.stem) or a.says(others.stem) or _must_do_other_things(mine, others, a, b):
        return
    if min(share_said(a.stems - {mine.stem}, b), share_said(b.stems - {others.stem}, a)) >= _SAME_DUTY:
        yield Finding(_as_bearer(mine, a), _as_bearer(others, b), Verdict.CONFLICT)


def _must_do_other_things(mine: Token, others: Token, a: Side, b: Side) -> bool:
    """Whether the duties begin with verbs of which neither sentence says the other: remove it, sell it."""
    one, other = _duty(mine, a), _duty(others, b)
    return bool(one and other) and not b.says(one) and not a.says(other)


def _duty(bearer: Token, side: Side) -> str:
    """Stem of what somebody has to do: the first content word behind "must" or "to"."""
    reading = side.reading
    after = reading.index_of(bearer.end)
    window = range(after, min(len(reading.tokens), after + _NEXT))
    links = [at for at in window if reading.tokens[at].form in _DUTY or reading.tokens[at].form == "to"]
    behind = range(links[0] + 1, min(len(reading.tokens), links[0] + _NEXT)) if links else ()
    return next((reading.tokens[at].stem for at in behind if reading.is_content[at]), "")


def _days(side: Side) -> set[object]:
    return {f.value for f in side.facts if f.kind is FactKind.DATE}


def _bearer(side: Side) -> Token | None:
    """The noun right before the first "must", "have to", "are required to" of a sentence."""
    tokens = side.reading.tokens
    for at, token in enumerate(tokens):
        following = [t.form for t in tokens[at + 1 : at + 3]]
        is_duty = token.form in _DUTY or (token.form in _HAVE and following[:1] == ["to"])
        is_bound = token.form in _BE and following[:1] and following[0] in _BOUND and following[1:] == ["to"]
        if not (is_duty or is_bound) or not at:
            continue
        before = at - 2 if tokens[at - 1].form in ("who", "that", "which") and at > 1 else at - 1
        bearer = tokens[before]
        if side.reading.is_content[before] and bearer.kind in (TokenKind.WORD, TokenKind.NAME):
            return bearer
        return None
    return None


def _as_bearer(token: Token, side: Side) -> Fact:
    return Fact(
        FactKind.NAME, side.sentence, side.start + token.start, side.start + token.end, token.text,
        subject="who has to", key=token.stem,
    )  # fmt: skip
