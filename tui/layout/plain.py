"""A comparison as linear text, for pipes and for ears: no colour, no boxes, words beside every sign."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model import Comparison


def plain_text(comparison: Comparison, width: int = 80) -> Iterator[str]:
    """Lines without their line break, no wider than `width` cells where words allow."""
    raise NotImplementedError
