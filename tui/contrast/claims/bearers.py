"""Of whom or what a claim is made, where only a pronoun says so: by the names that it may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.contrast.claims import said_of
from tui.contrast.facts.claims import Claim
from tui.contrast.facts.clauses import subject_of
from tui.contrast.facts.lexicon import MONTHS, WEEKDAYS
from tui.contrast.sides import Side
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.stems import stem_of
from tui.matching.tokens import TokenKind

_PERSONAL: Final = frozenset(("he", "she"))
_PRONOUNS: Final = _PERSONAL | {"it", "they"}
_CLIENTS: Final = frozenset(("client", "clients"))
"""Whom a lawyer speaks of without a name."""

_POINTING_BACK: Final = _PRONOUNS | frozenset("his her its their".split())
_DAYS: Final = frozenset(stem_of(day, "en") for day in (*WEEKDAYS, *MONTHS))
_JOINING: Final = frozenset("and but or nor yet".split())
_REACH: Final = 9


class Bearer(NamedTuple):
    """Of whom or what something is said.

    Attributes:
        head: the stem of the noun, or empty where only a pronoun stands.
        names: stems of the names given it, or of those that the pronoun may stand for.
        nouns: stems of all that the pronoun may stand for, if it is no person's.
    """

    head: str
    names: frozenset[str]
    nouns: frozenset[str] = frozenset()


def bearer_of(claim: Claim, side: Side, before: Sequence[Side], known: frozenset[str]) -> Bearer:
    """Of whom a claim is made.

    Args:
        claim: a claim of the sentence.
        side: the sentence.
        before: the sentences before it, to which a pronoun may point back.
        known: stems of names, for of a sentence's first word only others tell whether it is a name.
    """
    subject = subject_of(side.reading, claim.index)
    head = said_of.head_of(subject, side)
    if head and head not in _CLIENTS:
        return Bearer(head, said_of.names_in(subject.named, side, known))
    pronoun, at = _pronoun_before(claim, side)
    if not (pronoun or head or _goes_on(claim.index, side)):
        return Bearer("", frozenset())
    tokens = side.reading.tokens[:at]
    content = [i for i in range(at) if side.reading.is_content[i]]
    named = [i for i in content if tokens[i].kind is TokenKind.NAME or (i == 0 and tokens[i].stem in known)]
    names = frozenset(tokens[i].stem for i in named)
    nouns = frozenset(tokens[i].stem for i in content)
    points_back = any(t.form in _POINTING_BACK for t in tokens[: min(named, default=at)])
    if points_back or not names:
        earlier = frozenset().union(*(s.stems for s in before))
        names |= earlier & known
        nouns |= earlier
    names -= _DAYS
    return Bearer("", names, nouns if pronoun and pronoun not in _PERSONAL else frozenset())


def is_one_bearer(mine: Bearer, others: Bearer) -> bool:
    """Whether two claims are made of one: of one name, of one noun, or of what a pronoun may stand for."""
    if mine.head and others.head:
        if mine.names and others.names:
            return not mine.names.isdisjoint(others.names)
        return mine.head == others.head or are_synonyms(mine.head, others.head)
    if mine.head or others.head:
        named, meant = (mine, others) if mine.head else (others, mine)
        return not named.names.isdisjoint(meant.names) if named.names else named.head in meant.nouns
    return not mine.names.isdisjoint(others.names)


def _pronoun_before(claim: Claim, side: Side) -> tuple[str, int]:
    """The pronoun of which a claim is made, and where it stands; else empty, and where the claim stands."""
    reading = side.reading
    here = claim.index
    for at in range(claim.index - 1, max(-1, claim.index - _REACH), -1):
        if reading.clause[at] != reading.clause[here] and not _goes_on(here, side):
            break
        here = at
        if reading.tokens[at].form in _PRONOUNS:
            return reading.tokens[at].form, at
    return "", claim.index


def _goes_on(at: int, side: Side) -> bool:
    """Whether the clause of a token has the subject of the one before: "will sue and will not comply"."""
    clause = side.reading.clause
    first = at
    while first and clause[first - 1] == clause[at]:
        first -= 1
    return side.reading.tokens[first].form in _JOINING
