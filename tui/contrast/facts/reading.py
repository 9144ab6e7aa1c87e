"""A sentence made ready for finding facts in it: tokens, stop words, clauses, numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.contrast.facts.languages import words_of
from tui.contrast.facts.lexicon import CURRENCY_WORDS, DURATIONS, EVENTS
from tui.contrast.words.phrases import plain_stems
from tui.matching.tokens import Token, TokenKind, is_stop_word, tokenise

if TYPE_CHECKING:
    from tui.matching.numbers import NumberSpan

_BREAK = re.compile(r"[;:—–()\[\]“”\"]|,(?!\d)|\s-\s|\.\s|\?|!")
_CONJUNCTIONS = frozenset(
    "and but while whereas although though as when after before because which who where if".split()
)


@dataclass(frozen=True, eq=False)
class SentenceReading:
    """The words of a sentence, offsets into the sentence; one that is read again is the same object.

    Attributes:
        is_content: for each token whether it carries content.
        clause: for each token the running number of its clause: cut at punctuation and conjunctions.
        written: the stem of each token as it is written; in `tokens` a phrase has that of a plain word.
    """

    text: str
    language: str
    tokens: tuple[Token, ...]
    is_content: tuple[bool, ...]
    clause: tuple[int, ...]
    written: tuple[str, ...]
    starts: tuple[int, ...] = field(repr=False)

    @cached_property
    def numbers(self) -> tuple[NumberSpan, ...]:
        """The numbers stated; worked out when facts are looked for, which marking words is not."""
        from tui.matching.numbers import find_numbers  # noqa: PLC0415 - a grammar of its own

        return find_numbers(self.text, self.language)

    @cached_property
    def is_cut(self) -> tuple[bool, ...]:
        """For each token whether more than spaces parts it from the one before, for the first: no."""
        pairs = pairwise(self.tokens)
        return (False, *(bool(self.text[a.end : b.start].strip(" \u00a0")) for a, b in pairs))

    def event(self, form: str) -> str:
        """What a word says happened to people: `killed`, `injured`; empty for any other word."""
        words = words_of(self.language)
        return (words.events if words else EVENTS).get(form, "")

    def span_of_time(self, form: str) -> str:
        """The English unit of time that a word names; empty for any other word."""
        words = words_of(self.language)
        return words.durations.get(form, "") if words else form if form in DURATIONS else ""

    def currency(self, form: str) -> str:
        """The ISO 4217 code that a word names; empty for any other word."""
        words = words_of(self.language)
        if words is None:
            return CURRENCY_WORDS.get(form, "")
        return words.currencies.get(form, "")

    def index_at(self, position: int) -> int:
        """Index of the first token that starts at or after `position`."""
        return bisect_left(self.starts, position)

    def index_of(self, position: int) -> int:
        """Index of the token that covers `position` ("$30" covers its digits), else of the next one."""
        index = self.index_at(position)
        return index - 1 if index and self.tokens[index - 1].end > position else index

    def gap(self, index: int) -> str:
        """What stands between token `index` - 1 and token `index`."""
        if not 0 < index < len(self.tokens):
            return ""
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of the content words, numbers left out."""
        return frozenset(
            t.stem
            for t, is_content in zip(self.tokens, self.is_content, strict=True)
            if is_content and t.kind is not TokenKind.NUMBER
        )


@lru_cache(maxsize=4096)
def read_sentence(text: str, language: str = "en") -> SentenceReading:
    """Prepare a sentence, in time that grows with its length alone."""
    tokens = tokenise(text, language)
    written = tuple(t.stem for t in tokens)
    is_content = [not is_stop_word(t.form, language) for t in tokens]
    if language == "en":
        tokens = _in_plain_words(tokens, is_content)
    breaks = [m.start() for m in _BREAK.finditer(text)]
    clauses: list[int] = []
    clause = at = 0
    for token in tokens:
        moved = False
        while at < len(breaks) and breaks[at] < token.start:
            at += 1
            moved = True
        clause += moved or token.form in _CONJUNCTIONS
        clauses.append(clause)
    return SentenceReading(
        text=text,
        language=language,
        tokens=tokens,
        is_content=tuple(is_content),
        clause=tuple(clauses),
        written=written,
        starts=tuple(t.start for t in tokens),
    )


def _in_plain_words(tokens: tuple[Token, ...], is_content: list[bool]) -> tuple[Token, ...]:
    """The words of a sentence: of a phrase the first carries the stem of the plain word, the others none."""
    plain = plain_stems([t.stem for t in tokens])
    if not plain:
        return tokens
    words = list(tokens)
    for first, *others in plain:
        words[first] = replace(tokens[first], stem=plain[first, *others])
        is_content[first] = True
        for at in others:
            is_content[at] = False
    return tuple(words)
