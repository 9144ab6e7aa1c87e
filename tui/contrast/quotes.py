"""Quotations across sources: the same words, other words, another speaker, or in one place only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.speakers import are_other_people
from tui.contrast.speaking import quotations_of
from tui.model import Article, FactValue, Quotation

SAME_QUOTE: Final = 80.0
"""Least likeness, in 0–100, of two wordings of one quotation."""

_MOST: Final = 2_000
"""Quotations followed: a set has some dozens; beyond this each stands alone, to keep time bounded."""


def trace_quotes(
    articles: Sequence[Article], aliases: Sequence[tuple[str, ...]] = ()
) -> tuple[Quotation, ...]:
    """Follow each quotation of the story through the sources, in the order of first appearance.

    Scare quotes, names and titles of less than three words are no quotations. A shorter quotation that
    is part of a longer one is the same quotation, reworded.
    """
    groups: list[list[FactValue]] = []
    for article in articles:
        for value in quotations_of(article):
            _file(value, groups)
    return tuple(_trace(group, aliases) for group in groups)


def _file(quote: FactValue, groups: list[list[FactValue]]) -> None:
    """Put a quotation with its like, or open a group for it."""
    if len(groups) < _MOST:
        for group in groups:
            if any(_is_same(str(quote.value), str(known.value)) for known in group):
                group.append(quote)
                return
    groups.append([quote])


def _is_same(a: str, b: str) -> bool:
    if fuzz.ratio(a, b, score_cutoff=SAME_QUOTE):
        return True
    short, long = sorted((a, b), key=len)
    return short.count(" ") >= 3 and f" {short} " in f" {long} "


def _trace(group: Sequence[FactValue], aliases: Sequence[tuple[str, ...]]) -> Quotation:
    one_person = [{name.casefold() for name in names} for names in aliases]

    def are_others(a: str | None, b: str | None) -> bool:
        known = any({(a or "").casefold(), (b or "").casefold()} <= names for names in one_person)
        return not known and are_other_people(a, b)

    first = group[0]
    return Quotation(
        tuple(group),
        is_reworded=any(value.value != first.value for value in group),
        has_other_speaker=any(are_others(first.attributed_to, value.attributed_to) for value in group),
    )
