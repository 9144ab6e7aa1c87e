"""What to review next: conflicts first, then the most uncertain, then the rest; filters and progress."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from enum import StrEnum
from string import ascii_lowercase

from tui.clause import Clause
from tui.model import Comparison, article_of
from tui.review.state import ReviewedPassage, ReviewState, Status
from tui.values import frozen

_Marked = Mapping[str, Sequence[tuple[int, int]]]
"""Stretches that mean something, by sentence id."""


class Filter(StrEnum):
    """Which passages to show."""

    ALL = "all"
    CONFLICTS = "conflicts"
    UNIQUE = "unique"
    """Told by one source, or with a detail that no other source covers."""
    UNREVIEWED = "unreviewed"
    FLAGGED = "flagged"


@frozen
class Progress:
    """How far the review is, counted in the passages it began with.

    What a decision parted counts once, and as reviewed when no part of it is open any more; else one
    `not the same` on five sources would look like five decisions. Passages of one that nobody touched
    need no review and do not count.
    """

    reviewed: int
    total: int

    @property
    def share(self) -> float:
        """Reviewed in 0–1; 1 where there is nothing to review."""
        return self.reviewed / self.total if self.total else 1.0


def progress(state: ReviewState) -> Progress:
    """How many of the passages that need a decision have one."""
    counted = {_origin(p) for p in state.passages if p.is_reviewed or p.needs_review}
    still_open = {_origin(p) for p in state.passages if p.needs_review}
    return Progress(len(counted) - len(still_open), len(counted))


def filtered(state: ReviewState, wanted: Filter, source: str = "") -> tuple[ReviewedPassage, ...]:
    """The passages that pass the filter, in story order; with a source: those it has a sentence in.

    Args:
        state: what to choose from.
        wanted: the filter.
        source: id of an article, or empty for all of them.
    """
    marked = _marked(state.comparison, wanted)
    return tuple(
        passage
        for passage in state.passages
        if _passes(passage, wanted, marked)
        and (not source or any(article_of(s) == source for s in (*passage.members, *passage.left_out)))
    )


class Queue:
    """The order of review for one comparison; keeps what it has worked out from state to state."""

    def __init__(self, comparison: Comparison) -> None:
        self._in_conflict = _marked(comparison, Filter.CONFLICTS)
        self._scores: dict[str, dict[str, float]] = defaultdict(dict)
        for match in comparison.matches:
            self._scores[match.a][match.b] = self._scores[match.b][match.a] = match.score
        self._urgency: dict[tuple[tuple[str, ...], tuple[Clause, ...]], tuple[bool, float]] = {}

    def order(self, state: ReviewState) -> tuple[str, ...]:
        """Ids of those that need review: conflicts, the most uncertain, the rest; then those put off."""
        open_ = [p for p in state.passages if p.needs_review]
        open_.sort(key=lambda p: (p.status is Status.LATER, *self._rank(p)))
        return tuple(p.id for p in open_)

    def next(self, state: ReviewState, passage_id: str) -> str | None:
        """Id of the most urgent passage other than this one, or None."""
        return next((id_ for id_ in self.order(state) if id_ != passage_id), None)

    def step(
        self, state: ReviewState, passage_id: str, by: int = 1, among: Container[str] | None = None
    ) -> str | None:
        """Id of the passage behind (1) or before (-1) this one in the order of review, round the end.

        From a passage that needs no review: of the most, or the least, urgent one. None where no other
        passage needs review.

        Args:
            state: as it is now.
            passage_id: where one is.
            by: 1 or -1.
            among: passages to choose from; None for all.
        """
        ids = [id_ for id_ in self.order(state) if among is None or id_ in among]
        if passage_id in ids:
            there = ids[(ids.index(passage_id) + by) % len(ids)]
            return None if there == passage_id else there
        return ids[0 if by > 0 else -1] if ids else None

    def uncertainty(self, members: tuple[str, ...]) -> float:
        """How unsure it is that these sentences tell the same thing, 0–1.

        That of the member that hangs on most loosely: its best score to another one, 1 at even odds and
        below (no evidence that it belongs), 0 at certainty.
        """
        if len(members) < 2:
            return 0.0
        best = (max(self._scores[m].get(o, 0.0) for o in members if o != m) for m in members)
        return min(1.0, 2 * (1 - min(best)))

    def _rank(self, passage: ReviewedPassage) -> tuple[bool, float]:
        key = (passage.members, passage.clauses)
        rank = self._urgency.get(key)
        if rank is None:
            has_conflict = _has_mark(passage, self._in_conflict)
            uncertainty = round(self.uncertainty(passage.members), 9)
            rank = self._urgency[key] = (not has_conflict, -uncertainty)
        return rank


def _origin(passage: ReviewedPassage) -> str:
    """The id of the passage that this one was parted from, or its own: `P9` for `P9b`."""
    return passage.id.rstrip(ascii_lowercase)


def _passes(passage: ReviewedPassage, wanted: Filter, marked: _Marked) -> bool:
    if wanted is Filter.ALL:
        return True
    if wanted is Filter.UNREVIEWED:
        return passage.needs_review
    if wanted is Filter.FLAGGED:
        return passage.is_flagged
    return _has_mark(passage, marked) or (wanted is Filter.UNIQUE and not passage.is_shared)


def _has_mark(passage: ReviewedPassage, marked: _Marked) -> bool:
    """Whether a member has something marked, one that stands here by a clause in that clause."""
    if marked.keys().isdisjoint(passage.members):
        return False
    return any(
        not passage.clauses or passage.tells(member, start, end)
        for member in passage.members
        for start, end in marked.get(member, ())
    )


def _marked(comparison: Comparison, wanted: Filter) -> _Marked:
    marked: dict[str, list[tuple[int, int]]] = defaultdict(list)
    if wanted is Filter.CONFLICTS:
        for value in (value for conflict in comparison.conflicts for value in conflict.values):
            marked[value.sentence].append((value.start, value.end))
    elif wanted is Filter.UNIQUE:
        for detail in comparison.details:
            marked[detail.sentence].append((detail.start, detail.end))
    return dict(marked)
