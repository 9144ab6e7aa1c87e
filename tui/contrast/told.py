"""What each source of a set tells, asked whether another one has a fact, or the words of a clause, too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.lexicon import LANDMARKS
from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.contrast.values.agreement import do_agree, statement_of
from tui.contrast.words.naming import Naming
from tui.contrast.words.synonyms import synonyms_of
from tui.matching.rarity import Rarity
from tui.matching.tokens import TokenKind, is_stop_word, tokenise
from tui.model import Article, FactKind, Match, Passage, Sentence, article_of

TOLD: Final = 0.5
"""Share of a clause's information that one other sentence must have for the clause to be told there."""

_TOLD_BY_MATCH: Final = 0.42
"""The same where that sentence may well report the same thing."""

_PARAPHRASE: Final = 0.25
"""A match scored from here on may be a paraphrase: its sentence is looked at like a member."""

_LIKELY: Final = 0.4
"""A match scored from here on may well report the same thing."""

_AGE: Final = "age:"
"""Begins the key of an age, whoever's: "the 39-year-old doctor" is "Gupta, 39"."""

_DATE: Final = re.compile(r"(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?")
"""Year, month and day of a date in ISO 8601, as far as it has them."""

_VAGUE: Final = frozenset("dozens scores hundreds thousands millions billions".split())


class Told:
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
        self._ages: dict[Hashable, set[str]] = defaultdict(set)
        self._dates: dict[str, set[str]] = defaultdict(set)
        self._givers: dict[Hashable, set[str]] = defaultdict(set)
        self._by_number: dict[str, set[str]] = defaultdict(set)
        other_names = [
            (_joined(name), frozenset(t.stem for other in names for t in tokenise(other)))
            for names in aliases
            for name in names
        ]
        for article in articles:
            for sentence in article.body:
                reading = read_sentence(sentence.text, article.language)
                self.words[sentence.id] = self.naming.of_stems(reading.stems()) | _renamed(
                    sentence.text, other_names
                )
                for token in reading.tokens:
                    if token.kind is TokenKind.NUMBER:
                        self._by_number[token.form].add(sentence.id)
                for fact in extract_facts(sentence, article):
                    stated = self.facts[fact.kind, fact.key]
                    self._givers[fact.kind, fact.key, fact.value].add(sentence.id)
                    if fact.key.startswith(_AGE):
                        self._ages[fact.value].add(article.id)
                    if fact.kind is FactKind.DATE:
                        self._dates[str(fact.value)].add(article.id)
                    stated.setdefault(statement_of(fact), (fact, set()))[1].add(article.id)
        language = articles[0].language
        self.rarity = Rarity(self.words.values(), language)
        self._is_english = language == "en"
        for sentence_id, words in self.words.items():
            for word in words:
                self._by_word[word].add(sentence_id)
        self._article = {s.id: article.id for article in articles for s in article.body}
        self._scores = {(m.a, m.b): m.score for m in matches if m.score >= _LIKELY}
        self._scores |= {(b, a): score for (a, b), score in self._scores.items()}
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

    def _candidates(self, stems: Iterable[str], facts: Iterable[Fact], sentence: Sentence) -> set[str]:
        """Sentences of other sources that may say it too.

        Counterparts, any with its rarest words, and any that gives one of its values.
        """
        found = set(self._counterparts.get(sentence.id, ()))
        found.update(*(self._givers.get((fact.kind, fact.key, fact.value), ()) for fact in facts))
        for stem in sorted(set(stems), key=lambda s: (-self.rarity[s], s))[:4]:
            holders = self._by_word.get(self.naming.of_stem(stem), set())
            if len(holders) <= 200:
                found |= holders
        return {s for s in found if self._article.get(s, sentence.article) != sentence.article}

    def tellings(
        self, stems: Iterable[str], facts: Iterable[Fact], sentence: Sentence
    ) -> Iterator[tuple[frozenset[str], float]]:
        """The words of each sentence elsewhere that may tell a clause, and the share of it they must have.

        `stems`, `facts`: the clause's words and values.
        """
        for candidate in sorted(self._candidates(stems, facts, sentence)):
            is_likely = self._scores.get((sentence.id, candidate), 0.0) >= _LIKELY
            yield self.words[candidate], _TOLD_BY_MATCH if is_likely else TOLD

    def is_fact_told(self, fact: Fact, sentence: Sentence, reading: SentenceReading) -> bool:
        """Whether another source gives the value, the name or the quotation."""
        article = sentence.article
        if fact.kind is FactKind.NAME or fact.kind is FactKind.ATTRIBUTION:
            name = str(fact.value)
            return name.islower() or self._is_name_told(name, article)
        if fact.kind is FactKind.QUOTE:
            words = _joined(str(fact.value))
            return any(words in text for other, text in self._text.items() if other != article) or any(
                told_by - {article} and fuzz.partial_ratio(str(fact.value), str(known.value)) >= 80
                for known, told_by in self.facts[fact.kind, fact.key].values()
            )
        if fact.key.startswith(_AGE):
            return bool(self._ages[fact.value] - {article})
        if fact.kind is FactKind.DATE and self._is_date_told(str(fact.value), article):
            return True
        others = [known for known, told_by in self.facts[fact.kind, fact.key].values() if told_by - {article}]
        return any(do_agree(fact, known) or _rounds(fact, known) for known in others) or (
            isinstance(fact.value, int | float) and self._is_value_told(fact, sentence, reading)
        )

    def _is_date_told(self, value: str, article: str) -> bool:
        """Whether another source gives the date, or a day in it: 2030 is told by "April 2030"."""
        return any(told_by - {article} and _holds(known, value) for known, told_by in self._dates.items())

    def _is_value_told(self, fact: Fact, sentence: Sentence, reading: SentenceReading) -> bool:
        """Whether a sentence of another source has every word of a value, whatever is counted there."""
        first = reading.index_of(fact.start - sentence.start)
        within = [t for t in reading.tokens[first:] if t.end <= fact.end - sentence.start]
        numbers = {t.form for t in within if t.kind is TokenKind.NUMBER}
        if not numbers:
            return False
        stems = [t.stem for t in within if t.kind is not TokenKind.NUMBER and not is_stop_word(t.form)]
        holders = [self._by_number.get(form, set()) for form in sorted(numbers)]
        # A bare number is told wherever it stands; one with a noun where the same thing may be told.
        places = self._counterparts.get(sentence.id, set()) if stems else holders[0]
        return any(
            self._article.get(s, sentence.article) != sentence.article
            and all(s in held for held in holders)
            and all(not self.ways_to_say(stem).isdisjoint(self.words[s]) for stem in stems)
            for s in places
        )

    def _is_name_told(self, name: str, article: str) -> bool:
        """Every word of the name stands somewhere in one other source, or an alias of it does."""
        joined = _joined(name)
        same = next((names for names in self._same_name if joined in names), {joined})
        parts = [_joined(part) for part in name.split() if len(part) > 2]
        parts = [part for part in parts if part not in _KINDS] or parts
        return any(
            other != article
            and (any(n in text for n in same) or bool(parts and all(p in text for p in parts)))
            for other, text in self._text.items()
        )


