"""Sets that no newsroom sends: bounded work, asserted by counts, not by the clock."""

from __future__ import annotations

import pytest

from tests.matching.articles import FIRE_A, article
from tui.alignment import group
from tui.matching import measures, score_pairs, score_sentences
from tui.matching.candidates import MOST_COUNTERPARTS
from tui.matching.features import features_of
from tui.matching.large import FROM_SENTENCES, measure_large, terms_of
from tui.matching.measures import JUDGED, Measured, measure_set
from tui.matching.profiles import Profile, profiles_of
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


def _measured(articles: list[Article]) -> list[Measured]:
    told = [(s.text, number) for number, a in enumerate(articles) for s in a.body]
    return list(measure_set(profiles_of([text for text, _ in told]), [number for _, number in told]))


def test_as_many_pairs_of_copies_are_judged_for_fifty_copies_as_for_a_hundred() -> None:
    judged, pairs = [], []
    for count in (50, 100):
        measured = _measured([article(f"X{n}", FIRE_A) for n in range(count)])
        judged.append(sum(pair.like is None for pair in measured))
        pairs.append(len(measured))
    assert pairs[1] > 3 * pairs[0]
    assert judged[0] == judged[1] <= JUDGED * len(FIRE_A) ** 2


def test_a_changed_word_here_and_there_does_not_keep_copies_from_being_judged_once() -> None:
    changed = [[*FIRE_A[: n % 4], f"{FIRE_A[n % 4]} Or{n}.", *FIRE_A[n % 4 + 1 :]] for n in range(60)]
    measured = _measured([article(f"X{n}", sentences) for n, sentences in enumerate(changed)])
    assert sum(pair.like is None for pair in measured) < 0.6 * len(measured)


def test_what_is_judged_like_another_pair_comes_to_the_same_score() -> None:
    copies = [article(f"X{n}", FIRE_A) for n in range(20)]
    measured = _measured(copies)
    scores = [match.score for match in score_sentences(copies)]
    assert len(scores) == len(measured)
    assert {scores[n] == scores[pair.like] for n, pair in enumerate(measured) if pair.like is not None} == {
        True
    }
    told = [sentence.text for one in copies for sentence in one.body]
    for pair in measured:
        if pair.like is not None:
            first = measured[pair.like]
            assert (told[pair.i], told[pair.j]) == (told[first.i], told[first.j])


def test_few_copies_and_lines_that_come_again_elsewhere_are_judged_each_for_itself() -> None:
    assert all(pair.like is None for pair in _measured([article(f"X{n}", FIRE_A) for n in range(8)]))
    talk = [
        line for n in range(40) for line in (f"Did the ferry {n} leave from pier {n}?", "The ferry left.")
    ]
    again = _measured([article("A", talk), article("B", talk)])
    assert all(pair.like is None for pair in again)


def test_a_text_is_measured_once_against_another_however_often_they_meet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def features(one: Profile, other: Profile) -> tuple[float, ...]:
        asked.append((one.plain, other.plain))
        return features_of(one, other)

    monkeypatch.setattr(measures, "features_of", features)
    _measured([article(f"X{n}", FIRE_A) for n in range(40)])
    assert len(asked) == len(set(asked)) <= len(FIRE_A) ** 2
