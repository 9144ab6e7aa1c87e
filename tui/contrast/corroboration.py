"""How many independent texts carry a passage, and whom they name as their origin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.contrast.facts.origins import find_origins
from tui.contrast.facts.reading import read_sentence
from tui.independence import Corroboration
from tui.model import SafeText, Sentence

_GRAM: Final = 4
REUSE: Final = 0.5
"""Share of common 4-grams of the shorter text from which both are one text, as in the reuse corpora of
Clough et al., "METER" (ACL 2002)."""


def corroborate(members: Sequence[Sentence]) -> Corroboration:
    """Count the independent texts among the members of a passage."""
    sources = tuple(dict.fromkeys(member.article for member in members))
    grams = {source: _grams([m for m in members if m.article == source]) for source in sources}
    texts: list[list[str]] = []
    for source in sources:
        home = next((text for text in texts if any(_is_reuse(grams[source], grams[s]) for s in text)), None)
        if home is None:
            texts.append([source])
        else:
            home.append(source)
    origins: dict[str, SafeText] = {}
    for member in members:
        for _, _, name in find_origins(member.text):
            if any(word[:1].isupper() for word in name.split()):
                origins.setdefault(name.casefold(), SafeText(name))
    return Corroboration(sources, tuple(tuple(text) for text in texts), tuple(origins.values()))


def _grams(members: Sequence[Sentence]) -> frozenset[tuple[str, ...]]:
    """Runs of four words; a shorter sentence is one run."""
    found: set[tuple[str, ...]] = set()
    for member in members:
        forms = tuple(token.form for token in read_sentence(member.text).tokens)
        if len(forms) < _GRAM:
            found.add(forms)
        found.update(forms[at : at + _GRAM] for at in range(len(forms) - _GRAM + 1))
    return frozenset(found)


def _is_reuse(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    return bool(a and b) and len(a & b) >= REUSE * min(len(a), len(b))
