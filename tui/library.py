"""Opening sets of articles: compared before, they come from the cache; and which ones were open lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tui.model import Comparison, Constraints, Problem, SafeText

Progress = Callable[[str, float], None]
"""What is being done, and how much of it is (0–1)."""


@dataclass(frozen=True, slots=True)
class OpenedSet:
    """A set of articles, compared, and where its decisions are kept.

    Attributes:
        comparison: before anybody decided anything.
        key: names the set; stays the same when an article is edited or added.
        journal_path: file of its decisions; need not exist.
        problems: articles that could not be read, limits that were reached: to be said aloud.
        paths: what was opened, as the user gave it; a shell's command line in parts.
        is_cached: whether it was opened without comparing.
    """

    comparison: Comparison
    key: str
    journal_path: Path
    problems: tuple[Problem, ...] = ()
    paths: tuple[str, ...] = ()
    is_cached: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """A set that was open lately.

    Attributes:
        paths: absolute; `open_set(paths)` opens it again.
        opened: ISO 8601, UTC.
    """

    title: SafeText
    paths: tuple[str, ...]
    articles: int
    opened: str


def open_set(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    review: Path | None = None,
    constraints: Constraints | None = None,
    min_score: float = 0.5,
    use_cache: bool = True,
    progress: Progress | None = None,
) -> OpenedSet:
    """Read and compare a set, or take the comparison of the same content from the cache.

    Args:
        paths: files, folders, globs, a `set.toml`, web addresses, or `-`.
        review: the journal to use instead of the set's own.
        constraints: what grouping must and must not put together.
        min_score: which matches to list, 0–1.

    Raises:
        InputError: nothing could be read.
        UsageError: a set file is broken.
    """
    raise NotImplementedError


def recents() -> tuple[Recent, ...]:
    """Sets that were open lately and are still there, the latest first."""
    raise NotImplementedError


def remember(opened: OpenedSet) -> None:
    """Put a set at the head of the recent ones; one from standard input is not remembered."""
    raise NotImplementedError


def sample() -> Path:
    """The folder of the sample set that comes with the package."""
    raise NotImplementedError
