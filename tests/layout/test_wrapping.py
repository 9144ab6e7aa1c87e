from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.layout import wrapping
from tui.layout.rows import Row, Run, Tint
from tui.layout.wrapping import NO_BREAK, clip, clip_row, cut, flat, line_ranges, pad, wrap

FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
ALPHABET = st.one_of(
    st.sampled_from("ab -–\n\t“”…"),
    st.sampled_from(["小", "红", "書", "。", "（", "한", "が", "e\u0301", FAMILY]),
    st.sampled_from(["❤️", "🇨🇳", "ة", "\u00a0", "ﷺ"]),
)
TEXTS = st.lists(ALPHABET, max_size=80).map("".join)


def visible(text: str) -> str:
    return "".join(text.replace(NO_BREAK, " ").split())


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(2, 40))
def test_lines_partition_the_text(text: str, width: int) -> None:
    ranges = line_ranges(flat(text), width)
    assert "".join(flat(text)[start:end] for start, end in ranges) == flat(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(2, 40))
def test_wrapping_loses_no_character_and_keeps_to_the_width(text: str, width: int) -> None:
    rows = wrap((Run(text[:5], Tint.KEY), Run(text[5:])), width).rows
    assert visible("".join(row.text for row in rows)) == visible(text)
    assert all(row.width <= width for row in rows)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(8, 40))
def test_every_character_is_found_in_the_row_that_shows_it(text: str, width: int) -> None:
    wrapped = wrap((Run(text),), width, lead=(Run("B  "),))
    for offset, character in enumerate(flat(text)):
        if character not in f" {NO_BREAK}":
            assert character in wrapped.rows[wrapped.row_at(offset)].text


@settings(max_examples=100, deadline=None)
@given(st.text("ab cd-“”é…", max_size=120), st.integers(2, 30))
def test_the_quick_way_through_narrow_text_breaks_where_the_careful_one_does(text: str, width: int) -> None:
    quick = line_ranges(text, width)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wrapping, "_NARROW", re.compile("(?!)"))
        assert line_ranges.__wrapped__(text, width) == quick


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("aaa bbb ccc", 7, ["aaa bbb", "ccc"]),
        ("aaa bbb ccc", 3, ["aaa", "bbb", "ccc"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("well-known fact", 6, ["well-", "known", "fact"]),
        ("60\u00a0M views", 5, ["60 M", "views"]),
        ("小红书很受欢迎", 6, ["小红书", "很受欢", "迎"]),
        ("他说。好", 6, ["他说。", "好"]),
        ("他说好。", 6, ["他说", "好。"]),
        ("（他说", 4, ["（他", "说"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        (FAMILY * 2, 3, [FAMILY, FAMILY]),
        ("", 10, [""]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, lines: list[str]) -> None:
    assert [row.text for row in wrap((Run(text),), width).rows] == lines


def test_further_lines_hang_beneath_the_text_not_the_letter() -> None:
    rows = wrap((Run("one two three"),), 10, lead=(Run("B  ", Tint.SOURCE),)).rows
    assert [row.text for row in rows] == ["B  one two", "   three"]


def test_runs_keep_their_tint_across_a_break() -> None:
    rows = wrap((Run("aa bb", Tint.UNIQUE), Run(" cc")), 4).rows
    assert [[(run.text, run.tint) for run in row.runs] for row in rows] == [
        [("aa", Tint.UNIQUE)],
        [("bb", Tint.UNIQUE)],
        [("cc", Tint.TEXT)],
    ]


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 30))
def test_clipping_keeps_the_start_and_says_that_it_cut(text: str, width: int) -> None:
    shown = clip(text, width)
    assert cell_len(shown) <= width
    if shown != flat(text):
        assert not shown or shown.endswith("…")
        assert flat(text).startswith(shown.removesuffix("…").rstrip())


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 30))
def test_a_padded_row_fills_exactly_its_width(text: str, width: int) -> None:
    row = Row((Run(flat(text[:4]), Tint.KEY), Run(flat(text[4:]))), "anchor")
    assert pad(row, width).width == width
    assert pad(row, width).anchor == "anchor"
    assert clip_row(row, width).width <= width


def test_cutting_runs_keeps_what_lies_between_two_offsets() -> None:
    runs = (Run("abc", Tint.KEY), Run("def"))
    assert cut(runs, 2, 4) == (Run("c", Tint.KEY), Run("d"))
