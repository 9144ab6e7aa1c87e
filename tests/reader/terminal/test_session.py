"""While it runs: job control, sizes, hostile input, copying, in a real pseudo-terminal."""

from __future__ import annotations

import base64
import re
import signal
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT
from tests.pseudoterminal import DEADLINE, Terminal
from tests.reader.terminal.running import SMALL_APP


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    """One session for all of this file: what one test does to it must not show in the next."""
    state = str(tmp_path_factory.mktemp("state"))
    with Terminal(SMALL_APP, cwd=ROOT, env={"XDG_STATE_HOME": state}) as terminal:
        terminal.wait_for("ready")
        yield terminal


def settled(terminal: Terminal) -> str:
    terminal.wait_quiet(0.3)  # what the test before set going
    return terminal.text


def saves(terminal: Terminal) -> int:
    said = re.search(r"saved (\d+)", terminal.lines[-1])
    return int(said[1]) if said else 0


def assert_answers(terminal: Terminal, timeout: float = DEADLINE) -> None:
    before = saves(terminal)
    terminal.press("w")
    terminal.wait_for(lambda: saves(terminal) > before, timeout)


@pytest.mark.parametrize("by", ["key", "signal"])
def test_a_stopped_app_gives_the_terminal_back_and_comes_back_whole(terminal: Terminal, by: str) -> None:
    before = settled(terminal)
    if by == "key":
        terminal.press("ctrl+z")
    else:
        terminal.signal(signal.SIGTSTP)
    terminal.wait_stopped()
    assert terminal.modes_left() == []
    assert terminal.is_restored
    terminal.blank()
    terminal.continue_()
    terminal.wait_for(lambda: terminal.text == before)
    assert_answers(terminal)


def test_an_app_that_was_simply_halted_draws_itself_again(terminal: Terminal) -> None:
    before = settled(terminal)
    terminal.signal(signal.SIGSTOP)
    terminal.wait_stopped()
    terminal.blank()
    terminal.continue_()
    terminal.wait_for(lambda: terminal.text == before)


def test_an_app_continued_in_the_background_waits_for_the_foreground(terminal: Terminal) -> None:
    before = settled(terminal)
    terminal.press("ctrl+z")
    terminal.wait_stopped()
    terminal.blank()
    terminal.continue_(foreground=False)
    terminal.wait_stopped()
    assert terminal.modes_left() == []
    terminal.continue_()
    terminal.wait_for(lambda: terminal.text == before)
    assert_answers(terminal)


@pytest.mark.parametrize("size", ["1x1", "5x2", "80x1", "1x40", "300x100"])
def test_no_size_ends_the_app(terminal: Terminal, size: str) -> None:
    columns, rows = map(int, size.split("x"))
    terminal.resize(columns, rows)
    terminal.press("d", "j", "u", "k", "pagedown", "pageup")
    terminal.wait_quiet(0.1)
    terminal.resize(80, 24)
    terminal.wait_for(lambda: terminal.lines[0].startswith("small app") and len(terminal.lines[22]) > 6)
    assert_answers(terminal)


def test_a_storm_of_sizes_ends_in_a_whole_screen(terminal: Terminal) -> None:
    before = settled(terminal)
    for number in range(60):
        terminal.resize(40 + number * 37 % 160, 8 + number * 13 % 50)
    terminal.resize(80, 24)
    terminal.wait_for(lambda: terminal.text == before)
    assert_answers(terminal)


HOSTILE = {
    "bad UTF-8": b"\xff\xfe\xc3(",
    "half a sequence": b"\x1b[",
    "an endless sequence": b"\x1b[" + b"9;" * 2000 + b"m",
    "NUL": b"\0" * 50,
    "C1": b"\x9b31m\x85",
    "OSC": b"\x1b]52;c;" + b"A" * 500 + b"\x07",
    "focus": b"\x1b[I\x1b[O" * 50,
    "64 kB paste": b"\x1b[200~" + b"lorem ipsum\r\n" * 5000 + b"\x1b[201~",
    "unclosed paste": b"\x1b[200~zzz",
    "mouse far away": b"\x1b[<0;9999;9999M\x1b[<0;0;0m\x1b[<64;-1;-1M",
    "a key beyond Unicode": b"\x1b[99999999999u",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_input_ends_or_deafens_the_app(terminal: Terminal, data: bytes) -> None:
    terminal.send(data)
    for _ in range(15):
        try:  # the first key press may end an unclosed paste, if it comes too soon after it
            assert_answers(terminal, timeout=1)
        except AssertionError:
            continue
        return
    assert_answers(terminal)


def test_a_paste_arrives_whole(terminal: Terminal) -> None:
    terminal.send(b"\x1b[200~" + b"lorem ipsum\r\n" * 5000 + b"\x1b[201~")
    terminal.wait_for(f"pasted {len('lorem ipsum__') * 5000}")


@pytest.mark.parametrize("tmux", [None, "/tmp/tmux-0/default,1,0"], ids=["bare", "tmux"])
def test_copying_goes_to_the_terminal_and_through_tmux(tmux: str | None) -> None:
    with Terminal(SMALL_APP, cwd=ROOT, env={"TMUX": tmux}) as terminal:
        terminal.wait_for("ready")
        terminal.press("y")
        terminal.wait_for("Sent 9 characters")
        coded = base64.b64encode(b"a passage")
        assert b"\x1b]52;c;" + coded + b"\x07" in terminal.output
        assert (b"\x1bPtmux;\x1b\x1b]52;c;" + coded in terminal.output) == (tmux is not None)


def test_nothing_is_written_while_nothing_happens(terminal: Terminal) -> None:
    terminal.wait_quiet()
    before = len(terminal.output)
    terminal.wait_quiet(0.5)
    assert len(terminal.output) == before
