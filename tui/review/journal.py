"""The journal: decisions on disk, appended and fsynced one by one, before anything is shown.

What is promised, and tested: once `append` has returned, the events are found again after `kill -9`, a lost
line, and, as far as fsync keeps its own promise, power loss. If it raises, none of its events is there and
none before is harmed. One process writes at a time. What cannot be read is set aside, never thrown away.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol

from tui.ingest.sanitise import sanitise_line
from tui.model import Problem
from tui.review.clock import utc_now
from tui.review.decisions import Decision
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
        journal = cls(_file_behind(path), Header(key, title), clock)
        try:
            journal._begin()
        except OSError as error:
            journal.close()
            raise JournalError(f"{journal.name}: {_reason(error)}") from error
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
                f"{self.name}: not saved: {_reason(error)}; nothing before is harmed"
            ) from error
        self.events.extend(events)

    def try_take_over(self) -> bool:
        """Become the writer, with what the other one wrote, if it is gone; True if this is the writer."""
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
        self.__dict__.update(other.__dict__)
        return True

    def close(self) -> None:
        """Let go of file and lock."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        self.read_only_because = self.read_only_because or "it is closed"

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Opening

    def _begin(self) -> None:
        try:
            _make_folder(self.path.parent)
            self._open_and_lock()
        except OSError as error:
            if error.errno not in _NOT_ALLOWED:
                raise
            self._fall_back(_reason(error))
        contents = read_lines(_read_all(self._file), self.name) if self._file >= 0 else Contents()
        self.events = list(contents.events)
        known = contents.header or Header()
        if known.key and self._header.key and known.key != self._header.key:
            self.other_set = known
        if not self.read_only_because:
            try:
                self._mend(contents)
            except OSError as error:
                self._fall_back(_reason(error))
        elif contents.damaged:
            self.notices.append(
                Problem(self.name, f"{_lines(len(contents.damaged))} damaged; passed over, left in place")
            )

    def _open_and_lock(self) -> None:
        for _ in range(_ATTEMPTS):
            self._file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK, 0o600)
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
            if self._is_the_file_there():
                return
            os.close(self._file)
            self._file = -1
        self.read_only_because = "something keeps replacing it"

    def _fall_back(self, reason: str) -> None:
        self.read_only_because = reason
        if self._file < 0 and self.path.exists():
            self._file = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK)

    # Mending

    def _mend(self, contents: Contents) -> None:
        """Leave the file with a header, sound lines alone, and an end where the next line can begin."""
        if contents.damaged or contents.header is None:
            self._replace(contents)
        elif contents.torn:
            os.ftruncate(self._file, os.fstat(self._file).st_size - len(contents.torn))
            os.fsync(self._file)
        self._size = os.fstat(self._file).st_size
        if self._size and os.pread(self._file, 1, self._size - 1) != b"\n":
            self._write(b"\n")
        if contents.torn:
            self.notices.append(Problem(self.name, "its last line was cut off before it was saved; dropped"))

    def _replace(self, contents: Contents) -> None:
        """Put the sound part in the file's place and the damaged part beside it."""
        if contents.damaged:
            aside = self._set_aside(b"\n".join(contents.damaged) + b"\n")
            what = f"{_lines(len(contents.damaged))} damaged, set aside in {sanitise_line(str(aside))}; "
            kept = "1 sound event" if len(contents.events) == 1 else f"{len(contents.events)} sound events"
            self.notices.append(Problem(self.name, what + f"{kept} kept here"))
        sound = contents.sound if contents.header else (header_line(self._header)[:-1], *contents.sound)
        whole = b"\n".join(sound) + b"\n"
        if not contents.sound and not contents.damaged and not contents.torn:
            self._write(whole)
            _sync_folder(self.path.parent)
            return
        temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        file = _write_new(temporary, whole)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            temporary.replace(self.path)
        except OSError:
            os.close(file)
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(self.path.parent)
        os.close(self._file)
        self._file = file

    def _set_aside(self, damaged: bytes) -> Path:
        stamp = "".join(c for c in self._clock()[:19] if c.isalnum())
        for number in range(1, 1000):
            suffix = f".damaged-{stamp}" + (f"-{number}" if number > 1 else "")
            aside = self.path.with_name(self.path.name + suffix)
            try:
                os.close(_write_new(aside, damaged))
            except FileExistsError:
                continue
            return aside
        raise OSError(errno.EEXIST, "too many damaged parts set aside already")

    # Writing

    def _write(self, data: bytes) -> None:
        """Append and fsync; on any failure, cut the file back to where it was."""
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(self._file, rest) :]
            os.fsync(self._file)
        except BaseException:
            self._cut_back()
            raise
        self._size += len(data)

    def _cut_back(self) -> None:
        try:
            os.ftruncate(self._file, self._size)
            os.fsync(self._file)
        except OSError as error:
            # Whatever is written now would follow half a line.
            self.read_only_because = (
                f"a failed save could not be taken back ({_reason(error)}); open it again"
            )

    def _check_untouched(self) -> None:
        """Refuse to write where others would not find it, or after what others wrote."""
        if not self._is_the_file_there():
            raise OSError(errno.ESTALE, "the file was deleted or replaced while open; open it again")
        if os.fstat(self._file).st_size != self._size:
            raise OSError(errno.ESTALE, "another program has changed the file; open it again")

    def _is_the_file_there(self) -> bool:
        try:
            there = self.path.stat()
        except FileNotFoundError:
            return False
        here = os.fstat(self._file)
        return (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)


def _file_behind(path: Path) -> Path:
    """The file a path leads to; never a folder, a device, or a link that leads nowhere."""
    name = sanitise_line(str(path))
    try:
        real = Path(os.path.realpath(path))
        kind = real.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            raise JournalError(f"{name}: a link to a file that is not there") from None
        return real
    except OSError as error:
        raise JournalError(f"{name}: {_reason(error)}") from error
    if stat.S_ISDIR(kind):
        raise JournalError(f"{name}: is a folder; a review journal is a file")
    if not stat.S_ISREG(kind):
        raise JournalError(f"{name}: is not a regular file; a review journal is")
    return real


def _make_folder(folder: Path) -> None:
    """Make the folder and those above it that are missing, for this user alone."""
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def _read_all(file: int) -> bytes:
    with os.fdopen(os.dup(file), "rb") as stream:
        stream.seek(0)
        return stream.read()


def _write_new(path: Path, data: bytes) -> int:
    """A new file with these bytes, on disk; nothing is left of it where that fails."""
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
        os.fsync(file)
    except BaseException:
        os.close(file)
        path.unlink(missing_ok=True)
        raise
    return file


def _sync_folder(folder: Path) -> None:
    """Make a new or replaced name in the folder as safe as the file it names."""
    file = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _reason(error: OSError) -> str:
    return sanitise_line(error.strerror or str(error)).lower()


def _lines(count: int) -> str:
    return "1 line is" if count == 1 else f"{count} lines are"
