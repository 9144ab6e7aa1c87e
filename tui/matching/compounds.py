"""Words of German and Dutch that are made of others: a `Verkehrsministerium` is a `Ministerium` of `Verkehr`.

An outlet writes `Brückenpfeiler` where the next writes `Pfeiler der Brücke`. A word that is not common by
itself is taken apart where both halves are common words, perhaps with a letter or two between them, as in
Koehn and Knight 2003, "Empirical methods for compound splitting", section 2. What is common is told by the
table of `tui.matching.rarity.background`.
"""

from __future__ import annotations

from functools import cache

from tui.matching.rarity import background
from tui.matching.stems import stem_of
from tui.matching.stop_words import stop_words

_BETWEEN = {"de": ("", "s", "n", "en", "es", "er", "e"), "nl": ("", "s", "en", "e", "n")}
"""Letters that may join the halves, by language."""

_ENDINGS = ("", "e", "en", "n", "er", "s", "es", "em", "ern")
_PLAIN = str.maketrans("äöüëï", "aouei")
_SHORTEST, _SHORTEST_HALF, _LONGEST = 9, 4, 40
_MOST_HALVINGS = 2


def is_common(stem: str, language: str) -> bool:
    """Whether a stem is among the common ones of a language that has a table of them."""
    return stem in background(language)


def parts_of(form: str, language: str) -> tuple[str, ...]:
    """The stems of the words that a word is made of, in order; none where it is no compound.

    Args:
        form: a word in its normal form.
        language: ISO 639-1 code.
    """
    if language not in _BETWEEN or not _SHORTEST <= len(form) <= _LONGEST or not form.isalpha():
        return ()
    return () if is_common(stem_of(form, language), language) else _taken_apart(form, language, 0)


def _taken_apart(form: str, language: str, halvings: int) -> tuple[str, ...]:
    """The halving into the fewest words, of equal ones the one with the longest last word."""
    best: tuple[str, ...] = ()
    for cut in range(_SHORTEST_HALF, len(form) - _SHORTEST_HALF + 1):
        last = _common_stem(form[cut:], language)
        if not last:
            continue
        for letters in _BETWEEN[language]:
            first = form[: cut - len(letters)]
            if len(first) < _SHORTEST_HALF or not form.startswith(letters, len(first)):
                continue
            stem = _common_stem(first, language)
            parts: tuple[str, ...] = (stem,) if stem else ()
            if not parts and halvings < _MOST_HALVINGS:
                parts = _taken_apart(first, language, halvings + 1)
            if parts and (not best or len(parts) + 1 < len(best)):
                best = (*parts, last)
            if parts:
                break
    return best


@cache
def _common_stem(word: str, language: str) -> str:
    """The stem of a common word of content; of another nothing. Stemming is slow: most are told before it."""
    known = background(language)
    plain = word.translate(_PLAIN)
    if not any(plain.endswith(ending) and plain[: len(plain) - len(ending)] in known for ending in _ENDINGS):
        return ""
    stem = stem_of(word, language)
    return stem if stem in known and word not in stop_words(language) else ""
