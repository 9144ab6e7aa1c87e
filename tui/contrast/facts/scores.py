"""Scores and votes: "3-1", "52 to 48", where the sentence is about a contest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_PAIR = re.compile(r"(?<![\w$£€.,–-])(\d{1,3})\s?(?:-|–|\bto\b)\s?(\d{1,3})(?![\w%–-]|[.,]\d)")
_CONTEST = re.compile(
    r"\b(beat|beats|beating|won|win|wins|winning|lost|lose|loses|loss|defeat\w*|drew|draw|draws|score\w*|vot\w+|victor\w+|"
    r"lead|led|leads|trail\w*|final|match|game|edged|thrash\w*|tie|tied)\b",
    re.IGNORECASE,
)
_RECORD = re.compile(r"\s(?:start|record|mark|season|run)\b", re.IGNORECASE)
"""Behind a pair of figures these make it a season's tally."""

_WINDOW = 8
"""Words on each side of a score that say whose it is."""


def find_scores(reading: SentenceReading) -> Iterator[Fact]:
    """Scores, the larger figure first: whoever is named first, the score is the same."""
    if len(reading.numbers) < 2 or not _CONTEST.search(reading.text):
        return
    tokens = reading.tokens
    for found in _PAIR.finditer(reading.text):
        if _RECORD.match(reading.text, found.end()):
            continue
        first, after = reading.index_at(found.start()), reading.index_at(found.end())
        around = (*range(max(0, first - _WINDOW), first), *range(after, min(len(tokens), after + _WINDOW)))
        near = {tokens[at].stem for at in around if _is_telling(reading, at)}
        high, low = sorted((int(found[1]), int(found[2])), reverse=True)
        yield Fact(
            FactKind.QUANTITY,
            "",
            found.start(),
            found.end(),
            f"{high}-{low}",
            subject="score",
            unit="score",
            key="score",
            near=frozenset(near),
        )


def _is_telling(reading: SentenceReading, at: int) -> bool:
    return reading.is_content[at] and reading.tokens[at].kind is not TokenKind.NUMBER
