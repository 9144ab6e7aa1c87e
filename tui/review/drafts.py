"""What a decision on a passage of the current state says, in anchors; or why it makes no sense there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import dropwhile, islice

from tui.clause import Clause
from tui.errors import UsageError
from tui.ingest.sanitise import sanitise, sanitise_line
from tui.model import Role
from tui.review.decisions import DecisionKind
from tui.review.effects import NONE, OFF
from tui.review.state import ReviewedPassage, ReviewState
from tui.values import frozen

Member = str | Clause
"""A sentence that stands in a passage, by its id, or the part of one by which that stands there."""


class RefusedDecision(UsageError):  # noqa: N818  something that did not happen, not a fault
    """A decision that makes no sense here; the message says why."""


@frozen
class Draft:
    """A decision before it has an id, a time and anchors.

    Attributes:
        about, target: what it names, in the order `Decision.anchors` and `Decision.target` ask for.
        text: sanitised.
    """

    about: tuple[Member, ...]
    target: tuple[Member, ...] = ()
    text: str | None = None


@frozen
class Wish:
    """What was asked for: the arguments of `Review.decide`."""

    kind: DecisionKind
    passage_id: str
    sentence_id: str | None = None
    text: str | None = None
    target: str | None = None


def draft(wish: Wish, state: ReviewState) -> Draft:
    """What is to be recorded.

    Raises:
        RefusedDecision: it makes no sense in this state.
    """
    if wish.passage_id not in state.passage:
        raise RefusedDecision(f"there is no passage {sanitise_line(wish.passage_id)}")
    if wish.kind not in _DRAFTS:
        raise RefusedDecision(f"“{wish.kind.value}” is not decided on a passage")
    clean = None if wish.text is None else sanitise(wish.text).strip()
    wanted = _Wish(wish.kind, state, state.passage[wish.passage_id], wish.sentence_id, clean, wish.target)
    made = _DRAFTS[wish.kind](wanted)
    if wish.kind is DecisionKind.ROLE:
        return made  # a line is story or not as a whole
    beside = wanted.other() if wish.kind in _WITH_ANOTHER else wanted.passage
    return Draft(_as_standing(made.about, wanted.passage), _as_standing(made.target, beside), made.text)


def _as_standing(members: tuple[Member, ...], passage: ReviewedPassage) -> tuple[Member, ...]:
    """Sentences of a passage by the part that stands there, where it is only a part."""
    parts = {clause.sentence: clause for clause in passage.clauses}
    return tuple(parts.get(m, m) if isinstance(m, str) else m for m in members)


@frozen
class _Wish:
    """A wish looked up in the state."""

    kind: DecisionKind
    state: ReviewState
    passage: ReviewedPassage
    sentence: str | None
    text: str | None
    target: str | None

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.passage.members, *self.passage.left_out)

    def member(self, among: Iterable[str], why: str) -> str:
        if self.sentence is None:
            raise RefusedDecision("which member? none is chosen")
        if self.sentence not in among:
            raise RefusedDecision(f"{sanitise_line(self.sentence)} {why} {self.passage.id}")
        return self.sentence

    def first_then_rest(self, first: str) -> tuple[str, ...]:
        return (first, *(m for m in self.passage.members if m != first))

    def other(self) -> ReviewedPassage:
        if self.target is None and self.kind is DecisionKind.JOIN:
            return self.following()
        if self.target is None:
            raise RefusedDecision("to which passage? none is chosen")
        if self.target not in self.state.passage:
            raise RefusedDecision(f"there is no passage {sanitise_line(self.target)}")
        if self.target == self.passage.id:
            raise RefusedDecision(f"{self.target} is this passage itself")
        return self.state.passage[self.target]

    def following(self) -> ReviewedPassage:
        later = dropwhile(lambda passage: passage is not self.passage, self.state.passages)
        following = next(islice(later, 1, None), None)
        if following is None:
            raise RefusedDecision("this is the last passage: there is no next one to join with")
        return following


def _members(wish: _Wish) -> Draft:
    return Draft(wish.passage.members)


def _reject(wish: _Wish) -> Draft:
    if len(wish.all) < 2:
        raise RefusedDecision(f"{wish.passage.id} has one member: there is nothing it could differ from")
    return Draft(wish.all)


def _drop(wish: _Wish) -> Draft:
    return Draft(wish.all)


def _leave_out(wish: _Wish) -> Draft:
    sentence = wish.member(wish.passage.members, "is not in")
    if len(wish.passage.members) < 2:
        raise RefusedDecision(f"it is the only member of {wish.passage.id}: drop the passage instead")
    return Draft(wish.first_then_rest(sentence))


def _take_in(wish: _Wish) -> Draft:
    return Draft(wish.first_then_rest(wish.member(wish.passage.left_out, "is not left out of")))


def _own_detail(wish: _Wish) -> Draft:
    only = wish.passage.members[0] if len(wish.all) == 1 else None
    if wish.sentence is None and only:
        return Draft((only,))
    return Draft(wish.first_then_rest(wish.member(wish.all, "is not in")))


def _split(wish: _Wish) -> Draft:
    sentence = wish.member(wish.passage.members, "is not in")
    index = wish.passage.members.index(sentence)
    if index == 0:
        raise RefusedDecision("nothing would stay: split from a later member on")
    return Draft(wish.passage.members[index:], wish.passage.members[:index])


def _join(wish: _Wish) -> Draft:
    other = wish.other()
    return Draft(wish.passage.members, (*other.members, *other.left_out))


def _move(wish: _Wish) -> Draft:
    sentence = wish.member(wish.all, "is not in")
    return Draft(wish.first_then_rest(sentence), wish.other().members)


def _pick(wish: _Wish) -> Draft:
    if wish.sentence is None:
        return Draft(wish.passage.members, text=NONE)
    return Draft(wish.first_then_rest(wish.member(wish.passage.members, "is not in")))


def _worded(wish: _Wish) -> Draft:
    return Draft(wish.passage.members, text=wish.text or "")


def _flag(wish: _Wish) -> Draft:
    text = wish.text
    if text is None and wish.passage.is_flagged:
        text = OFF
    return Draft(wish.passage.members, text=text)


def _role(wish: _Wish) -> Draft:
    try:
        role = Role(wish.text or "")
    except ValueError:
        roles = ", ".join(Role)
        raise RefusedDecision(f"no such role: {sanitise_line(wish.text or '')} (one of {roles})") from None
    return Draft((wish.member(wish.all, "is not in"),), text=role.value)


_WITH_ANOTHER = frozenset({DecisionKind.JOIN, DecisionKind.MOVE})
"""What names another passage as its target; the target of the others is in the same one."""

_DRAFTS: Mapping[DecisionKind, Callable[[_Wish], Draft]] = {
    DecisionKind.ACCEPT: _members,
    DecisionKind.REJECT: _reject,
    DecisionKind.LEAVE_OUT: _leave_out,
    DecisionKind.TAKE_IN: _take_in,
    DecisionKind.OWN_DETAIL: _own_detail,
    DecisionKind.DROP: _drop,
    DecisionKind.SPLIT: _split,
    DecisionKind.JOIN: _join,
    DecisionKind.MOVE: _move,
    DecisionKind.PICK: _pick,
    DecisionKind.EDIT: _worded,
    DecisionKind.NOTE: _worded,
    DecisionKind.LATER: _members,
    DecisionKind.FLAG: _flag,
    DecisionKind.ROLE: _role,
}
