from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.style import Style

from tui.reader.terminal.capabilities import ColourDepth
from tui.reader.terminal.rendition import can_erase, parameters_at, same_on_blank, transition

attributes = st.lists(st.sampled_from(["1", "2", "3", "4", "7", "9"]), unique=True, max_size=3)
foregrounds = st.sampled_from([[], ["31"], ["97"], ["38", "5", "214"], ["38", "2", "1", "2", "3"]])
backgrounds = st.sampled_from([[], ["40"], ["102"], ["48", "5", "17"], ["48", "2", "9", "40", "4"]])
styles = st.builds(lambda a, f, b: ";".join([*sorted(a), *f, *b]), attributes, foregrounds, backgrounds)


def drawn(*sequences: str) -> pyte.screens.Char:
    screen = pyte.Screen(2, 1)
    pyte.Stream(screen).feed("".join(sequences) + "x")
    return screen.buffer[0][0]


@settings(max_examples=200)
@given(styles, styles)
def test_a_transition_arrives_at_the_new_style(old: str, new: str) -> None:
    assert drawn(f"\x1b[0;{old}m", transition(old, new)) == drawn(f"\x1b[0;{new}m")


@settings(max_examples=200)
@given(styles, styles)
def test_a_transition_is_no_longer_than_starting_afresh(old: str, new: str) -> None:
    assert len(transition(old, new)) <= len(f"\x1b[;{new}m")


def test_going_from_bold_to_dim_ends_bold_first() -> None:
    assert transition("1;31", "2;31") in {"\x1b[22;2m", "\x1b[;2;31m"}


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("31", "32", True),
        ("1;31", "3", True),
        ("31;41", "41", True),
        ("41", "42", False),
        ("4", "", False),
        ("7;31", "7;31", False),
        ("9", "9", False),
    ],
)
def test_a_blank_shows_its_background_and_its_lines_alone(old: str, new: str, same: bool) -> None:
    assert same_on_blank(old, new) is same


def test_a_crossed_out_blank_cannot_be_erased_into_being() -> None:
    assert can_erase("1;38;5;3;48;5;4")
    assert not can_erase("9")


@pytest.mark.parametrize(
    ("depth", "parameters"),
    [
        (ColourDepth.TRUE, "1;38;2;224;160;48;48;2;16;32;48"),
        (ColourDepth.INDEXED, "1;38;5;179;48;5;17"),
        (ColourDepth.SIXTEEN, "1;93;40"),
        (ColourDepth.NONE, "1"),
    ],
)
def test_colours_are_brought_down_to_what_the_terminal_shows(depth: ColourDepth, parameters: str) -> None:
    assert parameters_at(depth)(Style.parse("bold #e0a030 on #102030")) == parameters


def test_nothing_blinks() -> None:
    assert parameters_at(ColourDepth.TRUE)(Style.parse("blink blink2 italic")) == "3"


def test_the_terminals_own_colours_need_no_parameter() -> None:
    assert parameters_at(ColourDepth.TRUE)(Style.parse("default on default")) == ""
