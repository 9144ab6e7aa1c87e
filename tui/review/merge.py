"""Several reviewers' decisions made one: the same whichever comes first, with their disagreements listed."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from tui.review.anchors import Anchor
from tui.review.decisions import Decision, DecisionKind
from tui.review.history import History
from tui.review.judgements import judgements


class Question(StrEnum):
    """What two reviewers can answer differently."""

    SAME = "same"
    """Do these two tell the same thing?"""
    DROP = "drop"
    """Does this belong in the summary?"""
    WORDING = "wording"
    """In whose words?"""
    ROLE = "role"
    """Is this line story?"""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question that two decisions answer differently.

    Attributes:
        quotes: the sentences it is about, as text.
        ours, theirs: the decisions, the earlier one first.
    """

    question: Question
    quotes: tuple[str, ...]
    ours: Decision
    theirs: Decision


@dataclass(frozen=True, slots=True)
class Merged:
    """One journal's worth of events, and what the reviewers disagree on.

    Attributes:
        events: decisions in force on either side, oldest first; the later one holds where two disagree,
            and each such passage is flagged by an event that says so.
        disagreements: by the time of the later decision.
    """

    events: tuple[Decision, ...]
    disagreements: tuple[Disagreement, ...]


def merge(ours: Sequence[Decision], theirs: Sequence[Decision]) -> Merged:
    """Merge the events of two journals of one set, in whichever order they are given.

    Each reviewer's decisions keep their order. What both journals share and one reviewer took back is out.
    """
    left, right = _History(ours), _History(theirs)
    mine = [d for d in left.in_force if right.keeps(d)]
    other = [d for d in right.in_force if left.keeps(d)]
    events = _zipped(mine, other)
    found = _disagreements(mine, other)
    known = {d.id for d in events}
    flags = {flag.id: flag for flag in map(_flag, found) if flag.id not in known}
    return Merged((*events, *flags.values()), found)


def merge_all(journals: Iterable[Sequence[Decision]]) -> Merged:
    """Merge the events of any number of journals of one set, in whichever order they are given.

    One after another is merged into the rest; which goes first is settled by what they hold.
    """
    first, *others = sorted(journals, key=lambda events: [_when(event) for event in events])
    merged = Merged(tuple(first), ()) if others else merge(first, first)
    for events in others:
        found = merge(merged.events, events)
        merged = Merged(found.events, (*merged.disagreements, *found.disagreements))
    return Merged(merged.events, tuple(sorted(merged.disagreements, key=_rank)))


class _History:
    """One side's events: what it has seen and what of that still holds."""

    def __init__(self, events: Iterable[Decision]) -> None:
        history = History()
        seen = set()
        for event in events:
            history.record(event)
            seen.add(event.id)
        self.in_force = history.in_force
        self._taken_back = seen - {d.id for d in self.in_force}

    def keeps(self, decision: Decision) -> bool:
        return decision.id not in self._taken_back


def _zipped(ours: Sequence[Decision], theirs: Sequence[Decision]) -> list[Decision]:
    """Both sequences in one, by time, each in its own order, what they share once."""
    sides = [deque(ours), deque(theirs)]
    ahead = [Counter(d.id for d in side) for side in sides]
    merged = []
    while any(sides):
        heads = [(side[0], other) for side, other in zip(sides, reversed(ahead), strict=True) if side]
        # What the other side still has further down waits for what stands before it there.
        ready = [d for d, other in heads if not other[d.id]] or [
            d for d, _ in heads if all(side and side[0].id == d.id for side in sides)
        ]
        chosen = min(ready or [d for d, _ in heads], key=_when)
        merged.append(chosen)
        for side, count in zip(sides, ahead, strict=True):
            if count.pop(chosen.id, 0):
                side.remove(chosen)
    return merged


def _when(decision: Decision) -> tuple[str, str]:
    return (decision.at, decision.id)


def _disagreements(ours: Sequence[Decision], theirs: Sequence[Decision]) -> tuple[Disagreement, ...]:
    found: dict[tuple[str, str, Question], Disagreement] = {}
    mine, other = _answers(ours), _answers(theirs)
    quotes = {_place(a): a.quote for d in (*ours, *theirs) for a in (*d.anchors, *d.target)}
    for asked in mine.keys() & other.keys():
        question, places = asked
        (a, one), (b, another) = mine[asked], other[asked]
        if a == b or one.id == another.id:
            continue
        first, second = sorted((one, another), key=_when)
        # Two groupings disagree on many pairs at once: the two decisions are listed once.
        known = found.get((first.id, second.id, question))
        about = sorted({*map(quotes.__getitem__, places), *(known.quotes if known else ())})
        found[first.id, second.id, question] = Disagreement(question, tuple(about), first, second)
    return tuple(sorted(found.values(), key=_rank))


def _rank(found: Disagreement) -> tuple[tuple[str, str], tuple[str, str], Question]:
    return (_when(found.theirs), _when(found.ours), found.question)


_Place = tuple[str, int, int]


def _place(anchor: Anchor) -> _Place:
    """A sentence, whatever folder its article was opened from: the article's bytes and the stretch."""
    return (anchor.article_sha256, anchor.start, anchor.end)


def _answers(
    decisions: Sequence[Decision],
) -> dict[tuple[Question, frozenset[_Place]], tuple[Hashable, Decision]]:
    """Each question the decisions answer, with the last answer given and the decision that gives it."""
    given: dict[tuple[Question, frozenset[_Place]], tuple[Hashable, Decision]] = {
        (Question.SAME, pair): (judgement.is_same, judgement.decision)
        for pair, judgement in judgements(decisions, _place).items()
    }
    for decision in decisions:
        if decision.kind not in _ANSWERS:
            continue
        question, answer = _ANSWERS[decision.kind]
        about = decision.anchors[:1] if decision.kind in _ABOUT_ONE else decision.anchors
        for anchor in about:
            given[question, frozenset({_place(anchor)})] = answer(decision), decision
    return given


_ABOUT_ONE = {DecisionKind.ROLE, DecisionKind.OWN_DETAIL}
_ANSWERS: Mapping[DecisionKind, tuple[Question, Callable[[Decision], Hashable]]] = {
    DecisionKind.DROP: (Question.DROP, lambda decision: True),
    DecisionKind.ACCEPT: (Question.DROP, lambda decision: False),
    DecisionKind.OWN_DETAIL: (Question.DROP, lambda decision: False),
    DecisionKind.PICK: (Question.WORDING, lambda decision: decision.text or decision.anchors[0].quote),
    DecisionKind.EDIT: (Question.WORDING, lambda decision: decision.text),
    DecisionKind.ROLE: (Question.ROLE, lambda decision: decision.text),
}


def _flag(disagreement: Disagreement) -> Decision:
    """An event that marks the passage two reviewers disagree on; the same one however often it is merged."""
    ours, theirs = disagreement.ours, disagreement.theirs
    said = " and ".join(f"{d.by or 'somebody'} said {d.kind.value}" for d in (ours, theirs))
    return Decision(
        id=sha256(f"{ours.id} {theirs.id}".encode()).hexdigest()[:16],
        kind=DecisionKind.FLAG,
        at=theirs.at,
        anchors=theirs.anchors,
        text=f"reviewers disagree: {said}",
    )
