"""Keeps the comparison in step with what was corrected: says when the set is to be compared again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tui.model import Comparison, Constraints
from tui.reader.wording import counted
from tui.review.amendments import NO_AMENDMENTS, Amendments, amendments, is_amending
from tui.review.decisions import Decision
from tui.review.state import ReviewState

CompareAgain = Callable[[Amendments], Comparison]
"""Compares the set with these corrections; slow, so called in a thread."""


class Renewal:
    """What the comparison shown was made with, and what the decisions now ask for.

    Attributes:
        compare: makes the new comparison; None where the set cannot be compared again.
    """

    def __init__(
        self,
        read: Comparison,
        compare: CompareAgain | None = None,
        made_with: Amendments = NO_AMENDMENTS,
        *,
        learns: bool = False,
    ) -> None:
        """Start with a comparison that is in step.

        Args:
            read: the comparison of the set as it was read.
            compare: makes another.
            made_with: the corrections that the one shown was made with.
            learns: whether the scores learn from the decisions, each time the set is compared.
        """
        self.compare = compare
        self._read = read
        self._made_with = made_with
        self._learns = learns
        self._awaited: Amendments | None = None
        self._is_open = False

    @property
    def said(self) -> Constraints:
        """The pairs that the scores shown have learned from."""
        return self._made_with.said

    @property
    def is_awaited(self) -> bool:
        """Whether a new comparison is being made."""
        return self._awaited is not None

    def note(self, decisions: Iterable[Decision | None] | None = None) -> None:
        """Ask again what is due where one of these decisions, or any (None), was made, undone or redone."""
        if decisions is None or any(d is not None and is_amending(d) for d in decisions):
            self._is_open = True

    def due(self, state: ReviewState) -> Amendments | None:
        """What to compare again with, said once; None where the comparison shown or awaited is right."""
        if not self._is_open or self.compare is None:
            return None
        self._is_open = False
        wanted = amendments(state, self._read, learns=self._learns)
        if wanted == (self._made_with if self._awaited is None else self._awaited):
            return None
        self._awaited = None if wanted == self._made_with else wanted
        return self._awaited

    def take(self, made_with: Amendments) -> bool:
        """Whether a comparison made with these is still the one wanted; then it is the one shown."""
        if made_with != self._awaited:
            return False
        self._made_with, self._awaited = made_with, None
        return True


def what_changed(before: Comparison, after: Comparison) -> str:
    """What comparing again came to, in a line."""
    old, new = (sum(p.is_shared for p in each.passages) for each in (before, after))
    gone, come = len(set(_groups(before) - _groups(after))), len(set(_groups(after) - _groups(before)))
    if not gone and not come:
        return "Compared again: no passage changed."
    told = f"Compared again: {counted(come, 'passage')} new or changed, {gone} gone"
    return f"{told}; {new} shared by several sources ({old} before)."


def _groups(comparison: Comparison) -> set[tuple[str, ...]]:
    return {passage.sentences for passage in comparison.passages}
