"""Where sentences begin and end inside a paragraph.

European languages go through NLTK's Punkt (Kiss and Strunk 2006) on parameters of our own, and then
through a few rules for what Punkt does not know: quotations that run on, titles, list and footnote
marks, ordinal numbers. Chinese and Japanese have full stops that mean nothing else, so a regular
expression is enough. Punkt takes a while to import, so it is loaded when the first paragraph is split and
never before.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache

from tui.ingest.language import DEFAULT
from tui.ingest.punkt import punkt
from tui.ingest.punkt_parameters import ABBREVIATIONS, NUMBERED, SENTENCE_STARTERS, SPEECH_VERBS, TITLES

Span = tuple[int, int]
"""Start and end, code points, half open."""

_CLOSERS = "\"'’”»›)\\]}」』）】》〉"
_OPENERS = "\"'‘“«‹„‚(\\[{¿¡\\-—–"

_CJK_END = re.compile(rf"[。！？｡!?…]+[{_CLOSERS}]*")
_CJK_QUOTED_CLAUSE = re.compile(r"[」』”’）][，、,]?[ \t\n]*(?:と|って|など|，|、|,)")
# What a quotation of several sentences is said with: 「…。…」と述べた。
_JA_QUOTED = re.compile(r"「[^「」]{0,400}」(?=と|って|など|、)|『[^『』]{0,400}』(?=と|って|など|、)")
# “…。”市长说。 is one sentence: a few words that end in a verb of saying.
_ZH_ATTRIBUTION = re.compile(
    r"(?<=[”’」』])[^。！？!?“「，,；;]{1,40}(?:说|说道|表示|称|指出|问|问道|写道|强调|补充道|回忆道|告诉记者|說|說道|稱)[。！]"
)

_LAST_WORD = re.compile(r"([^\W_][\w.\-]*)\.\Z")
_INITIALS = re.compile(
    r"(?<!\S)(?<!\b[Tt]he\s)(?<!\ba\s)(?<!\ban\s)[\"'“‘(]?[^\W\d_a-z]\.(?:-?[^\W\d_a-z]\.){1,2}\Z"
)
_LIST_MARK = re.compile(r"\s*[(\[]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)\]]\s*\Z")
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)+(?=\s)\s*")
_CLOSING_ATTACHED = re.compile(rf"[{_CLOSERS}“‘«]+(?=\s|\Z)")  # “ and « close in German
_CLOSING_APART = re.compile(r"[»”’)\]}]+(?=\s|\Z)")  # » stands apart in French
_GOES_ON = re.compile(rf"[{_CLOSERS}“‘«]*[,;:]")
_OPENING = re.compile(rf"[{_OPENERS}\s]*")
_ENDED_BY_QUOTE = re.compile(r"[.!?…,][\"'”’»]\Z")
_LAST_NUMBER = re.compile(r"(?:\A|[\s(])\d{1,3}\.\Z")
_NEXT_WORD = re.compile(r"[^\W\d_][\w’'-]*")

_MAY_END = re.compile(r"[.?!…؟۔।]\S{0,20}\s")  # bounded: a word may be a million code points long
_ORDINAL_LANGUAGES = frozenset({"de"})
_SLICE = 200_000
"""Code points that are split at once: Punkt keeps a slice's tokens, so memory follows this."""


@lru_cache(maxsize=4096)
def split_sentences(text: str, language: str = DEFAULT) -> tuple[Span, ...]:
    """Split one paragraph; a set is read again whenever one of its articles changes, most of it unchanged.

    Args:
        text: a paragraph; its line ends count as spaces.
        language: ISO 639-1; one without parameters of its own is split as English.

    Returns:
        Spans in order, disjoint, without white space at either end, which together hold every
        character of `text` that is not white space. Linear in the length of `text`.
    """
    if language in {"zh", "ja"}:
        return tuple(_trimmed(text, _cjk_spans(text)))
    spans: list[Span] = []
    for start, end in _slices(text):
        for a, b in _joined(text[start:end], _punkt_spans(text[start:end], language), language):
            spans.append((start + a, start + b))
    return tuple(_trimmed(text, spans))


