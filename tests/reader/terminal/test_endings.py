"""The ways a session ends, each in a real pseudo-terminal."""

from __future__ import annotations

import re
import signal
import stat
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pseudoterminal import Terminal
from tests.reader.terminal.running import SMALL_APP

SIGNALS = [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (signal.SIGQUIT, 131)]
NAMES = ["TERM", "HUP", "INT", "QUIT"]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    return tmp_path / "saved"


@pytest.fixture
def unmounted(tmp_path: Path) -> Path:
    return tmp_path / "unmounted"


def small_app(saved: Path, unmounted: Path, *before: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    terminal = Terminal([*before, *SMALL_APP, str(saved), str(unmounted)], cwd=ROOT, size=size)
    terminal.wait_for("ready")
    return terminal


def assert_given_back(terminal: Terminal) -> None:
    assert terminal.modes_left() == []
    assert terminal.is_restored


@pytest.mark.parametrize(("number", "status"), SIGNALS, ids=NAMES)
def test_a_signal_ends_the_app_in_order(
    number: signal.Signals, status: int, saved: Path, unmounted: Path
) -> None:
    with small_app(saved, unmounted) as terminal:
        terminal.signal(number)
        assert terminal.wait_exit() == status
        assert_given_back(terminal)
        assert unmounted.exists()


@pytest.mark.parametrize(("number", "status"), SIGNALS, ids=NAMES)
def test_a_signal_ends_the_process_though_the_app_is_busy(
    number: signal.Signals, status: int, saved: Path, unmounted: Path
) -> None:
    with small_app(saved, unmounted) as terminal:
        terminal.press("Z")
        terminal.wait_for(saved.exists)
        terminal.signal(number)
        assert terminal.wait_exit() == status
        assert_given_back(terminal)


def test_quitting_gives_the_terminal_back(saved: Path, unmounted: Path) -> None:
    with small_app(saved, unmounted) as terminal:
        terminal.press("q")
        assert terminal.wait_exit() == 0
        assert_given_back(terminal)
        assert unmounted.exists()


def test_a_lost_connection_ends_the_app(saved: Path, unmounted: Path) -> None:
    with small_app(saved, unmounted) as terminal:
        terminal.hang_up()
        assert terminal.wait_exit() == 129
        assert unmounted.exists()


def test_a_lost_connection_ends_the_app_though_hangups_are_ignored(saved: Path, unmounted: Path) -> None:
    ignoring = ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")
    with small_app(saved, unmounted, *ignoring) as terminal:
        terminal.hang_up()
        assert terminal.wait_exit() == 129


def test_an_ignored_hangup_alone_does_not_end_the_app(saved: Path, unmounted: Path) -> None:
    ignoring = ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")
    with small_app(saved, unmounted, *ignoring) as terminal:
        terminal.signal(signal.SIGHUP)
        terminal.press("w")
        terminal.wait_for("saved 1")


def test_the_end_of_the_login_shell_ends_the_app(saved: Path, unmounted: Path) -> None:
    with small_app(saved, unmounted) as terminal:
        terminal.kill_leader()
        assert terminal.wait_exit() == 129
        assert unmounted.exists()
        assert terminal.modes_left() == []


def test_the_end_of_its_parent_ends_the_app(saved: Path, unmounted: Path) -> None:
    with small_app(saved, unmounted, "sh", "-c", '"$@"; true', "sh") as terminal:
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == 137
        terminal.wait_for(unmounted.exists)
        terminal.wait_for(lambda: terminal.modes_left() == [])


def test_a_crash_leaves_two_lines_a_private_log_and_a_status(
    saved: Path, unmounted: Path, tmp_path: Path
) -> None:
    with small_app(saved, unmounted) as terminal:
        terminal.press("x")
        assert terminal.wait_exit() == 1
        assert_given_back(terminal)
        said = bytes(terminal.output).rpartition(b"\x1b[?25h")[2].decode().splitlines()
        assert len(said) == 2
        assert "RuntimeError" in said[0]
        assert b"the text of an article" not in terminal.output
    (log,) = (tmp_path / "xdg" / "state").rglob("crash-*.log")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert str(log) in said[1]
    story = log.read_text("utf-8")
    assert "action_fail" in story
    assert not re.search(r"secret\s*=\s*'", story)  # no local variables


def test_a_terminal_that_does_not_read_stops_neither_saving_nor_signals(saved: Path, unmounted: Path) -> None:
    with small_app(saved, unmounted, size=(200, 50)) as terminal:
        terminal.send(b"\x1b[6~\x1b[5~" * 40, reading=False)
        terminal.send(b"w", reading=False)
        terminal.wait_stalled_for(lambda: saved.exists() and saved.read_text("utf-8") == "saved 1")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit(reading=False) == 143
        assert_given_back(terminal)


def test_a_terminal_that_reads_again_shows_the_latest_screen(saved: Path, unmounted: Path) -> None:
    with small_app(saved, unmounted, size=(200, 50)) as terminal:
        before = terminal.lines
        terminal.send(b"\x1b[6~\x1b[5~" * 40 + b"w", reading=False)
        terminal.wait_stalled_for(saved.exists)
        terminal.wait_for("saved 1")
        terminal.wait_for(lambda: terminal.lines[1:-1] == before[1:-1])


def test_kills_lose_nothing_that_was_saved(saved: Path, unmounted: Path) -> None:
    # four here; the hundred of the requirement are killed in tests/bench/terminal.py
    for kill, (number, status) in enumerate(SIGNALS, 1):
        with small_app(saved, unmounted) as terminal:
            terminal.press(*"w" * kill)
            terminal.wait_for(f"saved {kill}")
            terminal.signal(number)
            assert terminal.wait_exit() == status
            assert_given_back(terminal)
            assert saved.read_text("utf-8") == f"saved {kill}"