_KINDS: Final = LANDMARKS | frozenset(
    "city town village center centre club company inc corp ltd unit team department office group".split()
)
"""Words of a name that only say what sort of thing it is: another source may leave them out."""


def _holds(date: str, other: str) -> bool:
    """Whether a date says all that another one says."""
    found, sought = _DATE.fullmatch(date), _DATE.fullmatch(other)
    if not found or not sought:
        return False
    return all(part in (None, there) for part, there in zip(sought.groups(), found.groups(), strict=True))


def _rounds(fact: Fact, known: Fact) -> bool:
    """Whether a value only says of which order the other one is: "millions of views" of 60 million."""
    if fact.hedge not in _VAGUE or isinstance(fact.value, str) or isinstance(known.value, str):
        return False
    return known.value * 2 >= fact.value


def _renamed(text: str, other_names: Sequence[tuple[str, frozenset[str]]]) -> frozenset[str]:
    """The words of the other names of whatever a sentence names: "the FAA" tells of the federal agency."""
    joined = _joined(text)
    return frozenset[str]().union(*(stems for name, stems in other_names if name in joined))


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
        article = article_of(sentence)
        if len(alike) < 2 and all(article_of(other) != article for other in alike):
            alike.append(sentence)
    return [sentence for alike in kept.values() for sentence in alike]
