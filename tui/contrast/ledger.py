"""The conflict ledger: values of one subject that do not agree, and the agreements beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from tui.contrast.agreement import do_agree
from tui.contrast.concord import find_concord
from tui.contrast.contradictions import contradictions
from tui.contrast.copies import Copies
from tui.contrast.counterparts import compare_facts, have_other_numbers
from tui.contrast.entries import Ledger, draw_up, place_of
from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.claims import find_claims
from tui.contrast.facts.reading import read_sentence
from tui.contrast.naming import Naming
from tui.contrast.sides import Finding, Side
from tui.model import Article, FactKind, Match, Passage, Sentence

SAME_THING: Final = 0.5
"""Matches from this score on are compared even where grouping has put them apart."""

_PERHAPS: Final = 0.1
_ALIKE: Final = 0.6
"""Below `SAME_THING`, the share of content words that sentences must have in common to be compared."""


def find_conflicts(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    matches: Sequence[Match] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> Ledger:
    """Compare the facts of sentences that tell the same thing.

    Args:
        articles: the set, in its order.
        passages: their members are compared with each other.
        matches: pairs scored at least 0.5 are compared too, wherever they stand.
        aliases: groups of names that mean one thing.

    Returns:
        Conflicts with ids `K1`, `K2` …; a set compared with a copy of itself has none. The order of
        the articles changes nothing but the order of values.
    """
    desk = _Desk(articles, aliases)
    copies = Copies(articles)
    pairs = desk.pairs(copies.compared(passages), copies.matched(matches))
    findings = [finding for a, b in (*pairs, *copies.pairs) for finding in desk.compare(a, b)]
    disputed = {place for f in findings if f.verdict is not None for place in (place_of(f.a), place_of(f.b))}
    findings += [
        f
        for f in find_concord(desk.sides())
        if place_of(f.a) not in disputed and place_of(f.b) not in disputed
    ]
    return draw_up(findings, articles, passages)


class _Desk:
    """Everything that comparing one set's sentences needs, each sentence read once."""

    def __init__(self, articles: Sequence[Article], aliases: Sequence[tuple[str, ...]]) -> None:
        self._article = {article.id: article for article in articles}
        self._sentence = {s.id: s for article in articles for s in article.body}
        self._texts = {article.id: frozenset(s.text for s in article.body) for article in articles}
        self._naming = Naming(aliases)
        self._sides: dict[str, Side] = {}
        self._said: dict[str, Mapping[tuple[FactKind, str], Sequence[Fact]]] = {}

    def pairs(self, passages: Sequence[Passage], matches: Sequence[Match]) -> list[tuple[str, str]]:
        """Every two sentences of different articles that tell the same thing, each pair once."""
        pairs: dict[tuple[str, str], None] = {}
        for passage in passages:
            for a, b in combinations(passage.sentences, 2):
                if a.rsplit(".", 1)[0] != b.rsplit(".", 1)[0]:
                    pairs[a, b] = None
        for match in matches:
            if (match.b, match.a) not in pairs and (match.score >= SAME_THING or self._run_alike(match)):
                pairs[match.a, match.b] = None
        return [(a, b) for a, b in pairs if self._may_compare(a, b)]

    def _run_alike(self, match: Match) -> bool:
        """Whether two sentences differ in little but what they dispute, which makes a match less likely."""
        if match.score < _PERHAPS or match.a not in self._sentence or match.b not in self._sentence:
            return False
        a, b = self._side(self._sentence[match.a]), self._side(self._sentence[match.b])
        if not a.stems or not b.stems:
            return False
        quoted = {f.value for f in a.facts if f.kind is FactKind.QUOTE}
        if any(f.kind is FactKind.QUOTE and f.value in quoted for f in b.facts):
            return True
        shared = len(a.stems & b.stems)
        return shared / max(len(a.stems), len(b.stems)) >= _ALIKE

    def _may_compare(self, a: str, b: str) -> bool:
        """Not where either article also has the other's very sentence: then both say both."""
        if a not in self._sentence or b not in self._sentence:
            return False
        one, other = self._sentence[a], self._sentence[b]
        if one.text == other.text:
            return True
        return one.text not in self._texts[other.article] and other.text not in self._texts[one.article]

    def compare(self, a: str, b: str) -> Iterator[Finding]:
        """The findings on two sentences; the same whichever comes first."""
        one, other = self._sentence[a], self._sentence[b]
        if one.text > other.text:
            one, other = other, one
        first, second = self._side(one), self._side(other)
        found = [
            f
            for f in compare_facts(first, second)
            if f.verdict is None or not self._is_told_by_both(f, one, other)
        ]
        yield from found
        yield from contradictions(first, second, settled=not have_other_numbers(first, second))

    def sides(self) -> list[Side]:
        """Every story sentence, read."""
        return [self._side(sentence) for sentence in self._sentence.values()]

    def _side(self, sentence: Sentence) -> Side:
        side = self._sides.get(sentence.id)
        if side is None:
            article = self._article[sentence.article]
            reading = read_sentence(sentence.text, article.language)
            side = self._sides[sentence.id] = Side(
                sentence=sentence.id,
                start=sentence.start,
                reading=reading,
                facts=tuple(self._naming.of_fact(fact) for fact in extract_facts(sentence, article)),
                claims=find_claims(reading),
                stems=self._naming.of_stems(reading.stems()),
                joined="".join(c for c in sentence.text.casefold() if c.isalnum()),
            )
        return side

    def _is_told_by_both(self, finding: Finding, one: Sentence, other: Sentence) -> bool:
        """An article that gives both values disputes neither: it tells how one became the other."""
        return any(do_agree(finding.a, fact) for fact in self._alike(finding.a, other)) or any(
            do_agree(finding.b, fact) for fact in self._alike(finding.b, one)
        )

    def _alike(self, fact: Fact, sentence: Sentence) -> Sequence[Fact]:
        """What the article of a sentence says of this key, in its other sentences."""
        said = self._said.get(sentence.article)
        if said is None:
            groups: dict[tuple[FactKind, str], list[Fact]] = defaultdict(list)
            for body in self._article[sentence.article].body:
                for known in self._side(body).facts:
                    groups[known.kind, known.key].append(known)
            said = self._said[sentence.article] = groups
        return [
            known
            for known in said.get((fact.kind, fact.key), ())
            if known.sentence != sentence.id
            and (known.value == fact.value or known.near & fact.near or known.event == fact.event != "")
        ]
