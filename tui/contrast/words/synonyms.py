"""Words that news uses for one another, for the aligner and for telling whether a sentence says a thing.

Function words are a closed list by grammar (Quirk et al., "A Comprehensive Grammar of the English
Language"). Content words are a thesaurus: those that could stand for each other in two reports of one event,
never opposites and never two of one class (cat and dog), for those tell two things apart. Two such words
are alike, not equal: they are never the ground for calling a sentence the same. The thesaurus is written in
`tests/bench/thesaurus.txt`, and stands beside this module in stems, as `tui.matching.stems.stem_of` gives
them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

_FUNCTION_WORDS = """
of in for at on to from by with into within onto through via
a an the this that these those its their his her our your my
he she it they who which that him them
but however though although yet nevertheless
and & also plus well
is was are were be been being has have had 's do did does
will would shall should may might can could
not n't no never cannot without
because since as due
about around approximately some nearly almost roughly
over above more than exceeding
while whereas when as if
until till
before prior
after following
per a each every
such like
so thus therefore hence
many several numerous some
last past previous
in during within
about regarding concerning on over
must should need
only just merely
still yet
also too
all every whole entire
"""


def _groups(lines: str) -> Mapping[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for index, line in enumerate(lines.strip().splitlines()):
        for word in line.split():
            groups.setdefault(word, set()).add(index)
    return {word: frozenset(indexes) for word, indexes in groups.items()}


FUNCTION_GROUPS: Final = _groups(_FUNCTION_WORDS)
"""Form of a function word to the groups it belongs to."""


@cache
def _thesaurus() -> Mapping[str, str]:
    """Stem of a content word to the stems that stand for it, one after the other."""
    text = files("tui.contrast.words").joinpath("thesaurus.txt").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in text.splitlines() if not line.startswith("#"))


@lru_cache(maxsize=16_384)
def synonyms_of(stem: str) -> frozenset[str]:
    """Stems of the words that news uses for the content word of this stem; none for a word not listed."""
    return frozenset(_thesaurus().get(stem, "").split())


def are_synonyms(stem: str, other: str) -> bool:
    """Whether of two stems of content words one stands for the other."""
    return other in synonyms_of(stem)
