"""Text as XML 1.0 can hold it."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Everything that is not a Char (XML 1.0, production 2): a file with one of these cannot be opened."""


def xml_text(text: str) -> str:
    """The text as the content of an element, on one line."""
    return escape(_FORBIDDEN.sub("", " ".join(text.split())))


def xml_attribute(text: str) -> str:
    """The text as an attribute's value, its quotation marks included."""
    return quoteattr(_FORBIDDEN.sub("", " ".join(text.split())))
