"""Contradictions without a number: denied and asserted, opposites, another name in the same place, quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.answers import contrary_answers, other_multiples
from tui.contrast.contests import turned_contests
from tui.contrast.corrections import corrected
from tui.contrast.doers import other_doer
from tui.contrast.duties import other_bearer
from tui.contrast.facts import Fact
from tui.contrast.facts.claims import Claim, has_denial
from tui.contrast.facts.lexicon import DISTINGUISHING, MONTHS, RELATIVES, REPORTING, WEEKDAYS
from tui.contrast.facts.places import NAMED
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.occasions import are_numbered_otherwise
from tui.contrast.other_names import other_name
from tui.contrast.same_matter import are_of_counterparts, lead_to_others, of_what
from tui.contrast.sequences import reversed_order
from tui.contrast.sides import Finding, Side, are_apart, has_other_days
from tui.contrast.speakers import are_other_people, parts_of
from tui.contrast.synonyms import are_synonyms
from tui.contrast.titles import other_titles
from tui.contrast.wordings import other_wording
from tui.matching.tokens import TokenKind, tokenise
from tui.model import FactKind, Verdict

_SAME_FRAME: Final = 0.5
"""Share of the words around a predicate that the other sentence must have, on average of both ways."""

_SAME_CLAIM: Final = 0.62
"""The same where one word is asserted and denied: without an opposite, words are shared more easily."""

_SAME_OBJECT: Final = 0.3
"""The least share of either side where what is done is done to the same thing."""

_BEFORE: Final = frozenset("previous previously earlier initially originally formerly".split())
_OWN: Final = frozenset(("his", "her", "their"))
_BE: Final = frozenset("is are was were be been being".split())
_SAME_QUOTE: Final = 85.0


def contradictions(a: Side, b: Side, settled: bool) -> Iterator[Finding]:
    """Contradictions between two sentences that tell the same thing.

    Args:
        a: the first sentence.
        b: the second sentence.
        settled: no number of theirs is in dispute; with other numbers, other names are another event.
    """
    turned = [*_turned_round(a, b)] or [*contrary_answers(a, b)]
    yield from turned
    yield from other_multiples(a, b)
    if not turned:
        yield from reversed_order(a, b)
        yield from other_wording(a, b)
    yield from _other_speaker(a, b)
    yield from turned_contests(a, b)
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
    if are_numbered_otherwise(a, b) or are_of_counterparts(a, b):
        return
    are_of_two_days = has_other_days(a, b)
    for one, other in _opposed(a, b):
        if are_of_two_days and not _is_still_open(one, other, a, b):
            continue
        if one.is_possible or other.is_possible or _both_deny(one, other, a, b):
            continue
        if _is_one_sided(one, other, a, b) and _same_frame(one, other, a, b):
            verdict = Verdict.UPDATE if are_of_two_days else Verdict.CONFLICT
            yield Finding(_placed(one, other, a), _placed(other, one, b), verdict)
            return


def _is_still_open(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether what is told of a later day was denied of a day before: "had not signed as of Monday"."""
    denied = [side for claim, side in ((one, a), (other, b)) if claim.sign < 0]
    return one.stem == other.stem and any(
        f.kind is FactKind.DATE and f.event == "as of" for side in denied for f in side.facts
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
    if _have_other_subjects(one, other, a, b) or _are_other_names(one, other, a, b):
        return False
    if _is_another_one(one, other, a, b):
        return False
    if _leads_elsewhere(one, other, a, b) or _are_of_other_things(one, other, a, b):
        return False
    shares = _mean_said(mine, b), _mean_said(others, a)
    both, floor = (_SAME_FRAME, 0.4) if one.stem != other.stem else (_SAME_CLAIM, 0.5)
    done = a.reading.tokens[one.index].form
    is_done = is_verb(done) or done.endswith("ing")
    if is_done and _neighbour(a.reading, one.index, 1) == _neighbour(b.reading, other.index, 1) != "":
        floor = _SAME_OBJECT  # "was wearing a helmet" in a sentence of its own, and in one that tells more
    return min(shares) >= floor and sum(shares) / 2 >= both


def _mean_said(stems: frozenset[str], side: Side) -> float:
    return sum(side.says(stem) for stem in stems) / len(stems)


def _leads_elsewhere(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether the words right beside one predicate are other than those beside its denial."""
    for step in (1, -1):
        word, facing = _neighbour(a.reading, one.index, step), _neighbour(b.reading, other.index, step)
        if word and facing and not b.says(word) and not a.says(facing):
            return True
    return False


def _are_of_other_things(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether "of" leads to two things: acquitted of murder, guilty of manslaughter."""
    return lead_to_others(of_what(one.index + 1, a), of_what(other.index + 1, b), a, b)


def _have_other_subjects(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether what does it is another thing: a house below the dam collapsed, not the dam."""
    if _is_passive(one, a) != _is_passive(other, b):
        return False
    mine, others = _subject_head(one, a), _subject_head(other, b)
    return bool(mine and others) and not (
        b.says(mine) and a.says(others) and _is_one_head(mine, others, a, b)
    )


def _is_passive(claim: Claim, side: Side) -> bool:
    """Whether it is done to the subject: "was blocked by regulators"."""
    before = side.reading.tokens[max(0, claim.index - 2) : claim.index]
    return any(t.form in _BE for t in before)


def _is_one_head(mine: str, others: str, a: Side, b: Side) -> bool:
    """Two heads are one where they are alike, or where each sentence has its own alone."""
    if mine == others or are_synonyms(mine, others):
        return True
    return not (a.covers(others) or b.covers(mine))


def _subject_head(claim: Claim, side: Side) -> str:
    """The noun that the clause of a claim begins with: its last word before a preposition or a verb."""
    reading = side.reading
    here = reading.clause[claim.index]
    first = claim.index
    while first and reading.clause[first - 1] == here:
        first -= 1
    if reading.tokens[first].form in ("who", "which", "that", "where"):
        return ""
    head, is_over = "", False
    for at in range(first, claim.index):
        form = reading.tokens[at].form
        if form in WEEKDAYS or form in MONTHS:
            continue
        if form == "that" or form in REPORTING or form == "found":
            head, is_over = "", False
        elif is_over:
            continue
        elif head and (not reading.is_content[at] or is_verb(form)):
            is_over = True
        elif reading.is_content[at]:
            head = reading.tokens[at].stem
    return head


def _are_other_names(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether other names do it: "Spain won" and "the Netherlands lost" are one outcome."""
    if _is_passive(one, a) != _is_passive(other, b):
        return False
    mine, others = _subject_names(one, a), _subject_names(other, b)
    return are_apart(mine, others)


def _is_another_one(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether a clause speaks of another one: "a second climber", "another study", which the other lacks."""

    def marked(claim: Claim, side: Side) -> set[str]:
        reading = side.reading
        here = reading.clause[claim.index]
        words = {
            t.form
            for t, clause in zip(reading.tokens, reading.clause, strict=True)
            if clause == here and not claim.start <= t.start < claim.end  # "no previous record" denies any
        }
        found = words & (DISTINGUISHING | {"other", "second", "third"})
        if not _OWN.isdisjoint(words):
            found |= words & RELATIVES
        return {"before" if word in _BEFORE else word for word in found}

    return marked(one, a) != marked(other, b)


def _subject_names(claim: Claim, side: Side) -> frozenset[str]:
    """Stems of the names before a predicate, back to the last comma or stop."""
    reading = side.reading
    names = set()
    for at in range(claim.index - 1, -1, -1):
        if reading.gap(at + 1).strip(" \u00a0’'"):
            break
        token = reading.tokens[at]
        if reading.is_content[at] and (token.kind is TokenKind.NAME or token.form in NAMED):
            names.add(token.stem)
    return frozenset(names)


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
        as_of=_day_of(side),
        subject=side.reading.tokens[claim.index].form,
        key=min(claim.stem, other.stem),
    )


def _day_of(side: Side) -> str | None:
    """The day that a sentence tells of, as it is written there."""
    day = next((f for f in side.facts if f.kind is FactKind.DATE and f.key in ("weekday", "day")), None)
    return side.reading.text[day.start - side.start : day.end - side.start] if day else None


def _other_speaker(a: Side, b: Side) -> Iterator[Finding]:
    """The same quotation with speakers who cannot be one."""
    for mine in a.quotes:
        for other in b.quotes:
            alike = fuzz.ratio(str(mine.value), str(other.value))
            if alike >= _SAME_QUOTE and _have_other_speakers(mine, other, a, b):
                yield Finding(_as_attribution(mine), _as_attribution(other), Verdict.CONFLICT)


def _have_other_speakers(mine: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether neither sentence names the other's speaker, in whatever role: "Lt." is "Lt. Hastings"."""
    if not are_other_people(mine.attributed_to, other.attributed_to):
        return False
    return not _names_any(b, mine.attributed_to) and not _names_any(a, other.attributed_to)


def _names_any(side: Side, speaker: str | None) -> bool:
    return any(side.has(token.form) for part in parts_of(speaker or "") for token in tokenise(part))


def _as_attribution(quote: Fact) -> Fact:
    return replace(
        quote,
        kind=FactKind.ATTRIBUTION,
        key="speaker",
        subject="who said it",
        value=quote.attributed_to or "",
    )
