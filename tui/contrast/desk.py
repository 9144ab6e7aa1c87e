"""The desk on which a set's sentences are compared two by two: each is read once, and so is each article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from tui.contrast.claims.answers import contrary_answers
from tui.contrast.claims.contradictions import contradictions, turned_round
from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.reading import read_sentence
from tui.contrast.names.doers import other_doer
from tui.contrast.names.other_names import other_name
from tui.contrast.sides import Finding, Side
from tui.contrast.values.agreement import do_agree
from tui.contrast.values.comparable import are_comparable
from tui.contrast.values.counterparts import compare_facts, have_other_numbers
from tui.contrast.values.occasions import are_numbered_otherwise
from tui.contrast.values.same_thing import share_said
from tui.contrast.words.naming import Naming
from tui.matching.tokens import TokenKind
from tui.model import SAME_THING, Article, FactKind, Match, Passage, Sentence, article_of

_PERHAPS: Final = 0.1
"""From this score on they are compared where there is nothing better, and more must speak for a finding."""

_ALIKE: Final = 0.6
"""Below `SAME_THING`, the share of content words that two sentences compared in full have in common."""

_SAID: Final = 0.6
"""The same where other words for a thing count too, and names do not."""

_AROUND: Final = 2
"""Sentences before and behind one in which its article may give the other value too."""


class Desk:
    """Everything that comparing one set's sentences needs, each sentence read once."""

    def __init__(self, articles: Sequence[Article], aliases: Sequence[tuple[str, ...]]) -> None:
        self._article = {article.id: article for article in articles}
        self._sentence = {s.id: s for article in articles for s in article.body}
        self._place = {s.id: at for article in articles for at, s in enumerate(article.body)}
        self._texts = {article.id: frozenset(s.text for s in article.body) for article in articles}
        self._naming = Naming(aliases)
        self._sides: dict[str, Side] = {}
        self._wide: dict[str, Side] = {}
        self._casts: dict[str, frozenset[str]] = {}
        self._facts: dict[str, tuple[Fact, ...]] = {}
        self._told: dict[str, Mapping[tuple[FactKind, str], int]] = {}

    def pairs(self, passages: Sequence[Passage], matches: Sequence[Match]) -> Iterator[tuple[str, str, bool]]:
        """Every two sentences of different articles to compare, each pair once; and whether all is compared.

        Sentences that tell one thing are compared in all they say, and so are others that differ in little
        but what they dispute; one that stands in a passage by a clause, where its score speaks for it.
        Sentences that only perhaps tell one thing are compared by their values, and where neither has a
        better counterpart in the other's article.
        """
        sure: dict[tuple[str, str], None] = {}
        for passage in passages:
            whole = [s for s in passage.sentences if passage.clause_of(s) is None]
            for a, b in combinations(whole, 2):
                if article_of(a) != article_of(b):
                    sure[a, b] = None
        perhaps = []
        for match in matches:
            if match.score >= SAME_THING:
                sure[(match.b, match.a) if (match.b, match.a) in sure else (match.a, match.b)] = None
            elif match.score >= _PERHAPS:
                perhaps.append((match.a, match.b))
        met = {(one, article_of(other)) for a, b in sure for one, other in ((a, b), (b, a))}
        yield from ((a, b, True) for a, b in sure if self._may_compare(a, b))
        for a, b in perhaps:
            if (a, b) in sure or (b, a) in sure or not self._may_compare(a, b):
                continue
            if self._run_alike(a, b):
                yield a, b, True
            elif (a, article_of(b)) not in met and (b, article_of(a)) not in met:
                yield a, b, False

    def _run_alike(self, a: str, b: str) -> bool:
        """Whether two sentences differ in little but what they dispute, which makes a match less likely."""
        one, other = self.side_of(a), self.side_of(b)
        if not one.stems or not other.stems:
            return False
        if not one.quoted.isdisjoint(other.quoted):
            return True
        if len(one.stems & other.stems) >= _ALIKE * max(len(one.stems), len(other.stems)):
            return True
        return (
            share_said(one.stems - one.names, other) >= _SAID
            and share_said(other.stems - other.names, one) >= _SAID
        )

    def _may_compare(self, a: str, b: str) -> bool:
        """Not where either article also has the other's very sentence: then both say both."""
        if a not in self._sentence or b not in self._sentence:
            return False
        one, other = self._sentence[a], self._sentence[b]
        if one.text == other.text:
            return True
        return one.text not in self._texts[other.article] and other.text not in self._texts[one.article]

    def compare(self, a: str, b: str, *, in_full: bool = True) -> Iterator[Finding]:
        """The findings on two sentences; the same whichever comes first.

        `in_full`: they tell one thing; else only their values are compared, and more must speak for them.
        """
        one, other = self._sentence[a], self._sentence[b]
        if one.text > other.text:
            one, other = other, one
        first, second = self.side(one), self.side(other)
        for finding in compare_facts(first, second):
            if not in_full and finding.verdict is None:
                continue
            if finding.verdict is None or not self.is_told_by_both(finding):
                yield finding
        if in_full:
            yield from contradictions(first, second, settled=not have_other_numbers(first, second))
        else:
            yield from _claims_of_perhaps(first, second)

    def beside(self, sentence: str) -> list[str]:
        """A sentence and those right before and behind it."""
        body = self._article[article_of(sentence)].body
        at = self._place[sentence]
        return [s.id for s in body[max(0, at - 1) : at + 2]]

    def wide(self, sentence: str) -> Side:
        """A sentence with what those beside it say counted as said, names among it."""
        wide = self._wide.get(sentence)
        if wide is None:
            beside = [self.side_of(near) for near in self.beside(sentence)]
            wide = self._wide[sentence] = replace(
                self.side_of(sentence),
                around=frozenset().union(*(side.stems for side in beside)),
                earlier=frozenset().union(*(side.names for side in beside)),
            )
        return wide

    def side_of(self, sentence: str) -> Side:
        """A sentence by its id, read once."""
        return self.side(self._sentence[sentence])

    def sides(self) -> list[Side]:
        """Every story sentence, read."""
        return [self.side(sentence) for sentence in self._sentence.values()]

    def side(self, sentence: Sentence) -> Side:
        """A sentence, read once."""
        side = self._sides.get(sentence.id)
        if side is None:
            article = self._article[sentence.article]
            reading = read_sentence(sentence.text, article.language)
            side = self._sides[sentence.id] = Side(
                sentence=sentence.id,
                start=sentence.start,
                reading=reading,
                facts=self._facts_of(sentence, article),
                stems=self._naming.of_stems(reading.stems),
                earlier=self._names_before(sentence, article),
                cast=self._cast_of(article),
                told=self._told_in(article),
            )
        return side

    def _facts_of(self, sentence: Sentence, article: Article) -> tuple[Fact, ...]:
        facts = self._facts.get(sentence.id)
        if facts is None:
            found = extract_facts(sentence, article)
            facts = self._facts[sentence.id] = tuple(self._naming.of_fact(fact) for fact in found)
        return facts

    def _told_in(self, article: Article) -> Mapping[tuple[FactKind, str], int]:
        """How many values of a kind and key an article gives, whatever it says of them."""
        told = self._told.get(article.id)
        if told is None:
            values = {
                (fact.kind, fact.key, fact.value) for s in article.body for fact in self._facts_of(s, article)
            }
            told = self._told[article.id] = Counter((kind, key) for kind, key, _ in values)
        return told

    def _cast_of(self, article: Article) -> frozenset[str]:
        """Stems of all names in an article."""
        cast = self._casts.get(article.id)
        if cast is None:
            names = (self._names_in(sentence, article) for sentence in article.body)
            cast = self._casts[article.id] = frozenset().union(*names)
        return cast

    def _names_before(self, sentence: Sentence, article: Article) -> frozenset[str]:
        """Stems of the names in the sentence before one."""
        at = self._place.get(sentence.id, 0)
        return self._names_in(article.body[at - 1], article) if at else frozenset()

    def _names_in(self, sentence: Sentence, article: Article) -> frozenset[str]:
        tokens = read_sentence(sentence.text, article.language).tokens
        return self._naming.of_stems(frozenset(t.stem for t in tokens if t.kind is TokenKind.NAME))

    def is_told_by_both(self, finding: Finding) -> bool:
        """An article that gives both values disputes neither: it tells how one became the other."""
        one, other = self._sentence[finding.a.sentence], self._sentence[finding.b.sentence]
        for fact, there, its_own in ((finding.a, other, finding.b), (finding.b, one, finding.a)):
            if any(do_agree(fact, known) for known in self._alike(fact, there)):
                return True
            if (
                fact.kind is FactKind.QUANTITY
                and fact.value in self._bare(there)
                and fact.value != its_own.value
            ):
                return True
        return False

    def _bare(self, sentence: Sentence) -> frozenset[object]:
        """The numbers that the sentences around a sentence give without saying what they count."""
        body = self._article[sentence.article].body
        at = self._place[sentence.id]
        near = body[max(0, at - _AROUND) : at + _AROUND + 1]
        return frozenset(number for known in near for number in self.side(known).bare_numbers)

    def _alike(self, fact: Fact, sentence: Sentence) -> Iterator[Fact]:
        """What the article of a sentence says in the same terms, in its other sentences."""
        its_own = self.side_of(fact.sentence)
        for body in self._article[sentence.article].body:
            if body.id == sentence.id:
                continue
            side = self.side(body)
            for known in side.values.get(fact.kind, ()):
                is_near = known.value == fact.value or known.near & fact.near
                if (is_near or known.event == fact.event != "") and are_comparable(
                    known, fact, side, its_own
                ):
                    yield known


def _claims_of_perhaps(a: Side, b: Side) -> Iterator[Finding]:
    """What two sentences that only perhaps tell one thing contradict each other in, numbers apart."""
    answers, doers = [*contrary_answers(a, b, in_full=False)], [*other_doer(a, b, in_full=False)]
    yield from answers
    yield from doers
    if have_other_numbers(a, b):
        return
    if not answers and not doers and not are_numbered_otherwise(a, b):
        yield from other_name(a, b, in_full=False)
    if not answers:
        yield from turned_round(a, b, in_full=False)
