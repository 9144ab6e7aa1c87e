"""Which lines of a text belong together: paragraphs, joined again where prose was hard-wrapped.

A blank line always ends a paragraph. Whether a single line end does depends on the text: in most
articles every line is a paragraph, in hard-wrapped ones (mail, wire copy, Gutenberg) a line ends
where the next word would not have fitted, and in verse a sentence runs over line ends. A line is
joined to the next only on evidence of one of the last two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_WIDEST_WRAP = 100
"""Code points: prose that is wrapped is wrapped to less; longer lines are whole paragraphs."""
_NARROWEST_WRAP = 40
_SLACK = 6
"""Code points a full line may fall short: not every editor fills greedily."""
_LONGEST_CHAIN = 12
"""Lines in a row joined by their wording alone; more is a list, not a sentence."""

_ENDED = re.compile(r"[.!?…:。！？｡][\"'’”»›)\]）」』”]*\s*\Z")
_HALF = re.compile(r"(?:[,;–—，、；]|[^\W\d_]-)\s*\Z")
_ITEM = re.compile(r"\s*(?:[-*•·▪◦–—+>#|]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_CJK = re.compile(r"[\u3001\u3040-\u30ff\u3400-\u9fff]\Z")


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""Return the spans of the paragraphs of `text`, in order.

    Returns:
        Disjoint spans without white space at either end that hold every character of `text` that is
        not white space. A span holds a `\n` only where a hard-wrapped line was joined. Linear.
    """
    lines = [_stripped(text, found.span()) for found in _LINE.finditer(text)]
    width = _wrap_width(text, lines)
    return tuple(_joined(text, lines, width))


def _stripped(text: str, span: Span) -> Span:
    line = text[span[0] : span[1]]
    start = span[0] + len(line) - len(line.lstrip())
    return start, start + len(line.strip())


def _joined(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    joins = _joins(text, lines, width)
    start = -1
    for line, is_joined in zip(lines, joins, strict=True):
        if start < 0:
            start = line[0]
        if not is_joined:
            yield start, line[1]
            start = -1


def _joins(text: str, lines: Sequence[Span], width: int) -> list[bool]:
    """Tell of each line whether the next one belongs to its paragraph."""
    joins = [False] * len(lines)
    chain: list[int] = []
    for index in range(len(lines) - 1):
        line, following = lines[index], lines[index + 1]
        is_adjacent = _adjacent(text, line, following)
        if is_adjacent and width and _is_full(text, line, following, width):
            joins[index] = True
        elif is_adjacent and _goes_on(text, line, following):
            joins[index] = True
            chain.append(index)
            continue
        _break_up(joins, chain)
        chain = []
    _break_up(joins, chain)
    return joins


def _break_up(joins: list[bool], chain: Sequence[int]) -> None:
    """Undo joins made by wording alone where they chain on for ever."""
    if len(chain) > _LONGEST_CHAIN:
        for index in chain:
            joins[index] = False


def _adjacent(text: str, line: Span, following: Span) -> bool:
    """Tell whether no blank line lies between, and the next line begins no list item."""
    gap = text[line[1] : following[0]]
    return gap.count("\n") == 1 and not _ITEM.match(text[following[0] : following[0] + 8])


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this one."""
    length = line[1] - line[0]
    word = _first_word_length(text, following)
    return _NARROWEST_WRAP <= length <= width and length + 1 + word > width - _SLACK


def _first_word_length(text: str, line: Span) -> int:
    return len(text[line[0] : min(line[1], line[0] + _WIDEST_WRAP)].split(None, 1)[0])


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Tell from the wording alone whether the sentence of a line runs on into the next."""
    end = text[max(line[0], line[1] - 12) : line[1]]
    if _ENDED.search(end):
        return False
    if _CJK.search(end):
        return line[1] - line[0] >= 15 and bool(_CJK.match(text[following[0]]))
    if len(text[line[0] : min(line[1], line[0] + 200)].split(None, 3)) < 3:
        return False
    return bool(_HALF.search(end)) or _begins_small(text, following)


def _begins_small(text: str, line: Span) -> bool:
    return text[line[0] : min(line[1], line[0] + 4)].lstrip("\"'“‘«([")[:1].islower()


def _wrap_width(text: str, lines: Sequence[Span]) -> int:
    """Return the width in code points a text was hard-wrapped to, or 0 where it was not.

    Wrapped prose has (nearly) no line over its width, and breaks in the middle of sentences: at four
    breaks in ten or more the first line has not ended and the next goes on with a small letter.
    """
    widths = sorted(end - start for start, end in lines)
    short = [w for w in widths if w <= _WIDEST_WRAP]
    if len(short) < 3 or len(short) < 0.95 * len(widths):
        return 0
    width = short[-1]
    breaks = full = split = 0
    for line, following in pairwise(lines):
        if not _adjacent(text, line, following):
            continue
        breaks += 1
        if _is_full(text, line, following, width):
            full += 1
            ended = _ENDED.search(text[max(line[0], line[1] - 12) : line[1]])
            split += not ended and _begins_small(text, following)
    return width if breaks and full >= 0.6 * breaks and split >= 0.4 * full else 0
