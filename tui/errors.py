"""The one family of errors that a user can cause and mend."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the process tells the shell when it ends."""

    DONE = 0
    CONFLICTS_FOUND = 1
    USAGE = 2
    UNREADABLE = 3
    INTERRUPTED = 130


class CrossreadError(Exception):
    """Something the user can put right: one line saying what, where and what was expected.

    Its message is shown as it stands, without a traceback; any text in it that came from a file
    or a file name has passed `tui.ingest.sanitise`, or is passed through it where it is shown.
    """

    exit_status: ExitStatus = ExitStatus.USAGE


class UsageError(CrossreadError):
    """A command line, configuration, theme, keymap or set file that cannot be acted on."""


class InputError(CrossreadError):
    """An article, set or journal that could not be read or written."""

    exit_status = ExitStatus.UNREADABLE
