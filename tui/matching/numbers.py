"""Numbers as people write them: digits, words, scales, ordinals; never a guess.

"1.7 million", "1.7m", "1,700,000" and "one million seven hundred thousand" all state 1 700 000, each as
one span. What only looks like a number ("U2", "5G", "1e999", "10^400", "1.2.3", a run of 5,000 digits)
gives none. Tokens and facts both read numbers here: `pattern` finds them, `value_of` says what they are
worth. Time is linear in the length of the text: a number has a bounded count of parts, figures are taken
possessively, and what is too long is refused unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from tui.matching import number_words
from tui.matching.number_words import HAN_LANGUAGES, abbreviations_of, add_up, alternation, opening, scales_of
from tui.model import Number

LARGEST: Final = 10**18
"""Beyond this no news story counts anything: such a figure is a slip or a joke, and states no value."""

DECIMAL_COMMA: Final = frozenset("cs da de es fi fr it nb nl no pl pt ro ru sv tr uk".split())
"""Languages that write 1.700.000,5 or 1 700 000,5 (Unicode CLDR, number symbols)."""

_LONGEST: Final = 24
_MOST_DIGITS: Final = 18
"""Characters of the longest figure read, and digits of the largest."""

_FRACTIONS: Final = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4,
    "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
_VULGAR: Final = "".join(_FRACTIONS)
_SLASH: Final = "/\u2044"
_QUOTIENT: Final = rf"(?:1[{_SLASH}][2348]|3[{_SLASH}][48]|2[{_SLASH}]3|[57][{_SLASH}]8)(?![\d{_SLASH}])"
# "2 1/2", "2 and a half"; a year before 1/2 is none.
_PART: Final = rf"(?:[{_VULGAR}]|(?<!\d{{4}}) {_QUOTIENT}|[ -]and[ -]a[ -]half(?!\w))"
# "1/2 liter", "3/4 of voters"; "on 1/2 in court" is a day.
_FRACTION: Final = (
    rf"(?<![{_SLASH}-]){_QUOTIENT}"
    r"(?=[ \u00a0-](?!(?:in|at|on|and|or|to|from|by|for|as|with|after|before|when|until)\b)[^\W\d_])"
)
_GROUPED = "'’\u00a0\u202f\u2009"
# Digits with their separators: 1,700,000.5 or 12,34,567 (India) or 1'700'000; and 1.700.000,5 or 1 700 000,5.
_FIGURES: Final = {
    False: rf"(?>{_FRACTION}|\d{{1,3}}(?:[,{_GROUPED}]\d{{3}})++(?!\d)(?:\.\d++)?"
    r"|\d{1,2}(?:,\d\d(?=,))++,\d{3}(?!\d)(?:\.\d++)?"
    rf"|\d++(?:\.\d++)?{_PART}?|[{_VULGAR}])",
    True: rf"(?>{_FRACTION}|\d{{1,3}}(?:[. {_GROUPED}]\d{{3}})++(?!\d)(?:,\d++)?"
    rf"|\d++(?:,\d++)?[{_VULGAR}]?|[{_VULGAR}])",
}
_SHORT_SCALES: Final = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9,
                        "tn": 10**12, "t": 10**12}  # fmt: skip
# "100m" is a race and "4K" a screen before these.
_NOT_A_SCALE: Final = (
    r"(?![ -](?i:race|sprint|dash|final|finals|freestyle|hurdles|butterfly|backstroke|breaststroke|medley|"
    r"relay|run|runs|walk|champion\w*|record|gold|silver|bronze|tall|deep|wide|long|high|away|above|below|from|off|"
    r"apart|video|videos|tv|tvs|television|resolution|display|screen|ultra|camera|heats?|semi\w*|title)\b)"
)
# "60m from the ridge" is a length; millions are counted ("60m views", "60m active users") or priced ("$60m").
_COUNTED: Final = (
    r"(?=\s(?!(?:while|when|where|before|after|and|or|but|to|of|in|at|on|by|for|with|into|down|up|over|under|along|"
    r"across|that|which|as|is|was|were|are|has|had|the|a)\b)[^\W\d_]{3}|\Z)"
)
# Units that are written against their figure; other letters there make it a name ("5G", "3D", "747s").
_ATTACHED: Final = (
    "kg mg lb lbs oz km m cm mm ft in mi mph kph kmh am pm a p h hr hrs min s sec x c f gb mb tb kb kw mw gw "
    "kwh mwh gwh hz mhz ghz w v pc pct bps bp pp ppm km² m² usd eur gbp"
).split()
_CURRENCIES: Final = "$£€¥₹"

UNSPACED: Final = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af\u0e01-\u0e4e\u0e81-\u0ede\u1000-\u109f\u1780-\u17dd"
)
"""Scripts written without spaces, as a regular expression's range: kana, Han, Thai, Lao, Myanmar, Khmer."""

