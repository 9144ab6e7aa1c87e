"""Whether a weekday is told as one to come: "will meet on Friday", "is due on Monday", "this Sunday"."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tui.contrast.facts.languages import words_of
from tui.contrast.facts.lexicon import REPORTING
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading


class Way(StrEnum):
    """Which weekday of its name is meant, told from the day of publication."""

    BACK = "back"
    LAST = "last"
    """One gone by, not today."""
    AHEAD = "ahead"
    OPEN = "open"
    """None that the sentence alone tells: next, the previous, every Friday."""


_ITSELF: Final = {
    **dict.fromkeys(("this", "coming", "upcoming"), Way.AHEAD),
    **dict.fromkeys(
        "next following previous preceding every each another same any that certain".split(), Way.OPEN
    ),
    **dict.fromkeys(("last", "past"), Way.LAST),
}
"""Words right before a weekday that say which one."""

_AHEAD: Final = frozenset(
    "will won't shall would may might must should can going due scheduled upcoming planned plans plan "
    "expected expects slated hopes hope intends intend aims tomorrow ahead set until opens begins starts "
    "closes ends takes goes kicks arrives meets faces hosts returns resumes launches".split()
)
"""Behind these a day is to come; verbs in the present are so of what is fixed, such as an opening."""

TO_COME: Final = frozenset("will won't shall would due scheduled".split())
"""These say, wherever they stand, that something is to come."""

_BE: Final = frozenset("be been is are being to was were".split())
_WERE: Final = frozenset("was were had been".split())
_NO_ENDS: Final = frozenset("scheduled planned expected slated due set".split())
_BEFORE_NOUNS: Final = frozenset("the a an its his her their our my this these those of".split())
"""Behind these what looks like a verb in the past belongs to a noun: "the flooded city"."""

_BREAKS: Final = frozenset('.;:?!“”"')
_WINDOW: Final = 14
_FRONT: Final = 8
"""Words before and behind a weekday among which its verb is looked for."""


def way_of(reading: SentenceReading, first: int, after: int) -> Way:
    """Which way from the day of publication a weekday lies whose tokens are `first` to `after`, half open."""
    tokens = reading.tokens
    if words := words_of(reading.language):
        here = reading.clause[min(first, len(tokens) - 1)]
        near = range(max(0, first - _WINDOW), min(len(tokens), after + _FRONT))
        is_ahead = any(tokens[at].form in words.ahead for at in near if reading.clause[at] == here)
        return Way.AHEAD if is_ahead else Way.BACK
    if first and (said := _ITSELF.get(tokens[first - 1].form)):
        return said
    if first > 1 and tokens[first - 2].form == "week" and tokens[first - 1].form == "from":
        return Way.OPEN
    if after < len(tokens) and tokens[after].form == "week" and reading.gap(after) == " ":
        return Way.OPEN
    return _before(reading, first) or _behind(reading, after) or Way.BACK


def _before(reading: SentenceReading, first: int) -> Way | None:
    """What the nearest verb before says, in the same stretch of the sentence."""
    for at in range(first - 1, max(-1, first - 1 - _WINDOW), -1):
        if not _BREAKS.isdisjoint(reading.gap(at + 1)):
            return None
        if found := _told_by(reading, at):
            return found
    return None


def _behind(reading: SentenceReading, after: int) -> Way | None:
    """What the verb behind a weekday in front says: "On Friday, the minister will meet the unions"."""
    for at in range(after, min(len(reading.tokens), after + _FRONT)):
        if not _BREAKS.isdisjoint(reading.gap(at)):
            return None
        if found := _told_by(reading, at):
            return found
    return None


def _told_by(reading: SentenceReading, at: int) -> Way | None:
    tokens, form = reading.tokens, reading.tokens[at].form
    before = {t.form for t in tokens[max(0, at - 2) : at]}
    if form in REPORTING:
        return Way.BACK
    if form in _AHEAD or form.endswith(("'ll", "’ll")):
        was_planned = form in _NO_ENDS and not _WERE.isdisjoint(before)
        return Way.OPEN if was_planned else Way.AHEAD
    if form == "to" and before & {"is", "are"}:
        return Way.AHEAD
    is_past = is_verb(form) and form not in ("is", "has") and _BE.isdisjoint(before)
    return Way.BACK if is_past and tokens[at - 1].form not in _BEFORE_NOUNS else None
