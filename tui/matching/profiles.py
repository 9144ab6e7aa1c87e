"""What matching knows of one sentence: its terms and how much each of them tells.

Profiles are made for a whole set at once, because how much a word tells depends on the set, and so does
whether "Red Note" and "RedNote" are one name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise
from math import fsum, sqrt

from tui.matching.rarity import Rarity
from tui.matching.stretches import PAIR_WORTH, stretches_of
from tui.matching.tokens import Spelling, TokenKind, speller
from tui.values import frozen

GRAM = 4
_MOST_TERMS = 400


@frozen
class Profile:
    """One sentence, ready to be compared.

    Attributes:
        plain: the content words' stems, joined by spaces: what rapidfuzz compares.
        plain_sorted: the same in the order of the alphabet.
        stems: the stems of all words, in order, stop words included.
        content: the content words' stems, in order, with repetitions.
        weights: the rarity of each content stem; `total` their sum, `norm` their Euclidean length.
        grams: the squared rarity of each 4-character stretch of the content stems; `gram_norm` the
            Euclidean length.
        names: stems of capitalised words and hashtags; `named` the sum of their weights.
        numbers: normal forms of numbers.
        pairs: stems that follow each other.
    """

    plain: str
    plain_sorted: str
    stems: tuple[str, ...]
    content: tuple[str, ...]
    weights: dict[str, float]
    total: float
    norm: float
    grams: dict[str, float]
    gram_norm: float
    names: frozenset[str]
    named: float
    numbers: frozenset[str]
    pairs: frozenset[tuple[str, str]]


@dataclass(slots=True)
class _Reading:
    """A sentence's spellings on the way to its profile; `characters` are those in a script without spaces."""

    spellings: Sequence[Spelling]
    characters: set[str]
    content: tuple[str, ...] = ()
    grams: set[str] = field(default_factory=set)


Names = Mapping[tuple[str, ...], str]
"""Stems of a name → the one term that stands for all names of the same thing."""


def names_of(groups: Iterable[Sequence[str]], language: str = "en") -> Names:
    """The terms that stand for groups of names of one thing; groups that share a name are one."""
    merged: list[set[tuple[str, ...]]] = []
    for group in groups:
        spelled = {tuple(_content(_spellings(name, language))) for name in group} - {()}
        for other in [known for known in merged if known & spelled]:
            merged.remove(other)
            spelled |= other
        merged.append(spelled)
    names: dict[tuple[str, ...], str] = {}
    for spelled in merged:
        one = min(spelled, key=lambda stems: (len(stems), stems), default=())
        names.update(dict.fromkeys(spelled, "·".join(one)))
    return names


@lru_cache(maxsize=4096)
def _spellings(text: str, language: str) -> tuple[Spelling, ...]:
    """The spellings of a text; a set is profiled again whenever a decision is learned from."""
    known = speller(language)
    return tuple([known[stretch] for stretch in stretches_of(text, language)])


def _read(text: str, language: str) -> _Reading:
    spellings = _spellings(text, language)
    unspaced = () if text.isascii() else (k.stem for k in spellings if k.kind is TokenKind.CHARACTER)
    return _Reading(spellings, set(unspaced))


def _content(spellings: Iterable[Spelling]) -> list[str]:
    stems = [part for known in spellings if known.is_content for part in known.parts]
    return stems[:_MOST_TERMS]


def _compounds(readings: Sequence[_Reading]) -> dict[str, tuple[str, ...]]:
    """Stems of words that elsewhere in the set are written apart: `rednot` → `red`, `note`."""
    stems = {
        known.form: known.stem for reading in readings for known in reading.spellings if len(known.form) > 5
    }
    apart: dict[str, tuple[str, ...]] = {}
    for reading in readings:
        before: Spelling | None = None
        for known in reading.spellings:
            if before is not None and before.is_content and known.is_content:
                joined = stems.get(before.form + known.form)
                if joined is not None:
                    apart.setdefault(joined, (*before.parts, *known.parts))
            before = known
    return apart


def _renamed(content: list[str], names: Names, longest: Mapping[str, int]) -> list[str]:
    """The stems with each name replaced by the term that stands for it, longest names first.

    `longest`: of the names that begin with a stem.
    """
    if longest.keys().isdisjoint(content):
        return content
    renamed: list[str] = []
    place = 0
    while place < len(content):
        for length in range(min(longest.get(content[place], 0), len(content) - place), 0, -1):
            one = names.get(tuple(content[place : place + length]))
            if one is not None:
                renamed.append(one)
                place += length
                break
        else:
            renamed.append(content[place])
            place += 1
    return renamed


@lru_cache(maxsize=100_000)
def _grams(stem: str) -> tuple[str, ...]:
    bounded = f"^{stem}$"
    return tuple(bounded[k : k + GRAM] for k in range(max(1, len(bounded) - GRAM + 1)))


def profiles_of(
    texts: Sequence[str], languages: Sequence[str] | str = "en", names: Names | None = None
) -> list[Profile]:
    """Profile the sentences of a set, in order; those that are word for word the same share one profile.

    Args:
        texts: all sentences that make up the set; document frequencies come from them.
        languages: the language of each, or of all.
        names: names that mean one thing, from `names_of`.
    """
    each = [languages] * len(texts) if isinstance(languages, str) else languages
    known: dict[tuple[str, str], _Reading] = {}
    for text, language in zip(texts, each, strict=True):
        if (text, language) not in known:
            known[text, language] = _read(text, language)
    apart = _compounds(list(known.values()))
    longest: dict[str, int] = {}
    for stems in names or ():
        longest[stems[0]] = max(len(stems), longest.get(stems[0], 0))
    for reading in known.values():
        content = _content(reading.spellings)
        if names:
            content = _renamed(content, names, longest)
        content = [part for stem in content for part in apart.get(stem, (stem,))]
        reading.content = tuple(content)
        reading.grams = set(chain.from_iterable(map(_grams, reading.content)))
    readings = [known[text] for text in zip(texts, each, strict=True)]
    language = Counter(each).most_common(1)[0][0] if each else "en"
    rarity = Rarity((set(reading.content) for reading in readings), language)
    gram_rarity = Rarity((reading.grams for reading in readings), "")
    profiles = {text: _profile(reading, rarity, gram_rarity) for text, reading in known.items()}
    return [profiles[text] for text in zip(texts, each, strict=True)]


def _profile(reading: _Reading, rarity: Rarity, gram_rarity: Rarity) -> Profile:
    content = reading.content
    weights = {stem: rarity[stem] for stem in content}
    for stem in reading.characters & weights.keys():
        weights[stem] *= PAIR_WORTH
    grams = {gram: gram_rarity[gram] ** 2 for gram in sorted(reading.grams)}
    spellings = reading.spellings
    names = frozenset(
        part
        for place, known in enumerate(spellings)
        if known.is_content and (known.kind is TokenKind.HASHTAG or (known.is_capitalised and place > 0))
        for part in known.parts
    )
    return Profile(
        plain=" ".join(content),
        plain_sorted=" ".join(sorted(content)),
        stems=tuple(known.stem for known in spellings[:_MOST_TERMS]),
        content=content,
        weights=weights,
        total=sum(weights.values()),
        norm=sqrt(sum(weight * weight for weight in weights.values())),
        grams=grams,
        gram_norm=sqrt(sum(grams.values())),
        names=names,
        named=fsum(weights[term] for term in names if term in weights),
        numbers=frozenset(known.form for known in spellings if known.value is not None),
        pairs=frozenset(pairwise(content)),
    )
