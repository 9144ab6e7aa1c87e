"""Run the app and give the terminal back, whichever way it ends.

Three parties may end a session: the app itself; a signal, which asks the app and, if the app does not
answer, ends the process over its head; and the terminal, by hanging up. Decisions are on disk before
the screen confirms them, so ending over the app's head loses none.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import sys
import threading
from types import FrameType, TracebackType
from typing import Any, NoReturn, Self

from tui.errors import ExitStatus
from tui.reader.terminal import crash
from tui.reader.terminal.application import TerminalApp
from tui.reader.terminal.capabilities import refusal

GRACE = 0.2
"""Seconds the app has to end by itself after a signal."""

_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)


def run_app(app: TerminalApp, *, mouse: bool = False) -> int:
    """Run the app in this terminal until it ends, and give the terminal back.

    Args:
        app: the app, not yet running.
        mouse: take clicks and the wheel from the terminal (its own selection then needs shift).

    Returns:
        The exit status: the app's own `return_code` (0 when it quit), 128 + the signal that ended
        it, 1 after a crash (two lines on stderr, the rest in a log file), 2 where the terminal
        cannot be drawn on.
    """
    if (reason := refusal(os.environ)) is not None:
        sys.stderr.write(reason + "\n")
        return ExitStatus.USAGE
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda _, context: _stray(app, context))
    with Endings(app, loop):
        try:
            app.run(mouse=mouse, loop=loop)
        except Exception as error:  # noqa: BLE001  -- reported below, once the terminal is given back
            app.crash = app.crash or error
        finally:
            if app.line is not None:
                app.line.close()
            _wind_up(loop)
    if app.crash is not None or app.crash_notes:
        sys.stderr.write(crash.report(app.crash, app.crash_notes))
        return app.return_code or 1
    return app.return_code or 0


def leave(status: int) -> NoReturn:
    """End the process now: standard streams flushed, worker threads not waited for.

    Python joins every worker thread before it ends, and a comparison may run for seconds in one.
    """
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


class Endings:
    """While this context lasts, the signals that end a process end the app in order.

    The C-level handler writes each signal's number into a pipe; a thread reads it there. So a signal
    counts even while the main thread is inside a long computation or a system call that never
    returns. Signals that are ignored (`nohup`) stay ignored.
    """

    def __init__(self, app: TerminalApp, loop: asyncio.AbstractEventLoop) -> None:
        self._app = app
        self._loop = loop
        self._is_over = threading.Event()
        self._previous: dict[signal.Signals, Any] = {}
        self._pipe = (-1, -1)
        self._previous_wakeup = -1
        self._thread = threading.Thread(target=self._watch, name="signals", daemon=True)

    def __enter__(self) -> Self:
        self._pipe = os.pipe()
        os.set_blocking(self._pipe[1], False)
        self._previous_wakeup = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for number in _ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._previous[number] = signal.signal(number, _noted)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_over.set()
        signal.set_wakeup_fd(self._previous_wakeup)
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        os.write(self._pipe[1], b"\0")
        self._thread.join()
        for end in self._pipe:
            os.close(end)

    def _watch(self) -> None:
        while not self._is_over.is_set():
            for number in os.read(self._pipe[0], 64):
                if number in self._previous:
                    self._end(128 + number)
                else:  # another thread may have taken it: have the main one run its handler
                    self._ask(lambda: None)

    def _end(self, status: int) -> None:
        self._ask(lambda: self._app.exit(return_code=status))
        if self._is_over.wait(GRACE):
            return
        if self._app.line is not None:
            self._app.line.give_back()
        os._exit(status)

    def _ask(self, request: Any) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: the app is ending already
            self._loop.call_soon_threadsafe(request)


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Handle a signal that the watching thread acts upon."""


def _stray(app: TerminalApp, context: dict[str, Any]) -> None:
    """An error that no task caught: a fault like any other, and nothing to print over the screen."""
    error = context.get("exception")
    if isinstance(error, Exception):
        app._handle_exception(error)


def _wind_up(loop: asyncio.AbstractEventLoop) -> None:
    """Cancel what is left on the loop and close it, not waiting for its threads."""
    with contextlib.suppress(Exception):
        tasks = asyncio.all_tasks(loop)
        for task in tasks:
            task.cancel()
        if tasks:
            loop.run_until_complete(asyncio.wait(tasks, timeout=0.05))
    loop.close()
    gc.enable()
