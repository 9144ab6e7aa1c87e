"""The journal as text: a header line, then one event a line; and what is sound in one that is damaged.

```
{"schema": "crossread.journal/1", "set": "tiktok-refugees", "title": "TikTok refugees"}
{"id": "5f0c…", "kind": "accept", "at": "2025-01-15T09:30:00.000Z", "anchors": [{"sha256": …}]}
```
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from tui.errors import InputError
from tui.ingest.sanitise import sanitise_line
from tui.review.decisions import Decision, Known, from_record, to_record
from tui.values import frozen

VERSION = 1
_START = b'{"schema": "crossread.journal/'
_SCHEMA = re.compile(rb'\s*\{\s*"schema"\s*:\s*"crossread\.journal/(\d{1,9})"')
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class JournalError(InputError):
    """A journal that cannot be used, or a decision that could not be saved; nothing before is harmed."""


@frozen
class Header:
    """Which set a journal belongs to.

    Attributes:
        key: `ArticleSet.key`; empty where unknown.
        title: of the set.
    """

    key: str = ""
    title: str = ""


@frozen
class Contents:
    """What a journal's bytes hold.

    Attributes:
        header: None where the first line is torn or damaged, or nothing was written yet.
        events: the sound ones, in order.
        sound: the lines of the header and the events, as they stand, without line ends.
        damaged: the lines that are neither, without line ends.
        torn: what is left of a last line that was never finished.
    """

    header: Header | None = None
    events: tuple[Decision, ...] = ()
    sound: tuple[bytes, ...] = ()
    damaged: tuple[bytes, ...] = ()
    torn: bytes = b""


def header_line(header: Header) -> bytes:
    """The header as the first line of a journal."""
    record = {"schema": f"crossread.journal/{VERSION}", "set": header.key, "title": header.title}
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"


def event_lines(events: Sequence[Decision]) -> bytes:
    """The events as lines of a journal."""
    return b"".join(
        json.dumps(to_record(event), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        for event in events
    )


def read_lines(data: bytes, name: str) -> Contents:
    """Sort a journal's bytes into what is sound and what is not.

    A last line without its line end is kept if it is whole, and else torn: it was never confirmed.

    Args:
        data: the whole file.
        name: the file, for error messages.

    Raises:
        JournalError: it was written by a newer version, or is no journal at all.
    """
    lines = data.removeprefix(_BYTE_ORDER_MARK).split(b"\n")
    tail = lines.pop()
    if tail:
        lines.append(tail)
    header: Header | None = None
    events: list[Decision] = []
    sound: list[bytes] = []
    damaged: list[bytes] = []
    known: Known = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        _refuse_newer(line, name)
        try:
            if number == 1 and (header := _read_header(line)):
                sound.append(line)
                continue
            events.append(from_record(json.loads(line.decode()), known))
            sound.append(line)
        except (ValueError, RecursionError):
            damaged.append(line)
    torn = damaged.pop() if tail and damaged and damaged[-1] is tail else b""
    if header is None and not events and (damaged or not _START.startswith(torn[: len(_START)])):
        raise JournalError(
            f'{name}: not a review journal (its first line should begin with {_START.decode()}1")'
        )
    return Contents(header, tuple(events), tuple(sound), tuple(damaged), torn)


def _read_header(line: bytes) -> Header | None:
    if not _SCHEMA.match(line):
        return None
    record = json.loads(line.decode())
    key, title = record.get("set", ""), record.get("title", "")
    if not isinstance(key, str) or not isinstance(title, str):
        raise ValueError("a header with a value of the wrong type")
    return Header(sanitise_line(key), sanitise_line(title))


def _refuse_newer(line: bytes, name: str) -> None:
    schema = _SCHEMA.match(line)
    if schema and int(schema[1]) > VERSION:
        raise JournalError(
            f"{name}: written by a newer Crossread (journal version {int(schema[1])}, this one reads up to "
            f"{VERSION}); left as it is"
        )
