"""Web pages: the one place that touches a network, and only where the user gave an address."""

from __future__ import annotations

import gzip
import zlib
from hashlib import sha256
from http.client import HTTPException
from io import BytesIO
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from tui.errors import InputError
from tui.ingest.collection import Document
from tui.ingest.readers.draft import MAX_ARTICLE_BYTES, Format
from tui.ingest.sanitise import sanitise_line, sanitise_path

TIMEOUT = 20.0
"""Seconds without an answer."""


def fetch(address: str) -> Document:
    """Get the page at an `http` or `https` address.

    Raises:
        InputError: it cannot be reached, is no text, or is longer than an article may be.
    """
    headers = {"User-Agent": "crossread", "Accept": "text/html, text/plain;q=0.9"}
    try:
        request = Request(_quoted(address), headers=headers)  # noqa: S310 - the opener knows the web alone
        with _opener().open(request, timeout=TIMEOUT) as answer:
            kind, charset = answer.headers.get_content_type(), answer.headers.get_content_charset("")
            data = _read(answer, answer.headers.get("Content-Encoding", ""))
    except HTTPError as error:
        raise InputError(f"the server answers {error.code} {sanitise_line(str(error.reason))}") from error
    except URLError as error:
        raise InputError(f"cannot be reached: {sanitise_line(str(error.reason))}") from error
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        raise InputError(f"cannot be reached: {sanitise_line(str(error)) or type(error).__name__}") from error
    formats = {
        "text/html": Format.HTML,
        "application/xhtml+xml": Format.HTML,
        "text/markdown": Format.MARKDOWN,
    }
    if kind not in formats and not kind.startswith("text/"):
        raise InputError(f"is {sanitise_line(kind)}, not a page or a text")
    settings = {"url": sanitise_line(address)}
    return Document(
        sanitise_path(address),
        data,
        sha256(data).hexdigest(),
        formats.get(kind, Format.TEXT),
        charset,
        settings,
    )


def _opener() -> OpenerDirector:
    """Build an opener for the web alone: the standard one follows redirects to `ftp:` too."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPRedirectHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    return opener


def _quoted(address: str) -> str:
    """Escape what may not stand in a request: spaces, controls, letters outside ASCII."""
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    safe = "%/:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, safe), quote(parts.query, safe), ""))


def _read(answer: IO[bytes], encoding: str) -> bytes:
    data = answer.read(MAX_ARTICLE_BYTES + 1)
    if encoding.lower() == "gzip" and len(data) <= MAX_ARTICLE_BYTES:
        with gzip.GzipFile(fileobj=BytesIO(data)) as unpacked:
            data = unpacked.read(MAX_ARTICLE_BYTES + 1)
    if len(data) > MAX_ARTICLE_BYTES:
        raise InputError(f"is longer than the {MAX_ARTICLE_BYTES // 1_000_000} MB there is room for")
    return data
