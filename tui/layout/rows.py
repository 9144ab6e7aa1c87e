"""Rows of styled text, the currency between the views and whatever draws them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from rich.cells import cell_len

from tui.model import Meaning
from tui.values import frozen


class Tint(StrEnum):
    """What a run of text is, for a theme to give a colour and a style to."""

    TEXT = "text"
    DIM = "dim"
    ACCENT = "accent"
    HEADING = "heading"
    SOURCE = "source"
    DIFFERS = "differs"
    UNIQUE = "unique"
    CONFLICT = "conflict"
    DROPPED = "dropped"
    GOOD = "good"
    WARNING = "warning"
    KEY = "key"
    RULE = "rule"
    CURSOR = "cursor"
    FOUND = "found"
    SPOT = "spot"
    """The marked stretch that `n`, `i` or `c` stands on."""


@frozen
class Run:
    """A stretch of text in one tint; never holds a line break or a control character."""

    text: str
    tint: Tint = Tint.TEXT

    @property
    def width(self) -> int:
        """Terminal cells it fills."""
        return cell_len(self.text)


@frozen
class Row:
    """One line of the screen.

    Attributes:
        anchor: id of the sentence, passage, conflict, decision or command it shows; may be empty.
    """

    runs: tuple[Run, ...] = ()
    anchor: str = ""

    @property
    def text(self) -> str:
        """Its characters without tints."""
        return "".join(run.text for run in self.runs)

    @property
    def width(self) -> int:
        """Terminal cells it fills; never more than the width its view was asked for."""
        return cell_len(self.text)


@frozen
class Stop:
    """A place on a page that `n`, `i` or `c` go to.

    Attributes:
        row: index into `Page.rows`.
        sentence: id of the sentence the marked stretch stands in.
        start: code point into its article's text.
    """

    row: int
    kind: Meaning
    sentence: str
    start: int


@frozen
class Page:
    """What a view shows, from top to bottom; longer than the window if need be.

    Attributes:
        stops: in reading order.
        places: row of each anchor that shares its rows with others, as members in columns do.
    """

    rows: tuple[Row, ...] = ()
    stops: tuple[Stop, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)

    def row_of(self, anchor: str) -> int | None:
        """Index of the first row that shows what has this id, or None."""
        if anchor in self.places:
            return self.places[anchor]
        return next((i for i, row in enumerate(self.rows) if row.anchor == anchor), None)


@frozen
class Glyphs:
    """The signs that carry every meaning where there is no colour; one cell each.

    The first four may be overridden by a theme (`Theme.spans[Meaning].glyph`).
    """

    differs: str = "~"
    unique: str = "+"
    conflict: str = "≠"
    dropped: str = "−"
    has: str = "●"
    left_out: str = "○"
    absent: str = "·"
    cursor: str = "▸"
    picked: str = "★"
    accepted: str = "✓"
    rejected: str = "×"
    later: str = "…"
    flagged: str = "!"

    def of(self, meaning: Meaning) -> str:
        """The sign set on both sides of a stretch with this meaning."""
        return {
            Meaning.DIFFERS: self.differs,
            Meaning.UNIQUE: self.unique,
            Meaning.CONFLICT: self.conflict,
            Meaning.DROPPED: self.dropped,
        }[meaning]


TINT_OF: dict[Meaning, Tint] = {
    Meaning.DIFFERS: Tint.DIFFERS,
    Meaning.UNIQUE: Tint.UNIQUE,
    Meaning.CONFLICT: Tint.CONFLICT,
    Meaning.DROPPED: Tint.DROPPED,
}
"""The tint of each meaning."""
