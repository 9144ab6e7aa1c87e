"""The few things a journal asks of a disk, each as safe as the disk allows."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tui.ingest.sanitise import sanitise_line
from tui.review.lines import JournalError


def file_behind(path: Path) -> Path:
    """The file a path leads to, links followed; it need not exist.

    Raises:
        JournalError: a folder, a device, a pipe, or a link that leads nowhere.
    """
    name = sanitise_line(str(path))
    try:
        real = Path(os.path.realpath(path))
        mode = real.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            raise JournalError(f"{name}: a link to a file that is not there") from None
        return real
    except OSError as error:
        raise JournalError(f"{name}: {reason(error)}") from error
    if stat.S_ISDIR(mode):
        raise JournalError(f"{name}: is a folder; a review journal is a file")
    if not stat.S_ISREG(mode):
        raise JournalError(f"{name}: is not a regular file; a review journal is")
    return real


def make_folder(folder: Path) -> None:
    """Make the folder and those above it that are missing, for this user alone."""
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
        sync_folder(missing.parent)


def open_file(path: Path, *, is_to_write: bool) -> int:
    """A descriptor for the file; to write: made for this user alone if missing, and appended to."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT if is_to_write else os.O_RDONLY
    return os.open(path, flags | os.O_NONBLOCK, 0o600)


def read_all(file: int) -> bytes:
    """The whole file, wherever it was read to."""
    with os.fdopen(os.dup(file), "rb") as stream:
        stream.seek(0)
        return stream.read()


def write(file: int, data: bytes) -> None:
    """Append the bytes and return when they are on disk; on failure, part of them may be there."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]
    os.fsync(file)


def cut(file: int, size: int) -> None:
    """Cut the file to a size in bytes and return when that is on disk."""
    os.ftruncate(file, size)
    os.fsync(file)


def write_new(path: Path, data: bytes) -> int:
    """A descriptor for a new file with these bytes, on disk; nothing is left of it where that fails."""
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        write(file, data)
    except BaseException:
        os.close(file)
        path.unlink(missing_ok=True)
        raise
    return file


def sync_folder(folder: Path) -> None:
    """Make a new or replaced name in the folder as safe as the file it names."""
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def is_same_file(file: int, path: Path) -> bool:
    """Whether the path still leads to the file behind the descriptor."""
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    here = os.fstat(file)
    return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)


def reason(error: OSError) -> str:
    """Why, as a clause that is safe to show."""
    return sanitise_line(error.strerror or str(error)).lower()
