"""Words with offsets and normal forms: what matching compares, never what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import Number


class TokenKind(StrEnum):
    """What sort of token it is; punctuation is no token."""

    WORD = "word"
    NAME = "name"
    """A capitalised word where capitals tell something: not first in its sentence, or all capitals."""
    NUMBER = "number"
    HASHTAG = "hashtag"
    CHARACTER = "character"
    """One character of a script written without spaces."""
    SYMBOL = "symbol"
    """An emoji or another sign that stands for a word."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a text.

    Attributes:
        start, end: code points into the text given, half open.
        text: as written, `text[start:end]`.
        form: normal form: case folded, plain quotes and hyphens, no possessive, `us` for "U.S.",
            the value in plain digits for a number, the words joined for a hashtag.
        stem: stem of `form`; `form` itself for what has none.
        value: the number stated, for `NUMBER`; else None.
    """

    start: int
    end: int
    text: str
    form: str
    stem: str
    kind: TokenKind = TokenKind.WORD
    value: Number | None = None


def tokenise(text: str, language: str = "en") -> tuple[Token, ...]:
    """Split `text` into tokens, in order, not overlapping.

    Args:
        text: any text; offsets are into it.
        language: ISO 639-1 code, which chooses the stemmer and the stop words.
    """
    raise NotImplementedError


def is_stop_word(form: str, language: str = "en") -> bool:
    """Whether a token of this normal form carries grammar rather than content."""
    raise NotImplementedError
