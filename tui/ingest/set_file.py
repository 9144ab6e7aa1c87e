"""The set file, `set.toml`: a set's title and aliases, and what the articles' own texts do not say.

```toml
schema = 1
title = "TikTok refugees"
id = "tiktok-refugees"             # optional: names the review's journal
aliases = [["RedNote", "Red Note"]] # optional: names of one thing
only_listed = true                 # optional: leave out other articles in the folder

[[articles]]
path = "first.txt"                 # relative to the set file
id = "A"
source = "edition.cnn.com"
published = 2025-01-15
```
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tui.errors import UsageError
from tui.ingest.readers.draft import FIELDS
from tui.ingest.sanitise import sanitise, sanitise_line, sanitise_path
from tui.model import SafeText
from tui.values import frozen

NAME = "set.toml"
SCHEMA = 1
_KEYS = ("schema", "title", "id", "aliases", "only_listed", "articles")
_ARTICLE_KEYS = ("path", *FIELDS)
_ID = re.compile(r"[\w-][\w.-]{0,63}\Z")
_MOST_BYTES = 1_000_000


@frozen
class Listed:
    """An article as the set file lists it.

    Attributes:
        path: as written, relative to the set file's folder.
        settings: those of `FIELDS` that are given.
    """

    path: str
    settings: Mapping[str, SafeText]


@frozen
class SetFile:
    """A set file's content, checked."""

    path: str
    title: SafeText
    id: str
    aliases: tuple[tuple[str, ...], ...]
    is_only_listed: bool
    articles: tuple[Listed, ...]


def load_set_file(path: str) -> SetFile:
    """Read and check a set file.

    Raises:
        UsageError: it cannot be read, is no TOML, or says something it may not; the message names the
            file, the key and, for an unknown key, the nearest valid one.
    """
    values = _parsed(path)
    where = sanitise_path(path)
    _check_keys(values, _KEYS, where, "")
    if values.get("schema") != SCHEMA:
        raise UsageError(f"{where}: schema: expected {SCHEMA}, the only one this version knows")
    key = values.get("id", "")
    if key and not (isinstance(key, str) and _ID.match(key)):
        raise UsageError(f"{where}: id: expected up to 64 letters, digits, '-', '_' and '.'")
    listed = values.get("articles", [])
    if not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
        raise UsageError(f"{where}: articles: expected [[articles]] tables")
    is_only_listed = values.get("only_listed", False)
    if not isinstance(is_only_listed, bool):
        raise UsageError(f"{where}: only_listed: expected true or false")
    title = _string(values, "title", where, "")
    articles = tuple(_listed(entry, where, number) for number, entry in enumerate(listed, start=1))
    _check_unique(articles, where)
    return SetFile(path, title, key, _aliases(values.get("aliases", []), where), is_only_listed, articles)


def _parsed(path: str) -> dict[str, Any]:
    import tomli  # noqa: PLC0415 - needed only where there is a set file

    where = sanitise_path(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{where}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    if len(data) > _MOST_BYTES:
        raise UsageError(f"{where}: is longer than the {_MOST_BYTES // 1_000_000} MB a set file may have")
    try:
        return tomli.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        raise UsageError(f"{where}: is not UTF-8") from error
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{where}: is not valid TOML: {sanitise_line(str(error))}") from error


def _check_keys(values: Mapping[str, Any], known: tuple[str, ...], where: str, within: str) -> None:
    for key in values:
        if key not in known:
            from difflib import get_close_matches  # noqa: PLC0415 - for the message alone

            nearest = get_close_matches(key, known, 1, 0.5)
            hint = f"did you mean {nearest[0]!r}?" if nearest else f"expected one of {', '.join(known)}"
            raise UsageError(f"{where}: {within}unknown key {sanitise_line(key)!r}; {hint}")


def _string(values: Mapping[str, Any], key: str, where: str, within: str) -> SafeText:
    value = values.get(key, "")
    if key in {"published", "updated"} and hasattr(value, "isoformat"):
        value = value.isoformat()
    if not isinstance(value, str):
        raise UsageError(f"{where}: {within}{key}: expected text in quotation marks")
    return sanitise_line(value)


def _listed(entry: Mapping[str, Any], where: str, number: int) -> Listed:
    within = f"article {number}: "
    _check_keys(entry, _ARTICLE_KEYS, where, within)
    path = entry.get("path")
    if not isinstance(path, str) or not path.strip() or "\0" in path:
        raise UsageError(f"{where}: {within}path: expected the name of a file")
    if re.match(r"\w+://", path) or path == "-":
        raise UsageError(f"{where}: {within}path: expected a file; addresses are given on the command line")
    settings = {key: _string(entry, key, where, within) for key in FIELDS if key in entry}
    for key in ("published", "updated"):
        if key in settings and not re.fullmatch(r"\d{4}-\d{2}-\d{2}(?:[T ].*)?", settings[key]):
            raise UsageError(f"{where}: {within}{key}: expected a date such as 2025-01-15")
    if "id" in settings and not _ID.match(settings["id"]):
        raise UsageError(f"{where}: {within}id: expected letters, digits, '-', '_' and '.'")
    return Listed(path, {key: value for key, value in settings.items() if value})


def _check_unique(articles: tuple[Listed, ...], where: str) -> None:
    seen: set[str] = set()
    for number, article in enumerate(articles, start=1):
        given = article.settings.get("id", "")
        if given and given in seen:
            raise UsageError(f"{where}: article {number}: id: {given!r} is given twice")
        seen.add(given)


def _aliases(value: object, where: str) -> tuple[tuple[str, ...], ...]:
    if not isinstance(value, list) or not all(
        isinstance(group, list)
        and len(group) >= 2
        and all(isinstance(name, str) and name.strip() for name in group)
        for group in value
    ):
        raise UsageError(
            f"{where}: aliases: expected lists of two or more names, such as [['US', 'United States']]"
        )
    return tuple(tuple(sanitise(name).strip() for name in group) for group in value)
