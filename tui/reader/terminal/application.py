"""`TerminalApp`: the Textual app that knows how to hold a terminal and how to let go of it."""

from __future__ import annotations

import os
from typing import Any, ClassVar

from rich.console import RenderableType
from textual import constants
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.geometry import Size
from textual.messages import TerminalSupportsSynchronizedOutput
from textual.screen import Screen

from tui.reader.terminal import clipboard
from tui.reader.terminal.capabilities import ColourDepth, detect
from tui.reader.terminal.cells import Frame
from tui.reader.terminal.display import PLAIN_VARIABLE, Painter
from tui.reader.terminal.driver import LineDriver
from tui.reader.terminal.line import Line
from tui.reader.terminal.monochrome import Colourless
from tui.reader.terminal.rendition import colour_system


class TerminalApp(App[int]):
    """Base class of the reader's app: its own driver, its own last drawing step, its own endings.

    A subclass is an ordinary Textual app. In a test's pilot (`run_test`) and behind a web server it
    draws and ends as Textual does.

    Attributes:
        capabilities: what the terminal can show, judged from the environment.
        line: the terminal, once the app runs in one.
        first_frame: what was drawn on `line` before the app was made, if anything.
        crash: the error that ended the app.
        crash_notes: what else was to be said about it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "suspend_process", "Suspend", show=False)]

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.animation_level = "none"  # every frame of an animation goes over the line
        self.capabilities = detect(os.environ)
        self.line: Line | None = None
        self.crash: BaseException | None = None
        self.crash_notes: list[str] = []
        self.first_frame: Frame | None = None
        self._painter: Painter | None = None
        self._use_colours(self.capabilities.colours)

    def _use_colours(self, depth: ColourDepth) -> None:
        """Have Textual's own output keep to the colour depth, too; Rich guesses it from TERM alone."""
        if depth is ColourDepth.NONE:
            self._filters = [Colourless()]
        else:
            self.no_color = False
            self.console._color_system = colour_system(depth)

    def get_driver_class(self) -> type[Driver]:
        """Our own driver, unless the environment names one (a web server does)."""
        return super().get_driver_class() if constants.DRIVER is not None else LineDriver

    # Drawing

    def display_lost(self) -> None:
        """What the terminal shows is not known any more; the next frame is drawn whole."""
        if self.line is not None and self._painter is None and os.environ.get(PLAIN_VARIABLE) != "1":
            self._painter = Painter(self.line, self.capabilities)
        elif self._painter is not None:
            self._painter.lose()

    @property
    def is_painting(self) -> bool:
        """Whether the app has drawn cells on its terminal."""
        return self._painter is not None

    def go_on_from_first_frame(self) -> None:
        """What was drawn before the app was made is on the screen still."""
        if self._painter is not None and self.first_frame is not None:
            self._painter.go_on_from(self.first_frame)

    def paint(self) -> None:
        """Send what changed while the terminal was behind."""
        if self._painter is not None:
            self._painter.paint()

    def repaint(self) -> None:
        """Draw the whole screen now."""
        if self._running and self._screen_stack:
            self._display(self.screen, self._whole(self.screen))

    def ensure_painted(self) -> None:
        """Draw the whole screen once it has been laid out, if that did not draw it.

        Of two sizes in quick succession Textual may lay out for neither, because the second is the one
        it had before.
        """
        if self._screen_stack:
            self.screen.call_later(self._paint_if_lost)

    def _paint_if_lost(self) -> None:
        if self._painter is not None and not self._painter.is_complete:
            self.repaint()

    def _whole(self, screen: Screen[Any]) -> RenderableType | None:
        return screen._compositor.render_update(full=True, screen_stack=self._background_screens)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Draw an update of the screen (private in Textual, which is pinned for it).

        Does what `App._display` does, through cells.
        """
        painter = self._painter
        if painter is None or not isinstance(renderable, LayoutUpdate | ChopsUpdate):
            super()._display(screen, renderable)
            return
        try:
            if self._batch_count or not self._running or self._closed:
                return
            painter.take(renderable)
            if not painter.is_complete:
                whole = self._whole(screen)
                if isinstance(whole, LayoutUpdate):
                    painter.take(whole)
            painter.cursor = Size(*self.screen.outer_size).clamp_offset(self.cursor_position)
            painter.paint()
        except Exception as error:  # noqa: BLE001  -- whatever a widget's strips may do
            self._handle_exception(error)
        finally:
            self.post_display_hook()

    def _on_terminal_supports_synchronized_output(self, message: TerminalSupportsSynchronizedOutput) -> None:
        if self._painter is None:
            super()._on_terminal_supports_synchronized_output(message)
        else:
            self._painter.synchronises = True

    # Copying

    def copy_text(self, text: str) -> str:
        """Send text to the terminal's clipboard; returns one honest line about it for the reader."""
        copy = clipboard.copy(text, os.environ)
        self._clipboard = text
        if self._driver is not None and copy.sequence:
            self._driver.write(copy.sequence)
        return copy.message

    def copy_to_clipboard(self, text: str) -> None:
        """Send text to the terminal's clipboard, as Textual's own widgets do."""
        self.copy_text(text)

    # Ending

    def lose_terminal(self) -> None:
        """End: there is nobody left to read for. The status is that of a hang-up."""
        self.exit(return_code=129)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the error for the log: Textual would print it, and local variables hold article text."""
        if self.line is None:
            super()._handle_exception(error)
            return
        self._return_code = 1
        self.crash = self.crash or error
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """Keep what Textual would print before it ends the app."""
        if self.line is None:
            super().panic(*renderables)
            return
        self._return_code = 1
        self.crash_notes += [str(renderable) for renderable in renderables]
        self._close_messages_no_wait()
