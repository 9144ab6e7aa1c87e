"""The summary view: the merged text as it would be exported now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.layout.rows import Page

if TYPE_CHECKING:
    from tui.summary import Summary


def summary_page(summary: Summary, width: int) -> Page:
    """The sections with citation numbers, then the citations; rows are anchored to their passage."""
    raise NotImplementedError
