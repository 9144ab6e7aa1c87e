"""Articles of a sentence or two, made on the spot."""

from __future__ import annotations

import json
from io import BytesIO

from tui.comparison import compare
from tui.contrast import Ledger, find_conflicts
from tui.contrast.desk import Desk
from tui.contrast.sides import Side
from tui.ingest import read_set
from tui.model import Article, ArticleSet, Conflict, Passage, SafeText, Sentence


def article(name: str, *sentences: str, published: str = "", language: str = "en") -> Article:
    """An article of these sentences, a line each."""
    text = "\n".join(sentences)
    body, at = [], 0
    for number, sentence in enumerate(sentences, start=1):
        body.append(Sentence(f"{name}.{number}", name, at, at + len(sentence), SafeText(sentence)))
        at += len(sentence) + 1
    return Article(name, SafeText(text), "", tuple(body), published=published, language=language)


def passage(*sentences: str) -> Passage:
    return Passage("P1", SafeText("story"), sentences)


def ledger_of(*texts: str) -> Ledger:
    """The ledger of articles of one sentence each that tell one thing."""
    articles = [article(chr(65 + number), text) for number, text in enumerate(texts)]
    return find_conflicts(articles, (passage(*(f"{a.id}.1" for a in articles)),))


def conflicts_of(*texts: str) -> tuple[Conflict, ...]:
    return ledger_of(*texts).conflicts


def told(*texts: str) -> ArticleSet:
    """Whole articles, as they would be read from a pipe."""
    records = [json.dumps({"id": chr(65 + number), "text": text}) for number, text in enumerate(texts)]
    return read_set(["-"], stdin=BytesIO("\n".join(records).encode()))


def conflicts_told(*texts: str) -> tuple[Conflict, ...]:
    """The conflicts of whole articles, through the whole program."""
    return compare(told(*texts)).conflicts


def sides_met(*texts: str) -> list[tuple[Side, Side]]:
    """The pairs of sentences of whole articles that are compared, read for comparing."""
    return pairs_met(told(*texts))


def pairs_met(articles: ArticleSet) -> list[tuple[Side, Side]]:
    """The pairs of sentences of a set that are compared, read for comparing."""
    comparison = compare(articles, min_score=0.0)
    desk = Desk(articles.articles, ())
    sentences = {s.id: s for article in articles.articles for s in article.body}
    pairs = desk.pairs(comparison.passages, comparison.matches)
    return [(desk.side(sentences[a]), desk.side(sentences[b])) for a, b, _ in pairs]


def sides_of(a: str, b: str) -> tuple[Side, Side]:
    """Two sentences of two articles, read for comparing."""
    articles = [article("A", a), article("B", b)]
    desk = Desk(articles, ())
    one, other = (desk.side(story.sentences[0]) for story in articles)
    return one, other
