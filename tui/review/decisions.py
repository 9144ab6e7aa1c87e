"""Decisions: what a reviewer said, as events that never change once made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from operator import itemgetter
from typing import Any

from tui.ingest.sanitise import sanitise, sanitise_line
from tui.model import Role
from tui.review.anchors import Anchor, anchor_from, anchor_record
from tui.values import frozen


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
    """Tell the passage in this member's wording; `text` `none`: in whichever the summary chooses."""
    EDIT = "edit"
    """Tell the passage in the reviewer's own wording; an empty one takes it back."""
    NOTE = "note"
    """A remark for people, never exported as story; an empty one takes it back."""
    LATER = "later"
    """Not now: comes again after everything unreviewed."""
    FLAG = "flag"
    """Mark for a second look; `text` is the reason, or `off` to take the mark away."""
    ROLE = "role"
    """This line is (or is not) story: it comes into the review or goes out of it; `text` is the `Role`."""
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


@frozen
class Decision:
    """One event of a review. It names sentences by anchors, never by ids that a new matcher would shift.

    Attributes:
        id: unique among all reviewers of a set.
        at: when, ISO 8601 in UTC, to the millisecond (`2025-01-15T09:30:00.000Z`).
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
    record: dict[str, Any] = {"id": decision.id, "kind": decision.kind.value, "at": decision.at}
    if decision.by:
        record["by"] = decision.by
    if decision.refers:
        record["refers"] = decision.refers
    if decision.text is not None:
        record["text"] = decision.text
    if decision.scope is not None:
        record["scope"] = decision.scope.value
    if decision.names:
        record["names"] = list(decision.names)
    if decision.anchors:
        record["anchors"] = [anchor_record(a) for a in decision.anchors]
    if decision.target:
        record["target"] = [anchor_record(a) for a in decision.target]
    return record


Known = dict[tuple[object, ...], Anchor]
"""Anchors read so far by what they were read from, so that each is sanitised and kept in memory once."""


def from_record(record: object, known: Known | None = None) -> Decision:
    """The decision a JSON value stands for, its texts sanitised; keys of a later version are passed over.

    Args:
        record: what `json.loads` gave.
        known: the anchors of the records before, added to.

    Raises:
        ValueError: it is not one; the message says which key is wrong.
    """
    if not isinstance(record, dict):
        raise ValueError("not a JSON object")
    known = {} if known is None else known
    scope, text = record.get("scope"), record.get("text")
    decision = Decision(
        id=_line(record, "id"),
        kind=_kind(record),
        at=_line(record, "at"),
        anchors=_anchors(record, "anchors", known),
        text=None if text is None else sanitise(_string(record, "text")),
        by=_line(record, "by", ""),
        target=_anchors(record, "target", known),
        scope=None if scope is None else Scope(scope),
        names=tuple([sanitise_line(name) for name in _strings(record, "names")]),
        refers=_line(record, "refers", ""),
    )
    if not decision.id:
        raise ValueError("“id” is empty")
    if decision.kind is DecisionKind.ROLE:
        Role(decision.text or "")
    return decision


_KINDS = {kind.value: kind for kind in DecisionKind}


def _kind(record: Mapping[str, Any]) -> DecisionKind:
    kind = _KINDS.get(_string(record, "kind"))
    if kind is None:
        raise ValueError(f"“kind” is none of {', '.join(_KINDS)}")
    return kind


def _string(record: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = record.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"“{key}” is not a text")
    return value


def _line(record: Mapping[str, Any], key: str, default: str | None = None) -> str:
    text = _string(record, key, default)
    # Ids and times, hundreds of thousands of them in a long journal, have nothing to take out.
    return text if text.isascii() and text.isprintable() else sanitise_line(text)


def _strings(record: Mapping[str, Any], key: str) -> Sequence[str]:
    values = record.get(key, ())
    if not isinstance(values, list | tuple) or not all(isinstance(v, str) for v in values):
        raise ValueError(f"“{key}” is not a list of texts")
    return values


def _anchors(record: Mapping[str, Any], key: str, known: Known) -> tuple[Anchor, ...]:
    values = record.get(key, ())
    if not isinstance(values, list | tuple):
        raise ValueError(f"“{key}” is not a list")
    return tuple([_anchor(value, known) for value in values])


def _anchor(value: Any, known: Known) -> Anchor:
    try:
        read_from = (*_ANCHOR_KEYS(value), value.get("part"))
        anchor = known.get(read_from)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an anchor: {error}") from error
    if anchor is None:
        anchor = known[read_from] = anchor_from(value)
    return anchor


_ANCHOR_KEYS = itemgetter("sha256", "path", "article", "quote", "prefix", "suffix", "start", "end")
