"""Claims that can be turned round: a predicate, and whether the sentence asserts or denies it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.contrast.facts.lexicon import FAILING, NEGATIONS, OPPOSITES, REPORTING
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind

_NOT_DENYING = re.compile(
    r"\b(?:not only|not just|not merely|not simply|not necessarily|not yet clear|not clear|not immediately|"
    r"not least|no sooner|no matter|no doubt|whether or not|if not|not to mention|cannot but)\b",
    re.IGNORECASE,
)
_UNDONE = FAILING | {"yet"}
"""Before "to" they deny what follows: "failed to reduce", "had yet to regain"."""

_UNTIL = re.compile(r"\b(?:until|before|unless|except|without)\b", re.IGNORECASE)

_SIDES: dict[str, list[tuple[int, int]]] = {}
for _index, (_first, _second) in enumerate(OPPOSITES):
    for _word in _first:
        _SIDES.setdefault(_word, []).append((_index, 1))
    for _word in _second:
        _SIDES.setdefault(_word, []).append((_index, -1))


@dataclass(frozen=True, slots=True)
class Claim:
    """A content word as something said of something: asserted or denied.

    Attributes:
        index: of its token.
        start, end: offsets into the sentence; a denial begins with its negation.
        sign: 1 where asserted, -1 where denied.
        opposites: the pairs of opposites it belongs to, each with its side turned by `sign`.
    """

    index: int
    start: int
    end: int
    stem: str
    sign: int
    opposites: tuple[tuple[int, int], ...]


def find_claims(reading: SentenceReading) -> tuple[Claim, ...]:
    """Every word of a sentence that another source could deny."""
    denied = _denied(reading)
    found: list[Claim] = []
    for at, token in enumerate(reading.tokens):
        if not reading.is_content[at] or token.kind is not TokenKind.WORD:
            continue
        pairs = _SIDES.get(token.form, ())
        if token.form in REPORTING and not pairs:
            continue
        if token.form in FAILING and at + 1 < len(reading.tokens) and reading.tokens[at + 1].form == "to":
            continue
        sign = -1 if at in denied else 1
        opposites = tuple((pair, side * sign) for pair, side in pairs)
        found.append(Claim(at, denied.get(at, token.start), token.end, token.stem, sign, opposites))
    return tuple(found)


def _denied(reading: SentenceReading) -> dict[int, int]:
    """Index of each denied word to where its negation starts; two negations cancel."""
    exempt = [m.span() for m in _NOT_DENYING.finditer(reading.text)]
    denied: dict[int, int] = {}
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        is_failing = token.form in _UNDONE and at + 1 < len(tokens) and tokens[at + 1].form == "to"
        if not (token.form in NEGATIONS or token.form.endswith("n't") or is_failing):
            continue
        if any(start <= token.start < end for start, end in exempt):
            continue
        target = _target(reading, at + 1)
        if target is None:
            continue
        if _UNTIL.search(reading.text, token.start):
            continue
        if target in denied:
            del denied[target]
        else:
            denied[target] = token.start
    return denied


def _target(reading: SentenceReading, start: int) -> int | None:
    """The word a negation turns round: the next content word, adverbs passed over."""
    for at in range(start, min(len(reading.tokens), start + 6)):
        token = reading.tokens[at]
        if reading.gap(at).strip(" \u00a0") and at > start:
            return None
        if reading.is_content[at] and not (token.form.endswith("ly") and len(token.form) > 4):
            return at
    return None
