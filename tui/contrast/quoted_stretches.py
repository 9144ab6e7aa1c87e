"""Quotations that run over several sentences, from the opening mark to the one that closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.model import Sentence

_MARK = re.compile(r"[“”\"]")
_LONGEST: Final = 12
"""Sentences that one quotation may run over; a mark not closed by then was never meant to open one."""

Part = tuple[int, int, int]
"""Place of the sentence among those given, and the quoted words' start and end in it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quotation over several sentences.

    Attributes:
        parts: what each sentence has of it, in text order; at least two.
    """

    parts: tuple[Part, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it begins with its first sentence."""
        return self.parts[0][1] <= 1


def quoted_stretches(sentences: Sequence[Sentence]) -> tuple[Stretch, ...]:
    """Find the quotations that open in one sentence and close in a later one.

    A mark that opens a paragraph while a quotation is open carries it on, as print does; any other
    opening mark there says that the first was never closed, and it is left alone.
    """
    found: list[Stretch] = []
    parts: list[Part] = []
    opened = -1
    for at, sentence in enumerate(sentences):
        text = sentence.text
        if parts and len(parts) >= _LONGEST:
            parts, opened = [], -1
        start = 0
        for mark in _MARK.finditer(text):
            opens = _opens(text, mark.start(), is_open=opened >= 0)
            if opens and opened >= 0:
                is_carried = mark.start() == 0 and parts and sentences[at - 1].paragraph != sentence.paragraph
                parts = parts if is_carried else []
                opened, start = at, mark.end()
            elif opens:
                opened, start = at, mark.end()
            elif opened >= 0:
                if parts:
                    parts.append((at, start, mark.start()))
                    found.append(Stretch(tuple(parts)))
                parts, opened, start = [], -1, mark.end()
        if opened >= 0:
            parts.append((at, start, len(text)))
    return tuple(found)


def _opens(text: str, at: int, *, is_open: bool) -> bool:
    """Whether a mark opens a quotation; a straight one does before a word where none is open."""
    if text[at] != '"':
        return text[at] == "“"
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    is_before_word = bool(behind) and not behind.isspace() and (not before or not before.isalnum())
    return is_before_word and (not is_open or not before or (before.isspace() and behind.isalnum()))
