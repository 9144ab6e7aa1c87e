"""Decisions on a comparison: made by single keys, undone without limit, never lost.

A decision is an event in a journal on disk; the state is a fold of the events over a comparison. Open a
`Journal`, give it with a comparison to a `Review`, and show its `state`.
"""

from __future__ import annotations

from tui.review.decisions import Decision, DecisionKind, Scope
from tui.review.folding import fold
from tui.review.journal import Journal, JournalError, MemoryJournal
from tui.review.review import RefusedDecision, Review
from tui.review.state import ReviewedPassage, ReviewState, Status

__all__ = [
    "Decision",
    "DecisionKind",
    "Journal",
    "JournalError",
    "MemoryJournal",
    "RefusedDecision",
    "Review",
    "ReviewState",
    "ReviewedPassage",
    "Scope",
    "Status",
    "fold",
]
