"""Of whom or what a word is said: the subject of its clause, with what is put in beside it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from tui.contrast.facts.lexicon import REPORTING
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind

_RELATIVE: Final = frozenset("who which where whose".split())
_SAYING: Final = frozenset("said says say told tells announced announces found confirmed added".split())
_BE: Final = frozenset("is are was were be been being has have had will would".split())
_DETERMINERS: Final = frozenset(
    "a an the any no his her its their our this that percent per quarter third-quarter".split()
)


_LONGEST: Final = 40
"""Words that a clause may have before its predicate; of a longer one nothing is sure."""


class Subject(NamedTuple):
    """Tokens before a predicate that name its subject.

    Attributes:
        named: where the subject itself stands.
        whole: that, and what explains it: "Motch, the interior minister,".
    """

    named: range
    whole: range


_NOBODY: Final = Subject(range(0), range(0))


def subject_of(reading: SentenceReading, at: int) -> Subject:
    """The subject of the predicate at a token; empty where none is sure."""
    first = _clause_start(reading, at)
    if reading.tokens[first].form in _RELATIVE:
        return _NOBODY
    first = _behind_saying(reading, first, at)
    is_behind_comma = first > 0 and "," in reading.gap(first)
    stop = _verb_in(reading, first if is_behind_comma else first + 1, at)  # "armed men", "wounded soldiers"
    if any(reading.is_content[i] for i in range(first, stop)):
        return Subject(range(first, stop), range(first, stop))
    if is_behind_comma:
        inner = _clause_start(reading, first - 1)
        if reading.tokens[at].form.endswith("ing"):
            inner = _behind_saying(reading, inner, first)
            before = range(inner, _verb_in(reading, inner + 1, first))
            return Subject(before, before)
        is_relative = reading.tokens[inner].form in _RELATIVE
        if inner and "," in reading.gap(inner) and (is_relative or _verb_in(reading, inner, first) == first):
            outer = _behind_saying(reading, _clause_start(reading, inner - 1), inner)
            if _verb_in(reading, outer, inner) == inner:
                return Subject(range(outer, inner), range(outer, first))
    return _NOBODY


def is_noun(reading: SentenceReading, at: int) -> bool:
    """Whether a word stands behind an article or a number, and so has no subject: "a 12 percent rise"."""
    if not at or reading.is_cut[at]:
        return False
    before = reading.tokens[at - 1]
    return before.form in _DETERMINERS or before.kind is TokenKind.NUMBER or before.form.endswith("%")


def told_from(reading: SentenceReading, at: int) -> int:
    """Where in the clause of a token what is told begins, behind who tells it."""
    return _behind_saying(reading, _clause_start(reading, at), at)


def _clause_start(reading: SentenceReading, at: int) -> int:
    first, furthest = at, max(0, at - _LONGEST)
    while first > furthest and reading.clause[first - 1] == reading.clause[at]:
        first -= 1
    return first


def _behind_saying(reading: SentenceReading, first: int, stop: int) -> int:
    """Where what is told begins: behind "police said", or the last "that"."""
    for at in range(first, stop):
        form = reading.tokens[at].form
        is_link = at + 1 < stop and reading.tokens[at + 1].form == "that"
        if form == "that" or form in _SAYING or (form in REPORTING and is_link):
            first = at + 1
    return first


def _verb_in(reading: SentenceReading, first: int, stop: int) -> int:
    """The first verb of a stretch, or its end."""
    for at in range(first, stop):
        form = reading.tokens[at].form
        if is_verb(form) or form in _BE:
            return at
    return stop


@lru_cache(maxsize=4096)
def clauses_of_tellers(reading: SentenceReading) -> frozenset[int]:
    """Numbers of the clauses that only say who tells it: ", its head, Ann Bray, said", "according to".

    What stands between commas before a lone "said" belongs to the teller, as far as no verb is in it;
    not the sentence's first clause, whose verb may be one that no ending tells.
    """
    forms: dict[int, list[str]] = {}
    for token, number in zip(reading.tokens, reading.clause, strict=True):
        forms.setdefault(number, []).append(token.form)
    found = set()
    before: list[int] = []
    for number, words in forms.items():
        if not REPORTING.isdisjoint(words) or words[0] == "according":
            found |= {number, *(before if len(words) == 1 else ())}
            before = []
        elif any(map(is_verb, words)):
            before = []
        elif number != reading.clause[0]:
            before.append(number)
    return frozenset(found)
