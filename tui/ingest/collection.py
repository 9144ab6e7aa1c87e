"""From paths to documents: which files make up a set, their bytes, and a fingerprint of it all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from tui.model import Problem, SafeText


@dataclass(frozen=True, slots=True)
class Document:
    """One file, address or stretch of standard input, not parsed yet.

    Attributes:
        path: as the user would type it, sanitised; empty for standard input.
        data: the original bytes.
        sha256: hex digest of `data`.
    """

    path: SafeText
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Collection:
    """The documents of a set, with what its set file says.

    Attributes:
        digest: hex SHA-256 over the documents' bytes and paths and the set file's settings: the
            same digest means the same articles.
        key: names the set's journal; stays the same when an article is edited or added.
    """

    documents: tuple[Document, ...]
    title: SafeText
    key: str
    aliases: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]
    digest: str


def collect(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Collection:
    """Find and read what `paths` name, without parsing any of it.

    Raises:
        InputError: nothing at all could be read.
        UsageError: a set file is broken.
    """
    raise NotImplementedError
