"""Whether two values are values of one thing: evidence for and against, weighed.

Values are compared only where both sentences measure the same thing: the same noun, unit or event in the
same frame, under compatible names, times and limits. Some words exclude it (`exclusions`). Of the other
signs none decides alone: each becomes a number, and a logistic model weighs them. The weights are fitted on
labelled pairs by `tests/bench/train_same_thing.py`, which prints this table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, log
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.clauses import clauses_of_tellers
from tui.contrast.sides import PEOPLE_EVENTS, Side
from tui.contrast.values.agreement import distance
from tui.contrast.values.comparable import MEASURES, are_kin
from tui.contrast.values.exclusions import are_of_two_things
from tui.contrast.values.occasions import lead_of
from tui.contrast.values.scopes import scopes_differ, words_of_range
from tui.matching.rarity import background
from tui.model import FactKind

WEIGHTS: Final[Mapping[str, float]] = {
    "alone": 0.98,
    "always": -0.84,
    "both limits": 1.23,
    "clause, less": 1.59,
    "clause, more": -0.02,
    "far apart": -1.18,
    "kind age": -0.02,
    "kind bare": -0.04,
    "kind counted": -1.64,
    "kind date": -1.44,
    "kind duration": -0.12,
    "kind money": 0.31,
    "kind percent": 0.58,
    "kind person": 0.43,
    "kind rank": 1.20,
    "kind unit": -0.10,
    "left in both": -0.17,
    "left in one": -0.41,
    "near, less": 0.01,
    "near, more": -0.40,
    "one a limit": 0.31,
    "other noun": -0.44,
    "other scope": 0.48,
    "rare noun": 0.77,
    "said, less": 1.89,
    "said, more": 0.55,
    "same digits": 2.04,
    "same fate": 0.45,
    "same noun": 0.17,
    "shared values": 0.52,
    "sole": 1.35,
}

SURE: Final = 0.6
"""Probability from which two values are taken for values of one thing."""


_NOUGHTS: Final = (1, 3)
"""By how many noughts a number is written wrongly: one too many, thousand for million."""


def sameness(fact: Fact, other: Fact, a: Side, b: Side) -> float:
    """The probability that two facts, one of each sentence, are values of one thing.

    0 where a word excludes it: what happened to those counted, whose they are, of what part, when.
    """
    if are_of_two_things(fact, other, a, b):
        return 0.0
    signs = evidence(fact, other, a, b)
    return 1 / (1 + exp(-sum(WEIGHTS.get(name, 0.0) * value for name, value in signs.items() if value)))


def evidence(fact: Fact, other: Fact, a: Side, b: Side) -> dict[str, float]:
    """The signs for and against, each a number of a few units at most; the same whichever comes first."""
    signs = {"always": 1.0, f"kind {max(_kind(fact), _kind(other))}": 1.0}  # persons before what is counted
    signs |= _overlap(fact, other, a, b)
    signs["other noun"] = float(fact.kind is FactKind.QUANTITY and not are_kin(fact, other))
    signs["same fate"] = float(fact.event == other.event and fact.event in PEOPLE_EVENTS)
    signs |= _leads(fact, other, a, b)
    signs["same noun"] = float(fact.subject == other.subject)
    signs["other scope"] = float(scopes_differ(fact, other, a, b))
    signs["far apart"] = distance(fact, other)
    signs["sole"] = float(a.is_sole(fact) and b.is_sole(other))
    signs["same digits"] = float(_same_digits(fact, other))
    signs["rare noun"] = min(_noun_rarity(fact), _noun_rarity(other))
    signs["shared values"] = float(min(3, _shared_values(a, b)))
    signs["alone"] = float(_is_alone(fact, a) and _is_alone(other, b))
    return signs


def _kind(fact: Fact) -> str:
    """What sort of thing is measured: how much its noun or unit alone says of what it is."""
    if fact.key.startswith("age:"):
        return "age"
    if fact.kind is not FactKind.QUANTITY:
        return fact.kind.value
    if fact.key in MEASURES:
        return "unit"
    if fact.key.startswith("=") or fact.key == "score":
        return "bare"
    return "person" if fact.key == "person" else "counted"


def _leads(fact: Fact, other: Fact, a: Side, b: Side) -> dict[str, float]:
    """Whether two dates are both a limit, or both a beginning, or only one is."""
    if fact.kind is not FactKind.DATE:
        return {}
    mine, others = lead_of(fact, a), lead_of(other, b)
    is_one_sort = mine == others or (a.is_deadline(fact) and b.is_deadline(other))
    return {"both limits": float(is_one_sort and bool(mine or others)), "one a limit": float(not is_one_sort)}


@cache
def _rarity(stem: str) -> float:
    """How telling a word is, in nats of general English, between 2 and 9."""
    return min(9.0, max(2.0, -log(background().get(stem, 1e-4))))


def share_said(stems: Iterable[str], side: Side) -> float:
    """How much of what some words tell the other sentence tells too, 0–1."""
    return _share(stems, side) or 0.0


def _share(stems: Iterable[str], side: Side) -> float | None:
    """How much of what some words tell the other sentence tells too; None for no words."""
    weights = [(_rarity(stem), side.says(stem)) for stem in stems]
    total = sum(weight for weight, _ in weights)
    return sum(weight * said for weight, said in weights) / total if total else None


def _overlap(fact: Fact, other: Fact, a: Side, b: Side) -> dict[str, float]:
    """How much of each sentence, and of the words around each value, the other sentence says."""
    mine, others = _ranges(fact, other, a, b)
    rest_a, rest_b = a.stems - {fact.key} - mine, b.stems - {other.key} - others
    rest_a, rest_b = rest_a - _told_aside(fact, a, b), rest_b - _told_aside(other, b, a)
    said = [share if share is not None else 0.5 for share in (_share(rest_a, b), _share(rest_b, a))]
    near, clause = (
        [share if share is not None else said[at] for at, share in enumerate(shares)]
        for shares in (
            (_share(fact.near - mine, b), _share(other.near - others, a)),
            (_share(_clause_of(fact, a) - mine, b), _share(_clause_of(other, b) - others, a)),
        )
    )
    left = [sum(not b.says(s) for s in fact.near - mine), sum(not a.says(s) for s in other.near - others)]
    return {
        "said, less": min(said),
        "said, more": max(said),
        "near, less": min(near),
        "near, more": max(near),
        "clause, less": min(clause),
        "clause, more": max(clause),
        "left in one": float(min(3, max(left))),
        "left in both": float(min(2, *left)),
    }


def _clause_of(fact: Fact, side: Side) -> frozenset[str]:
    """Stems of what else the clause of a value says."""
    return (side.stems_of_clause(fact) & side.stems) - {fact.key}


def _told_aside(fact: Fact, side: Side, facing: Side) -> frozenset[str]:
    """Words that only say who tells it, where the other sentence names another teller or none."""
    at = side.reading.index_of(fact.start - side.start)
    here = side.reading.clause[at] if at < len(side.reading.clause) else -1
    return frozenset(s for number, s in side.once(_of_tellers) if number != here and not facing.says(s))


def _of_tellers(side: Side) -> list[tuple[int, str]]:
    """The words of those clauses that only say who tells it, each with the number of its clause."""
    tellers = clauses_of_tellers(side.reading)
    pairs = zip(side.reading.tokens, side.reading.clause, strict=True)
    return [(number, token.stem) for token, number in pairs if number in tellers]


def _ranges(fact: Fact, other: Fact, a: Side, b: Side) -> tuple[frozenset[str], frozenset[str]]:
    """The words of each that say of what range its value is, where those differ: they are no other thing."""
    if not scopes_differ(fact, other, a, b):
        return frozenset(), frozenset()
    return words_of_range(fact, a), words_of_range(other, b)


def _same_digits(fact: Fact, other: Fact) -> bool:
    """Whether two numbers differ by a slip of somebody's hand: digits in another order, a nought too many."""
    if isinstance(fact.value, str) or isinstance(other.value, str):
        digits = [sorted(filter(str.isdigit, str(f.value))) for f in (fact, other)]
        return digits[0] == digits[1] and len(digits[0]) > 1
    first, second = (f"{abs(float(f.value)):.6e}".split("e") for f in (fact, other))
    if first[0] == second[0]:
        return abs(int(first[1]) - int(second[1])) in _NOUGHTS
    return first[1] == second[1] and sorted(first[0]) == sorted(second[0])


def _noun_rarity(fact: Fact) -> float:
    """How telling the noun counted is, in units of five nats; 0 for measures and money."""
    if fact.kind is not FactKind.QUANTITY or fact.key in MEASURES or not fact.key.isalpha():
        return 0.0
    return _rarity(fact.key) / 5


def _shared_values(a: Side, b: Side) -> int:
    """How many values the sentences have in common: what tells them to be of one event."""
    return len(a.once(_stated) & b.once(_stated))


def _stated(side: Side) -> set[tuple[FactKind, str, object]]:
    return {(f.kind, f.key, f.value) for group in side.values.values() for f in group}


def _is_alone(fact: Fact, side: Side) -> bool:
    """Whether a sentence gives no other value of its kind: what it measures is then what it is about."""
    return side.once(_kinds)[fact.kind] == 1


def _kinds(side: Side) -> Counter[FactKind]:
    return Counter(f.kind for f in side.facts)
