"""One name for what has several: words of an alias group are told apart no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.matching.tokens import tokenise
from tui.model import FactKind

if TYPE_CHECKING:
    from tui.contrast.facts import Fact


class Naming:
    """Maps stems to the one their alias group goes by.

    Names of one word are mapped; of longer ones ("Little Red Book") the words are too common to stand
    for the name on their own.
    """

    __slots__ = ("_canonical", "_whole")

    def __init__(self, aliases: Sequence[tuple[str, ...]]) -> None:
        canonical: dict[str, str] = {}
        whole: dict[str, str] = {}
        for names in aliases:
            forms = ["".join(t.form for t in tokenise(name)) for name in names]
            for form in forms:
                whole.setdefault(form, whole.get(forms[0], forms[0]))
            stems = [tokens[0].stem for name in names if len(tokens := tokenise(name)) == 1]
            for stem in stems:
                canonical.setdefault(stem, canonical.get(stems[0], stems[0]))
        self._canonical: Mapping[str, str] = canonical
        self._whole: Mapping[str, str] = whole

    def of_stem(self, stem: str) -> str:
        """The stem that stands for all names of the same thing."""
        return self._canonical.get(stem, stem)

    def of_stems(self, stems: Iterable[str]) -> frozenset[str]:
        """Those of several stems."""
        canonical = self._canonical
        if not canonical:
            return frozenset(stems)
        return frozenset(canonical.get(stem, stem) for stem in stems)

    def of_fact(self, fact: Fact) -> Fact:
        """A fact whose context, or which itself as a name, goes by the name of its group."""
        if fact.kind is FactKind.NAME:
            return replace(fact, key=self._whole[fact.key]) if fact.key in self._whole else fact
        if not self._canonical or not (fact.near or fact.names):
            return fact
        return replace(fact, near=self.of_stems(fact.near), names=self.of_stems(fact.names))
