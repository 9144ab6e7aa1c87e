"""Things counted: the noun behind a number, or the event that happened to so many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tui.contrast.facts.fact import PART, Fact
from tui.contrast.facts.languages import words_of
from tui.contrast.facts.lexicon import COLLECTIVE, EVENTS, PERSONS, SAME_NOUN
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import DIRECTIONS, NOT_CONTEXT, Place, situated
from tui.matching.numbers import NumberSpan
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind

_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|amount) of\s+((?:[\w’'-]+\s+){0,3}?)([\w’'-]+s|people|women|men|children)\b",
    re.IGNORECASE,
)
_FAR = 120
"""Code points before a bare number within which "the number of …" says what it counts."""

_OF_SO_MANY = re.compile(r"\sof\s(?:(?:the|its|their|his|her|these|those)\s(?:[a-z]+|\d{1,4})|\d{1,4})\b")
_AGE_AFTER = re.compile(r"\s*(?:,|\)|$|\.(?:\s|$))")
_OLDEST = 120
_AGED_AFTER = re.compile(r"\s*(?:,|\)|$|\.(?:\s|$)|(?:the|he|she|when|at)\b)")
_AGED = re.compile(r"(?:\b(?:aged|who (?:was|is)|age|at the age of|at age)|[,–—-] ?at) $")
_NOBODY = re.compile(
    r"\b(nobody|no ?one|no (?:people|casualties|injuries|deaths|fatalities|survivors|arrests))\b",
    re.IGNORECASE,
)
_HAPPENED = frozenset(
    "deaths fatalities bodies corpses injuries arrests detentions evacuees infections survivors".split()
)
"""Nouns that count those to whom it happened: "17 arrests" are 17 people arrested."""

_CROWD = re.compile(
    r"\b(?:crowds?|audience|attendance|gathering|congregation|turnout|population|(workforce|staff)) of$",
    re.IGNORECASE,
)
_STATED = frozenset(
    "to at of was is are were be been reached reaching hit stood totalled totaled exceeded topped passed "
    "near from below above by said reads read".split()
)
"""Before a bare number these say that it is somebody's value: "the toll rose to 132"."""

_SKIPPED_BEFORE_NOUN = frozenset(
    "more other of the new additional further different some such its their his her our these those".split()
)


