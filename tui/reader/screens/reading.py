"""The main screen: one sheet, redrawn row by row from the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.screen import Screen

from tui.layout.bars import footer_row
from tui.reader.frame import Note, Opening, cursor_row, frame, opening_frame
from tui.reader.hints import footer_hints
from tui.reader.pages import Size
from tui.reader.views import LayoutMode, View
from tui.reader.widgets.sheet import Sheet

if TYPE_CHECKING:
    from tui.layout.rows import Row
    from tui.reader.app import CrossreadApp

WHEEL_SHARE = 0.1
"""Share of a window that a notch of the mouse wheel scrolls."""


class ReadingScreen(Screen[None], inherit_bindings=False):
    """Header, text and footer; every key is looked up in the keymap.

    Attributes:
        note: stands in the footer's place until the next key.
        opening: how far the opening of a set has come; None when none is being opened.
    """

    AUTO_FOCUS = None
    app: CrossreadApp

    def __init__(self) -> None:
        super().__init__()
        self.note: Note | None = None
        self.opening: Opening | None = None

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Sheet(self.app.sheet_styles, has_bars=True)

    @property
    def sheet(self) -> Sheet:
        """What the rows are shown on."""
        return self.query_one(Sheet)

    @property
    def window(self) -> tuple[int, int]:
        """Columns and rows of the whole screen."""
        return self.size.width, self.size.height

    def first_rows(self) -> tuple[Row, ...]:
        """What the screen shows when the set that is open now is opened again."""
        session, size = self.app.session, Size(*self.window)
        if session is None:
            return ()
        again = session.from_the_start()
        again.choose_layout(LayoutMode(self.app.config.layout))
        self.app.session = again  # the footer says what can be done there
        try:
            footer = footer_row(footer_hints(self.app, self.app.keymap, View.PASSAGES), size.width)
        finally:
            self.app.session = session
        return frame(again, size, footer)

    def redraw(self) -> None:
        """Show what the session is at now."""
        size = Size(self.size.width, self.size.height)
        if not size.width or not self.is_mounted or not self.children:
            return  # not composed yet, or taken apart already: a set may open while the app ends
        session = self.app.session
        view = session.view if session else View.PASSAGES
        hints = footer_hints(self.app, self.app.keymap, view)
        if session is None or not session.is_settled:
            hints = [hint for hint in hints if hint.is_enabled]  # the rest comes with the set
        footer = footer_row(hints, size.width)
        if session is None and len(self.app.first_rows) == size.height:
            rows = self.app.first_rows
        elif session is None:
            rows = opening_frame(self.opening, size, footer, self.note)
        else:
            rows = frame(session, size, footer, self.note, self.opening)
            self.app.cursor_position = Offset(0, cursor_row(session, rows))
        self.sheet.show(rows)

    def on_resize(self, event: events.Resize) -> None:
        """Keep what is current in the window."""
        if self.app.session is not None:
            self.app.session.keep_in_view()
        self.redraw()

    def on_key(self, event: events.Key) -> None:
        """Run the command that the keymap has on this key."""
        if self.app.press(event.key, event.character):
            event.stop()
            event.prevent_default()

    def on_mouse_scroll_down(self) -> None:
        """The wheel scrolls where the mouse is taken from the terminal."""
        self.app.scroll(WHEEL_SHARE)
        self.redraw()

    def on_mouse_scroll_up(self) -> None:
        """As above, the other way."""
        self.app.scroll(-WHEEL_SHARE)
        self.redraw()

    def on_screen_resume(self) -> None:
        """What lay on top may have changed anything."""
        self.redraw()
