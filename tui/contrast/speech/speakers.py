"""Whether two who are named are surely two: titles count for nothing, one shared name makes them one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts.lexicon import TITLES

_PRONOUNS: Final = frozenset("he she they it we i you".split())
_GERMAN_ARTICLES: Final = frozenset(
    "der die das ein eine einer ihr ihre sein seine Der Die Das Ein Eine".split()
)
_ONE_SPELLING: Final = 80.0
"""Names as alike as this are one name, spelt twice."""


def are_other_people(one: str | None, other: str | None) -> bool:
    """Whether two speakers are surely not one: both are named, and share no name."""
    if not one or not other or {one.lower(), other.lower()} & _PRONOUNS:
        return False
    mine, others = parts_of(one), parts_of(other)
    if not any(part[:1].isupper() for part in (*mine, *others)) or not mine or not others:
        return False
    return not mine & others and fuzz.ratio(" ".join(sorted(mine)), " ".join(sorted(others))) < _ONE_SPELLING


def are_two_people(one: str, other: str) -> bool:
    """Whether two names are surely of two, one surname apart: Owen Pryce and Cerys Pryce."""
    if are_other_people(one, other):
        return True
    first, second = one.split(), other.split()
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1] and first[0][:1] != second[0][:1]


def parts_of(speaker: str) -> set[str]:
    """The parts of a speaker's name, titles left out unless there is nothing else."""
    words = speaker.replace("’s", "").replace("'s", "").split()
    if words and words[0] in _GERMAN_ARTICLES:
        words = list(_last_name(words))
    parts = {w for w in words if w[:1].isupper()}
    return {part for part in parts if part.lower().rstrip(".") not in TITLES} or parts


def _last_name(words: Sequence[str]) -> Sequence[str]:
    """The name behind German nouns, capitals too: "die Sprecherin Maria Vogel"; nothing behind one alone."""
    start = len(words)
    while start > 1 and words[start - 1][:1].isupper():
        start -= 1
    return words[start + 1 :]
