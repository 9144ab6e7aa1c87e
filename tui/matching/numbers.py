"""Numbers as people write them: digits, words, scales, ordinals; never a guess.

"1.7 million", "1.7m", "1,700,000" and "one million seven hundred thousand" all state 1 700 000, each as
one span. What only looks like a number ("U2", "5G", "1e999", "10^400", "1.2.3", a run of 5,000 digits)
gives none. Time is linear in the length of the text: digits and separators are taken possessively, and
what is too long is refused unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from tui.matching.number_words import DECIMAL_COMMA, numbers_in_words, scales_of, small_numbers_of
from tui.model import Number

LARGEST: Final = 10**18
"""Beyond this no news story counts anything: such a figure is a slip or a joke, and states no value."""

_LONGEST: Final = 24
"""Characters of the longest figure read: 18 digits with their separators."""

# Digits with separators inside; a space separates groups of three in many languages.
_FIGURE = re.compile(r"\d(?:\d|[.,'’\u00a0\u202f\u2009](?=\d)|[ ](?=\d{3}(?!\d)))*+[½¼¾]?|[½¼¾]")
_SPACED_GROUPS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SCALE = re.compile(r"(?:[ \u00a0\u202f]|-)?([^\W\d_]++)\.?")
_LETTERS = re.compile(r"[^\W\d_]++")
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}

# Units that are written against their figure; other letters there make it a name ("5G", "3D", "747s").
_ATTACHED = frozenset(
    "kg mg lb lbs oz km m cm mm ft in mi mph kph kmh am pm a p h hr hrs min s sec x c f gb mb tb kb kw mw gw "
    "kwh mwh gwh hz mhz ghz w v pc pct bps bp pp ppm km² m² usd eur gbp".split()
)
_SHORT_SCALES: Final = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9,
                        "tn": 10**12, "t": 10**12}  # fmt: skip
# "100m" is a race and "4K" a screen before these.
_NOT_A_SCALE = re.compile(
    r"[ -](?:race|sprint|dash|final|finals|freestyle|hurdles|butterfly|backstroke|breaststroke|medley|relay|"
    r"run|runs|walk|champion\w*|record|gold|silver|bronze|tall|deep|wide|long|high|away|above|below|from|off|"
    r"apart|video|videos|tv|tvs|television|resolution|display|screen|ultra|camera|heats?|semi\w*|title)\b",
    re.IGNORECASE,
)

# "60m from the ridge" is a length; millions are counted ("60m views", "60m active users") or priced ("$60m").
_COUNTED = re.compile(
    r"\s(?!(?:while|when|where|before|after|and|or|but|to|of|in|at|on|by|for|with|into|down|up|over|under|along|"
    r"across|that|which|as|is|was|were|are|has|had|the|a)\b)[^\W\d_]{3,}"
)
_CURRENCIES: Final = frozenset("$£€¥₹")


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


def find_numbers(text: str, language: str = "en") -> tuple[NumberSpan, ...]:
    """Find the numbers of `text`, in order, not overlapping.

    Args:
        text: any text, of any length.
        language: ISO 639-1 code, which decides what comma and full stop mean and adds scale words
            ("1,7 Millionen"). English number words are read in English text only.

    Returns:
        Only numbers whose value is certain and at most `LARGEST`.

    >>> [n.value for n in find_numbers("over 1.7 million comments, up from thirty-two")]
    [1700000, 32]
    """
    found = _figures(text, language)
    words = _words(text, language)
    if not found or not words:
        return tuple(found or words)
    taken = {at for span in found for at in range(span.start, span.end)}
    found += [span for span in words if span.start not in taken]
    found.sort(key=lambda span: span.start)
    return tuple(found)


def _figures(text: str, language: str) -> list[NumberSpan]:
    """Numbers that begin with a digit."""
    found: list[NumberSpan] = []
    for figure in _FIGURE.finditer(text):
        start, end = figure.span()
        if end - start > _LONGEST or _is_part_of_a_name(text, start):
            continue
        for first, last in _split_at_list_spaces(text, start, end, language):
            value = _value_of_figure(text[first:last], language)
            span = None if value is None else _with_what_follows(text, first, last, value, language)
            if span is not None:
                found.append(span)
    return found


def _split_at_list_spaces(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """In English a plain space never joins digits: "in 2023 500 people" are two numbers."""
    piece = text[start:end]
    if " " not in piece or (language in DECIMAL_COMMA and _SPACED_GROUPS.fullmatch(piece.split(",")[0])):
        return [(start, end)]
    return [(start + part.start(), start + part.end()) for part in re.finditer(r"[^ ]+", piece)]


def _is_part_of_a_name(text: str, start: int) -> bool:
    """Whether the character before ties the digits to a word, an exponent or a code ("COVID-19")."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalnum():
        # CJK scripts set figures against the words beside them.
        return before.isascii() or not before.isalpha() or before.lower() != before.upper()
    if before in "_^*\\":
        return True
    if before in ".,-–" and start > 1:
        earlier = text[start - 2]
        return earlier.isalpha() if before in "-–" else earlier.isdigit()
    return False


