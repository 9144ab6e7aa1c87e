from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.reader.terminal.cells import _ONE_COLUMN_EACH, RIGHT_HALF, Frame, split_cells


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("abc", ["a", "b", "c"]),
        ("小a", ["小", RIGHT_HALF, "a"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("小\u0301", ["小\u0301", RIGHT_HALF]),
        ("👩‍👩‍👧", ["👩‍👩‍👧", RIGHT_HALF]),
        ("\u0301a", ["a"]),
        ("", []),
    ],
)
def test_text_is_split_into_one_entry_a_column(text: str, cells: list[str]) -> None:
    assert list(split_cells(text)) == cells


@settings(max_examples=150)
@given(st.text(max_size=30))
def test_every_character_with_a_width_keeps_its_columns(text: str) -> None:
    assert len(split_cells(text)) == cell_len(text)


@settings(max_examples=150)
@given(st.text(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "L", "M"]), max_size=30))
def test_no_control_character_gets_into_a_cell(text: str) -> None:
    kinds = {unicodedata.category(character) for cell in split_cells(text) for character in cell}
    assert not kinds & {"Cc", "Zl", "Zp", "Cs"}


def test_the_characters_taken_for_one_column_wide_are() -> None:
    taken = [c for c in map(chr, range(0x20, 0x3000)) if _ONE_COLUMN_EACH.fullmatch(c)]
    assert [c for c in taken if cell_len(c) != 1] == []
    assert [c for c in taken if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"}] == []


@pytest.mark.parametrize(
    ("x", "text", "row"),
    [
        (0, "abcdef", "abcd"),
        (-2, "abcd", "cd.."),
        (3, "小", "... "),
        (-1, "小a", " a.."),
        (9, "a", "...."),
        (-9, "a", "...."),
        (1, "小", ".小."),
    ],
)
def test_what_falls_outside_the_frame_is_cut(x: int, text: str, row: str) -> None:
    frame = Frame(4, 1)
    frame.put(0, 0, "....", "")
    frame.put(x, 0, text, "1")
    assert "".join(frame.characters[0]) == row


def test_half_of_a_wide_character_is_never_left_standing() -> None:
    frame = Frame(6, 1)
    frame.put(0, 0, "小红书", "")
    frame.put(1, 0, "ab", "1")
    assert frame.characters[0] == [" ", "a", "b", " ", "书", RIGHT_HALF]


def test_scrolling_moves_the_rows_between_two_others() -> None:
    frame = Frame(1, 5)
    for y in range(5):
        frame.put(0, y, str(y), str(y))
    frame = frame.scrolled(1, 3, 1)
    assert ["".join(row) for row in frame.characters] == ["0", "2", "3", " ", "4"]
    frame = frame.scrolled(0, 4, -2)
    assert ["".join(row) for row in frame.characters] == [" ", " ", "0", "2", "3"]
    frame = frame.scrolled(0, 4, 9)
    assert ["".join(row) for row in frame.characters] == [" "] * 5
