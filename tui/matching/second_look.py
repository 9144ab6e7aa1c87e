"""A second look at a set: the rest of it says more of a pair once it is known how likely each pair is.

The first look measures what surrounds a pair by how alike sentences are. Where articles run in the same
order, as versions of one text do, the same measures are taken again of what the first look came to, and
correct it. News articles that each tell the story in their own order gain nothing by that and are left as
they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Final

from tui.matching.context import Context
from tui.matching.measures import Measured, judge_each
from tui.matching.scorer import Model

_AS_LIKENESS: Final = 0.45
"""What a certain pair counts for: the likeness of sentences that repeat each other word for word, so that
what `Context` takes for typical holds here too."""

_SUREST: Final = 8.0


def first_look(measured: Sequence[Measured], model: Model) -> list[float]:
    """The log-odds of each pair before calibration, as this model comes to them at first."""
    return judge_each(measured, lambda _, pair: model.raw(pair.values, pair.same_order))


def look_again(
    measured: Sequence[Measured], odds: Sequence[float], articles: Sequence[int]
) -> list[tuple[float, ...]]:
    """Measure the pairs of a set again.

    Args:
        measured: its candidate pairs, sorted by place.
        odds: what the first look came to for each, in log-odds before calibration.
        articles: the number of each sentence's article, not decreasing.

    Returns:
        For each pair one number for each of `AGAIN_MEASURES`; none where its articles do not run in the
        same order.
    """
    if not any(pair.same_order for pair in measured):
        return [()] * len(measured)
    sure = [max(-_SUREST, min(_SUREST, value)) for value in odds]
    likely = {
        (pair.i, pair.j): _AS_LIKENESS / (1.0 + exp(-value))
        for pair, value in zip(measured, sure, strict=True)
    }
    context = Context(likely, articles)

    def look(number: int, pair: Measured) -> tuple[float, ...]:
        if not pair.same_order:
            return ()
        return (sure[number], *context.around(pair.i, pair.j), *context.neighbours(pair.i, pair.j))

    return judge_each(measured, look)


def corrections(
    measured: Sequence[Measured], odds: Sequence[float], articles: Sequence[int], again: Model
) -> list[float]:
    """What a second look adds to the log-odds of each pair, before calibration.

    Args:
        measured: the candidate pairs of a set, sorted by place.
        odds: what the first look came to for each, in log-odds before calibration.
        articles: the number of each sentence's article, not decreasing.
        again: the model of the second look.
    """
    looks = look_again(measured, odds, articles)

    def correction(number: int, pair: Measured) -> float:
        return pair.same_order**2 * again.raw(looks[number]) if looks[number] else 0.0

    return judge_each(measured, correction)
