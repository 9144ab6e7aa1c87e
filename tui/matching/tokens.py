"""Words with offsets and normal forms: what matching compares, never what is shown.

What a stretch of text normalises to depends on the stretch alone, so each spelling is worked out once
and remembered; a large set costs little more than finding its words.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from tui.matching.compounds import is_common, parts_of
from tui.matching.number_words import opening
from tui.matching.numbers import POINTED, UNSPACED, pattern, value_of
from tui.matching.stems import stem_of
from tui.matching.stop_words import stop_words
from tui.model import Number
from tui.values import frozen


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


@frozen
class Token:
    """One token of a text.

    Attributes:
        start, end: code points into the text given, half open.
        text: as written, `text[start:end]`.
        form: normal form: case folded, plain quotes, no possessive, `u.s.` for "U.S.", "USA" and
            "United States", the value in plain digits for a number (`5%` for a percentage), the
            words joined for a hashtag.
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


@frozen
class Spelling:
    """What one stretch of text normalises to, wherever it stands.

    Attributes:
        parts: stems of the words that a compound, or by its capitals a hashtag, is made of; else its stem.
        is_capitalised: whether its first letter is a capital, and not because every noun's is.
        is_content: whether it carries content rather than grammar.
    """

    form: str
    stem: str
    kind: TokenKind
    value: Number | None
    parts: tuple[str, ...]
    is_capitalised: bool
    is_content: bool


LONGEST_READ = 4_000
"""Code points of a sentence that are compared: forty times an ordinary one. What follows is not read."""

_EMOJI = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_LETTER = rf"[^\W\d_{UNSPACED}]"
_WORD_CHARACTER = rf"[^\W_{UNSPACED}]"
_PERCENT = r"(?:[ \u00a0\u202f]?(?:%|per ?cent\b|prozent\b|pour ?cent\b|por ciento\b|por cento\b|procent\b))"
_COUNTRIES = {
    "u.s.": "u.s.", "u.s": "u.s.", "usa": "u.s.", "u.s.a.": "u.s.", "u.s.a": "u.s.",
    "united states": "u.s.", "united states of america": "u.s.",
    "u.k.": "u.k.", "u.k": "u.k.", "united kingdom": "u.k.", "uk": "u.k.",
    "u.n.": "u.n.", "u.n": "u.n.", "united nations": "u.n.", "un": "u.n.",
    "e.u.": "e.u.", "e.u": "e.u.", "european union": "e.u.", "eu": "e.u.",
}  # fmt: skip
_CAPITALS = frozenset({"US", "EU", "UN", "UK"})
_ELIDED = {
    "fr": "l|d|c|j|m|n|s|t|qu|jusqu|lorsqu|puisqu|quoiqu",
    "it": "l|un|d|c|m|t|s|v|n|gl|dell|nell|all|sull|dall|coll|quest|quell|com|dov|anch",
}
"""Words of grammar that lose their vowel before another word: `l'hôpital`, `dell'anno`."""


@cache
def finder(language: str) -> re.Pattern[str]:
    """The regular expression whose matches are the tokens of a text in this language."""
    words = _ELIDED.get(language)
    elided = rf"|\b(?i:{words})['’ʼ](?={_LETTER})" if words else ""
    return re.compile(
        # Nine words in ten are plain; told apart first, they need none of the other alternatives.
        rf"(?!{opening(language)})[a-zà-öø-ÿ]++(?![{UNSPACED}\w.'’ʼ:])"
        rf"|(?![\s,;.])(?:(?!{opening(language, capital=True)}|United |European )"
        rf"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]++(?![{UNSPACED}\w.'’ʼ:])"
        rf"|https?://\S+[\w/]"
        rf"|(?<![^\W_])(?:{_LETTER}\.){{2,}}|(?<![^\W_]){_LETTER}\.{_LETTER}(?![^\W_])"
        rf"|\bUnited (?:States(?: of America)?|Kingdom|Nations)\b|\bEuropean Union\b"
        rf"|[$€£¥]?{pattern(language)}{_PERCENT}?"
        rf"|[#@](?:{_WORD_CHARACTER}|_)+"
        rf"{elided}"
        rf"|{_WORD_CHARACTER}+(?:['’ʼ]{_WORD_CHARACTER}+)*"
        rf"|[{UNSPACED}]"
        rf"|[{_EMOJI}](?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d[{_EMOJI}])*"
        rf"|[%&$€£¥])|{POINTED}{_PERCENT}?"
    )


_CAMEL = re.compile(r"[A-Z]?[a-z\u00df-\u00ff]+|[A-Z]+(?![a-z])|\d+|[^\W\d_A-Za-z]+")
_POSSESSIVE = re.compile(r"'(?:s|S)?$")
_IS_UNSPACED = re.compile(f"[{UNSPACED}]")
_PER_CENT_BEHIND = re.compile(rf"{_PERCENT}\Z")


_MOST_KNOWN = 500_000
"""A bound on memory, far above any set's vocabulary."""


