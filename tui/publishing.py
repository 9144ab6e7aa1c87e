"""A comparison as published: the JSON of `tui.interchange` with what only the engine can work out."""

from __future__ import annotations

from collections.abc import Sequence

from tui import interchange
from tui.independence import Corroboration
from tui.model import Comparison, Sentence


def to_json(comparison: Comparison) -> interchange.Json:
    """Return `comparison` as `crossread.comparison/1`, every passage with how independently it is told."""

    def how_told(members: Sequence[Sentence]) -> Corroboration:
        from tui.contrast import corroborate  # noqa: PLC0415 - what the cache has needs no engine

        return corroborate(members, comparison.articles)

    return interchange.to_json(comparison, how_told)
