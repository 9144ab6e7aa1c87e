"""Standard input: JSON Lines where its first line is a JSON object, else texts between form feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from tui.ingest.encoding import decode
from tui.ingest.readers.draft import Draft
from tui.ingest.readers.jsonl import read_jsonl
from tui.ingest.readers.text import read_text
from tui.model import Problem

if TYPE_CHECKING:
    from tui.ingest.collection import Document


def read_stream(document: Document) -> Iterator[Draft | Problem]:
    """Read what came in on standard input."""
    if _is_jsonl(document.data):
        yield from read_jsonl(document)
        return
    data = document.data
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        # In UTF-16 the byte of a form feed is half of other characters.
        data = decode(data).encode()
    pieces = [piece for piece in data.split(b"\x0c") if piece.strip()]
    for number, piece in enumerate(pieces, start=1):
        part = replace(document, data=piece, sha256=sha256(piece).hexdigest())
        yield from (replace(draft, part=str(number)) for draft in read_text(part))


def _is_jsonl(data: bytes) -> bool:
    first = data.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0].strip()
    return first.startswith(b"{") and first.endswith(b"}")
