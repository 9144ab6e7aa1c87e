"""Phrases that news uses for a plain word: "takes office" for an inauguration, "behind bars" for prison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

GAP: Final = "~"
"""Stands in a phrase for what it may be parted by: "hand ~ down"."""

_WIDEST: Final = 2
"""Words that may stand in a gap."""


class Phrase(NamedTuple):
    """The stems of a phrase, gaps among them, and the stem of the word that it stands for."""

    stems: tuple[str, ...]
    meant: str


@cache
def _phrases() -> Mapping[str, Sequence[Phrase]]:
    """Phrases by their first stem, the longest first."""
    text = files("tui.contrast.words").joinpath("phrases.txt").read_text(encoding="utf-8")
    found: dict[str, list[Phrase]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            words, _, meant = line.partition("\t")
            phrase = Phrase(tuple(words.split()), meant)
            found.setdefault(phrase.stems[0], []).append(phrase)
    return {first: sorted(of, key=lambda p: -len(p.stems)) for first, of in found.items()}


def plain_stems(stems: Sequence[str]) -> dict[tuple[int, ...], str]:
    """The phrases of a sentence: the places of their words, and the stem of the plain word for each."""
    found: dict[tuple[int, ...], str] = {}
    taken: set[int] = set()
    phrases = _phrases()
    for at, stem in enumerate(stems):
        if at in taken:
            continue
        for phrase in phrases.get(stem, ()):
            if places := _places(phrase.stems, stems, at):
                found[places] = phrase.meant
                taken.update(places)
                break
    return found


def _places(phrase: Sequence[str], stems: Sequence[str], at: int) -> tuple[int, ...]:
    """Where the words of a phrase stand that begins at a place; none if it does not."""
    places: list[int] = []
    reach = 0
    for part in phrase:
        if part == GAP:
            reach = _WIDEST
            continue
        here = next((i for i in range(at, min(len(stems), at + reach + 1)) if stems[i] == part), None)
        if here is None:
            return ()
        places.append(here)
        at, reach = here + 1, 0
    return tuple(places)
