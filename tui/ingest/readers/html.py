"""Web pages: trafilatura's extraction where it is installed, else the standard library's parser.

trafilatura is the extra `html`; it finds the article on 96 pages of a hundred. The fallback knows
only HTML's own structure — `article`, `main`, headings, captions, what is navigation — and that is
enough for saved and hand-made pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tui.ingest.encoding import decode
from tui.ingest.readers.draft import Block, Draft, known_fields, laid_out
from tui.ingest.readers.page import parse_page
from tui.model import Role, SafeText

if TYPE_CHECKING:
    from tui.ingest.collection import Document

_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w.-]+)", re.IGNORECASE)


def read_html(document: Document) -> Iterator[Draft]:
    """Read the article on a web page."""
    declared = _CHARSET.search(document.data[:4096])
    charset = document.charset or (declared[1].decode("ascii") if declared else "")
    source = decode(document.data, charset)
    page = parse_page(source)
    blocks, extracted = _extracted(source) or (page.blocks, {})
    # The page's own metadata is exact; the extractor's is partly guessed.
    fields = {**extracted, **page.metadata}
    title = fields.get("title", "")
    if title and not any(b.role is Role.TITLE or b.text.strip() == title.strip() for b in blocks):
        blocks = (Block(title, Role.TITLE), *blocks)
    text, hints = laid_out(blocks)
    yield Draft(SafeText(text), document.sha256, fields=known_fields(fields), hints=hints)


def _extracted(source: str) -> tuple[tuple[Block, ...], dict[str, Any]] | None:
    """Extract with trafilatura; None where it is not installed or finds nothing."""
    try:
        import trafilatura  # noqa: PLC0415 - 150 ms, and an extra
    except ImportError:
        return None
    found = trafilatura.bare_extraction(
        source, include_comments=False, include_tables=False, with_metadata=True
    )
    values = found if isinstance(found, dict) or found is None else found.as_dict()
    if not values or not values.get("text"):
        return None
    known = {"title": "title", "author": "author", "date": "date", "sitename": "source", "url": "url"}
    fields = {ours: values[theirs] for theirs, ours in known.items() if values.get(theirs)}
    return tuple(Block(line) for line in values["text"].split("\n")), fields
