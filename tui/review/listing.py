"""The decisions in force as JSON, for scripts: `crossread review list --json`."""

from __future__ import annotations

from typing import Any

from tui.review.anchors import Anchor, anchor_record
from tui.review.decisions import Decision, to_record
from tui.review.state import ReviewState


def decisions_json(state: ReviewState) -> dict[str, Any]:
    """`{"schema": …, "decisions": [{"id", "kind", "at", "anchors", …}]}`, oldest first, undone ones left out.

    Each anchor says in `sentence` which one it names now (null where its text is gone), each decision in
    `passage` where it applies now and in `is_lost` whether it does at all.
    """
    lost = {decision.id for decision in state.lost}
    return {
        "schema": "crossread.decisions/1",
        "decisions": [_entry(decision, state, is_lost=decision.id in lost) for decision in state.decisions],
    }


def _entry(decision: Decision, state: ReviewState, *, is_lost: bool) -> dict[str, Any]:
    entry = to_record(decision)
    entry["anchors"] = [_anchor(a, state) for a in decision.anchors]
    if decision.target:
        entry["target"] = [_anchor(a, state) for a in decision.target]
    homes = (_home(anchor, state) for anchor in decision.anchors)
    entry["passage"] = next((home for home in homes if home), None)
    entry["is_lost"] = is_lost
    return entry


def _home(anchor: Anchor, state: ReviewState) -> str | None:
    found = state.resolver.find(anchor)
    homes = state.passages_of(found.sentence) if found else ()
    return homes[-1 if found and found.clause else 0] if homes else None


def _anchor(anchor: Anchor, state: ReviewState) -> dict[str, str | int | None]:
    found = state.resolver.find(anchor)
    return {**anchor_record(anchor), "sentence": found.sentence if found else None}
