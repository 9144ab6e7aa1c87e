"""Bytes to articles: reading by format, sanitising, sentences and segment roles.

`read_set` does it all. `collect` and `read_collection` are its two halves: the first reads bytes
and fingerprints them, cheaply; the second parses. Text from outside enters the project through
`sanitise` and `sanitise_line` and nowhere else.
"""

from __future__ import annotations

from tui.ingest.collection import Collection, Document, collect
from tui.ingest.read import read_collection, read_set
from tui.ingest.sanitise import sanitise, sanitise_line

__all__ = ["Collection", "Document", "collect", "read_collection", "read_set", "sanitise", "sanitise_line"]
