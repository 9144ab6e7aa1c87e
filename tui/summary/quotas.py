"""Shortens what is quoted, for licences that allow so many words a quotation."""

from __future__ import annotations

from tui.summary.values import Summary


def limit_quotes(summary: Summary, words: int) -> Summary:
    """The summary with no stretch of a source longer than `words` words; the reviewer's words stay whole.

    Raises:
        ValueError: if `words` is below 1.
    """
    raise NotImplementedError