def _slices(text: str) -> Iterator[Span]:
    """Cut an overlong paragraph at white space after a full stop, or else at any white space."""
    start = 0
    while len(text) - start > _SLICE:
        limit = start + _SLICE
        cut = max(text.rfind(mark, start + _SLICE // 2, limit) for mark in (". ", ".\n", "! ", "? "))
        if cut < 0:
            break
        yield start, cut + 1
        start = cut + 1
    yield start, len(text)


def _punkt_spans(text: str, language: str) -> Iterator[Span]:
    if not _MAY_END.search(text):
        # Nothing can end inside: spares Punkt's import for headlines and single sentences.
        yield 0, len(text)
        return
    tokenizer = punkt(language if language in ABBREVIATIONS else DEFAULT)
    yield from tokenizer.span_tokenize(text)


def _joined(text: str, spans: Iterator[Span], language: str) -> Iterator[Span]:
    """Put together what Punkt split by mistake, and move closing marks to where they belong."""
    held: Span | None = None
    for span in spans:
        start, end = span
        if held is None:
            held = span
            continue
        held, start = _with_marks(text, held, start)
        if start >= end:
            continue
        if _runs_on(text, held, (start, end), language):
            held = held[0], end
        else:
            yield held
            held = start, end
    if held is not None:
        yield held


def _with_marks(text: str, held: Span, start: int) -> tuple[Span, int]:
    """Give closing quotes, brackets and footnote marks to the sentence before them."""
    for marks in (_CLOSING_ATTACHED if start == held[1] else _CLOSING_APART, _FOOTNOTE):
        found = marks.match(text, start)
        if found:
            held = held[0], start + len(found[0].rstrip())
            start = found.end()
            while start < len(text) and text[start].isspace():
                start += 1
    return held, start


def _runs_on(text: str, before: Span, after: Span, language: str) -> bool:
    """Tell whether the second span only continues the first."""
    # 200 code points decide; a sentence may have a hundred thousand.
    left = text[max(before[0], before[1] - 200) : before[1]].rstrip()
    right = text[after[0] : min(after[1], after[0] + 200)]
    if _GOES_ON.match(right):
        return True
    opening = _OPENING.match(right)
    bare = right[opening.end() if opening else 0 :]
    word = _NEXT_WORD.match(bare)
    # "iPhone sales fell" starts a sentence although its first letter is small.
    if word and word[0][0].islower() and not any(c.isupper() for c in word[0]):
        return True
    if len(left) <= 8 and _LIST_MARK.match(left):
        return True
    last = _LAST_WORD.search(left)
    if last and (last[1] in TITLES or (bare[:1].isdecimal() and last[1].lower() in NUMBERED)):
        return True
    if _ENDED_BY_QUOTE.search(left) and _is_attribution(bare):
        return left[-2] != "." or left[-2:] == ".,"
    following = word[0] if word else ""
    return _are_initials(left, following, language) or (
        language in _ORDINAL_LANGUAGES and _is_ordinal(left, following)
    )


def _are_initials(left: str, following: str, language: str) -> bool:
    """Tell whether initials belong to the name after them: "J.P. Morgan", and not "the U.S. The".

    Of abbreviations on its list Punkt has judged better already.
    """
    if not following or not _INITIALS.search(left):
        return False
    known = language if language in ABBREVIATIONS else DEFAULT
    initials = left.rsplit(maxsplit=1)[-1].strip("\"'“‘(").lower().rstrip(".")
    return initials not in ABBREVIATIONS[known] and following.lower() not in SENTENCE_STARTERS[known]


def _is_attribution(right: str) -> bool:
    """Tell whether the text begins like `Trump said` or `Mr Smith asked`."""
    words = right.split(None, 4)[:4]
    return any(word.strip(".,:;").lower() in SPEECH_VERBS for word in words[1:]) and words[0][0].isupper()


def _is_ordinal(left: str, following: str) -> bool:
    """Tell whether a German number with a full stop counts the noun after it: `am 5. Januar`."""
    if not _LAST_NUMBER.search(left) or not following:
        return False
    return following.lower() not in SENTENCE_STARTERS["de"]


def _cjk_spans(text: str) -> Iterator[Span]:
    start = 0
    quoted = deque(found.span() for found in _JA_QUOTED.finditer(text))
    for mark in _CJK_END.finditer(text):
        while quoted and quoted[0][1] <= mark.start():
            quoted.popleft()
        if quoted and quoted[0][0] < mark.start():
            continue
        if mark[0] in "!?" and mark.end() < len(text) and not text[mark.end()].isspace():
            continue
        # A quotation that its sentence goes on after is no end: 「…。」と述べた。
        if _CJK_QUOTED_CLAUSE.match(text, mark.end() - 1) or _ZH_ATTRIBUTION.match(text, mark.end()):
            continue
        yield start, mark.end()
        start = mark.end()
    yield start, len(text)


def _trimmed(text: str, spans: Iterator[Span] | list[Span]) -> Iterator[Span]:
    for start, end in spans:
        a, b = start, end
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if a < b:
            yield a, b
