"""Sentences that report two things stand in two passages, where their words plainly say so."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.articles import article
from tests.two_things import DEATHS, INQUIRY, told
from tui.alignment import group
from tui.matching import score_sentences
from tui.model import Article, Constraints, Match, Passage


def shared(passages: tuple[Passage, ...]) -> set[frozenset[str]]:
    return {frozenset(p.sentences) for p in passages if p.is_shared}


def words(articles: tuple[Article, ...], passages: tuple[Passage, ...]) -> list[str]:
    texts = {a.id: a.text for a in articles}
    return [texts[c.sentence.partition(".")[0]][c.start : c.end] for p in passages for c in p.clauses]


def test_a_sentence_that_reports_two_things_stands_in_both_passages_in_one_by_its_clause() -> None:
    articles = told()
    passages = group(articles, score_sentences(articles))
    assert shared(passages) == {DEATHS, INQUIRY}
    assert words(articles, passages) == [
        "The fire at the Harbour Street warehouse killed three workers on Monday night"
    ]
    by_clause = next(p for p in passages if p.clauses)
    assert frozenset(by_clause.sentences) == DEATHS
    assert list(by_clause.sentences) == sorted(by_clause.sentences)


def test_the_order_of_articles_and_matches_changes_nothing() -> None:
    articles = told()
    matches = score_sentences(articles)
    expected = group(articles, matches)
    assert group(articles, matches[::-1]) == expected
    for order in permutations(articles):
        passages = group(order, score_sentences(order))
        assert {(frozenset(p.sentences), frozenset(p.clauses)) for p in passages} == {
            (frozenset(p.sentences), frozenset(p.clauses)) for p in expected
        }


@pytest.mark.parametrize("told_by", [("A.1", "B.1"), ("A.1", "C.3")])
def test_what_must_stand_apart_does_not_join_by_a_clause_either(told_by: tuple[str, str]) -> None:
    articles = told()
    kept = Constraints(cannot_link=frozenset({told_by}))
    passages = group(articles, score_sentences(articles), kept)
    assert not any(set(told_by) <= set(p.sentences) for p in passages)
    assert INQUIRY in shared(passages)


def test_what_must_stand_together_does_so_beside_a_clause() -> None:
    articles = told()
    together = Constraints(must_link=frozenset({("A.2", "B.2")}))
    assert shared(group(articles, score_sentences(articles), together)) == {
        DEATHS,
        INQUIRY,
        frozenset({"A.2", "B.2"}),
    }


@pytest.mark.parametrize(
    "mixed",
    [
        "Mayor Lena Ortiz promised workers on Harbour Street an independent inquiry into the Monday night "
        "warehouse fire that killed three and the safety of the building.",
        "Mayor Lena Ortiz promised an independent inquiry into the safety of the building, three said.",
    ],
    ids=["interwoven", "nothing of the other"],
)
def test_a_sentence_without_a_clause_of_its_own_for_the_other_thing_stands_in_one_passage(mixed: str) -> None:
    articles = told(mixed)
    passages = group(articles, score_sentences(articles))
    assert not any(p.clauses for p in passages)


def test_scores_alone_let_nothing_join_that_the_words_do_not() -> None:
    articles = told(
        "A ship ran aground off the northern coast, and the crew of nine was saved by helicopter."
    )
    sure = [Match(a, b, 0.99) for a, b in (("A.1", "B.1"), ("A.1", "B.3"), ("A.1", "C.2"), ("A.1", "C.3"))]
    alike = [Match("B.1", "C.3", 0.99), Match("B.3", "C.2", 0.99)]
    assert not any(p.clauses for p in group(articles, [*sure, *alike]))


_THINGS = (
    "three workers died in the Harbour Street warehouse",
    "mayor Lena Ortiz promised an independent inquiry",
    "the football club sold its striker to Valencia",
    "heavy snow closed the northern mountain passes",
    "a museum in Lyon returned nine bronze statues",
    "engineers found twelve cracks under the harbour bridge",
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_sentence_stands_whole_in_one_passage_and_by_a_clause_in_one_more_at_most(
    data: st.DataObject,
) -> None:
    thing = st.sampled_from(_THINGS)
    line = st.lists(thing, min_size=1, max_size=2, unique=True).map(", and ".join)
    articles = [
        article(name, data.draw(st.lists(line, min_size=1, max_size=3, unique=True))) for name in "ABCD"
    ]
    sentences = [s for a in articles for s in a.body]
    pairs = [(a, b) for a in sentences for b in sentences if a.article < b.article]
    noise = st.sampled_from([0.0, 0.0, 0.0, 0.4])
    matches = [
        Match(a.id, b.id, abs((0.95 if any(t in a.text and t in b.text for t in _THINGS) else 0.05) - wrong))
        for a, b in pairs
        for wrong in (data.draw(noise),)
    ]
    ids = st.sampled_from([(a.id, b.id) for a, b in pairs])
    apart = data.draw(st.frozensets(ids, max_size=3))
    passages = group(articles, matches, Constraints(cannot_link=apart))
    text = {s.id: s for s in sentences}
    whole = sorted(s for p in passages for s in p.sentences if p.clause_of(s) is None)
    assert whole == sorted(text)
    clauses = [c for p in passages for c in p.clauses]
    assert len({c.sentence for c in clauses}) == len(clauses)
    for passage in passages:
        assert len(set(passage.sentences)) == len(passage.sentences) <= 16
        assert {c.sentence for c in passage.clauses} < set(passage.sentences)
        assert not any(set(pair) <= set(passage.sentences) for pair in apart)
    for clause in clauses:
        sentence = text[clause.sentence]
        assert sentence.start <= clause.start < clause.end <= sentence.end
        assert clause.end - clause.start < len(sentence.text)
