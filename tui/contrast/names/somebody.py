"""The phrase for somebody in a sentence: where it begins and ends, the name in it, what they are."""

from __future__ import annotations

from typing import Final

from tui.contrast.facts.lexicon import BE, MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.names.name_roles import ADJECTIVE
from tui.contrast.speech.given_names import NOUNS
from tui.matching.tokens import TokenKind
from tui.values import frozen

RELATIVE: Final = frozenset(("who", "that", "which"))

ARTICLES: Final = frozenset("the a an its his her their two three four five 's".split())

_INSIDE: Final = ARTICLES | frozenset("of own and for de van von &".split())
"""Words that a phrase for somebody goes on over."""

LEADS: Final = frozenset("in at on near from with for to by after outside as under during over about".split())

_INSTEAD: Final = frozenset(("not", "than", "of"))

_BOUNDS: Final = BE | frozenset(
    "that who which because when while whereas after before but if as where whom than or not to".split()
)
"""Before the phrase for a subject these end what is no part of it."""

_PRONOUNS: Final = frozenset("he she it they we i you this these those there one someone somebody".split())

_AGE: Final = frozenset("year old aged nine-year-old".split())

JOINING: Final = " \u00a0-“”\"'‘’"
"""Between words these part no phrase."""

_LEADING: Final = frozenset("by of as with from".split())

LONGEST: Final = 12
"""Words of the longest phrase for somebody."""


@frozen
class Phrase:
    """A phrase for somebody.

    Attributes:
        start, end: its tokens, half open.
        name: as written, empty for somebody without one.
        head: stem of the noun that says what they are; empty where only a name stands.
        is_told: behind "it was": the sentence makes a point of who it was.
    """

    start: int
    end: int
    name: str
    head: str
    is_told: bool = False


def phrase_named(reading: SentenceReading, after: int) -> Phrase | None:
    """Who stands behind the next "is" or "was" of a clause."""
    tokens = reading.tokens
    for at in range(after, min(len(tokens), after + LONGEST)):
        if reading.is_cut[at] and reading.gap(at).strip(JOINING):
            return None
        if tokens[at].form in BE:
            return phrase_at(reading, at + 1) if _opens_phrase(reading, at + 1) else None
    return None


def _opens_phrase(reading: SentenceReading, at: int) -> bool:
    """Whether a noun with an article or a name begins here: "was the chief lawyer", not "was arrested"."""
    if at >= len(reading.tokens):
        return False
    token = reading.tokens[at]
    return token.form in ARTICLES or token.kind is TokenKind.NAME or token.text.endswith(("'s", "’s"))


def phrase_before(reading: SentenceReading, stop: int) -> Phrase | None:
    """The phrase that ends before a verb's group, what stands between commas with it."""
    begin = _begin(reading, stop)
    if not reading.is_cut[stop : stop + 1] or not reading.is_cut[stop] or begin == 0:
        return phrase_at(reading, begin, stop)
    aside = phrase_at(reading, begin, stop)
    if not reading.is_cut[begin] or reading.gap(begin).strip() != ",":
        cut = next((at for at in (begin - 1, begin - 2) if at > 0 and reading.is_cut[at]), 0)
        if cut and reading.tokens[begin - 1].form in _INSTEAD:
            return phrase_at(reading, _begin(reading, cut), cut)  # "the firm, rather than any student, …"
        return aside
    whole = phrase_at(reading, _begin(reading, begin), begin)
    if whole is None or (aside is not None and aside.name and not whole.name):
        return aside and _with_head(aside, whole)
    return whole if whole.name or not aside else _with_head(whole, aside)


def _with_head(phrase: Phrase, beside: Phrase | None) -> Phrase:
    """A phrase with the calling that stands beside it: "the director, Ann Roe"."""
    if beside is None or phrase.head:
        return phrase
    return Phrase(
        min(phrase.start, beside.start),
        max(phrase.end, beside.end),
        phrase.name,
        beside.head,
        phrase.is_told or beside.is_told,
    )


def _begin(reading: SentenceReading, stop: int) -> int:
    """Where the phrase that ends before a token begins: behind the last verb, conjunction or comma."""
    tokens = reading.tokens
    at = stop
    while at:
        form = tokens[at - 1].form
        if at < stop and reading.is_cut[at] and reading.gap(at).strip(JOINING):
            return at
        if form in _BOUNDS or form in REPORTING or (is_verb(form) and not _is_adjective(reading, at - 1)):
            return at
        at -= 1
    return 0


