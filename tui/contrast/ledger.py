"""The conflict ledger: values of one subject that do not agree, and the agreements beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.model import Agreement, Article, Conflict, Match, Passage


class Ledger(NamedTuple):
    """Conflicts and agreements, both in story order."""

    conflicts: tuple[Conflict, ...]
    agreements: tuple[Agreement, ...]


def find_conflicts(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    matches: Sequence[Match] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> Ledger:
    """Compare the facts of sentences that tell the same thing.

    Args:
        articles: the set, in its order.
        passages: their members are compared with each other.
        matches: pairs scored at least 0.5 are compared too, wherever they stand.
        aliases: groups of names that mean one thing.

    Returns:
        Conflicts with ids `K1`, `K2` …; a set compared with a copy of itself has none. The order of
        the articles changes nothing but the order of values.
    """
    raise NotImplementedError
