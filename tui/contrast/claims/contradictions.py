"""Contradictions without a number: denied and asserted, opposites, another name in the same place, quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tui.contrast.claims.answers import contrary_answers, other_multiples
from tui.contrast.claims.contests import turned_contests
from tui.contrast.claims.frames import (
    are_done_in_turn,
    are_of_one_thing,
    are_told_apart,
    have_one_subject,
)
from tui.contrast.claims.rulings import turned_rulings
from tui.contrast.claims.same_matter import are_of_counterparts
from tui.contrast.claims.sequences import reversed_order
from tui.contrast.facts import Fact
from tui.contrast.facts.claims import Claim, has_denial
from tui.contrast.facts.issues import Answer, find_answers
from tui.contrast.facts.lexicon import WEEKDAYS
from tui.contrast.names.corrections import corrected
from tui.contrast.names.doers import other_doer
from tui.contrast.names.duties import other_bearer
from tui.contrast.names.other_names import other_name
from tui.contrast.names.titles import other_titles
from tui.contrast.sides import Finding, Side, has_other_days
from tui.contrast.speech.wordings import other_wording
from tui.contrast.values.occasions import are_numbered_otherwise
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Verdict

_AHEAD: Final = 6
"""Words behind a claim among which it is told of what it is made."""


def contradictions(a: Side, b: Side, settled: bool) -> Iterator[Finding]:
    """Contradictions between two sentences that tell the same thing.

    Args:
        a: the first sentence.
        b: the second sentence.
        settled: no number of theirs is in dispute; with other numbers, other names are another event.
    """
    turned = [*turned_round(a, b)] or [*contrary_answers(a, b)] or [*turned_rulings(a, b)]
    yield from turned
    yield from other_multiples(a, b)
    if not turned:
        yield from reversed_order(a, b)
        yield from turned_contests(a, b)
        yield from other_wording(a, b)
    yield from other_titles(a, b)
    doers = [*other_doer(a, b)]
    yield from doers
    yield from other_bearer(a, b)
    is_one_event = settled and not are_numbered_otherwise(a, b)
    names = []
    if is_one_event and not turned and not doers and not _are_opposed(a, b):
        names = [*other_name(a, b)]
        yield from names
    if not (turned or doers or names):
        yield from corrected(a, b)


def turned_round(a: Side, b: Side, *, in_full: bool = True) -> Iterator[Finding]:
    """One predicate asserted here and denied there, or its opposite.

    `in_full`: they tell one thing; else what is done in turn (closed, reopened) is told of two moments,
    and both must name of what they say it.
    """
    if are_numbered_otherwise(a, b) or are_of_counterparts(a, b):
        return
    are_of_two_days = has_other_days(a, b)
    for one, other in _opposed(a, b):
        if are_of_two_days and not _is_still_open(one, other, a, b):
            continue
        if not in_full and (are_done_in_turn(one, other) or not have_one_subject(one, other, a, b)):
            continue
        if one.is_possible or other.is_possible or _both_deny(one, other, a, b):
            continue
        if _are_answered_alike(one, other, a, b):
            continue
        if _is_one_sided(one, other, a, b) and are_of_one_thing(one, other, a, b):
            verdict = Verdict.UPDATE if are_of_two_days else Verdict.CONFLICT
            yield Finding(placed_claim(one, other, a), placed_claim(other, one, b), verdict)
            return


def stand_against(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether nothing in two sentences explains why one asserts what the other denies."""
    if are_numbered_otherwise(a, b) or are_of_counterparts(a, b):
        return False
    if has_other_days(a, b) and not _is_still_open(one, other, a, b):
        return False
    if _both_deny(one, other, a, b) or _are_answered_alike(one, other, a, b):
        return False
    return _is_one_sided(one, other, a, b) and not are_told_apart(one, other, a, b)


