"""The closed sets the reader chooses from: views, layouts, filters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """What the main screen can show; the value is also the word on screen."""

    PASSAGES = "passages"
    ARTICLE = "article"
    NEW = "new only"
    MATRIX = "matrix"
    CONFLICTS = "conflicts"
    SUMMARY = "summary"
    HISTORY = "history"
    HELP = "help"


class LayoutMode(StrEnum):
    """How the members of a passage stand; `AUTO` follows the width of the window."""

    AUTO = "auto"
    STACKED = "stacked"
    COLUMNS = "columns"
    SIDE = "side"


class FilterKind(StrEnum):
    """Which passages are stepped through; the value is the word on screen."""

    ALL = "all"
    UNREVIEWED = "unreviewed"
    CONFLICTS = "conflicts"
    UNIQUE = "unique"
    FLAGGED = "flagged"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice of passages; `source` is an article id and matters to `FilterKind.SOURCE` alone."""

    kind: FilterKind = FilterKind.ALL
    source: str = ""

    def __str__(self) -> str:
        return f"in {self.source}" if self.kind is FilterKind.SOURCE else str(self.kind)
