"""A review in progress: a comparison, a journal, and the state they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.errors import UsageError
from tui.model import Comparison, Problem, Role
from tui.review.decisions import Decision, DecisionKind, Scope
from tui.review.journal import EventLog
from tui.review.state import ReviewState


class RefusedDecision(UsageError):  # noqa: N818  an event that did not happen, not a fault
    """A decision that makes no sense here; the message says why."""


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


class Review:
    """Decides, undoes and redoes; every step is on disk before the method returns.

    Raises (from any deciding method):
        RefusedDecision: it makes no sense here.
        JournalError: it could not be saved; the state is as it was.
    """

    def __init__(
        self,
        comparison: Comparison,
        journal: EventLog,
        *,
        by: str = "",
        clock: Callable[[], str] | None = None,
        new_id: Callable[[], str] | None = None,
    ) -> None:
        """Fold what the journal holds.

        Args:
            comparison: any comparison of the set.
            journal: where decisions are kept.
            by: the reviewer's name, stored with each decision.
            clock: gives the time as ISO 8601 in UTC.
            new_id: gives ids no other reviewer's decisions have.

        Raises:
            JournalError: the journal belongs to another set and none of its decisions applies here.
        """
        raise NotImplementedError

    @property
    def state(self) -> ReviewState:
        """What the decisions so far make of the comparison."""
        raise NotImplementedError

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What to say aloud on opening: damage, lost text, a journal of another set, read-only."""
        raise NotImplementedError

    @property
    def read_only_because(self) -> str:
        """Why nothing can be decided, as a clause; empty where it can."""
        raise NotImplementedError

    def decide(
        self,
        kind: DecisionKind,
        passage_id: str,
        sentence_id: str | None = None,
        *,
        text: str | None = None,
        target: str | None = None,
    ) -> Decision:
        """Decide on a passage, or on one member of it.

        Args:
            sentence_id: the member, for `leave_out`, `take_in`, `own_detail`, `split` (from it on),
                `move` and `pick` (None: no longer any).
            text: for `edit` and `note` (empty or None: take it back), `flag` (a reason; `off` takes the mark away;
                None turns it over), `role`.
            target: id of the other passage, for `move`, and for `join` (None: the next one).
        """
        raise NotImplementedError

    def correct_role(self, sentence_id: str, role: Role, scope: Scope = Scope.PASSAGE) -> Decision:
        """Say that a line is (`Role.BODY`) or is not story."""
        raise NotImplementedError

    def treat_as_same(
        self,
        names: Sequence[str],
        scope: Scope = Scope.EVERYWHERE,
        passage_id: str | None = None,
        sentence_id: str | None = None,
    ) -> Decision:
        """Say that names mean one thing: in this passage, in this sentence's source, or everywhere."""
        raise NotImplementedError

    def revoke(self, decision_id: str) -> Decision:
        """Take back an alias or a role correction, however long ago it was made."""
        raise NotImplementedError

    @property
    def undoable(self) -> Decision | None:
        """The decision that `undo` would take back."""
        raise NotImplementedError

    @property
    def redoable(self) -> Decision | None:
        """The decision that `redo` would bring back."""
        raise NotImplementedError

    @property
    def would_discard(self) -> tuple[Decision, ...]:
        """The undone decisions that a new decision would put out of reach of `redo`; warn if any."""
        raise NotImplementedError

    def undo(self) -> Decision | None:
        """Take the last decision back and return it; None where there is none."""
        raise NotImplementedError

    def redo(self) -> Decision | None:
        """Bring the decision undone last back and return it; None where there is none."""
        raise NotImplementedError

    def go_to(self, decision_id: str | None) -> tuple[Decision, ...]:
        """Undo or redo until this decision is the last in force (None: none is); return those touched."""
        raise NotImplementedError

    @property
    def history(self) -> tuple[HistoryEntry, ...]:
        """Every decision ever made, oldest first, with what became of it."""
        raise NotImplementedError

    def try_take_over(self) -> bool:
        """Become the writer if the process that was is gone; True if this review can now decide."""
        raise NotImplementedError
