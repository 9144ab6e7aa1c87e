"""The one widget that shows text: rows in, strips out; only rows that changed are drawn again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.layout.rows import Row, Run, Tint

KEPT_STRIPS = 1024
"""Rows whose strips are kept: some twenty windows, so that going back costs nothing."""


class Sheet(Widget):
    """A window full of rows.

    Text reaches the terminal as segments only, never as markup. The cost of a change follows the
    rows that changed, not the length of what is shown.
    """

    ALLOW_SELECT = False

    def __init__(self, styles: Mapping[Tint, Style], *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.rows: tuple[Row, ...] = ()
        self._tints = styles
        self._strips: LRUCache[tuple[tuple[Run, ...], int], Strip] = LRUCache(KEPT_STRIPS)

    def restyle(self, styles: Mapping[Tint, Style]) -> None:
        """Draw everything again in other styles."""
        self._tints = styles
        self._strips.clear()
        self.refresh()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows from the top."""
        before, self.rows = self.rows, tuple(rows)
        if len(before) != len(self.rows):
            self.refresh()
            return
        width = self.size.width
        changed = [
            y for y, (old, new) in enumerate(zip(before, self.rows, strict=True)) if old.runs != new.runs
        ]
        if changed:
            self.refresh(*[Region(0, y, width, 1) for y in changed])

    def render_line(self, y: int) -> Strip:
        """One row as a strip exactly as wide as the widget."""
        runs = self.rows[y].runs if y < len(self.rows) else ()
        width = self.size.width
        strip = self._strips.get((runs, width))
        if strip is None:
            segments = [Segment(run.text, self._tints[run.tint]) for run in runs]
            strip = Strip(segments).adjust_cell_length(width, self._tints[Tint.TEXT])
            self._strips[(runs, width)] = strip
        return strip
