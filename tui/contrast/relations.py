"""How the second sentence of a match stands to the first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Final

from tui.contrast.facts.quotations import find_quotations
from tui.contrast.ledger import find_conflicts
from tui.contrast.words.wording import shared_content
from tui.model import SAME_THING, Article, Comparison, Match, Passage, Relation, SafeText, Sentence

ALL: Final = 0.75
"""From this share of its content words on, a sentence is contained in the other."""

NOTHING_MORE: Final = 0.85
"""From this share on, a sentence has nothing of its own: one word in six or seven is chance."""


def relate(a: str, b: str, score: float = 1.0, language: str = "en") -> Relation:
    """Name the relation of two sentences that stand alone.

    Args:
        a: the first sentence.
        b: the second sentence.
        score: probability that both report the same thing; below 0.5 they merely differ.
        language: ISO 639-1 code of both.

    Returns:
        `CONFLICTS` where a fact of both disagrees; `QUOTE` where both carry one quotation; `SAME`
        where neither says more; `ADDS` where one contains the other; else `DIFFERS`.
    """
    if score < SAME_THING:
        return Relation.DIFFERS
    articles = tuple(_article_of(name, text, language) for name, text in (("A", a), ("B", b)))
    if find_conflicts(articles, (Passage("P1", SafeText(""), ("A.1", "B.1")),)).conflicts:
        return Relation.CONFLICTS
    return _by_content(a, b, language)


def relate_matches(comparison: Comparison) -> tuple[Match, ...]:
    """The matches of a comparison with their relations named, its ledger decided for conflicts."""
    disputed: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for conflict in comparison.conflicts:
        for value in conflict.values:
            disputed[value.sentence].add((conflict.id, str(value.value)))
    sentence, article = comparison.sentence, comparison.article
    related = []
    for match in comparison.matches:
        a, b = sentence[match.a], sentence[match.b]
        if match.score < SAME_THING:
            relation = Relation.DIFFERS
        elif any(
            entry == other and value != another
            for entry, value in disputed.get(match.a, ())
            for other, another in disputed.get(match.b, ())
        ):
            relation = Relation.CONFLICTS
        else:
            relation = _by_content(a.text, b.text, article[a.article].language)
        related.append(replace(match, relation=relation))
    return tuple(related)


def _by_content(a: str, b: str, language: str) -> Relation:
    if a == b:
        return Relation.SAME
    quotes = {quote.words for quote in find_quotations(a)}
    if quotes and any(quote.words in quotes for quote in find_quotations(b)):
        return Relation.QUOTE
    shared_a, shared_b = shared_content(a, b, language)
    if min(shared_a, shared_b) >= NOTHING_MORE:
        return Relation.SAME
    return Relation.ADDS if max(shared_a, shared_b) >= ALL else Relation.DIFFERS


def _article_of(name: str, text: str, language: str) -> Article:
    sentence = Sentence(f"{name}.1", name, 0, len(text), SafeText(text))
    return Article(name, SafeText(text), "", (sentence,), language=language)
