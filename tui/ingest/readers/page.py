"""A web page as blocks, by the standard library's parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from tui.ingest.readers.comments import without_comments
from tui.ingest.readers.draft import Block
from tui.model import Role

_SPACE = re.compile(r"\s+")
_NO_TAG = re.compile(r"<(?![A-Za-z/!?][^<>]*>)")
_SKIPPED = frozenset(
    "script style noscript template svg math nav footer aside form button select iframe object dialog "
    "menu".split()
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = frozenset(
    "p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre figure figcaption "
    "table tr td th caption address details summary body hr".split()
)
_ROLES = {
    "h1": Role.TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    "address": Role.BYLINE,
}
_METADATA = {
    "og:title": "title",
    "og:site_name": "source",
    "author": "author",
    "article:published_time": "published",
    "article:modified_time": "updated",
    "date": "published",
    "og:url": "url",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its article's blocks, and its `meta` fields under the names of `FIELDS`."""

    blocks: tuple[Block, ...]
    metadata: dict[str, str]


def parse_page(source: str) -> Page:
    """Parse a page, however broken, and pick `article`, else `main`, else all of it."""
    parser = _PageParser()
    # The standard library's parser looks for the end of each unclosed tag and comment anew: sixty
    # kilobytes of `<a ` would take it a minute.
    parser.feed(_NO_TAG.sub("&lt;", without_comments(source)))
    parser.close()
    parser.end_block()
    for container in ("article", "main", ""):
        blocks = tuple(block for within, block in parser.found if not container or container in within)
        if any(block.role is None for block in blocks):
            break
    metadata = dict(parser.metadata)
    if "title" not in metadata and parser.title.strip():
        metadata["title"] = " ".join(parser.title.split())
    return Page(_with_one_title(blocks), metadata)


def _with_one_title(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Keep the first `h1` as the title; the others are headings."""
    seen = False
    kept = []
    for block in blocks:
        is_title = block.role is Role.TITLE
        kept.append(Block(block.text, Role.HEADING) if is_title and seen else block)
        seen = seen or is_title
    return tuple(kept)


class _PageParser(HTMLParser):
    """Collects blocks of text; keeps count of what it is inside, so that it survives unclosed tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[frozenset[str], Block]] = []
        self.metadata: dict[str, str] = {}
        self.title = ""
        self._skipping: list[str] = []
        self._containers: list[str] = []
        self._role: Role | None = None
        self._text: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self._meta(values)
        elif tag == "br":
            self._text.append("\n")
        elif tag in _SKIPPED and tag not in _VOID:
            self.end_block()
            self._skipping.append(tag)
        elif tag == "title":
            self._in_title = not self.title
        elif tag in _BLOCKS:
            self.end_block()
            self._role = _ROLES.get(tag)
            if tag in {"article", "main"}:
                self._containers.append(tag)
        elif tag == "time" and values.get("datetime"):
            self.metadata.setdefault("published", values["datetime"])

    def handle_endtag(self, tag: str) -> None:
        if tag in self._skipping:
            while self._skipping.pop() != tag:
                pass
        elif tag == "title":
            self._in_title = False
        elif tag in _BLOCKS:
            self.end_block()
            self._role = None
            if tag in self._containers:
                self._containers.remove(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._skipping:
            # White space is layout in HTML, but for `br`.
            self._text.append(_SPACE.sub(" ", data))

    def end_block(self) -> None:
        """Close the block that is open, if it has any text."""
        lines = [" ".join(line.split()) for line in "".join(self._text).split("\n")]
        text = "\n".join(line for line in lines if line)
        self._text.clear()
        if text:
            self.found.append((frozenset(self._containers), Block(text, self._role)))

    def _meta(self, values: dict[str, str]) -> None:
        name = _METADATA.get((values.get("property") or values.get("name") or "").lower())
        if name and values.get("content"):
            self.metadata.setdefault(name, values["content"])
