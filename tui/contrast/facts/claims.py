"""Claims that can be turned round: a predicate, and whether the sentence asserts or denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import FAILING, NEGATIONS, OPPOSITES, REPORTING
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_NOT_DENYING = re.compile(
    r"\b(?:not only|not just|not merely|not simply|not necessarily|not yet clear|not clear|not immediately|"
    r"not least|no sooner|no matter|no doubt|whether or not|if not|not to mention|cannot but)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|before|unless|except|without)\b", re.IGNORECASE)

_SIDES: dict[str, list[tuple[int, int]]] = {}
for _index, (_first, _second) in enumerate(OPPOSITES):
    for _word in _first:
        _SIDES.setdefault(_word, []).append((_index, 1))
    for _word in _second:
        _SIDES.setdefault(_word, []).append((_index, -1))


def sides(form: str) -> list[tuple[int, int]]:
    """The opposites a word belongs to: running number of the pair, and 1 or -1 for the side."""
    return _SIDES.get(form, [])


def find_claims(reading: SentenceReading) -> Iterator[Fact]:
    """Every content word as a predicate: `value` is `+` where asserted, `-` where denied.

    `key` is its stem. The ledger compares those whose surroundings agree; a word is a fact here only
    so far as another source denies it.
    """
    denied = _denied(reading)
    for at, token in enumerate(reading.tokens):
        if not reading.is_content[at] or token.kind is not TokenKind.WORD or token.form in REPORTING:
            continue
        if token.form in FAILING and at + 1 < len(reading.tokens) and reading.tokens[at + 1].form == "to":
            continue
        yield Fact(
            FactKind.POLARITY, "", denied.get(at, token.start), token.end, "-" if at in denied else "+",
            subject=token.form, key=token.stem,
        )  # fmt: skip


def _denied(reading: SentenceReading) -> dict[int, int]:
    """Index of each denied word to where its negation starts; two negations cancel."""
    exempt = [m.span() for m in _NOT_DENYING.finditer(reading.text)]
    denied: dict[int, int] = {}
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        is_failing = token.form in FAILING and at + 1 < len(tokens) and tokens[at + 1].form == "to"
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
