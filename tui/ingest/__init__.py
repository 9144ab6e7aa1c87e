"""Bytes to articles: reading by format, sanitising, sentences and segment roles.

`read_set` does it all. `collect` and `read_collection` are its two halves: the first reads bytes
and fingerprints them, cheaply; the second parses. Text from outside enters the project through
`sanitise` and `sanitise_line` and nowhere else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.ingest.sanitise import sanitise, sanitise_line

if TYPE_CHECKING:
    from tui.ingest.collection import Collection, Document, collect
    from tui.ingest.read import read_collection, read_set

__all__ = ["Collection", "Document", "collect", "read_collection", "read_set", "sanitise", "sanitise_line"]

_HOMES = {
    "Collection": "collection",
    "Document": "collection",
    "collect": "collection",
    "read_collection": "read",
    "read_set": "read",
}


def __getattr__(name: str) -> object:
    """Load reading when it is asked for: every room sanitises, few read, and readers are many."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