def _is_still_open(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether what is told of a later day was denied of a day before: "had not signed as of Monday"."""
    denied = [side for claim, side in ((one, a), (other, b)) if claim.sign < 0]
    return one.stem == other.stem and any(
        f.kind is FactKind.DATE and f.event == "as of" for side in denied for f in side.facts
    )


def _are_answered_alike(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether both say one thing in two ways: "not in the squad", "left out of the squad"."""
    if one.sign == other.sign > 0:
        return False
    mine, others = find_answers(a.reading), find_answers(b.reading)
    alike = [
        x.outcome == y.outcome
        for name in mine.keys() & others.keys()
        for x in mine[name]
        for y in others[name]
        if not (x.is_ventured or y.is_ventured or _repeats(x, one, a) or _repeats(y, other, b))
        and x.issue.answers == 2
        and (x.start <= one.index < x.end or y.start <= other.index < y.end)
    ]
    return bool(alike) and all(alike)


def _repeats(answer: Answer, claim: Claim, side: Side) -> bool:
    """Whether an answer stands in the word of a claim said once more: "died in bed, did not die at sea"."""
    return any(
        c.stem == claim.stem and c.index != claim.index and answer.start <= c.index < answer.end
        for c in side.claims
    )


def _are_opposed(a: Side, b: Side) -> bool:
    """Whether one says what the other denies: of two who differ in that, two names are no dispute."""
    return any(_is_one_sided(one, other, a, b) for one, other in _opposed(a, b))


def _both_deny(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether a word asserted stands in a clause that denies too: "came not to call", "did not come to"."""
    if one.stem != other.stem:
        return False
    asserted, side = (one, a) if one.sign > 0 else (other, b)
    return has_denial(side.reading, asserted)


def _opposed(a: Side, b: Side) -> Iterator[tuple[Claim, Claim]]:
    """Claims that cannot both hold of one thing: a word asserted and denied, or two opposites."""
    by_stem, by_side = b.once(_claims_by_stem), b.once(_claims_by_side)
    for one in a.claims:
        yield from ((one, other) for other in by_stem.get(one.stem, ()) if other.sign != one.sign)
        for pair, side in one.opposites:
            yield from ((one, other) for other in by_side.get((pair, -side), ()) if other.stem != one.stem)


def _claims_by_stem(side: Side) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in side.claims:
        found[claim.stem].append(claim)
    return found


def _claims_by_side(side: Side) -> Mapping[tuple[int, int], Sequence[Claim]]:
    """What is claimed, by each side of a pair of opposites."""
    found: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in side.claims:
        for opposite in claim.opposites:
            found[opposite].append(claim)
    return found


def _is_one_sided(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Neither sentence says both of one thing: "fell in Asia, rose in Europe" is opposed to no fall."""
    return not _says_both(one, other, a, b) and not _says_both(other, one, b, a)


def _says_both(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether the first sentence also says what the second does, and not of another thing."""
    return any(
        (c.stem == other.stem and c.sign == other.sign) or not set(c.opposites).isdisjoint(other.opposites)
        for c in a.claims
        if not _is_of_another(c, one, a, b)
    )


def _is_of_another(claim: Claim, one: Claim, side: Side, facing: Side) -> bool:
    """Whether what follows a claim is nothing that the other sentence speaks of, and what follows `one` is.

    "He died in a hospital, not at home" beside "he died at home".
    """
    own, theirs = _behind(claim, side), _behind(one, side)
    return bool(own and theirs) and not any(map(facing.says, own)) and all(map(facing.says, theirs))


def _behind(claim: Claim, side: Side) -> list[str]:
    """Stems of the next words of a claim's clause, days and numbers left out."""
    reading = side.reading
    ahead = range(claim.index + 1, min(len(reading.tokens), claim.index + _AHEAD))
    return [
        reading.tokens[at].stem
        for at in ahead
        if reading.clause[at] == reading.clause[claim.index]
        and reading.is_content[at]
        and reading.tokens[at].kind is not TokenKind.NUMBER
        and reading.tokens[at].form not in WEEKDAYS
    ]


def placed_claim(claim: Claim, other: Claim, side: Side) -> Fact:
    """The claim as a fact of its sentence, valued by what is written there."""
    return Fact(
        FactKind.POLARITY,
        side.sentence,
        claim.start + side.start,
        claim.end + side.start,
        side.reading.text[claim.start : claim.end].lower(),
        as_of=_day_of(side),
        subject=side.reading.tokens[claim.index].form,
        key=min(claim.stem, other.stem),
    )


def _day_of(side: Side) -> str | None:
    """The day that a sentence tells of, as it is written there."""
    day = next((f for f in side.facts if f.kind is FactKind.DATE and f.key in ("weekday", "day")), None)
    return side.reading.text[day.start - side.start : day.end - side.start] if day else None
