"""The history view: every decision, newest first."""

from __future__ import annotations

from collections.abc import Sequence

from tui.layout.rows import Glyphs, Page, Row, Run, Tint
from tui.layout.wrapping import clip, flat, wrap
from tui.review.decisions import Decision, DecisionKind
from tui.review.review import HistoryEntry, Standing

_SAID = {
    DecisionKind.ACCEPT: "accepted as the same",
    DecisionKind.REJECT: "not the same",
    DecisionKind.LEAVE_OUT: "left out",
    DecisionKind.TAKE_IN: "taken in",
    DecisionKind.OWN_DETAIL: "kept as its own detail",
    DecisionKind.DROP: "dropped",
    DecisionKind.SPLIT: "split from",
    DecisionKind.JOIN: "joined",
    DecisionKind.MOVE: "moved",
    DecisionKind.PICK: "picked the wording",
    DecisionKind.EDIT: "edited",
    DecisionKind.NOTE: "noted on",
    DecisionKind.LATER: "put off",
    DecisionKind.FLAG: "flagged",
    DecisionKind.ROLE: "role set for",
    DecisionKind.ALIAS: "treated as the same:",
    DecisionKind.REVOKE: "revoked",
    DecisionKind.UNDO: "undid",
    DecisionKind.REDO: "redid",
}

_TAKEN_BACK = {
    DecisionKind.PICK: ("none", "left the wording open for"),
    DecisionKind.FLAG: ("off", "took the flag off"),
    DecisionKind.NOTE: ("", "took the note off"),
    DecisionKind.EDIT: ("", "took the own wording off"),
}
"""By kind, the text that takes such a decision back, and what that is called."""


def history_page(
    history: Sequence[HistoryEntry], width: int, *, current: str = "", glyphs: Glyphs | None = None
) -> Page:
    """Every decision, its rows anchored to its id, newest first; those not in force dim, and said so.

    `history`: oldest first, as `Review.history` gives it.
    `current`: id of the decision marked with ▸.
    """
    signs = glyphs or Glyphs()
    rows: list[Row] = []
    for entry in reversed(history):
        rows += _entry(entry, width, signs, entry.decision.id == current)
    if not rows:
        rows.append(Row((Run(clip(" nothing decided yet", width), Tint.DIM),)))
    return Page(tuple(rows))


def _entry(entry: HistoryEntry, width: int, glyphs: Glyphs, is_current: bool) -> tuple[Row, ...]:
    decision = entry.decision
    is_out = entry.standing is not Standing.IN_FORCE
    lead = (
        Run(glyphs.cursor if is_current else " ", Tint.CURSOR),
        Run(f"{glyphs.dropped if is_out else ' '} ", Tint.DROPPED),
    )
    when = decision.at[:16].replace("T", " ")
    runs = [
        Run(f"{when}  " if width >= 60 else "", Tint.DIM),
        Run(decision_phrase(decision), Tint.DIM if is_out else Tint.TEXT),
    ]
    if decision.by:
        runs.append(Run(f"  by {decision.by}", Tint.DIM))
    if is_out:
        runs.append(Run(f"  {entry.standing.value}", Tint.DROPPED))
    return wrap([run for run in runs if run.text], width, lead=lead, anchor=decision.id).rows


def decision_phrase(decision: Decision, width: int = 60) -> str:
    """What was decided, in words: `left out “The hashtag …”`, `edited “…”: new words`.

    `width`: cells that each quotation may fill.
    """
    text = flat(decision.text or "").strip()
    if decision.kind in _TAKEN_BACK and text in {"", _TAKEN_BACK[decision.kind][0]}:
        parts, text = [_TAKEN_BACK[decision.kind][1]], ""
    else:
        parts = [_SAID[decision.kind]]
    if decision.names:
        parts.append(" = ".join(flat(name) for name in decision.names))
    elif decision.anchors:
        parts.append(f"“{clip(decision.anchors[0].quote, width)}”")
    elif decision.refers:
        parts.append(decision.refers)
    phrase = " ".join(parts)
    return f"{phrase}: {clip(text, width)}" if text else phrase
