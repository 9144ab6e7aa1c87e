"""Where words stand in quotation marks: double, single, low and angled ones, as seven languages print them.

A single mark may be an apostrophe. One inside a word always is; one behind a word that the sentence goes on
after ("the workers’ rights") is, unless nothing else closes the quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

CLOSING: Final = frozenset("”“\"»«’‘'")
"""Signs that may close a quotation."""

_MARK = re.compile(r"[“”„\"«»‘’']")
_CLOSED_BY: Final[Mapping[str, str]] = {
    "“": "”", "„": "“”", '"': '"', "«": "»", "»": "«", "‘": "’", "'": "'",
}  # fmt: skip
_SINGLE: Final = frozenset("‘'")
_LONGEST: Final = 2_000
_CLIPPED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
"""Words written with an apostrophe for what they leave out in front: "’90s"."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks: offsets of the words, and of the marks around them."""

    start: int
    end: int
    opened: int
    closed: int


@lru_cache(maxsize=1024)
def quoted_in(text: str) -> tuple[Quoted, ...]:
    """What stands in quotation marks, from left to right; a quotation inside another is part of that."""
    marks = Marks(text)
    found: list[Quoted] = []
    for opened in marks.openers:
        if found and opened < found[-1].closed:
            continue
        closed = marks.closing(opened)
        if closed is not None and 2 <= closed - opened - 1 <= _LONGEST:
            start, end = opened + 1, closed
            while start < end and text[start].isspace():
                start += 1
            while end > start and text[end - 1].isspace():
                end -= 1
            found.append(Quoted(start, end, opened, closed + 1))
    return tuple(found)


class Marks:
    """The quotation marks of a text, asked which closes which; each answer takes no longer in a long text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: dict[str, list[int]] = defaultdict(list)
        for mark in _MARK.finditer(text):
            self._at[mark[0]].append(mark.start())

    @cached_property
    def openers(self) -> Sequence[int]:
        """Offsets of the marks that may open a quotation."""
        return sorted(at for kind in _CLOSED_BY for at in self._at.get(kind, ()) if self._opens(at))

    def closing(self, opened: int) -> int | None:
        """The mark that closes what one opens; None where it opens anew first, or nothing closes it."""
        return self.next_of(self._text[opened], opened + 1)[0]

    def next_of(self, kind: str, start: int) -> tuple[int | None, int | None]:
        """The next mark that closes a quotation opened by `kind`, else the next that opens such a one.

        One of the two is None, both where there is neither.
        """
        if kind in _SINGLE:
            return self._next_single(kind, start)
        ahead = [at for sign in {kind, *_CLOSED_BY[kind]} if (at := self._after(sign, start)) is not None]
        if not ahead:
            return None, None
        at = min(ahead)
        if kind == '"':
            return (at, None) if self._closes_straight(at) else (None, at)
        return (at, None) if self._text[at] in _CLOSED_BY[kind] else (None, at)

    def _after(self, sign: str, start: int) -> int | None:
        places = self._at.get(sign, ())
        index = bisect_left(places, start)
        return places[index] if index < len(places) else None

    def _next_single(self, kind: str, start: int) -> tuple[int | None, int | None]:
        places, openers = self._at.get(_CLOSED_BY[kind], []), self._single_openers[kind]
        index = bisect_left(openers, start)
        again = openers[index] if index < len(openers) else None
        apostrophe = None
        for index in range(bisect_left(places, start), len(places)):
            at = places[index]
            if (again is not None and at >= again) or at - start > _LONGEST:
                break
            if self._text[at - 1 : at].isspace() or self._text[at + 1 : at + 2].isalnum():
                continue
            if not self._may_be_apostrophe(at):
                return at, None
            apostrophe = at if apostrophe is None else apostrophe
        return (apostrophe, None) if apostrophe is not None else (None, again)

    @cached_property
    def _single_openers(self) -> Mapping[str, list[int]]:
        return {kind: [at for at in self._at.get(kind, ()) if self._opens(at)] for kind in _SINGLE}

    def _may_be_apostrophe(self, at: int) -> bool:
        """Whether a mark behind a word could stand for a plural’s genitive, or a letter left out."""
        text = self._text
        goes_on = text[at + 1 : at + 2].isspace() and text[at + 2 : at + 3].isalnum()
        return goes_on and (text[at - 1] in "sS" or text[at - 2 : at] == "in")

    def _opens(self, at: int) -> bool:
        text = self._text
        mark, before, behind = text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2]
        if mark in "“„":
            return True
        is_free = not before.isalnum() and before != "_"
        if mark == "«":
            return is_free or not behind.isspace()
        if not behind or behind.isspace() or not is_free:
            return False
        if mark == "»":
            return not before or before.isspace() or before in "(:"
        if mark == '"':
            return True
        is_word = behind.isalnum() or behind in '“"$£€#@…'
        return is_word and before not in ("’", "'", ".") and not _CLIPPED.match(text, at + 1)

    def _closes_straight(self, at: int) -> bool:
        behind = self._text[at + 1 : at + 2]
        return not self._text[at - 1].isspace() and not behind.isalnum() and behind != "_"
