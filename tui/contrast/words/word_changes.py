"""Where two texts differ word by word: the edits of their longest common subsequence, made readable.

Each text's words are made ready once, so that the differences of a pair cost little beyond what rapidfuzz
takes to find them in two strings.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance.Indel import opcodes

from tui.matching.tokens import is_stop_word, tokenise
from tui.values import frozen

_LONG_CHANGE: Final = 3
"""Words, on the side where they are fewer, that two changes need for each word they swallow."""

_MOST_KEPT: Final = 2

_SURROGATES: Final = range(0xD800, 0xE000)
"""Code points that no string may hold."""

_MOST_LETTERS: Final = 1_000_000
"""Fewer than there are characters; the words of no set come near it."""

Change = tuple[int, int, int, int]
"""A changed stretch: start and end in one list of words, start and end in the other, half open."""


@frozen
class Difference:
    """A stretch of one text and what stands in its place in another.

    Attributes:
        start, end: code points into `a`, empty where `b` adds something.
        other_start, other_end: code points into `b`, empty where `a` alone has it.
    """

    start: int
    end: int
    other_start: int
    other_end: int


@frozen
class Words:
    """A text's words, ready to be compared with any others'.

    Attributes:
        forms: normal forms, in order; the first without the capital that it has by its place.
        letters: a character for each, the same for the same word in every text: strings are compared three
            times as fast as lists. Empty where there are more words than characters.
    """

    forms: tuple[str, ...]
    letters: str


class _Alphabet(dict[str, str]):
    """A character for each word, given in order of first sight."""

    def __missing__(self, word: str) -> str:
        number = len(self) + 1
        letter = self[word] = chr(number if number < _SURROGATES[0] else number + len(_SURROGATES))
        return letter


_ALPHABET: Final = _Alphabet()


def words_in(forms: Sequence[str]) -> Words:
    """Make words ready to be compared, which is done once however many texts they are compared with."""
    if forms and not forms[0].islower():
        forms = (forms[0].lower(), *forms[1:])
    if len(_ALPHABET) + len(forms) > _MOST_LETTERS:
        return Words(tuple(forms), "")
    return Words(tuple(forms), "".join([_ALPHABET[form] for form in forms]))


@lru_cache(maxsize=4096)
def _read(text: str, language: str) -> Words:
    return words_in([token.form for token in tokenise(text, language)])


def word_differences(a: str, b: str, language: str = "en") -> tuple[Difference, ...]:
    """Where two texts differ word by word, in the order of `a`; empty for equal wording."""
    mine, others = tokenise(a, language), tokenise(b, language)
    found: list[Difference] = []
    for i, i_end, j, j_end in word_changes(_read(a, language), _read(b, language)):
        start = mine[i].start if i < i_end else (mine[i - 1].end if i else 0)
        end = mine[i_end - 1].end if i < i_end else start
        other_start = others[j].start if j < j_end else (others[j - 1].end if j else 0)
        other_end = others[j_end - 1].end if j < j_end else other_start
        found.append(Difference(start, end, other_start, other_end))
    return tuple(found)


def word_changes(a: Words, b: Words) -> list[Change]:
    """Changed stretches between two texts: start and end in the words of `a`, start and end in those of `b`.

    Edit operations of the longest common subsequence, neighbouring ones joined; a short word or two
    that long changes happen to leave standing between them ("of", "in the") are changed with them.
    """
    found = opcodes(a.letters, b.letters) if a.letters and b.letters else opcodes(a.forms, b.forms)
    # Plain tuples, whatever rapidfuzz declares: its own objects take longer to read than to find.
    operations: list[tuple[str, int, int, int, int]] = found.as_list()  # type: ignore[assignment]
    changes: list[Change] = []
    start = other_start = 0
    is_open = may_join = False
    for kind, at, end, other_at, _ in operations:
        if kind == "equal":
            if is_open:
                changes.append((start, at, other_start, other_at))
                is_open = False
                if end - at <= _MOST_KEPT:
                    may_join = True
        elif not is_open:
            start, other_start, is_open = at, other_at, True
    if is_open:
        changes.append((start, len(a.forms), other_start, len(b.forms)))
    return _joined(changes, a.forms) if may_join and len(changes) > 1 else changes


def _joined(changes: Sequence[Change], words: Sequence[str]) -> list[Change]:
    """The changes with those made one that next to nothing stands between and that are long on both sides."""
    joined = [changes[0]]
    start, before, other_start, other_before = changes[0]
    length, other_length = before - start, other_before - other_start
    for change in changes[1:]:
        at, end, other_at, other_end = change
        kept, more, other_more = at - before, end - at, other_end - other_at
        if (
            kept <= _MOST_KEPT
            and length + more >= _LONG_CHANGE * kept <= other_length + other_more
            and all(map(_is_slight, words[before:at]))
        ):
            joined[-1] = (start, end, other_start, other_end)
        else:
            joined.append(change)
            start, other_start = at, other_at
        before, length, other_length = end, more, other_more
    return joined


def _is_slight(word: str) -> bool:
    return len(word) <= 3 or not word[0].isalnum() or is_stop_word(word)
