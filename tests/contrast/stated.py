"""A table of what sentences state: each line a sentence with its facts in brackets, and what they say."""

from __future__ import annotations

import re

from tests.contrast.stories import article
from tui.contrast import Fact, extract_facts
from tui.model import FactKind

_UNASKED = (FactKind.NAME, FactKind.QUOTE, FactKind.ATTRIBUTION)


def rows(table: str) -> list[tuple[str, str]]:
    """The lines of a table: a sentence, ` | `, its facts in order, each `kind value unit ~hedge`."""
    lines = [line.strip() for line in table.strip().splitlines() if line.strip()]
    return [(text.strip(), said.strip()) for text, _, said in (line.partition(" | ") for line in lines)]


def stated(marked: str, published: str = "") -> tuple[str, str]:
    """What a sentence states, written as in the tables: the sentence with its facts marked, and the facts."""
    text = re.sub(r"[\[\]]", "", marked)
    story = article("A", text, published=published)
    facts = [f for f in extract_facts(story.sentences[0], story) if f.kind not in _UNASKED]
    again, end = "", 0
    for fact in facts:
        again += f"{text[end : fact.start]}[{text[fact.start : fact.end]}]"
        end = fact.end
    return again + text[end:], "; ".join(map(_written, facts)) or "nothing"


def _written(fact: Fact) -> str:
    upper = "" if fact.upper is None else f"–{fact.upper}"
    unit = f" {fact.unit}" if fact.unit else ""
    hedge = f" ~{fact.hedge}" if fact.hedge else ""
    return f"{fact.kind.value} {fact.value}{upper}{unit}{hedge}"


def only_fact(text: str) -> Fact:
    """The one fact of a sentence."""
    story = article("A", text)
    (fact,) = [f for f in extract_facts(story.sentences[0], story) if f.kind not in _UNASKED]
    return fact
