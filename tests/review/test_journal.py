from __future__ import annotations

import os
import stat
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.review.building import act_at_random, review, small
from tests.review.journals import filled, opened
from tui.review.decisions import DecisionKind
from tui.review.journal import JournalError
from tui.review.lines import read_lines

K = DecisionKind


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
