"""The noun that a number counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.contrast.facts.amounts import Amount
from tui.contrast.facts.lexicon import DURATIONS, EVENTS, PERSONS, REPORTING
from tui.contrast.facts.plurals import is_plural, may_be_plural, may_modify, names_people
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place
from tui.matching.tokens import Token, TokenKind

_REACH: Final = 5
_CLOSE: Final = 2
"""Words behind a number among which its noun is looked for; behind "both" it is close."""

_PASSED: Final = frozenset(
    "more other of the new additional further different some such its their his her our these those".split()
)
"""What may stand between a number and its noun."""

OF_THEM: Final = re.compile(
    r",?\s(?:out\s)?of\s(?:them|whom|which|us)\b(?:\s(?:is|are|was|were|being))?(?=\s[a-z])"
)
"""Behind a number this refers back; what they are may follow: "16 of them children"."""

_FEW: Final = 2
"""From so many on a noun is a plural."""

_JOINTS: Final = " -‑\u00a0’'"
_ACRONYM: Final = re.compile(r"[A-Z]{2,}s")
_PERSON: Final = frozenset("person man woman child".split())
_NO_ONES: Final = frozenset("thing way reason point side hand example step stage kind sort".split())
"""Nouns that "one" picks out rather than counts."""

_SURVIVED: Final = frozenset("was is were remains remained survived escaped died".split())
_NOT_PART: Final = frozenset("alone else half third quarter each more time".split())


def counted_noun(reading: SentenceReading, place: Place) -> Token | None:
    """The noun counted: the first plural behind the number, adjectives passed over."""
    if reading.language != "en":
        return _noun_elsewhere(reading, place)
    if place.number.value == 1:
        return _one(reading, place)
    return _joined(reading, place) or _plural(reading, place)


def _plural(reading: SentenceReading, place: Place) -> Token | None:
    """The first sure plural, or the one it stands before: "police officers"; else a likely one."""
    tokens = list(_behind(reading, place))
    at = next((i for i, t in enumerate(tokens) if _is_sure(t)), None)
    if at is None:
        return _likely(reading, place, tokens)
    noun, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not may_modify(noun.form) or not _is_sure(following):
        return noun
    # A crew counts so many, whichever way it is said.
    return replace(noun, end=following.end) if following.form == "members" else following


def _behind(reading: SentenceReading, place: Place) -> Iterator[Token]:
    """The words behind a number that may be its noun, up to whatever ends them."""
    start, position, reach = place.after, place.number.end, _REACH
    if referring := OF_THEM.match(reading.text, position):
        start, position = reading.index_at(referring.end()), referring.end()
    elif isinstance(place.number, Amount):
        if not place.number.rest:
            return
        position, reach = place.number.rest, _REACH if place.number.upper else _CLOSE
    for at in range(start, min(place.right, start + reach)):
        token = reading.tokens[at]
        if reading.text[position : token.start].strip(_JOINTS):
            return
        position = token.end
        if token.form == "others":
            yield token
            return
        if token.form in _PASSED and (not reading.is_content[at] or not is_plural(token.form)):
            continue
        if not reading.is_content[at]:
            return
        yield token
        if token.form in EVENTS and not is_plural(token.form) and reading.gap(at) != "-":
            return


def _is_sure(token: Token) -> bool:
    if token.form == "others" or token.form in _PERSON or _ACRONYM.fullmatch(token.text):
        return True
    if token.text[:1].isupper() and not (len(token.text) > 3 and token.text.isupper()):
        return token.form.endswith("ans") and token.kind is TokenKind.NAME
    return is_plural(token.form)


def _likely(reading: SentenceReading, place: Place, tokens: list[Token]) -> Token | None:
    """A name of people right behind the number, or a plural by a foreign ending."""
    if tokens and tokens[0].text[:1].isupper():
        first, text = tokens[0], reading.text
        is_alone = not re.match(r"[ \-’'][A-Z]", text[first.end : first.end + 2])
        after_name = place.first and reading.tokens[place.first - 1].text[:1].isupper() and place.first > 1
        if is_alone and not after_name and first.start == reading.tokens[place.after].start:
            return first if is_plural(first.form) or names_people(first.text) else None
        return None
    return next((t for t in tokens if may_be_plural(t.form)), None)


def _joined(reading: SentenceReading, place: Place) -> Token | None:
    """A noun joined to its number: "a 40-seat plane", "a five-storey block"."""
    if place.after + 1 >= len(reading.tokens) or reading.text[place.number.end : place.number.end + 1] != "-":
        return None
    noun, text = reading.tokens[place.after], reading.text
    if noun.start != place.number.end + 1 or not noun.text.islower() or not reading.is_content[place.after]:
        return None
    is_adjective = noun.form.endswith(("ed", "ly", "ish", "ing", "fold")) or noun.form in EVENTS
    if is_adjective or text[noun.end : noun.end + 2].strip()[:1] not in "abcdefghijklmnopqrstuvwxyz":
        return None
    return noun


def _one(reading: SentenceReading, place: Place) -> Token | None:
    """What a single one is: the last noun of those right behind the number."""
    run: list[Token] = []
    for token in _behind(reading, place):
        is_over = token.form in EVENTS or (
            run and (is_verb(token.form) or token.form in _NOT_PART or token.start > run[-1].end + 1)
        )
        if is_over or token.kind is not TokenKind.WORD or token.form.endswith(("ly", "ing")):
            break
        run.append(token)
    return run[-1] if run else None


def counts_one(reading: SentenceReading, place: Place) -> bool:
    """Whether "one" counts, and is not the pronoun, nor picks out one of a kind."""
    if reading.text.startswith(" of ", place.number.end):
        return False
    noun = _one(reading, place)
    if noun is None or noun.form in _NO_ONES | _NOT_PART or noun.form in DURATIONS:
        return False
    if isinstance(place.number, Amount) or noun.form in PERSONS or noun.form in _PERSON:
        return True
    at = reading.index_at(noun.end)
    behind = reading.tokens[at].form if at < len(reading.tokens) else ""
    before = reading.tokens[place.first - 1].form if place.first else ""
    if not place.number.is_word:  # "Level 1 alert"
        return False
    if behind in REPORTING or noun.form in REPORTING:
        return False
    return before in ("only", "just") or before in EVENTS or behind in _SURVIVED


def _may_be_many(token: Token, language: str) -> bool:
    """Whether a noun can be a plural by its last letter, where a language has few for that."""
    return language not in ("es", "fr", "pt") or token.form.endswith(("s", "x", "z"))


def _noun_elsewhere(reading: SentenceReading, place: Place) -> Token | None:
    """In other languages the noun stands right behind its number; in German it is the capitalised word."""
    for at in range(place.after, min(place.right, place.after + 3)):
        token = reading.tokens[at]
        if reading.gap(at) not in (" ", "\u00a0") or token.kind is TokenKind.NUMBER:
            return None
        if reading.is_content[at] and (reading.language != "de" or token.text[:1].isupper()):
            return token if place.number.value < _FEW or _may_be_many(token, reading.language) else None
    return None
