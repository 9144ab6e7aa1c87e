"""The last drawing step: Textual's updates into cells, and only the cells that changed onto the line.

While the terminal is behind, updates change the wanted frame alone; when it has caught up, one
difference brings it to the latest. So a key held down on a slow line never queues old screens.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from tui.reader.terminal.capabilities import Capabilities
from tui.reader.terminal.cells import Frame
from tui.reader.terminal.difference import Differ
from tui.reader.terminal.line import Line
from tui.reader.terminal.rendition import parameters_at

PLAIN_VARIABLE = "CROSSREAD_PLAIN_DISPLAY"
"""Set to 1 in the environment, Textual draws by itself: whole regions, as it comes."""

_TORN_FROM = 1500
"""Bytes from which a frame may be seen half drawn, and synchronised output is worth its 16 bytes."""

_BEGIN_SYNCHRONISED, _END_SYNCHRONISED = "\x1b[?2026h", "\x1b[?2026l"

Update = LayoutUpdate | ChopsUpdate


class Painter:
    """Keeps what the terminal shows and what it shall show, and sends the difference.

    Args:
        line: the terminal.
        capabilities: what may be sent to it.

    Attributes:
        is_complete: every cell of the wanted frame is known; until then only a full update helps.
        cursor: column and row in which the cursor is left.
        synchronises: the terminal has said that it knows synchronised output.
    """

    def __init__(self, line: Line, capabilities: Capabilities) -> None:
        self._line = line
        self._parameters = parameters_at(capabilities.colours)
        self._differ = Differ(erases_with_background=capabilities.erases_with_background)
        self._wanted = Frame(*line.size)
        self._shown: Frame | None = None
        self.is_complete = False
        self.cursor = (0, 0)
        self.synchronises = False

    def lose(self) -> None:
        """What the terminal shows is not known any more, or it has another size."""
        self._wanted = Frame(*self._line.size)
        self._shown = None
        self.is_complete = False

    def go_on_from(self, shown: Frame) -> None:
        """The terminal shows this already; send only what differs from it."""
        if (shown.width, shown.height) == (self._wanted.width, self._wanted.height):
            self._shown = shown

    def take(self, update: Update) -> None:
        """Change the wanted frame as Textual would change the screen."""
        if isinstance(update, LayoutUpdate):
            region = update.region
            for y, strips in enumerate(update.strips, region.y):
                self._put(region.x, y, strips)
            size = (self._wanted.width, self._wanted.height)
            if region.x == region.y == 0 and region.width >= size[0] and region.height >= size[1]:
                self.is_complete = True
        else:
            self._take_chops(update)

    def _take_chops(self, update: ChopsUpdate) -> None:
        # the same choice of strips as in ChopsUpdate.render_segments
        for y, start, stop in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is None or x > stop or end <= start:
                    continue
                is_inside = start <= x < stop and end <= stop
                self._put(x, y, [strip if is_inside else strip.crop(0, min(end, stop) - x)])

    def _put(self, x: int, y: int, strips: Iterable[Strip]) -> None:
        put, parameters = self._wanted.put, self._parameters
        for strip in strips:
            for text, style, control in strip:
                if not control:
                    x = put(x, y, text, parameters(style))

    def paint(self) -> None:
        """Send what differs, if the terminal has taken everything before; else it is sent when it has."""
        if not (self.is_complete and self._line.is_idle and self._line.is_held):
            return
        wanted, start = self._wanted, ""
        if self._shown is None:
            self._shown, start = Frame(wanted.width, wanted.height), self._differ.clear()
        x, y = self.cursor
        cursor = (min(x, wanted.width - 1), min(y, wanted.height - 1))
        data = start + self._differ.difference(self._shown, wanted, cursor)
        if self.synchronises and len(data) >= _TORN_FROM:
            data = f"{_BEGIN_SYNCHRONISED}{data}{_END_SYNCHRONISED}"
        self._line.write(data)
