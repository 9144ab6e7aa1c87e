"""All measures of all candidates of a set: the sentences' own and those of their company."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from tui.matching.candidates import candidates
from tui.matching.context import NEIGHBOURS, Context
from tui.matching.features import FEATURES, features_of
from tui.matching.profiles import Profile
from tui.values import frozen

_WORDS = FEATURES.index("words_cosine")
_LETTERS = FEATURES.index("letters_cosine")
_NONE = (0.0,) * len(NEIGHBOURS)

JUDGED = 28
"""Pairs of the same two sentences, each beside the same neighbour, that are judged each for itself: as many
as eight copies of an article have. The pairs of further copies are judged like the first: a hundred copies
have a quarter of a million, and to look around each of them says nothing new."""

T = TypeVar("T")


@frozen
class Measured:
    """A candidate pair and what was measured of it.

    Attributes:
        i, j: places of its sentences, `i < j`.
        values: in the order of `tui.matching.scorer.MEASURES`.
        same_order: how far the two articles run in the same order, in 0–1.
        like: the number of the pair, earlier in the set, that it has its values from and is judged like;
            None for one that is judged for itself.
    """

    i: int
    j: int
    values: tuple[float, ...]
    same_order: float
    like: int | None = None


def measure_set(profiles: Sequence[Profile], articles: Sequence[int]) -> Iterator[Measured]:
    """Measure every candidate pair of a set, sorted by place.

    Args:
        profiles: of all sentences, article by article; the same object for the same text.
        articles: the number of each sentence's article, not decreasing.
    """
    found = sorted(candidates(profiles, articles))
    own = _own(profiles, found)
    alike = {pair: (f[_WORDS] + f[_LETTERS]) / 2.0 for pair, f in zip(found, own, strict=True)}
    context = Context(alike, articles)
    settings = _settings(profiles, articles)
    are_copies = len(set(settings)) < len(settings)
    judged: dict[tuple[int, int], list[int]] = {}
    known: list[Measured] = []
    for (i, j), features in zip(found, own, strict=True):
        same = judged.setdefault((settings[i], settings[j]), []) if are_copies else []
        if len(same) >= JUDGED:
            first = known[same[0]]
            measured = Measured(i, j, first.values, first.same_order, same[0])
        else:
            same.append(len(known))
            same_order = context.same_order(i, j)
            # Neighbours count only as far as the order is the same: where it is not they need no look.
            beside = context.neighbours(i, j) if same_order else _NONE
            measured = Measured(i, j, (*features, *context.around(i, j), *beside), same_order)
        known.append(measured)
        yield measured


def judge_each(measured: Iterable[Measured], judge: Callable[[int, Measured], T]) -> list[T]:
    """What `judge` makes of each pair, given its number; one that is like another is judged with that one."""
    found: list[T] = []
    for number, pair in enumerate(measured):
        found.append(judge(number, pair) if pair.like is None else found[pair.like])
    return found


def _own(profiles: Sequence[Profile], pairs: Sequence[tuple[int, int]]) -> list[tuple[float, ...]]:
    """The measures of the pairs by themselves; those of two texts are taken once, however often they meet."""
    if len(set(map(id, profiles))) == len(profiles):
        return [features_of(profiles[i], profiles[j]) for i, j in pairs]
    known: dict[tuple[int, int], tuple[float, ...]] = {}
    own = []
    for i, j in pairs:
        one, other = profiles[i], profiles[j]
        features = known.get((id(one), id(other)))
        if features is None:
            features = known[id(one), id(other)] = features_of(one, other)
        own.append(features)
    return own


def _settings(profiles: Sequence[Profile], articles: Sequence[int]) -> list[int]:
    """For each sentence a number, which copies share: the same text behind or before the same sentence."""
    texts = [id(profile) for profile in profiles]
    known: dict[tuple[int, int, int], int] = {}
    settings: list[int] = []
    for place, article in enumerate(articles):
        before, after = (
            texts[at] if 0 <= at < len(texts) and articles[at] == article else 0
            for at in (place - 1, place + 1)
        )
        behind, in_front = (before, texts[place], -1), (-1, texts[place], after)
        setting = known.get(behind, known.get(in_front, place))
        known.setdefault(behind, setting)
        known.setdefault(in_front, setting)
        settings.append(setting)
    return settings
