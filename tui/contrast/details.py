"""Unique details: spans that no other source covers, the most telling first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import exp
from typing import Final, NamedTuple

from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.contrast.told import TOLD, Told
from tui.ingest.roles import is_formula
from tui.matching.tokens import TokenKind
from tui.model import Article, Detail, FactKind, Match, Passage, Sentence, article_of

_LEAST_WORDS: Final = 3
"""A clause needs so many content words to be a detail."""

_LEAST_OF_ALL: Final = 2
"""… and one that is all that its sentence says, so many: "The mayor fainted."."""

_HALF_WEIGHT: Final = 25.0
"""Information, in nats, of a detail that weighs 1 - 1/e."""

_BONUS: Final[Mapping[FactKind, float]] = {
    FactKind.QUANTITY: 8.0,
    FactKind.MONEY: 8.0,
    FactKind.PERCENT: 8.0,
    FactKind.QUOTE: 8.0,
    FactKind.RANK: 6.0,
    FactKind.DURATION: 5.0,
    FactKind.NAME: 5.0,
    FactKind.DATE: 4.0,
    FactKind.ATTRIBUTION: 4.0,
}
"""What a fact adds to the information of its words, in nats: kinds not listed are no details."""

_SAYING_NOTHING: Final = frozenset(
    "said says say told tells tell stated added adds noted explained insisted according unfortunately "
    "fortunately sadly luckily apparently reportedly allegedly meanwhile notably indeed finally eventually "
    "additionally moreover furthermore however therefore".split()
)
"""Words that tell nothing of the story: who says it, and what the writer makes of it."""

_OPENING: Final = frozenset('“„«"')
_CLOSING: Final = frozenset('”»"')
_MARKS: Final = _OPENING | _CLOSING
_MARK: Final = re.compile('[“„«”»"]')
_KEPT: Final = _OPENING | frozenset("$£€¥#@(")
"""Signs that a detail may begin with."""

_VALUED: Final = frozenset(
    (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK, FactKind.DATE)
)

_HEDGED: Final = 4
"""Facts looked at before a clause: its first value may begin ahead of it, with its hedge."""


class _Unique(NamedTuple):
    """A span found unique; offsets into the article's text."""

    start: int
    end: int
    kind: FactKind
    information: float


