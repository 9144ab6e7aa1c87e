from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.reader.terminal.keyboard import PASTE_LIMIT, Keyboard


class Clock:
    """Calls what was asked for when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def call_later(self, _seconds: float, call: Callable[[], None]) -> Waiting:
        self.waiting.append(call)
        return Waiting(self, call)

    def pass_(self) -> None:
        waiting, self.waiting = self.waiting, []
        for call in waiting:
            call()


class Waiting:
    def __init__(self, clock: Clock, call: Callable[[], None]) -> None:
        self.clock, self.call = clock, call

    def cancel(self) -> None:
        if self.call in self.clock.waiting:
            self.clock.waiting.remove(self.call)


class Typist:
    def __init__(self) -> None:
        self.clock = Clock()
        self.posted: list[Message] = []
        self.answers = 0
        self.keyboard = Keyboard(self.posted.append, self.clock.call_later, self.answered)

    def answered(self) -> None:
        self.answers += 1

    def type(self, *reads: bytes) -> list[str]:
        """Feed one read after the other without a pause; what came of it, as short strings."""
        before = len(self.posted)
        for read in reads:
            self.keyboard.feed(read)
        return [shown(event) for event in self.posted[before:]]

    def pause(self) -> list[str]:
        before = len(self.posted)
        self.clock.pass_()
        return [shown(event) for event in self.posted[before:]]


def shown(event: Message) -> str:
    if isinstance(event, events.Key):
        return event.key
    if isinstance(event, events.Paste):
        return f"paste:{event.text}"
    return type(event).__name__


@pytest.mark.parametrize(
    ("reads", "keys"),
    [
        ([b"j"], ["j"]),
        ([b"jk"], ["j", "k"]),
        ([b"\x1b[A"], ["up"]),
        ([b"\x1bOA"], ["up"]),
        ([b"\x1b[6~j"], ["pagedown", "j"]),
        ([b"\x1b", b"[", b"6", b"~"], ["pagedown"]),
        ([b"\x1b[[A"], ["f1"]),
        ([b"\x1bOP"], ["f1"]),
        ([b"\x04"], ["ctrl+d"]),
        ([b"\r"], ["enter"]),
        ([b"\x7f"], ["backspace"]),
        ([b"\x1b\x1b[A"], ["escape", "up"]),
        ([b"\x1bx"], ["alt+x"]),
        (["é".encode()[:1], "é".encode()[1:]], ["é"]),
        ([b"\xff"], []),
        ([b"\xc3("], ["left_parenthesis"]),
        ([b"\x1b[31m", b"j"], ["j"]),
        ([b"\x1b[" + b"9;" * 1500 + b"m", b"j"], ["j"]),
        ([b"\x1b[" + b"9;" * 3000, b"j"], ["j"]),
        ([b"\x1b[1\x01j"], ["ctrl+a", "j"]),
        ([b"\x1b]52;c;" + b"A" * 500 + b"\x07", b"j"], ["j"]),
        ([b"\x1bP>|XTerm(390)\x1b\\", b"j"], ["j"]),
        ([b"\x1b[99999999999999999999u", b"j"], ["j"]),
        ([b"\x1b[<0;99999999999999999999;1M", b"j"], ["MouseDown", "j"]),
        ([b"\x1b[?2026;2$y"], ["TerminalSupportsSynchronizedOutput"]),
        ([b"\x1b[200~two\rlines\x1b[201~j"], ["paste:two\rlines", "j"]),
        ([b"\x1b[200~cut\x1b[2", b"01~j"], ["paste:cut", "j"]),
        ([b"\x1b[20", b"0~begun\x1b[201~"], ["paste:begun"]),
        ([b"\x1b[200~\x1b[31mred\x1b[201~"], ["paste:\x1b[31mred"]),
    ],
)  # fmt: skip
def test_bytes_become_events(reads: list[bytes], keys: list[str]) -> None:
    assert Typist().type(*reads) == keys


def test_a_lone_escape_is_the_escape_key_once_nothing_follows() -> None:
    typist = Typist()
    assert typist.type(b"\x1b") == []
    assert typist.pause() == ["escape"]
    assert typist.type(b"[A") == ["left_square_bracket", "A"]


def test_half_a_sequence_is_forgotten_once_nothing_follows() -> None:
    typist = Typist()
    assert typist.type(b"\x1b[1;") == []
    assert typist.pause() == []
    assert typist.type(b"j") == ["j"]


def test_an_unclosed_paste_ends_with_the_next_key_press() -> None:
    typist = Typist()
    assert typist.type(b"\x1b[200~zzz") == []
    assert typist.pause() == []
    assert typist.type(b"j") == ["paste:zzz", "j"]


def test_a_paste_that_only_stalls_is_one_paste() -> None:
    typist = Typist()
    typist.type(b"\x1b[200~" + b"a" * 100)
    typist.pause()
    assert typist.type(b"b" * 100) == []
    typist.pause()
    assert typist.type(b"\x1b[201~") == ["paste:" + "a" * 100 + "b" * 100]


def test_a_paste_beyond_the_limit_is_cut_and_ends() -> None:
    typist = Typist()
    pasted = typist.type(b"\x1b[200~", *([b"x" * 65536] * 20), b"\x1b[201~j")
    assert len(pasted[0]) == len("paste:") + PASTE_LIMIT
    assert pasted[1:] == ["j"]


def test_an_answer_to_a_query_is_noted() -> None:
    typist = Typist()
    typist.type(b"\x1b[?2026;2$y")
    assert typist.answers == 1
    assert isinstance(typist.posted[0], TerminalSupportsSynchronizedOutput)


half_sequences = st.sampled_from(
    [b"\x1b", b"\x1b[", b"\x1b[200~", b"\x1bP", b"\x1b[<0;1", b"\xff", b"\xe2\x80"]
)


@settings(max_examples=200)
@given(st.lists(st.one_of(st.binary(max_size=12), half_sequences), max_size=8))
def test_no_bytes_deafen_the_app(reads: list[bytes]) -> None:
    typist = Typist()
    typist.type(*reads)
    typist.pause()
    typist.type(b"\x18")  # a byte that ends half a UTF-8 character
    typist.pause()
    assert typist.type(b"j")[-1:] == ["j"]
