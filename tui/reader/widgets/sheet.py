"""The one widget that shows text: rows in, strips out; only rows that changed are drawn again."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.layout.rows import Row, Run, Tint
from tui.reader.styles.tints import Styles

KEPT_STRIPS = 256
"""Rows whose strips are kept: five windows, so that going back a step costs nothing. A strip is some 3 kB."""


class Sheet(Widget):
    """A window full of rows.

    Text reaches the terminal as segments only, never as markup. The cost of a change follows the
    rows that changed, not the length of what is shown.
    """

    ALLOW_SELECT = False

    def __init__(self, styles: Styles, *, has_bars: bool = False) -> None:
        """Show nothing yet.

        Args:
            styles: of the text, and of the bars.
            has_bars: whether the first and the last row are bars: header and footer.
        """
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._styles = styles
        self._has_bars = has_bars
        self._drawn: dict[int, Strip] = {}
        self._strips: LRUCache[tuple[tuple[Run, ...], int, bool], Strip] = LRUCache(KEPT_STRIPS)

    def restyle(self, styles: Styles) -> None:
        """Draw everything again in other styles."""
        self._styles = styles
        self._strips.clear()
        self._drawn.clear()
        self.refresh()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows from the top."""
        before, self.rows = self.rows, tuple(rows)
        if len(before) != len(self.rows):
            self._drawn.clear()
            self.refresh()
            return
        width = self.size.width
        changed = [
            y for y, (old, new) in enumerate(zip(before, self.rows, strict=True)) if old.runs != new.runs
        ]
        for y in changed:
            self._drawn.pop(y, None)
        if changed:
            self.refresh(*[Region(0, y, width, 1) for y in changed])

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of a region; without Textual's borders, paddings and links, of which there are none."""
        return [self._line(y).crop(crop.x, crop.right) for y in crop.line_range]

    def _line(self, y: int) -> Strip:
        """The row as it was drawn last, if nothing changed."""
        strip = self._drawn.get(y)
        if strip is None or strip.cell_length != self.size.width:
            strip = self._drawn[y] = self.render_line(y)
        return strip

    def render_line(self, y: int) -> Strip:
        """One row as a strip exactly as wide as the widget, in the colours that are to be sent."""
        runs = self.rows[y].runs if y < len(self.rows) else ()
        width = self.size.width
        is_bar = self._has_bars and y in {0, len(self.rows) - 1}
        strip = self._strips.get((runs, width, is_bar))
        if strip is None:
            styles = self._styles.bar if is_bar else self._styles.text
            segments = [Segment(run.text, styles[run.tint]) for run in runs]
            strip = Strip(segments).adjust_cell_length(width, styles[Tint.TEXT])
            for colours in self.get_line_filters():
                strip = strip.apply_filter(colours, self.background_colors[1])
            self._strips[(runs, width, is_bar)] = strip
        return strip
