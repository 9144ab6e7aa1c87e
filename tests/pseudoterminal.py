"""A real pseudo-terminal with a screen in memory, for what only a terminal shows.

The command runs as the foreground job of a session leader, as it does under a login shell. Nothing
here sleeps: every wait polls the terminal until its condition holds or a generous deadline passes,
and then fails with the screen as it stands.

    with Terminal(["crossread", "articles"], size=(80, 24)) as terminal:
        terminal.wait_for("TikTok")
        terminal.press("j", "enter")
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 143
        assert terminal.modes_left() == []
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

DEADLINE = 30.0
"""Seconds after which a wait has failed; far above what any wait needs on a busy machine."""

KEYS = {
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
    "home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~",
    "insert": "\x1b[2~", "delete": "\x1b[3~", "enter": "\r", "escape": "\x1b", "tab": "\t",
    "shift+tab": "\x1b[Z", "space": " ", "backspace": "\x7f",
    "f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f10": "\x1b[21~",
}  # fmt: skip
"""Textual's key names and what xterm sends for them."""

QUERIES = (
    (re.compile(rb"\x1b\[0?c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[5n"), b"\x1b[0n"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
    (re.compile(rb"\x1b\[\?2026\$p"), b"\x1b[?2026;2$y"),
    (re.compile(rb"\x1b\[\?2048\$p"), b"\x1b[?2048;0$y"),
)
"""What a program may ask a modern terminal, and the answer."""

_MODE = re.compile(
    rb"\x1b\[\?([\d;]+)([hl])|\x1b\[([<>])[\d;]*u|\x1b\[>4;?(\d*)m|\x1b([=>])|\x1b\[(\d*;?\d*)r|\x1bc"
)
_UNKNOWN_TO_PYTE = re.compile(
    rb"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*(?:\$p|u)|\x1b[P_^X][^\x1b\x07]*(?:\x1b\\|\x07)"
)
_CUT_SEQUENCE = re.compile(rb"\x1b[^a-zA-Z\x07\\\x1b]{0,20}$")
_ON_AT_FIRST = frozenset({"7", "25"})  # wrapping and the cursor: on in a fresh terminal
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
_LEADER = Path(__file__).with_name("session_leader.py")
_OWN_VARIABLES = ("COLORTERM", "NO_COLOR", "TMUX", "STY", "LINES", "COLUMNS", "TERM_PROGRAM")


def modes_left(data: bytes, rows: int) -> list[str]:
    """Name the terminal modes that the program's output leaves away from their default."""
    private: dict[str, bool] = {}
    others: dict[str, bool] = {}
    kitty = 0
    for match in _MODE.finditer(data):
        modes, sign, key_stack, modify, keypad, region = match.groups()
        if modes is not None:
            for mode in modes.decode().split(";"):
                private[mode] = (sign == b"h") != (mode in _ON_AT_FIRST)
        elif key_stack is not None:
            kitty = max(0, kitty + (1 if key_stack == b">" else -1))
        elif modify is not None:
            others["modify-other-keys"] = modify.strip(b"0") != b""
        elif keypad is not None:
            others["application-keypad"] = keypad == b"="
        elif region is not None:
            others["scroll-region"] = region not in {b"", b"1;%d" % rows}
        else:  # RIS, the full reset
            private.clear()
            others.clear()
    left = [f"?{mode}" for mode, on in private.items() if on]
    return sorted(left + [name for name, on in others.items() if on] + ["kitty-keys"] * bool(kitty))


class Terminal:
    """One run of a command in a pseudo-terminal of its own.

    Args:
        command: the program and its arguments.
        size: columns and rows.
        env: variables added to (or, with None, taken from) this process's environment.
        cwd: where the command runs.
        answers: whether the terminal answers queries, as a modern one does.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str | None] | None = None,
        cwd: Path | None = None,
        answers: bool = True,
    ) -> None:
        self.size = size
        self.output = bytearray()
        self.pid = 0
        self.code: int | None = None
        self._answers = answers
        self._is_stopped = False
        self._status = b""
        self._master, self._slave = os.openpty()
        os.set_blocking(self._master, False)
        self._set_size()
        self._termios = termios.tcgetattr(self._slave)
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._fed = 0
        self._lead(command, env or {}, cwd)
        self._until(lambda: self.pid > 0, "the command to start")

    def _lead(self, command: Sequence[str], env: Mapping[str, str | None], cwd: Path | None) -> None:
        variables = {name: value for name, value in os.environ.items() if name not in _OWN_VARIABLES}
        wanted: dict[str, str | None] = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **env}
        variables = {name: value for name, value in variables.items() if name not in wanted}
        variables |= {name: value for name, value in wanted.items() if value is not None}
        self._told, told = os.pipe()
        ordered, self._order = os.pipe()
        leader = [sys.executable, "-I", "-S", str(_LEADER)]
        self._leader = subprocess.Popen(
            [*leader, os.ttyname(self._slave), str(told), str(ordered), *command],
            env=variables,
            cwd=cwd,
            pass_fds=(told, ordered),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(told)
        os.close(ordered)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What is on the screen

    @property
    def screen(self) -> pyte.Screen:
        """The screen after everything received so far."""
        self._pump(0)
        data = bytes(self.output[self._fed :])
        cut = _CUT_SEQUENCE.search(data)
        if cut is not None:
            data = data[: cut.start()]
        self._fed += len(data)
        if data:
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
        return self._screen

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, trailing blanks taken off."""
        screen = self.screen  # its own `display` fails on half of a wide character
        columns = range(screen.columns)
        return ["".join(screen.buffer[y][x].data for x in columns).rstrip() for y in range(screen.lines)]

    @property
    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines)

    def modes_left(self) -> list[str]:
        """Which terminal modes are away from their default; empty once the terminal is given back."""
        self._pump(0)
        return modes_left(bytes(self.output), self.size[1])

    @property
    def is_restored(self) -> bool:
        """Whether the line discipline is as it was before the command started."""
        now: list[Any] = termios.tcgetattr(self._slave)
        return now == self._termios

    # What the person at it does

    def press(self, *keys: str) -> None:
        """Press keys: single characters, names as in `KEYS`, or `ctrl+x`."""
        for key in keys:
            if len(key) == 1:
                self.send(key.encode())
            elif key in KEYS:
                self.send(KEYS[key].encode())
            elif re.fullmatch(r"ctrl\+[a-z@\[\\\]^_]", key):
                self.send(bytes([ord(key[-1].upper()) & 31]))
            else:
                raise ValueError(f"no such key: {key!r}")

    def send(self, data: bytes, *, reading: bool = True) -> None:
        """Send bytes as the terminal's input, reading (or not) what the program writes meanwhile."""
        left = memoryview(data)
        deadline = time.monotonic() + DEADLINE
        while left:
            if reading:
                self._pump(0)
            with contextlib.suppress(BlockingIOError):
                left = left[os.write(self._master, left[:1024]) :]
            if time.monotonic() > deadline:
                raise AssertionError(f"the command does not take its input:\n{self.text}")

    def blank(self) -> None:
        """Wipe the screen in memory, as other programs' output may; only a full repaint mends it."""
        self.screen.erase_in_display(2)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the screen in memory starts blank."""
        _ = self.screen
        self.size = (columns, rows)
        self._screen.resize(rows, columns)
        self._screen.set_margins()
        self._screen.erase_in_display(2)
        self._set_size()

    def _set_size(self) -> None:
        columns, rows = self.size
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the command itself."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Tear the terminal away, as a lost connection does: the kernel ends the session leader."""
        self._adopt()
        for name in ("_slave", "_master"):
            os.close(getattr(self, name))
            setattr(self, name, -1)

    def kill_leader(self) -> None:
        """Kill the session leader, as a login shell is killed with its connection."""
        self._adopt()
        self._leader.kill()
        self._leader.wait(DEADLINE)

    @staticmethod
    def _adopt() -> None:
        """Have the command's exit code come to us once its session leader has died."""
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    def continue_(self, *, foreground: bool = True) -> None:
        """Continue the stopped command, as the shell's `fg` or `bg` does."""
        self._is_stopped = False
        os.write(self._order, b"fg" if foreground else b"bg")

    # Waiting

    def wait_for(self, wanted: str | re.Pattern[str] | Callable[[], bool], timeout: float = DEADLINE) -> None:
        """Wait until a text, a pattern or a condition shows; fail with the screen if it does not."""
        if callable(wanted):
            self._until(wanted, "the condition", timeout, even_after_end=True)
        elif isinstance(wanted, str):
            self._until(lambda: wanted in self.text, repr(wanted), timeout)
        else:
            self._until(lambda: wanted.search(self.text) is not None, repr(wanted.pattern), timeout)

    def wait_stalled_for(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition outside the terminal, which takes nothing from the command meanwhile."""
        deadline = time.monotonic() + DEADLINE
        while not condition():
            if time.monotonic() > deadline or self.code is not None:
                raise AssertionError("the command does nothing while the terminal does not read")
            self._listen(0.02)

    def wait_stopped(self) -> None:
        """Wait until the command has been stopped by job control."""
        self._until(lambda: self._is_stopped, "the command to stop")

    def wait_exit(self, timeout: float = DEADLINE, *, reading: bool = True) -> int:
        """Wait until the command has ended; its exit code, 128 + n where signal n ended it.

        With `reading` False the terminal takes nothing from it meanwhile, like a stalled line.
        """
        deadline = time.monotonic() + timeout
        while self.code is None:
            if reading:
                self._pump(0.05)
            else:
                self._listen(0.05)
            if time.monotonic() > deadline:
                raise AssertionError(f"still running after {timeout} s:\n{self.text}")
        if reading and self._master >= 0:
            self._pump(0)
        return self.code

    def wait_quiet(self, seconds: float = 0.2) -> None:
        """Wait until nothing has been written for so long."""
        deadline = time.monotonic() + DEADLINE
        while self._pump(seconds):
            if time.monotonic() > deadline:
                raise AssertionError("the command never stops writing")

    def close(self) -> None:
        """End what was started and free the terminal."""
        if self.code is None and self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        for name in ("_order", "_slave", "_master"):
            if (descriptor := getattr(self, name)) >= 0:
                os.close(descriptor)
                setattr(self, name, -1)
        try:
            self._leader.wait(5)
        except subprocess.TimeoutExpired:
            self._leader.kill()
            self._leader.wait()
        os.close(self._told)

    def _until(
        self,
        condition: Callable[[], bool],
        what: str,
        timeout: float = DEADLINE,
        *,
        even_after_end: bool = False,
    ) -> None:
        deadline = time.monotonic() + timeout
        while not condition():
            has_ended = self.code is not None and not even_after_end and not self._pump(0)
            if time.monotonic() > deadline or has_ended:
                if condition():
                    return
                state = "still running" if self.code is None else f"ended with {self.code}"
                raise AssertionError(f"waited for {what}; the command is {state}, the screen:\n{self.text}")
            self._pump(0.05)

    def _pump(self, timeout: float) -> bool:
        """Take what the program has written, waiting up to `timeout` s for it; True if it wrote."""
        if self._master < 0:
            self._listen(timeout)
            return False
        self._listen(0)
        if not select.select([self._master, self._told], [], [], timeout)[0]:
            return False
        self._listen(0)
        try:
            data = os.read(self._master, 65536)
        except (BlockingIOError, OSError):
            return False
        self.output += data
        if self._answers:
            for query, answer in QUERIES:
                for _ in query.findall(data):
                    os.write(self._master, answer)
        return bool(data)

    def _listen(self, timeout: float) -> None:
        """Hear what the session leader says of its job, or, once it is dead, reap the job ourselves."""
        if self._leader.poll() is not None:
            self._reap(timeout)
            return
        if not select.select([self._told], [], [], timeout)[0]:
            return
        *said, self._status = (self._status + os.read(self._told, 4096)).split(b"\n")
        for line in said:
            word, _, number = line.partition(b" ")
            if word == b"pid":
                self.pid = int(number)
            elif word == b"ended":
                self.code = int(number)
            self._is_stopped = word == b"stopped"

    def _reap(self, timeout: float) -> None:
        if self.code is not None:
            return
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            running = os.pidfd_open(self.pid)
            try:
                select.select([running], [], [], timeout)
            finally:
                os.close(running)
            done, state = os.waitpid(self.pid, os.WNOHANG)
            if done:
                code = os.waitstatus_to_exitcode(state)
                self.code = code if code >= 0 else 128 - code
