"""Numbers as written: every span exact, no number invented, linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.matching.numbers import LARGEST, find_numbers


def values(text: str, language: str = "en") -> list[float]:
    return [number.value for number in find_numbers(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.7 million", [1_700_000]),
        ("1.7m views", [1_700_000]),
        ("1,700,000 views", [1_700_000]),
        ("one point seven million", [1_700_000]),
        ("one million seven hundred thousand", [1_700_000]),
        ("two hundred and fifty thousand", [250_000]),
        ("half a million", [500_000]),
        ("a dozen", [12]),
        ("thirty-two", [32]),
        ("12,34,567 rupees, or 3 crore", [1_234_567, 30_000_000]),
        ("In 2023 500 people", [2023, 500]),
        ("five six", [5, 6]),
        ("$3bn", [3_000_000_000]),
        ("the 100m sprint, seen by 100m people", [100, 100_000_000]),
        ("2½ hours", [2.5]),
        ("at -5 degrees, a 3-2 win", [-5, 3, 2]),
        ("30kg and 45p", [30, 45]),
        ("fell 60m from a ridge, about 600m while climbing", [60, 600]),
        ("60m views, $60m in sales, 60m active users", [60_000_000, 60_000_000, 60_000_000]),
    ],
)
def test_a_number_has_the_value_a_reader_gives_it(text: str, expected: list[float]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "1,7 Millionen, 1.700.000 und 3,5 Mio. und zwölf", [1_700_000, 1_700_000, 3_500_000, 12]),
        ("fr", "1 700 000 et 1,7 million", [1_700_000, 1_700_000]),
        ("es", "mil 1.500 y 1,5 millones", [1500, 1_500_000]),
        ("zh", "有6000万人", [60_000_000]),
    ],
)
def test_separators_and_scales_follow_the_language(language: str, text: str, expected: list[float]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("January 19th", 19), ("the twenty-first century", 21), ("came second", 2), ("the 1,000th", 1000)],
)
def test_an_ordinal_is_told_from_a_count(text: str, expected: int) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.is_ordinal) == (expected, True)


@pytest.mark.parametrize(
    "text",
    ["COVID-19", "U2", "5G", "3D", "1e999 views", "10^400 million", "1.2.3", "the 1990s", "9" * 5000, "1,00",
     "hundreds of thousands", "2**64", "99999999999 billion", "a and half"],
)  # fmt: skip
def test_what_only_looks_like_a_number_gives_none(text: str) -> None:
    assert find_numbers(text) == ()


PIECES = "one a half hundred million and point second 12 1,7 3.4 th m -".split(" ")


@given(st.text(max_size=200) | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_spans_are_sorted_disjoint_bounded_and_inside_the_text(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert abs(number.value) <= LARGEST
        end = number.end


@given(st.integers(0, 10**15))
def test_grouped_digits_read_as_plain_ones(value: int) -> None:
    assert values(f"{value:,}") == values(str(value)) == [value]
