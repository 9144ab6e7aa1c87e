"""A review in progress: a comparison, a journal, and the state they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from os import urandom
from typing import Any

from tui.clause import Clause
from tui.ingest.sanitise import sanitise_line
from tui.model import Comparison, Problem, Role
from tui.review.amendments import is_correction
from tui.review.anchors import Anchor, anchor
from tui.review.clock import utc_now
from tui.review.decisions import Decision, DecisionKind, Scope
from tui.review.drafts import Member, RefusedDecision, Wish, draft
from tui.review.folding import Fold
from tui.review.history import HistoryEntry, Standing
from tui.review.journal import EventLog, JournalError
from tui.review.state import ReviewState

__all__ = ["HistoryEntry", "RefusedDecision", "Review", "Standing"]


def _random_id() -> str:
    return urandom(8).hex()


class Review:
    """Decides, undoes and redoes; every step is on disk before the method returns.

    Any deciding method raises:
        RefusedDecision: it makes no sense here.
        JournalError: it could not be saved; the state is as it was.
    """

    def __init__(
        self,
        comparison: Comparison,
        journal: EventLog,
        *,
        by: str = "",
        clock: Callable[[], str] = utc_now,
        new_id: Callable[[], str] = _random_id,
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
        self._comparison = comparison
        self._journal = journal
        self._by = sanitise_line(by)
        self._clock = clock
        self._new_id = new_id
        self._anchors: dict[Member, Anchor] = {}
        self._fold = Fold(comparison, journal.events)
        self._state: ReviewState | None = None
        self._refuse_foreign()

    @property
    def state(self) -> ReviewState:
        """What the decisions so far make of the comparison."""
        if self._state is None:
            self._state = self._fold.state()
        return self._state

    @property
    def notices(self) -> tuple[Problem, ...]:
        """What to say aloud on opening: damage, lost text, a journal of another set, read-only."""
        name, other, lost = self._journal.name, self._journal.other_set, len(self.state.lost)
        said = list(self._journal.notices)
        if self.read_only_because:
            said.append(Problem(name, f"read-only, decisions cannot be saved: {self.read_only_because}"))
        if other:
            title = other.title or other.key
            said.append(Problem(name, f"was begun for another set, “{title}”; its decisions apply here, too"))
        if lost:
            what = "1 decision is" if lost == 1 else f"{lost} decisions are"
            said.append(Problem(name, f"{what} about text that is gone; kept, without effect"))
        changed = sum(p.is_changed for p in self.state.passages)
        if changed:
            what = (
                "1 passage has changed since it was"
                if changed == 1
                else f"{changed} passages have changed since they were"
            )
            said.append(Problem(name, f"{what} decided on; to be reviewed again"))
        return tuple(said)

    @property
    def read_only_because(self) -> str:
        """Why nothing can be decided, as a clause; empty where it can."""
        return self._journal.read_only_because

    def use(self, comparison: Comparison) -> None:
        """Fold the decisions over another comparison of the set from now on."""
        self._comparison = comparison
        self._anchors.clear()
        self._fold = Fold(comparison, self._journal.events)
        self._state = None

    # Deciding

    def decide(
        self,
        kind: DecisionKind,
        passage_id: str,
        sentence_id: str | None = None,
        *,
        text: str | None = None,
        target: str | None = None,
    ) -> Decision:
        """Decide on a passage, or on one member of it, and return when that is safe.

        Args:
            kind: what to say of it; its own docstring says what that means.
            passage_id: id of a passage of the current state.
            sentence_id: the member, for `leave_out`, `take_in`, `own_detail` (may be None for a passage of
                one), `split` (from it on), `move`, `role` and `pick` (None: no longer any).
            text: for `edit` and `note` (empty or None: take it back), `role`, and `flag` (a reason; `off`
                takes the mark away; None turns it over).
            target: id of the other passage, for `move`, and for `join` (None: the next one).
        """
        wanted = draft(Wish(kind, passage_id, sentence_id, text, target), self.state)
        scope = Scope.PASSAGE if kind is DecisionKind.ROLE else None
        return self._decide(kind, wanted.about, target=wanted.target, text=wanted.text, scope=scope)

    def correct_role(self, sentence_id: str, role: Role, scope: Scope = Scope.PASSAGE) -> Decision:
        """Say that a line is (`Role.BODY`) or is not story; a wider scope: all lines that read the same."""
        if sentence_id not in self._comparison.sentence:
            raise RefusedDecision(f"there is no line {sanitise_line(sentence_id)}")
        return self._decide(DecisionKind.ROLE, (sentence_id,), text=role.value, scope=scope)

    def treat_as_same(
        self,
        names: Sequence[str],
        scope: Scope = Scope.EVERYWHERE,
        *,
        passage_id: str | None = None,
        sentence_id: str | None = None,
    ) -> Decision:
        """Say that names mean one thing.

        Args:
            names: two or more.
            scope: where.
            passage_id: which passage, for `Scope.PASSAGE`.
            sentence_id: a sentence of the source meant, for `Scope.SOURCE`.
        """
        clean = tuple(dict.fromkeys(name for name in map(sanitise_line, names) if name))
        if len(clean) < 2:
            raise RefusedDecision("an alias needs two different names")
        about: tuple[Member, ...] = ()
        if scope is Scope.PASSAGE:
            about = draft(Wish(DecisionKind.ACCEPT, passage_id or ""), self.state).about
        elif scope is Scope.SOURCE:
            if sentence_id is None or sentence_id not in self._comparison.sentence:
                raise RefusedDecision("in which source? none is chosen")
            about = (sentence_id,)
        return self._decide(DecisionKind.ALIAS, about, scope=scope, names=clean)

    def revoke(self, decision_id: str) -> Decision:
        """Take back an alias or a role correction, however long ago it was made."""
        wanted = next((d for d in self.state.decisions if d.id == decision_id), None)
        if wanted is None:
            raise RefusedDecision("there is no such decision in force")
        if not is_correction(wanted):
            raise RefusedDecision("only aliases and role corrections are revoked; undo takes back the others")
        return self._decide(DecisionKind.REVOKE, (), refers=wanted.id)

    # Undo and redo

    @property
    def undoable(self) -> Decision | None:
        """The decision that `undo` would take back."""
        done = self._fold.history.done
        return done[-1] if done else None

    @property
    def redoable(self) -> Decision | None:
        """The decision that `redo` would bring back."""
        undone = self._fold.history.undone
        return undone[-1] if undone else None

    @property
    def would_discard(self) -> tuple[Decision, ...]:
        """The undone decisions that a new decision would put out of reach of `redo`; to be said.

        They are left aside, not lost: they stay in `history`, and `go_to` returns to each of them.
        """
        return tuple(reversed(self._fold.history.undone))

    def undo(self) -> Decision | None:
        """Take the last decision back and return it; None where there is none."""
        return self._step(DecisionKind.UNDO, self._fold.history.done[-1:])

    def redo(self) -> Decision | None:
        """Bring the decision undone last back and return it; None where there is none."""
        return self._step(DecisionKind.REDO, self._fold.history.undone[-1:])

    def go_to(self, decision_id: str | None) -> tuple[Decision, ...]:
        """Undo and redo until this decision is the last one done (None: none is); return those touched.

        Any decision ever made can be returned to, one on a branch left aside as well: what was done since
        the branches parted is undone, and what led to it redone. That branch is then the one `redo` follows.

        Raises:
            RefusedDecision: there was never such a decision.
        """
        done, path = self._fold.history.done, self._fold.history.path_to(decision_id or "")
        if decision_id and not path:
            raise RefusedDecision(f"there is no decision {sanitise_line(decision_id)}")
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] is pair[1], zip(done, path, strict=False)))
        back, forth = done[shared:][::-1], path[shared:]
        self._record([*self._steps(DecisionKind.UNDO, back), *self._steps(DecisionKind.REDO, forth)])
        return (*back, *forth)

    @property
    def history(self) -> tuple[HistoryEntry, ...]:
        """Every decision ever made, oldest first, with what became of it."""
        return self._fold.history.entries

    def try_take_over(self) -> bool:
        """Become the writer if the process that was is gone; True if this review can now decide."""
        if not self._journal.read_only_because:
            return True
        if not self._journal.try_take_over():
            return False
        self.use(self._comparison)
        return True

    # Recording

    def _decide(
        self, kind: DecisionKind, about: Iterable[Member], *, target: Iterable[Member] = (), **values: Any
    ) -> Decision:
        decision = Decision(
            id=self._new_id(),
            kind=kind,
            at=self._clock(),
            anchors=tuple(map(self._anchor, about)),
            target=tuple(map(self._anchor, target)),
            by=self._by,
            **values,
        )
        self._record([decision])
        return decision

    def _step(self, kind: DecisionKind, touched: Sequence[Decision]) -> Decision | None:
        self._record(self._steps(kind, touched))
        return touched[0] if touched else None

    def _steps(self, kind: DecisionKind, touched: Sequence[Decision]) -> list[Decision]:
        at = self._clock() if touched else ""
        return [Decision(self._new_id(), kind, at, by=self._by, refers=d.id) for d in touched]

    def _record(self, events: Sequence[Decision]) -> None:
        if not events:
            return
        self._journal.append(*events)
        for event in events:
            self._fold.record(event)
        self._state = None

    def _anchor(self, member: Member) -> Anchor:
        made = self._anchors.get(member)
        if made is None:
            clause = member if isinstance(member, Clause) else None
            sentence = self._comparison.sentence[member.sentence if isinstance(member, Clause) else member]
            article = self._comparison.article[sentence.article]
            made = self._anchors[member] = anchor(sentence, article, clause)
        return made

    def _refuse_foreign(self) -> None:
        other, state = self._journal.other_set, self.state
        if other and state.decisions and len(state.lost) == len(state.decisions):
            raise JournalError(
                f"{self._journal.name}: belongs to another set, “{other.title or other.key}”, "
                f"and none of its {len(state.decisions)} decisions is about these articles"
            )
