"""Sentences that report two things: which clause of one belongs to which passage.

Clustering puts each sentence where most of it belongs. "The fire killed nine people and destroyed the town
hall" then stands with those who count the dead, and those who tell of the town hall are without it. Here it
joins them with the clause that tells it, where the words speak plainly: what it shares with its own passage
stands outside that clause, and what it shares with the other one inside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial

from tui.alignment.grouping import Place, odds_with
from tui.alignment.words import READ, Words
from tui.matching.tokens import is_stop_word
from tui.model import Sentence
from tui.values import frozen

_BREAK = re.compile(r"[;:—–()\[\]?!，、；：。]|,(?!\d)|\s-{1,2}\s")
_OPENERS = {
    "en": "and but or while whereas although though as when after before because since until if that which "
    "who whom whose where",
    "de": "und aber oder sowie während obwohl als nachdem bevor weil dass wenn wobei",
    "fr": "et mais ou tandis alors quand après avant lorsque puisque que qui dont où",
    "es": "y e pero o mientras aunque cuando después antes porque que quien cuyo donde",
    "pt": "e mas ou enquanto embora quando depois antes porque que quem cujo onde",
    "it": "e ed ma o mentre quando dopo prima perché che chi cui dove",
    "nl": "en maar of terwijl hoewel toen nadat voordat omdat dat die waar wanneer",
}
"""Conjunctions and relative pronouns that may open a clause, by language."""

_LEAST_WORDS = 3
"""A clause, and what is left of its sentence, has so many content words."""

_LEAST_SHARED = 8.0
"""Rarity, in nats, of what each side shares with its passage alone: two telling words."""

_APART = 0.75
"""Share of what a passage alone has in common with the sentence that stands on its side of the cut."""

_COVERED = 0.5
"""Share of the clause that the other passage's sentences say."""

_COVERS = 0.25
"""Share of what a sentence of the other passage says, on average, that the clause says."""

Joined = Mapping[int, Mapping[Place, tuple[int, int]]]
"""For clusters, by number: the places that join each with a clause, and where that stands in the sentence."""


@frozen
class Case:
    """What clusters are made of and must keep to.

    Attributes:
        sentences: by place.
        articles: the number of each place's article.
        clusters: members of each, in order.
        scored: log-odds of scored pairs, smaller place first.
        apart: pairs that must not stand together.
        largest: how many members a cluster may come to have.
    """

    sentences: Sequence[Sentence]
    articles: Sequence[int]
    clusters: Sequence[Sequence[Place]]
    scored: Mapping[tuple[Place, Place], float]
    apart: Collection[tuple[Place, Place]]
    largest: int


def joined_by_clause(case: Case, words: Words) -> Joined:
    """Find the sentences of one cluster that belong to another one, too, with a clause of theirs.

    A sentence joins one other cluster at most: of those with which its log-odds are positive, as
    clustering asks for, the best whose words it has in a clause of its own. What joined counts for the
    size of a cluster, never for another sentence's chances.
    """
    content = cache(partial(_content, case, words))
    found: dict[int, dict[Place, tuple[int, int]]] = {}
    settled: set[Place] = set()
    for _, place, home, other in _candidates(case):
        there = found.get(other, {})
        members = case.clusters[other]
        if place in settled or len(members) + len(there) >= case.largest:
            continue
        if case.apart and any((min(place, p), max(place, p)) in case.apart for p in (*members, *there)):
            continue
        mine, others = (
            [content(p) for p in places if case.articles[p] != case.articles[place]]
            for places in (case.clusters[home], members)
        )
        clause = _clause(case.sentences[place], words, mine, others)
        if clause is not None:
            settled.add(place)
            found.setdefault(other, {})[place] = clause
    return found


def _candidates(case: Case) -> list[tuple[float, Place, int, int]]:
    """Places with their own cluster and one more that they likelier belong to than not; best first."""
    cluster_of = {place: number for number, places in enumerate(case.clusters) for place in places}
    pairs: set[tuple[Place, int]] = set()
    for (a, b), odds in case.scored.items():
        if odds > 0.0 and cluster_of[a] != cluster_of[b] and case.articles[a] != case.articles[b]:
            pairs.update(((a, cluster_of[b]), (b, cluster_of[a])))
    found = []
    for place, other in pairs:
        home = cluster_of[place]
        if all(case.articles[p] == case.articles[place] for p in case.clusters[home]):
            continue  # nobody else tells what it stands with: then nothing says where to cut
        odds = odds_with(place, case.clusters[other], case.articles, case.scored)
        if odds > 0.0:
            found.append((-odds, place, home, other))
    return sorted(found)


