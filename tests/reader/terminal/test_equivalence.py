"""Cell differences and Textual's own drawing end in the same screen."""

from __future__ import annotations

import random

import pytest

from tests.conftest import ROOT
from tests.pseudoterminal import Terminal
from tests.reader.terminal.running import SMALL_APP
from tests.reader.terminal.test_difference import look

KEYS = ("j", "k", "pagedown", "pageup", "d", "u")


SIZES = [(80, 24), (61, 13)]


def small_app(size: tuple[int, int], plain: str | None) -> Terminal:
    return Terminal(SMALL_APP, cwd=ROOT, size=size, env={"CROSSREAD_PLAIN_DISPLAY": plain})


def picture(terminal: Terminal) -> list[list[tuple[object, ...]]]:
    """Every cell of the screen as it looks."""
    columns, rows = terminal.size
    buffer = terminal.screen.buffer
    return [[look(buffer[y][x]) for x in range(columns)] for y in range(rows)]


def walk(terminal: Terminal, keys: list[str]) -> None:
    """Press the keys, half of them after a change of size, and wait until the last is answered."""
    terminal.wait_for("ready")
    terminal.press(*keys[::2], "w")
    terminal.wait_for("saved 1")
    terminal.resize(*SIZES[1])
    columns, rows = SIZES[1]
    terminal.wait_for(f"small app {columns}×{rows - 2}")
    terminal.press(*keys[1::2], "w")
    terminal.wait_for("saved 2")


@pytest.mark.parametrize("seed", range(3))
def test_random_keys_leave_the_same_screen_as_plain_textual(seed: int) -> None:
    chance = random.Random(seed)
    keys = chance.choices(KEYS, weights=(6, 4, 2, 1, 4, 3), k=40)
    with small_app(SIZES[0], None) as ours, small_app(SIZES[0], "1") as plain:
        for terminal in (ours, plain):
            walk(terminal, keys)
        # The last frame may still be on its way in either: both must come to rest on one picture.
        ours.wait_for(lambda: picture(ours) == picture(plain))
        for terminal in (ours, plain):
            terminal.wait_quiet(0.1)
        assert picture(ours) == picture(plain)


def test_a_scrolled_line_costs_a_tenth_of_what_textual_sends() -> None:
    sent = []
    for plain in (None, "1"):
        with Terminal(
            SMALL_APP, cwd=ROOT, size=(200, 50), env={"CROSSREAD_PLAIN_DISPLAY": plain}
        ) as terminal:
            terminal.wait_for("ready")
            terminal.wait_quiet()
            before = len(terminal.output)
            for top in range(2, 7):
                terminal.press("d")
                terminal.wait_for(lambda top=top: terminal.lines[1].startswith(f"{top - 1:>5} │"))
            sent.append(len(terminal.output) - before)
    assert sent[0] * 10 <= sent[1]
