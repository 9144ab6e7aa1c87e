"""What tells two values apart: whose they are, of what part, over what time, under what preposition."""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import COLLECTIVE, DISTINGUISHING, PARTS, RELATIVES
from tui.contrast.sides import Side
from tui.contrast.synonyms import are_synonyms
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind

_LINKS: Final = frozenset("in of for among from with as against by on at".split())
_DIFFERENCES: Final = frozenset("by to from with".split())
"""Before a number these tell a change from its ends: "won by 1,200 votes", "won with 41,200 votes"."""
_REACH: Final = 6
"""Words on each side of a value that may say it is another one's."""

_STRETCH: Final = re.compile(
    r"\b(?:(?:this|last|past) (?:week|month|year|season)|so far|in total|altogether|to date|overall|"
    r"combined)\b"
)
"""Words that sum up."""


def is_another(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Words beside a value that make it another one's: his wife, effective in children."""
    if fact.kind is FactKind.DATE:
        return False
    limits_a, limits_b = _limits(fact, a), _limits(other, b)
    if limits_a - _DIFFERENCES != limits_b - _DIFFERENCES or len((limits_a | limits_b) & _DIFFERENCES) > 1:
        return True
    if _spans_more(a, b) or _spans_more(b, a):
        return True
    mine, others = _beside(fact, a), _beside(other, b)
    for words, side in ((mine, b), (others, a)):
        if any(t.form in RELATIVES | DISTINGUISHING and not side.has(t.form) for t in words):
            return True
    slots_a, slots_b = _slots(fact, a), _slots(other, b)
    return any(
        not any(b.covers(s) or any(are_synonyms(s, t) for t in slots_b[link]) for s in slots_a[link])
        and not any(a.covers(s) for s in slots_b[link])
        for link in slots_a.keys() & slots_b.keys()
    )


def _spans_more(a: Side, b: Side) -> bool:
    """Whether one sentence sums up a stretch of time, and the other speaks of one day."""
    if not _STRETCH.search(a.reading.text) or _STRETCH.search(b.reading.text):
        return False
    return any(
        f.kind is FactKind.DATE and f.key in ("day", "weekday") and f.event != "as of" for f in b.facts
    )


def _limits(fact: Fact, side: Side) -> frozenset[str]:
    """What makes a count one of a part, or of more: his first 11 seasons, three other rifles."""
    tokens = side.reading.tokens
    first, after = (
        side.reading.index_of(fact.start - side.start),
        side.reading.index_at(fact.end - side.start),
    )
    words = {t.form for t in tokens[max(0, first - 1) : after]} & PARTS - {*(fact.hedge or "").split()}
    if fact.kind is FactKind.RANK:
        words = set()
    if fact.kind is FactKind.QUANTITY and after + 1 < len(tokens) and tokens[after].form in ("and", "or"):
        joined = tokens[after + 1]
        if joined.form in COLLECTIVE:
            words.add(joined.form)
    leading = tokens[first - 1].form if first else ""
    if leading in _DIFFERENCES:
        words.add(leading)
    return frozenset(words)


def _beside(fact: Fact, side: Side) -> list[Token]:
    """The words around a value in its clause."""
    reading = side.reading
    first, after = reading.index_of(fact.start - side.start), reading.index_at(fact.end - side.start)
    if first >= len(reading.tokens):
        return []
    here = reading.clause[first]
    window = range(max(0, first - _REACH), min(len(reading.tokens), after + _REACH))
    return [reading.tokens[at] for at in window if reading.clause[at] == here]


def _slots(fact: Fact, side: Side) -> dict[str, frozenset[str]]:
    """Behind a value, what each preposition leads to: "effective in adults" has adults behind "in"."""
    words = [t for t in _beside(fact, side) if t.start >= fact.end - side.start]
    slots: dict[str, frozenset[str]] = {}
    for at, token in enumerate(words[:2]):
        if token.form not in _LINKS:
            continue
        led = []
        for following in words[at + 1 :]:
            if following.form in _LINKS or following.kind is TokenKind.NUMBER:
                break
            led.append(following.stem)
        content = [s for s in led if s in side.stems]
        if content and token.form not in slots:
            slots[token.form] = frozenset(content)
    return slots
