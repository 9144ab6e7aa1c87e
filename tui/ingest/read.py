"""From documents to articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from tui.ingest.collection import Collection, collect
from tui.model import ArticleSet


def read_collection(collection: Collection) -> ArticleSet:
    """Parse every document; one that cannot be read becomes a `Problem` and the others go on.

    Raises:
        InputError: no article is left.
    """
    raise NotImplementedError


def read_set(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> ArticleSet:
    """Read what `paths` name: files, folders, globs, a `set.toml`, web addresses, or `-`.

    Raises:
        InputError: nothing at all could be read.
        UsageError: a set file is broken.
    """
    return read_collection(collect(paths, stdin=stdin))
