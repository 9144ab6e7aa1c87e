"""The header and footer rows: items leave by priority where there is no room, whole words only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.layout.reading import Reading
from tui.layout.rows import Row


@dataclass(frozen=True, slots=True)
class Hint:
    """A key worth showing in the footer; earlier ones stay longest on a narrow screen."""

    keys: str
    name: str
    is_enabled: bool = True


def header_row(reading: Reading, width: int, *, saved: str = "saved", view: str = "") -> Row:
    """Title, counts of sources, passages, conflicts and unique details, share reviewed, saved or not.

    `saved`: how the journal stands: `saved`, `read-only`, `not saved` …
    `view`: name of the view shown, after the title; empty for the passages view.
    """
    raise NotImplementedError


def footer_row(hints: Sequence[Hint], width: int) -> Row:
    """The hints that fit, in their order, first ones first."""
    raise NotImplementedError