def _clause(
    sentence: Sentence, words: Words, mine: Sequence[frozenset[str]], others: Sequence[frozenset[str]]
) -> tuple[int, int] | None:
    """Where the clause stands that the sentence belongs to another cluster with; None if there is none.

    `mine`, `others`: the content of the sentences that other articles have in its own and that cluster.
    """
    language = words.languages[sentence.article]
    tokens = words.tokens[sentence.id]
    here, there = _shares(mine), _shares(others)
    pieces = list(_pieces(sentence.text, [t.start for t in tokens], [t.form for t in tokens], language))
    weighed = [
        (piece, token.stem, words.rarity[token.stem])
        for piece, token in zip(pieces, tokens, strict=True)
        if not is_stop_word(token.form, language)
    ]
    if not weighed or pieces[-1] == 0:
        return None
    # What both passages have in common with the sentence tells nothing: only what one has more of counts.
    pull = [0.0] * (pieces[-1] + 1)
    for piece, stem, rarity in weighed:
        pull[piece] += rarity * (there[stem] - here[stem])
    first, last = _strongest(pull)
    inside = [(stem, rarity) for piece, stem, rarity in weighed if first <= piece <= last]
    outside = [(stem, rarity) for piece, stem, rarity in weighed if not first <= piece <= last]
    if min(len(inside), len(outside)) < _LEAST_WORDS:
        return None
    if not _is_apart(inside, outside, there, here) or not _is_apart(outside, inside, here, there):
        return None
    if not _is_same(inside, others, words):
        return None
    chosen = [token for piece, token in zip(pieces, tokens, strict=True) if first <= piece <= last]
    return chosen[0].start, chosen[-1].end


def _content(case: Case, words: Words, place: Place) -> frozenset[str]:
    sentence = case.sentences[place]
    language = words.languages[sentence.article]
    return frozenset(t.stem for t in words.tokens[sentence.id] if not is_stop_word(t.form, language))


def _shares(members: Sequence[frozenset[str]]) -> Counter[str]:
    """For each stem the share of the sentences that have it."""
    shares: Counter[str] = Counter()
    for stems in members:
        for stem in stems:
            shares[stem] += 1 / len(members)  # type: ignore[assignment]  # a Counter takes fractions
    return shares


def _is_apart(
    on_side: Sequence[tuple[str, float]],
    beyond: Sequence[tuple[str, float]],
    passage: Mapping[str, float],
    rival: Mapping[str, float],
) -> bool:
    """Whether what the sentence shares with a passage more than with its rival stands on that one's side."""
    near, far = (
        sum(rarity * max(0.0, passage[stem] - rival[stem]) for stem, rarity in side)
        for side in (on_side, beyond)
    )
    return near >= _LEAST_SHARED and near >= _APART * (near + far)


def _is_same(clause: Sequence[tuple[str, float]], members: Sequence[frozenset[str]], words: Words) -> bool:
    """Whether clause and passage tell the same: each says enough of what the other does."""
    stems = frozenset(stem for stem, _ in clause)
    told = frozenset().union(*members)
    covered = sum(rarity for stem, rarity in clause if stem in told) / sum(rarity for _, rarity in clause)
    covers = [
        sum(words.rarity[s] for s in sorted(member & stems))
        / (sum(words.rarity[s] for s in sorted(member)) or 1.0)
        for member in members
    ]
    return covered >= _COVERED and sum(covers) >= _COVERS * len(covers)


def _strongest(pull: Sequence[float]) -> tuple[int, int]:
    """First and last of the neighbouring pieces that together pull most.

    The maximum subarray, as Kadane finds it (Bentley 1984, "Algorithm design techniques").
    """
    best, first, last = pull[0], 0, 0
    start, total = 0, 0.0
    for at, strength in enumerate(pull):
        if total <= 0.0:
            start, total = at, 0.0
        total += strength
        if total > best:
            best, first, last = total, start, at
    return first, last


def _pieces(text: str, starts: Sequence[int], forms: Sequence[str], language: str) -> Iterator[int]:
    """For each token the running number of its piece: cut at punctuation, conjunctions, relative pronouns."""
    breaks = [found.start() for found in _BREAK.finditer(text, 0, READ)]
    openers = _openers(language)
    piece = at = 0
    for number, (start, form) in enumerate(zip(starts, forms, strict=True)):
        before = at
        while at < len(breaks) and breaks[at] < start:
            at += 1
        piece += number > 0 and (at > before or form in openers)
        yield piece


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(_OPENERS.get(language, "").split())
