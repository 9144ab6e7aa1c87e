"""Cell differences and Textual's own drawing end in the same screen."""

from __future__ import annotations

import random

import pytest

from tests.conftest import ROOT
from tests.pseudoterminal import Terminal
from tests.reader.terminal.running import SMALL_APP
from tests.reader.terminal.test_difference import look

KEYS = ("j", "k", "pagedown", "pageup", "d", "u")


def screen_after(
    keys: list[str], sizes: list[tuple[int, int]], plain: str | None
) -> list[list[tuple[object, ...]]]:
    with Terminal(SMALL_APP, cwd=ROOT, size=sizes[0], env={"CROSSREAD_PLAIN_DISPLAY": plain}) as terminal:
        terminal.wait_for("ready")
        for at, size in enumerate(sizes):
            if at:
                terminal.resize(*size)
            terminal.press(*keys[at :: len(sizes)], "w")
            terminal.wait_for(f"saved {at + 1}")
        terminal.wait_quiet()
        buffer = terminal.screen.buffer
        return [[look(buffer[y][x]) for x in range(sizes[-1][0])] for y in range(sizes[-1][1])]


@pytest.mark.parametrize("seed", range(4))
def test_random_keys_leave_the_same_screen_as_plain_textual(seed: int) -> None:
    chance = random.Random(seed)
    keys = chance.choices(KEYS, weights=(6, 4, 2, 1, 4, 3), k=40)
    sizes = [(80, 24), (chance.randrange(30, 120), chance.randrange(6, 40))]
    assert screen_after(keys, sizes, None) == screen_after(keys, sizes, "1")


def test_a_scrolled_line_costs_a_tenth_of_what_textual_sends() -> None:
    sent = []
    for plain in (None, "1"):
        with Terminal(
            SMALL_APP, cwd=ROOT, size=(200, 50), env={"CROSSREAD_PLAIN_DISPLAY": plain}
        ) as terminal:
            terminal.wait_for("ready")
            terminal.wait_quiet()
            before = len(terminal.output)
            for _ in range(10):
                terminal.press("d")
                terminal.wait_quiet(0.1)
            sent.append(len(terminal.output) - before)
    assert sent[0] * 10 <= sent[1]
