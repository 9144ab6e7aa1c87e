"""Reading a TOML file of ours: its text, its schema number, and its keys, with errors that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tui.errors import UsageError
from tui.settings.locations import shorten
from tui.settings.suggestions import did_you_mean

SIZE_LIMIT = 1 << 20
"""Bytes; a settings file is some kilobytes, and what is longer is something else."""


def read_toml(path: Path, *, schema: int) -> dict[str, Any]:
    """The file's tables, `schema` taken out.

    Raises:
        UsageError: if it cannot be read, is no TOML, or has another schema number.
    """
    import tomli  # noqa: PLC0415 - 13 ms that a start without a config file need not spend

    name = shorten(path)
    try:
        with path.open("rb") as file:
            raw = file.read(SIZE_LIMIT + 1)
        if len(raw) > SIZE_LIMIT:
            raise UsageError(f"{name}: longer than 1 MiB, so not a settings file")
        table = tomli.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: not UTF-8 text (byte {error.start})") from error
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{name}: not valid TOML: {error}") from error
    found = table.pop("schema", None)
    if found is None:
        raise UsageError(f"{name}: schema is missing; write schema = {schema} on the first line")
    if found != schema or isinstance(found, bool):
        raise UsageError(f"{name}: schema: this version reads {schema}, not {found!r}")
    return table


def refuse_unknown(table: Mapping[str, Any], known: Iterable[str], where: str) -> None:
    """Check that a table has no other keys.

    Args:
        table: what was read.
        known: the keys it may have.
        where: file and table, to begin the message with.

    Raises:
        UsageError: for the first that is unknown, with the nearest that is known.
    """
    choices = list(known)
    for key in table:
        if key not in choices:
            raise UsageError(f"{where}: {key}: no such key{did_you_mean(key, choices)}")
