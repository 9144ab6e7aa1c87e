"""The closed sets the reader chooses from: views, layouts, filters."""

from __future__ import annotations

from enum import StrEnum

from tui.review import queue as review
from tui.values import frozen


class View(StrEnum):
    """What the main screen can show; the value is also the word on screen."""

    PASSAGES = "passages"
    ARTICLE = "article"
    NEW = "new only"
    MATRIX = "matrix"
    CONFLICTS = "conflicts"
    SUMMARY = "summary"
    HISTORY = "history"


class LayoutMode(StrEnum):
    """How the members of a passage stand; `AUTO` follows the width of the window."""

    AUTO = "auto"
    STACKED = "stacked"
    COLUMNS = "columns"
    SIDE = "side"


@frozen
class Filter:
    """A choice of passages; with `source`, an article id, only those that it tells."""

    kind: review.Filter = review.Filter.ALL
    source: str = ""

    def __str__(self) -> str:
        words = [] if self.kind is review.Filter.ALL and self.source else [str(self.kind)]
        return " ".join([*words, *([f"in {self.source}"] if self.source else [])])

    @property
    def is_all(self) -> bool:
        """Whether every passage passes."""
        return self == Filter()
