"""What is said beside the data: on stderr, sanitised, and progress only where somebody watches."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model import Problem

_CLEAR_LINE = "\r\x1b[K"


class Narration:
    """Speaks on stderr.

    Attributes:
        is_quiet: whether only errors are said.
    """

    def __init__(self, *, is_quiet: bool = False) -> None:
        self.is_quiet = is_quiet
        self._has_progress = False
        self._last = ""

    def say(self, text: str) -> None:
        """One line, unless quiet."""
        if not self.is_quiet:
            self._print(text)

    def print(self, text: str) -> None:
        """One line, quiet or not."""
        self._print(text)

    def problems(self, problems: Iterable[Problem]) -> None:
        """One line each, unless quiet, none twice."""
        for text in dict.fromkeys(map(str, problems)):
            self.say(f"crossread: {text}")

    def error(self, text: str) -> None:
        """One line, always."""
        self._print(f"crossread: {text.removeprefix('crossread: ')}")

    def progress(self, step: str, share: float) -> None:
        """The step and its share (0–1), in place, on a terminal that can; else nothing."""
        if self.is_quiet or not _is_terminal():
            return
        line = f"{share:4.0%} {_safe(step)}"
        if line == self._last:
            return
        sys.stderr.write(_CLEAR_LINE + (line if share < 1 else ""))
        sys.stderr.flush()
        self._has_progress, self._last = share < 1, line

    def end_progress(self) -> None:
        """Leave no half line behind."""
        if self._has_progress:
            sys.stderr.write(_CLEAR_LINE)
            self._has_progress = False

    def _print(self, text: str) -> None:
        self.end_progress()
        if sys.stderr is not None:
            sys.stderr.write(_safe(text) + "\n")


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def _safe(text: str) -> str:
    """The text as one line that cannot drive a terminal."""
    # Most runs say nothing, and --help should not wait for the rooms behind this door.
    from tui.ingest.sanitise import sanitise_line

    return sanitise_line(text)
