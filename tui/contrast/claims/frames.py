"""Whether two claims are made of one thing: by who does it, to what, and what stands around."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from tui.contrast.claims import said_of
from tui.contrast.claims.same_matter import lead_to_others, of_what
from tui.contrast.facts.claims import Claim
from tui.contrast.facts.clauses import Subject, clauses_of_tellers, is_noun, subject_of, told_from
from tui.contrast.facts.denials import is_adverb
from tui.contrast.facts.fact import PART
from tui.contrast.facts.lexicon import DISTINGUISHING, FAILING, MONTHS, RELATIVES, REPORTING, WEEKDAYS
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.sides import Side, are_apart
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_SAME_FRAME: Final = 0.5
"""Share of the words around a predicate that the other sentence must have, on average of both ways."""

_SAME_CLAIM: Final = 0.62
"""The same where one word is asserted and denied: without an opposite, words are shared more easily."""

_SAME_OBJECT: Final = 0.3
"""The least share of either side where what is done is done to the same thing."""

_REACH: Final = 7
_ASIDE: Final = 0.5
"""How much a word within reach counts that stands in another clause than the predicate."""

_BEFORE: Final = frozenset("previous previously earlier initially originally formerly".split())
_OWN: Final = frozenset(("his", "her", "their"))
_OFFERED: Final = FAILING | frozenset("offered agreed decided managed continued began chose vowed".split())
"""Before "to" these say how it came to what follows, and not to what."""

_NO_CONTEXT: Final = REPORTING | _OFFERED | WEEKDAYS.keys() | MONTHS.keys()

_COMING_AND_GOING: Final = frozenset(
    "arriv join start begin open launch resum reopen leav left quit depart halt close shut".split()
)
"""Stems of what is done in turn: who arrived will leave."""

_LEFT_OUT: Final = ("without ", "excluding ", "not counting ", "not including ")
_HELD: Final = frozenset("with including includes plus counting and".split())
_RECKONED: Final = (FactKind.MONEY, FactKind.PERCENT, FactKind.QUANTITY)
"""What a figure leaves out or holds, and which figures do."""

_HOURS: Final = frozenset(
    "dawn morning noon midday afternoon evening dusk night midnight today tonight yesterday tomorrow hour "
    "hours day days week month meantime".split()
)

_WHEN: Final = frozenset("when as while after before once".split())


def are_of_one_thing(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether who and what around the predicates are the same."""
    mine, others = _around(one, other, a, b), _around(other, one, b, a)
    if not mine or not others or are_told_apart(one, other, a, b):
        return False
    shares = _mean_said(mine, b), _mean_said(others, a)
    both, floor = (_SAME_FRAME, 0.4) if one.stem != other.stem else (_SAME_CLAIM, 0.5)
    done = a.reading.tokens[one.index].form
    is_done = is_verb(done) or done.endswith("ing")
    if is_done and _neighbour(a.reading, one.index, 1) == _neighbour(b.reading, other.index, 1) != "":
        floor = _SAME_OBJECT  # "was wearing a helmet" in a sentence of its own, and in one that tells more
    return min(shares) >= floor and sum(shares) / 2 >= both


