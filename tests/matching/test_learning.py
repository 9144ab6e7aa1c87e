from __future__ import annotations

from itertools import combinations
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.articles import FIRE_A, FIRE_B, article, fire
from tui.comparison import compare
from tui.matching import explain_in_set, score_sentences
from tui.matching.large import FROM_SENTENCES
from tui.matching.learning import OF_SENTENCE, Candidate, Correction, Pair, learn
from tui.matching.scorer import probability
from tui.model import Article, ArticleSet, Constraints

SENTENCES = 8
NUMBERS = st.floats(-3, 3, allow_nan=False).map(lambda x: round(x, 3))


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Candidate], dict[Pair, bool]]:
    """Some pairs of eight sentences, and what was said of some of them."""
    pairs = sorted(draw(st.sets(st.sampled_from(list(combinations(range(SENTENCES), 2))), min_size=1)))
    candidates = [Candidate(i, j, (draw(NUMBERS), draw(NUMBERS), 1.0), draw(NUMBERS)) for i, j in pairs]
    said = draw(st.dictionaries(st.sampled_from(pairs), st.booleans(), max_size=12))
    return candidates, said


def odds(candidates: list[Candidate], corrected: list[Correction]) -> list[float]:
    return [c.odds + by.total for c, by in zip(candidates, corrected, strict=True)]


@given(cases())
@settings(max_examples=60, deadline=None)
def test_what_is_learned_is_the_most_probable_correction(
    case: tuple[list[Candidate], dict[Pair, bool]],
) -> None:
    candidates, said = case
    corrected = learn(candidates, said)
    unexplained: dict[Pair, float] = {}
    for pair, by in zip(candidates, corrected, strict=True):
        if (pair.i, pair.j) in said:
            likely = 1 / (1 + exp(-(pair.odds + by.total - by.level)))
            unexplained[pair.i, pair.j] = said[pair.i, pair.j] - likely
    for pair, by in zip(candidates, corrected, strict=True):
        # Where the gradient of the posterior is nought, a correction is its prior times what is unexplained.
        ends = sum((pair.i in key) * left + (pair.j in key) * left for key, left in unexplained.items())
        assert by.sentences == pytest.approx(OF_SENTENCE**2 * ends, abs=1e-4)


@given(cases())
@settings(max_examples=60, deadline=None)
def test_as_many_pairs_that_nobody_judged_count_as_before(
    case: tuple[list[Candidate], dict[Pair, bool]],
) -> None:
    candidates, said = case
    learned = odds(candidates, learn(candidates, said))
    rest = [n for n, c in enumerate(candidates) if (c.i, c.j) not in said]
    before = sum(candidates[n].odds >= 0 for n in rest)
    if 0 < before < len(rest):
        ranked = sorted((learned[n] for n in rest), reverse=True)
        assert ranked[before - 1] >= -1e-9 >= ranked[before] - 2e-9


@given(cases(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_judgements_does_not_matter(
    case: tuple[list[Candidate], dict[Pair, bool]], random: object
) -> None:
    candidates, said = case
    shuffled = list(said.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert learn(candidates, dict(shuffled)) == learn(candidates, said)


def test_nothing_said_and_nothing_known_teach_nothing() -> None:
    candidates = [Candidate(0, 1, (0.5,), 0.3)]
    assert learn(candidates, {}) == learn(candidates, {(4, 5): True}) == [Correction()]
    assert learn([], {(0, 1): True}) == []


def test_what_was_to_be_expected_teaches_little_and_what_was_not_teaches_much() -> None:
    candidates = [Candidate(0, 1, (1.0,), 4.0), Candidate(0, 2, (0.5,), 0.1), Candidate(3, 4, (0.2,), -0.1)]
    expected, surprising = (learn(candidates, {(0, 1): said})[1] for said in (True, False))
    assert abs(expected.sentences) < 0.01
    assert surprising.sentences < -0.1


def test_a_judgement_reaches_pairs_of_the_same_company_and_no_others() -> None:
    alike = [(0, 3), (0, 4), (3, 5), (4, 5)]
    candidates = [Candidate(i, j, (0.5,), 3.0) for i, j in alike] + [Candidate(6, 7, (0.5,), -0.5)]
    candidates += [Candidate(0, 8, (0.5,), -0.2), Candidate(3, 8, (0.5,), -0.2)]
    candidates.sort(key=lambda c: (c.i, c.j))
    found = {
        (c.i, c.j): by.company for c, by in zip(candidates, learn(candidates, {(0, 8): True}), strict=True)
    }
    assert found[3, 8] > 0.02
    assert found[6, 7] == 0.0


SAID = Constraints(frozenset({("A.1", "B.1")}), frozenset({("A.3", "C.2")}))


def test_scores_learn_from_what_was_said_and_from_nothing_else() -> None:
    before = score_sentences(fire())
    assert score_sentences(fire(), said=Constraints()) == before
    after = score_sentences(fire(), said=SAID)
    assert [(m.a, m.b) for m in after] == [(m.a, m.b) for m in before]
    assert after != before
    assert score_sentences(fire(), said=SAID) == after


def test_a_comparison_that_has_learned_says_so_and_keeps_to_what_was_said() -> None:
    made = compare(ArticleSet(fire()), constraints=SAID, learns=True)
    assert [str(n) for n in made.notices] == ["scores have learned from 2 pairs that you decided on"]
    home = {s: p.id for p in made.passages for s in p.sentences}
    assert home["A.1"] == home["B.1"]
    assert home["A.3"] != home["C.2"]
    assert compare(ArticleSet(fire()), constraints=SAID).notices == ()


def large() -> list[Article]:
    """Two long articles, alike in one sentence in five, and the two on a fire."""
    lines = [f"Ward {n} of the hospital at Port{n} reported case {n * 7} on day {n}." for n in range(1100)]
    told = [
        f"Case {n * 7} came up in ward {n} of Port{n}." if n % 5 == 0 else f"Item{n}." for n in range(1100)
    ]
    return [article("A", [*FIRE_A, *lines]), article("B", [*FIRE_B, *told])]


@pytest.mark.parametrize("said", [None, SAID])
@pytest.mark.parametrize("articles", [list(fire()), large()], ids=["small", "large"])
def test_the_reasons_for_a_score_sum_to_it_and_name_shared_words(
    articles: list[Article], said: Constraints | None
) -> None:
    is_large = sum(len(a.body) for a in articles) >= FROM_SENTENCES
    assert is_large == (len(articles) == 2)
    scores = {(m.a, m.b): m.score for m in score_sentences(articles, with_titles=True, said=said)}
    others = [b for a, b in scores if a == "A.2"]
    found = explain_in_set(articles, "A.2", others, said=said)
    assert list(found) == others
    for other, reasons in found.items():
        assert probability(sum(reason.weight for reason in reasons)) == pytest.approx(
            scores["A.2", other], abs=2e-6
        )
        weights = [abs(reason.weight) for reason in reasons]
        assert weights == sorted(weights, reverse=True)
    words = " ".join(reason.value for reason in found["B.2"])
    assert all(stem in words for stem in ("firefight", "flame", "control"))
    assert any(reason.is_learned for reason in found["B.2"]) == (said is not None)


def test_a_pair_that_no_large_set_would_score_is_explained_all_the_same() -> None:
    (reasons,) = explain_in_set(large(), "A.1", ["B.700"]).values()
    assert probability(sum(reason.weight for reason in reasons)) < 0.5
