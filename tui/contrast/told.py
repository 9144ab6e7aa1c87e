"""What each source of a set tells, asked whether another one has a fact, or the words of a clause, too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.lexicon import LANDMARKS
from tui.contrast.facts.multiples import Multiple, find_multiples
from tui.contrast.facts.ranks import PLACED
from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.contrast.speech.quotes import SAME_QUOTE, are_one_quotation
from tui.contrast.values.agreement import do_agree, statement_of
from tui.contrast.words.initialisms import INITIALISMS
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
        language = articles[0].language
        self._is_english = language == "en"
        groups = [*map(_with_halves, aliases), *(INITIALISMS if self._is_english else ())]
        self._same_name = [{_Written.of(name) for name in names} for names in groups]
        # Each value once, however often it is given, with who gives it.
        self.facts: dict[tuple[FactKind, str], dict[Hashable, tuple[Fact, set[str]]]] = defaultdict(dict)
        self.words: dict[str, frozenset[str]] = {}
        self._text = {a.id: _Written.of(" ".join(s.text for s in a.body)) for a in articles}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        self._ages: dict[Hashable, set[str]] = defaultdict(set)
        self._dates: dict[str, set[str]] = defaultdict(set)
        self._ranks: dict[str, list[Fact]] = defaultdict(list)
        self._written: dict[str, _Written] = {}
        self._readings: dict[str, SentenceReading] = {}
        self._multiples: dict[str, Sequence[Multiple]] = {}
        self._givers: dict[Hashable, set[str]] = defaultdict(set)
        self._by_number: dict[str, set[str]] = defaultdict(set)
        other_names = [
            (_Written.of(name), frozenset(t.stem for other in names for t in tokenise(other)))
            for names in groups
            for name in names
        ]
        for article in articles:
            for sentence in article.body:
                reading = self._readings[sentence.id] = read_sentence(sentence.text, article.language)
                written = self._written[sentence.id] = _Written.of(sentence.text)
                self.words[sentence.id] = self.naming.of_stems(reading.stems) | _renamed(written, other_names)
                for token in reading.tokens:
                    if token.kind is TokenKind.NUMBER:
                        self._by_number[token.form].add(sentence.id)
                for fact in extract_facts(sentence, article):
                    stated = self.facts[fact.kind, fact.key]
                    self._givers[fact.kind, fact.key, fact.value].add(sentence.id)
                    if fact.key.startswith(_AGE):
                        self._ages[fact.value].add(article.id)
                    if fact.kind is FactKind.RANK:
                        self._ranks[sentence.id].append(fact)
                    if fact.kind is FactKind.DATE:
                        self._dates[str(fact.value)].add(article.id)
                    stated.setdefault(statement_of(fact), (fact, set()))[1].add(article.id)
        self.rarity = Rarity(self.words.values(), language)
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
        self, stems: Iterable[str], facts: Sequence[tuple[Fact, frozenset[str]]], sentence: Sentence
    ) -> Iterator[tuple[frozenset[str], float]]:
        """The words of each sentence elsewhere that may tell a clause, and the share of it they must have.

        `stems`, `facts`: the clause's words and values, with the words of each: a sentence that gives a
        value has these whatever words it has for it, "Sept. 20" those of "September 20".
        """
        givers = [(self._givers.get((f.kind, f.key, f.value), set()), words) for f, words in facts]
        for candidate in sorted(self._candidates(stems, [fact for fact, _ in facts], sentence)):
            is_likely = self._scores.get((sentence.id, candidate), 0.0) >= _LIKELY
            there = self.words[candidate].union(*(words for given, words in givers if candidate in given))
            yield there, _TOLD_BY_MATCH if is_likely else TOLD

    def is_fact_told(self, fact: Fact, sentence: Sentence, reading: SentenceReading) -> bool:
        """Whether another source gives the value, the name or the quotation."""
        if fact.kind is FactKind.NAME or fact.kind is FactKind.ATTRIBUTION:
            name = str(fact.value)
            return name.islower() or self._is_name_told(name, sentence.article)
        if fact.kind is FactKind.QUOTE:
            return self._is_quoted(fact, sentence.article)
        given = self._given(fact, sentence.article)
        if fact.key.startswith(_AGE):
            return bool(self._ages[fact.value] - {sentence.article})
        if any(do_agree(fact, known) or _rounds(fact, known) for known in given):
            return True
        if fact.kind is FactKind.DATE:
            return self._is_date_told(str(fact.value), sentence.article)
        return (
            (fact.kind is FactKind.RANK and self._is_place_told(fact, sentence))
            or (fact.kind is FactKind.PERCENT and self._is_change_told(fact, sentence, reading))
            or (isinstance(fact.value, int | float) and self._is_value_told(fact, sentence, reading))
        )

    def _given(self, fact: Fact, article: str) -> Iterator[Fact]:
        """What other sources give of the kind."""
        return (known for known, told_by in self.facts[fact.kind, fact.key].values() if told_by - {article})

    def _is_quoted(self, fact: Fact, article: str) -> bool:
        """Whether another source has the quotation, in marks or not, or quotes it in other words."""
        words = _joined(str(fact.value))
        return any(words in text.joined for text in self._others(article)) or any(
            _is_quoted_so(fact, known) for known in self._given(fact, article)
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
            return self._is_phrase_told(" ".join(t.text for t in within), sentence)
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

    def _is_phrase_told(self, phrase: str, sentence: Sentence) -> bool:
        """Whether a sentence that may tell the same has a value in these very words: "a month"."""
        sought = _Written.of(phrase).words
        return any(
            article_of(s) != sentence.article and sought in self._written[s].words
            for s in self._counterparts.get(sentence.id, ())
        )

    def _is_place_told(self, fact: Fact, sentence: Sentence) -> bool:
        """Whether a sentence that may tell the same gives the rank, but not by what: third, third-largest."""
        return fact.value != 1 and any(
            known.value == fact.value and {known.key, fact.key} & _OF_NOTHING and not _is_row(known, fact)
            for s in self._counterparts.get(sentence.id, ())
            if article_of(s) != sentence.article
            for known in self._ranks.get(s, ())
        )

    def _is_change_told(self, fact: Fact, sentence: Sentence, reading: SentenceReading) -> bool:
        """Whether a sentence that may tell the same gives a change as a multiple: cut by 50 %, halved."""
        start, end = fact.start - sentence.start, fact.end - sentence.start
        mine = [m for m in find_multiples(reading) if start <= reading.tokens[m.start].start < end]
        return bool(mine) and any(
            one.agrees(other)
            for s in self._counterparts.get(sentence.id, ())
            if article_of(s) != sentence.article
            for other in self._multiples_of(s)
            for one in mine
        )

    def _multiples_of(self, sentence_id: str) -> Sequence[Multiple]:
        if sentence_id not in self._multiples:
            self._multiples[sentence_id] = find_multiples(self._readings[sentence_id])
        return self._multiples[sentence_id]

    def _others(self, article: str) -> Iterator[_Written]:
        """What each other article says."""
        return (text for other, text in self._text.items() if other != article)

    def _is_name_told(self, name: str, article: str) -> bool:
        """Every word of the name stands somewhere in one other source, or an alias of it does."""
        if len(name) <= _PIECE and (len(name) == 1 or not name.isupper()):
            return True  # a piece of a name: "St" of "St."
        written = _Written.of(name)
        same = {written}.union(*(names for names in self._same_name if written in names))
        parts = [_joined(part) for part in name.split() if len(part) > 2]
        parts = [part for part in parts if part not in _KINDS] or parts
        return any(
            any(n.is_in(text) for n in same) or bool(parts and all(p in text.joined for p in parts))
            for text in self._others(article)
        )


def _is_row(*ranks: Fact) -> bool:
    """Whether one of some ranks says in which row it is: "the second woman to"."""
    return any(" " in rank.key for rank in ranks)


_OF_NOTHING: Final = frozenset(("", PLACED))
"""Keys of ranks that do not say what it is the third most of."""

_KINDS: Final = LANDMARKS | frozenset(
    "university college city town village center centre club company inc corp ltd unit team department "
    "office group".split()
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


def _is_quoted_so(fact: Fact, known: Fact) -> bool:
    """Whether a quotation is another one in other words, or in part."""
    if are_one_quotation(fact.as_value(), known.as_value()):
        return True
    return fuzz.partial_ratio(str(fact.value), str(known.value)) >= SAME_QUOTE


class _Written(NamedTuple):
    """A text as it is searched for names.

    Attributes:
        joined: its letters and digits alone, so that "Red Note" is "RedNote".
        words: its words, a space before and behind each.
    """

    joined: str
    words: str

    @classmethod
    def of(cls, text: str) -> _Written:
        folded = text.casefold()
        return cls(_joined(folded), f" {' '.join(_WORD.findall(folded))} ")

    def is_in(self, text: _Written) -> bool:
        """Whether a text has this name: a short one as a word, for "ceo" stands in "price of" too."""
        return self.joined in text.joined and (len(self.joined) > _SHORT or self.words in text.words)


_WORD: Final = re.compile(r"\w+")
_PIECE: Final = 2
_SHORT: Final = 5
"""Letters that may well stand beside each other in two words by chance."""


def _joined(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _with_halves(names: Sequence[str]) -> tuple[str, ...]:
    """Names of one thing, and what is read as two names: "Aeronautics" and "Space Administration"."""
    return tuple(dict.fromkeys(part for name in names for part in (name, *name.split(" and "))))


def _renamed(text: _Written, other_names: Sequence[tuple[_Written, frozenset[str]]]) -> frozenset[str]:
    """The words of the other names of whatever a sentence names: "the FAA" tells of the federal agency."""
    return frozenset[str]().union(*(stems for name, stems in other_names if name.is_in(text)))


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
