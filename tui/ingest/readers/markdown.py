"""Markdown: the words without the marks, and headings known as headings.

Only the marks that news writing uses are understood: headings, emphasis, links, images, quotations,
lists, rules, comments and fenced code. What is not understood is left as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.ingest.encoding import decode
from tui.ingest.front_matter import split_front_matter
from tui.ingest.readers.comments import without_comments
from tui.ingest.readers.draft import Block, Draft, known_fields, laid_out
from tui.ingest.sanitise import sanitise
from tui.model import Role

if TYPE_CHECKING:
    from tui.ingest.collection import Document

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*\Z")
_SETEXT = re.compile(r" {0,3}(=+|-+)[ \t]*\Z")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})\Z")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S+")

_IMAGE = re.compile(r"!\[([^\[\]\n]*)\]\([^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)")
_LINK = re.compile(
    r"\[([^\[\]\n]+)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+\"[^\"\n]*\")?\)|\[[^\]\n]*\])"
)
_AUTOLINK = re.compile(r"<(https?://[^<>\s]+)>")
_STRONG = re.compile(r"(?<![\\\w*])(\*\*\*?)(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])")
_EMPHASIS = re.compile(r"(?<![\\\w*_])([*_])(?=[^\s*_])([^*_\n]+?)(?<=[^\s*_])\1(?![\w*_])")
_STRONG_UNDERSCORE = re.compile(r"(?<![\\\w_])__(?=\S)([^_\n]+?)(?<=\S)__(?![\w_])")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read_markdown(document: Document) -> Iterator[Draft]:
    """Read a Markdown file with its front matter."""
    values, body = split_front_matter(sanitise(decode(document.data, document.charset)))
    text, hints = laid_out(list(_blocks(without_comments(body))))
    yield Draft(text, document.sha256, fields=known_fields(values), hints=hints)


def _blocks(text: str) -> Iterator[Block]:
    held: list[str] = []
    fence = ""
    has_title = False
    for line in [*text.split("\n"), ""]:
        fenced = _FENCE.match(line)
        if fence or fenced:
            yield from _paragraph(held)
            if fenced and not fence:
                fence = fenced[1][0]
            elif fenced and fence == fenced[1][0]:
                fence = ""
            elif line.strip():
                yield Block(line, Role.NOTICE)
            continue
        heading = _ATX.match(line)
        level, words = (len(heading[1]), heading[2]) if heading else (0, "")
        if held and not heading and _SETEXT.match(line) and not _ITEM.match(held[0]):
            level, words = (1 if line.lstrip()[0] == "=" else 2), " ".join(held)
            held.clear()
        if level:
            yield from _paragraph(held)
            is_title = level == 1 and not has_title
            has_title = has_title or is_title
            yield Block(_plain(words), Role.TITLE if is_title else Role.HEADING)
        elif not line.strip() or _RULE.match(line) or _DEFINITION.match(line):
            yield from _paragraph(held)
        else:
            if _ITEM.match(line):
                yield from _paragraph(held)
            held.append(_QUOTE.sub("", line).strip())


def _paragraph(held: list[str]) -> Iterator[Block]:
    """Give out the lines held so far, which are one paragraph in Markdown, and forget them."""
    if not held:
        return
    text = " ".join(held)
    held.clear()
    image = _IMAGE.fullmatch(text)
    if image:
        yield Block(image[1], Role.CAPTION)
    else:
        yield Block(_plain(text))


def _plain(text: str) -> str:
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _STRONG.sub(r"\2", text)
    text = _STRONG_UNDERSCORE.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\2", text)
    return _ESCAPED.sub(r"\1", text)
