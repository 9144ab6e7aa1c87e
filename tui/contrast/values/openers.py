"""Sentences that open with a name, which no capital tells: "Toyota recalled", unlike "Rescuers found"."""

from __future__ import annotations

from typing import Final

from tui.contrast.facts.lexicon import COLLECTIVE, REPORTING
from tui.contrast.facts.predicates import is_verb
from tui.contrast.sides import Side
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.tokens import TokenKind
from tui.model import FactKind

NO_OPENERS: Final = COLLECTIVE | frozenset(
    "police parliament congress government management oil gold silver copper gas snow rain fire smoke "
    "traffic power water nobody everybody everyone someone somebody anyone nothing everything today "
    "yesterday tomorrow tonight inflation unemployment turnout trade demand output production revenue "
    "profit income construction work building ground access entry admission treatment training research "
    "evidence business tourism attendance membership support funding investment damage debt growth spending "
    "security housing transport electricity energy food".split()
)
"""Words that open a sentence without an article and are no names."""


def may_be_a_name(side: Side) -> bool:
    """Whether a sentence's first word stands like a name: one thing, without an article, in full prose."""
    reading = side.reading
    if len(reading.tokens) < 4 or not reading.text.rstrip('”"').endswith(".") or reading.gap(1) != " ":
        return False
    if reading.tokens[0].kind is TokenKind.NUMBER:
        return False
    form = reading.tokens[0].form
    is_plural = form.endswith("s") and not form.endswith("ss")
    return reading.is_content[0] and not is_plural and not form.endswith(("ly", "ing", "ed"))


def opening_name(side: Side) -> frozenset[str]:
    """The stem of a first word that stands before a verb like a name: "Asheville recorded"; else nothing."""
    if not may_be_a_name(side):
        return frozenset()
    first, second = side.reading.tokens[:2]
    is_subject = first.form not in NO_OPENERS and is_verb(second.form)
    return frozenset((first.stem,)) if is_subject else frozenset()


def tellers(side: Side) -> frozenset[str]:
    """Stems of the names of who tells it: "fire chief Ann Roe said" is not what it is told of."""
    tokens, found = side.reading.tokens, set[str]()
    for name in (f for f in side.facts if f.kind is FactKind.NAME):
        first = side.reading.index_of(name.start - side.start)
        after = side.reading.index_at(name.end - side.start)
        beside = {t.form for t in (*tokens[max(0, first - 1) : first], *tokens[after : after + 1])}
        if not beside.isdisjoint(REPORTING):
            found.update(t.stem for t in tokens[first:after])
    return frozenset(found)


def have_other_openers(a: Side, b: Side) -> bool:
    """Whether both sentences open with what may be a name, each with one that the other lacks."""
    if not may_be_a_name(a) or not may_be_a_name(b):
        return False
    one, other = a.reading.tokens[0], b.reading.tokens[0]
    if {one.form, other.form} & NO_OPENERS or are_synonyms(one.stem, other.stem):
        return False
    is_led = a.reading.tokens[1].form == b.reading.tokens[1].form
    return is_led and not b.covers(one.stem) and not a.covers(other.stem)
