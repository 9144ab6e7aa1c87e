"""Asks the terminal how many cells it gives some texts, by where its cursor stands after each."""

from __future__ import annotations

import contextlib
import os
import re
import select
import sys
import termios
import time
import tty
from collections.abc import Iterator

EXPECTED = {"\u00e9": 1, "e\u0301": 1, "漢字": 4, "≠": 1, "●": 1, "🙂": 2, "👩\u200d🚀": 2}
"""Cells that the reader's layout counts on (wcwidth's table, as Rich has it)."""

_ANSWER = re.compile(rb"\x1b\[(\d+);(\d+)R")
_PATIENCE = 0.5
"""Seconds to wait for an answer; a terminal at the other end of a slow line needs a tenth of that."""


def probe() -> dict[str, int] | None:
    """The cells each text took; None if there is no terminal, or it does not answer."""
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    if os.environ.get("TERM", "dumb") == "dumb":
        return None
    sys.stdout.flush()
    with _raw(sys.stdin.fileno()):
        measured = {}
        for text in EXPECTED:
            column = _column_after(text)
            if column is None:
                return None
            measured[text] = column - 1
    return measured


@contextlib.contextmanager
def _raw(terminal: int) -> Iterator[None]:
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        yield
    finally:
        os.write(1, b"\r\x1b[K")
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _column_after(text: str) -> int | None:
    """Write a text at the start of the line and ask where the cursor is (DSR 6)."""
    os.write(1, b"\r\x1b[K" + text.encode() + b"\x1b[6n")
    heard, until = b"", time.monotonic() + _PATIENCE
    while (left := until - time.monotonic()) > 0:
        if not select.select([0], [], [], left)[0]:
            return None
        heard += os.read(0, 64)
        if found := _ANSWER.search(heard):
            return int(found[2])
    return None
