"""Contradictions without a number: denied and asserted, opposites, another name in the same place, quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.counterparts import Finding, Side, unsettled_dates
from tui.contrast.facts import Fact
from tui.contrast.facts.claims import Claim
from tui.contrast.facts.lexicon import MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Verdict

_SAME_FRAME: Final = 0.6
"""Share of the words around a predicate that the other sentence must have, on average of both ways."""

_SAME_QUOTE: Final = 85.0
_NAMING: Final = frozenset("known called dubbed nicknamed named renamed aka alias meaning means".split())


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


def _neighbour(reading: SentenceReading, index: int, step: int) -> str:
    """The next content word of the same clause in one direction; empty if there is none."""
    at = index + step
    while 0 <= at < len(reading.tokens) and reading.clause[at] == reading.clause[index]:
        token = reading.tokens[at]
        if reading.is_content[at] and token.kind is not TokenKind.NUMBER and not token.form.endswith("ly"):
            return token.stem
        at += step
    return ""


def _turned_round(a: Side, b: Side) -> Iterator[Finding]:
    """One predicate asserted here and denied there, or its opposite."""
    if unsettled_dates(a, b):
        return
    for one, other in _opposed(a.claims, b.claims):
        if _is_one_sided(one, other, a, b) and _same_frame(one, other, a, b):
            yield Finding(_placed(one, other, a), _placed(other, one, b), Verdict.CONFLICT)
            return


def _opposed(mine: Sequence[Claim], others: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Claims that cannot both hold of one thing: a word asserted and denied, or two opposites."""
    by_stem: dict[str, list[Claim]] = defaultdict(list)
    by_side: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for other in others:
        by_stem[other.stem].append(other)
        for pair, side in other.opposites:
            by_side[pair, side].append(other)
    for one in mine:
        yield from ((one, other) for other in by_stem.get(one.stem, ()) if other.sign != one.sign)
        for pair, side in one.opposites:
            yield from ((one, other) for other in by_side.get((pair, -side), ()) if other.stem != one.stem)


def _is_one_sided(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Neither sentence says both: "fell in Asia and rose in Europe" is opposed to nothing."""

    def says(claims: Sequence[Claim], what: Claim) -> bool:
        return any(
            (c.stem == what.stem and c.sign == what.sign) or not set(c.opposites).isdisjoint(what.opposites)
            for c in claims
        )

    return not says(a.claims, other) and not says(b.claims, one)


def _same_frame(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Who and what around the predicates are the same."""
    mine, others = _around(one, a) - {other.stem}, _around(other, b) - {one.stem}
    if not mine or not others:
        return False
    for step in (1, -1):
        word, facing = _neighbour(a.reading, one.index, step), _neighbour(b.reading, other.index, step)
        if word and facing and not b.covers(word) and not a.covers(facing):
            return False
    covered_a = sum(b.covers(s) for s in mine) / len(mine)
    covered_b = sum(a.covers(s) for s in others) / len(others)
    return min(covered_a, covered_b) >= 0.4 and (covered_a + covered_b) / 2 >= _SAME_FRAME


def _around(claim: Claim, side: Side) -> frozenset[str]:
    """Stems of the content words within seven words of a predicate."""
    reading = side.reading
    window = range(max(0, claim.index - 7), min(len(reading.tokens), claim.index + 8))
    return frozenset(
        reading.tokens[i].stem
        for i in window
        if i != claim.index
        and reading.is_content[i]
        and reading.tokens[i].kind is not TokenKind.NUMBER
        and reading.tokens[i].form not in REPORTING
    )


def _placed(claim: Claim, other: Claim, side: Side) -> Fact:
    """The claim as a fact of its sentence, valued by what is written there."""
    return Fact(
        FactKind.POLARITY,
        side.sentence,
        claim.start + side.start,
        claim.end + side.start,
        side.reading.text[claim.start : claim.end].lower(),
        subject=side.reading.tokens[claim.index].form,
        key=min(claim.stem, other.stem),
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
    if (
        not (context_a or _are_subjects(a, one, b, other))
        or context_a != context_b
        or set(context_a) & _NAMING
    ):
        return
    own_a, own_b = _words_of(a, one), _words_of(b, other)
    rest_a, rest_b = a.stems - own_a, b.stems - own_b
    if len(rest_a) < 2 or len(rest_b) < 2:
        return
    covered_a = sum(b.covers(s) for s in rest_a) / len(rest_a)
    covered_b = sum(a.covers(s) for s in rest_b) / len(rest_b)
    if min(covered_a, covered_b) >= 0.75:
        yield Finding(one, other, Verdict.CONFLICT)


def _are_subjects(a: Side, one: Fact, b: Side, other: Fact) -> bool:
    """Whether both full names open their sentences and the same word follows them."""

    def following(side: Side, name: Fact) -> str:
        at = side.reading.index_at(name.end - side.start)
        return side.reading.tokens[at].form if at < len(side.reading.tokens) else ""

    has_full_names = " " in str(one.value) and " " in str(other.value)
    return has_full_names and following(a, one) == following(b, other) != ""


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
