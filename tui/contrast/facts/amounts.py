"""Amounts in words that are no numeral: both, a single one, dozens, several hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tui.contrast.facts.lexicon import NEGATIONS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.numbers import NumberSpan
from tui.model import Number

_HINTS: Final = frozenset(
    "both single dozens scores hundreds thousands millions billions dozen hundred thousand million billion "
    "trillion".split()
)
_SCALES: Final = {
    "ten": 10, "dozen": 12, "score": 20, "hundred": 10**2, "thousand": 10**3, "million": 10**6,
    "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_ROUND: Final = re.compile(
    r"\b(?P<hedge>(?:(?P<times>tens|dozens|hundreds|thousands)\sof\s)?(?P<many>dozens|scores|hundreds|thousands|"
    r"millions|billions))\b(?P<of>(?P<more>\smore\b)?(?:\sof\b)?)"
    r"|\b(?P<few>several|a few|many)\s(?P<scale>dozen|hundred|thousand|million|billion|trillion)\b"
    r"(?:\sof\b)?",
    re.IGNORECASE,
)
_SINGLE: Final = re.compile(r"(?<!not )(?<!Not )\b(?:a|one)\ssingle\b(?=\s[a-z])", re.IGNORECASE)
_BOTH: Final = re.compile(
    r"\bboth\b(?:\sof\s(?:the|them|whom|which|these|those|his|her|its|their)\b)?"
    r"(?=\s(?!(?:[\w’'-]+\s){1,3}and\b)(?!of\b)[a-z]"
    r"|\s(?:were|are|have|had|died|survived)\b)",
    re.IGNORECASE,
)  # fmt: skip
_DENIED: Final = 5
"""Words before "a single" among which a "not" makes it none."""

_LEAST: Final = 2
_MOST: Final = 15
"""What "hundreds" may stand for, in hundreds: writers say "more than a thousand" late."""

_MOST_DOZENS: Final = 10


@dataclass(frozen=True, slots=True)
class Amount(NumberSpan):
    """An amount told by a word that leaves it open, or by none of the numerals.

    Attributes:
        rest: where what is counted begins: behind "of" in "hundreds of"; 0 where that is not said.
        upper: the most it may stand for, of which `value` is the least; None for both and a single one.
        hedge: the word that leaves it open: "dozens", "several".
    """

    rest: int = 0
    upper: Number | None = None
    hedge: str | None = None


def find_amounts(reading: SentenceReading) -> Iterator[Amount]:
    """Find the amounts of an English sentence, in no order; a numeral before one makes it none."""
    if reading.language != "en" or _HINTS.isdisjoint(t.form for t in reading.tokens):
        return
    text = reading.text
    numerals = {n.end for n in reading.numbers}
    for found in _ROUND.finditer(text):
        if found.start() and found.start() - 1 in numerals:
            continue
        many, times = found["many"] or found["scale"], found["times"]
        scale = _scale(many) * (_scale(times) if times else 1)
        most = _MOST_DOZENS if many.lower().startswith(("dozen", "score")) else _MOST
        end = found.end("more" if found["more"] else "hedge" if found["many"] else "scale")
        hedge = " ".join((found["hedge"] or found["few"]).lower().split())
        yield Amount(found.start(), end, _LEAST * scale, is_word=True, upper=most * scale, hedge=hedge,
                     rest=0 if found["of"] == "" else found.end())  # fmt: skip
    for found in _SINGLE.finditer(text):
        at = reading.index_at(found.start())
        if any(t.form in NEGATIONS for t in reading.tokens[max(0, at - _DENIED) : at]):
            continue
        yield Amount(found.start(), found.end(), 1, is_word=True, rest=found.end())
    for found in _BOTH.finditer(text):
        yield Amount(found.start(), found.start() + len("both"), 2, is_word=True, rest=found.end())


def _scale(word: str) -> int:
    word = word.lower()
    return _SCALES.get(word) or _SCALES[word.removesuffix("s")]
