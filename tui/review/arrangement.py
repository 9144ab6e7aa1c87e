"""How sentences are arranged into passages while decisions are applied; every change can be rolled back.

A trail of what each change replaced, as constraint solvers keep it: a decision costs what it touches, and so
does taking it back, however many came before and however large the set is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product
from string import ascii_lowercase
from typing import Any

from tui.clause import Clause
from tui.model import Comparison, SafeText
from tui.review.state import ReviewedPassage

_LABEL_WORDS = 6
_START = ""
"""Stands before the first passage and after the last in the ring of the story order."""
_SUFFIX = re.compile(r"(?<=\d)[a-z]+$")


class Arrangement:
    """The passages of a comparison, in story order, as decisions change them.

    Attributes:
        passages: by id.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.passages: dict[str, ReviewedPassage] = {}
        self._next: dict[str, str] = {}
        self._previous: dict[str, str] = {}
        self._order: list[str] | None = None
        self._homes: dict[str, tuple[str, ...]] = {}
        self._rank = comparison.rank
        self._trail: list[tuple[str, ReviewedPassage | None, str | None]] = []
        for passage in comparison.passages:
            self.passages[passage.id] = ReviewedPassage(
                passage.id, passage.label, passage.sentences, clauses=passage.clauses
            )
            home = (passage.id,)
            for sentence in passage.sentences:
                others = self._homes.get(sentence)
                self._homes[sentence] = home if others is None else tuple(sorted(others + home))
        ring = [_START, *self.passages, _START]
        self._next.update(pairwise(ring))
        self._previous.update(pairwise(reversed(ring)))

    # Reading

    def in_order(self) -> tuple[ReviewedPassage, ...]:
        """All passages, in story order."""
        if self._order is None:
            self._order = list(self._walk())
        return tuple(map(self.passages.__getitem__, self._order))

    def homes(self, sentence: str) -> tuple[str, ...]:
        """Ids of the passages the sentence stands in, as a member or left out: whole ones first.

        None for a line that is not story.
        """
        homes = self._homes.get(sentence, ())
        return homes if len(homes) < 2 else tuple(sorted(homes, key=lambda h: self._is_part(sentence, h)))

    def homes_of_part(self, sentence: str, *, is_part: bool) -> tuple[str, ...]:
        """Ids of the passages a sentence stands in by a clause, or of those where it stands whole."""
        return tuple(h for h in self._homes.get(sentence, ()) if self._is_part(sentence, h) is is_part)

    def home_of(self, sentences: Iterable[str], parts: Container[str] = ()) -> str | None:
        """Id of the passage that most of the sentences stand in; of several, the one met first.

        `parts`: those of them that are meant by a clause, which say nothing of where they stand whole.
        """
        votes = Counter(
            home
            for sentence in sentences
            for home in (
                self.homes_of_part(sentence, is_part=True) if sentence in parts else self.homes(sentence)
            )
        )
        return max(votes, key=votes.__getitem__, default=None)

    def _is_part(self, sentence: str, passage: str) -> bool:
        return self.passages[passage].clause_of(sentence) is not None

    # Changing; everything below goes through the four trailed steps at the end

    def change(self, passage: str, **values: Any) -> None:
        """Give a passage other values of its attributes."""
        self._replace(replace(self.passages[passage], **values))

    def place(
        self, sentence: str, passage: str, *, is_out: bool = False, clause: Clause | None = None
    ) -> None:
        """Put a sentence into a passage, in or left out, and out of any other where it stands whole.

        With `clause`, put that part of it there, and out of any other where a part of it stands. Where
        the sentence stands whole no part of it is added, and a part gives way to the whole.
        """
        for home in self.homes_of_part(sentence, is_part=clause is not None):
            if home != passage:
                self.take_away(sentence, home)
        old = self.passages[passage]
        is_here = sentence in old.members or sentence in old.left_out
        if clause is not None and is_here and not self._is_part(sentence, passage):
            return
        members = [m for m in old.members if m != sentence]
        left_out = [m for m in old.left_out if m != sentence]
        (left_out if is_out else members).append(sentence)
        clauses = _without(old.clauses, sentence)
        self._replace(
            replace(
                old,
                clauses=clauses if clause is None else (*clauses, clause),
                members=self._sorted(members),
                left_out=self._sorted(left_out),
                picked=None if is_out and old.picked == sentence else old.picked,
            )
        )

    def detach(self, sentences: Sequence[str], passage: str, after: str = "") -> str:
        """Take sentences out of a passage into a new one right after it; return the new one's id.

        With `after`, it stands behind that passage instead.
        """
        old = self.passages[passage]
        new = ReviewedPassage(
            id=self._new_id(passage),
            label=self._label(sentences[0]),
            members=self._sorted(sentences),
            picked=old.picked if old.picked in sentences else None,
            clauses=tuple(c for c in old.clauses if c.sentence in sentences),
        )
        self._insert(new, after or passage)
        for sentence in sentences:
            self.take_away(sentence, passage)
        return new.id

    def take_away(self, sentence: str, passage: str) -> None:
        """Take a sentence out of a passage; left empty, it goes; left without members, it breaks up."""
        old = self.passages[passage]
        members = tuple(m for m in old.members if m != sentence)
        left_out = tuple(m for m in old.left_out if m != sentence)
        picked = None if old.picked == sentence else old.picked
        old = replace(old, clauses=_without(old.clauses, sentence)) if old.clauses else old
        if members:
            self._replace(replace(old, members=members, left_out=left_out, picked=picked))
        elif left_out:
            self._replace(replace(old, members=left_out[:1], left_out=left_out[1:], picked=None, edited=None))
            for other in reversed(left_out[1:]):
                self.detach([other], passage)
        else:
            self._remove(passage)

    def add_to_story(self, sentence: str) -> None:
        """Give a line that was not story a passage of one, after what its article told before it."""
        article = self.comparison.article[self.comparison.sentence[sentence].article]
        ids = [s.id for s in article.sentences]
        before = next((h for s in reversed(ids[: ids.index(sentence)]) for h in self.homes(s)), None)
        after = next((h for s in ids[ids.index(sentence) :] for h in self.homes(s)), None)
        place = before or self._previous.get(after or _START, _START)
        self._insert(
            ReviewedPassage(self._new_id(before or after or "P0"), self._label(sentence), (sentence,)), place
        )

    # The trail

    def mark(self) -> int:
        """A point to which `roll_back` can return."""
        return len(self._trail)

    def roll_back(self, mark: int) -> None:
        """Undo every change made since the mark."""
        while len(self._trail) > mark:
            passage, old, behind = self._trail.pop()
            if old is None:
                self._unlink(passage)
            elif behind is not None:
                self._link(passage, behind)
            self._put(passage, old)

    def _replace(self, new: ReviewedPassage) -> None:
        self._trail.append((new.id, self.passages[new.id], None))
        self._put(new.id, new)

    def _insert(self, new: ReviewedPassage, behind: str) -> None:
        self._trail.append((new.id, None, behind))
        self._link(new.id, behind)
        self._put(new.id, new)

    def _remove(self, passage: str) -> None:
        self._trail.append((passage, self.passages[passage], self._previous[passage]))
        self._unlink(passage)
        self._put(passage, None)

    def _put(self, passage: str, new: ReviewedPassage | None) -> None:
        old = self.passages.get(passage)
        before = (*old.members, *old.left_out) if old else ()
        after = (*new.members, *new.left_out) if new else ()
        if new is None:
            self.passages.pop(passage, None)
        else:
            self.passages[passage] = new
        for sentence in before:
            if sentence not in after:
                self._homes[sentence] = tuple(h for h in self._homes[sentence] if h != passage)
        for sentence in after:
            if sentence not in before:
                # Sorted, so that rolling back gives the very homes there were, whatever came in between.
                self._homes[sentence] = tuple(sorted((*self._homes.get(sentence, ()), passage)))

    # The story order: a doubly linked list, so that replaying a long journal costs the same wherever a
    # passage goes in or out; and as a list once somebody has asked for it

    def _link(self, passage: str, behind: str) -> None:
        following = self._next.get(behind, _START)
        self._next[behind], self._previous[passage] = passage, behind
        self._next[passage], self._previous[following] = following, passage
        if self._order is not None:
            self._order.insert(self._order.index(behind) + 1 if behind != _START else 0, passage)

    def _unlink(self, passage: str) -> None:
        behind, following = self._previous.pop(passage), self._next.pop(passage)
        self._next[behind], self._previous[following] = following, behind
        if self._order is not None:
            self._order.remove(passage)

    def _walk(self) -> Iterator[str]:
        passage = self._next.get(_START, _START)
        while passage != _START:
            yield passage
            passage = self._next[passage]

    # Names

    def _sorted(self, sentences: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(sentences, key=self._rank.__getitem__))

    def _label(self, sentence: str) -> SafeText:
        words = self.comparison.sentence[sentence].text.split()
        return SafeText(" ".join(words[:_LABEL_WORDS]) + (" …" if len(words) > _LABEL_WORDS else ""))

    def _new_id(self, origin: str) -> str:
        base = _SUFFIX.sub("", origin)
        return next(f"{base}{suffix}" for suffix in _suffixes() if f"{base}{suffix}" not in self.passages)


def _without(clauses: tuple[Clause, ...], sentence: str) -> tuple[Clause, ...]:
    return tuple(clause for clause in clauses if clause.sentence != sentence)


def _suffixes() -> Iterator[str]:
    """`b`, `c` … `z`, `aa`, `ab` …: what is left of the original counts as `a`."""
    yield from ascii_lowercase[1:]
    for length in range(2, 9):
        yield from map("".join, product(ascii_lowercase, repeat=length))
