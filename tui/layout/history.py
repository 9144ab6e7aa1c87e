"""The history view: every decision, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.layout.rows import Page

if TYPE_CHECKING:
    from tui.review.review import HistoryEntry


def history_page(history: Sequence[HistoryEntry], width: int, *, current: str = "") -> Page:
    """One row a decision, anchored to its id, newest first; those not in force dim, and said so.

    `history`: oldest first, as `Review.history` gives it.
    `current`: id of the decision marked with ▸.
    """
    raise NotImplementedError
