"""Plain text: what is in the file, and nothing added or taken away but what `sanitise` takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.ingest.encoding import decode
from tui.ingest.readers.draft import Draft, known_fields
from tui.ingest.sanitise import sanitise

if TYPE_CHECKING:
    from tui.ingest.collection import Document


def read_text(document: Document) -> Iterator[Draft]:
    """Read a text file; front matter, where it has some, is taken off."""
    # Metadata is rare in plain text, and its parsers are not needed without a fence.
    text = sanitise(decode(document.data, document.charset))
    fields = {}
    if text.lstrip()[:3] in {"---", "+++"}:
        from tui.ingest.front_matter import split_front_matter  # noqa: PLC0415

        values, rest = split_front_matter(text)
        fields = known_fields(values)
        text = sanitise(rest)
    yield Draft(text, document.sha256, fields=fields)
