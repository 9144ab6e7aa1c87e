"""How many independent texts carry a passage, and whom they name as their origin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import SafeText, Sentence


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Who carries a passage, and how independently.

    Attributes:
        sources: ids of the articles that tell it, in the order given.
        texts: the sources grouped by text: near-verbatim reuse, such as wire copy, is one text.
        origins: names the members give for where they have it: `Reuters`, `CNN`; each once.
    """

    sources: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    origins: tuple[SafeText, ...]

    def __str__(self) -> str:
        """Say it in words: `3 outlets, 1 text · after Reuters`."""
        raise NotImplementedError


def corroborate(members: Sequence[Sentence]) -> Corroboration:
    """Count the independent texts among the members of a passage."""
    raise NotImplementedError
