"""Builds the merged summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model import Comparison
from tui.summary.values import Summary

if TYPE_CHECKING:
    from tui.review.state import ReviewState


def summarise(comparison: Comparison, state: ReviewState) -> Summary:
    """The merged summary of a comparison as decided so far."""
    raise NotImplementedError
