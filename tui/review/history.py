"""Undo and redo without limit: the events in the journal, sorted into what holds and what was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from tui.review.decisions import Decision, DecisionKind


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
    DISCARDED = "discarded"
    """Undone, and then something else was decided."""
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A decision ever made, and what became of it."""

    decision: Decision
    standing: Standing


class History:
    """The stack of decisions done and the branch of those undone.

    Attributes:
        done: decisions not undone, oldest first; revocations and what they revoked are among them.
        undone: what can be redone; the last one comes first.
    """

    def __init__(self) -> None:
        self.done: list[Decision] = []
        self.undone: list[Decision] = []
        self._made: dict[str, Decision] = {}
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
        standing = dict.fromkeys(self._made, Standing.DISCARDED)
        standing |= dict.fromkeys((d.id for d in self.undone), Standing.UNDONE)
        standing |= dict.fromkeys((d.id for d in self.done), Standing.IN_FORCE)
        standing |= {id_: Standing.REVOKED for id_ in self.revoked if standing.get(id_) is Standing.IN_FORCE}
        return tuple(HistoryEntry(decision, standing[id_]) for id_, decision in self._made.items())

    def _push(self, decision: Decision) -> Step:
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
        if index is None:
            return Step.IGNORED
        return self._push(self.undone.pop(index))


def _last(decisions: list[Decision], wanted: str) -> int | None:
    """Index of the decision with this id, looked for from the end, where it nearly always is."""
    return next((i for i in reversed(range(len(decisions))) if decisions[i].id == wanted), None)