def are_told_apart(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether a rule says that the claims are made of two things."""
    return any(rule(one, other, a, b) for rule in _AGAINST)


def words_beside(claim: Claim, facing: Claim, side: Side) -> frozenset[str]:
    """Stems of what a claim's clause says beside it and its subject: not names, hours or who tells it."""
    reading = side.reading
    subject = subject_of(reading, claim.index).whole
    return frozenset(
        reading.tokens[at].stem
        for at in _clause_from(told_from(reading, claim.index), claim, side)
        if at not in subject and reading.tokens[at].kind is TokenKind.WORD and _tells(at, facing, side)
    )


def words_behind(claim: Claim, facing: Claim, side: Side) -> frozenset[str]:
    """Stems of what follows a claim in its clause, names among it."""
    behind = _clause_from(claim.index + 1, claim, side)
    return frozenset(side.reading.tokens[at].stem for at in behind if _tells(at, facing, side))


def _clause_from(first: int, claim: Claim, side: Side) -> Iterator[int]:
    """The tokens of a claim's clause from one on, the claim left out."""
    clause = side.reading.clause
    for at in range(first, len(clause)):
        if clause[at] != clause[claim.index]:
            return
        if at != claim.index:
            yield at


def _tells(at: int, facing: Claim, side: Side) -> bool:
    """Whether a token says something of what happened, and not when or how."""
    token = side.reading.tokens[at]
    if not side.reading.is_content[at] or token.kind is TokenKind.NUMBER or token.stem == facing.stem:
        return False
    return not (token.form in _NO_CONTEXT or token.form in _HOURS or is_adverb(token.form))


def _mean_said(stems: Mapping[str, float], side: Side) -> float:
    return sum(weight * side.says(stem) for stem, weight in stems.items()) / sum(stems.values())


def _around(claim: Claim, facing: Claim, side: Side, other: Side) -> Mapping[str, float]:
    """Words within reach of a predicate by how much they count; who tells it only if both do."""
    reading = side.reading
    tokens, clause = reading.tokens, reading.clause
    window = range(max(0, claim.index - _REACH), min(len(tokens), claim.index + _REACH + 1))
    here = clause[claim.index]
    told = clauses_of_tellers(reading) - {here}
    subject = subject_of(reading, claim.index).whole
    found: dict[str, float] = {}
    for i in (*(i for i in subject if i not in window), *window):
        form, stem = tokens[i].form, tokens[i].stem
        if i == claim.index or not reading.is_content[i] or tokens[i].kind is TokenKind.NUMBER:
            continue
        if form in _NO_CONTEXT or stem == facing.stem or (clause[i] in told and not other.says(stem)):
            continue
        is_own = clause[i] == here or i in subject or not subject
        found[stem] = max(found.get(stem, 0.0), 1.0 if is_own else _ASIDE)
    return found


def _neighbour(reading: SentenceReading, index: int, step: int) -> str:
    """The next content word of the same clause in one direction; empty if there is none."""
    at = index + step
    while 0 <= at < len(reading.tokens) and reading.clause[at] == reading.clause[index]:
        token = reading.tokens[at]
        is_aside = token.kind is TokenKind.NUMBER or is_adverb(token.form) or token.form in _OFFERED
        if reading.is_content[at] and not is_aside:
            return token.stem
        at += step
    return ""


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


def _subjects(one: Claim, other: Claim, a: Side, b: Side) -> tuple[Subject, Subject] | None:
    """The subjects of both, where they can be compared: not of what is done by one and to the other."""
    if said_of.is_passive(one.index, a) != said_of.is_passive(other.index, b):
        return None
    if is_noun(a.reading, one.index) or is_noun(b.reading, other.index):
        return None
    return subject_of(a.reading, one.index), subject_of(b.reading, other.index)


def _have_other_subjects(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether what does it is another thing: a house below the dam collapsed, not the dam."""
    subjects = _subjects(one, other, a, b)
    if subjects is None or said_of.is_one_person(*subjects, a, b):
        return False
    mine, others = said_of.head_of(subjects[0], a), said_of.head_of(subjects[1], b)
    return bool(mine and others) and not (
        b.says(mine) and a.says(others) and _is_one_head(mine, others, a, b)
    )


def have_one_subject(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether both say it of one thing that each sentence names: "the bank repaid", "the bank repaid no"."""
    mine = said_of.head_of(subject_of(a.reading, one.index), a)
    others = said_of.head_of(subject_of(b.reading, other.index), b)
    return bool(mine and others) and (mine == others or are_synonyms(mine, others))


def _is_one_head(mine: str, others: str, a: Side, b: Side) -> bool:
    """Two heads are one where they are alike, or where each sentence has its own alone."""
    if mine == others or are_synonyms(mine, others):
        return True
    return not (a.covers(others) or b.covers(mine))


def _is_another_one(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether a clause speaks of another one: "a second climber", "another study", which the other lacks."""

    def marked(claim: Claim, side: Side) -> set[str]:
        reading = side.reading
        here, subject = reading.clause[claim.index], subject_of(reading, claim.index).whole
        words = {
            t.form
            for at, (t, clause) in enumerate(zip(reading.tokens, reading.clause, strict=True))
            if (clause == here or at in subject)
            and not claim.start <= t.start < claim.end  # "no previous record" denies any
        }
        found = words & (DISTINGUISHING | {"other", "second", "third"})
        if not _OWN.isdisjoint(words):
            found |= words & RELATIVES
        return {"before" if word in _BEFORE else word for word in found}

    return marked(one, a) != marked(other, b)


def _are_done_to_others(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether it is done to so many here, and to so many others there: opens 25 shops, closes 11."""
    mine, others = _how_many(one, a), _how_many(other, b)
    return bool(mine and others) and mine != others


def _how_many(claim: Claim, side: Side) -> str:
    tokens = side.reading.tokens
    at = claim.index + 1
    if at + 1 >= len(tokens) or tokens[at].kind is not TokenKind.NUMBER:
        return ""
    is_counting = side.reading.is_content[at + 1] and tokens[at + 1].form not in (
        "percent",
        "points",
        "times",
    )
    return tokens[at].form if is_counting and side.reading.gap(at + 1) == " " else ""


def _are_two_moments(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether one may follow on the other: "as he arrived", "when he left"; "arrived", "will leave"."""
    if one.stem == other.stem:
        return False
    if _says_when(one, a) and _says_when(other, b):
        return True
    is_ahead = _is_ahead(one, a), _is_ahead(other, b)
    return is_ahead[0] != is_ahead[1] and are_done_in_turn(one, other)


def are_done_in_turn(one: Claim, other: Claim) -> bool:
    """Whether what one says follows on the other: who arrived leaves, what closed reopens."""
    return one.stem != other.stem and {one.stem, other.stem} <= _COMING_AND_GOING


def _is_ahead(claim: Claim, side: Side) -> bool:
    tokens = side.reading.tokens
    return any(t.form in ("will", "to", "would") for t in tokens[max(0, claim.index - 2) : claim.index])


def _says_when(claim: Claim, side: Side) -> bool:
    reading = side.reading
    at = claim.index
    while at and reading.clause[at - 1] == reading.clause[claim.index]:
        at -= 1
    return reading.tokens[at].form in _WHEN


def _are_of_two_parts(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether each is said of so many of a whole: 14 of the 60 have cracks, 46 of the 60 have none."""
    return _is_of_a_part(one, a) and _is_of_a_part(other, b)


def _is_of_a_part(claim: Claim, side: Side) -> bool:
    clause = side.reading.clause
    places = (side.reading.index_of(f.start - side.start) for f in side.facts if f.key.endswith(PART))
    return any(clause[at] == clause[claim.index] for at in places if at < len(clause))


def _are_reckoned_with_and_without(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether it only says what a figure holds: 4 million with debt, and 3 million without."""
    denied, asserted, mine, facing = (one, other, a, b) if one.sign < 0 else (other, one, b, a)
    is_left_out = mine.reading.text[denied.start : denied.end].lower().startswith(_LEFT_OUT)
    if one.stem != other.stem or not is_left_out or not asserted.index:
        return False
    is_held = facing.reading.tokens[asserted.index - 1].form in _HELD
    return is_held and any(are_apart(_figures(kind, a), _figures(kind, b)) for kind in _RECKONED)


def _figures(kind: FactKind, side: Side) -> set[object]:
    return {fact.value for fact in side.values.get(kind, ())}


def _are_done_by_others(one: Claim, other: Claim, a: Side, b: Side) -> bool:
    """Whether other names do it, or another part of one whole."""
    return said_of.are_others(one.index, other.index, a, b)


_AGAINST: Final[tuple[Callable[[Claim, Claim, Side, Side], bool], ...]] = (
    _have_other_subjects,
    _are_done_by_others,
    _is_another_one,
    _leads_elsewhere,
    _are_of_other_things,
    _are_done_to_others,
    _are_two_moments,
    _are_of_two_parts,
    _are_reckoned_with_and_without,
)
"""What tells the things apart of which two claims are made."""
