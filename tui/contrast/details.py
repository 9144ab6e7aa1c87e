"""Unique details: spans that no other source covers, the most telling first."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Article, Detail, Match, Passage


def find_details(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    matches: Sequence[Match] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> tuple[Detail, ...]:
    """Find what only one source says, down to clause, number, name and quote.

    Args:
        articles: the set, in its order.
        passages: members of a passage are each other's counterparts.
        matches: what else may be a paraphrase of a sentence.
        aliases: groups of names that mean one thing.

    Returns:
        Spans in story lines only, disjoint, sorted by weight, the most informative first; none where
        a single source is given.
    """
    raise NotImplementedError
