"""Writes a finished export, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tui.errors import InputError, UsageError


def write_atomic(path: Path, data: bytes, *, force: bool = False, is_private: bool = False) -> None:
    """Write `data` beside `path`, flush it to disk, and only then put it in place.

    An existing file is replaced only with `force`, and stays as it was if anything fails. A
    symbolic link is followed to the file it names, one that leads nowhere is refused. Without
    `force` a file that another process makes at the last moment is not overwritten either. With
    `is_private` it is for its owner alone to read.

    Raises:
        UsageError: if the file exists and `force` is not given, or `path` is no place for a file.
        InputError: if it cannot be written, with the system's reason.
    """
    target = _target(path, force=force)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:64]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            os.fchmod(file.fileno(), 0o600 if is_private else _mode(target))
        _put(part, target, force=force)
        _flush_folder(target.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _target(path: Path, *, force: bool) -> Path:
    """The file that is really meant, checked before anything is written."""
    try:
        if path.is_symlink() and not path.exists():
            message = f"{path}: a symbolic link that leads nowhere; remove it or name its target"
            raise UsageError(message)
        if path.is_dir():
            message = f"{path}: a folder; name a file in it"
            raise UsageError(message)
        if path.exists():
            if not path.is_file():
                message = f"{path}: not a regular file; name one, or write to standard output"
                raise UsageError(message)
            if not force:
                raise _exists(path)
        target = path.resolve()
        if not target.parent.is_dir():
            message = f"{path}: there is no folder {path.parent}"
            raise InputError(message)
    except (OSError, RuntimeError) as error:
        raise _unwritable(path, error) from error
    return target


def _exists(path: Path) -> UsageError:
    return UsageError(f"{path}: exists already; give --force to replace it, or another name")


def _unwritable(path: Path, error: Exception) -> InputError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return InputError(f"{path}: cannot be written: {reason}")


def _mode(target: Path) -> int:
    """The permissions a file made in the ordinary way would have; those of the one replaced."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _put(part: Path, target: Path, *, force: bool) -> None:
    """Give the finished file its name; a hard link, unlike a rename, refuses to replace a file."""
    if force:
        part.replace(target)
        return
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: the check just before is all there is.
        if target.exists():
            raise FileExistsError from None
        part.replace(target)


def _flush_folder(folder: Path) -> None:
    """Make the new name itself durable; not every file system lets a folder be flushed."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
