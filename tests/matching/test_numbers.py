"""Numbers as written: every span exact, no number invented, linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.matching import tokenise
from tui.matching.numbers import LARGEST, find_numbers
from tui.matching.tokens import finder


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
        ("2 1/2 hours, 2 and a half million, .41 percent, 3 1/4", [2.5, 2_500_000, 0.41, 3.25]),
        (
            "1/2 liter, 1⁄2 liter, a 3/4-inch bolt, 3 1⁄2 inches, ⅔ cup",
            [0.5, 0.5, 0.75, 3.5, 0.666666666666667],
        ),
        ("on 1/2 in court, on 1/2/2009, 24/7 care", [1, 2, 1, 2, 2009, 24, 7]),
        ("In 2015 1 of 3, on 9/11", [2015, 1, 3, 9, 11]),
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
        ("es", "mil 1.500 y 1,5 millones", [1000, 1500, 1_500_000]),
        ("zh", "有6000万人", [60_000_000]),
    ],
)
def test_separators_and_scales_follow_the_language(language: str, text: str, expected: list[float]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "two hundred and three hundred", [200, 300]),
        ("en", "between two thousand and three thousand", [2000, 3000]),
        ("en", "a million and a half, two and a half million", [1_500_000, 2_500_000]),
        ("en", "nine hundred ninety-nine thousand", [999_000]),
        ("en", "1'700'000, 2 dozen, TWO MILLION, $1.5t", [1_700_000, 24, 2_000_000, 1.5e12]),
        ("en", "two million three million", []),
        ("de", "dreiundzwanzig, zweitausenddreihundert", [23, 2300]),
        ("de", "dreihundertfünfundvierzigtausend", [345_000]),
        ("de", "eine halbe Million, anderthalb Millionen, zwei Dutzend", [500_000, 1_500_000, 24]),
        ("de", "mehrere hundert Menschen, ein Mann, am 3.11.2025", []),
        ("de", "1'700'000 und 14 000", [1_700_000, 14_000]),
        ("fr", "quatre-vingt-dix-sept, soixante et onze, vingt et un", [97, 71, 21]),
        ("fr", "deux cent cinquante mille, mille cinq cents, un demi-million", [250_000, 1500, 500_000]),
        ("fr", "trente pour cent, un homme", [30]),
        ("es", "ciento veinte, treinta y cinco, veintitrés", [120, 35, 23]),
        ("es", "dos mil quinientos millones, 3 mil millones", [2_500_000_000, 3_000_000_000]),
        ("es", "entre dos mil y tres mil", [2000, 3000]),
        ("pt", "cento e vinte e três, dois mil e quinhentos", [123, 2500]),
        ("pt", "um milhão e meio, entre dois mil e três mil", [1_500_000, 2000, 3000]),
        ("it", "trentadue, ventotto, centotto, centottantadue", [32, 28, 108, 182]),
        ("it", "trecentomila, un milione e mezzo, ventitré", [300_000, 1_500_000, 23]),
        ("nl", "drieëntwintig, negenennegentig, tweeduizend driehonderd", [23, 99, 2300]),
        ("nl", "anderhalf miljoen, enkele duizenden, een man, 1,7 mln.", [1_500_000, 1_700_000]),
        ("zh", "三万人，３０人，三万五千人，3万5千人，1.2亿", [30_000, 30, 35_000, 35_000, 120_000_000]),
        ("zh", "二〇二五年，一百零五人，两百名", [2025, 105, 200]),
        ("zh", "几十人，数百人，二三十人，三星，四川", []),
        ("ja", "三十人、１２人、1億2000万円、五百件", [30, 12, 120_000_000, 500]),
        ("ru", "5 тыс. человек, 1,7 млн", [5000, 1_700_000]),
    ],
)  # fmt: skip
def test_number_words_and_numerals_are_added_up_as_their_language_does(
    language: str, text: str, expected: list[float]
) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize("language", ["en", "de", "fr", "it", "zh"])
@pytest.mark.parametrize(
    "piece",
    ["9", "1,", "1.000.", "12 ", "million ", "hundert", "cento", "eine", "cent ", "and a ", "two-", "三",
     "3万", "undeine", "half a ", "one point two "],
)  # fmt: skip
def test_a_hundred_thousand_characters_of_half_numbers_are_read_to_their_end(
    language: str, piece: str
) -> None:
    text = piece * (100_000 // len(piece)) + " ; 7 ;"
    assert values(text, language)[-1] == 7
    assert finder(language).findall(text)[-1] == "7"


@pytest.mark.parametrize("text", ["9" * 400, "1" + ",000" * 200, "0." + "3" * 5000, "9" * 18 + "bn", "1e999"])
def test_no_number_is_infinite(text: str) -> None:
    assert all(abs(token.value or 0) <= LARGEST for token in tokenise(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "60m views"), ("en", "1.2bn"), ("en", "two hundred and fifty thousand"), ("en", "12,34,567"),
     ("de", "zwei Millionen"), ("de", "dreiundzwanzig"), ("fr", "quatre-vingt-dix"),
     ("es", "ciento veinte"), ("zh", "三十人"),
     ("en", "200ft"), ("nl", "1,7 mln. euro")],
)  # fmt: skip
def test_tokens_and_facts_read_one_number_alike(language: str, text: str) -> None:
    (number,) = find_numbers(text, language)
    token = tokenise(text, language)[0]
    assert (token.start, token.end, token.value) == (number.start, number.end, number.value)


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


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [("en", "It paid £1.2bn.", "1.2bn"),
     ("de", "Es zahlte 1,2 Mrd. Euro.", "1,2 Mrd."), ("fr", "Ils sont dix.", "dix")],
)  # fmt: skip
def test_only_an_abbreviation_takes_a_full_stop(language: str, text: str, written: str) -> None:
    (number,) = find_numbers(text, language)
    assert text[number.start : number.end] == written
