"""Writes a finished export, whole or not at all."""

from __future__ import annotations

from pathlib import Path


def write_atomic(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write `data` beside `path`, flush it to disk, and only then put it in place.

    An existing file is replaced only with `force`, and stays as it was if anything fails.

    Raises:
        UsageError: if the file exists and `force` is not given, or `path` is a folder.
        InputError: if it cannot be written, with the system's reason.
    """
    raise NotImplementedError
