"""Whose an age or a rank is: of people, and of rows, called by other names.

The pianist of 41 and the driver of 58, the second-largest city and the largest container terminal.
"""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.duties import duty_of
from tui.contrast.facts.lexicon import MONTHS, WEEKDAYS
from tui.contrast.facts.units import DIMENSIONS, UNITS
from tui.contrast.sides import Side, are_apart, say_neither
from tui.contrast.speech.speakers import are_two_people
from tui.contrast.values.occasions import Rule
from tui.contrast.values.scopes import are_on_other_charts, are_on_other_lists, scopes_differ
from tui.matching.stems import stem_of
from tui.matching.tokens import Token, TokenKind, tokenise
from tui.model import FactKind

_CLOSE: Final = 2
"""Code points between a name and the age behind it: "Ann Roe, 43,"."""

_APART: Final = 3
"""Words between the noun of an age and a name not its own: "driver of the taxi in which Roe"."""

_ROW: Final = 3
"""Words behind a superlative among which the noun of its row stands."""

_SUPERLATIVE: Final = re.compile(r"(?:est|most|least)\b(?!-)", re.IGNORECASE)
_SIZES: Final = frozenset(
    "height high tall diameter wide width length long depth deep weight heavy size span".split()
)
_BESIDE: Final = frozenset("behind ahead than before after beating beat to".split())
_ANYBODY: Final = frozenset(("person", "peopl", "one"))
_NO_NOUN: Final = frozenset("most least populous".split())


def _are_ages_of_others(fact: Fact, other: Fact, _a: Side, _b: Side) -> bool:
    """Whether ages are of people called by other nouns."""
    if not fact.key.startswith("age:"):
        return False
    return "age:" not in (fact.key, other.key) and fact.key != other.key


