from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.summary.adding import is_credit, quotable, said_words, says_more


@pytest.mark.parametrize(
    ("detail", "told", "is_more"),
    [
        ("the ferries run late", "The bridge closed on Monday.", True),
        ("closing of the bridge", "The bridge closed on Monday.", False),
        ("a bridge closed by the mayor", "The bridge closed on Monday.", False),
        ("a bridge closed by the angry mayor", "The bridge closed on Monday.", True),
        ("and so it was", "The bridge closed.", False),
        ("", "The bridge closed.", False),
    ],
)
def test_a_detail_is_added_if_enough_of_its_words_were_not_told(
    detail: str, told: str, is_more: bool
) -> None:
    assert says_more(said_words(detail, "en"), said_words(told, "en")) is is_more


@pytest.mark.parametrize(
    "text",
    [
        "New Delhi / Mumbai",
        "WASHINGTON (Reuters) —",
        "LONDON, Jan",
        "By Ann Gray and Bob Stone",
        "officials said here Friday",
        "according to Reuters",
        "reports AP",
        "the Daily Ferry reported on Wednesday",
    ],
)
def test_datelines_bylines_and_who_says_so_are_credits(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize(
    "text",
    ["over 160,000 posts", "Boeing 737", "the mayor resigned", "3 Pirate Ships", "小红书", "", "…", "12"],
)
def test_what_says_something_is_no_credit(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("a “new” app", "a ‘new’ app"),
        ('a "new" app', "a ‘new’ app"),
        ("a “new app", "a new app"),
        ('new" app', "new app"),
        ("over\n two   lines", "over two lines"),
        ("not happy with the place,", "not happy with the place"),
        ("— and so on –", "and so on"),
        ("the mayor’s", "the mayor’s"),
        ('the app "', "the app"),
        ('the " app', "the app"),
    ],
)
def test_a_detail_fits_between_quotation_marks_and_nothing_hangs_over(text: str, quoted: str) -> None:
    assert quotable(text) == quoted


@given(st.text(max_size=60))
def test_whatever_is_quoted_keeps_its_letters_and_brings_no_mark_of_its_own(text: str) -> None:
    quoted = quotable(text)
    assert not set('“”"') & set(quoted)
    assert [c for c in quoted if c.isalnum()] == [c for c in text if c.isalnum()]
    assert quotable(quoted) == quoted
