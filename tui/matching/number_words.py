"""The words of numbers: what each is worth, and how English puts them together.

Figures are read in `tui.matching.numbers`; this module reads "two hundred and fifty thousand".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from tui.model import Number

UNITS: Final[Mapping[str, int]] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
TENS: Final[Mapping[str, int]] = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ORDINALS: Final[Mapping[str, int]] = {
    **{
        word: value
        for value, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
            start=1,
        )
    },
    **{
        word: 10 * value
        for value, word in enumerate(
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), start=2
        )
    },
}
WORD_SCALES: Final[Mapping[str, int]] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}

DECIMAL_COMMA: Final = frozenset("cs da de es fi fr it nb nl no pl pt ro ru sv tr uk".split())
"""Languages that write 1.700.000,5 or 1 700 000,5 (Unicode CLDR, number symbols)."""

_SCALES: Final[Mapping[str, Mapping[str, int]]] = {
    "en": {k: v for k, v in WORD_SCALES.items() if k != "dozen"} | {
           "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "lakh": 10**5, "crore": 10**7},
    "de": {"tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6, "milliarde": 10**9,
           "milliarden": 10**9, "mrd": 10**9, "billion": 10**12, "billionen": 10**12},
    "fr": {"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
           "billion": 10**12, "billions": 10**12},
    "es": {"mil": 10**3, "millón": 10**6, "millones": 10**6, "billón": 10**12, "billones": 10**12},
    "it": {"mila": 10**3, "milione": 10**6, "milioni": 10**6, "miliardo": 10**9, "miliardi": 10**9},
    "pt": {"mil": 10**3, "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9},
    "nl": {"duizend": 10**3, "miljoen": 10**6, "miljard": 10**9},
    "ru": {"тысяч": 10**3, "тысячи": 10**3, "тыс": 10**3, "млн": 10**6, "миллиона": 10**6, "миллионов": 10**6,
           "млрд": 10**9, "миллиарда": 10**9, "миллиардов": 10**9},
    "zh": {"万": 10**4, "亿": 10**8},
    "ja": {"万": 10**4, "億": 10**8},
}  # fmt: skip
_SMALL_NUMBERS: Final[Mapping[str, str]] = {
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze",
    "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf",
}
_SMALL_VALUES: Final[Mapping[str, Mapping[str, int]]] = {
    language: {word: value for value, word in enumerate(words.split(), start=2)}
    for language, words in _SMALL_NUMBERS.items()
}

_WORD = re.compile(r"[^\W\d_]++")
_LINKS = frozenset(("a", "half", "and", "point"))
_NUMBER_WORDS = frozenset((*UNITS, *TENS, *ORDINALS, *WORD_SCALES, *_LINKS))
_GAPS = frozenset((" ", "-", "\u2010", "\u2011", "\u00a0", "\n", "  "))


def scales_of(language: str) -> Mapping[str, int]:
    """The scale words of a language, lower case; English ones where it is not known."""
    return _SCALES.get(language, _SCALES["en"])


def small_numbers_of(language: str) -> Mapping[str, int]:
    """Numbers from two to twelve in words, for the languages listed; empty for the others.

    "One" is left out: in these languages it is also the article.
    """
    return _SMALL_VALUES.get(language, {})


class WordNumber(NamedTuple):
    """A number written in words: code points, value."""

    start: int
    end: int
    value: Number
    is_ordinal: bool


class _Word(NamedTuple):
    text: str
    start: int
    end: int


def numbers_in_words(text: str) -> list[WordNumber]:
    """Read the English numbers in words, in order; words that make no number are passed over."""
    found: list[WordNumber] = []
    run: list[_Word] = []
    for match in _WORD.finditer(text):
        lower = match[0].lower()
        is_number_word = lower in _NUMBER_WORDS
        if run and not (is_number_word and text[run[-1].end : match.start()] in _GAPS):
            _read_run(run, found)
            run = []
        # A scale that stands behind a figure was read with it.
        if is_number_word and not text[match.start() - 1 : match.start()].isdigit():
            run.append(_Word(lower, match.start(), match.end()))
    _read_run(run, found)
    return found


def _read_run(run: Sequence[_Word], found: list[WordNumber]) -> None:
    """Cut number words that follow each other into as few numbers as grammar allows."""
    at = 0
    while at < len(run):
        value, after, is_ordinal = _read_number(run, at)
        if value is not None:
            found.append(WordNumber(run[at].start, run[after - 1].end, value, is_ordinal))
        at = max(after, at + 1)


def _read_number(run: Sequence[_Word], at: int) -> tuple[Number | None, int, bool]:
    """The number that begins at `run[at]`, where it ends, and whether it is an ordinal."""
    total: Number = 0
    bound: float = float("inf")
    end = at
    while True:
        part, after, is_ordinal = _read_below_thousand(run, at)
        if part is None:
            break
        if is_ordinal:
            return total + part, after, True
        scale = WORD_SCALES.get(_word(run, after), 0)
        if scale > 1 and scale < bound:
            total, end, bound = total + part * scale, after + 1, scale
            at = end + 1 if _word(run, end) == "and" else end
            continue
        if end > 0 and part >= bound:
            break
        total, end = total + part, after
        return total, end, False
    if bound == float("inf"):
        return None, at, False
    return (int(total) if float(total).is_integer() else total), end, False


def _read_below_thousand(run: Sequence[_Word], at: int) -> tuple[Number | None, int, bool]:
    """What may stand before a scale: "twenty-five", "three hundred and six", "a", "half a", "1.5"."""
    word = _word(run, at)
    if word in ("a", "half"):
        return _read_article(run, at)
    value, after, is_ordinal = _read_below_hundred(run, at)
    if value is None or is_ordinal:
        return value, after, is_ordinal
    if _word(run, after) == "point":
        return _read_decimals(run, value, after)
    if _word(run, after) == "hundred" and value < 100:
        rest_at = after + 2 if _word(run, after + 1) == "and" else after + 1
        rest, rest_end, is_ordinal = _read_below_hundred(run, rest_at)
        if rest is None:
            return value * 100, after + 1, False
        return value * 100 + rest, rest_end, is_ordinal
    return value, after, False


def _read_article(run: Sequence[_Word], at: int) -> tuple[Number | None, int, bool]:
    """The count before a scale that an article gives: "a million" has one, "half a million" half."""
    is_half = _word(run, at) == "half"
    article = at + 1 if is_half else at
    if _word(run, article) == "a" and (scale := WORD_SCALES.get(_word(run, article + 1), 0)):
        if scale == 100 and not is_half:
            rest_at = article + 3 if _word(run, article + 2) == "and" else article + 2
            rest, end, is_ordinal = _read_below_hundred(run, rest_at)
            return (100, article + 2, False) if rest is None else (100 + rest, end, is_ordinal)
        return (0.5 if is_half else 1), article + 1, False
    return None, at, False


def _read_below_hundred(run: Sequence[_Word], at: int) -> tuple[int | None, int, bool]:
    word = _word(run, at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1, True
    if word in UNITS:
        return UNITS[word], at + 1, False
    if word not in TENS:
        return None, at, False
    after = _word(run, at + 1)
    if 0 < UNITS.get(after, 0) < 10:
        return TENS[word] + UNITS[after], at + 2, False
    if 0 < ORDINALS.get(after, 0) < 10:
        return TENS[word] + ORDINALS[after], at + 2, True
    return TENS[word], at + 1, False


def _read_decimals(run: Sequence[_Word], whole: int, point: int) -> tuple[Number, int, bool]:
    """The digits of "one point seven", one by one; the point is left alone where none follows."""
    digits = ""
    at = point + 1
    while UNITS.get(_word(run, at), 10) < 10 and len(digits) < 6:
        digits += str(UNITS[_word(run, at)])
        at += 1
    return (float(f"{whole}.{digits}"), at, False) if digits else (whole, point, False)


def _word(run: Sequence[_Word], at: int) -> str:
    return run[at].text if at < len(run) else ""
