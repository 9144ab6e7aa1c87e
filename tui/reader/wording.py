"""Decisions in words, in the past tense: what was done, undone or done again."""

from __future__ import annotations

from tui.review.decisions import Decision, DecisionKind

_DONE: dict[DecisionKind, str] = {
    DecisionKind.ACCEPT: "accepted",
    DecisionKind.REJECT: "said not to be the same",
    DecisionKind.LEAVE_OUT: "left out",
    DecisionKind.TAKE_IN: "took in again",
    DecisionKind.OWN_DETAIL: "kept as own detail",
    DecisionKind.DROP: "dropped",
    DecisionKind.SPLIT: "divided",
    DecisionKind.JOIN: "joined",
    DecisionKind.MOVE: "moved",
    DecisionKind.PICK: "picked the wording of",
    DecisionKind.EDIT: "reworded",
    DecisionKind.NOTE: "wrote a note on",
    DecisionKind.LATER: "put off",
    DecisionKind.FLAG: "flagged",
    DecisionKind.ROLE: "corrected the role of",
    DecisionKind.ALIAS: "took for one thing",
    DecisionKind.REVOKE: "took back",
}

_QUOTED = 36
"""Characters of a sentence that are enough to tell which one is meant."""


def describe(decision: Decision) -> str:
    """What was decided, on which words: `dropped “The hashtag has already …” (B)`."""
    verb = _DONE.get(decision.kind, str(decision.kind))
    if decision.kind is DecisionKind.FLAG and decision.text == "off":
        verb = "took the flag off"
    if decision.names:
        return f"{verb}: {', '.join(decision.names)}"
    if not decision.anchors:
        return verb
    first = decision.anchors[0]
    words = " ".join(first.quote.split())
    quoted = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return f"{verb} “{quoted}”" + (f" ({first.article})" if first.article else "")


def counted(number: int, one: str, many: str = "") -> str:
    """`1 passage`, `2 passages`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
