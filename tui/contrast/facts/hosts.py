"""Hosts and bodies, and how many are in them: a crowd, a workforce, the membership, a subscriber base."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import PERSONS, SAME_NOUN
from tui.contrast.facts.plurals import is_plural, singular
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place
from tui.matching.stems import stem_of
from tui.matching.tokens import Token

_STRONG = re.compile(r"[- ]strong\b(?: (crew|staff|workforce|[a-z]+))?", re.IGNORECASE)
_STAFF = frozenset(("staff", "workforce"))
_NEAR = 40
"""Code points before "3,400 strong" within which the host stands."""

BLAND = frozenset(
    "level levels rate rating index score count reading number figure ratio average capacity value "
    "ranking".split()
)
"""Nouns that say little of what has the value."""

_CROWD = re.compile(
    r"\b(?:employ(?:s|ed|ing)?|seats|(?:can|could|will|would|to|now) seat|sleeps|accommodates?"
    r"|(?:crowds?|audience|attendance|gathering|congregation|turnout|population|"
    r"(workforce|staff|crew)) of)$",
    re.IGNORECASE,
)
_HOSTS = frozenset(
    "crowd crowds audience attendance gathering congregation turnout population workforce staff "
    "headcount".split()
)
"""Nouns whose value counts people, however it is put."""

_MEMBERS = {
    "membership": "member", "readership": "reader", "viewership": "viewer", "ridership": "passenger",
    "enrolment": "student", "enrollment": "student", "employment": "worker",
}  # fmt: skip
"""Nouns of a body to the noun for those it counts."""

_OF_A_BASE = frozenset(
    "user customer subscriber member client fan donor voter supporter reader viewer listener passenger "
    "player tenant supplier investor".split()
)
"""Before "base" these say whom it counts; a military base counts nobody."""

_VALUED = BLAND | frozenset(
    "temperatures prices shares winds costs sales rates ratings scores levels emissions revenues "
    "profits losses earnings exports imports rents wages deliveries shipments reserves stocks highs "
    "lows bonds futures odds takings receipts gusts savings debts times".split()
)
"""Plurals whose value is none of how many there are: "winds reached 90"."""


_COSTS = frozenset("cost costs price bill expense".split())
LOOSE_COST = "=cost"
"""Key of what something costs, where no currency is named: its price, its bill."""


def of_a_host(reading: SentenceReading, place: Place, fact: Fact) -> Fact | None:
    """How many a host is strong: "a 5,000-strong crowd", "the workforce is 3,400 strong"."""
    host = _STRONG.match(reading.text, place.number.end)
    if host is None:
        return None
    before = reading.text[max(0, fact.start - _NEAR) : fact.start].lower()
    noun = (host[1] or "").lower()
    is_staff = noun in _STAFF or (not noun and any(f" {word} " in f" {before}" for word in _STAFF))
    return _in_host(replace(fact, end=host.end()), "staff" if is_staff else noun)


def _in_host(fact: Fact, host: str) -> Fact:
    """The members of a crowd, a workforce or a crew."""
    if host == "crew":
        return replace(fact, key="crew", unit="crew", subject="crew")
    return replace(
        fact, key="worker" if host in _STAFF else "person", unit="person", subject=host or "people"
    )


def of_a_crowd(before: str, fact: Fact) -> Fact | None:
    """So many of whom a host is said to consist right before: "a crowd of 5,000", "employs 300"."""
    crowd = _CROWD.search(before)
    if crowd is None:
        return None
    return _in_host(fact, "staff" if crowd[0].lower().startswith("employ") else (crowd[1] or "").lower())


def of_noun(fact: Fact, noun: Token) -> Fact:
    """The value of a noun that is not beside it: people in a crowd, the members of a body, else its own."""
    if noun.form in _HOSTS:
        return _in_host(fact, noun.form)
    if member := _MEMBERS.get(noun.form):
        return _of_members(fact, member)
    if is_plural(noun.form) and noun.form not in _VALUED and fact.key == "":
        key = "person" if noun.form in PERSONS else SAME_NOUN.get(noun.form, noun.stem)
        return replace(fact, key=key, unit=singular(noun.form), subject=noun.form)
    return replace(fact, key=LOOSE_COST if noun.form in _COSTS else f"={noun.stem}")


def of_a_base(fact: Fact, words: Sequence[Token]) -> Fact | None:
    """So many of those who make up what the last of some words is: "its subscriber base"."""
    forms = [token.form for token in words[-2:]]
    is_base = forms[1:] == ["base"] and forms[0] in _OF_A_BASE
    return _of_members(fact, forms[0]) if is_base else None


def _of_members(fact: Fact, member: str) -> Fact:
    """So many of those who make up a body: "the membership", "the readership"."""
    key = SAME_NOUN.get(member, stem_of(member, "en"))
    return replace(fact, key=key, unit=member, subject=f"{member}s")
