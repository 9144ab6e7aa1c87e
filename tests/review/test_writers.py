from __future__ import annotations

import fcntl
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.building import review, small
from tests.review.journals import filled, opened
from tui.review.decisions import DecisionKind
from tui.review.journal import JournalError
from tui.review.lines import event_lines, header_line, read_lines

K = DecisionKind


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
