"""How the second sentence of a match stands to the first."""

from __future__ import annotations

from tui.model import Comparison, Match, Relation


def relate(a: str, b: str, score: float = 1.0, language: str = "en") -> Relation:
    """Name the relation of two sentences that stand alone.

    Args:
        a, b: the two sentences.
        score: probability that both report the same thing; below 0.5 they merely differ.

    Returns:
        `CONFLICTS` where a fact of both disagrees; `QUOTE` where both carry one quotation; `SAME`
        where neither says more; `ADDS` where one contains the other; else `DIFFERS`.
    """
    raise NotImplementedError


def relate_matches(comparison: Comparison) -> tuple[Match, ...]:
    """The matches of a comparison with their relations named, its ledger decided for conflicts."""
    raise NotImplementedError
