"""From matches to ordered, labelled passages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tui.alignment.clauses import Case, joined_by_clause
from tui.alignment.grouping import cluster, log_odds
from tui.alignment.labels import labels_of
from tui.alignment.ordering import story_order
from tui.alignment.words import words_of
from tui.clause import Clause
from tui.model import Article, Constraints, Match, Passage, SafeText, Sentence

_TIMES_SOURCES = 4
_LEAST_BOUND = 12
_SAYS_SOMETHING = 25
"""Code points from which two equal sentences are no coincidence."""


def group(
    articles: Sequence[Article], matches: Sequence[Match], constraints: Constraints | None = None
) -> tuple[Passage, ...]:
    """Put every body sentence into a passage, those that report the same thing into one.

    Args:
        articles: the set, in its order.
        matches: scored pairs; pairs not listed count as unrelated.
        constraints: pairs that must or must not stand together; they outweigh any score. Pairs that
            name an unknown sentence are passed over.

    Returns:
        Passages in story order with ids `P1`, `P2` …; the same whatever the order of `matches`, and
        the same groups whatever the order of `articles`. By scores a passage comes to have at most
        four sentences a source (12 at least). A sentence that reports two things stands in a second
        passage with one clause; the places and labels of passages come from those that are wholly theirs.
    """
    sentences = [sentence for article in articles for sentence in article.body]
    source = {article.id: number for number, article in enumerate(articles)}
    digest = {article.id: article.sha256 for article in articles}
    # Ties between equal scores are broken by what the sentences say, never by who was read first.
    ranked = sorted(sentences, key=lambda s: (s.text, digest[s.article], s.start, s.id))
    place = {sentence.id: number for number, sentence in enumerate(ranked)}
    asked = constraints or Constraints()
    apart = _known(place, asked.cannot_link)
    numbers = [source[sentence.article] for sentence in ranked]
    scored = {pair: log_odds(m.score) for m in matches if (pair := _pair(place, m.a, m.b)) is not None}
    largest = max(_LEAST_BOUND, _TIMES_SOURCES * len(articles))
    together = [*_known(place, asked.must_link), *_word_for_word(ranked, apart)]
    clusters = cluster(numbers, scored, together, apart, largest)
    words = words_of(sentences, {article.id: article.language for article in articles})
    joined = joined_by_clause(Case(ranked, numbers, clusters, scored, apart, largest), words)
    spot = {
        sentence.id: (number, k)
        for number, article in enumerate(articles)
        for k, sentence in enumerate(article.body)
    }
    members: list[list[Sentence]] = [
        sorted((ranked[p] for p in places), key=lambda s: spot[s.id]) for places in clusters
    ]
    order = story_order([[spot[s.id] for s in found] for found in members], [len(a.body) for a in articles])
    labels = labels_of(members, words)
    return tuple(
        _passage(f"P{number}", labels[n], members[n], _clauses(ranked, joined.get(n, {})), spot)
        for number, n in enumerate(order, start=1)
    )


def _clauses(ranked: Sequence[Sentence], joined: Mapping[int, tuple[int, int]]) -> list[Clause]:
    return [
        Clause(sentence.id, sentence.start + start, sentence.start + end)
        for place, (start, end) in joined.items()
        for sentence in (ranked[place],)
    ]


def _passage(
    id_: str,
    label: SafeText,
    members: Sequence[Sentence],
    clauses: Sequence[Clause],
    spot: Mapping[str, tuple[int, int]],
) -> Passage:
    ids = [*(s.id for s in members), *(c.sentence for c in clauses)]
    in_order = sorted(clauses, key=lambda c: spot[c.sentence])
    return Passage(id_, label, tuple(sorted(ids, key=spot.__getitem__)), tuple(in_order))


def _word_for_word(ranked: Sequence[Sentence], apart: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbours in rank that different articles give word for word; these need no score."""
    held = {number for pair in apart for number in pair}
    return [
        (number, number + 1)
        for number, (one, other) in enumerate(pairwise(ranked))
        if one.text == other.text
        and one.article != other.article
        and len(one.text) >= _SAYS_SOMETHING
        and not held.intersection((number, number + 1))
    ]


def _pair(place: dict[str, int], a: str, b: str) -> tuple[int, int] | None:
    if a not in place or b not in place or a == b:
        return None
    return (place[a], place[b]) if place[a] < place[b] else (place[b], place[a])


def _known(place: dict[str, int], pairs: frozenset[tuple[str, str]]) -> set[tuple[int, int]]:
    return {pair for a, b in pairs if (pair := _pair(place, a, b)) is not None}
