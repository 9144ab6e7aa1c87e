"""What every view is drawn from: a comparison, the decisions folded over it, and caches."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from tui.layout.rows import Glyphs
from tui.model import Comparison, Conflict, Mark

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage, ReviewState


class Reading:
    """A comparison as decided so far; a new one is made after each decision.

    Marks are worked out for a passage when it is first shown. `after` hands the marks of
    passages whose members did not change on to the next reading.
    """

    def __init__(self, comparison: Comparison, state: ReviewState, glyphs: Glyphs | None = None) -> None:
        self.comparison = comparison
        self.state = state
        self.glyphs = glyphs or Glyphs()
        self._marks: dict[tuple[str, ...], Mapping[str, tuple[Mark, ...]]] = {}

    def after(self, state: ReviewState) -> Reading:
        """The same comparison under other decisions, with what was already worked out."""
        raise NotImplementedError

    @property
    def passages(self) -> tuple[ReviewedPassage, ...]:
        """As decided, in story order."""
        return self.state.passages

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Index of each passage in `passages`, by id."""
        return {p.id: i for i, p in enumerate(self.state.passages)}

    def passage(self, passage_id: str) -> ReviewedPassage:
        """The passage with this id; KeyError if there is none."""
        return self.state.passages[self.position[passage_id]]

    def passage_of(self, sentence_id: str) -> ReviewedPassage | None:
        """The passage in which a sentence stands, also when it is left out there."""
        raise NotImplementedError

    def marks(self, passage_id: str) -> Mapping[str, tuple[Mark, ...]]:
        """The marked stretches of a passage's members, by sentence id, in text order."""
        raise NotImplementedError

    def conflicts(self, passage_id: str) -> tuple[Conflict, ...]:
        """The ledger entries that touch a member of this passage."""
        raise NotImplementedError
