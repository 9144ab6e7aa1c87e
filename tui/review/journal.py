"""The journal: decisions on disk, appended and fsynced one by one, before anything is shown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from tui.errors import InputError
from tui.model import Problem
from tui.review.decisions import Decision


class JournalError(InputError):
    """A journal that cannot be used, or a decision that could not be saved; nothing before is harmed."""


class EventLog(Protocol):
    """Where a review keeps its events: on disk (`Journal`) or nowhere (`MemoryJournal`)."""

    @property
    def events(self) -> Sequence[Decision]:
        """Everything recorded, oldest first."""

    @property
    def read_only_because(self) -> str:
        """Why nothing can be recorded, as a clause; empty where it can."""

    @property
    def notices(self) -> Sequence[Problem]:
        """What was found damaged and what became of it."""

    @property
    def is_of_other_set(self) -> bool:
        """Whether its header names another set than the one now open."""

    def append(self, *events: Decision) -> None:
        """Record the events; returns when they are safe.

        Raises:
            JournalError: they could not be; none of them is recorded, nothing before is harmed.
        """

    def try_take_over(self) -> bool:
        """Become the writer if the one that was is gone; True if this is (now) the writer."""


class MemoryJournal:
    """Events kept for this process alone: for tests, and for comparisons nobody reviews."""

    def __init__(self, events: Sequence[Decision] = ()) -> None:
        raise NotImplementedError


class Journal:
    """An append-only JSON Lines file, one writer at a time.

    Use `Journal.open(path, key=…, title=…)`; close it, or use it as a context manager.
    """

    path: Path

    @classmethod
    def open(cls, path: Path, *, key: str = "", title: str = "") -> Journal:
        """Open or create the journal of the set with this key.

        Read-only (see `read_only_because`) where another process writes it or the disk allows no more.

        Raises:
            JournalError: not a journal, not a file, from a newer version, or unreadable.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Let go of file and lock."""
        raise NotImplementedError
