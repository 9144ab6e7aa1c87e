"""The history view: every decision, newest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from tui.layout.rows import Page

if TYPE_CHECKING:
    from tui.review.decisions import Decision


def history_page(
    decisions: Sequence[Decision], width: int, *, undone: Collection[str] = (), current: str = ""
) -> Page:
    """One row a decision, anchored to its id.

    `decisions`: oldest first.
    `undone`: ids of those not in force; dim, and said so.
    `current`: id of the decision marked with ▸.
    """
    raise NotImplementedError