_START: Final = rf"(?<![^\W_{UNSPACED}])"
_END: Final = rf"(?![^\W_{UNSPACED}])"


@dataclass(frozen=True, slots=True)
class NumberSpan:
    """A number and where it is written.

    Attributes:
        start, end: code points into the text, half open; a scale word belongs to the span, a
            currency or per cent sign does not.
        value: the number stated.
        is_ordinal: "19th", "second".
        is_word: written in words alone ("sixty million"), so that "one" can be told from "1".
    """

    start: int
    end: int
    value: Number
    is_ordinal: bool = False
    is_word: bool = False


POINTED: Final = r"\.(?<![^\s$€£¥₹(].)\d{1,6}+"
"""A decimal written without its nought: ".41"."""

# What ties a figure to a word, an exponent or a code: "COVID-19", "10^400", "1.2.3".
_NOT_BEFORE: Final = r"(?<![_^*\\])(?<![^\W\d_][-–])(?<!\d[.,])"
_NOT_BEHIND: Final = r"(?!\^|_|\*\*|[.,'’]\d)"


def _number(language: str, words: str, before: str = "", behind: str = "") -> str:
    """A regular expression for a figure and what multiplies it ("1.7m", "3 hundred million"), or words."""
    digits = _FIGURES[language in DECIMAL_COMMA]
    if language in HAN_LANGUAGES:
        scale = rf"(?:[{''.join(scales_of(language))}]++(?:\d{{1,4}}+(?![\d.,]))?)+"  # 3万5000
    else:
        abbreviated = abbreviations_of(language)
        full_stop = "" if "bn" in abbreviated else r"\.?"  # English has none
        dotted = rf"|{alternation(abbreviated)}{full_stop}" if abbreviated else ""
        word = rf"(?i:{alternation(scales_of(language))}{dotted})"
        scale = rf"[ \u00a0\u202f-]?{word}(?:[ \u00a0\u202f-]{word})?"
    priced = rf"(?<=[{_CURRENCIES}])\d{{1,4}}+(?:[.,]\d{{1,3}}+)?[mt]"
    short = rf"(?:(?i:k|mn|mln|bn|b|tn)|M|m(?={_COUNTED})){_NOT_A_SCALE}"
    measured = rf"(?!(?<=\d\d\d0)s)(?=(?:g|(?i:{alternation(_ATTACHED)})){_END})"
    return (
        rf"{_START}(?:(?:(?=[\d{_VULGAR}]){before}(?:{priced}|{digits}(?:{scale}|(?i:st|nd|rd|th)|{short})?)"
        rf"|{POINTED}|{words}){_END}|(?=[\d{_VULGAR}]){before}{digits}{measured}){behind}"
    )


@cache
def pattern(language: str) -> str:
    """A regular expression without groups for figures, and for numbers of several words, as they are written.

    A unit does not belong to the number. A number of one word is left to `value_of`: as a word it is found.
    """
    words = number_words.pattern(language)
    return _number(
        language, words if language in HAN_LANGUAGES else rf"(?=(?i:{opening(language)}))(?i:{words})"
    )


@cache
def _finder(language: str) -> re.Pattern[str]:
    words = rf"(?i:{number_words.pattern(language)})"
    return re.compile(_number(language, words, _NOT_BEFORE, _NOT_BEHIND))


@cache
def _in_words(language: str) -> re.Pattern[str]:
    return re.compile(number_words.pattern(language), re.IGNORECASE)


_PART_BEHIND: Final = re.compile(rf"{_PART}\Z")


@cache
def _digits(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_QUOTIENT}\Z|{_FIGURES[language in DECIMAL_COMMA]}|{POINTED}")


