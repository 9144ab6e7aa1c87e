"""Copies of one sentence: a few of them are compared with everything, the others with one of the few.

A wire report carried by two hundred outlets, or a line that repeats itself ten thousand times, would
otherwise be compared with itself some millions of times, to find what the first comparison has found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tui.model import Article, Match, Passage, Sentence

COMPARED: Final = 8
"""Copies of one sentence that are compared with everything else."""


class Copies:
    """The sentences of a set that are copies too many.

    Args:
        articles: the set.
    """

    def __init__(self, articles: Sequence[Article]) -> None:
        digest = {article.id: article.sha256 for article in articles}
        alike: dict[str, list[tuple[int, Sentence]]] = defaultdict(list)
        for article in articles:
            seen: dict[str, int] = defaultdict(int)
            for sentence in article.body:
                alike[sentence.text].append((seen[sentence.text], sentence))
                seen[sentence.text] += 1
        self.pairs: list[tuple[str, str]] = []
        """Each copy too many with one that is compared: what they say is linked through it."""
        self._spared: set[str] = set()
        for copies in alike.values():
            if len(copies) > COMPARED:
                # The first copy of each article before any article's second, whatever the articles' order.
                copies.sort(key=lambda copy: (copy[0], digest[copy[1].article], copy[1].start))
                self._spare([sentence for _, sentence in copies])

    def _spare(self, copies: Sequence[Sentence]) -> None:
        kept = copies[:COMPARED]
        for copy in copies[COMPARED:]:
            self._spared.add(copy.id)
            near = next((sentence for sentence in kept if sentence.article != copy.article), None)
            if near is not None:
                self.pairs.append((near.id, copy.id))

    def compared(self, passages: Sequence[Passage]) -> Sequence[Passage]:
        """The passages without the copies too many."""
        if not self._spared:
            return passages
        return [
            replace(passage, sentences=tuple(s for s in passage.sentences if s not in self._spared))
            for passage in passages
        ]

    def matched(self, matches: Sequence[Match]) -> Sequence[Match]:
        """The matches without those of copies too many."""
        if not self._spared:
            return matches
        return [m for m in matches if m.a not in self._spared and m.b not in self._spared]
