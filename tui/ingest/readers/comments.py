"""Comments of HTML, which Markdown has too."""

from __future__ import annotations


def without_comments(source: str) -> str:
    """Take comments out; one that never ends loses its opening mark alone.

    Not a regular expression, which would look for the end of each unclosed one anew.
    """
    kept: list[str] = []
    at = 0
    while (start := source.find("<!--", at)) >= 0:
        kept.append(source[at:start])
        end = source.find("-->", start + 4)
        if end < 0:
            return "".join((*kept, source[start:].replace("<!--", "")))
        at = end + 3
    return "".join((*kept, source[at:]))
