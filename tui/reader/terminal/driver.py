"""Textual's driver for a real terminal: no threads, no waiting, job control as other programs have it."""

from __future__ import annotations

import contextlib
import os
import signal
from types import FrameType
from typing import TYPE_CHECKING, Any

from textual import events
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from tui.reader.terminal.capabilities import detect
from tui.reader.terminal.keyboard import Keyboard
from tui.reader.terminal.line import Line, TerminalGoneError

if TYPE_CHECKING:
    from tui.reader.terminal.application import TerminalApp

SMALLEST = (20, 4)
"""Columns and rows below which Textual is told these: it fails where text wraps to no cells at all.
The display cuts the frame to what there is."""

_ASK_SYNCHRONISED = "\x1b[?2026$p"


class LineDriver(Driver):
    """Reads and writes on the event loop's own thread; the loop never waits for the terminal.

    Attributes:
        line: the terminal.
    """

    def __init__(
        self,
        app: TerminalApp,
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.line = app.line or Line.open(mouse=mouse)
        if size is None:
            self._size = (max(self.line.size[0], SMALLEST[0]), max(self.line.size[1], SMALLEST[1]))
        self._terminal_app = app
        self._keyboard = Keyboard(self.process_message, self._loop.call_later, self._was_answered)
        self._has_resize_waiting = False
        self._is_continuing = False
        self._handlers: dict[signal.Signals, Any] = {}
        self._parent = -1
        app.line = self.line

    @property
    def can_suspend(self) -> bool:
        """Job control works here."""
        return True

    # Output

    def write(self, data: str) -> None:
        """Send control sequences; kept while the terminal is behind."""
        self.line.write(data)

    # Input

    def send_message(self, message: Message) -> None:
        """Hand a message to the app: already on its thread."""
        self._app.post_message(message)

    def _read(self) -> None:
        try:
            data = self.line.read()
        except TerminalGoneError:
            self.line.stop_reading()
            self._terminal_app.lose_terminal()
        else:
            self._keyboard.feed(data)

    def _was_answered(self) -> None:
        self.line.awaits_answer = False

    # Holding the terminal

    def start_application_mode(self) -> None:
        """Take the terminal, and job control's signals with it."""
        for number, answer in (
            (signal.SIGWINCH, self._resized),
            (signal.SIGTSTP, self._stop),
            (signal.SIGCONT, self._continued),
        ):
            previous = signal.signal(number, self._soon(answer))
            self._handlers.setdefault(number, previous)
        self._watch_parent()
        self._take()

    def _take(self) -> None:
        is_first = not self._terminal_app.is_painting
        self.line.hold(self._loop, self._read, self._terminal_app.paint)
        self._terminal_app.display_lost()
        if detect(os.environ).synchronises:
            self.line.awaits_answer = True
            self.write(_ASK_SYNCHRONISED)
        self._tell_size()
        if is_first:
            self._terminal_app.go_on_from_first_frame()

    def _watch_parent(self) -> None:
        """End with the program that started us: a shell would write its prompt into our screen."""
        parent = os.getppid()
        if parent > 1 and hasattr(os, "pidfd_open"):
            with contextlib.suppress(OSError):
                self._parent = os.pidfd_open(parent)
                self._loop.add_reader(self._parent, self._orphaned)

    def _orphaned(self) -> None:
        self._forget_parent()
        self._terminal_app.lose_terminal()

    def _forget_parent(self) -> None:
        if self._parent >= 0:
            self._loop.remove_reader(self._parent)
            os.close(self._parent)
            self._parent = -1

    def disable_input(self) -> None:
        """Take no more keys; called first when the app ends."""
        self.line.stop_reading()

    def stop_application_mode(self) -> None:
        """Give the terminal back, and job control's signals."""
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._handlers.clear()
        self._forget_parent()
        self.line.give_back()

    def close(self) -> None:
        """Nothing is left to do once the terminal has been given back: `Line.close` is the app's."""

    # Signals

    def _soon(self, answer: Any) -> Any:
        """Answer a signal on the event loop, between two of its steps, never in the middle of one."""

        def handler(_number: int, _frame: FrameType | None) -> None:
            with contextlib.suppress(RuntimeError):  # the loop has just closed
                self._loop.call_soon_threadsafe(answer)

        return handler

    def _resized(self) -> None:
        if not self._has_resize_waiting:  # a storm of sizes is one resize
            self._has_resize_waiting = True
            self._loop.call_soon(self._answer_resize)

    def _answer_resize(self) -> None:
        self._has_resize_waiting = False
        if self.line.is_held:
            self._tell_size()
            self._app.call_later(self._terminal_app.ensure_painted)

    def _tell_size(self) -> None:
        width, height = self.line.size
        size = Size(max(width, SMALLEST[0]), max(height, SMALLEST[1]))
        self._terminal_app.display_lost()
        self._app.post_message(events.Resize(size, size))

    def _stop(self) -> None:
        """Stop as the shell's ctrl-z asks, the terminal given back for the meanwhile."""
        if not self._auto_restart or not self.line.is_held:
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        self.line.give_back()
        previous = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)  # ignored by the kernel where nobody could continue us
        signal.signal(signal.SIGTSTP, previous)
        self._continued()

    def _continued(self) -> None:
        """Take the terminal again once this is the foreground job; also after a plain SIGSTOP."""
        if not self._auto_restart or self._is_continuing:
            return  # or told twice of one `fg`: by the signal, and by having been stopped
        self._is_continuing = True
        self._loop.call_soon(self._forget_continuing)
        while not self.line.is_foreground:  # continued by `bg`: there is nothing to do there
            os.kill(os.getpid(), signal.SIGSTOP)
        self._take()
        self._terminal_app.repaint()
        self._app.post_message(self.SignalResume())

    def _forget_continuing(self) -> None:
        self._is_continuing = False