def find_details(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    matches: Sequence[Match] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> tuple[Detail, ...]:
    """Find what only one source says, down to clause, number, name and quote.

    Args:
        articles: the set, in its order.
        passages: members of a passage are each other's counterparts.
        matches: what else may be a paraphrase of a sentence.
        aliases: groups of names that mean one thing.

    Returns:
        Spans in story lines only, disjoint, sorted by weight, the most informative first; none where
        a single source is given.
    """
    if len({article.id for article in articles if article.body}) < 2:
        return ()
    told = Told(articles, passages, matches, aliases)
    details = [
        Detail(
            sentence.id,
            unique.start,
            unique.end,
            unique.kind,
            round(1 - exp(-unique.information / _HALF_WEIGHT), 4),
        )
        for article in articles
        for sentence in article.body
        if not is_formula(sentence.text)
        for unique in _of_sentence(sentence, article, told)
    ]
    order = {article.id: index for index, article in enumerate(articles)}
    details.sort(key=lambda d: (-d.weight, order[article_of(d.sentence)], d.start))
    return tuple(details)


def _of_sentence(sentence: Sentence, article: Article, told: Told) -> Iterator[_Unique]:
    """New clauses first; of the other clauses their new facts."""
    reading = read_sentence(sentence.text, article.language)
    facts = extract_facts(sentence, article)
    starts = [fact.start for fact in facts]
    is_new = [fact.kind in _BONUS and not told.is_fact_told(fact, sentence, reading) for fact in facts]
    taken: list[tuple[int, int]] = []
    for first, last in _clauses(reading):
        begin, stop = balanced(sentence.text, reading.tokens[first].start, reading.tokens[last].end)
        start, end = sentence.start + begin, sentence.start + stop
        first_in = bisect_left(starts, start)
        within = [
            at
            for at in range(max(0, first_in - _HEDGED), bisect_left(starts, end))
            if facts[at].end > start and (at >= first_in or facts[at].kind in _VALUED)
        ]
        # A value that others give too is told, however it is clothed.
        given = [
            (facts[at], _words_of(facts[at], reading, sentence))
            for at in within
            if facts[at].kind in _VALUED and not is_new[at]
        ]
        is_all = sum(reading.is_content[first : last + 1]) == sum(reading.is_content)
        least = _LEAST_OF_ALL if is_all else _LEAST_WORDS
        information = _new_information(_stems(reading, begin, stop), given, least, sentence, told)
        if information is None:
            continue
        inside = [facts[at].kind for at in within if is_new[at] and facts[at].end <= end]
        kind = max(inside, key=lambda k: _BONUS[k], default=FactKind.CLAUSE)
        taken.append((start, end))
        yield _Unique(start, end, kind, information + sum(_BONUS[k] for k in inside))
    unique = [fact for fact, is_unique in zip(facts, is_new, strict=True) if is_unique]
    for fact in sorted(unique, key=lambda f: (-_BONUS[f.kind], f.start, -f.end)):
        at = bisect_left(taken, (fact.end, 0))
        if any(fact.start < end for _, end in taken[max(0, at - 1) : at]):
            continue
        taken.insert(at, (fact.start, fact.end))
        stems = _stems(reading, fact.start - sentence.start, fact.end - sentence.start)
        yield _Unique(
            fact.start, fact.end, fact.kind, _BONUS[fact.kind] + sum(told.information(s) for s in stems)
        )


def balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """A span that cuts no quotation in two: widened to a mark right beside it, else cut back to the mark."""
    opened: list[int] = []
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found[0]
        if mark in _CLOSING and opened and (mark != '"' or text[opened[-1]] == '"'):
            opened.pop()
        elif mark in _CLOSING and mark not in _OPENING:
            start = start - 1 if text[start - 1 : start] in _MARKS else at + 1
        else:
            opened.append(at)
    if opened:
        after = end
        while after < len(text) and text[after] in ".,!?…":
            after += 1
        is_closed = len(opened) == 1 and text[after : after + 1] in _MARKS
        end = after + 1 if is_closed else opened[0]
    while start < end and not text[start].isalnum() and text[start] not in _KEPT:
        start += 1
    while end > start and text[end - 1] in " ,;:—–-":
        end -= 1
    return start, max(start, end)


def _stems(reading: SentenceReading, start: int, end: int) -> list[str]:
    within = range(reading.index_at(start), reading.index_at(end))
    return [
        reading.tokens[at].stem
        for at in within
        if reading.is_content[at]
        and reading.tokens[at].form not in _SAYING_NOTHING
        and reading.tokens[at].end <= end
        and reading.tokens[at].kind is not TokenKind.NUMBER
    ]


def _clauses(reading: SentenceReading) -> Iterator[tuple[int, int]]:
    """First and last token of each clause; ones too short to stand alone go with the one before."""
    starts = [0] + [
        at for at in range(1, len(reading.tokens)) if reading.clause[at] != reading.clause[at - 1]
    ]
    spans: list[list[int]] = []
    for start, after in zip(starts, [*starts[1:], len(reading.tokens)], strict=True):
        content = sum(reading.is_content[start:after])
        if spans and content < _LEAST_WORDS:
            spans[-1][1] = after - 1
        elif start < after:
            spans.append([start, after - 1])
    for first, last in spans:
        begin = first
        while begin < last and not reading.is_content[begin]:
            begin += 1
        yield begin, last


def _words_of(fact: Fact, reading: SentenceReading, sentence: Sentence) -> frozenset[str]:
    return frozenset(_stems(reading, fact.start - sentence.start, fact.end - sentence.start))


def _new_information(
    stems: Sequence[str],
    given: Sequence[tuple[Fact, frozenset[str]]],
    least: int,
    sentence: Sentence,
    told: Told,
) -> float | None:
    """The information of a clause that no sentence of another source has; None if one has enough of it.

    `given`: its values that another source gives too, with their words; `least`: words it needs to be a
    detail.
    """
    if len(stems) < least:
        return None
    known = sum(_BONUS[fact.kind] for fact, _ in given)
    words = [(told.ways_to_say(stem), told.information(stem)) for stem in stems]
    whole = sum(information for _, information in words)
    if whole <= (1 - TOLD) * (whole + known):
        return None
    missing = whole
    for there, share in told.tellings(stems, given, sentence):
        without = sum(weight for ways, weight in words if ways.isdisjoint(there))
        if without <= (1 - share) * (whole + known):
            return None
        missing = min(missing, without)
    return missing
