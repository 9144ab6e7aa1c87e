from __future__ import annotations

import subprocess
import sys
from itertools import permutations

import pytest

from tests.conftest import ROOT
from tests.matching.articles import FIRE_A, FIRE_B, article, fire
from tui.matching import alternatives, explain, score_pairs, score_sentences
from tui.matching.scorer import calibrated
from tui.model import Role, SafeText, Sentence


def test_retellings_score_above_half_and_neighbours_of_another_matter_below() -> None:
    scores = {(m.a, m.b): m.score for m in score_sentences(fire())}
    for pair in [("A.1", "B.1"), ("A.1", "C.3"), ("A.2", "B.2"), ("A.3", "B.4"), ("A.3", "C.2")]:
        assert scores[pair] >= 0.5, pair
    for pair in [("A.1", "B.2"), ("A.4", "B.1"), ("A.2", "C.3")]:
        assert scores.get(pair, 0.0) < 0.5, pair


def test_every_score_is_a_probability_and_matches_are_sorted_with_the_first_article_first() -> None:
    matches = score_sentences(fire())
    assert all(0.0 <= match.score <= 1.0 for match in matches)
    assert all(match.a[0] < match.b[0] for match in matches)
    assert list(matches) == sorted(matches, key=lambda m: (m.a, m.b))


def test_the_order_of_the_articles_changes_no_score() -> None:
    expected = {frozenset((m.a, m.b)): m.score for m in score_sentences(fire())}
    for order in permutations(fire()):
        assert {frozenset((m.a, m.b)): m.score for m in score_sentences(order)} == expected


def test_scores_do_not_depend_on_the_seed_of_hashing() -> None:
    program = (
        "from tests.matching.articles import fire; from tui.matching import *; print(score_sentences(fire()))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_scoring_a_small_set_loads_no_numpy() -> None:
    program = (
        "import sys; from tests.matching.articles import fire; from tui.matching import score_sentences;"
        "score_sentences(fire()); sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_an_article_matches_its_copy_sentence_by_sentence() -> None:
    scores = {(m.a, m.b): m.score for m in score_sentences([article("A", FIRE_A), article("B", FIRE_A)])}
    assert all(scores[f"A.{n}", f"B.{n}"] >= 0.9 for n in range(1, 5))
    assert max(score for (a, b), score in scores.items() if a[2:] != b[2:]) < 0.5


def test_lines_that_are_not_story_are_never_matched() -> None:
    first, second = article("A", FIRE_A), article("B", FIRE_B)
    heading = Sentence("A.1", "A", 0, len(FIRE_A[0]), SafeText(FIRE_A[0]), Role.HEADING)
    changed = type(first)(first.id, first.text, first.sha256, (heading, *first.sentences[1:]))
    assert all(match.a != "A.1" for match in score_sentences([changed, second]))


def test_single_pairs_are_ranked_by_what_they_share() -> None:
    same, near, other = score_pairs([(FIRE_A[0], FIRE_B[0]), (FIRE_A[0], FIRE_B[1]), (FIRE_A[0], FIRE_B[2])])
    assert same > 0.5 > max(near, other)


def test_a_score_is_the_same_whichever_sentence_comes_first() -> None:
    one, other = score_pairs([(FIRE_A[0], FIRE_B[0]), (FIRE_B[0], FIRE_A[0])])
    assert one == other


def test_the_reasons_add_up_to_the_score() -> None:
    reasons = explain(FIRE_A[0], FIRE_B[0])
    (score,) = score_pairs([(FIRE_A[0], FIRE_B[0])])
    odds = sum(reason.weight for reason in reasons)
    assert 1 / (1 + 2.718281828**-odds) == pytest.approx(score, abs=1e-4)
    assert any("warehous" in reason.value for reason in reasons)


def test_alternatives_are_ranked_best_first() -> None:
    ranked = alternatives(score_sentences(fire()))
    assert ranked["A.1"]["B"][0].b == "B.1"
    assert ranked["C.2"]["A"][0].a == "A.3"
    scores = [match.score for match in ranked["A.1"]["B"]]
    assert scores == sorted(scores, reverse=True)


def test_chinese_is_matched_by_its_characters() -> None:
    matches = score_sentences(
        [
            article("A", ["小红书在美国应用商店排名第一。"], "zh"),
            article("B", ["小红书登上美国应用商店榜首。"], "zh"),
        ]
    )
    assert matches and matches[0].score > 0.3


@pytest.mark.parametrize(
    ("odds", "expected"), [(-3.0, -3.0), (-1.0, -1.0), (-0.75, -0.5), (-0.5, 0.0), (0.2, 0.2), (2.0, 2.0)]
)
def test_calibration_runs_straight_between_its_knots(odds: float, expected: float) -> None:
    assert calibrated(odds, ((-1.0, -1.0), (-0.5, 0.0), (0.2, 0.2))) == pytest.approx(expected)


def test_titles_are_scored_only_where_asked_for() -> None:
    first, second = article("A", FIRE_A), article("B", FIRE_B)
    title = Sentence("A.1", "A", 0, len(FIRE_A[0]), SafeText(FIRE_A[0]), Role.TITLE)
    titled = type(first)(first.id, first.text, first.sha256, (title, *first.sentences[1:]))
    assert all(match.a != "A.1" for match in score_sentences([titled, second]))
    asked = {(m.a, m.b): m.score for m in score_sentences([titled, second], with_titles=True)}
    assert asked["A.1", "B.1"] >= 0.5
