"""Sets that no newsroom sends: bounded work, asserted by counts, not by the clock."""

from __future__ import annotations

import pytest

from tests.matching.articles import FIRE_A, article
from tui.alignment import group
from tui.matching import score_pairs, score_sentences
from tui.matching.candidates import MOST_COUNTERPARTS
from tui.matching.large import FROM_SENTENCES, measure_large, terms_of
from tui.model import Article


@pytest.mark.parametrize(
    "articles",
    [
        [],
        [article("A", [])],
        [article("A", FIRE_A)],
        [article("A", ["", " "]), article("B", [""])],
        [article("A", ["Yes."] * 40), article("B", ["Yes."] * 40)],
        [article("A", ["😀 😀", "🎉"]), article("B", ["😀", "!!!"])],
        [article("A", ["12 34 5.6 70%", "1999"]), article("B", ["12 34", "1999 1999"])],
        [article("A", ["word " * 20_000]), article("B", ["word " * 20_000, "x"])],
        [article("A", ["a" * 100_000]), article("B", ["a" * 100_000])],
    ],
    ids=["nothing", "empty", "alone", "blank", "one word", "emoji", "numbers", "100,000", "no spaces"],
)
def test_odd_articles_are_scored_and_every_sentence_ends_in_one_passage(articles: list[Article]) -> None:
    matches = score_sentences(articles)
    passages = group(articles, matches)
    assert all(0.0 <= match.score <= 1.0 for match in matches)
    held = [sentence for passage in passages for sentence in passage.sentences]
    assert sorted(held) == sorted(s.id for a in articles for s in a.body)


def test_a_sentence_has_a_bounded_number_of_candidates_in_an_article_that_repeats_itself() -> None:
    copies = 2 * MOST_COUNTERPARTS
    matches = score_sentences([article("A", [FIRE_A[0]] * copies), article("B", [FIRE_A[0]] * copies)])
    assert len(matches) == copies * MOST_COUNTERPARTS


def test_many_copies_of_an_article_become_one_passage_a_sentence() -> None:
    copies = [article(f"X{n}", FIRE_A) for n in range(FROM_SENTENCES // len(FIRE_A) + 1)]
    matches = score_sentences(copies)
    assert len(matches) < 10 * FROM_SENTENCES
    assert sorted(len(passage.sentences) for passage in group(copies, matches)) == [len(copies)] * 4


def test_a_large_set_finds_its_retellings_by_rare_words() -> None:
    one = [
        f"The committee of district number{n} met mayor name{n} on matters of place{n}." for n in range(1100)
    ]
    other = [f"Mayor name{n} met the committee of district number{n} in place{n}." for n in range(1100)]
    scores = {(m.a, m.b): m.score for m in score_sentences([article("A", one), article("B", other)])}
    assert all(scores[f"A.{n}", f"B.{n}"] >= 0.5 for n in range(1, 1101))
    assert len(scores) <= 6 * len(other)


def test_work_on_a_large_set_is_bounded_for_identical_lines() -> None:
    terms = terms_of([FIRE_A[0]] * 3_000, ["en"] * 3_000)
    assert len(measure_large(terms, [0] * 1_500 + [1] * 1_500)) <= 8 * 1_500


def test_no_pairs_give_no_scores() -> None:
    assert score_pairs([]) == ()
    assert len(score_pairs([("", "")])) == 1
