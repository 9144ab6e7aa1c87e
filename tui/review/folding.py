"""Events folded over a comparison: the same events give the same state, one by one or all at once."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model import Comparison
from tui.review.anchors import Resolver
from tui.review.arrangement import Arrangement
from tui.review.decisions import Decision, DecisionKind
from tui.review.effects import apply
from tui.review.history import History, Step
from tui.review.state import ReviewState


def fold(comparison: Comparison, events: Iterable[Decision] = ()) -> ReviewState:
    """The state after these events, on this comparison: the one they were made on or a later one."""
    return Fold(comparison, events).state()


class Fold:
    """A fold in progress: takes one more event in the time that event's own passages need.

    Attributes:
        history: the events so far, as a stack of decisions.
    """

    def __init__(self, comparison: Comparison, events: Iterable[Decision] = ()) -> None:
        self.history = History()
        self._comparison = comparison
        self._resolver = Resolver(comparison.articles)
        for event in events:
            self.history.record(event)
        self._apply_all()

    def record(self, event: Decision) -> None:
        """Take in the next event."""
        step = self.history.record(event)
        if step is Step.MADE:
            self._push(self.history.done[-1])
        elif step is Step.TAKEN_BACK:
            self._pop()
        elif step is Step.REARRANGED:
            self._apply_all()

    def state(self) -> ReviewState:
        """The state after the events so far."""
        return ReviewState(
            passages=self._arrangement.in_order(),
            decisions=self.history.in_force,
            lost=tuple(self._lost),
            comparison=self._comparison,
            resolver=self._resolver,
            by_id=self._arrangement.passages.copy(),
        )

    def _apply_all(self) -> None:
        self._arrangement = Arrangement(self._comparison)
        self._marks: list[int] = []
        self._lost: list[Decision] = []
        revoked = self.history.revoked
        for decision in self.history.done:
            if decision.id in revoked or decision.kind is DecisionKind.REVOKE:
                self._marks.append(self._arrangement.mark())
            else:
                self._push(decision)

    def _push(self, decision: Decision) -> None:
        self._marks.append(self._arrangement.mark())
        if not apply(decision, self._arrangement, self._resolver):
            self._lost.append(decision)

    def _pop(self) -> None:
        self._arrangement.roll_back(self._marks.pop())
        if self._lost and self._lost[-1] is self.history.undone[-1]:
            self._lost.pop()
