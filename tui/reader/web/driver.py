"""Stands where a terminal otherwise does, in the reader behind a tab."""

from __future__ import annotations

from asyncio import run_coroutine_threadsafe
from typing import TYPE_CHECKING, Any

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp

if TYPE_CHECKING:
    from textual.app import App

_MOTION = "\x1b[?1003h"
"""Asks for every move of the mouse; Textual's driver sends it whether the mouse is wanted or not."""


class BrowserDriver(WebDriver):
    """Textual's own for browsers, but the mouse stays the browser's, and it ends with the server."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._takes_mouse = mouse

    def write(self, data: str) -> None:
        """Send it, unless it asks for what is not wanted."""
        if data != _MOTION:
            super().write(data)

    def _enable_mouse_support(self) -> None:
        """Take clicks and the wheel where asked to; else text can be selected as on any page."""
        if self._takes_mouse:
            for mode in (1000, 1006):
                self.write(f"\x1b[?{mode}h")

    def run_input_thread(self) -> None:
        """Read until there is nothing more to come: then nobody is there any longer."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            run_coroutine_threadsafe(self._app._post_message(ExitApp()), loop=self._loop)
