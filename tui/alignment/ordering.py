"""A story order for passages: that of the sources, as far as they agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean, median

Spot = tuple[int, int]
"""The number of an article, and of a body sentence in it."""

_SWEEPS = 8


def story_order(passages: Sequence[Sequence[Spot]], lengths: Sequence[int]) -> list[int]:
    """Order passages.

    Passages that several sources tell are sorted by how far into its article each teller tells them,
    then neighbours are swapped where most sources that tell both tell them the other way round. One
    that a single source tells follows what that source says before it.

    Args:
        passages: where the members of each stand; every body sentence in one of them.
        lengths: the number of body sentences of each article.

    Returns:
        Numbers of passages in story order.
    """
    shared = [n for n, spots in enumerate(passages) if len({article for article, _ in spots}) > 1]
    where = {n: _places(passages[n]) for n in shared}
    reach = {
        n: fmean(place / max(1, lengths[article] - 1) for article, place in where[n].items()) for n in shared
    }
    order = sorted(shared, key=lambda n: (reach[n], min(passages[n])))
    _settle(order, where)
    return _with_singles(order, passages)


def _places(spots: Sequence[Spot]) -> dict[int, float]:
    """For each article that tells a passage, where it does: the median of its sentences there."""
    by_article: dict[int, list[int]] = {}
    for article, place in spots:
        by_article.setdefault(article, []).append(place)
    return {article: median(places) for article, places in by_article.items()}


def _settle(order: list[int], where: Mapping[int, Mapping[int, float]]) -> None:
    """Swap neighbours that most sources tell the other way round; a few sweeps, so linear."""
    for _ in range(_SWEEPS):
        is_settled = True
        for k in range(len(order) - 1):
            first, second = where[order[k]], where[order[k + 1]]
            votes = sum(
                (first[article] > second[article]) - (first[article] < second[article])
                for article in first.keys() & second.keys()
            )
            if votes > 0:
                order[k], order[k + 1] = order[k + 1], order[k]
                is_settled = False
        if is_settled:
            return


def _with_singles(order: Sequence[int], passages: Sequence[Sequence[Spot]]) -> list[int]:
    """Insert the passages that one source alone tells, each after its predecessor in that source."""
    holder = {spot: n for n, spots in enumerate(passages) for spot in spots}
    shared = set(order)
    opening: list[int] = []
    following: dict[int, list[int]] = {n: [] for n in order}
    seen: set[int] = set()
    before: int | None = None
    article = -1
    for spot in sorted(holder):
        if spot[0] != article:
            article, before = spot[0], None
        n = holder[spot]
        if n in shared:
            before = n
        elif n not in seen:
            seen.add(n)
            (opening if before is None else following[before]).append(n)
    ordered = list(opening)
    for n in order:
        ordered.append(n)
        ordered.extend(following[n])
    return ordered
