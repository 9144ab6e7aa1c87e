"""Where `crossread` begins and ends: which subcommand, its errors, its exit status."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from tui.cli import output
from tui.cli.commands import SUMMARIES, overview, parser_of
from tui.cli.narration import Narration
from tui.errors import CrossreadError, ExitStatus, UsageError

CRASHED = 70
"""EX_SOFTWARE of sysexits.h: our bug, and no status that `conflicts` gives a meaning to."""

_QUIET = ("-q", "--quiet")


def main() -> NoReturn:
    """The console script: run, and end the process."""
    gc.disable()  # while modules are imported it finds nothing
    status = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError:
                status = status or ExitStatus.UNREADABLE
    # Everything is on disk by now; taking the interpreter down in good order costs tens of
    # milliseconds and waits for threads that nobody waits for any longer.
    os._exit(status)


def run(argv: Sequence[str]) -> int:
    """Run a command line.

    Args:
        argv: without the program's name.

    Returns:
        The exit status; every error has been said on stderr.
    """
    narration = Narration(is_quiet=any(flag in argv for flag in _QUIET))
    try:
        output.prepare()
        if any("\0" in word for word in argv):
            # No shell passes one on; a caller from Python can.
            raise UsageError("an argument holds a character that no file name may have")
        status = _dispatch(argv, narration)
        output.finish()
    except CrossreadError as error:
        narration.error(str(error))
        return error.exit_status
    except BrokenPipeError:
        output.silence()
        return output.BROKEN_PIPE
    except KeyboardInterrupt:
        narration.end_progress()
        return ExitStatus.INTERRUPTED
    except SystemExit as leaving:
        # argparse leaves this way after --help.
        return leaving.code if isinstance(leaving.code, int) else ExitStatus.DONE
    except Exception as error:  # noqa: BLE001 - the last resort: a traceback is for the log, not for people
        from tui.cli.crash import report

        report(error, narration)
        return CRASHED
    return status


def split(argv: Sequence[str]) -> tuple[str, list[str]]:
    """The subcommand and its own arguments; `read` where none is named."""
    flags = 0
    while flags < len(argv) and argv[flags] in _QUIET:
        flags += 1
    if flags < len(argv) and argv[flags] in SUMMARIES:
        return argv[flags], [*argv[:flags], *argv[flags + 1 :]]
    return "read", list(argv)


def _dispatch(argv: Sequence[str], narration: Narration) -> int:
    if argv and argv[0] in ("-h", "--help"):
        output.write(overview())
        return ExitStatus.DONE
    if argv and argv[0] == "--version":
        from tui import __version__

        output.write(f"crossread {__version__}\n")
        return ExitStatus.DONE
    name, rest = split(argv)
    args = parser_of(name).parse_args(rest)
    from tui.cli.commands import load

    if name != "read":  # which has more to import, and does the same then
        gc.enable()
    return load(name).run(args, narration)
