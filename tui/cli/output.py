"""Data on stdout: always UTF-8, whatever the locale, and an error if it cannot be written."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from tui.errors import InputError

BROKEN_PIPE = 141
"""128 + SIGPIPE: what the shell reports of `git log | head`, and of us."""


def prepare() -> None:
    """Make stdout speak UTF-8, and stderr never fail on a character.

    Raises:
        InputError: stdout is closed.
    """
    if sys.stdout is None:
        raise InputError("standard output is closed")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")


@contextmanager
def _writing() -> Iterator[None]:
    """Turn what the system says of stdout into a message; a pipe that nobody reads stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        raise InputError(f"standard output: {error.strerror}") from error


def write_lines(lines: Iterable[str]) -> None:
    """Lines without their line break."""
    for line in lines:
        write(line + "\n")


def write_json(value: Any) -> None:
    """One JSON value, indented where people look, on one line in a pipe."""
    if sys.stdout.isatty():
        text = json.dumps(value, ensure_ascii=False, indent=2)
    else:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    write(text + "\n")


def write(text: str) -> None:
    """Text as it is.

    Raises:
        BrokenPipeError: nobody reads any longer.
        InputError: it could not be written, as on a full disk.
    """
    with _writing():
        sys.stdout.write(text)


def write_bytes(data: bytes) -> None:
    """A finished file; raises as `write` does."""
    with _writing():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)


def finish() -> None:
    """Get everything written out; raises as `write` does."""
    with _writing():
        sys.stdout.flush()


def silence() -> None:
    """Point stdout at nothing, so that what is still buffered fails nowhere."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)


def width(asked: int | None) -> int:
    """How wide to print: as asked, else as wide as the terminal, else 80."""
    if asked is not None:
        return asked
    if not sys.stdout.isatty():
        return 80
    from shutil import get_terminal_size

    return max(20, get_terminal_size().columns)
