"""A second look at a set: what the first look came to, measured as likeness was."""

from __future__ import annotations

from itertools import product

import pytest

from tui.matching.measures import Measured
from tui.matching.scorer import AGAIN_MEASURES, MEASURES, Model, models
from tui.matching.second_look import corrections, look_again

SENTENCES = 8
ARTICLES = [0] * SENTENCES + [1] * SENTENCES
UNSURE = {(3, 3), (3, 6)}


def _pairs(same_order: float) -> list[Measured]:
    return [
        Measured(i, SENTENCES + j, (), same_order) for i, j in product(range(SENTENCES), range(SENTENCES))
    ]


def _odds() -> list[float]:
    """Each sentence tells what its like tells, but nobody knows of the fourth."""
    return [
        0.0 if (i, j) in UNSURE else 3.0 if i == j else -4.0
        for i, j in product(range(SENTENCES), range(SENTENCES))
    ]


def test_articles_that_each_keep_their_own_order_are_not_looked_at_again() -> None:
    assert look_again(_pairs(0.0), _odds(), ARTICLES) == [()] * SENTENCES**2


def test_a_pair_between_likely_ones_gains_over_one_that_stands_alone() -> None:
    pairs = _pairs(1.0)
    looks = dict(
        zip([(p.i, p.j - SENTENCES) for p in pairs], look_again(pairs, _odds(), ARTICLES), strict=True)
    )
    between, alone = (models().again.raw(looks[pair]) for pair in sorted(UNSURE))
    assert between > alone


def test_every_measure_is_given_and_the_odds_are_bounded() -> None:
    looks = look_again(_pairs(1.0), [1e9] * SENTENCES**2, ARTICLES)
    assert {len(look) for look in looks} == {len(AGAIN_MEASURES)}
    assert {look[0] for look in looks} == {8.0}


@pytest.mark.parametrize("same_order", [0.25, 0.5, 1.0])
def test_a_correction_counts_by_the_square_of_how_far_the_order_is_the_same(same_order: float) -> None:
    nothing = (0.0,) * len(MEASURES)
    pairs = [Measured(0, 1, nothing, same_order)]
    again = Model(AGAIN_MEASURES, 2.0, (0.0,) * len(AGAIN_MEASURES))
    assert corrections(pairs, [0.0], [0, 1], again) == [2.0 * same_order**2]
