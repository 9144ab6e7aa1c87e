"""What the README promises of decisions, each tried to break; what other files here try is not repeated."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.review.building import review, small
from tests.review.journals import filled, opened
from tui.review.decisions import DecisionKind
from tui.review.folding import fold
from tui.review.journal import JournalError

K = DecisionKind
ROOT = Path(__file__).parents[2]


class Syncs:
    """Stands for `os` where a journal is written; remembers what was written and synced, in order."""

    def __init__(self) -> None:
        self.did: list[tuple[str, str]] = []

    def __getattr__(self, name: str) -> object:
        return getattr(os, name)

    def write(self, file: int, data: bytes) -> int:
        self.did.append(("write", _name(file)))
        return os.write(file, data)

    def fsync(self, file: int) -> None:
        self.did.append(("fsync", _name(file)))
        os.fsync(file)


def _name(file: int) -> str:
    return Path(f"/proc/self/fd/{file}").readlink().name.removesuffix(f".{os.getpid()}")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc to tell which file was synced")
def test_a_decision_is_synced_before_it_is_confirmed_and_so_are_new_names(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    syncs = Syncs()
    monkeypatch.setattr("tui.review.disk.os", syncs)
    with opened(path) as journal:
        folders = [name for what, name in syncs.did if what == "fsync"]
        assert path.parent.parent.name in folders, "the new folder's name"
        assert folders[-2:] == [".k.jsonl", path.parent.name], "the file, then the name it got"
        session = review(small(), journal)
        for _ in range(3):
            syncs.did.clear()
            session.decide(K.FLAG, "P1")
            assert syncs.did == [("write", "k.jsonl"), ("fsync", "k.jsonl")]


LIMITED = """
import sys
from pathlib import Path
from tests.review.building import small
from tui.review import DecisionKind, Journal, JournalError, Review
review = Review(small(), Journal.open(Path(sys.argv[1]), key="k"))
try:
    for number in range(1000):
        print(review.decide(DecisionKind.NOTE, "P1", text=f"note {number} " + "x" * 300).id, flush=True)
except JournalError as error:
    print(error, file=sys.stderr)
"""


def test_a_file_that_may_not_grow_any_more_is_as_good_as_a_full_disk(path: Path) -> None:
    limit = 9_000
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.stderr == f"{path}: not saved: file too large; nothing before is harmed\n"
    with opened(path) as journal:
        assert [event.id for event in journal.events] == done.stdout.split()
        assert journal.events
        assert not journal.notices
    assert path.stat().st_size <= limit


DEAF = """
import signal, sys
from pathlib import Path
from tests.review.building import small
from tui.review import DecisionKind, Journal, Review
review = Review(small(), Journal.open(Path(sys.argv[1]), key="k"))
print(review.decide(DecisionKind.ACCEPT, "P1").id, flush=True)
signal.pause()
"""


@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
def test_a_decision_survives_the_end_of_the_line_and_the_next_reader_writes_at_once(
    path: Path, how: signal.Signals
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", DEAF, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        decision = child.stdout.readline().strip()
        child.send_signal(how)
        child.wait()
    with opened(path) as journal:
        assert [event.id for event in journal.events] == [decision]
        assert not journal.read_only_because
        review(small(), journal).decide(K.DROP, "P2")


def test_a_journal_cut_at_any_byte_opens_with_all_that_was_confirmed_before_the_cut(path: Path) -> None:
    events = filled(path, steps=4)
    whole = path.read_bytes()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == ord("\n")]
    near = {end + step for end in ends for step in (-2, -1, 0, 1, 2)}
    for cut in sorted(near | set(range(0, len(whole), 97)) & set(range(len(whole) + 1))):
        path.write_bytes(whole[:cut])
        with opened(path) as journal:
            confirmed = sum(end <= cut for end in ends) - 1
            assert journal.events[: max(0, confirmed)] == events[: max(0, confirmed)], cut
            assert len(journal.events) <= max(0, confirmed) + 1
            assert fold(small(), journal.events) == review(small(), journal).state
        assert [p.name for p in path.parent.iterdir()] == [path.name], cut


@pytest.mark.parametrize("place", ["/dev/full", "/dev/null", "/dev/zero", "/proc/self/mem"])
def test_a_device_is_no_journal(place: str) -> None:
    if not Path(place).exists():
        pytest.skip(f"no {place} here")
    with pytest.raises(JournalError) as refused:
        opened(Path(place))
    assert place.rsplit("/", maxsplit=1)[-1] in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_link_to_a_folder_is_no_journal(tmp_path: Path) -> None:
    link = tmp_path / "link.jsonl"
    link.symlink_to(tmp_path)
    with pytest.raises(JournalError, match="is a folder; a review journal is a file"):
        opened(link)
    assert list(tmp_path.iterdir()) == [link]
