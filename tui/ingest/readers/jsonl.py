"""JSON Lines: an object a line with its `text`, and what else it says about the article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from tui.ingest.encoding import decode
from tui.ingest.readers.draft import MAX_ARTICLE_BYTES, Draft, known_fields
from tui.ingest.sanitise import sanitise, sanitise_line
from tui.model import Problem

if TYPE_CHECKING:
    from tui.ingest.collection import Document


def read_jsonl(document: Document) -> Iterator[Draft | Problem]:
    """Read one article a line; a line that holds none becomes a problem, and the others go on."""
    text = decode(document.data, document.charset)
    # Not `splitlines`: U+2028 and its like may stand unescaped inside a JSON string.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _record(line, f"{document.path}:{number}", str(number))


def _record(line: str, where: str, part: str) -> Draft | Problem:
    if len(line) > MAX_ARTICLE_BYTES:
        return Problem(where, f"is longer than the {MAX_ARTICLE_BYTES // 1_000_000} MB an article may have")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Problem(where, f"is not JSON: {sanitise_line(str(error))}")
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        return Problem(where, 'is not an object with a "text"')
    text = sanitise(record["text"])
    if not text.strip():
        return Problem(where, "has an empty text")
    digest = sha256(line.encode("utf-8", "surrogatepass")).hexdigest()
    return Draft(text, digest, part=part, fields=known_fields({str(k).lower(): v for k, v in record.items()}))
