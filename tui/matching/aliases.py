"""Names that mean one thing, proposed from the text itself: "X, known as Y", brackets, initialisms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article, SafeText


@dataclass(frozen=True, slots=True)
class Alias:
    """Two names for one thing.

    Attributes:
        name, other: as written in the article.
        sentence: id of the sentence that says so.
        reason: the rule that proposed it, in words: `known as`, `brackets`, `initials` …
    """

    name: SafeText
    other: SafeText
    sentence: str
    reason: str


def propose_aliases(articles: Sequence[Article]) -> tuple[Alias, ...]:
    """Find pairs of names that the articles themselves say, or show, to be the same, each once."""
    raise NotImplementedError
