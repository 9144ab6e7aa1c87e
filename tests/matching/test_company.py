from __future__ import annotations

from itertools import combinations

import pytest

from tests.matching.articles import FIRE_A, FIRE_B, FIRE_C
from tui.matching import explain_pairs, score_pairs
from tui.matching.company import COMPANY, measure_pairs

EVERY = list(combinations([*FIRE_A, *FIRE_B, *FIRE_C], 2))
PAIR = (FIRE_A[0], FIRE_B[0])


def test_pairs_of_one_story_are_judged_in_each_others_company() -> None:
    assert all(pair.is_in_company for pair in measure_pairs(EVERY))


def test_a_pair_by_itself_has_no_company() -> None:
    (pair,) = measure_pairs([PAIR])
    assert not pair.is_in_company
    assert pair.values[-len(COMPANY) :] == (0.0,) * len(COMPANY)


def test_two_lists_paired_crosswise_have_no_third_sentence_to_speak_for_a_pair() -> None:
    crosswise = [(a, b) for a in (*FIRE_A, *FIRE_C) for b in FIRE_B]
    assert not any(pair.is_in_company for pair in measure_pairs(crosswise))


def test_neither_order_nor_direction_of_pairs_changes_a_score() -> None:
    expected = dict(zip(EVERY, score_pairs(EVERY), strict=True))
    turned = [(b, a) for a, b in reversed(EVERY)]
    assert {(b, a): score for (a, b), score in zip(turned, score_pairs(turned), strict=True)} == expected


def test_the_reasons_of_each_pair_add_up_to_the_score_it_gets_in_company() -> None:
    for score, reasons in zip(score_pairs(EVERY), explain_pairs(EVERY), strict=True):
        odds = sum(reason.weight for reason in reasons)
        assert 1 / (1 + 2.718281828**-odds) == pytest.approx(score, abs=1e-4)


def test_retellings_outrank_the_rest_in_company() -> None:
    scores = dict(zip(EVERY, score_pairs(EVERY), strict=True))
    assert scores[PAIR] > 0.5 > scores[FIRE_A[0], FIRE_B[2]]
