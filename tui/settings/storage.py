"""Files that are nobody else's business: folders 0700, files 0600, written whole or not at all."""

from __future__ import annotations

from pathlib import Path


def private_folder(path: Path) -> Path:
    """Make this folder and those above it that are missing, for the owner alone; return it.

    Raises:
        InputError: if it cannot be made.
    """
    raise NotImplementedError


def write_private(path: Path, data: bytes) -> None:
    """Put a file in place atomically, readable by the owner alone; makes its folder.

    Raises:
        InputError: if it cannot be written; what stood there before stays.
    """
    raise NotImplementedError
