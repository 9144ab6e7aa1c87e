"""The line to the terminal: held in raw mode, written without ever waiting, given back as it was.

The terminal is opened anew, so that non-blocking mode is ours alone and not the shell's, and so that
articles may come through standard input while keys come from the terminal (as `less` does). What
cannot be written now waits here; nothing in the event loop stops for a terminal that does not read.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
import termios
import time
import tty
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncio

_ENTER = "\x1b[?1049h\x1b[m\x1b[2J\x1b[?25l\x1b[?7l\x1b[?2004h"
"""Alternate screen, cleared; cursor hidden; no wrapping at the last column; pastes bracketed."""

_ENTER_MOUSE = "\x1b[?1000h\x1b[?1006h"
"""Clicks and wheel with SGR coordinates; motion is not asked for."""

_LEAVE_MOUSE = "\x1b[?1006l\x1b[?1000l"

_LEAVE = "\x1b\\\x1b[?2026l\x1b[r\x1b[m\x1b[?2004l\x1b[?7h\x1b[?1049l\x1b[?25h"
"""Everything back. ST comes first: whatever sequence was cut short ends there."""

_PATIENCE = 0.1
"""Seconds that giving the terminal back waits for it to read before dropping what it has not read."""

_READ_SIZE = 65536


class TerminalGoneError(Exception):
    """The terminal has hung up: nothing can be read from it or written to it any more."""


class Line:
    """The terminal, while the app runs in it.

    Args:
        descriptor: of the terminal, opened for reading and writing in non-blocking mode.
        mouse: whether clicks and the wheel are taken.

    Attributes:
        is_held: between `hold` and `give_back`.
        awaits_answer: a query was sent whose answer has not come; it must not reach the shell.
    """

    def __init__(self, descriptor: int, *, mouse: bool = False) -> None:
        self.descriptor = descriptor
        self.is_held = False
        self.awaits_answer = False
        self._mouse = mouse
        self._pending = bytearray()
        self._before: list[Any] | None = None
        self._is_behind = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._on_drained: Callable[[], None] = lambda: None

    @classmethod
    def open(cls, *, mouse: bool = False) -> Line:
        """Open the terminal this process runs in.

        Raises:
            TerminalGoneError: there is none.
        """
        for path in _paths():
            with contextlib.suppress(OSError):
                return cls(os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK), mouse=mouse)
        raise TerminalGoneError("no terminal to open")

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows, at least 1 × 1; 80 × 24 where the terminal does not know."""
        try:
            columns, rows = os.get_terminal_size(self.descriptor)
        except OSError:
            columns = rows = 0
        return columns or 80, rows or 24

    @property
    def is_foreground(self) -> bool:
        """Whether this process may write to the terminal's settings (the shell did not say `bg`)."""
        try:
            return os.tcgetpgrp(self.descriptor) == os.getpgrp()
        except OSError:
            return True  # not our controlling terminal: nobody else's either

    @property
    def is_idle(self) -> bool:
        """Whether everything written so far has been taken by the terminal."""
        return not self._pending

    def seize(self) -> None:
        """Take the terminal before there is an event loop: raw mode, alternate screen.

        What is typed from now on waits in the terminal until `hold`; what it does not take of
        `write` waits here.
        """
        with contextlib.suppress(termios.error):
            if self._before is None:
                self._before = termios.tcgetattr(self.descriptor)
            termios.tcsetattr(self.descriptor, termios.TCSANOW, _raw(self._before))
        self._pending.clear()
        self.is_held = True
        self.write(_ENTER + (_ENTER_MOUSE if self._mouse else ""))

    def hold(
        self, loop: asyncio.AbstractEventLoop, on_input: Callable[[], None], on_drained: Callable[[], None]
    ) -> None:
        """Take the terminal, or take it again: raw mode, alternate screen, keys to `on_input`.

        Args:
            loop: calls back when there is something to read, and when waiting output has been taken.
            on_input: called when `read` has something.
            on_drained: called when the terminal has taken everything it was behind with.
        """
        self._loop, self._on_drained = loop, on_drained
        if self.is_held:
            self._send()  # seized before there was a loop to wait on
        else:
            self.seize()
        loop.add_reader(self.descriptor, on_input)

    def stop_reading(self) -> None:
        """Take no more keys."""
        if self._loop is not None:
            self._loop.remove_reader(self.descriptor)

    def read(self) -> bytes:
        """What has been typed; empty when there is nothing.

        Raises:
            TerminalGoneError: the terminal has hung up.
        """
        try:
            data = os.read(self.descriptor, _READ_SIZE)
        except (BlockingIOError, InterruptedError):
            return b""
        except OSError as error:  # EIO: hung up, or in the background with nobody to continue us
            raise TerminalGoneError(str(error)) from error
        if not data:
            raise TerminalGoneError("end of file")
        return data

    def write(self, data: str) -> None:
        """Send data, or keep it until the terminal takes it; dropped when the line is not held."""
        if self.is_held and data:
            self._pending += data.encode("utf-8", "replace")
            self._send()

    def _send(self) -> None:
        """Send what waits, as far as the terminal takes it now."""
        try:
            while self._pending:
                del self._pending[: os.write(self.descriptor, self._pending)]
        except (BlockingIOError, InterruptedError):
            if not self._is_behind and self._loop is not None:
                self._is_behind = True
                self._loop.add_writer(self.descriptor, self._send)
            return
        except OSError:
            self._pending.clear()  # gone: reading will say so
        if self._is_behind and self._loop is not None:
            self._is_behind = False
            self._loop.remove_writer(self.descriptor)
            self._on_drained()

    def give_back(self) -> None:
        """Leave every mode, restore the line discipline. Harmless when that is done already.

        May be called from another thread as the process's last act. A terminal that does not read
        loses what it has not read yet, but gets its modes back.
        """
        if not self.is_held:
            return
        self.is_held = False
        if self._loop is not None:
            with contextlib.suppress(Exception):  # the loop may be closed, or another thread's
                self._loop.remove_reader(self.descriptor)
                self._loop.remove_writer(self.descriptor)
        self._is_behind = False
        self._pending.clear()
        self._insist(((_LEAVE_MOUSE if self._mouse else "") + _LEAVE).encode())
        before, self._before = self._before, None
        if before is None or not self.is_foreground:
            return  # a shell that has taken the terminal back has set it up for itself
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        with contextlib.suppress(termios.error):
            termios.tcsetattr(self.descriptor, termios.TCSANOW, before)
            if self.awaits_answer:
                termios.tcflush(self.descriptor, termios.TCIFLUSH)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTTOU})

    def _insist(self, data: bytes) -> None:
        """Write to a terminal that may not be reading: wait a little, then drop what it has not read."""
        deadline = time.monotonic() + _PATIENCE
        has_flushed = False
        while data:
            try:
                data = data[os.write(self.descriptor, data) :]
                continue
            except (BlockingIOError, InterruptedError):
                left = deadline - time.monotonic()
            except OSError:
                return
            if left > 0:
                select.select([], [self.descriptor], [], left)
            elif has_flushed:
                return
            else:
                has_flushed, deadline = True, time.monotonic() + _PATIENCE
                with contextlib.suppress(termios.error):
                    termios.tcflush(self.descriptor, termios.TCOFLUSH)

    def close(self) -> None:
        """Give the terminal back and close it."""
        self.give_back()
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


def _paths() -> list[str]:
    """Where the terminal may be found: behind a standard stream, else the controlling one."""
    paths = []
    for stream in (sys.__stdin__, sys.__stderr__, sys.__stdout__):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            paths.append(os.ttyname(stream.fileno()))  # type: ignore[union-attr]  # None is suppressed
    return [*paths, os.ctermid()]


def _raw(attributes: list[Any]) -> list[Any]:
    """No echo, no line editing, no signals from keys, no flow control, no carriage returns of its own."""
    raw = list(attributes)
    raw[tty.CC] = list(attributes[tty.CC])
    raw[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    raw[tty.IFLAG] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[tty.OFLAG] &= ~termios.OPOST
    raw[tty.CC][termios.VMIN], raw[tty.CC][termios.VTIME] = 1, 0
    return raw
