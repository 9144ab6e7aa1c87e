"""Who has to do something, and what: "landlords must register", "tenants have until May to contest"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tui.contrast.facts.lexicon import BE
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import Token, TokenKind
from tui.values import frozen

_MUST: Final = frozenset("must shall".split())
_BOUND: Final = frozenset("required obliged obligated ordered told instructed due".split())
_HAVE: Final = frozenset("has have had need needs".split())
_SPAN: Final = frozenset(("to", "until", "till"))
"""Behind "have": "have to register", "have until May to register"."""

_REQUIRE: Final = frozenset("require requires required requiring oblige obliges obliged".split())
"""Before who has to do it: "the law requires sites to register"."""

_WITHIN: Final = frozenset("in of at from for near".split())
"""Between a noun and what only says which it is: "landlords in the county must"."""

_NEXT: Final = 5
"""Words behind who has to do it, and behind "to", among which the duty stands."""


@frozen
class Duty:
    """The noun of who has to do it, and the stem of what is to be done, empty where it is not read."""

    bearer: Token
    verb: str


@lru_cache(maxsize=1024)
def duty_of(reading: SentenceReading) -> Duty | None:
    """The first duty that a sentence tells of; None where nobody is named who has to do it."""
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        following = [t.form for t in tokens[at + 1 : at + 3]]
        is_duty = token.form in _MUST or (token.form in _HAVE and not _SPAN.isdisjoint(following[:1]))
        is_will = token.form == "will" or token.form in BE
        is_bound = is_will and following[:1] and following[0] in _BOUND and following[1:] == ["to"]
        if token.form in _REQUIRE and not _is_passive(reading, at):
            window = range(at + 2, min(len(tokens), at + _NEXT))
            before = next((i for i in window if tokens[i].form == "to"), at) - 1
        elif is_duty or is_bound:
            before = at - 2 if at > 1 and tokens[at - 1].form in ("who", "that", "which") else at - 1
        else:
            continue
        bearer = _head(reading, before)
        return Duty(tokens[bearer], _verb(reading, before + 1)) if bearer is not None else None
    return None


def _is_passive(reading: SentenceReading, at: int) -> bool:
    """Whether a form of "be" stands right before a verb: "is required"."""
    return at > 0 and reading.tokens[at - 1].form in BE


def _head(reading: SentenceReading, last: int) -> int | None:
    """The noun of a phrase that ends at a word, what says which it is left off; None if it names nothing."""
    tokens = reading.tokens
    head: int | None = None
    at = last
    while at >= 0 and reading.is_content[at] and tokens[at].kind in (TokenKind.WORD, TokenKind.NAME):
        head = at
        while at >= 0 and reading.is_content[at] and not reading.is_cut[at]:
            at -= 1
        while at >= 0 and tokens[at].form in ("the", "a", "an", "this"):
            at -= 1
        if at <= 0 or tokens[at].form not in _WITHIN:
            break
        at -= 1
    return head


def _verb(reading: SentenceReading, after: int) -> str:
    """The first content word behind "must" or "to"."""
    tokens = reading.tokens
    window = range(after, min(len(tokens), after + _NEXT))
    link = next((at for at in window if tokens[at].form in _MUST or tokens[at].form == "to"), None)
    behind = range(link + 1, min(len(tokens), link + _NEXT)) if link is not None else ()
    return next((tokens[at].stem for at in behind if reading.is_content[at]), "")
