from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.review.building import review, small
from tests.review.journals import filled, opened
from tui.review.decisions import Decision, DecisionKind
from tui.review.folding import fold
from tui.review.journal import Journal, JournalError
from tui.review.lines import read_lines

K = DecisionKind


# A disk that gives no more


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 kB, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder], check=False, capture_output=True
    ).returncode:
        pytest.skip("no right to mount a small disk here; the simulated one is tested all the same")
    yield folder
    subprocess.run(["umount", folder], check=True)


def decide_until_full(journal: Journal) -> list[Decision]:
    session = review(small(), journal)
    for number in range(1000):
        before = session.state
        try:
            session.decide(K.NOTE, f"P{1 + number % 4}", text=f"note {number} " + "x" * 300)
        except JournalError as error:
            assert "not saved: no space left on device; nothing before is harmed" in str(error)
            assert session.state == before
            return list(journal.events)
    raise AssertionError("the disk never filled up")


def test_on_a_full_disk_a_decision_is_refused_and_nothing_before_is_harmed(small_disk: Path) -> None:
    path, ballast = small_disk / "k.jsonl", small_disk / "ballast"
    ballast.write_bytes(b"x" * 4096)
    with opened(path) as journal:
        events = decide_until_full(journal)
        assert read_lines(path.read_bytes(), "j").events == tuple(events)
        assert not read_lines(path.read_bytes(), "j").torn
        ballast.unlink()
        review(small(), journal).decide(K.DROP, "P1")
    with opened(path) as journal:
        assert journal.events[:-1] == events
        assert journal.events[-1].kind is K.DROP
        assert not journal.notices


def test_a_disk_full_from_the_start_opens_read_only(small_disk: Path) -> None:
    with (
        (small_disk / "ballast").open("wb", buffering=0) as ballast,
        pytest.raises(OSError, match="No space"),
    ):
        for _ in range(100):
            ballast.write(b"x" * 1024)
    with opened(small_disk / "k.jsonl") as journal:
        assert journal.read_only_because == "no space left on device"
        with pytest.raises(JournalError, match="no space left"):
            review(small(), journal).decide(K.ACCEPT, "P1")


class FailingDisk:
    """`os` whose writes stop after so many bytes in all, and whose fsync or truncation may fail."""

    def __init__(self, room: int, failing: tuple[str, ...] = ()) -> None:
        self.room, self.failing = room, failing

    def __getattr__(self, name: str) -> object:
        if name in self.failing:
            raise OSError(errno.EIO, "input/output error")
        return getattr(os, name)

    def write(self, file: int, data: memoryview) -> int:
        part = min(self.room, len(data))
        if not part:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= part
        return os.write(file, data[:part])


@pytest.mark.parametrize("room", [0, 1, 100, 700])
def test_half_a_line_written_to_a_full_disk_is_taken_back(
    path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    filled(path)
    before = path.read_bytes()
    with opened(path) as journal:
        session = review(small(), journal)
        with monkeypatch.context() as disk:
            disk.setattr("tui.review.disk.os", FailingDisk(room))
            with pytest.raises(JournalError, match="no space left"):
                session.decide(K.NOTE, "P1", text="x" * 900)
        assert path.read_bytes() == before
        session.decide(K.NOTE, "P1", text="room again")
        events = list(journal.events)
    with opened(path) as journal:
        assert (journal.events, journal.notices) == (events, [])


def test_a_line_that_could_not_be_synced_is_taken_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(path)
    before = path.read_bytes()
    with opened(path) as journal:
        monkeypatch.setattr("tui.review.disk.os.fsync", _refuse)
        with pytest.raises(JournalError, match="input/output error"):
            review(small(), journal).decide(K.ACCEPT, "P1")
    assert path.read_bytes() == before


def _refuse(file: int) -> None:
    raise OSError(errno.EIO, "Input/output error")


def test_after_a_save_that_could_not_be_taken_back_nothing_is_written_behind_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = filled(path)
    with opened(path) as journal:
        session = review(small(), journal)
        with monkeypatch.context() as disk:
            disk.setattr("tui.review.disk.os", FailingDisk(100, failing=("ftruncate",)))
            with pytest.raises(JournalError):
                session.decide(K.ACCEPT, "P1")
        with pytest.raises(JournalError, match="open it again"):
            session.decide(K.ACCEPT, "P1")
        assert session.try_take_over()
        session.decide(K.ACCEPT, "P2")
        assert journal.events[:-1] == events
        assert not read_lines(path.read_bytes(), "j").damaged


# A disk that may only be read


def read_only(monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    """Tests may run as root, whom no file mode stops."""
    real = os.open

    def refuse(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY | os.O_CREAT):
            raise OSError(error, os.strerror(error))
        return real(path, flags, mode)

    monkeypatch.setattr("tui.review.disk.os.open", refuse)


@pytest.mark.parametrize("error", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_journal_in_a_read_only_folder_can_be_read(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    events = filled(path)
    before = path.read_bytes()
    read_only(monkeypatch, error)
    with opened(path) as journal:
        session = review(small(), journal)
        assert session.state == fold(small(), events)
        assert journal.read_only_because == os.strerror(error).lower()
        assert "decisions cannot be saved" in str(session.notices[-1])
        with pytest.raises(JournalError, match=os.strerror(error).lower()):
            session.decide(K.ACCEPT, "P1")
        assert not session.try_take_over()
    assert path.read_bytes() == before


def test_where_no_journal_can_be_made_there_is_still_something_to_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    read_only(monkeypatch, errno.EROFS)
    with opened(path) as journal:
        assert (journal.events, journal.read_only_because) == ([], "read-only file system")
