"""Comparisons made before, on disk: found by content, engine and settings; lost without harm.

A file is one line of JSON (schema, digest of the rest), then a comparison as `stored` writes it. It holds
article text, so it is the owner's alone. Anything wrong with it makes it a file that is not
there: the comparison is made again, and nothing is said.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from tui.errors import InputError
from tui.model import Comparison
from tui.settings.locations import cache_folder
from tui.settings.storage import write_private

SCHEMA = "crossread.cache/3"
MOST_FILES = 50
MOST_BYTES = 200_000_000

_PIECE = 1 << 18
"""Bytes read at a time to check a file: a large one is never in memory as a whole."""

_PACKAGE = Path(__file__).resolve().parent.parent
_ENGINE = ("ingest", "matching", "alignment", "contrast", "comparison.py", "interchange.py", "model.py")
"""What of the package decides how a comparison comes out."""


def folder() -> Path:
    """Where they are; need not exist."""
    return cache_folder() / "comparisons"


def name_of(digest: str, min_score: float) -> str:
    """The name of the file that holds the comparison of this content, made by this engine.

    Args:
        digest: `Collection.digest`.
        min_score: as given to `compare`.
    """
    parts = (SCHEMA, digest, repr(float(min_score)), *_fingerprint())
    return sha256("\0".join(parts).encode()).hexdigest()[:40] + ".json"


def load(name: str) -> Comparison | None:
    """The comparison in this file; None if there is none, or anything is wrong with it."""
    from tui.library.stored import from_lines  # noqa: PLC0415 - where nothing is cached, nothing is read

    path = folder() / name
    try:
        with path.open("rb") as file:
            about = json.loads(file.readline())
            start, digest = file.tell(), sha256()
            while piece := file.read(_PIECE):
                digest.update(piece)
            if about != {"schema": SCHEMA, "sha256": digest.hexdigest()}:
                return None
            file.seek(start)
            comparison = from_lines(file)
    except (OSError, ValueError, TypeError, LookupError, StopIteration, InputError, RecursionError):
        return None
    with suppress(OSError):
        os.utime(path)  # so that what was used last is pruned last
    return comparison


def save(name: str, comparison: Comparison) -> None:
    """Keep a comparison, and no more than there is room for; a cache that cannot be written is none."""
    from tui.library.stored import to_lines  # noqa: PLC0415 - as above

    body = b"".join(line + b"\n" for line in to_lines(comparison))
    head = json.dumps({"schema": SCHEMA, "sha256": sha256(body).hexdigest()}).encode()
    if len(body) > MOST_BYTES // 2:
        return
    try:
        write_private(folder() / name, head + b"\n" + body)
        _prune()
    except (InputError, OSError):
        return


def _prune() -> None:
    """Drop what was used longest ago, until both limits are kept."""
    with os.scandir(folder()) as entries:
        files = [(entry.stat(), entry.path) for entry in entries if entry.is_file(follow_symlinks=False)]
    total = 0
    for number, (about, path) in enumerate(sorted(files, key=lambda f: f[0].st_mtime_ns, reverse=True)):
        total += about.st_size
        if number >= MOST_FILES or total > MOST_BYTES:
            Path(path).unlink(missing_ok=True)


def _fingerprint() -> Iterator[str]:
    """The engine, told apart by its files' sizes and times: exact in a checkout, and about 1 ms.

    A version number alone would serve the comparisons of yesterday's code to whoever works on it.
    """
    yield sys.version.partition(" ")[0]
    # With the extra installed, web pages are read by another extractor.
    yield str(find_spec("trafilatura") is not None)
    for part in _ENGINE:
        for path in _files(str(_PACKAGE / part)):
            about = os.stat(path)  # noqa: PTH116 - a Path for each of a hundred files doubles the time
            yield f"{path}:{about.st_size}:{about.st_mtime_ns}"


def _files(path: str) -> Iterator[str]:
    if not os.path.isdir(path):  # noqa: PTH112 - as above
        yield path
        return
    with os.scandir(path) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            elif entry.name.endswith((".py", ".json", ".txt", ".toml")):
                yield entry.path
