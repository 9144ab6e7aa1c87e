"""Quotations that run over several sentences, from the opening mark to the one that closes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.contrast.facts.quotation_marks import Marks
from tui.model import Sentence

_LONGEST: Final = 12
"""Sentences that one quotation may run over; a mark not closed by then was never meant to open one."""

_BEFORE_SPEECH = re.compile(r"(?:^|[,:;.!?(—–]\s?)$")
"""What stands before a single mark that opens speech; elsewhere it may be an apostrophe."""

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
    kind = ""
    for at, sentence in enumerate(sentences):
        text, start = sentence.text, 0
        marks = Marks(text)
        if len(parts) >= _LONGEST:
            parts, kind = [], ""
        if kind:
            first = start
            if text[:1] == kind and sentences[at - 1].paragraph != sentence.paragraph:
                first = start = 1
            closed, again = marks.next_of(kind, start)
            if closed is not None:
                parts.append((at, first, closed))
                found.append(Stretch(tuple(parts)))
                parts, kind, start = [], "", closed + 1
            elif again is not None:
                parts, kind, start = [], "", again
            else:
                parts.append((at, first, len(text)))
                continue
        opened = _left_open(marks, text, start)
        if opened is not None:
            kind = text[opened]
            parts = [(at, opened + 1, len(text))]
    return tuple(found)


def _left_open(marks: Marks, text: str, start: int) -> int | None:
    """The first mark that opens a quotation nothing in the sentence closes, and none opens anew."""
    passed = start
    for opened in marks.openers:
        if opened < passed:
            continue
        closed, again = marks.next_of(text[opened], opened + 1)
        if closed is not None:
            passed = closed + 1
        elif again is None and (
            text[opened] not in "‘'" or _BEFORE_SPEECH.search(text[max(0, opened - 3) : opened])
        ):
            return opened
    return None
