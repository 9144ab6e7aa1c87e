"""Run the app and give the terminal back, whichever way it ends."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from tui.reader.terminal.application import TerminalApp


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
    app.run(mouse=mouse)
    return app.return_code or 0


def leave(status: int) -> NoReturn:
    """End the process now: standard streams flushed, worker threads not waited for."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)