class Speller(dict[str, Spelling]):
    """Works out and remembers what each stretch of a language's text normalises to.

    Args:
        language: ISO 639-1 code.
    """

    __slots__ = ("language",)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, text: str) -> Spelling:
        """The spelling of a stretch that `finder` matched."""
        if len(self) > _MOST_KNOWN:
            self.clear()
        known = self[text] = self._work_out(text)
        return known

    def _work_out(self, text: str) -> Spelling:
        first = text[0]
        folded = text.casefold().replace("’", "'").replace("ʼ", "'")
        number = self._number(text)
        if number is not None:
            return number
        if first in "#@" and len(text) > 1:
            return self._hashtag(text, folded)
        if text in _CAPITALS or (folded in _COUNTRIES and first.isupper() and folded != "un"):
            form = _COUNTRIES.get(folded, "u.s.")
            return Spelling(form, form, TokenKind.NAME, None, (form,), True, True)
        if first.isalnum() and not _IS_UNSPACED.match(first):
            return self._word(text, folded)
        kind = TokenKind.CHARACTER if first.isalnum() else TokenKind.SYMBOL
        return Spelling(text, text, kind, None, (text,), False, first not in "%&$€£¥")

    def _number(self, text: str) -> Spelling | None:
        """A number; but "one", "zero", "first" and a lone 三 are words more often."""
        written = text.lstrip("$€£¥")
        per_cent = None if written.isalpha() else _PER_CENT_BEHIND.search(written)
        number = value_of(written[: per_cent.start()] if per_cent else written, self.language)
        if number is None:
            return None
        is_pronoun = number.is_word and (number.value in (0, 1) or number.is_ordinal or len(text) == 1)
        return None if is_pronoun else _number_spelling(number.value, "%" if per_cent else "")

    def _word(self, text: str, folded: str) -> Spelling:
        is_content = folded not in stop_words(self.language)
        form = _POSSESSIVE.sub("", folded) or folded
        is_content = is_content and form not in stop_words(self.language)
        if form.count(".") > 1 or (len(form) > 1 and form[1] == "."):
            form = form.replace(".", "")
        stem = stem_of(form, self.language)
        has_capital = text[0].isupper()
        kind = TokenKind.NAME if has_capital else TokenKind.WORD
        parts = parts_of(form, self.language)
        is_name = has_capital and not (self.language == "de" and _is_german_noun(text, stem, parts))
        return Spelling(form, stem, kind, None, parts or (stem,), is_name, is_content and len(form) > 0)

    def _hashtag(self, text: str, folded: str) -> Spelling:
        form = folded[1:].replace("_", "")
        parts = tuple(stem_of(part.casefold(), self.language) for part in _CAMEL.findall(text[1:]))
        return Spelling(
            form, stem_of(form, self.language), TokenKind.HASHTAG, None, parts or (form,), False, True
        )


def _is_german_noun(text: str, stem: str, parts: tuple[str, ...]) -> bool:
    """Whether a word has its capital as a noun: all have, and few names are common words or made of them."""
    return not text.isupper() and (bool(parts) or is_common(stem, "de"))


def _number_spelling(number: Number, unit: str) -> Spelling:
    form = f"{number}{unit}"
    return Spelling(form, form, TokenKind.NUMBER, number, (form,), False, True)


@cache
def speller(language: str) -> Speller:
    """The one speller of a language; it grows with the texts it has seen."""
    return Speller(language)


class Content(dict[str, tuple[str, ...]]):
    """The parts of a stretch of text that carry content; of a stop word none. For large sets."""

    __slots__ = ("_spellings",)

    def __init__(self, language: str) -> None:
        super().__init__()
        self._spellings = speller(language)

    def __missing__(self, text: str) -> tuple[str, ...]:
        if len(self) > _MOST_KNOWN:
            self.clear()
        known = self._spellings[text]
        parts = self[text] = known.parts if known.is_content else ()
        return parts


@cache
def content_of(language: str) -> Content:
    """The one such table of a language."""
    return Content(language)


_SENTENCE_END = frozenset('.!?:\n“"')


@lru_cache(maxsize=4096)
def tokenise(text: str, language: str = "en") -> tuple[Token, ...]:
    """Split `text` into tokens, in order, not overlapping; a text that is asked for again is not read again.

    Args:
        text: any text; offsets are into it.
        language: ISO 639-1 code, which chooses the stemmer and the stop words.
    """
    spellings = speller(language)
    tokens: list[Token] = []
    end = 0
    for found in finder(language).finditer(text):
        surface = found[0]
        start = found.start()
        known = spellings[surface]
        kind = known.kind
        if (
            kind is TokenKind.NAME
            and _opens_sentence(text, end, start, first=not tokens)
            and surface[1:].islower()
        ):
            kind = TokenKind.WORD
        end = found.end()
        tokens.append(Token(start, end, surface, known.form, known.stem, kind, known.value))
    return tuple(tokens)


def _opens_sentence(text: str, end: int, start: int, *, first: bool) -> bool:
    """Whether a capital at `start` may be owed to the sentence that begins there."""
    return first or not _SENTENCE_END.isdisjoint(text[end:start])


def is_stop_word(form: str, language: str = "en") -> bool:
    """Whether a token of this normal form carries grammar rather than content."""
    return form in stop_words(language)