def _value_of_figure(figure: str, language: str) -> Number | None:
    """The value of digits with separators, or None where their grouping makes no number."""
    fraction = _FRACTIONS.get(figure[-1], 0.0)
    digits = figure[:-1] if fraction else figure
    if not digits:
        return fraction
    decimal, group = (",", ".") if language in DECIMAL_COMMA else (".", ",")
    whole, mark, rest = digits.partition(decimal)
    groups = re.split(rf"[{re.escape(group)}\s'’]", whole)
    joined = "".join(groups)
    if len(joined) > 18 or (len(groups) > 1 and not _are_groups(groups)) or not joined.isdigit():
        return None
    if not mark:
        return int(joined) + fraction if fraction else int(joined)
    return float(f"{int(joined)}.{rest}") if rest.isdigit() else None


def _are_groups(groups: list[str]) -> bool:
    """Threes, or twos before a last three as in Indian English (12,34,567)."""
    first, *middle, last = groups
    if len(last) != 3 or not 1 <= len(first) <= 3:
        return False
    return all(len(g) == 3 for g in middle) or (len(first) <= 2 and all(len(g) == 2 for g in middle))


def _with_what_follows(text: str, start: int, end: int, value: Number, language: str) -> NumberSpan | None:
    """Add sign, ordinal suffix and scale; None where letters against the digits make it a name."""
    if text[end : end + 1] in ("^", "_") or text[end : end + 2] == "**":
        return None
    start, value = _with_sign(text, start, value)
    suffix = _ORDINAL_SUFFIX.match(text, end)
    if suffix and isinstance(value, int):
        return NumberSpan(start, suffix.end(), value, is_ordinal=True)
    attached = _LETTERS.match(text, end)
    if attached and (word := attached[0]).isascii():
        scale = _SHORT_SCALES.get(word.lower()) or scales_of(language).get(word.lower())
        after = text[attached.end() : attached.end() + 1]
        is_metre = (
            word == "m"
            and text[start - 1 : start] not in _CURRENCIES
            and not _COUNTED.match(text, attached.end())
        )
        if scale and not is_metre and not after.isdigit() and not _NOT_A_SCALE.match(text, attached.end()):
            return _bounded(start, attached.end(), value, scale)
        is_decade = word == "s" and isinstance(value, int) and value >= 1000 and value % 10 == 0
        if (word != "g" and word.lower() not in _ATTACHED) or is_decade or after.isdigit():
            return None
        return _bounded(start, end, value, 1)
    scaled_end, scale = _scales_after(text, end, language)
    return _bounded(start, scaled_end, value, scale)


def _with_sign(text: str, start: int, value: Number) -> tuple[int, Number]:
    """A minus against the digits and away from what is before it."""
    if text[start - 1 : start] in ("-", "−") and (start == 1 or text[start - 2] in " \u00a0(\n"):
        return start - 1, -value
    return start, value


def _scales_after(text: str, end: int, language: str) -> tuple[int, int]:
    """Scale words after a figure, two at most ("5 hundred million"): where they end, their product."""
    scales, product = scales_of(language), 1
    if language in ("zh", "ja"):  # written without spaces: the scale is one character
        scale = scales.get(text[end : end + 1])
        return (end + 1, scale) if scale else (end, 1)
    for _ in range(2):
        word = _SCALE.match(text, end)
        scale = scales.get(word[1].lower()) if word else None
        if word is None or scale is None:
            break
        # The full stop belongs to an abbreviation ("Mio."), not to the end of a sentence.
        end = word.end() if word[0].endswith(".") and len(word[1]) <= 3 else word.end(1)
        product *= scale
    return end, product


def _bounded(start: int, end: int, value: Number, scale: int) -> NumberSpan | None:
    """The span, unless its value is absurd; a whole number stays an int."""
    scaled = value * scale
    if abs(scaled) > LARGEST:
        return None
    if isinstance(scaled, float):
        # 1.7 * 10**6 is 1 700 000.0000000002 in some scales: figures have few digits.
        scaled = float(f"{scaled:.15g}")
        scaled = int(scaled) if scaled.is_integer() else scaled
    return NumberSpan(start, end, scaled)


def _words(text: str, language: str) -> list[NumberSpan]:
    """Numbers in words: all of them in English, two to twelve in the other languages we know."""
    if language == "en":
        return [NumberSpan(*number, is_word=True) for number in numbers_in_words(text)]
    small = small_numbers_of(language)
    if not small:
        return []
    return [
        NumberSpan(word.start(), word.end(), small[lower], is_word=True)
        for word in _LETTERS.finditer(text)
        if (lower := word[0].lower()) in small
    ]
