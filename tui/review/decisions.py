"""Decisions: what a reviewer said, as events that never change once made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tui.review.anchors import Anchor


class DecisionKind(StrEnum):
    """What was said. Every kind but the last three is about one passage, named by its sentences."""

    ACCEPT = "accept"
    """All members that are in tell the same thing."""
    REJECT = "reject"
    """These are not the same: each member goes its own way, as a passage of one."""
    LEAVE_OUT = "leave_out"
    """This one member is not the same: still shown in the passage, greyed; its own detail in the summary."""
    TAKE_IN = "take_in"
    """The member left out is the same after all."""
    OWN_DETAIL = "own_detail"
    """Keep this member as its own detail: a passage of one, right after."""
    DROP = "drop"
    """Leave the whole passage out of the summary."""
    SPLIT = "split"
    """From this member on: a new passage, right after."""
    JOIN = "join"
    """This passage and another one tell the same thing: the other's members come into this one."""
    MOVE = "move"
    """This member belongs to another passage."""
    PICK = "pick"
    """Tell the passage in this member's wording; without a member: in whichever the summary chooses."""
    EDIT = "edit"
    """Tell the passage in the reviewer's own wording; an empty one takes it back."""
    NOTE = "note"
    """A remark for people, never exported as story; an empty one takes it back."""
    LATER = "later"
    """Not now: comes again after everything unreviewed."""
    FLAG = "flag"
    """Mark for a second look; `text` is the reason, or `off` to take the mark away."""
    ROLE = "role"
    """This line is (or is not) story; `text` is the `Role`."""
    ALIAS = "alias"
    """These names mean one thing, within the scope."""
    REVOKE = "revoke"
    """An earlier alias or role correction, named by `refers`, no longer holds."""
    UNDO = "undo"
    """The decision named by `refers` no longer holds."""
    REDO = "redo"
    """The undone decision named by `refers` holds again."""


class Scope(StrEnum):
    """How far an alias or a role correction reaches."""

    PASSAGE = "passage"
    """These sentences alone."""
    SOURCE = "source"
    """The article they stand in (for a role: every line of it with the same text)."""
    EVERYWHERE = "everywhere"
    """Every article of the set (for a role: every line with the same text)."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One event of a review. It names sentences by anchors, never by ids that a new matcher would shift.

    Attributes:
        id: unique among all reviewers of a set.
        at: when, ISO 8601 in UTC (`2025-01-15T09:30:00Z`).
        anchors: the sentences it is about. For `leave_out`, `take_in`, `own_detail`, `pick` and `move`
            the first is the member meant and the others the passage it was in; for `split` those that
            go; else all members that are in (`drop`: all members).
        target: the other passage's sentences (`join`, `move`), or those that stay (`split`).
        text: wording, note, reason or role.
        by: the reviewer; empty where nobody said.
        scope: of `role` and `alias`.
        names: of `alias`: the names that mean one thing, two or more.
        refers: of `undo`, `redo` and `revoke`: the id of the decision meant.
    """

    id: str
    kind: DecisionKind
    at: str
    anchors: tuple[Anchor, ...] = ()
    text: str | None = None
    by: str = ""
    target: tuple[Anchor, ...] = ()
    scope: Scope | None = None
    names: tuple[str, ...] = ()
    refers: str = ""


def to_record(decision: Decision) -> dict[str, Any]:
    """The decision as a JSON object; keys without a value are left out."""
    raise NotImplementedError


def from_record(record: Mapping[str, Any]) -> Decision:
    """The decision a JSON object stands for, its texts sanitised.

    Raises:
        ValueError: it is not one; the message says which key is wrong.
    """
    raise NotImplementedError
