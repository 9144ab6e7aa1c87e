"""From matches to ordered, labelled passages."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Article, Constraints, Match, Passage


def group(
    articles: Sequence[Article], matches: Sequence[Match], constraints: Constraints | None = None
) -> tuple[Passage, ...]:
    """Put every body sentence into a passage, those that report the same thing into one.

    Args:
        articles: the set, in its order.
        matches: scored pairs; pairs not listed count as unrelated.
        constraints: pairs that must or must not stand together; they outweigh any score.

    Returns:
        Passages in story order with ids `P1`, `P2` …; the same whatever the order of `matches`.
    """
    raise NotImplementedError
