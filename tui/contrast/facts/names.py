"""Names as written: runs of capitalised words where a capital tells something, and hashtags."""

from __future__ import annotations

from collections.abc import Iterator

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import MONTHS, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import Token, TokenKind, is_stop_word
from tui.model import FactKind

_HALF = 4
"""Letters of the second half of a given name: "Soo-min", "Ji-hoon"."""

_NO_NAMES = (
    frozenset(WEEKDAYS) | frozenset(MONTHS) | frozenset(("i", "i'm", "i've", "i'd", "i'll", "the", "a"))
)


def find_names(reading: SentenceReading) -> Iterator[Fact]:
    """Names, the longest run of capitalised words each; `key` is their stems joined."""
    run: list[Token] = []
    for at, token in enumerate(reading.tokens):
        is_name = (token.kind is TokenKind.NAME and not _is_no_name(token)) or (
            bool(run) and _is_second_half(reading, at)
        )
        if run and not (is_name and _continues(reading.text, run[-1], token)):
            yield _name(reading, run)
            run = []
        if is_name:
            run.append(token)
        elif token.kind is TokenKind.HASHTAG:
            yield _name(reading, [token])
        elif at == 0 and token.text[:1].isupper() and _begins_a_name(reading):
            run.append(token)
    if run:
        yield _name(reading, run)


def _is_no_name(token: Token) -> bool:
    """A capital that tells nothing: days, months, and grammar ("It is written"; "US" and "WHO" are names)."""
    return token.form in _NO_NAMES or (is_stop_word(token.form) and not token.text.isupper())


def _continues(text: str, last: Token, token: Token) -> bool:
    """Whether two capitalised words make one name; a possessive ends it: "TikTok’s Beijing office"."""
    return text[last.end : token.start] in (" ", "\u00a0", "-") and not last.text.lower().endswith(
        ("'s", "’s")
    )


def _is_second_half(reading: SentenceReading, at: int) -> bool:
    """Whether a small word ends a name with a hyphen: "Ji-ho Baran", but not "London-based Arup"."""
    tokens = reading.tokens
    if reading.gap(at) != "-" or at + 1 >= len(tokens) or len(tokens[at].form) > _HALF:
        return False
    is_other = tokens[at].form.endswith("ed") or is_stop_word(tokens[at].form)
    return not is_other and tokens[at].text.islower() and tokens[at + 1].kind is TokenKind.NAME


def _begins_a_name(reading: SentenceReading) -> bool:
    """Whether the sentence's first word belongs to the capitalised one right behind it."""
    if len(reading.tokens) < 2 or not reading.is_content[0]:
        return False
    first, second = reading.tokens[0], reading.tokens[1]
    if first.form.endswith(("ed", "ing", "ly")):  # "Frustrated American users"
        return False
    return second.kind is TokenKind.NAME and second.form not in _NO_NAMES and reading.gap(1) == " "


def _name(reading: SentenceReading, run: list[Token]) -> Fact:
    start, end = run[0].start, run[-1].end
    if run[-1].text.lower().endswith(("'s", "’s")):
        end -= 2
    text = reading.text[start:end]
    return Fact(FactKind.NAME, "", start, end, text, subject=text, key="".join(t.form for t in run))