def _is_somebody_else(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether an age is of somebody whom the other sentence does not name."""
    if not fact.key.startswith("age:"):
        return False
    if are_two_people(_owner(fact, a), _owner(other, b)):
        return True
    missing_a = {n for n in fact.names if not b.speaks_of(n)}
    missing_b = {n for n in other.names if not a.speaks_of(n)}
    if missing_a and missing_b:
        return True
    return (bool(missing_a) and missing_a == fact.names) or (bool(missing_b) and missing_b == other.names)


def _owner(age: Fact, side: Side) -> str:
    """The name that an age stands right behind; empty for none."""
    names = (f for f in side.facts if f.kind is FactKind.NAME and 0 <= age.start - f.end <= _CLOSE)
    return next((str(name.value) for name in names), "")


def _is_of_a_bystander(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one age is of a name, and the other of somebody told of beside it: "the driver who hit Roe"."""
    return any(
        one.key == "age:" != two.key
        and two.key.startswith("age:")
        and not mine.covers(two.key.removeprefix("age:"))
        and _is_named_far_behind(_owner(one, mine), two, facing)
        for one, two, mine, facing in ((fact, other, a, b), (other, fact, b, a))
    )


def _is_named_far_behind(name: str, age: Fact, side: Side) -> bool:
    """Whether a name comes up some words behind an age, in what is told of its holder."""
    reading = side.reading
    first = reading.index_of(age.start - side.start)
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    places = [at for at, t in enumerate(reading.tokens) if t.text == last]
    noun = next((at for at in range(first, len(reading.tokens)) if _is_noun_of(age, side, at)), first)
    return bool(places) and places[0] > noun + _APART


def _is_noun_of(age: Fact, side: Side, at: int) -> bool:
    return side.reading.tokens[at].stem == age.key.removeprefix("age:")


_WENT_TO: Final = re.compile(r"\s(?:(?:medal|prize|place)\s)?(?:went|goes|was awarded) to ")


def _are_ranks_of_others(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether each rank is of somebody whom the other sentence does not name."""
    if fact.kind is not FactKind.RANK:
        return False
    if are_on_other_charts(fact, other) or are_on_other_lists(fact, other, a, b):
        return True
    if scopes_differ(fact, other, a, b):
        return False
    names = a.names | b.names
    first, second = _names_before(fact, a, names), _names_before(other, b, names)
    if are_apart(first, second) and any(map(b.covers, first)) and any(map(a.covers, second)):
        return True  # "first, ahead of Roe", "Roe came second"
    mine, others = a.once(_named), b.once(_named)
    return any(not _speaks_of(b, n) for n in mine) and any(not _speaks_of(a, n) for n in others)


def _names_before(rank: Fact, side: Side, names: frozenset[str]) -> frozenset[str]:
    """Stems of the names that stand before a rank, or behind "went to", and so may hold it."""
    tokens, at = side.reading.tokens, side.reading.index_of(rank.start - side.start)
    went = _WENT_TO.match(side.reading.text, rank.end - side.start)
    near = tokens[side.reading.index_of(went.end()) :] if went else tokens[:at]
    return frozenset(t.stem for t in near if t.stem in names and t.form not in WEEKDAYS | MONTHS.keys())


def _are_ranks_in_other_rows(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether superlatives are of other nouns: the second-largest city, the largest container terminal."""
    if fact.kind is not FactKind.RANK or not (_is_superlative(fact, a) and _is_superlative(other, b)):
        return False
    mine, others = _row(fact, a), _row(other, b)
    return (
        bool(mine and others)
        and _ANYBODY.isdisjoint((*mine, *others))
        and not any(b.says(stem) for stem in mine)
        and not any(a.says(stem) for stem in others)
    )


def _is_superlative(rank: Fact, side: Side) -> bool:
    return _SUPERLATIVE.search(side.reading.text, rank.start - side.start, rank.end - side.start) is not None


def _row(rank: Fact, side: Side) -> list[str]:
    """Stems of the nouns right behind a superlative."""
    reading = side.reading
    first = reading.index_of(rank.start - side.start)
    found: list[str] = []
    for at in range(first, len(reading.tokens)):
        token = reading.tokens[at]
        is_rank = at == first or token.form.endswith("est") or token.form in _NO_NOUN
        if is_rank and not found:
            continue
        if (
            token.kind is not TokenKind.WORD
            or not reading.is_content[at]
            or reading.gap(at) not in (" ", "-")
        ):
            break
        found.append(token.stem)
    return found[:_ROW]


_MEASURED_OF: Final = re.compile(
    r"(?:^|[,;]\s|\band\s|\bthat\s)(?P<what>[^,;.]{2,80}?)\s(?:is|are|was|were|measures?|measured|stands?"
    r"|stood|rises?|weighs?"
    r"|(?:has|have|had) (?:an? )?(?:[a-z]+ )?(?:height|diameter|width|length|depth|weight|span) of)"
    r"\s(?:[a-z]+\s){0,3}$"
)
"""What has a size, before it: "whose mirror is", "the dome over the hall has a diameter of"."""

_BEHIND_HEAD: Final = re.compile(
    r"\s(?:of|at|in|over|on|near|above|under|from|to|for|with|that|which|below|inside)\s.*"
)
_FAR: Final = 120


def _are_sizes_of_two_parts(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether each is the size of another part of one thing of which both speak: the mirror, the dome."""
    if fact.kind is not FactKind.QUANTITY or fact.key not in DIMENSIONS:
        return False
    mine, others = _has_size(fact, a), _has_size(other, b)
    if not mine or not others or b.says(mine) or a.says(others):
        return False
    return any(t.kind is TokenKind.WORD and b.covers(t.stem) for t in _nouns(a))


def _has_size(fact: Fact, side: Side) -> str:
    """The stem of what a sentence says has a size; empty where a name has it, or nothing sure."""
    start = fact.start - side.start
    found = _MEASURED_OF.search(side.reading.text[max(0, start - _FAR) : start])
    if found is None:
        return ""
    head = _BEHIND_HEAD.sub("", found["what"]).rsplit(maxsplit=1)[-1]
    return stem_of(head, "en") if head.islower() else ""


def _nouns(side: Side) -> list[Token]:
    """Words of a sentence that may be nouns both speak of: neither units nor what they measure."""
    return [
        t
        for t in side.reading.tokens
        if t.stem in side.stems and t.form not in UNITS and t.form not in _SIZES
    ]


def _named(side: Side) -> set[str]:
    """The names of a sentence but those that a rank is only told by: "second, behind Ann Roe"."""
    names = (f for f in side.facts if f.kind is FactKind.NAME)
    before = ((name, side.before(name, 2)) for name in names)
    return {str(name.value) for name, words in before if "went" in words or _BESIDE.isdisjoint(words)}


def _speaks_of(side: Side, name: str) -> bool:
    """Whether a sentence, or the one before it, has a name, if only the last part of it."""
    parts = tokenise(name)
    key = "".join(token.form for token in parts)
    return side.covers(key) or any(side.speaks_of(word) for word in (parts[-1].form, parts[-1].stem))


def _are_due_from_others(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether two have to do two things: landlords must register by then, tenants may contest by then."""
    if fact.kind is not FactKind.DATE:
        return False
    duty, facing = duty_of(a.reading), duty_of(b.reading)
    if duty is None or facing is None:
        return False
    are_two = say_neither(duty.bearer.stem, facing.bearer.stem, a, b)
    return are_two and say_neither(duty.verb, facing.verb, a, b)


FOR_ALL: Final[tuple[Rule, ...]] = (_are_due_from_others,)
FOR_NUMBERS: Final[tuple[Rule, ...]] = (
    _are_ages_of_others,
    _is_somebody_else,
    _is_of_a_bystander,
    _are_ranks_of_others,
    _are_ranks_in_other_rows,
    _are_sizes_of_two_parts,
)
