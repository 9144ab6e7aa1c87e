from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.articles import article, fire
from tui.alignment import group
from tui.alignment.grouping import UNSCORED, cluster
from tui.alignment.ordering import story_order
from tui.matching import score_sentences
from tui.model import Constraints, Match


def groups(*args: object) -> set[frozenset[str]]:
    return {frozenset(passage.sentences) for passage in group(*args)}  # type: ignore[arg-type]


def test_what_several_sources_tell_stands_in_one_passage_and_the_rest_alone() -> None:
    articles = fire()
    assert groups(articles, score_sentences(articles)) == {
        frozenset({"A.1", "B.1", "C.3"}),
        frozenset({"A.2", "B.2"}),
        frozenset({"A.3", "B.4", "C.2"}),
        frozenset({"A.4"}),
        frozenset({"B.3"}),
        frozenset({"C.1"}),
    }


def test_neither_the_order_of_matches_nor_of_articles_changes_a_group() -> None:
    articles = fire()
    matches = score_sentences(articles)
    expected = group(articles, matches)
    assert group(articles, matches[::-1]) == expected
    for order in permutations(articles):
        assert groups(order, score_sentences(order)) == {frozenset(p.sentences) for p in expected}


def test_a_chain_of_half_alike_sentences_does_not_run_together() -> None:
    scored = {(n, n + 1): 0.4 for n in range(9)}
    assert max(len(found) for found in cluster(list(range(10)), scored)) <= 2


@pytest.mark.parametrize(("bridge", "expected"), [(3.0, [6]), (0.2, [3, 3])])
def test_two_halves_of_a_passage_join_by_a_pair_that_is_sure_not_by_one_that_is_doubtful(
    bridge: float, expected: list[int]
) -> None:
    halves = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    scored = {(a, b): -0.5 for a in range(3) for b in range(3, 6)}
    scored |= dict.fromkeys(halves, 3.0) | {(2, 3): bridge}
    assert [len(found) for found in cluster(list(range(6)), scored)] == expected


def test_one_sure_pair_does_not_join_passages_that_all_others_hold_apart() -> None:
    scored = {(a, b): -2.0 for a in range(3) for b in range(3, 6)}
    scored |= dict.fromkeys([(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)], 3.0) | {(2, 3): 2.5}
    assert max(len(found) for found in cluster(list(range(6)), scored)) == 3


def test_must_and_cannot_links_outweigh_any_score() -> None:
    articles = fire()
    matches = score_sentences(articles)
    together = Constraints(must_link=frozenset({("A.4", "B.3")}))
    assert any({"A.4", "B.3"} <= found for found in groups(articles, matches, together))
    apart = Constraints(cannot_link=frozenset({("A.1", "B.1")}))
    assert not any({"A.1", "B.1"} <= found for found in groups(articles, matches, apart))


def test_sentences_kept_apart_stay_apart_though_word_for_word_the_same() -> None:
    same = ["The council approved the budget for the coming year."]
    articles = [article("A", same), article("B", same)]
    matches = score_sentences(articles)
    assert len(group(articles, matches)) == 1
    assert len(group(articles, matches, Constraints(cannot_link=frozenset({("A.1", "B.1")})))) == 2


def test_a_constraint_on_an_unknown_sentence_is_passed_over() -> None:
    articles = fire()
    matches = score_sentences(articles)
    gone = Constraints(must_link=frozenset({("A.1", "Z.9")}), cannot_link=frozenset({("Y.1", "B.1")}))
    assert group(articles, matches, gone) == group(articles, matches)


def test_scores_alone_never_grow_a_cluster_beyond_its_bound() -> None:
    scored = {(i, j): 6.0 for j in range(30) for i in range(j)}
    assert max(len(found) for found in cluster(list(range(30)), scored, largest=8)) == 8


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_clusters_partition_the_places_and_keep_every_constraint(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    articles = [data.draw(st.integers(0, 3)) for _ in range(count)]
    pair = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).map(lambda p: (min(p), max(p)))
    pairs = pair.filter(lambda p: p[0] < p[1]) if count > 1 else st.nothing()
    scored = data.draw(st.dictionaries(pairs, st.floats(UNSCORED, 6), max_size=20)) if count > 1 else {}
    together = data.draw(st.sets(pairs, max_size=3)) if count > 1 else set()
    apart = data.draw(st.sets(pairs, max_size=3)) - together if count > 1 else set()
    found = cluster(articles, scored, together, apart)
    assert sorted(place for one in found for place in one) == list(range(count))
    holder = {place: number for number, one in enumerate(found) for place in one}
    assert all(holder[a] == holder[b] for a, b in together)
    if not together:
        assert all(holder[a] != holder[b] for a, b in apart)


def test_passages_follow_the_common_order_and_a_single_follows_its_predecessor() -> None:
    # Two articles of three sentences; the middle one of each stands alone.
    passages = [[(0, 0), (1, 0)], [(0, 2), (1, 2)], [(0, 1)], [(1, 1)]]
    assert story_order(passages, [3, 3]) == [0, 2, 3, 1]


def test_what_a_source_alone_says_first_opens_the_story() -> None:
    assert story_order([[(0, 1), (1, 0)], [(0, 0)]], [2, 1]) == [1, 0]


def test_passage_ids_number_the_story_and_members_stand_in_set_order() -> None:
    articles = fire()
    passages = group(articles, score_sentences(articles))
    assert [passage.id for passage in passages] == [f"P{n}" for n in range(1, len(passages) + 1)]
    assert all(list(passage.sentences) == sorted(passage.sentences) for passage in passages)


def test_a_label_is_a_stretch_of_a_member_and_no_two_are_the_same() -> None:
    articles = fire()
    texts = {s.id: s.text for a in articles for s in a.sentences}
    passages = group(articles, score_sentences(articles))
    assert all(any(p.label in texts[s] for s in p.sentences) for p in passages)
    assert len({p.label.casefold() for p in passages}) == len(passages)
    labels = {p.label for p in passages if p.is_shared}
    assert any("Harbour Street" in label for label in labels)


@pytest.mark.parametrize("text", ["", "…", "the of and"])
def test_a_sentence_without_content_still_has_a_label(text: str) -> None:
    (passage,) = group([article("A", [text])], ())
    assert passage.label == text


def test_a_match_between_unknown_sentences_is_passed_over() -> None:
    articles = [article("A", ["One thing happened here."])]
    assert len(group(articles, [Match("A.1", "B.7", 0.9)])) == 1
