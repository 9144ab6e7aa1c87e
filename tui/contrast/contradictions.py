"""Contradictions without a number: denied and asserted, opposites, another name in the same place, quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.counterparts import Finding, Side, unsettled_dates
from tui.contrast.facts import Fact
from tui.contrast.facts.claims import find_claims, sides
from tui.contrast.facts.lexicon import MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Verdict

_SAME_FRAME: Final = 0.6
"""Share of the words around a predicate that the other sentence must have, on average of both ways."""

_SAME_QUOTE: Final = 85.0
_NAMING: Final = frozenset("known called dubbed nicknamed named renamed aka alias meaning means".split())


@dataclass(frozen=True, slots=True)
class _Predicate:
    fact: Fact
    index: int
    before: str
    after: str
    near: frozenset[str]

    @property
    def sign(self) -> int:
        return 1 if self.fact.value == "+" else -1


def contradictions(a: Side, b: Side, settled: bool) -> Iterator[Finding]:
    """Contradictions between two sentences that tell the same thing.

    Args:
        a: the first sentence.
        b: the second sentence.
        settled: no number of theirs is in dispute; with other numbers, other names are another event.
    """
    yield from _turned_round(a, b)
    yield from _other_speaker(a, b)
    if settled:
        yield from _other_name(a, b)


def _predicates(side: Side) -> list[_Predicate]:
    reading = side.reading
    found = []
    for fact in find_claims(reading):
        index = reading.index_at(fact.end - len(fact.subject))
        index = next(
            (i for i in range(max(0, index - 2), len(reading.tokens)) if reading.tokens[i].end == fact.end),
            index,
        )
        before, after = _neighbour(reading, index, -1), _neighbour(reading, index, 1)
        window = range(max(0, index - 7), min(len(reading.tokens), index + 8))
        near = frozenset(
            reading.tokens[i].stem
            for i in window
            if i != index and reading.is_content[i] and reading.tokens[i].form not in REPORTING
            and reading.tokens[i].kind is not TokenKind.NUMBER
        )  # fmt: skip
        found.append(_Predicate(fact, index, before, after, near))
    return found


def _neighbour(reading: SentenceReading, index: int, step: int) -> str:
    """The next content word of the same clause in one direction; empty if there is none."""
    at = index + step
    while 0 <= at < len(reading.tokens) and reading.clause[at] == reading.clause[index]:
        if reading.is_content[at] and not reading.tokens[at].form.endswith("ly"):
            return reading.tokens[at].stem
        at += step
    return ""


def _turned_round(a: Side, b: Side) -> Iterator[Finding]:
    """One predicate asserted here and denied there, or its opposite."""
    mine, others = _predicates(a), _predicates(b)
    if unsettled_dates(a, b):
        return
    for one in mine:
        for other in others:
            opposed = _are_opposed(one, other)
            if opposed and _is_one_sided(one, other, mine, others) and _same_frame(one, other, a, b):
                yield Finding(_placed(one.fact, a), _placed(other.fact, b), Verdict.CONFLICT)
                return


def _are_opposed(one: _Predicate, other: _Predicate) -> bool:
    if one.fact.key == other.fact.key:
        return one.sign != other.sign
    if one.sign != other.sign:
        return False
    mine = dict(sides(one.fact.subject))
    return any(mine.get(pair) == -side for pair, side in sides(other.fact.subject))


def _is_one_sided(
    one: _Predicate, other: _Predicate, mine: list[_Predicate], others: list[_Predicate]
) -> bool:
    """Neither sentence says both: "fell in Asia and rose in Europe" is opposed to nothing."""

    def says(predicates: list[_Predicate], what: _Predicate) -> bool:
        pairs = dict(sides(what.fact.subject))
        return any(
            (p.fact.key == what.fact.key and p.sign == what.sign)
            or (p.sign == what.sign and any(pairs.get(pair) == side for pair, side in sides(p.fact.subject)))
            for p in predicates
        )

    return not says(mine, other) and not says(others, one)


def _same_frame(one: _Predicate, other: _Predicate, a: Side, b: Side) -> bool:
    """Who and what around the predicates are the same."""
    mine = one.near - {other.fact.key}
    others = other.near - {one.fact.key}
    if not mine or not others:
        return False
    for word, words in ((one.after, (other.after, b)), (one.before, (other.before, b))):
        facing, side = words
        if word and facing and not side.covers(word) and not a.covers(facing):
            return False
    covered_a = sum(b.covers(s) for s in mine) / len(mine)
    covered_b = sum(a.covers(s) for s in others) / len(others)
    return min(covered_a, covered_b) >= 0.4 and (covered_a + covered_b) / 2 >= _SAME_FRAME


def _placed(fact: Fact, side: Side) -> Fact:
    """The fact as one of its sentence, valued by what is written there."""
    value = side.reading.text[fact.start : fact.end].lower()
    return replace(
        fact, sentence=side.sentence, start=fact.start + side.start, end=fact.end + side.start, value=value
    )


def _other_speaker(a: Side, b: Side) -> Iterator[Finding]:
    """The same quotation with speakers who cannot be one, or with other words inside."""
    for mine in a.facts:
        for other in b.facts:
            if mine.kind is not FactKind.QUOTE or other.kind is not FactKind.QUOTE:
                continue
            alike = fuzz.ratio(str(mine.value), str(other.value))
            if alike >= _SAME_QUOTE and are_other_people(mine.attributed_to, other.attributed_to):
                yield Finding(
                    _as_attribution(mine), _as_attribution(other), Verdict.CONFLICT
                )  # fmt: skip
            elif alike == 100.0:
                yield Finding(mine, other, None)


def _as_attribution(quote: Fact) -> Fact:
    return replace(
        quote,
        kind=FactKind.ATTRIBUTION,
        key="speaker",
        subject="who said it",
        value=quote.attributed_to or "",
    )


def are_other_people(one: str | None, other: str | None) -> bool:
    """Whether two speakers are surely not one: both are named, and share no name."""
    if not one or not other:
        return False
    mine = {w for w in one.replace("’s", "").split() if w[:1].isupper()}
    others = {w for w in other.replace("’s", "").split() if w[:1].isupper()}
    return bool(mine and others) and not mine & others and fuzz.ratio(one, other) < 80


def _other_name(a: Side, b: Side) -> Iterator[Finding]:
    """Sentences alike but for one name, which stands behind the same word in both."""
    mine = [f for f in a.facts if f.kind is FactKind.NAME and not _covers_name(b, f)]
    others = [f for f in b.facts if f.kind is FactKind.NAME and not _covers_name(a, f)]
    if len(mine) != 1 or len(others) != 1 or unsettled_dates(a, b):
        return
    one, other = mine[0], others[0]
    if fuzz.ratio(str(one.value).lower(), str(other.value).lower()) >= 80:
        return
    context_a, context_b = _before(a, one), _before(b, other)
    if not context_a or context_a != context_b or context_a[-1] in _NAMING or set(context_a) & _NAMING:
        return
    own_a, own_b = _words_of(a, one), _words_of(b, other)
    rest_a, rest_b = a.stems - own_a, b.stems - own_b
    if len(rest_a) < 2 or len(rest_b) < 2:
        return
    covered_a = sum(b.covers(s) for s in rest_a) / len(rest_a)
    covered_b = sum(a.covers(s) for s in rest_b) / len(rest_b)
    if min(covered_a, covered_b) >= 0.75:
        yield Finding(one, other, Verdict.CONFLICT)


def _words_of(side: Side, name: Fact) -> frozenset[str]:
    offset = side.start
    return frozenset(
        t.stem
        for t in side.reading.tokens
        if name.start - offset <= t.start and t.end <= name.end - offset + 2
    )


def _covers_name(side: Side, name: Fact) -> bool:
    """Any part of the name will do: "Lopez" is "Maria Lopez"."""
    return any(
        side.covers(part.casefold()) or side.covers(part) for part in str(name.value).split()
    ) or side.covers(name.key)


def _before(side: Side, name: Fact) -> tuple[str, ...]:
    """The two words before a name."""
    at = side.reading.index_at(name.start - side.start)
    return tuple(
        t.form
        for t in side.reading.tokens[max(0, at - 2) : at]
        if t.form not in WEEKDAYS and t.form not in MONTHS
    )
