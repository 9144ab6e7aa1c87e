"""What a reader hands on: an article before its sentences are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import Any

from tui.ingest.sanitise import sanitise, sanitise_line
from tui.model import Role, SafeText
from tui.values import frozen

MAX_ARTICLE_BYTES = 10_000_000
"""The longest article there is room for: twice the Bible."""

FIELDS = ("id", "title", "source", "author", "published", "updated", "url")
"""What a format may say about an article beside its text."""


class Format(StrEnum):
    """How a document is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"
    STREAM = "stream"
    """Standard input: JSON Lines, or texts separated by form feeds."""


@frozen
class Hint:
    """What the format says about a stretch of the text; code points, half open."""

    start: int
    end: int
    role: Role


@frozen
class Draft:
    """An article as its format gives it.

    Attributes:
        text: canonical, as `Article.text` will be.
        sha256: hex digest of the original bytes of the file or the record.
        part: where in the document it stands (`3`, a line or piece number), or empty for all of it.
        fields: the keys of `FIELDS` that the format gives, as single lines.
        hints: in text order, disjoint.
    """

    text: SafeText
    sha256: str
    part: str = ""
    fields: Mapping[str, SafeText] = field(default_factory=dict)
    hints: tuple[Hint, ...] = ()


@frozen
class Block:
    """A paragraph of a structured format, and its role where the format gives one."""

    text: str
    role: Role | None = None


def laid_out(blocks: Sequence[Block]) -> tuple[SafeText, tuple[Hint, ...]]:
    """Write blocks out as text, a blank line between them, and say where those with a role stand."""
    pieces: list[str] = []
    hints: list[Hint] = []
    at = 0
    for block in blocks:
        text = sanitise(block.text).strip()
        if not text:
            continue
        if block.role is not None:
            hints.append(Hint(at, at + len(text), block.role))
        pieces.append(text)
        at += len(text) + 2
    return SafeText("\n\n".join(pieces)), tuple(hints)


def known_fields(values: Mapping[str, Any]) -> dict[str, SafeText]:
    """Pick the keys of `FIELDS` (or a common synonym) out of metadata, each as one sanitised line."""
    synonyms = {
        "published": ("published", "date", "published_at", "pubdate", "created"),
        "updated": ("updated", "modified", "lastmod", "updated_at"),
        "source": ("source", "outlet", "publisher", "site", "site_name"),
        "author": ("author", "authors", "byline", "by"),
        "title": ("title", "headline"),
        "url": ("url", "link", "canonical"),
        "id": ("id",),
    }
    found: dict[str, SafeText] = {}
    for name in FIELDS:
        for key in synonyms[name]:
            text = _one_line(values.get(key))
            if text:
                found[name] = text
                break
    return found


def _one_line(value: object) -> SafeText:
    """Return a scalar, or a flat list of scalars, as one line; anything else is no metadata of ours."""
    if isinstance(value, list):
        return sanitise_line(", ".join(str(v) for v in value[:20] if isinstance(v, str | int | float)))
    if value is None or isinstance(value, dict | bool):
        return SafeText("")
    return SafeText(sanitise_line(str(value))[:1000])
