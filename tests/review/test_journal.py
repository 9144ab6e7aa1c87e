from __future__ import annotations

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, review, small, ticking
from tui.review.decisions import Decision, DecisionKind
from tui.review.folding import fold
from tui.review.journal import Journal, JournalError
from tui.review.lines import event_lines, header_line, read_lines

K = DecisionKind


def opened(path: Path, key: str = "k") -> Journal:
    return Journal.open(path, key=key, title="A story", clock=ticking())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "reviews" / "k.jsonl"


def filled(path: Path, seed: int = 3, steps: int = 12) -> list[Decision]:
    with opened(path) as journal:
        act_at_random(review(small(), journal), Random(seed), steps)
        return list(journal.events)


def test_decisions_are_found_again_after_reopening(path: Path) -> None:
    with opened(path) as journal:
        session = review(small(), journal)
        act_at_random(session, Random(5), 25)
        state, history = session.state, session.history
    with opened(path) as journal:
        again = review(small(), journal)
        assert (again.state, again.history, again.notices) == (state, history, ())


def test_undo_and_redo_go_on_across_restarts(path: Path) -> None:
    with opened(path) as journal:
        session = review(small(), journal)
        first, second = session.decide(K.ACCEPT, "P1"), session.decide(K.DROP, "P2")
        session.undo()
    with opened(path) as journal:
        session = review(small(), journal)
        assert (session.redo(), session.undo(), session.undo(), session.undo()) == (
            second,
            second,
            first,
            None,
        )
    with opened(path) as journal:
        assert review(small(), journal).would_discard == (first, second)


def test_file_and_folders_are_for_this_user_alone(path: Path) -> None:
    deep = path.parent / "a" / "b" / "k.jsonl"
    with opened(deep):
        modes = [stat.S_IMODE(p.stat().st_mode) for p in (deep, deep.parent, deep.parent.parent, path.parent)]
    assert modes == [0o600, 0o700, 0o700, 0o700]


@given(st.floats(0, 1), st.integers(0, 5))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_cut_journal_is_mended_and_goes_on(tmp_path: Path, share: float, seed: int) -> None:
    path = tmp_path / f"{seed}-{share}.jsonl"
    filled(path, seed)
    data = path.read_bytes()
    cut = data[: int(share * len(data))]
    path.write_bytes(cut)
    sound = list(read_lines(cut, "j").events)
    with opened(path) as journal:
        assert journal.events == sound
        session = review(small(), journal)
        session.decide(K.NOTE, session.state.passages[0].id, text="after the accident")
        events = list(journal.events)
    with opened(path) as journal:
        assert journal.events == events
        assert journal.events[: len(sound)] == sound
        assert not journal.notices


def test_a_torn_last_line_is_dropped_with_a_notice(path: Path) -> None:
    events = filled(path)
    with path.open("ab") as file:
        file.write(b'{"id":"half')
    with opened(path) as journal:
        assert journal.events == events
        assert ["cut off before it was saved" in str(n) for n in journal.notices] == [True]
    assert path.read_bytes().endswith(b"}\n")


def test_damaged_lines_are_set_aside_and_both_files_are_named(path: Path) -> None:
    events = filled(path)
    lines = path.read_bytes().splitlines(keepends=True)
    lines.insert(2, b"\xff\xfe garbage\n")
    lines.insert(5, b'{"id": "interl{"id": "eaved"}\n')
    path.write_bytes(b"".join(lines))
    with opened(path) as journal:
        assert journal.events == events
        (notice,) = journal.notices
    aside = path.with_name("k.jsonl.damaged-20250115T000000")
    assert aside.read_bytes() == b'\xff\xfe garbage\n{"id": "interl{"id": "eaved"}\n'
    assert stat.S_IMODE(aside.stat().st_mode) == stat.S_IMODE(path.stat().st_mode) == 0o600
    assert str(path) in str(notice)
    assert str(aside) in str(notice)
    assert str(len(events)) in str(notice)
    with opened(path) as journal:
        assert (journal.events, journal.notices) == (events, [])
    assert sorted(p.name for p in path.parent.iterdir()) == sorted([path.name, aside.name])


