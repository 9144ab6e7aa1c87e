"""What decisions say about pairs of sentences (the same, or not): what grouping and statistics work from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import TypeVar

from tui.model import Constraints
from tui.review.anchors import Anchor
from tui.review.decisions import Decision, DecisionKind
from tui.review.state import ReviewState
from tui.values import frozen

Key = TypeVar("Key", bound=Hashable)


@frozen
class Judgement:
    """The last word on a pair.

    Attributes:
        is_same: whether both were said to tell the same thing.
        decision: which said so.
    """

    is_same: bool
    decision: Decision


def judgements(
    decisions: Iterable[Decision], key: Callable[[Anchor], Key | None]
) -> Mapping[frozenset[Key], Judgement]:
    """What the decisions say of each pair; a later one overrules an earlier one.

    Args:
        decisions: in force, oldest first.
        key: what to name a sentence by; None for one to pass over.
    """
    said: dict[frozenset[Key], Judgement] = {}
    for decision in decisions:
        about = [k for k in map(key, decision.anchors) if k is not None]
        target = [k for k in map(key, decision.target) if k is not None]
        is_first_known = bool(decision.anchors) and key(decision.anchors[0]) is not None
        for pair, is_same in _pairs(decision.kind, about, target, is_first_known=is_first_known):
            if len(pair) == 2:
                said[pair] = Judgement(is_same, decision)
    return said


def _pairs(
    kind: DecisionKind, about: list[Key], target: list[Key], *, is_first_known: bool
) -> Iterator[tuple[frozenset[Key], bool]]:
    first, rest = (about[:1], about[1:]) if is_first_known else ([], about)
    if kind in {DecisionKind.ACCEPT, DecisionKind.REJECT}:
        for pair in combinations(about, 2):
            yield frozenset(pair), kind is DecisionKind.ACCEPT
    elif kind in {DecisionKind.LEAVE_OUT, DecisionKind.OWN_DETAIL, DecisionKind.TAKE_IN}:
        for pair in product(first, rest):
            yield frozenset(pair), kind is DecisionKind.TAKE_IN
    elif kind is DecisionKind.MOVE:
        for pair in product(first, rest):
            yield frozenset(pair), False
        for pair in product(first, target):
            yield frozenset(pair), True
    elif kind in {DecisionKind.SPLIT, DecisionKind.JOIN}:
        for pair in product(about, target):
            yield frozenset(pair), kind is DecisionKind.JOIN


def constraints(state: ReviewState) -> Constraints:
    """What grouping must respect to agree with the decisions in force.

    Each pair is written with the sentence first whose article comes first in the set.
    """

    def found(anchor: Anchor) -> tuple[str, bool] | None:
        place = state.resolver.find(anchor)
        return (place.sentence, place.clause is not None) if place else None

    rank = {sentence: number for number, sentence in enumerate(state.comparison.sentence)}
    together: set[tuple[str, str]] = set()
    apart: set[tuple[str, str]] = set()
    for pair, judgement in judgements(state.decisions, found).items():
        (a, is_part), (b, is_other_part) = sorted(pair, key=lambda named: rank[named[0]])
        # What a part of a sentence tells need not be all of it: nothing that grouping must do follows.
        if not judgement.is_same and a != b:
            apart.add((a, b))
        elif not is_part and not is_other_part:
            together.add((a, b))
    return Constraints(must_link=frozenset(together), cannot_link=frozenset(apart - together))
