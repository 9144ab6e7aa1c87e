"""The journal: decisions on disk, appended and fsynced one by one, before anything is shown.

What is promised, and tested: once `append` has returned, the events are found again after `kill -9`, a lost
line, and, as far as fsync keeps its own promise, power loss. If it raises, none of its events is there and
none before is harmed. One process writes at a time. What cannot be read is set aside, never thrown away.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Protocol

from tui.ingest.sanitise import sanitise_line
from tui.model import Problem
from tui.review import disk
from tui.review.clock import utc_now
from tui.review.decisions import Decision
from tui.review.disk import reason
from tui.review.lines import Contents, Header, JournalError, event_lines, header_line, read_lines

__all__ = ["EventLog", "Journal", "JournalError", "MemoryJournal"]

_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT}
"""Failures to open for writing that still leave the reader something to read."""
_NO_LOCKS_HERE = {errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL}
_ATTEMPTS = 5


class EventLog(Protocol):
    """Where a review keeps its events: on disk (`Journal`) or nowhere (`MemoryJournal`)."""

    @property
    def events(self) -> Sequence[Decision]:
        """Everything recorded, oldest first."""

    @property
    def name(self) -> str:
        """What to call it in messages, sanitised."""

    @property
    def read_only_because(self) -> str:
        """Why nothing can be recorded, as a clause; empty where it can."""

    @property
    def notices(self) -> Sequence[Problem]:
        """What was found damaged and what became of it."""

    @property
    def other_set(self) -> Header | None:
        """The set its header names, where that is not the one now open."""

    def append(self, *events: Decision) -> None:
        """Record the events; returns when they are safe.

        Raises:
            JournalError: they could not be; none of them is recorded, nothing before is harmed.
        """

    def try_take_over(self) -> bool:
        """Become the writer if the one that was is gone; True if this is (now) the writer."""


class MemoryJournal:
    """Events kept for this process alone: for tests, and for comparisons nobody reviews."""

    name = "memory"
    read_only_because = ""
    notices: tuple[Problem, ...] = ()
    other_set: Header | None = None

    def __init__(self, events: Sequence[Decision] = ()) -> None:
        self.events = list(events)

    def append(self, *events: Decision) -> None:
        """Keep the events."""
        self.events.extend(events)

    def try_take_over(self) -> bool:
        """There is nobody to take over from."""
        return True


class Journal:
    """An append-only JSON Lines file, one writer at a time.

    Use `Journal.open(path, key=…, title=…)`; close it, or use it as a context manager.

    Attributes:
        path: the file itself, links followed.
        events: everything recorded, oldest first.
        read_only_because: why nothing can be recorded, as a clause; empty where it can.
        notices: what was found damaged and what became of it.
        other_set: the set its header names, where that is not the one now open.
    """

    def __init__(self, path: Path, header: Header, clock: Callable[[], str] = utc_now) -> None:
        self.path = path
        self.events: list[Decision] = []
        self.read_only_because = ""
        self.notices: list[Problem] = []
        self.other_set: Header | None = None
        self._header = header
        self._clock = clock
        self._file = -1
        self._size = 0

    @classmethod
    def open(
        cls, path: Path, *, key: str = "", title: str = "", clock: Callable[[], str] = utc_now
    ) -> Journal:
        """Open or create the journal of the set with this key.

        Read-only (see `read_only_because`) where another process writes it or the disk allows no more.

        Raises:
            JournalError: not a journal, not a file, from a newer version, or unreadable.
        """
        journal = cls(disk.file_behind(path), Header(key, title), clock)
        try:
            journal._begin()
        except OSError as error:
            journal.close()
            raise JournalError(f"{journal.name}: {reason(error)}") from error
        except BaseException:
            journal.close()
            raise
        return journal

    @property
    def name(self) -> str:
        """The path, safe to show."""
        return sanitise_line(str(self.path))

    def append(self, *events: Decision) -> None:
        """Record the events and return when they are on disk.

        Raises:
            JournalError: they are not: none of them is recorded, nothing before is harmed.
        """
        if self.read_only_because:
            raise JournalError(f"{self.name}: not saved: {self.read_only_because}")
        try:
            self._check_untouched()
            self._write(event_lines(events))
        except OSError as error:
            raise JournalError(
                f"{self.name}: not saved: {reason(error)}; nothing before is harmed"
            ) from error
        self.events.extend(events)

    def try_take_over(self) -> bool:
        """Become the writer, with what the other one wrote, if it is gone; True if this is the writer.

        What was confirmed here and is not in the file any more (somebody put another in its place) goes in.
        """
        if not self.read_only_because:
            return True
        try:
            other = Journal.open(self.path, key=self._header.key, title=self._header.title, clock=self._clock)
        except JournalError:
            return False
        if other.read_only_because:
            other.close()
            return False
        self.close()
        there = {event.id for event in other.events}
        missing = [event for event in self.events if event.id not in there]
        self.events, self.notices, self.other_set = other.events, other.notices, other.other_set
        self.read_only_because, self._file, self._size = "", other._file, other._size
        if missing:
            try:
                self.append(*missing)
            except JournalError:
                self._let_go("what is missing in it could not be put back; open it again")
                self.events.extend(missing)
                return False
            what = "1 event" if len(missing) == 1 else f"{len(missing)} events"
            self.notices.append(Problem(self.name, f"{what} made here were missing in it and are put back"))
        return True

    def close(self) -> None:
        """Let go of file and lock; what is recorded can still be read."""
        self._let_go("it is closed")

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Opening

    def _begin(self) -> None:
        try:
            disk.make_folder(self.path.parent)
            self._open_and_lock()
        except OSError as error:
            self._fall_back(error)
        contents = read_lines(disk.read_all(self._file), self.name) if self._file >= 0 else Contents()
        self.events = list(contents.events)
        header = contents.header or self._header
        if header.key and self._header.key and header.key != self._header.key:
            self.other_set = header
        if not self.read_only_because:
            try:
                self._mend(contents)
            except OSError as error:
                self._fall_back(error)
        if self.read_only_because and contents.damaged:
            self.notices.append(Problem(self.name, f"{_damaged(contents)}; passed over, left in place"))

    def _open_and_lock(self) -> None:
        for _ in range(_ATTEMPTS):
            self._file = disk.open_file(self.path, is_to_write=True)
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                self.read_only_because = "another Crossread is reviewing with it"
                return
            except OSError as error:
                if error.errno not in _NO_LOCKS_HERE:
                    raise
                self.notices.append(Problem(self.name, "this file system has no locks; keep to one reviewer"))
            # Between opening and locking, the writer before may have put a mended file in its place.
            if disk.is_same_file(self._file, self.path):
                return
            os.close(self._file)
            self._file = -1
        self.read_only_because = "something keeps replacing it"
        self._file = disk.open_file(self.path, is_to_write=False)

    def _fall_back(self, error: OSError) -> None:
        """Read what there is, where the disk allows no more."""
        if error.errno not in _NOT_ALLOWED:
            raise error
        self.read_only_because = reason(error)
        if self._file < 0 and self.path.exists():
            self._file = disk.open_file(self.path, is_to_write=False)

    # Mending

    def _mend(self, contents: Contents) -> None:
        """Leave the file with a header, sound lines alone, and an end where the next line can begin."""
        if contents.damaged or contents.header is None:
            self._keep_sound_part(contents)
        elif contents.torn:
            disk.cut(self._file, os.fstat(self._file).st_size - len(contents.torn))
        self._size = os.fstat(self._file).st_size
        if os.pread(self._file, 1, self._size - 1) != b"\n":
            self._write(b"\n")
        if contents.torn:
            self.notices.append(Problem(self.name, "its last line was cut off before it was saved; dropped"))

    def _keep_sound_part(self, contents: Contents) -> None:
        aside = self._set_aside(b"\n".join(contents.damaged) + b"\n") if contents.damaged else None
        header = b"" if contents.header else header_line(self._header)
        self._put_in_place(header + b"".join(line + b"\n" for line in contents.sound))
        if aside:
            count = len(contents.events)
            kept = f"{count} sound {'event' if count == 1 else 'events'} kept here"
            where = sanitise_line(str(aside))
            self.notices.append(Problem(self.name, f"{_damaged(contents)}, set aside in {where}; {kept}"))

    def _set_aside(self, damaged: bytes) -> Path:
        stamp = "".join(c for c in self._clock()[:19] if c.isalnum())
        for number in range(1, 1000):
            suffix = f".damaged-{stamp}" + (f"-{number}" if number > 1 else "")
            aside = self.path.with_name(self.path.name + suffix)
            try:
                os.close(disk.write_new(aside, damaged))
            except FileExistsError:
                continue
            return aside
        raise OSError(errno.EEXIST, "too many damaged parts set aside already")

    def _put_in_place(self, data: bytes) -> None:
        """Put a new file, locked, in the place of the one there is or was, all at once."""
        temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        temporary.unlink(missing_ok=True)
        file = disk.write_new(temporary, data)
        try:
            with suppress(OSError):  # where there are no locks, that was said on opening
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            temporary.replace(self.path)
        except OSError:
            os.close(file)
            temporary.unlink(missing_ok=True)
            raise
        os.close(self._file)
        self._file, self._size = file, len(data)
        disk.sync_folder(self.path.parent)

    # Writing

    def _write(self, data: bytes) -> None:
        """Append; on any failure, cut the file back to where it was."""
        try:
            disk.write(self._file, data)
        except BaseException:
            try:
                disk.cut(self._file, self._size)
            except OSError as error:
                # Whatever was written now would follow half a line.
                self._let_go(f"a failed save could not be taken back ({reason(error)}); open it again")
            raise
        self._size += len(data)

    def _check_untouched(self) -> None:
        """Never write where nobody will find it, nor after what somebody else wrote.

        A journal deleted under the reader comes back whole: its bytes are there as long as it is open.
        """
        if disk.is_same_file(self._file, self.path):
            if os.fstat(self._file).st_size != self._size:
                self._give_up("another program has changed it")
        elif self.path.exists():
            self._give_up("another file has been put in its place")
        else:
            self._put_in_place(disk.read_all(self._file))

    def _give_up(self, why: str) -> NoReturn:
        """Stop writing until somebody opens the journal again or takes it over."""
        self._let_go(f"{why}; open it again")
        raise OSError(errno.ESTALE, self.read_only_because)

    def _let_go(self, why: str) -> None:
        self.read_only_because = self.read_only_because or why
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def _damaged(contents: Contents) -> str:
    count = len(contents.damaged)
    return "1 line is damaged" if count == 1 else f"{count} lines are damaged"
