"""Rows to read and scroll through, over the view: help."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tui.layout.bars import Hint, footer_row
from tui.layout.rows import Page, Row, Run, Tint
from tui.reader.widgets.sheet import Sheet
from tui.settings.keymap import show_key

if TYPE_CHECKING:
    from tui.reader.app import CrossreadApp

_MOVES = {"passage.next": 0.1, "passage.previous": -0.1, "scroll.down": 0.9, "scroll.up": -0.9}
"""Commands that scroll here, with the share of a window."""
_LEAVE = frozenset({"app.back", "app.quit", "help.keys"})


class PagerScreen(ModalScreen[None], inherit_bindings=False):
    """A page of rows that the moving keys scroll; any of back, quit and help closes it."""

    app: CrossreadApp
    AUTO_FOCUS = None

    def __init__(self, title: str, page: Callable[[int], Page]) -> None:
        """Show a page.

        Args:
            title: stands above it.
            page: makes it for a width.
        """
        super().__init__()
        self._title = title
        self._page = page
        self._top = 0

    def compose(self) -> ComposeResult:
        """One widget."""
        yield Sheet(self.app.sheet_styles, has_bars=True)

    def on_resize(self, event: events.Resize) -> None:
        """Other lines fit."""
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Scroll or close."""
        event.stop()
        event.prevent_default()
        command = self.app.keymap.command(event.key, event.character)
        height = max(self.size.height - 2, 1)
        if command in _LEAVE:
            self.dismiss(None)
        elif command in _MOVES:
            self._top += round(_MOVES[command] * height) or (1 if _MOVES[command] > 0 else -1)
        elif command in {"passage.first", "passage.last"}:
            self._top = 0 if command == "passage.first" else len(self._page(self.size.width).rows)
        self._draw()

    def _draw(self) -> None:
        width, height = self.size.width, self.size.height - 2
        if width < 1 or height < 1:
            return
        rows = self._page(width).rows
        self._top = min(max(self._top, 0), max(len(rows) - height, 0))
        seen = rows[self._top : self._top + height]
        left = len(rows) - self._top - len(seen)
        self.query_one(Sheet).show(
            [
                Row(
                    (
                        Run(f" {self._title}", Tint.HEADING),
                        Run(f"   {left} more below" if left else "", Tint.DIM),
                    )
                ),
                *seen,
                *[Row()] * (height - len(seen)),
                footer_row(self._hints(), width),
            ]
        )

    def _hints(self) -> list[Hint]:
        keymap = self.app.keymap
        moves = [key for command in ("passage.next", "passage.previous") for key in keymap.of(command)[:1]]
        leave = (*keymap.of("app.back"), *keymap.of("app.quit"))[:1]
        return [Hint("".join(map(show_key, moves)), "scroll"), Hint("".join(map(show_key, leave)), "close")]
