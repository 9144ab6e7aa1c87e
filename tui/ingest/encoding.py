"""Bytes to text: the byte order mark, then UTF-8, then a detector; bytes that are no text are refused."""

from __future__ import annotations

import codecs
import re

from tui.errors import InputError

_MARKS = (
    # UTF-32's little-endian mark begins with UTF-16's, so it is tried first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or Office document"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)

_SAMPLE = 256 * 1024
"""Bytes that are looked at to guess an encoding."""

_MOST_CONTROLS = 0.1
"""Share of control characters above which even well-formed UTF-8 is no text. Hostile articles have some."""

_MOST_CONTROLS_GUESSED = 0.02
"""The same for text whose encoding was guessed: single-byte encodings decode anything."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class UndecodableError(InputError):
    """Bytes that are no text; the message says what they are instead."""


def decode(data: bytes, declared: str = "") -> str:
    """Return the text that `data` holds.

    Args:
        data: the whole file.
        declared: the encoding its carrier names (HTTP, an HTML `meta`), believed where it fits.

    Raises:
        UndecodableError: empty, binary, or in no encoding that gives text.
    """
    if not data:
        raise UndecodableError("is empty")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UndecodableError(f"is {what}, not text; save it as text, Markdown or HTML first")
    data = data.removeprefix(codecs.BOM_UTF8)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, _MOST_CONTROLS)
    for encoding in filter(None, (_unmarked_utf16(data), "utf-8", declared)):
        try:
            return _strictly(data, encoding, _MOST_CONTROLS)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def _strictly(data: bytes, encoding: str, most_controls: float) -> str:
    """Decode, refusing what comes out as control characters.

    A marked file that does not decode is refused too, since its mark leaves no second choice.
    """
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding.startswith("utf-8"):
            raise
        raise UndecodableError(
            f"is not the {encoding.upper()} text it says it is ({error.reason})"
        ) from error
    if len(_CONTROL.findall(text[:_SAMPLE])) > most_controls * min(len(text), _SAMPLE):
        raise UndecodableError("is a binary file, not text")
    return text


def _unmarked_utf16(data: bytes) -> str:
    """Name UTF-16 without a mark, told by the zero bytes that Latin text has at every other place."""
    sample = data[:4096]
    if len(sample) < 8 or len(data) % 2:
        return ""
    even, odd, half = sample[::2].count(0), sample[1::2].count(0), len(sample) / 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _guessed(data: bytes) -> str:
    if data.count(0, 0, _SAMPLE) > 0.001 * min(len(data), _SAMPLE):
        raise UndecodableError("is a binary file, not text")
    # chardet costs more than reading a folder of UTF-8 does.
    import chardet  # noqa: PLC0415

    encoding = chardet.detect(data[:_SAMPLE])["encoding"]
    if encoding:
        try:
            return _strictly(data, encoding, _MOST_CONTROLS_GUESSED)
        except (UnicodeDecodeError, LookupError):
            pass
    raise UndecodableError("is in no encoding that gives text; save it as UTF-8")
