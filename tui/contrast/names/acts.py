"""Who did what only one can have done: who wrote it, coined it, found it, scored the winner.

The table is `acts.toml`. A doer is read where a sentence leaves no doubt: the subject of the verb, what
stands behind "by", who is told by "it was … who" or by a noun ("the author was …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

import tomli

from tui.contrast.facts.lexicon import BE, REPORTING
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.names.somebody import (
    ARTICLES,
    JOINING,
    LEADS,
    RELATIVE,
    Phrase,
    phrase_at,
    phrase_before,
    phrase_named,
)
from tui.values import frozen

MOST_WORDS: Final = 400
"""More than these no sentence of prose has."""

_SURE: Final = 0.45
"""The least share of the rest of either sentence that the other must tell."""

_HELPERS: Final = BE | frozenset("has have had who that which to".split())

_GROUP: Final = _HELPERS | frozenset(
    "will also first later himself herself themselves itself then originally personally alone once already "
    "the one said claims".split()
)
"""Words between a subject and its verb."""

_OPEN: Final = frozenset("not never may might could would should allegedly didn't nobody".split())
"""Before the verb's group, with these nothing is told of who did it."""

_BY_REACH: Final = 9
"""Words within which "by" stands behind its verb."""


@frozen
class Act:
    """What one does to one thing.

    Attributes:
        things: words of which both sentences have one, if any are given.
        sure: the least share of the rest that either sentence must tell of the other.
    """

    name: str
    things: frozenset[str]
    sure: float


@frozen
class Doer:
    """Who a sentence says did it.

    Attributes:
        who: the phrase for them.
        act_start, act_end: tokens of the words for what was done.
    """

    act: Act
    who: Phrase
    act_start: int
    act_end: int


@cache
def _table(field: str) -> tuple[re.Pattern[str], Mapping[str, tuple[Act, ...]]]:
    """A pattern for the phrases of one field, and the acts that each stands for."""
    acts: dict[str, tuple[Act, ...]] = {}
    text = files(__package__).joinpath("acts.toml").read_text("utf-8")
    for name, entry in tomli.loads(text).items():
        act = Act(name, frozenset(entry.get("thing", "").split()), entry.get("sure", _SURE))
        for written in filter(None, re.split(r",\s+", entry.get(field, "").strip())):
            for phrase in _spelt_out(written.strip()):
                acts[phrase] = (*acts.get(phrase, ()), act)
    phrases = "|".join(map(re.escape, sorted(acts, key=len, reverse=True)))
    return re.compile(rf"(?<![\w’'-])(?:{phrases})(?![\w’'-])", re.IGNORECASE), acts


def _spelt_out(written: str) -> Iterator[str]:
    """Each phrase that slashes part: "came up with", "come up with" for "came/come up with"."""
    phrases = [""]
    for word in written.split():
        phrases = [f"{p} {w}".strip() for p in phrases for w in word.split("/")]
    yield from phrases


@lru_cache(maxsize=4096)
def find_doers(reading: SentenceReading) -> Mapping[str, tuple[Doer, ...]]:
    """Who a sentence says did what, by the name of the act, in text order."""
    if (
        len(reading.tokens) > MOST_WORDS
        or reading.language != "en"
        or reading.text.rstrip("”\"' ").endswith("?")
    ):
        return {}
    found: dict[str, tuple[Doer, ...]] = {}
    for field, look in (("did", _by_verb), ("doer", _by_noun), ("source", _by_source)):
        pattern, acts = _table(field)
        for match in pattern.finditer(reading.text):
            first, after = reading.index_of(match.start()), reading.index_at(match.end())
            phrase = look(reading, first, after)
            if phrase is None or phrase.start >= phrase.end:
                continue
            for act in acts[match.group().lower()]:
                found[act.name] = (*found.get(act.name, ()), Doer(act, phrase, first, after))
    return found


def _by_verb(reading: SentenceReading, first: int, after: int) -> Phrase | None:
    """Who did it, by the verb: behind "by" where it is passive, else its subject."""
    tokens = reading.tokens
    at = first
    while (
        at and not reading.is_cut[at] and (tokens[at - 1].form in _GROUP or _is_adverb(tokens[at - 1].form))
    ):
        at -= 1
    group = [t.form for t in tokens[at:first]]
    if group[-1:] and group[-1] in REPORTING and reading.is_cut[first - 1] and not reading.is_cut[first]:
        return None  # "…," said lead author Ann Roe
    is_left_open = at and not reading.is_cut[at] and tokens[at - 1].form in _OPEN
    if is_left_open or (
        at and after == first + 1 and not reading.is_cut[first] and tokens[first - 1].form in ARTICLES
    ):
        return None  # "a signed contract"
    by = _by(reading, after)
    helper = next((form for form in reversed(group) if form in _HELPERS), "")
    if by and (helper in BE or by == after):
        return phrase_at(reading, by + 1)
    is_passive = helper in BE and tokens[min(first + 1, len(tokens) - 1)].form != "to"
    if is_passive or not _has_object(reading, after, after - first):
        return None
    subject = phrase_before(reading, at)
    if subject and not subject.name and not RELATIVE.isdisjoint(group):  # "who named it is Ann Roe"
        return phrase_named(reading, after) or subject
    return subject


def _has_object(reading: SentenceReading, after: int, words: int) -> bool:
    """Whether it is done to something: "found a body", not "the body found in", "the court found that"."""
    if words > 1:
        return True
    if after >= len(reading.tokens) or (reading.is_cut[after] and reading.gap(after).strip(" \u00a0“\"'‘«")):
        return False
    return reading.tokens[after].form not in LEADS | {"that", "and"}


def _by_noun(reading: SentenceReading, first: int, after: int) -> Phrase | None:
    """Who did it, by a noun for who does: "the author was Ann Roe", "Ann Roe, the author of"."""
    tokens = reading.tokens
    named = phrase_named(reading, after)
    if named:
        return named
    if after >= len(tokens) or tokens[after].form != "of":
        return None
    at = first
    while at and not reading.is_cut[at] and tokens[at - 1].form in ARTICLES:
        at -= 1
    if at and (reading.is_cut[at] or tokens[at - 1].form in BE):
        return phrase_before(reading, at - (not reading.is_cut[at]))
    return None


def _by_source(reading: SentenceReading, _first: int, after: int) -> Phrase | None:
    return phrase_at(reading, after)


def _is_adverb(form: str) -> bool:
    return len(form) > 4 and form.endswith("ly")


def _by(reading: SentenceReading, after: int) -> int:
    """The "by" of a passive, in the verb's own clause; 0 for none."""
    for at in range(after, min(len(reading.tokens), after + _BY_REACH)):
        if reading.is_cut[at] and reading.gap(at).strip(JOINING):
            return 0
        if reading.tokens[at].form == "by":
            return at
        if reading.tokens[at].form in RELATIVE:
            return 0
    return 0