def test_a_second_damage_does_not_overwrite_what_was_set_aside_before(path: Path) -> None:
    filled(path)
    for _ in range(2):
        with path.open("ab") as file:
            file.write(b"garbage\n")
        opened(path).close()
    asides = sorted(p.name for p in path.parent.glob("*.damaged-*"))
    assert asides == ["k.jsonl.damaged-20250115T000000", "k.jsonl.damaged-20250115T000000-2"]


@pytest.mark.parametrize(
    "first", [b'{"schema": "crossread.journal/2", "set": "k"}\n', b"Some article.\nIts text.\n"]
)
def test_what_is_refused_is_never_rewritten(path: Path, first: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(first)
    before = path.stat()
    with pytest.raises(JournalError):
        opened(path)
    assert path.read_bytes() == first
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_where_the_file_should_be_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(JournalError, match="is a folder"):
        opened(path)


def test_a_file_where_a_folder_should_be_is_refused(path: Path) -> None:
    path.parent.write_text("in the way")
    with pytest.raises(JournalError, match="not a directory"):
        opened(path)


def test_a_pipe_is_refused_without_waiting_for_its_other_end(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(JournalError, match="not a regular file"):
        opened(path)


def test_a_link_is_followed_and_stays_a_link_when_its_file_is_mended(tmp_path: Path, path: Path) -> None:
    events = filled(path)
    link = tmp_path / "link.jsonl"
    link.symlink_to(path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\ngarbage\n", 1))
    with opened(link) as journal:
        assert journal.events == events
        assert journal.path == path
    assert link.is_symlink()
    assert opened(path).events == events


@pytest.mark.parametrize(
    ("target", "why"), [("nowhere.jsonl", "not there"), ("link.jsonl", "symbolic links")]
)
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, target: str, why: str) -> None:
    link = tmp_path / "link.jsonl"
    link.symlink_to(target)
    with pytest.raises(JournalError, match=why):
        opened(link)
    assert not (tmp_path / "nowhere.jsonl").exists()


def test_messages_are_safe_to_show(tmp_path: Path) -> None:
    bad = tmp_path / "j\x1b[2J.jsonl"
    bad.mkdir()
    with pytest.raises(JournalError) as caught:
        opened(bad)
    assert "\x1b" not in str(caught.value)


def test_the_header_says_whose_journal_it_is(path: Path) -> None:
    filled(path)
    with opened(path, key="another") as journal:
        assert journal.other_set is not None
        assert (journal.other_set.key, journal.other_set.title) == ("k", "A story")
    with opened(path) as journal:
        assert journal.other_set is None


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


# Others at the same file


def test_two_reviews_on_one_journal_take_turns(path: Path) -> None:
    first, second = opened(path), opened(path)
    ours, theirs = review(small(), first), review(small(), second, by="second")
    ours.decide(K.ACCEPT, "P1")
    assert theirs.read_only_because == "another Crossread is reviewing with it"
    with pytest.raises(JournalError, match="another Crossread"):
        theirs.decide(K.DROP, "P1")
    assert not theirs.try_take_over()
    ours.decide(K.ACCEPT, "P2")
    first.close()
    assert theirs.try_take_over()
    assert theirs.state == ours.state
    theirs.decide(K.DROP, "P3")
    second.close()
    with opened(path) as journal:
        assert [e.kind for e in journal.events] == [K.ACCEPT, K.ACCEPT, K.DROP]


def test_the_second_takes_over_even_if_the_first_had_to_mend_the_file(path: Path) -> None:
    events = filled(path)
    path.write_bytes(path.read_bytes() + b"garbage\n")
    first, second = opened(path), opened(path)
    assert second.read_only_because
    first.close()
    assert second.try_take_over()
    assert second.events == events
    second.close()


def test_a_closed_journal_takes_nothing(path: Path) -> None:
    journal = opened(path)
    session = review(small(), journal)
    journal.close()
    journal.close()
    with pytest.raises(JournalError, match="closed"):
        session.decide(K.ACCEPT, "P1")


@pytest.mark.parametrize("meddle", ["replaced", "appended to", "cut"])
def test_a_file_others_meddled_with_is_not_written_to(path: Path, meddle: str) -> None:
    filled(path)
    with opened(path) as journal:
        data = path.read_bytes()
        if meddle == "replaced":
            path.unlink()
        path.write_bytes(data[:-9] if meddle == "cut" else data + b"\n" * (meddle == "appended to"))
        after = path.read_bytes()
        with pytest.raises(JournalError, match="open it again"):
            review(small(), journal).decide(K.ACCEPT, "P1")
        assert path.read_bytes() == after


def test_a_journal_deleted_while_open_comes_back_whole_with_the_next_decision(path: Path) -> None:
    events = filled(path)
    with opened(path) as journal:
        path.unlink()
        review(small(), journal).decide(K.ACCEPT, "P1")
        with opened(path) as second:
            assert second.read_only_because == "another Crossread is reviewing with it"
    with opened(path) as journal:
        assert journal.events[:-1] == events
        assert journal.events[-1].kind is K.ACCEPT


CHILD = """
import os, signal, sys
from pathlib import Path
from tests.review.building import small
from tui.review import DecisionKind, Journal, Review
review = Review(small(), Journal.open(Path(sys.argv[1]), key="k"))
for number, passage in enumerate(("P1", "P2", "P3"), start=1):
    decision = review.decide(DecisionKind.ACCEPT, passage)
    print(decision.id, flush=True)
    if number == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("number", [1, 3])
def test_a_decision_survives_kill_9_right_after_it_was_made(path: Path, number: int) -> None:
    command = [sys.executable, "-c", CHILD, str(path), str(number)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == -signal.SIGKILL, done.stderr
    with opened(path) as journal:
        assert [e.id for e in journal.events] == done.stdout.split()
        assert len(journal.events) == number
        assert not journal.notices


HOLDER = """
import sys
from pathlib import Path
from tui.review import Journal
journal = Journal.open(Path(sys.argv[1]), key="k")
print(journal.read_only_because or "writing", flush=True)
sys.stdin.read()
"""


def test_the_second_process_takes_over_when_the_first_was_killed(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "writing\n"
        with opened(path) as journal:
            assert journal.read_only_because
            assert not journal.try_take_over()
            holder.kill()
            holder.wait()
            assert journal.try_take_over()
            review(small(), journal).decide(K.ACCEPT, "P1")


def test_a_whole_last_line_without_its_line_end_is_kept(path: Path) -> None:
    events = filled(path)
    path.write_bytes(path.read_bytes().removesuffix(b"\n"))
    with opened(path) as journal:
        assert (journal.events, journal.notices) == (events, [])
        review(small(), journal).decide(K.ACCEPT, "P1")
    data = path.read_bytes()
    assert data.startswith(header_line(journal._header) + event_lines(events))
    assert len(read_lines(data, "j").events) == len(events) + 1


@pytest.mark.parametrize("meddle", ["replaced", "cut"])
def test_what_others_took_out_of_the_file_is_put_back_on_taking_over(path: Path, meddle: str) -> None:
    filled(path, steps=4)
    with opened(path) as journal:
        session = review(small(), journal)
        session.decide(K.FLAG, session.state.passages[0].id)
        state, events = session.state, list(journal.events)
        data = path.read_bytes()
        if meddle == "replaced":
            path.unlink()
        path.write_bytes(data[: data.rindex(b"\n", 0, -1) + 1])
        with pytest.raises(JournalError, match="open it again"):
            session.undo()
        assert session.read_only_because
        assert session.try_take_over()
        assert (session.state, journal.events) == (state, events)
        assert "1 event made here were missing" in str(session.notices[0])
    with opened(path) as journal:
        assert journal.events == events


def test_a_file_replaced_between_opening_and_locking_is_opened_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = filled(path)
    whole = path.read_bytes()
    path.write_bytes(b"")
    real, calls = fcntl.flock, []

    def lock(file: int, how: int) -> None:
        if not calls:
            path.unlink()
            path.write_bytes(whole)
        calls.append(file)
        real(file, how)

    monkeypatch.setattr("tui.review.journal.fcntl.flock", lock)
    with opened(path) as journal:
        assert journal.events == events
        review(small(), journal).decide(K.FLAG, review(small(), journal).state.passages[0].id)
    assert len(read_lines(path.read_bytes(), "j").events) == len(events) + 1
