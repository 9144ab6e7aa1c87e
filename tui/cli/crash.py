"""What is done about an error that should not be: two lines for people, the rest for a log."""

from __future__ import annotations

import os
import platform
import time
import traceback

from tui import __version__
from tui.cli.narration import Narration
from tui.errors import CrossreadError
from tui.settings.locations import shorten, state_folder
from tui.settings.storage import write_private


def report(error: BaseException, narration: Narration) -> None:
    """Write a log and say where it is; no word of the error's own text, which may quote an article."""
    narration.error(f"a fault of the program, not yours: {type(error).__name__}; no decision is lost")
    stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
    path = state_folder() / "crashes" / f"{stamp}-{os.getpid()}.log"
    # The format without values of variables: the log is the owner's, but may be mailed to us.
    text = "".join(traceback.format_exception(error))
    about = f"crossread {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    try:
        write_private(path, (about + text).encode("utf-8", "backslashreplace"))
    except CrossreadError as failure:
        narration.error(f"its log could not be written either: {failure}")
    else:
        narration.error(f"please report it with the log {shorten(path)}")
