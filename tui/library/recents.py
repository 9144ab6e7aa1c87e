"""Which sets were open lately."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tui.errors import InputError
from tui.library.opening import OpenedSet
from tui.model import SafeText
from tui.settings.locations import state_folder
from tui.settings.storage import write_private
from tui.values import frozen

SCHEMA = "crossread.recents/1"
MOST = 20

_GLOB_SIGNS = frozenset("*?[")


@frozen
class Recent:
    """A set that was open lately.

    Attributes:
        paths: absolute; `open_set(paths)` opens it again.
        articles: how many it had.
        opened: when, ISO 8601 in UTC, to the second.
        key: as `OpenedSet.key`.
    """

    title: SafeText
    paths: tuple[str, ...]
    articles: int
    opened: str
    key: str = ""


def recents() -> tuple[Recent, ...]:
    """Sets that were open lately and are still there, the latest first."""
    return tuple(recent for recent in _read() if _is_there(recent))


def remember(opened: OpenedSet, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
    """Put a set at the head of the recent ones; one from standard input is not remembered.

    A list that cannot be written is not worth an interruption: then nothing is remembered.
    """
    if not opened.paths or "-" in opened.paths:
        return
    this = Recent(
        title=opened.comparison.title or _name(opened),
        paths=tuple(map(_absolute, opened.paths)),
        articles=len(opened.comparison.articles),
        opened=clock().isoformat(timespec="seconds"),
        key=opened.key,
    )
    # Those not there just now stay on the list: a disk may only be unplugged.
    others = [recent for recent in _read() if recent.paths != this.paths]
    table = {"schema": SCHEMA, "sets": [asdict(recent) for recent in [this, *others][:MOST]]}
    try:
        write_private(_file(), json.dumps(table, ensure_ascii=False, indent=1).encode())
    except InputError:
        return


def _file() -> Path:
    return state_folder() / "recents.json"


def _read() -> Iterator[Recent]:
    """What is on disk; what is damaged is passed over, since opening the set again mends it."""
    from tui.ingest.sanitise import sanitise_line  # noqa: PLC0415 - nothing is read at a first start

    try:
        table = json.loads(_file().read_bytes())
        rows: Any = table["sets"] if table["schema"] == SCHEMA else []
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return
    for row in rows if isinstance(rows, list) else []:
        try:
            yield Recent(
                title=sanitise_line(row["title"]),
                paths=tuple(map(str, row["paths"])),
                articles=int(row["articles"]),
                opened=sanitise_line(row["opened"]),
                key=str(row.get("key", "")),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            continue


def _is_there(recent: Recent) -> bool:
    return bool(recent.paths) and all(
        _is_address(path) or _GLOB_SIGNS & set(path) or os.path.exists(path)  # noqa: PTH110 - false, never an error
        for path in recent.paths
    )


def _is_address(path: str) -> bool:
    return path.startswith(("http://", "https://"))


def _absolute(path: str) -> str:
    return path if _is_address(path) else os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111 - keeps globs


def _name(opened: OpenedSet) -> SafeText:
    """What to call a set without a title: its folder, or its first article's file and how many more."""
    from tui.ingest.sanitise import sanitise_line  # noqa: PLC0415 - as above

    first = Path(_absolute(opened.paths[0]))
    name = first.parent.name if first.name == "set.toml" else first.name
    more = len(opened.paths) - 1
    return sanitise_line(f"{name} and {more} more" if more else name)
