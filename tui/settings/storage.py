"""Files that are nobody else's business: folders 0700, files 0600, written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tui.errors import InputError
from tui.settings.locations import shorten


def private_folder(path: Path) -> Path:
    """Make this folder and those above it that are missing, for the owner alone; return it.

    A folder that exists keeps the mode its owner gave it.

    Raises:
        InputError: if it cannot be made.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    try:
        for folder in reversed(missing):
            folder.mkdir(mode=0o700, exist_ok=True)
        if not path.is_dir():
            raise NotADirectoryError(20, "something that is not a folder stands there")
    except OSError as error:
        raise InputError(f"{shorten(path)}: cannot make the folder: {error.strerror}") from error
    return path


def write_private(path: Path, data: bytes) -> None:
    """Put a file in place atomically, readable by the owner alone; makes its folder.

    Raises:
        InputError: if it cannot be written; what stood there before stays.
    """
    private_folder(path.parent)
    temporary = ""
    try:
        # mkstemp opens with mode 0600 whatever the umask.
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise InputError(f"{shorten(path)}: cannot be written: {error.strerror}") from error
