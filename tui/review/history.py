"""Undo and redo without limit: the events in the journal, sorted into what holds and what was taken back.

Nothing is ever out of reach. A decision made after an undo begins a new branch and leaves the undone ones
on theirs; a redo that names one of those takes that branch up again, with what followed on it.
"""

from __future__ import annotations

from enum import Enum, StrEnum, auto

from tui.review.decisions import Decision, DecisionKind
from tui.values import frozen

_NOTHING = ""
"""What the first decision was made on; no decision has this id."""


class Step(Enum):
    """What an event did to the stack of decisions."""

    MADE = auto()
    """Pushed a decision, for the first time or again."""
    TAKEN_BACK = auto()
    """Popped the last one."""
    REARRANGED = auto()
    """Changed what holds below the top: everything after it must be applied anew."""
    IGNORED = auto()
    """Nothing: it repeats an event or names one that is not there."""


class Standing(StrEnum):
    """What became of a decision."""

    IN_FORCE = "in force"
    UNDONE = "undone"
    """Can be redone."""
    LEFT_ASIDE = "left aside"
    """On a branch left aside: undone, and then something else was decided; can be returned to."""
    REVOKED = "revoked"


@frozen
class HistoryEntry:
    """A decision ever made, and what became of it."""

    decision: Decision
    standing: Standing


class History:
    """The stack of decisions done and the branch of those undone.

    Attributes:
        done: decisions not undone, oldest first; revocations and what they revoked are among them.
        undone: what can be redone, the last one first: what followed on this branch.
    """

    def __init__(self) -> None:
        self.done: list[Decision] = []
        self.undone: list[Decision] = []
        self._made: dict[str, Decision] = {}
        self._below: dict[str, str] = {}
        self._above: dict[str, str] = {}
        self._seen: set[str] = set()
        self._revocations = 0

    def record(self, event: Decision) -> Step:
        """Take in the next event, whatever it is: a merged or damaged journal may hold strange ones."""
        if event.id in self._seen:
            return Step.IGNORED
        self._seen.add(event.id)
        if event.kind is DecisionKind.UNDO:
            return self._undo(event.refers)
        if event.kind is DecisionKind.REDO:
            return self._redo(event.refers)
        self._made[event.id] = event
        self._below[event.id] = self.done[-1].id if self.done else _NOTHING
        self.undone.clear()
        return self._push(event)

    @property
    def revoked(self) -> frozenset[str]:
        """Ids of the decisions that a revocation in force names."""
        if not self._revocations:
            return frozenset()
        return frozenset(d.refers for d in self.done if d.kind is DecisionKind.REVOKE)

    @property
    def in_force(self) -> tuple[Decision, ...]:
        """The decisions that hold, oldest first."""
        if not self._revocations:
            return tuple(self.done)
        revoked = self.revoked
        return tuple(d for d in self.done if d.kind is not DecisionKind.REVOKE and d.id not in revoked)

    @property
    def entries(self) -> tuple[HistoryEntry, ...]:
        """Every decision ever made, in the order made, with what became of it."""
        standing = dict.fromkeys(self._made, Standing.LEFT_ASIDE)
        standing |= dict.fromkeys((d.id for d in self.undone), Standing.UNDONE)
        standing |= dict.fromkeys((d.id for d in self.done), Standing.IN_FORCE)
        standing |= {id_: Standing.REVOKED for id_ in self.revoked if standing.get(id_) is Standing.IN_FORCE}
        return tuple(HistoryEntry(decision, standing[id_]) for id_, decision in self._made.items())

    def path_to(self, wanted: str) -> tuple[Decision, ...]:
        """The decisions that were done when this one was the last, oldest first; none for one never made."""
        path = []
        while wanted in self._made:
            path.append(self._made[wanted])
            wanted = self._below[wanted]
        return tuple(reversed(path))

    def _push(self, decision: Decision) -> Step:
        self._above[self.done[-1].id if self.done else _NOTHING] = decision.id
        self.done.append(decision)
        if decision.kind is DecisionKind.REVOKE:
            self._revocations += 1
            return Step.REARRANGED
        return Step.REARRANGED if decision.id in self.revoked else Step.MADE

    def _undo(self, wanted: str) -> Step:
        index = _last(self.done, wanted)
        if index is None:
            return Step.IGNORED
        is_top = index == len(self.done) - 1
        decision = self.done.pop(index)
        self.undone.append(decision)
        if decision.kind is DecisionKind.REVOKE:
            self._revocations -= 1
            return Step.REARRANGED
        return Step.TAKEN_BACK if is_top else Step.REARRANGED

    def _redo(self, wanted: str) -> Step:
        index = _last(self.undone, wanted)
        if index is not None:
            return self._push(self.undone.pop(index))
        if wanted not in self._made or _last(self.done, wanted) is not None:
            return Step.IGNORED
        step = self._push(self._made[wanted])
        self.undone = self._following(wanted)
        return step

    def _following(self, top: str) -> list[Decision]:
        """What followed this decision when its branch was last gone along, the farthest first."""
        passed = {decision.id for decision in self.done}
        found: list[Decision] = []
        while (top := self._above.get(top, _NOTHING)) and top not in passed:
            passed.add(top)
            found.append(self._made[top])
        return found[::-1]


def _last(decisions: list[Decision], wanted: str) -> int | None:
    """Index of the decision with this id, looked for from the end, where it nearly always is."""
    return next((i for i in reversed(range(len(decisions))) if decisions[i].id == wanted), None)
