"""Where a quotation stands in a text that may have been edited since: word by word, by its surroundings.

A robust anchoring in the manner of Brush et al., "Robust annotation positioning in digital documents"
(CHI 2001): the words of the quotation vote for the places they could stand at, and each place with votes is
judged by how many of the quotation's words are there and how many of the surrounding words are around it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest

from tui.values import frozen

_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_WIDE}]|[^\W{_WIDE}]+")
"""A run of letters and digits; scripts written without spaces go character by character."""

SURE = 0.9
"""Share of a quotation's words that must stand at a place with strange surroundings (0–1)."""
LENIENCE = 0.4
"""How much of that share the same surroundings on both sides make up for."""
SHORT = 5
"""Quotations of fewer words say too little by themselves: one side of the surroundings must agree, too."""
_MOST_VOTES = 300
"""Where to stop counting: by then the rarer words have spoken."""
_CANDIDATES = 8


@frozen
class _Place:
    """A stretch of words judged: `likeness` and `surroundings` are shares in 0–1."""

    first: int
    last: int
    likeness: float
    surroundings: float
    distance: int

    @property
    def is_good(self) -> bool:
        is_long_enough = self.last - self.first >= SHORT or self.surroundings >= 0.25
        return is_long_enough and self.likeness >= SURE - LENIENCE * self.surroundings

    @property
    def rank(self) -> tuple[float, int]:
        return (self.likeness + 0.5 * self.surroundings, -self.distance)


class Places:
    """One text, indexed by its words."""

    def __init__(self, text: str) -> None:
        self._words: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._positions: dict[str, list[int]] = {}
        for match in _WORD.finditer(text):
            word = match.group().casefold()
            self._positions.setdefault(word, []).append(len(self._words))
            self._words.append(word)
            self._spans.append(match.span())

    def find(self, quote: str, prefix: str, suffix: str, near: int) -> tuple[int, int] | None:
        """Where the quotation stands now.

        Args:
            quote: the text looked for.
            prefix: the text before it, its first word perhaps cut.
            suffix: the text after it, its last word perhaps cut.
            near: the code point it stood at; decides between places that are otherwise alike.

        Returns:
            Start and end in code points of the text, from its first word to its last; None where no place
            is good enough, or where two different wordings are equally good.
        """
        words = _words(quote)
        if not words:
            return None
        before, after = _words(prefix), _words(suffix)
        places = [
            self._judge(start, words, before, after, near)
            for start in self._candidates([*before, *words, *after], len(before))
        ]
        good = sorted((p for p in places if p.is_good), key=lambda p: p.rank, reverse=True)
        if not good:
            return None
        best = good[0]
        if any(self._is_rival(best, other) for other in good[1:]):
            return None
        return self._spans[best.first][0], self._spans[best.last - 1][1]

    def _candidates(self, words: Sequence[str], lead: int) -> Iterable[int]:
        """First words of the stretches that the rarest words vote for, those around the quotation, too.

        A word weighs the less the more often the text has it: one that stands everywhere says nothing. One
        put in or taken out shifts the votes of those behind it, and so makes a candidate of its own.
        """
        votes: defaultdict[int, float] = defaultdict(float)
        known = [
            (self._positions[word], index) for index, word in enumerate(words) if word in self._positions
        ]
        known.sort(key=lambda each: len(each[0]))
        cost = 0
        for positions, index in known:
            cost += len(positions)
            if cost > _MOST_VOTES and votes:
                break
            for position in positions:
                votes[position - index + lead] += 1 / len(positions)
        return nlargest(_CANDIDATES, votes, key=lambda start: (votes[start], -start))

    def _judge(
        self, start: int, words: Sequence[str], before: Sequence[str], after: Sequence[str], near: int
    ) -> _Place:
        first = min(max(start, 0), len(self._words) - 1)
        last = min(max(start + len(words), first + 1), len(self._words))
        likeness = _dice(words, self._words[first:last])
        left = _dice(before, self._words[max(0, first - len(before)) : first])
        right = _dice(after, self._words[last : last + len(after)])
        return _Place(first, last, likeness, (left + right) / 2, abs(self._spans[first][0] - near))

    def _is_rival(self, best: _Place, other: _Place) -> bool:
        """Whether another stretch of other words is as good: then either could be wrong."""
        is_elsewhere = other.last <= best.first or best.last <= other.first
        return (
            is_elsewhere
            and best.rank[0] - other.rank[0] < 0.02
            and self._words[best.first : best.last] != self._words[other.first : other.last]
        )


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _dice(a: Sequence[str], b: Sequence[str]) -> float:
    """Twice the shared words over all words, in 0–1; two empty sequences are alike."""
    if not a and not b:
        return 1.0
    if not a or not b:
        return 0.0
    return 2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b))
