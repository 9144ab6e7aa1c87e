from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.ingest.paragraphs import paragraphs

PROSE = (
    "The ferry left Harwich at dawn with two hundred passengers on board, according to the operator. By noon "
    "the wind had risen to forty knots, and the captain asked the coastguard whether the harbour at Esbjerg "
    "was still open. It was not, and the ship turned back. Nobody was hurt, but a dozen cars were damaged. "
)


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize("width", [60, 66, 72, 80])
def test_hard_wrapped_prose_is_joined_into_its_paragraphs(width: int) -> None:
    originals = [PROSE * 2, "A second paragraph. " + PROSE]
    text = "\n\n".join(textwrap.fill(original, width) for original in originals)
    assert [" ".join(piece.split()) for piece in pieces(text)] == [original.strip() for original in originals]


def test_paragraphs_of_wrapped_prose_that_only_a_short_line_ends_stay_apart() -> None:
    first, second = textwrap.fill(PROSE * 2, 72), textwrap.fill("Another day began. " + PROSE, 72)
    assert len(first.split("\n")[-1]) < 60
    assert len(pieces(f"{first}\n{second}")) == 2


def test_lines_that_end_are_paragraphs_of_their_own() -> None:
    text = "The first line is a paragraph. It ends.\nThe second one too.\nAnd the third."
    assert pieces(text) == text.split("\n")


def test_headlines_above_each_other_stay_apart() -> None:
    text = "RedNote (Xiaohongshu)\nRedNote Xiaohongshu\nBy Jane Doe\nThe story begins here."
    assert pieces(text) == text.split("\n")


def test_a_sentence_of_verse_runs_over_its_lines() -> None:
    text = (
        "Rough winds do shake the darling buds of May,\nAnd summer’s lease hath all short a date.\nNext line."
    )
    assert pieces(text) == ["\n".join(text.split("\n")[:2]), "Next line."]


def test_list_items_are_not_joined() -> None:
    text = "- apples and pears and,\n- plums and so on\n* nuts or\n1. one thing,\n2) two things"
    assert pieces(text) == text.split("\n")


def test_a_list_of_words_without_full_stops_does_not_become_one_sentence() -> None:
    text = "\n".join(["one more small item"] * 10_000)
    assert len(pieces(text)) == 10_000


def test_wrapped_chinese_is_joined() -> None:
    text = "小红书是一款在中国非常流行的社交媒体应用程序，许多美\n国用户最近开始使用它。\n第二段。"
    assert len(pieces(text)) == 2


@given(
    st.lists(
        st.sampled_from(["word", "Word.", "-", "1.", "“", "”", "\n", "\n\n", " ", "文", ","]), max_size=60
    ).map(" ".join)
)
@settings(max_examples=200)
def test_paragraphs_partition_what_is_not_white_space(text: str) -> None:
    at = 0
    for start, end in paragraphs(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert "\n\n" not in text[start:end]
        at = end
    assert not text[at:].strip()