def count(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """Things counted: the noun behind the number, or the event that happened to so many."""
    number = place.number
    if number.value == 1 and number.is_word and not _is_one_of_a_count(reading, place):
        return None
    if _is_model_name(reading, place):
        return None
    is_year = (
        isinstance(number.value, int) and 1900 <= number.value <= 2099 and number.end - number.start == 4
    )
    head = _head(reading, place)
    if is_year and (head is None or reading.language != "en" or not _is_plural(head)):
        return None
    counted = situated(reading, place, fact)
    if head is None:
        return _part(reading, place, counted) or _headless(reading, place, counted)
    key = SAME_NOUN.get(head.form, head.stem)
    if head.form == "times" and place.first:
        verb = reading.tokens[place.first - 1]
        key = SAME_NOUN.get(verb.form, verb.stem)
    words = words_of(reading.language)
    if head.form in (words.persons if words else PERSONS):
        key = "person"
    elif head.form in _HAPPENED or (words and reading.event(head.form)):
        key, counted = "person", replace(counted, event=reading.event(head.form))
    near = counted.near - {head.stem}
    return replace(
        counted, end=max(fact.end, head.end), unit=_singular(head), subject=head.form, key=key, near=near
    )


def _part(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """So many of a number: "four of the five crew members" counts members, but as a part."""
    found = _OF_SO_MANY.match(reading.text, place.number.end)
    if found is None:
        return None
    at = reading.index_at(found.end())
    noun = next((t for t in reading.tokens[at : at + 3] if _is_plural(t)), None)
    if noun is None:
        return None
    key = SAME_NOUN.get(noun.form, noun.stem)
    return replace(
        fact, unit=_singular(noun), subject=noun.form, key=f"{key}{PART}", near=fact.near - {noun.stem}
    )


def _headless(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """A bare number: "the toll rose to 132", "the number of users reached 300 million", ", 43,"."""
    before = reading.text[max(0, fact.start - 20) : fact.start].rstrip()
    if age := _age(reading, place, fact):
        return age
    if fact.event in EVENTS.values():
        return replace(fact, key="person", unit="person", subject=fact.event)
    if crowd := _CROWD.search(before):
        return replace(fact, key="worker" if crowd[1] else "person", unit="person", subject="people")
    if before.rsplit(" ", 1)[-1].lower() not in _STATED:
        return None
    return _value_of_a_total(reading, place, fact) or _value_of_a_word(reading, place, fact)


def _age(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """An age beside a name or a noun: "Ann Roe, 43,", "aged 43", ", at 43 the oldest"."""
    text, number = reading.text, place.number
    if not isinstance(number.value, int) or not 0 < number.value < _OLDEST:
        return None
    if _AGED.search(text[max(0, fact.start - 15) : fact.start]) and _AGED_AFTER.match(text, number.end):
        return replace(fact, key="age:", unit="year", subject="age")
    is_aside = text[max(0, number.start - 2) : number.start].rstrip() in (",", "(")
    if not is_aside or not place.first or not _AGE_AFTER.match(text, number.end):
        return None
    owner = reading.tokens[place.first - 1]
    name = "" if owner.kind is TokenKind.NAME else owner.stem
    return replace(fact, key=f"age:{name}", unit="year", subject="age")


def _value_of_a_total(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    number = place.number
    totals = list(_NUMBER_OF.finditer(reading.text, max(0, number.start - _FAR), number.start))
    if not totals:
        return None
    form = totals[-1][2].lower()
    index = reading.index_at(totals[-1].start(2))
    stem = reading.tokens[index].stem if index < len(reading.tokens) else form
    return replace(fact, key=SAME_NOUN.get(form, stem), unit=form, subject=form)


def _value_of_a_word(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    left = [
        token
        for at, token in enumerate(reading.tokens[place.left : place.first], start=place.left)
        if reading.is_content[at]
        and token.kind is not TokenKind.NUMBER
        and token.form not in NOT_CONTEXT
        and token.form not in DIRECTIONS
    ]
    if not left or not left[-1].text.islower():  # "iPhone 15", "Boeing 737"
        return None
    return replace(fact, key=f"={left[-1].stem}", subject=left[-1].form)


def _is_model_name(reading: SentenceReading, place: Place) -> bool:
    """Whether capitals right before make the number part of a name: "AK 47", "BBC 2"."""
    before = reading.tokens[place.first - 1] if place.first else None
    if before is None or not before.text.isalpha() or not before.text.isupper() or len(before.text) < 2:
        return False
    return reading.text[before.end : place.number.start] == " "


def _is_one_of_a_count(reading: SentenceReading, place: Place) -> bool:
    """Whether "one" counts somebody ("one person was killed") and is not the pronoun or article."""
    following = reading.tokens[place.after : place.after + 2]
    return bool(following) and following[0].form in PERSONS | {"man", "woman", "child", "soldier", "officer"}


def _head(reading: SentenceReading, place: Place) -> Token | None:
    """The noun counted: the first plural behind the number, adjectives passed over."""
    position = place.number.end
    if reading.language != "en":
        return _head_elsewhere(reading, place)
    for at in range(place.after, min(place.right, place.after + 5)):
        token = reading.tokens[at]
        if reading.text[position : token.start].strip(" -‑\u00a0’'"):
            break
        position = token.end
        if not reading.is_content[at]:
            if token.form in _SKIPPED_BEFORE_NOUN:
                if token.form == "others":
                    return token
                continue
            break
        if _is_plural(token) or token.form in ("person", "man", "woman", "child"):
            return token
        if token.form in EVENTS:
            break
    return None


def _head_elsewhere(reading: SentenceReading, place: Place) -> Token | None:
    """In other languages the noun stands right behind its number; in German it is the capitalised word."""
    for at in range(place.after, min(place.right, place.after + 3)):
        token = reading.tokens[at]
        if reading.gap(at) not in (" ", "\u00a0") or token.kind is TokenKind.NUMBER:
            return None
        if reading.is_content[at] and (reading.language != "de" or token.text[:1].isupper()):
            return token
    return None


def _is_plural(token: Token) -> bool:
    form = token.form
    if token.text[:1].isupper() and form not in (
        "americans",
        "britons",
        "palestinians",
        "israelis",
        "russians",
    ):
        return form.endswith("ans") and token.kind is TokenKind.NAME
    if form in COLLECTIVE:
        return True
    return len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is"))


def _singular(head: Token) -> str:
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}
    form = head.form
    if form in irregular:
        return irregular[form]
    if form in COLLECTIVE or not form.endswith("s"):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes")):
        return form[:-2]
    return form[:-1]


def nobody(reading: SentenceReading) -> Iterator[Fact]:
    """Sentences that count none: "no one was injured"."""
    for found in _NOBODY.finditer(reading.text):
        first, after = reading.index_at(found.start()), reading.index_at(found.end())
        number = NumberSpan(found.start(), found.end(), 0)
        place = Place(number, first, after, max(0, first - 2), min(len(reading.tokens), after + 5))
        last = reading.tokens[after - 1].form if after else ""
        fact = situated(
            reading,
            place,
            Fact(FactKind.QUANTITY, "", found.start(), found.end(), 0, unit="person", key="person"),
        )
        event = EVENTS.get(last, "") or fact.event
        if event in EVENTS.values():
            yield replace(fact, event=event, subject=event)