def _is_adjective(reading: SentenceReading, at: int) -> bool:
    """Whether a word in -ed stands before a noun: "the retired teacher", "by retired teacher Ann Roe"."""
    tokens = reading.tokens
    form = tokens[at].form
    if not form.endswith("ed") or not at or at + 1 >= len(tokens) or reading.is_cut[at + 1]:
        return False
    return tokens[at - 1].form in ARTICLES | _LEADING and reading.is_content[at + 1]


def phrase_at(reading: SentenceReading, at: int, stop: int | None = None) -> Phrase | None:
    """The phrase for somebody that begins at a token."""
    tokens = reading.tokens
    end = min(len(tokens), at + LONGEST) if stop is None else stop
    is_told = at > 1 and tokens[at - 1].form in BE and tokens[at - 2].form == "it"
    last = at
    while last < end and _goes_on(reading, last, at):
        last += 1
    if last == at or tokens[at].form in _PRONOUNS | LEADS or tokens[at].form.endswith("ing"):
        return None
    name, (first, after) = _name_in(reading, at, last)
    nouns = [
        t.stem for i, t in enumerate(tokens[at:last], at) if _is_noun(reading, i) and not first <= i < after
    ]
    is_of = [i for i in range(at, last) if tokens[i].form == "of" and i]
    if is_of and not name:
        nouns = [t.stem for i, t in enumerate(tokens[at : is_of[0]], at) if _is_noun(reading, i)] or nouns
    head = nouns[-1] if nouns else ""
    if not name and last < len(tokens) and reading.is_cut[last] and reading.gap(last).strip() == ",":
        begins = last
        while begins < min(len(tokens) - 1, last + 4) and (
            tokens[begins].kind is TokenKind.NUMBER or tokens[begins].form in _AGE
        ):
            begins += 1
        name, (first, after) = _name_in(reading, begins, _end_of_name(reading, begins))
        last = after if name else last
    return Phrase(at, last, name, head, is_told) if name or head else None


def _goes_on(reading: SentenceReading, at: int, begin: int) -> bool:
    token = reading.tokens[at]
    if at > begin and reading.is_cut[at] and reading.gap(at).strip(" \u00a0-") not in ("", "’", "'", "."):
        return False
    if token.form in _INSIDE:
        return True
    if token.form in REPORTING or (
        (token.form in WEEKDAYS or token.form in MONTHS) and not _is_name(reading, at)
    ):
        return False
    if is_verb(token.form) and not _is_adjective(reading, at) and token.kind is not TokenKind.NAME:
        return False
    return reading.is_content[at]


def _is_noun(reading: SentenceReading, at: int) -> bool:
    token = reading.tokens[at]
    return reading.is_content[at] and token.kind is TokenKind.WORD and not token.text.endswith(("'s", "’s"))


def _name_in(reading: SentenceReading, at: int, end: int) -> tuple[str, tuple[int, int]]:
    """The first name between two tokens that owns nothing, and its tokens."""
    tokens, start = reading.tokens, -1
    for i in range(at, end + 1):
        is_part = i < end and _is_name(reading, i)
        if is_part and start < 0:
            start = i
        owns = is_part and tokens[i].text.endswith(("'s", "’s"))
        if start >= 0 and (owns or not is_part):
            if not owns:
                return reading.text[tokens[start].start : tokens[i - 1].end], (start, i)
            start = -1
    return "", (0, 0)


def _end_of_name(reading: SentenceReading, at: int) -> int:
    end = at
    while (
        end < len(reading.tokens)
        and _is_name(reading, end)
        and (end == at or not reading.is_cut[end] or reading.gap(end).strip(" -") in ("", "."))
    ):
        end += 1
    return end


def _is_name(reading: SentenceReading, at: int) -> bool:
    """Whether a token is part of a name; the first word of a sentence only before another."""
    token = reading.tokens[at]
    following = reading.tokens[at + 1] if at + 1 < len(reading.tokens) else token
    is_joined = following is not token and reading.gap(at + 1) == " "
    if token.form in ARTICLES or (
        (token.form in WEEKDAYS or token.form in MONTHS)
        and not (is_joined and following.kind is TokenKind.NAME and token.form not in WEEKDAYS)
    ):
        return False
    if token.kind is TokenKind.NAME:
        if following.kind is not TokenKind.NAME and (
            reading.gap(at + 1) == "-"
            or (is_joined and ADJECTIVE.search(token.text) and reading.is_content[at + 1])
        ):
            return False  # "Danish retail group", "Booker-winning novelist"
        return reading.is_content[at] or token.text.isupper()
    if at or at + 1 >= len(reading.tokens) or not token.text[:1].isupper() or not reading.is_content[0]:
        return False
    return reading.tokens[1].kind is TokenKind.NAME and token.form not in NOUNS and not reading.is_cut[1]
