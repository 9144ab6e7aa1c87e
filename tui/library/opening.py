"""Opening a set: from the cache where the same content was compared before, else by comparing it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui.errors import CrossreadError
from tui.library import cache
from tui.model import SAME_THING, ArticleSet, Comparison, Problem
from tui.settings.locations import review_folder, shipped
from tui.values import frozen

if TYPE_CHECKING:
    from tui.ingest.collection import Collection

Progress = Callable[[str, float], None]
"""What is being done, and how much of it is (0–1)."""

_READING_SHARE = 0.2
"""How much of the time reading takes beside comparing, roughly, for progress."""

_SAFE_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")


@frozen
class OpenedSet:
    """A set of articles, compared, and where its decisions are kept.

    Attributes:
        comparison: before anybody decided anything.
        key: names the set; stays the same when an article is edited or added.
        journal_path: file of its decisions; need not exist.
        problems: articles that could not be read, limits that were reached: to be said aloud.
        paths: what was opened, as the user gave it.
        is_cached: whether it was opened without comparing.
        content: tells its content from any other, to find what was made of it in the cache; empty where
            nothing is to be left there.
        min_score: from which matches are listed.
        semantic: the folder of the embedding model that had a say in the scores.
    """

    comparison: Comparison
    key: str
    journal_path: Path
    problems: tuple[Problem, ...] = ()
    paths: tuple[str, ...] = ()
    is_cached: bool = False
    content: str = ""
    min_score: float = SAME_THING
    semantic: Path | None = None


def open_set(  # noqa: PLR0913 - each is a word that the caller writes out, and none goes with another
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    review: Path | None = None,
    min_score: float = SAME_THING,
    semantic: Path | None = None,
    use_cache: bool = True,
    progress: Progress | None = None,
    on_read: Callable[[ArticleSet], None] | None = None,
) -> OpenedSet:
    """Read and compare a set, or take the comparison of the same content from the cache.

    Args:
        paths: files, folders, globs, a `set.toml`, web addresses, or `-`.
        stdin: where `-` reads from.
        review: the journal to use instead of the set's own.
        min_score: which matches to list, 0–1; it changes nothing else.
        semantic: folder of an embedding model that is to have a say in the scores.
        use_cache: whether to look into the cache, and to leave the comparison there.
        progress: told of each step, for whoever waits.
        on_read: given the articles once they are read, where they are yet to be compared.

    Raises:
        InputError: nothing could be read, or there is no such model.
        UsageError: a set file is broken, or an embedding model needs an extra that is not installed.
    """
    from tui.ingest.collection import collect  # noqa: PLC0415 - after the reader's first paint

    tell = progress or _tell_nobody
    tell("reading", 0.0)
    collection = collect(paths, stdin=stdin)
    content = collection.digest
    if semantic is not None:
        from tui.matching.semantic import model_name  # noqa: PLC0415 - nobody else needs it

        content = f"{content} {model_name(semantic)}"
    name = cache.name_of(content, min_score)
    found = cache.load(name) if use_cache else None
    comparison = found or _compare(collection, min_score, semantic, tell, on_read)
    if use_cache and found is None:
        cache.save(name, comparison)
    tell("done", 1.0)
    return OpenedSet(
        comparison=comparison,
        key=collection.key,
        journal_path=review or journal_of(collection.key),
        problems=tuple(dict.fromkeys((*collection.problems, *comparison.notices))),
        paths=tuple(paths),
        is_cached=found is not None,
        content=content if use_cache else "",
        min_score=min_score,
        semantic=semantic,
    )


def fingerprint(paths: Sequence[str], *, review: Path | None = None, learns: bool = False) -> str:
    """Names what opening these paths shows first: the articles, the engine, the decisions.

    `learns`: whether the scores learn from these.

    Returns:
        Empty where that cannot be told quickly: standard input, web addresses, nothing to read.
    """
    from tui.ingest.collection import collect  # noqa: PLC0415 - only for the reader

    if any(path == "-" or "://" in path for path in paths):
        return ""
    try:
        collection = collect(paths)
    except CrossreadError:
        return ""  # said by `open_set`, which runs into the same
    journal = review or journal_of(collection.key)
    try:
        about = journal.stat()
        decided = f"{journal}:{about.st_size}:{about.st_mtime_ns}{':learns' if learns else ''}"
    except OSError:
        decided = str(journal)
    # A problem is said in the footer: then the screen is not the same as without it.
    return "" if collection.problems else f"{cache.name_of(collection.digest, SAME_THING)}:{decided}"


def journal_of(key: str) -> Path:
    """Where the decisions on the set with this key are kept; need not exist."""
    # A set file may call its set anything; a file's name may not be anything.
    name = key if _SAFE_KEY.fullmatch(key) else sha256(key.encode()).hexdigest()[:32]
    return review_folder() / f"{name}.jsonl"


def sample() -> Path:
    """The folder of the sample set that comes with the package."""
    return shipped("articles")


def _compare(
    collection: Collection,
    min_score: float,
    semantic: Path | None,
    tell: Progress,
    on_read: Callable[[ArticleSet], None] | None,
) -> Comparison:
    from tui.comparison import compare  # noqa: PLC0415 - a cached set needs no engine
    from tui.ingest.read import read_collection  # noqa: PLC0415 - as above
    from tui.matching.semantic import load_embedder  # noqa: PLC0415 - as above

    embedder = load_embedder(semantic) if semantic is not None else None
    article_set: ArticleSet = read_collection(collection)
    if on_read is not None:
        on_read(replace(article_set, title=article_set.title or collection.title))
    tell("comparing", _READING_SHARE)

    def rest(step: str, share: float) -> None:
        tell(step, _READING_SHARE + (1 - _READING_SHARE) * min(share, 0.999))

    comparison = compare(article_set, embedder=embedder, min_score=min_score, progress=rest)
    return tell_ahead(replace(comparison, title=comparison.title or collection.title))


def tell_ahead(comparison: Comparison) -> Comparison:
    """The comparison with what the reader shows of its first passages: then it need not load the engine."""
    from tui.contrast.tellings import told_ahead  # noqa: PLC0415 - as above

    return replace(comparison, tellings=told_ahead(comparison))


def _tell_nobody(_step: str, _share: float) -> None:
    """Nobody is waiting."""
