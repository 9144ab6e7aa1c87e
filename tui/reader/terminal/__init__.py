"""Between Textual and the line: holds the terminal, and gives it back however the session ends.

Textual repaints whole regions and leaves the terminal in ten modes when a signal ends it. This room
replaces its driver and its last drawing step: only changed cells go over the line, the event loop
never waits for a terminal that does not read, and every way of leaving restores what was found.

`TerminalApp` is the base class of the reader's app, `run_app` runs it and returns the exit status,
`leave` ends the process without waiting for worker threads. `refusal` says why this terminal cannot
show the reader at all. Importing this package does not import Textual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.terminal.capabilities import Capabilities, ColourDepth, detect, refusal

if TYPE_CHECKING:
    from tui.reader.terminal.application import TerminalApp
    from tui.reader.terminal.lifecycle import leave, run_app

__all__ = ["Capabilities", "ColourDepth", "TerminalApp", "detect", "leave", "refusal", "run_app"]

_HOMES = {
    "TerminalApp": "tui.reader.terminal.application",
    "leave": "tui.reader.terminal.lifecycle",
    "run_app": "tui.reader.terminal.lifecycle",
}


def __getattr__(name: str) -> object:
    """Import what needs Textual only when it is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  -- only on the way to the reader

    return getattr(import_module(_HOMES[name]), name)
