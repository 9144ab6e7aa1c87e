"""Finding words in the sentences that are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.values import frozen

if TYPE_CHECKING:
    from tui.model import Sentence


@frozen
class Hit:
    """A place where the searched words stand.

    Attributes:
        start, end: code points into the sentence's text.
    """

    sentence: str
    start: int
    end: int


def pattern(query: str) -> re.Pattern[str] | None:
    """What to look for: the words as typed, any space between them, any case; None for none."""
    words = query.split()
    return re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE) if words else None


def find(query: str, sentences: Iterable[Sentence]) -> Iterator[Hit]:
    """Every hit, in the order in which the sentences are given."""
    wanted = pattern(query)
    if wanted is None:
        return
    for sentence in sentences:
        for found in wanted.finditer(sentence.text):
            yield Hit(sentence.id, found.start(), found.end())
