"""From paths to documents: which files make up a set, their bytes, and a fingerprint of it all.

What a path may be, and what becomes of it:

- a file: read as its suffix says; one with no suffix that is known here, as text. Named twice, it is
  read twice.
- a folder: the articles right inside it, in natural order (`2.txt` before `10.txt`); hidden files,
  folders and files of other kinds are passed over. Where it holds a `set.toml`, the articles listed
  there come first, in that order and with what it says about them, and the others after them.
- a `.toml` file: a set file, and the articles it lists.
- a pattern with `*`, `?` or `[…]`, where no file has that very name.
- `-`: standard input. An address that begins with `http://` or `https://`: that page.

A file that a folder or a pattern brings up again is read once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from tui.errors import InputError
from tui.ingest.readers.draft import MAX_ARTICLE_BYTES, Format
from tui.ingest.sanitise import sanitise_path
from tui.ingest.set_file import NAME as SET_FILE
from tui.ingest.set_file import SetFile, load_set_file
from tui.model import Problem, SafeText
from tui.values import frozen

MAX_STREAM_BYTES = 200_000_000
"""The most there is room for in a file of many articles, and on standard input."""

SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
}
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_PATTERN = re.compile(r"[*?\[]")


@frozen
class Document:
    """One file, address or all of standard input, not parsed yet.

    Attributes:
        path: as the user would type it, sanitised; empty for standard input.
        data: the original bytes.
        sha256: hex digest of `data`.
        charset: the encoding that its carrier names, or empty.
        settings: what the set file says about it: keys of `readers.draft.FIELDS`.
    """

    path: SafeText
    data: bytes
    sha256: str
    format: Format = Format.TEXT
    charset: str = ""
    settings: Mapping[str, SafeText] = field(default_factory=dict)


@frozen
class Collection:
    """The documents of a set, with what its set file says.

    Attributes:
        digest: hex SHA-256 over the documents' bytes and paths and the set file's settings: the
            same digest means the same articles.
        key: names the set's journal; stays the same when an article is edited or added.
        aliases: groups of names that the set file says mean one thing.
        problems: what could not be read.
    """

    documents: tuple[Document, ...]
    title: SafeText
    key: str
    aliases: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]
    digest: str


def collect(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    fetch: Callable[[str], Document] | None = None,
) -> Collection:
    """Find and read what `paths` name, without parsing any of it.

    Args:
        paths: see the module's docstring; names with undecodable bytes as `os.fsdecode` gives them.
        stdin: where `-` is read from.
        fetch: gets the document at an address; by default over the network.

    Raises:
        InputError: nothing at all could be read.
        UsageError: a set file is broken.
    """
    gathering = _Gathering(stdin, fetch)
    for path in paths:
        gathering.add(path)
    if not gathering.documents:
        raise InputError(_nothing(gathering.problems))
    sets = gathering.sets
    return Collection(
        documents=tuple(gathering.documents),
        title=next((s.title for s in sets if s.title), SafeText("")),
        key=_key(paths, gathering),
        aliases=tuple(group for s in sets for group in s.aliases),
        problems=tuple(gathering.problems),
        digest=_digest(gathering),
    )


def natural_order(name: str) -> tuple[tuple[tuple[int, int | str], ...], str]:
    """Return a sort key by which `2.txt` comes before `10.txt`, and case does not matter."""
    parts = re.split(r"(\d{1,18})", name.casefold())
    return tuple((0, int(p)) if p.isdecimal() else (1, p) for p in parts if p), name


class _Gathering:
    """Documents as they come together, path after path."""

    def __init__(self, stdin: BinaryIO | None, fetch: Callable[[str], Document] | None) -> None:
        self.documents: list[Document] = []
        self.problems: list[Problem] = []
        self.sets: list[SetFile] = []
        self._seen: set[str] = set()
        self._stdin = stdin
        self._fetch = fetch

    def add(self, path: str) -> None:
        if path == "-":
            self._attempt(SafeText("standard input"), self._standard_input)
        elif _ADDRESS.match(path):
            self._attempt(sanitise_path(path), lambda: self._page(path))
        elif os.path.isdir(path):  # noqa: PTH112 - Path("…\0…") raises where this says no
            self._folder(path)
        elif path.lower().endswith(".toml"):
            self._set(load_set_file(path))
        elif not os.path.lexists(path) and _PATTERN.search(path):
            self._pattern(path)
        else:
            self._file(path)

    def _attempt(self, where: SafeText, read: Callable[[], Document]) -> None:
        """Add a document, or why there is none."""
        try:
            self.documents.append(read())
        except InputError as error:
            self.problems.append(Problem(where, str(error)))

    def _file(self, path: str, settings: Mapping[str, SafeText] | None = None) -> None:
        self._seen.add(_real(path))
        self._attempt(sanitise_path(path), lambda: _read_file(path, settings or {}))

    def _once(self, paths: Sequence[str]) -> None:
        for path in paths:
            if _real(path) not in self._seen:
                self._file(path)

    def _folder(self, path: str) -> None:
        try:
            names = os.listdir(path)  # noqa: PTH208 - names, undecodable ones too
        except OSError as error:
            self.problems.append(Problem(sanitise_path(path), _cause(error)))
            return
        is_only_listed = False
        if SET_FILE in names:
            listing = load_set_file(os.path.join(path, SET_FILE))  # noqa: PTH118 - keeps "./"
            self._set(listing)
            is_only_listed = listing.is_only_listed
        articles = sorted(filter(_is_article, names), key=natural_order)
        if not articles and SET_FILE not in names:
            kinds = " ".join(SUFFIXES)
            self.problems.append(Problem(sanitise_path(path), f"has no article in it (looked for {kinds})"))
        if not is_only_listed:
            self._once([p for n in articles if not os.path.isdir(p := os.path.join(path, n))])  # noqa: PTH112, PTH118

    def _set(self, listing: SetFile) -> None:
        self.sets.append(listing)
        folder = os.path.dirname(listing.path)  # noqa: PTH120
        for article in listing.articles:
            self._file(os.path.join(folder, article.path), article.settings)  # noqa: PTH118

    def _pattern(self, pattern: str) -> None:
        from glob import glob  # noqa: PLC0415 - the shell has mostly done it already

        found = [p for p in sorted(glob(pattern, recursive=True), key=natural_order) if not os.path.isdir(p)]  # noqa: PTH112, PTH207
        if not found:
            self.problems.append(Problem(sanitise_path(pattern), "matches no file"))
        self._once([p for p in found if not p.endswith(SET_FILE)])

    def _standard_input(self) -> Document:
        if self._stdin is None:
            raise InputError("is not available here")
        data = _limited(self._stdin, MAX_STREAM_BYTES)
        if not data.strip():
            raise InputError("is empty")
        return Document(SafeText(""), data, sha256(data).hexdigest(), Format.STREAM)

    def _page(self, address: str) -> Document:
        if self._fetch is None:
            from tui.ingest.addresses import fetch  # noqa: PLC0415 - urllib, only where an address is given

            return fetch(address)
        return self._fetch(address)


def _is_article(name: str) -> bool:
    return not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES  # noqa: PTH122


def _read_file(path: str, settings: Mapping[str, SafeText]) -> Document:
    kind = SUFFIXES.get(os.path.splitext(path)[1].lower(), Format.TEXT)  # noqa: PTH122
    try:
        with Path(path).open("rb") as file:
            data = _limited(file, MAX_STREAM_BYTES if kind is Format.JSONL else MAX_ARTICLE_BYTES)
    except (OSError, ValueError) as error:
        raise InputError(_cause(error)) from error
    if kind is Format.TEXT and re.match(rb"\s*(?:<!doctype html|<html\b)", data[:500], re.IGNORECASE):
        kind = Format.HTML
    return Document(sanitise_path(path), data, sha256(data).hexdigest(), kind, settings=settings)


def _limited(file: BinaryIO, most: int) -> bytes:
    """Read a file to its end, or refuse it: a device has no end."""
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(1 << 20):
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise InputError(f"is longer than the {most // 1_000_000} MB there is room for")
    return b"".join(pieces)


def _cause(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case IsADirectoryError():
            return "cannot be read: it is a folder"
        case OSError():
            return f"cannot be read: {(error.strerror or type(error).__name__).lower()}"
        case _:
            return "no such file or folder: its name holds a character that no name may have"


def _nothing(problems: Sequence[Problem]) -> str:
    """Say in one line why there is no article."""
    if not problems:
        return "no article was named: give files, folders, a set.toml, addresses or -"
    first, *others = problems
    return f"{first}" + (f" (and {len(others)} more could not be read)" if others else "")


def _key(paths: Sequence[str], gathering: _Gathering) -> str:
    """Name the set by what stays the same when its articles change."""
    if len(gathering.sets) == 1 and gathering.sets[0].id:
        return gathering.sets[0].id
    names = sorted(_identity(path, gathering) for path in paths)
    return sha256("\0".join(names).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _identity(path: str, gathering: _Gathering) -> str:
    if path == "-":
        return next((d.sha256 for d in gathering.documents if d.format is Format.STREAM), path)
    if _ADDRESS.match(path):
        return path
    # A folder and the set file in it are one set.
    is_set_file = os.path.basename(path) == SET_FILE  # noqa: PTH119
    return _real(os.path.dirname(path) or "." if is_set_file else path)  # noqa: PTH120


def _real(path: str) -> str:
    try:
        return os.path.realpath(path)
    except ValueError:  # a zero byte
        return path


def _digest(gathering: _Gathering) -> str:
    total = sha256()

    def take(*values: str) -> None:
        for value in values:
            data = value.encode("utf-8", "surrogatepass")
            # Lengths keep ("ab", "c") and ("a", "bc") apart.
            total.update(b"%d:" % len(data) + data)

    for document in gathering.documents:
        take(document.path, document.sha256, document.format, document.charset)
        take(*(part for item in sorted(document.settings.items()) for part in item), "")
    for problem in gathering.problems:
        take(str(problem))
    for listing in gathering.sets:
        take(listing.title, listing.id, *(name for group in listing.aliases for name in (*group, "")))
    return total.hexdigest()
