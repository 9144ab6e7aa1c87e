"""Which word of one sentence says what which word of another says.

A monolingual aligner after Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment" (TACL
2014), without their parser and word vectors: identical words and stems first, told apart by their
neighbours; then words alike in form; then function words beside aligned ones; last, what is left between
the same two anchors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from tui.contrast.words.synonyms import FUNCTION_GROUPS, are_synonyms

ALIKE: Final = 78.0
"""Least `fuzz.ratio` of two words of one family: "migrating" and "migration"."""

_PHRASE: Final = 3
"""Most words on either side of a stretch that is aligned as a whole, between two anchors."""

_REACH: Final = 3
"""Neighbours on each side that tell equal words apart."""


class Likeness(IntEnum):
    """How surely two words say the same, surest first."""

    SAME = 0
    STEM = 1
    ALIKE = 2
    EQUIVALENT = 3
    PLACE = 4
    """Nothing but their place says so: they stand between the same two aligned words."""


class Word(NamedTuple):
    """A word to align: its normal form, its stem, and whether it carries content; or a punctuation mark."""

    form: str
    stem: str
    is_content: bool


class Link(NamedTuple):
    """Word `a` of the first sentence says what word `b` of the second says."""

    a: int
    b: int
    likeness: Likeness


def align(a: Sequence[Word], b: Sequence[Word]) -> list[Link]:
    """Align the words of two sentences.

    Returns:
        Links sorted by place. Words of likeness `PLACE` may have several; the others have one at most.
    """
    desk = _Desk(a, b)
    desk.link_equal(content=True)
    desk.link_alike()
    desk.link_last_marks()
    desk.link_equal(content=False)
    desk.link_equivalent()
    desk.link_stretches()
    return sorted(desk.links)


class _Desk:
    """Two sentences half aligned: who is linked with whom so far."""

    __slots__ = ("a", "b", "links", "of_a", "of_b")

    def __init__(self, a: Sequence[Word], b: Sequence[Word]) -> None:
        self.a, self.b = a, b
        self.of_a: list[int] = [-1] * len(a)
        self.of_b: list[int] = [-1] * len(b)
        self.links: list[Link] = []

    def _link(self, i: int, j: int, likeness: Likeness) -> None:
        self.of_a[i], self.of_b[j] = j, i
        self.links.append(Link(i, j, likeness))

    def link_equal(self, *, content: bool) -> None:
        """Link words of one stem; where there are several, those whose neighbours are alike."""
        places: dict[str, list[int]] = defaultdict(list)
        for j, word in enumerate(self.b):
            if word.is_content is content and self.of_b[j] < 0:
                places[word.stem].append(j)
        found = []
        for i, word in enumerate(self.a):
            if word.is_content is not content or self.of_a[i] >= 0:
                continue
            for j in places.get(word.stem, ())[:20]:
                support = self._support(i, j) if content else self._linked_support(i, j)
                if content or support > 0:
                    found.append((-support - (word.form == self.b[j].form), self._offset(i, j), i, j))
        found.sort()
        for _, _, i, j in found:
            if self.of_a[i] < 0 and self.of_b[j] < 0:
                same = self.a[i].form == self.b[j].form
                self._link(i, j, Likeness.SAME if same else Likeness.STEM)

    def _support(self, i: int, j: int) -> float:
        """How many neighbours at the same distance are equal too, nearer ones weigh more."""
        total = 0.0
        for step in range(1, _REACH + 1):
            for sign in (step, -step):
                x, y = i + sign, j + sign
                if 0 <= x < len(self.a) and 0 <= y < len(self.b) and self.a[x].stem == self.b[y].stem:
                    total += 1 / step
        return total

    def _linked_support(self, i: int, j: int) -> float:
        """How many near neighbours are linked with each other."""
        total = 0.0
        for x in range(max(0, i - 2), min(len(self.a), i + 3)):
            y = self.of_a[x]
            if y >= 0 and x != i and abs((x - i) - (y - j)) <= 1 and abs(y - j) <= 2:
                total += 1 / abs(x - i)
        return total

    def _offset(self, i: int, j: int) -> float:
        return abs(i / len(self.a) - j / len(self.b))

    def link_alike(self) -> None:
        """Link content words left over that are alike in form, or of one meaning by our lists."""
        mine = [i for i, w in enumerate(self.a) if w.is_content and self.of_a[i] < 0]
        others = [j for j, w in enumerate(self.b) if w.is_content and self.of_b[j] < 0]
        if len(mine) * len(others) > 10_000:
            return
        found = []
        for i in mine:
            for j in others:
                score = _alike(self.a[i], self.b[j])
                if score:
                    found.append((-score - 5 * self._linked_support(i, j), self._offset(i, j), i, j))
        found.sort()
        for _, _, i, j in found:
            if self.of_a[i] < 0 and self.of_b[j] < 0:
                self._link(i, j, Likeness.ALIKE)

    def link_last_marks(self) -> None:
        """The mark that ends one sentence is the mark that ends the other."""
        i, j = len(self.a) - 1, len(self.b) - 1
        if min(i, j) >= 0 and self.a[i].form == self.b[j].form and self.of_a[i] < 0 and self.of_b[j] < 0:
            self._link(i, j, Likeness.SAME)

    def link_equivalent(self) -> None:
        """Link function words of one kind that stand beside the same aligned words."""
        for i, word in enumerate(self.a):
            kinds = FUNCTION_GROUPS.get(word.form)
            if kinds is None or self.of_a[i] >= 0:
                continue
            for j in self._beside(i):
                if self.of_b[j] < 0 and not kinds.isdisjoint(FUNCTION_GROUPS.get(self.b[j].form, ())):
                    self._link(i, j, Likeness.EQUIVALENT)
                    break

    def _beside(self, i: int) -> list[int]:
        """Places in the other sentence right beside what the neighbours of `i` are linked with."""
        places = []
        for x, step in ((i + 1, -1), (i - 1, 1)):
            if 0 <= x < len(self.a) and self.of_a[x] >= 0:
                y = self.of_a[x] + step
                if 0 <= y < len(self.b):
                    places.append(y)
        return places

    def link_stretches(self) -> None:
        """Link what is left between the same two anchors as wholes, if it is short on both sides."""
        i = 0
        while i < len(self.a):
            if self.of_a[i] >= 0:
                i += 1
                continue
            end = i
            while end < len(self.a) and self.of_a[end] < 0:
                end += 1
            left = self.of_a[i - 1] if i else -1
            right = self.of_a[end] if end < len(self.a) else len(self.b)
            stretch = range(left + 1, right)
            fits = 0 < len(stretch) <= _PHRASE and end - i <= _PHRASE and (i > 0 or end < len(self.a))
            if fits and all(self.of_b[j] < 0 for j in stretch):
                self.links += self._link_stretch(range(i, end), stretch)
            i = end

    def _link_stretch(self, mine: range, others: range) -> Iterator[Link]:
        """Each word with each; a mark of punctuation with none."""
        for i in mine:
            for j in others:
                if self.a[i].form[:1].isalnum() and self.b[j].form[:1].isalnum():
                    yield Link(i, j, Likeness.PLACE)


def _alike(one: Word, other: Word) -> float:
    """How alike two words are in form, 0–100; synonyms count as just alike; 0 for strangers."""
    if are_synonyms(one.stem, other.stem):
        return ALIKE
    a, b = one.form, other.form
    if len(a) < 4 or len(b) < 4 or a[0].isdigit():
        return 0.0
    if a[0] != b[0]:  # words of one family begin alike; and this spares nine comparisons in ten
        return 0.0
    alike = fuzz.ratio(a, b, score_cutoff=60.0)
    return alike if alike >= ALIKE or (alike and a[:5] == b[:5]) else 0.0
