"""Articles of a sentence or two, made on the spot."""

from __future__ import annotations

import json
from io import BytesIO

from tui.comparison import compare
from tui.contrast import Ledger, find_conflicts
from tui.contrast.ledger import Desk
from tui.contrast.sides import Side
from tui.ingest import read_set
from tui.model import Article, Conflict, Passage, SafeText, Sentence


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


def conflicts_told(*texts: str) -> tuple[Conflict, ...]:
    """The conflicts of whole articles, through the whole program."""
    records = [json.dumps({"id": chr(65 + number), "text": text}) for number, text in enumerate(texts)]
    return compare(read_set(["-"], stdin=BytesIO("\n".join(records).encode()))).conflicts


def sides_of(a: str, b: str) -> tuple[Side, Side]:
    """Two sentences of two articles, read for comparing."""
    articles = [article("A", a), article("B", b)]
    desk = Desk(articles, ())
    one, other = (desk.side(story.sentences[0]) for story in articles)
    return one, other
