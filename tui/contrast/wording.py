"""How the members of a passage say it differently, word by word, without confetti."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Conflict, Mark, Sentence


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of one text and what stands in its place in another.

    Attributes:
        start, end: code points into `a`, empty where `b` adds something.
        other_start, other_end: code points into `b`, empty where `a` alone has it.
    """

    start: int
    end: int
    other_start: int
    other_end: int


def marks(
    members: Sequence[Sentence],
    conflicts: Sequence[Conflict] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> tuple[Mark, ...]:
    """Mark what each member of a passage has that the other sources' members word differently or lack.

    Args:
        members: sentences of one passage, in any order; members of the same article are not
            compared with each other.
        conflicts: ledger entries; the values that lie in a member are marked as conflict.
        aliases: groups of names that mean one thing.

    Returns:
        By member in the order given, then by place; disjoint within a sentence; starting and ending
        with a word. Where a member shares less than 40 % of its content with the others it is
        rewritten, and only its facts and clauses are marked, not every word.
    """
    raise NotImplementedError


def word_differences(a: str, b: str, language: str = "en") -> tuple[Difference, ...]:
    """Where two texts differ word by word, in the order of `a`; empty for equal wording."""
    raise NotImplementedError


def is_rewritten(a: str, b: str, language: str = "en") -> bool:
    """Whether less than 40 % of the content of either text is shared, so that marks would be confetti."""
    raise NotImplementedError
