"""What to review next: conflicts first, then the most uncertain, then the rest; filters and progress."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import Comparison
from tui.review.state import ReviewedPassage, ReviewState


class Filter(StrEnum):
    """Which passages to show."""

    ALL = "all"
    CONFLICTS = "conflicts"
    UNIQUE = "unique"
    UNREVIEWED = "unreviewed"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is; passages of one that nobody touched need no review and do not count."""

    reviewed: int
    total: int

    @property
    def share(self) -> float:
        """Reviewed in 0–1; 1 where there is nothing to review."""
        return self.reviewed / self.total if self.total else 1.0


def progress(state: ReviewState) -> Progress:
    """How many of the passages that need a decision have one."""
    raise NotImplementedError


def filtered(state: ReviewState, wanted: Filter, source: str = "") -> tuple[ReviewedPassage, ...]:
    """The passages that pass the filter, in story order; with a source: those it has a sentence in."""
    raise NotImplementedError


def next_unreviewed(state: ReviewState, passage_id: str, step: int = 1) -> str | None:
    """Id of the next (step 1) or previous (-1) passage in story order that needs review, round the end.

    None where there is no other.
    """
    raise NotImplementedError


class Queue:
    """The order of review for one comparison; keeps what it has worked out from state to state."""

    def __init__(self, comparison: Comparison) -> None:
        raise NotImplementedError

    def order(self, state: ReviewState) -> tuple[str, ...]:
        """Ids of the passages that need review: conflicts, then the most uncertain, then the rest, then later."""
        raise NotImplementedError

    def next(self, state: ReviewState, passage_id: str) -> str | None:
        """Id of the passage to review after this one, or None."""
        raise NotImplementedError
