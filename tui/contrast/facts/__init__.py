"""Facts of a sentence: quantities, money, per cent, ranks, dates, durations, names, quotes, claims."""

from __future__ import annotations

from tui.contrast.facts.fact import Fact
from tui.model import Article, Sentence

__all__ = ["Fact", "extract_facts"]


def extract_facts(sentence: Sentence, article: Article) -> tuple[Fact, ...]:
    """Find the facts a sentence states, in text order.

    Args:
        sentence: of `article`.
        article: gives the language, and the date that weekdays are resolved against.

    Returns:
        Facts whose spans lie inside the sentence; spans of different kinds may overlap. What cannot
        be read with certainty gives none.
    """
    raise NotImplementedError
