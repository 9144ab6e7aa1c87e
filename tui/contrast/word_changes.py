"""Where two texts differ word by word: the edits of their longest common subsequence, made readable.

Called for every pair of sentences that are shown side by side, so the differences of two lists of words cost
little beyond what rapidfuzz takes to find them. It is imported here and nowhere else in contrast: marks do
without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance.Indel import opcodes

from tui.matching.tokens import is_stop_word, tokenise

_LONG_CHANGE: Final = 3
"""Words, on the side where they are fewer, that two changes need for each word they swallow."""

_MOST_KEPT: Final = 2

Change = tuple[int, int, int, int]
"""A changed stretch: start and end in one list of words, start and end in the other, half open."""


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


def word_differences(a: str, b: str, language: str = "en") -> tuple[Difference, ...]:
    """Where two texts differ word by word, in the order of `a`; empty for equal wording."""
    mine, others = tokenise(a, language), tokenise(b, language)
    found: list[Difference] = []
    for i, i_end, j, j_end in word_changes([t.form for t in mine], [t.form for t in others]):
        start = mine[i].start if i < i_end else (mine[i - 1].end if i else 0)
        end = mine[i_end - 1].end if i < i_end else start
        other_start = others[j].start if j < j_end else (others[j - 1].end if j else 0)
        other_end = others[j_end - 1].end if j < j_end else other_start
        found.append(Difference(start, end, other_start, other_end))
    return tuple(found)


def word_changes(a: Sequence[str], b: Sequence[str]) -> list[Change]:
    """Changed stretches between two lists of words: start and end in `a`, start and end in `b`.

    Edit operations of the longest common subsequence, neighbouring ones joined; a short word or two
    that long changes happen to leave standing between them ("of", "in the") are changed with them. The
    first word has its capital by its place, which is no change.
    """
    if a and not a[0].islower():
        a = [a[0].lower(), *a[1:]]
    if b and not b[0].islower():
        b = [b[0].lower(), *b[1:]]
    changes: list[Change] = []
    start = other_start = 0
    is_open = may_join = False
    # Plain tuples, whatever rapidfuzz declares: its own objects take longer to read than to find.
    operations: list[tuple[str, int, int, int, int]] = opcodes(a, b).as_list()  # type: ignore[assignment]
    for kind, at, end, other_at, _ in operations:
        if kind == "equal":
            if is_open:
                changes.append((start, at, other_start, other_at))
                is_open = False
                if end - at <= _MOST_KEPT:
                    may_join = True
        elif not is_open:
            start, other_start, is_open = at, other_at, True
    if is_open:
        changes.append((start, len(a), other_start, len(b)))
    return _joined(changes, a) if may_join and len(changes) > 1 else changes


def _joined(changes: Sequence[Change], words: Sequence[str]) -> list[Change]:
    """The changes with those made one that next to nothing stands between and that are long on both sides."""
    joined = [changes[0]]
    start, before, other_start, other_before = changes[0]
    length, other_length = before - start, other_before - other_start
    for change in changes[1:]:
        at, end, other_at, other_end = change
        kept, more, other_more = at - before, end - at, other_end - other_at
        if (
            kept <= _MOST_KEPT
            and length + more >= _LONG_CHANGE * kept <= other_length + other_more
            and all(map(_is_slight, words[before:at]))
        ):
            joined[-1] = (start, end, other_start, other_end)
        else:
            joined.append(change)
            start, other_start = at, other_at
        before, length, other_length = end, more, other_more
    return joined


def _is_slight(word: str) -> bool:
    return len(word) <= 3 or not word[0].isalnum() or is_stop_word(word)
