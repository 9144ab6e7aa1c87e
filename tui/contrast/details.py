"""Unique details: spans that no other source covers, the most telling first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from math import exp
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from tui.contrast.agreement import do_agree, statement_of
from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.contrast.naming import Naming
from tui.contrast.synonyms import synonyms_of
from tui.matching.rarity import Rarity
from tui.matching.tokens import TokenKind
from tui.model import Article, Detail, FactKind, Match, Passage, Sentence

_TOLD: Final = 0.5
"""Share of a clause's information that one other sentence must have for the clause to be told there."""

_LEAST_WORDS: Final = 3
"""A clause needs so many content words to be a detail."""

_PARAPHRASE: Final = 0.25
"""A match scored from here on may be a paraphrase: its sentence is looked at like a member."""

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

_OPENING: Final = frozenset('“„«"')
_CLOSING: Final = frozenset('”»"')
_MARKS: Final = _OPENING | _CLOSING
_MARK: Final = re.compile('[“„«”»"]')
_KEPT: Final = _OPENING | frozenset("$£€¥#@(")
"""Signs that a detail may begin with."""

_VALUED: Final = frozenset(
    (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK)
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
    told = _Told(articles, passages, matches, aliases)
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
        for unique in _of_sentence(sentence, article, told)
    ]
    order = {article.id: index for index, article in enumerate(articles)}
    details.sort(key=lambda d: (-d.weight, order[d.sentence.rsplit(".", 1)[0]], d.start))
    return tuple(details)


class _Told:
    """What each source tells, made ready for asking whether another has it too."""

    def __init__(
        self,
        articles: Sequence[Article],
        passages: Sequence[Passage],
        matches: Sequence[Match],
        aliases: Sequence[tuple[str, ...]],
    ) -> None:
        self.naming = Naming(aliases)
        self._same_name = [{_joined(name) for name in names} for names in aliases]
        # Each value once, however often it is given, with who gives it.
        self.facts: dict[tuple[FactKind, str], dict[Hashable, tuple[Fact, set[str]]]] = defaultdict(dict)
        self.words: dict[str, frozenset[str]] = {}
        self._text = {a.id: _joined(" ".join(s.text for s in a.body)) for a in articles}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for article in articles:
            for sentence in article.body:
                stems = read_sentence(sentence.text, article.language).stems()
                self.words[sentence.id] = self.naming.of_stems(stems)
                for fact in extract_facts(sentence, article):
                    stated = self.facts[fact.kind, fact.key]
                    stated.setdefault(statement_of(fact), (fact, set()))[1].add(article.id)
        language = articles[0].language
        self.rarity = Rarity(self.words.values(), language)
        self._is_english = language == "en"
        for sentence_id, words in self.words.items():
            for word in words:
                self._by_word[word].add(sentence_id)
        self._article = {s.id: article.id for article in articles for s in article.body}
        self._ways: dict[str, frozenset[str]] = {}
        self._counterparts = _counterparts(passages, matches, self.words)

    def information(self, stem: str) -> float:
        """How telling a word is, in nats."""
        return self.rarity[stem]

    def ways_to_say(self, stem: str) -> frozenset[str]:
        """The word, or its alias, and its synonyms."""
        ways = self._ways.get(stem)
        if ways is None:
            one = self.naming.of_stem(stem)
            ways = self._ways[stem] = synonyms_of(one) | {one} if self._is_english else frozenset((one,))
        return ways

    def candidates(self, stems: Iterable[str], article: str, sentence: str) -> set[str]:
        """Sentences of other sources that may say it too: counterparts, and any with its rarest words."""
        found = set(self._counterparts.get(sentence, ()))
        for stem in sorted(set(stems), key=lambda s: (-self.rarity[s], s))[:4]:
            holders = self._by_word.get(self.naming.of_stem(stem), set())
            if len(holders) <= 200:
                found |= holders
        article_of = self._article
        return {s for s in found if article_of.get(s, article) != article}

    def is_fact_told(self, fact: Fact, article: str) -> bool:
        """Whether another source gives the value, the name or the quotation."""
        if fact.kind is FactKind.NAME or fact.kind is FactKind.ATTRIBUTION:
            return self._is_name_told(str(fact.value), article)
        if fact.kind is FactKind.QUOTE:
            return any(
                told_by - {article} and fuzz.partial_ratio(str(fact.value), str(known.value)) >= 80
                for known, told_by in self.facts[fact.kind, fact.key].values()
            )
        return any(
            told_by - {article} and do_agree(fact, known)
            for known, told_by in self.facts[fact.kind, fact.key].values()
        )

    def _is_name_told(self, name: str, article: str) -> bool:
        """Every word of the name stands somewhere in one other source, or an alias of it does."""
        joined = _joined(name)
        same = next((names for names in self._same_name if joined in names), {joined})
        parts = [_joined(part) for part in name.split() if len(part) > 2]
        return any(
            other != article
            and (any(n in text for n in same) or bool(parts and all(p in text for p in parts)))
            for other, text in self._text.items()
        )


def _joined(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _counterparts(
    passages: Sequence[Passage], matches: Sequence[Match], words: Mapping[str, frozenset[str]]
) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for passage in passages:
        telling = _telling(passage.sentences, words)
        for sentence in passage.sentences:
            found[sentence].update(telling)
    for match in matches:
        if match.score >= _PARAPHRASE:
            found[match.a].add(match.b)
            found[match.b].add(match.a)
    return found


def _telling(sentences: Sequence[str], words: Mapping[str, frozenset[str]]) -> list[str]:
    """The sentences but those that add no words: of equal ones two, of different articles, serve all."""
    kept: dict[frozenset[str], list[str]] = defaultdict(list)
    for sentence in sentences:
        alike = kept[words.get(sentence, frozenset())]
        article = sentence.rsplit(".", 1)[0]
        if len(alike) < 2 and all(other.rsplit(".", 1)[0] != article for other in alike):
            alike.append(sentence)
    return [sentence for alike in kept.values() for sentence in alike]


def _of_sentence(sentence: Sentence, article: Article, told: _Told) -> Iterator[_Unique]:
    """New clauses first; of the other clauses their new facts."""
    reading = read_sentence(sentence.text, article.language)
    facts = extract_facts(sentence, article)
    starts = [fact.start for fact in facts]
    is_new = [fact.kind in _BONUS and not told.is_fact_told(fact, article.id) for fact in facts]
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
        known = sum(_BONUS[facts[at].kind] for at in within if facts[at].kind in _VALUED and not is_new[at])
        information = _new_information(_stems(reading, begin, stop), known, sentence, told)
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


def _new_information(stems: Sequence[str], known: float, sentence: Sentence, told: _Told) -> float | None:
    """The information of a clause that no sentence of another source has; None if one has enough of it."""
    if len(stems) < _LEAST_WORDS:
        return None
    words = [(told.ways_to_say(stem), told.information(stem)) for stem in stems]
    missing = sum(information for _, information in words)
    enough = (1 - _TOLD) * (missing + known)
    for candidate in sorted(told.candidates(stems, sentence.article, sentence.id)):
        if missing <= enough:
            return None
        there = told.words[candidate]
        missing = min(missing, sum([weight for ways, weight in words if ways.isdisjoint(there)]))
    return None if missing <= enough else missing
