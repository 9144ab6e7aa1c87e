"""Quotations across sources: the same words, other words, another speaker, or in one place only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article, FactValue


@dataclass(frozen=True, slots=True)
class QuoteTrace:
    """One quotation wherever it appears.

    Attributes:
        values: each place, articles in set order; `value` is the wording, `attributed_to` the speaker.
        is_reworded: the places do not quote the same words.
        has_other_speaker: the places name speakers who are not the same.
    """

    values: tuple[FactValue, ...]
    is_reworded: bool = False
    has_other_speaker: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that have it, each once."""
        return tuple(dict.fromkeys(v.sentence.rsplit(".", 1)[0] for v in self.values))


def trace_quotes(
    articles: Sequence[Article], aliases: Sequence[tuple[str, ...]] = ()
) -> tuple[QuoteTrace, ...]:
    """Follow each quotation of the story through the sources, in the order of first appearance.

    Scare quotes, names and titles of less than three words are no quotations.
    """
    raise NotImplementedError
