"""After a crash: the whole story into a private file, two lines onto the terminal.

The lines name the error's kind and place, never its message: that may quote an article.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from tui.errors import CrossreadError
from tui.settings.locations import shorten, state_folder
from tui.settings.storage import write_private

_HOME = Path(__file__).resolve().parents[3]


def report(error: BaseException | None, notes: list[str]) -> str:
    """Write the log (mode 0600, in the state folder) and return the two lines about it."""
    what = type(error).__name__ if error is not None else "an error of the screen library"
    first = f"crossread: ended by a fault of its own: {what}{_place(error)}."
    log = state_folder() / "crashes" / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.getpid()}.log"
    try:
        write_private(log, _story(error, notes).encode("utf-8", "replace"))
    except CrossreadError:
        return f"{first}\nDecisions made so far are saved; no log could be written.\n"
    return f"{first}\nDecisions made so far are saved; the details are in {shorten(log)}\n"


def _place(error: BaseException | None) -> str:
    frames = traceback.extract_tb(error.__traceback__) if error is not None else []
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_HOME / "tui")]
    if not ours:
        return ""
    return f" at {Path(ours[-1].filename).relative_to(_HOME)}:{ours[-1].lineno}"


def _story(error: BaseException | None, notes: list[str]) -> str:
    from importlib.metadata import version  # noqa: PLC0415  -- 8 ms of every start, for the one that crashes

    lines = [
        f"crossread {version('crossread')}, textual {version('textual')}, Python {platform.python_version()}",
        f"{platform.platform()}, TERM={os.environ.get('TERM', '')}, {' '.join(sys.argv[:1])}",
        "",
        *notes,
    ]
    # Without local variables: they hold whole articles.
    trace = traceback.format_exception(error) if error is not None else []
    return "\n".join(lines) + "\n" + "".join(trace)
