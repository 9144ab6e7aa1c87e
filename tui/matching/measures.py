"""All measures of all candidates of a set: the sentences' own and those of their company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.matching.candidates import candidates
from tui.matching.context import NEIGHBOURS, Context
from tui.matching.features import FEATURES, features_of
from tui.matching.profiles import Profile
from tui.values import frozen

_WORDS = FEATURES.index("words_cosine")
_LETTERS = FEATURES.index("letters_cosine")
_NONE = (0.0,) * len(NEIGHBOURS)


@frozen
class Measured:
    """A candidate pair and what was measured of it.

    Attributes:
        i, j: places of its sentences, `i < j`.
        values: in the order of `tui.matching.scorer.MEASURES`.
        same_order: how far the two articles run in the same order, in 0–1.
    """

    i: int
    j: int
    values: tuple[float, ...]
    same_order: float


def measure_set(profiles: Sequence[Profile], articles: Sequence[int]) -> Iterator[Measured]:
    """Measure every candidate pair of a set, sorted by place.

    Args:
        profiles: of all sentences, article by article.
        articles: the number of each sentence's article, not decreasing.
    """
    found = sorted(candidates(profiles, articles))
    own = [features_of(profiles[i], profiles[j]) for i, j in found]
    alike = {pair: (f[_WORDS] + f[_LETTERS]) / 2.0 for pair, f in zip(found, own, strict=True)}
    context = Context(alike, articles)
    for (i, j), features in zip(found, own, strict=True):
        same_order = context.same_order(i, j)
        # Neighbours count only as far as the order is the same, so where it is not they need no looking at.
        beside = context.neighbours(i, j) if same_order else _NONE
        yield Measured(i, j, (*features, *context.around(i, j), *beside), same_order)
