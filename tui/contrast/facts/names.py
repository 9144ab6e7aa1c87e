"""Names as written: runs of capitalised words where a capital tells something, and hashtags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.german_nouns import is_german_link, is_no_german_name, names_of_german
from tui.contrast.facts.lexicon import MONTHS, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import Token, TokenKind, is_stop_word
from tui.model import FactKind

_HALF: Final = 4
"""Letters of the second half of a given name: "Soo-min", "Ji-hoon"."""

_NO_NAMES: Final = (
    frozenset(WEEKDAYS) | frozenset(MONTHS) | frozenset(("i", "i'm", "i've", "i'd", "i'll", "the", "a"))
)
_TITLES: Final = frozenset(
    "rep sen gov lt gen mr mrs ms dr prof sgt capt col rev hon maj cpl cmdr adm supt insp".split()
)
"""Before a full stop these stand before a name, and are none of it."""

_SAINT: Final = "st"
_ACCORDING: Final = frozenset("laut selon según secondo segundo volgens".split())
"""At the beginning these say who says so."""

_PARTICLES: Final = frozenset("von van der den bin ibn al zu".split())
_ROMANCE_PARTICLES: Final = frozenset("de del della di da dos du la le".split())
"""Small words inside a name; in a Romance language the second say whose or where as often."""

_OF_HEADS: Final = frozenset(
    "bank house department ministry court church museum institute bureau federation council "
    "gulf cape isle strait republic league association society academy statue "
    "tower bay board foundation chamber office university college".split()
)
"""What goes on behind "of" in one name: the Bank of America."""

_LONGEST_LINK: Final = 2


def find_names(reading: SentenceReading) -> Iterator[Fact]:
    """Names, the longest run of capitalised words each; `key` is their stems joined."""
    run: list[Token] = []
    linked = 0  # index behind the small words that a name goes on with
    for at, token in enumerate(reading.tokens):
        if at < linked:
            continue
        is_name = _is_name(reading, at) or (bool(run) and _is_second_half(reading, at))
        if run and not (is_name and _continues(reading, at, run[-1], linked)):
            linked = _link(reading, at, run[-1])
            if linked > at:
                continue
            yield from _named(reading, run)
            run = []
        if is_name:
            run.append(token)
        elif token.kind is TokenKind.HASHTAG:
            yield _name(reading, [token])
        elif at == 0 and token.text[:1].isupper() and _begins_a_name(reading):
            run.append(token)
    if run:
        yield from _named(reading, run)


def _is_name(reading: SentenceReading, at: int) -> bool:
    """Whether a word has a capital that makes it a name, or part of one."""
    token = reading.tokens[at]
    if _is_title(reading, at) or (reading.language == "de" and is_no_german_name(token)):
        return False
    is_behind_a_stop = at > 0 and reading.gap(at) == ". " and _may_go_on(reading, at - 1)
    if token.kind is TokenKind.NAME or (is_behind_a_stop and token.text[:1].isupper()):
        return not _is_no_name(token)
    return False


def _is_title(reading: SentenceReading, at: int) -> bool:
    return reading.tokens[at].form in _TITLES and reading.gap(at + 1).startswith(".")


def _may_go_on(reading: SentenceReading, at: int) -> bool:
    """Whether the full stop behind a word ends no sentence: a title, an initial, a saint."""
    token = reading.tokens[at]
    is_initial = len(token.text) == 1 and token.text.isupper() and token.kind is TokenKind.NAME
    return (
        token.form in _TITLES
        or (token.form == _SAINT and token.text[0] == "S")
        or (is_initial and at > 0 and reading.tokens[at - 1].text[:1].isupper())
    )


def _link(reading: SentenceReading, at: int, last: Token) -> int:
    """The index behind the small words with which a name goes on: "von der", "&", "of"; else `at`."""
    tokens = reading.tokens
    if last.text.lower().endswith(("'s", "’s")):
        return at
    stop = at
    while stop < len(tokens) and stop - at < _LONGEST_LINK and _links(reading, stop, last):
        stop += 1
    is_name = stop < len(tokens) and stop > at and tokens[stop].text[:1].isupper()
    if is_name and reading.language == "de" and not is_german_link(last, tokens[at:stop], tokens[stop]):
        return at
    return stop if is_name and not _is_no_name(tokens[stop]) and reading.gap(stop) in (" ", "") else at


def _links(reading: SentenceReading, at: int, last: Token) -> bool:
    form, gap = reading.tokens[at].form, reading.gap(at)
    if form == "&":
        return gap in ("", " ")
    if gap != " " or not reading.tokens[at].text.islower():
        return False
    if form == "of":
        return last.form in _OF_HEADS and reading.language == "en"
    return form in _PARTICLES or (form in _ROMANCE_PARTICLES and reading.language in ("en", "de", "nl"))


def _named(reading: SentenceReading, run: list[Token]) -> Iterator[Fact]:
    """The name of a run of words; of a German one what is no common noun."""
    if reading.language == "de":
        run = names_of_german(reading, run)
    if run:
        yield _name(reading, run)


def _is_no_name(token: Token) -> bool:
    """A capital that tells nothing: days, months, and grammar ("It is written"; "US" and "WHO" are names)."""
    return token.form in _NO_NAMES or (is_stop_word(token.form) and not token.text.isupper())


def _continues(reading: SentenceReading, at: int, last: Token, linked: int) -> bool:
    """Whether two capitalised words make one name; a possessive ends it: "TikTok’s Beijing office"."""
    if at == linked:
        return True
    if reading.gap(at) == ". ":
        return reading.tokens[at - 1] is last and last.form not in _TITLES
    return reading.gap(at) in (" ", "\u00a0", "-") and not last.text.lower().endswith(("'s", "’s"))


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
    if first.form.endswith(("ed", "ing", "ly")) or first.form in _ACCORDING:  # "Frustrated American users"
        return False
    if _link(reading, 1, first) > 1:
        return True
    is_name = second.kind is TokenKind.NAME or (first.form == _SAINT and second.text[:1].isupper())
    return is_name and second.form not in _NO_NAMES and reading.gap(1) in (" ", ". " * (first.form == _SAINT))


def _name(reading: SentenceReading, run: list[Token]) -> Fact:
    start, end = run[0].start, run[-1].end
    if run[-1].text.lower().endswith(("'s", "’s")):
        end -= 2
    text = reading.text[start:end]
    return Fact(FactKind.NAME, "", start, end, text, subject=text, key="".join(t.form for t in run))