def find_numbers(text: str, language: str = "en") -> tuple[NumberSpan, ...]:
    """Find the numbers of `text`, in order, not overlapping.

    Args:
        text: any text, of any length.
        language: ISO 639-1 code, which decides what comma and full stop mean and which words are numbers
            ("1,7 Millionen", "quatre-vingt-dix", "三万").

    Returns:
        Only numbers whose value is certain and at most `LARGEST`.

    >>> [n.value for n in find_numbers("over 1.7 million comments, up from thirty-two")]
    [1700000, 32]
    """
    found: list[NumberSpan] = []
    for match in _finder(language).finditer(text):
        number = value_of(match[0], language)
        if number is None:
            continue
        start, value = _with_sign(text, match.start(), number.value)
        is_ordinal = number.is_ordinal or text[start - 1 : start] == "第"
        found.append(NumberSpan(start, match.end(), value, is_ordinal, number.is_word))
    return tuple(found)


def _with_sign(text: str, start: int, value: Number) -> tuple[int, Number]:
    """A minus against the digits and away from what is before it."""
    if text[start - 1 : start] in ("-", "−") and (start == 1 or text[start - 2] in " \u00a0(\n"):
        return start - 1, -value
    return start, value


def value_of(written: str, language: str) -> NumberSpan | None:
    """What a number is worth that `pattern` found, wherever it stood; None for any other text."""
    digits = _digits(language).match(written)
    is_ordinal = False
    if digits is not None:
        value, is_ordinal = _with_scales(digits[0], written[digits.end() :], language)
    elif _in_words(language).fullmatch(written) or language in HAN_LANGUAGES:
        value, is_ordinal = number_words.value(written, language)
    else:
        return None
    if value is None or value > LARGEST:
        return None
    if isinstance(value, float):
        # 1.7 * 10**6 is 1 700 000.0000000002 in some scales: figures have few digits.
        value = float(f"{value:.15g}")
        value = int(value) if value.is_integer() else value
    return NumberSpan(0, len(written), value, is_ordinal, is_word=digits is None)


def _with_scales(digits: str, behind: str, language: str) -> tuple[Number | None, bool]:
    """The value of a figure with what is written behind it; whether that makes it an ordinal."""
    value = _value_of_figure(digits, language)
    suffix = behind.lower()
    if value is None or not suffix:
        return value, False
    if suffix in ("st", "nd", "rd", "th"):
        return value, isinstance(value, int)
    scales: dict[str, Number] = {**_SHORT_SCALES, **scales_of(language), **abbreviations_of(language)}
    parts: list[tuple[Number, bool]] = [(value, False)]
    words = re.findall(
        r"\d+|\D" if language in HAN_LANGUAGES else r"[^\W\d_]+|\S", suffix.strip("-. \u00a0\u202f")
    )
    for word in words:
        if word not in scales and not word.isdecimal():
            return None, False
        parts.append((scales[word], True) if word in scales else (int(word), False))
    return add_up(parts), False


def _value_of_figure(figure: str, language: str) -> Number | None:
    """The value of digits with separators, or None where it is too long for a number."""
    if set(_SLASH) & set(figure[1:2]):
        return _quotient(figure)
    found = _PART_BEHIND.search(figure)
    whole, decimals = _sides(figure[: found.start() if found else None], language)
    digits = re.sub(r"\D", "", whole)
    if len(whole) + len(decimals) >= _LONGEST or len(digits) > _MOST_DIGITS:
        return None
    value: Number = float(f"{digits or 0}.{decimals}") if decimals else int(digits or 0)
    return value + (_FRACTIONS.get(found[0]) or _quotient(found[0])) if found else value


def _sides(figure: str, language: str) -> tuple[str, str]:
    """What stands before and behind the decimal sign of a figure."""
    decimal = "," if language in DECIMAL_COMMA and figure[:1] != "." else "."
    whole, _, decimals = figure.partition(decimal)
    return whole, decimals


def digits_of(written: str, language: str) -> tuple[str, str]:
    """The digits of a number's figure before and behind its decimal sign, without what groups them.

    Both are empty for a number in words, and for a fraction.

    >>> digits_of("2.350.000,5 Euro", "de"), digits_of("1.7m", "en"), digits_of("sixty", "en")
    (('2350000', '5'), ('1', '7'), ('', ''))
    """
    figure = _digits(language).match(written.lstrip("-−"))
    if figure is None or set(_SLASH) & set(figure[0][1:2]):
        return "", ""
    found = _PART_BEHIND.search(figure[0])
    whole, decimals = _sides(figure[0][: found.start() if found else None], language)
    return re.sub(r"\D", "", whole), re.sub(r"\D", "", decimals)


def _quotient(part: str) -> float:
    """The value of "1/2", or of "and a half"."""
    above, _, below = part.replace("\u2044", "/").partition("/")
    return int(above) / int(below) if below else 1 / 2
