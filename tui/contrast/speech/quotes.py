"""Quotations across sources: the same words, other words, another speaker, or in one place only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts.quotations import find_quotations, names_in_marks
from tui.contrast.speech.speakers import are_other_people
from tui.contrast.speech.speaking import quotations_of
from tui.matching.tokens import is_stop_word
from tui.model import Article, FactValue, Quotation, article_of

SAME_QUOTE: Final = 80.0
"""Least likeness, in 0–100, of two wordings of one quotation."""

_MOST: Final = 2_000
"""Quotations followed: a set has some dozens; beyond this each stands alone, to keep time bounded."""

_NEAR: Final = 20
"""Quotations with the same two words in them that are looked at for where these are from."""


def trace_quotes(
    articles: Sequence[Article], aliases: Sequence[tuple[str, ...]] = ()
) -> tuple[Quotation, ...]:
    """Follow each quotation of the story through the sources, in the order of first appearance.

    Scare quotes, names and titles are no quotations. A shorter quotation that is part of a longer one is
    the same quotation, reworded; so are two words of one that another source quotes.
    """
    named = {name for article in articles for s in article.body for name in names_in_marks(s.text)}
    groups: list[list[FactValue]] = []
    for article in articles:
        for value in quotations_of(article):
            if value.attributed_to or value.value not in named:
                _file(value, groups)
    said: dict[str, list[list[FactValue]]] = defaultdict(list)
    for group in groups[:_MOST]:
        for pair in dict.fromkeys(pair for value in group for pair in pairwise(str(value.value).split())):
            said[" ".join(pair)].append(group)
    for article in articles:
        for fragment in _fragments(article):
            near = said.get(str(fragment.value), ())[:_NEAR]
            home = next((group for group in near if _is_from(fragment, group)), None)
            if home is not None:
                home.append(fragment)
    return tuple(_trace(group, aliases) for group in groups)


def _file(quote: FactValue, groups: list[list[FactValue]]) -> None:
    """Put a quotation with its like, or open a group for it."""
    if len(groups) < _MOST:
        for group in groups:
            if any(are_one_quotation(quote, known) for known in group):
                group.append(quote)
                return
    groups.append([quote])


def are_one_quotation(one: FactValue, other: FactValue) -> bool:
    """Whether two quotations are one, in the same words, in others, or in part."""
    a, b = str(one.value), str(other.value)
    if fuzz.ratio(a, b, score_cutoff=SAME_QUOTE) or (
        len(a) == len(b) and sorted(a.split()) == sorted(b.split())
    ):
        return True
    short, long = sorted((a, b), key=len)
    if f" {short} " not in f" {long} ":
        return False
    return short.count(" ") >= 3 or (
        _tells(short) and not are_other_people(one.attributed_to, other.attributed_to)
    )


def _fragments(article: Article) -> Iterator[FactValue]:
    """Two words in quotation marks, which may be out of a quotation that another source gives whole."""
    for sentence in article.body:
        for found in find_quotations(sentence.text, article.language, least=2):
            if found.words.count(" ") == 1 and _tells(found.words):
                yield FactValue(
                    sentence.id, sentence.start + found.start, sentence.start + found.end, found.words,
                    attributed_to=found.speaker,
                )  # fmt: skip


def _tells(words: str) -> bool:
    """Whether two words of a few say something: "of the people" could be anybody's."""
    return sum(not is_stop_word(word) for word in words.split()) >= 2


def _is_from(fragment: FactValue, group: Sequence[FactValue]) -> bool:
    """Whether another article quotes these words within longer ones, and nobody else's."""
    source = article_of(fragment.sentence)
    return any(
        f" {fragment.value} " in f" {known.value} "
        and article_of(known.sentence) != source
        and not are_other_people(fragment.attributed_to, known.attributed_to)
        for known in group
    )


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
