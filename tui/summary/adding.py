"""What another source's words add to a wording: whether they say more, and how they are quoted."""

from __future__ import annotations

import re
from collections.abc import Set

_REPEATED = 0.6
"""Share of a detail's words which, told already, make it say the same again in other words."""
_ANY_DOUBLE = re.compile('[“”"]')
_LOOSE = " \t\n,;:–—-"
_LETTERS = re.compile(r"[^\W\d_]+")
_SAYING = frozenset(
    "say says said tell tells told report reports reported add adds added note notes noted accord according "
    "statement spokesman spokeswoman spokesperson official officials officer source sources agency agencies "
    "quote quoted quoting here".split()
)
_SMALL = frozenset("a an the of in on at by to for from with and or that who which as".split())


def said_words(text: str, language: str) -> frozenset[str]:
    """The stems of the words that say something."""
    from tui.matching.tokens import is_stop_word, tokenise  # noqa: PLC0415 - loads stemmers

    return frozenset(
        token.stem for token in tokenise(text, language) if not is_stop_word(token.form, language)
    )


def says_more(words: Set[str], told: Set[str]) -> bool:
    """Whether enough of a detail's words have not been told yet."""
    return bool(words) and len(words & told) < _REPEATED * len(words)


def is_credit(text: str) -> bool:
    """Whether the words only name places or people, or say who says so: a dateline, `officials said here`.

    That is, whether they are names (capital letters), words of saying and small words, and no figure.
    """
    words = _LETTERS.findall(text)
    if not words or any(letter.isdigit() for letter in text):
        return False
    return all(w[0].isupper() or w.casefold() in _SAYING or w.casefold() in _SMALL for w in words)


def quotable(text: str) -> str:
    """The words on one line, fit to stand between double quotation marks.

    Marks within become single ones, as is the custom; those whose other half was left behind go, and so do
    commas and dashes that hang over.
    """
    words = " ".join(text.split()).strip(_LOOSE)
    if words.count("“") != words.count("”") or words.count('"') % 2:
        return " ".join(_ANY_DOUBLE.sub("", words).split()).strip(_LOOSE)
    opened = re.sub(r'"([^"]*)"', r"‘\1’", words)
    return opened.replace("“", "‘").replace("”", "’")
