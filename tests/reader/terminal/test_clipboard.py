from __future__ import annotations

import base64
import re

import pytest

from tui.reader.terminal.clipboard import LIMIT, copy, through_screen, through_tmux


def test_text_goes_as_base64_in_osc_52() -> None:
    assert copy("ä b", {}).sequence == "\x1b]52;c;" + base64.b64encode("ä b".encode()).decode() + "\x07"


def test_the_message_does_not_claim_that_it_arrived() -> None:
    for environ in ({}, {"TMUX": "x"}, {"STY": "x"}):
        message = copy("text", environ).message
        assert message.startswith("Sent 4 characters")
        assert "tell" in message
        assert "opied" not in message


def test_as_much_as_terminals_take_goes_and_no_more() -> None:
    assert len(copy("x" * LIMIT, {}).sequence) <= 100_000
    refused = copy("x" * (LIMIT + 1), {})
    assert refused.sequence == ""
    assert refused.message.startswith("Not copied: 74,995 bytes")


def test_the_limit_counts_bytes_and_not_characters() -> None:
    assert copy("é" * (LIMIT // 2 + 1), {}).sequence == ""


def test_nothing_in_the_text_can_end_the_sequence() -> None:
    assert re.fullmatch(r"\x1b\]52;c;[A-Za-z0-9+/=]*\x07", copy("\x07\x1b\\;p;?", {}).sequence)


def test_tmux_gets_the_sequence_for_itself_and_one_to_hand_on() -> None:
    sequence = copy("text", {"TMUX": "/tmp/tmux,1,0"}).sequence
    plain = copy("text", {}).sequence
    assert sequence == plain + "\x1bPtmux;\x1b" + plain + "\x1b\\"
    assert through_tmux("\x1bx") == "\x1bPtmux;\x1b\x1bx\x1b\\"


@pytest.mark.parametrize("length", [10, 768, 769, 2000])
def test_screen_gets_pieces_it_takes(length: int) -> None:
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", through_screen("x" * length))
    assert "".join(pieces) == "x" * length
    assert max(map(len, pieces)) <= 768
