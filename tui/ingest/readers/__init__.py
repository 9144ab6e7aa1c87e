"""One reader a format: bytes in, drafts of articles out.

A reader knows its format and nothing else: it gives text (sanitised), what the format says about its
author and date, and which stretches are headings or captions. What can be told from the text alone
(sentences, roles, language) is found the same way for every format, in `tui.ingest.article`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tui.ingest.readers.draft import Draft, Format
from tui.model import Problem

if TYPE_CHECKING:
    from tui.ingest.collection import Document

Reader = Callable[["Document"], Iterator[Draft | Problem]]
"""Reads one document.

Yields a draft for each article in it, and a problem for each record that is none; raises `InputError`
where the whole document cannot be read, with a clause that goes on from its name ("is empty").
"""

__all__ = ["Draft", "Format", "Reader", "read_document"]


def read_document(document: Document) -> Iterator[Draft | Problem]:
    """Read a document with the reader for its format, which is loaded only now.

    Raises:
        InputError: the whole document cannot be read.
    """
    yield from _reader(document.format)(document)


def _reader(kind: Format) -> Reader:
    read: Reader
    match kind:
        case Format.TEXT:
            from tui.ingest.readers.text import read_text as read  # noqa: PLC0415
        case Format.MARKDOWN:
            from tui.ingest.readers.markdown import read_markdown as read  # noqa: PLC0415
        case Format.HTML:
            from tui.ingest.readers.html import read_html as read  # noqa: PLC0415
        case Format.JSONL:
            from tui.ingest.readers.jsonl import read_jsonl as read  # noqa: PLC0415
        case Format.STREAM:
            from tui.ingest.readers.stream import read_stream as read  # noqa: PLC0415
    return read
