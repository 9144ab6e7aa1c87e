"""Figures on a review: how much was decided and how fast, and how far two reviewers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from tui.review.decisions import Decision, DecisionKind
from tui.review.history import History
from tui.review.judgements import judgements

_PAUSE = timedelta(minutes=5)
"""A longer silence is a break, not work."""
_STEPS = {DecisionKind.UNDO, DecisionKind.REDO}


@dataclass(frozen=True, slots=True)
class Statistics:
    """What one journal shows.

    Attributes:
        events: everything recorded, undos and redos included.
        in_force: decisions that hold.
        undone: decisions taken back, for good or not.
        kinds: how many of each kind are in force, the most frequent first.
        reviewers: how many decisions in force each reviewer made, by name.
        worked: seconds, breaks of more than five minutes not counted.
        per_hour: decisions made an hour of work; 0 where the time is too short to say.
    """

    events: int
    in_force: int
    undone: int
    kinds: Mapping[DecisionKind, int]
    reviewers: Mapping[str, int]
    worked: float
    per_hour: float


@dataclass(frozen=True, slots=True)
class ReviewerAgreement:
    """How far two reviewers agree on which pairs of sentences tell the same thing.

    Attributes:
        pairs: how many both have judged.
        observed: share of them judged alike, 0–1; 0 where there are none.
        expected: share they would judge alike by chance, each saying `same` as often as they do.
        kappa: Cohen's kappa, -1 to 1; None where it is not defined: no pairs, or both say one thing only.
    """

    pairs: int
    observed: float
    expected: float
    kappa: float | None


def statistics(events: Sequence[Decision]) -> Statistics:
    """The figures of one journal."""
    history = History()
    for event in events:
        history.record(event)
    in_force = history.in_force
    made = [e for e in events if e.kind not in _STEPS]
    worked = _worked(events)
    return Statistics(
        events=len(events),
        in_force=len(in_force),
        undone=len(made) - len(history.done),
        kinds=dict(Counter(d.kind for d in in_force).most_common()),
        reviewers=dict(sorted(Counter(d.by for d in in_force).items())),
        worked=worked.total_seconds(),
        per_hour=len(made) / (worked / timedelta(hours=1)) if worked >= timedelta(minutes=1) else 0.0,
    )


def agreement(ours: Sequence[Decision], theirs: Sequence[Decision]) -> ReviewerAgreement:
    """How far the decisions in force in two journals agree.

    Cohen, "A coefficient of agreement for nominal scales" (Educational and Psychological Measurement 20,
    1960).
    """
    mine, other = _pairs(ours), _pairs(theirs)
    both = mine.keys() & other.keys()
    if not both:
        return ReviewerAgreement(0, 0.0, 0.0, None)
    count = len(both)
    observed = sum(mine[pair] is other[pair] for pair in both) / count
    same_mine, same_other = sum(mine[p] for p in both) / count, sum(other[p] for p in both) / count
    expected = same_mine * same_other + (1 - same_mine) * (1 - same_other)
    kappa = None if expected == 1 else (observed - expected) / (1 - expected)
    return ReviewerAgreement(count, observed, expected, kappa)


def _pairs(events: Sequence[Decision]) -> dict[frozenset[tuple[str, int, int]], bool]:
    history = History()
    for event in events:
        history.record(event)
    said = judgements(history.in_force, lambda a: (a.article_sha256, a.start, a.end))
    return {pair: judgement.is_same for pair, judgement in said.items()}


def _worked(events: Sequence[Decision]) -> timedelta:
    times = sorted(time for event in events if (time := _time(event.at)))
    gaps = (later - earlier for earlier, later in pairwise(times))
    return sum((gap for gap in gaps if gap <= _PAUSE), timedelta())


def _time(at: str) -> datetime | None:
    """The time of an event; None for one that a person's editing has broken."""
    try:
        time = datetime.fromisoformat(at)
    except ValueError:
        return None
    return time if time.tzinfo else None
