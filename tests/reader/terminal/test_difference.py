from __future__ import annotations

import re

import pyte
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.reader.terminal.cells import BLANK, RIGHT_HALF, Frame
from tui.reader.terminal.difference import Differ
from tui.reader.terminal.scrolling import find_scroll

WIDTH, HEIGHT = 24, 8
STYLES = ("", "1", "2;3", "4;31", "7", "9;38;5;214", "38;2;220;160;40", "48;2;20;30;40", "1;37;48;5;17", "53")
TEXTS = ("a", "views", "  ", " " * 18, "小红书", "cafe\u0301", "“naïve”", "│", "👩‍👩‍👧", "🎉", "é\u200d", "0")

placed = st.tuples(st.integers(-2, WIDTH), st.sampled_from(TEXTS), st.sampled_from(STYLES))
pieces = st.lists(placed, max_size=5)
pages = st.lists(pieces, min_size=HEIGHT, max_size=HEIGHT)


def frame(rows: list[list[tuple[int, str, str]]]) -> Frame:
    made = Frame(WIDTH, HEIGHT)
    for y, row in enumerate(rows):
        for x, text, style in row:
            made.put(x, y, text, style)
    return made


class Emulator:
    """pyte, without wrapping at the last column, as the reader runs."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.screen = pyte.Screen(width, height)
        self.stream = pyte.Stream(self.screen)
        self.stream.feed("\x1b[?7l")

    def feed(self, data: str) -> None:
        self.stream.feed(data)

    def cells(self) -> list[list[tuple[object, ...]]]:
        columns, rows = range(self.screen.columns), range(self.screen.lines)
        return [[look(self.screen.buffer[y][x]) for x in columns] for y in rows]


def look(cell: pyte.screens.Char) -> tuple[object, ...]:
    """What a person sees of a cell: a blank has no foreground unless a line or reversal shows it."""
    drawn_on_blank = (cell.underscore, cell.strikethrough, cell.reverse)
    if cell.data == " " and not any(drawn_on_blank):
        return (" ", cell.bg)
    return (cell.data, cell.fg, cell.bg, cell.bold, cell.italics, *drawn_on_blank)


def drawn(wanted: Frame) -> list[list[tuple[object, ...]]]:
    """The frame written cell by cell, each placed and styled from nothing."""
    emulator = Emulator(wanted.width, wanted.height)
    for y in range(wanted.height):
        for x in range(wanted.width):
            if wanted.characters[y][x] != RIGHT_HALF:
                style = wanted.styles[y][x]
                emulator.feed(f"\x1b[{y + 1};{x + 1}H\x1b[0;{style}m{wanted.characters[y][x]}" if style
                              else f"\x1b[{y + 1};{x + 1}H\x1b[0m{wanted.characters[y][x]}")  # fmt: skip
    return emulator.cells()


def without_joined(rows: list[list[tuple[int, str, str]]]) -> list[list[tuple[int, str, str]]]:
    """pyte draws joined emoji apart, whoever writes them."""
    return [[piece for piece in row if "\u200d" not in piece[1]] for row in rows]


@settings(max_examples=60, deadline=None)
@example([[[]] * 7 + [[(13, "🎉", "")]], [[]] * 7 + [[(9, "小红书", ""), (19, "a", "")]]], False)
@given(st.lists(pages, min_size=2, max_size=4), st.booleans())
def test_the_screen_after_a_difference_is_the_screen_wanted(
    sequence: list[list[list[tuple[int, str, str]]]], erases: bool
) -> None:
    emulator, differ, shown = Emulator(), Differ(erases_with_background=erases), Frame(WIDTH, HEIGHT)
    emulator.feed(differ.clear())
    for rows in sequence:
        wanted = frame(without_joined(rows))
        emulator.feed(differ.difference(shown, wanted, (3, 2)))
        assert emulator.cells() == drawn(wanted)
        assert (emulator.screen.cursor.x, emulator.screen.cursor.y) == (3, 2)
        assert (shown.characters, shown.styles) == (wanted.characters, wanted.styles)


LINES = [f"{number:x} is told {number % 5 * 'over '}"[: WIDTH - 3] for number in range(30)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 20), min_size=2, max_size=6))
def test_scrolled_text_between_a_header_and_a_footer_arrives_whole(tops: list[int]) -> None:
    emulator, differ, shown = Emulator(), Differ(erases_with_background=True), Frame(WIDTH, HEIGHT)
    emulator.feed(differ.clear())
    for top in tops:
        wanted = Frame(WIDTH, HEIGHT)
        wanted.put(0, 0, f"{'header ' + str(top):<{WIDTH}}", "7")
        for y in range(1, HEIGHT - 1):
            wanted.put(0, y, f"{'▸' if y == 3 else ' '}│ {LINES[top + y]}", "48;2;20;30;40")
        wanted.put(0, HEIGHT - 1, "footer", "1")
        emulator.feed(differ.difference(shown, wanted, (0, 0)))
        assert emulator.cells() == drawn(wanted)


@settings(max_examples=60, deadline=None)
@given(pages)
def test_the_same_frame_again_sends_nothing_but_the_cursor(rows: list[list[tuple[int, str, str]]]) -> None:
    differ, shown = Differ(erases_with_background=True), Frame(WIDTH, HEIGHT)
    differ.clear()
    differ.difference(shown, frame(rows), (0, 0))
    assert differ.difference(shown, frame(rows), (0, 0)) == ""


def test_a_mark_that_moves_down_the_gutter_costs_a_few_bytes() -> None:
    differ, shown = Differ(erases_with_background=True), Frame(200, 50)
    differ.clear()
    sizes = []
    for mark in range(10):
        wanted = Frame(200, 50)
        for y in range(50):
            wanted.put(0, y, ("▸" if y == mark else " ") + f"line {y} of the text", "38;5;250")
        sizes.append(len(differ.difference(shown, wanted, (0, mark)).encode()))
    assert max(sizes[1:]) <= 24


def test_a_line_scrolled_in_costs_the_line_and_not_the_screen() -> None:
    differ, shown = Differ(erases_with_background=True), Frame(200, 50)
    differ.clear()
    sizes = []
    for top in range(10):
        wanted = Frame(200, 50)
        for y in range(50):
            wanted.put(0, y, f"{top + y} tells {'something new ' * 9}", "38;5;250")
        sizes.append(len(differ.difference(shown, wanted, (0, 0)).encode()))
    assert max(sizes[1:]) < 250


def test_rows_that_moved_are_recognised_though_the_gutter_stayed() -> None:
    shown, wanted = Frame(60, 12), Frame(60, 12)
    for y in range(12):
        shown.put(0, y, f"● ○ │ sentence number {y} of the passage", "")
        wanted.put(0, y, f"● ○ │ sentence number {y + 2} of the passage", "")
    scroll = find_scroll(shown, wanted, list(range(12)))
    assert scroll is not None
    assert (scroll.top, scroll.bottom, scroll.lines) == (0, 11, 2)


def test_a_page_with_nothing_in_common_is_not_scrolled() -> None:
    shown, wanted = Frame(60, 12), Frame(60, 12)
    for y in range(12):
        shown.put(0, y, f"one thing that is told in row {y}", "")
        wanted.put(0, y, f"another thing entirely, {y} times over", "")
    assert find_scroll(shown, wanted, list(range(12))) is None


def test_a_character_of_doubtful_width_does_not_shift_what_follows() -> None:
    differ, shown, wanted = Differ(erases_with_background=True), Frame(20, 1), Frame(20, 1)
    differ.clear()
    wanted.put(0, 0, "👩‍👩‍👧after", "")
    # after the family the cursor is placed by column, however wide the terminal drew it
    assert re.search("👧\x1b\\[3Gafter", differ.difference(shown, wanted, (0, 0)))


def test_rows_are_only_blank_where_the_frame_is() -> None:
    shown = Frame(10, 2)
    shown.put(0, 0, "old text", "1")
    wanted = Frame(10, 2)
    wanted.put(0, 0, "new", "1")
    emulator, differ = Emulator(10, 2), Differ(erases_with_background=False)
    emulator.feed(differ.clear() + differ.difference(Frame(10, 2), shown, (0, 0)))
    emulator.feed(differ.difference(shown, wanted, (0, 0)))
    assert emulator.screen.display == ["new       ", BLANK * 10]
