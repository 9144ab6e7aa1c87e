"""Words that make two values values of two things, however alike their sentences are.

His wife, three others, effective in children, by and not with so many votes, opened and not closed at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import (
    COLLECTIVE,
    DISTINGUISHING,
    MONTHS,
    PARTS,
    PERSONS,
    RELATIVES,
    WEEKDAYS,
)
from tui.contrast.facts.opposites import OPPOSITES
from tui.contrast.sides import PEOPLE_EVENTS, Side
from tui.contrast.values import changes, figures, holders, occasions, wishes
from tui.contrast.values.agreement import distance
from tui.contrast.values.moments import is_share_counted
from tui.contrast.values.occasions import Rule
from tui.contrast.values.openers import have_other_openers, opening_name, tellers
from tui.contrast.values.rows import are_of_one_row
from tui.contrast.values.scopes import is_one_of_all, scopes_differ
from tui.matching.stems import stem_of
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind

_LINKS: Final = frozenset("in of for among from with as against by on at".split())
_TOO_FAR: Final = 2.9
"""Logarithm of a ratio, about 18: no two sources miss each other so far on one thing."""

_TOO_FAR_IN_TIME: Final = 5.0
"""The same for spans of time, told in hours here and in days there: about 150."""

_REACH: Final = 6
"""Words on each side of a value that may say it is another one's."""

_GOES_ON: Final = frozenset(
    "runs run running open show lasts last continues continue view stays display valid remains remain".split()
)
_ENDS: Final = frozenset("close closes closing end ends ending finish finishes expire expires".split())
_POSSESSIVES: Final = frozenset("his her their my our your its whose".split())
_EACH: Final = frozenset("each apiece per every".split())
_MORE: Final = frozenset("additional another more further extra other others".split())
_TIMES: Final = frozenset(
    stem_of(form, "en")
    for form in (*WEEKDAYS, *MONTHS, *"morning afternoon evening night noon dawn year week month day".split())
)
"""Stems of words for when: two days tell an update apart, not two things."""

_ONE: Final = frozenset("a an one".split())
_OF_THOSE: Final = re.compile(r"\s?of (?:those|them|whom)\b")
_OF_THEM: Final = re.compile(r"\s?of (?:them|whom) (?!(?:children|women|men)\b)")
_AMONG: Final = frozenset("among amongst include includes including included".split())
_COME_TO_BE: Final = re.compile(
    r"(?:fall|falls|fell|fallen|falling) (?:ill|sick|asleep|silent|victim|unconscious|pregnant|apart|prey)\b"
)
"""To fall so is no fall."""

_APPOSED: Final = re.compile(r"[A-Z][\w’'-]+, (?:an?|the) (?:[a-z-]+ ){1,3}(?:of|with) $")
"""Before a value this says whose it is: "Wexham, a district of 31 schools"."""

_VOTES: Final = frozenset("vote votes voted voting".split())
_ROOM: Final = frozenset(
    "seats seat seating capacity room holds accommodate accommodates sleeps licensed certified".split()
)
_TAKES: Final = frozenset("takes carries fits".split())
_TOOK: Final = frozenset("took carried brought boarded embarked aboard transported attracted drew".split())


def are_of_two_things(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether something said beside two values tells them apart for certain."""
    if any(rule(fact, other, a, b) for rule in _FOR_ALL):
        return True
    return fact.kind is not FactKind.DATE and any(rule(fact, other, a, b) for rule in _FOR_NUMBERS)


def _happened_otherwise(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether something else happened to those counted, or the value went the other way."""
    if fact.kind is FactKind.DATE:
        if _is_one_the_last_day(fact, other, a, b):
            return False
        return fact.event != other.event and not (a.is_deadline(fact) and b.is_deadline(other))
    return bool(fact.event and other.event) and fact.event != other.event


def _is_one_the_last_day(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one lasts until a day, and the other ends on one: "runs until 12 January", "closes on"."""
    return any(
        "until" in mine.before(f, 3)
        and not _GOES_ON.isdisjoint(mine.clause_of(f))
        and not _ENDS.isdisjoint(facing.clause_of(g))
        for f, g, mine, facing in ((fact, other, a, b), (other, fact, b, a))
    )


def _are_named_otherwise(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Each has a name, beside it or in front, that the other sentence lacks: Leeds here, London there."""
    if scopes_differ(fact, other, a, b):
        return False
    if have_other_openers(a, b):
        return True
    mine = (fact.names | opening_name(a)) - a.once(tellers)
    others = (other.names | opening_name(b)) - b.once(tellers)
    if _is_of_a_stranger(fact, a, b) or _is_of_a_stranger(other, b, a):
        return True
    if a.is_sole(fact) and b.is_sole(other) and mine <= b.cast and others <= a.cast:
        return False  # both articles name both, and neither has a value for each
    return any(not b.speaks_of(n) for n in mine) and any(not a.speaks_of(n) for n in others)


def _is_of_a_stranger(fact: Fact, side: Side, facing: Side) -> bool:
    """Whether a value is of somebody right before it whom the other article never names."""
    found = _APPOSED.search(side.reading.text[: fact.start - side.start])
    return (
        found is not None
        and side.reading.tokens[side.reading.index_of(found.start())].stem not in facing.cast
    )


def _lie_too_far_apart(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether they miss each other by more than reports do; two ranks or a part and its whole may."""
    is_part = scopes_differ(fact, other, a, b)
    if fact.kind is FactKind.RANK:  # far apart on two lists, they may rank two sorts of thing
        is_part = not is_part or is_one_of_all(fact, other, a, b)
    if is_part:
        return False
    return distance(fact, other) > (_TOO_FAR_IN_TIME if fact.kind is FactKind.DURATION else _TOO_FAR)


def _have_other_slots(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether a preposition leads from the values to other things: effective in adults, in children."""
    if scopes_differ(fact, other, a, b):
        return False
    slots_a, slots_b = _slots(fact, a), _slots(other, b)
    return any(
        not any(b.says(s) for s in slots_a[link]) and not any(a.says(s) for s in slots_b[link])
        for link in slots_a.keys() & slots_b.keys()
    )


def _are_opposed(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether opposites stand beside two values: "opened at", "closed at"."""
    mine, others = (
        {t.form for t in _beside(f, side) if not _COME_TO_BE.match(side.reading.text, t.start)}
        for f, side in ((fact, a), (other, b))
    )
    return any(
        (mine & first and others & second and not mine & second and not others & first)
        or (mine & second and others & first and not mine & first and not others & second)
        for first, second in OPPOSITES
    )


def _are_other_parts(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    return _parts(fact, a) != _parts(other, b)


def _is_one_marked(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of a relative, or of another such thing: his wife, the neighbouring county."""
    return any(
        (
            (t.form in DISTINGUISHING and not _is_span_before(t, mine) and not _is_verb(t, mine))
            or (t.form in RELATIVES and _is_owned(t, mine))
        )
        and not side.has(t.form)
        for words, mine, side in ((_beside(fact, a), a, b), (_beside(other, b), b, a))
        for t in words
    )


def _is_verb(word: Token, side: Side) -> bool:
    """Whether it is something to do: "to separate the twins"."""
    at = side.reading.index_at(word.start)
    return bool(at) and side.reading.tokens[at - 1].form == "to"


def _is_span_before(word: Token, side: Side) -> bool:
    """Whether it only says how long before: "up 12 percent from a year earlier"."""
    at = side.reading.index_at(word.start)
    return bool(at) and side.reading.span_of_time(side.reading.tokens[at - 1].form) != ""


def _is_owned(relative: Token, side: Side) -> bool:
    """Whether somebody's relative is meant: "her mother", not "the mother of two"."""
    at = side.reading.index_at(relative.start)
    before = side.reading.tokens[at - 1] if at else None
    return before is not None and (
        before.form in _POSSESSIVES or side.reading.gap(at).strip(" ") in ("'s", "’s", "'", "’")
    )


def _is_one_distributed(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is what each of several has: "each province gets four", "36 for the nine provinces"."""
    if fact.kind is FactKind.PERCENT:
        return False  # so much of each is so much of all
    each_a, each_b = (_EACH & side.clause_of(f) - _period(f, side) for f, side in ((fact, a), (other, b)))
    return bool(each_a) != bool(each_b) and _EACH.isdisjoint((a if each_b else b).forms)


def _period(fact: Fact, side: Side) -> frozenset[str]:
    """The word that makes a span of time a period: "every 19 days" is no share of anything."""
    return frozenset(side.before(fact, 1)) if fact.kind is FactKind.DURATION else frozenset()


def _is_one_among(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one counts some of the other: "17 foreigners were among those", "include 45 people"."""
    are_whole = [
        _AMONG.isdisjoint(side.clause_of(f)) and not _OF_THOSE.match(side.reading.text, f.end - side.start)
        for f, side in ((fact, a), (other, b))
    ]
    if fact.event == other.event in PEOPLE_EVENTS and any(
        _OF_THEM.match(side.reading.text, f.end - side.start) for f, side in ((fact, a), (other, b))
    ):
        return False  # "64 aboard, and 19 of them drowned" are all who drowned
    return fact.kind is FactKind.QUANTITY and are_whole[0] != are_whole[1]


def _are_votes_of_other_sides(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one counts the votes against and the other those for something; a tally counts both."""
    if fact.key == "score" or not all(_VOTES & side.forms for side in (a, b)):
        return False
    return ("against" in a.forms) != ("against" in b.forms)


def _is_one_how_far_counted(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one says how much of a count is done: "with 38 percent of the ballots counted"."""
    return fact.kind is FactKind.PERCENT and is_share_counted(fact, a) != is_share_counted(other, b)


def _is_one_room(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is how many there is room for: "the hall seats 2,400"; not how full it is."""
    return fact.kind is not FactKind.PERCENT and any(
        (_ROOM | _TAKES).isdisjoint(facing.forms)
        and (
            not _ROOM.isdisjoint(mine.clause_of(f))
            or not (_TAKES.isdisjoint(mine.forms) or _TOOK.isdisjoint(facing.forms))
        )
        for f, mine, facing in ((fact, a, b), (other, b, a))
    )


def _parts(fact: Fact, side: Side) -> frozenset[str]:
    """What makes a count one of a part, or of more: his first 11 seasons, three other rifles."""
    if fact.kind in (FactKind.RANK, FactKind.DATE):
        return frozenset()
    tokens = side.reading.tokens
    first = side.reading.index_of(fact.start - side.start)
    after = side.reading.index_at(fact.end - side.start)
    is_taken = first and not side.ends_of_facts.isdisjoint((last := tokens[first - 1].start, last - 1))
    before = max(0, first - (not is_taken))  # "8 percent more over two years"
    written = {t.form for t in tokens[before:after]} & PARTS - {*(fact.hedge or "").split()}
    if fact.kind is FactKind.DURATION:
        written -= {"next"}  # "the next five years" are five years
    words = {"more" if word in _MORE else word for word in written}
    if fact.kind is FactKind.QUANTITY and after + 1 < len(tokens) and tokens[after].form in ("and", "or"):
        following = [t.form for t in tokens[after + 1 : after + 3] if t.form not in _ONE]
        words |= {*following[:1]} & (COLLECTIVE | PERSONS)
    return frozenset(words)


def _beside(fact: Fact, side: Side) -> list[Token]:
    """The words around a value in its clause."""
    reading = side.reading
    first, after = reading.index_of(fact.start - side.start), reading.index_at(fact.end - side.start)
    if first >= len(reading.tokens):
        return []
    here = {reading.clause[first]}
    if first and reading.clause[first - 1] not in here:  # "the previous best, 4.81 metres"
        here.add(reading.clause[first - 1])
    begins = bisect_left(reading.clause, reading.clause[first])
    if begins and reading.tokens[begins - 1].kind is TokenKind.NAME:  # "its rival, Norsk, sold"
        aside = bisect_left(reading.clause, reading.clause[begins - 1])
        here.add(reading.clause[max(0, aside - 1)])
    window = range(max(0, first - _REACH), min(len(reading.tokens), after + _REACH))
    return [reading.tokens[at] for at in window if reading.clause[at] in here]


def _slots(fact: Fact, side: Side) -> dict[str, frozenset[str]]:
    """Behind a value, what each preposition leads to: "effective in adults" has adults behind "in"."""
    words = [t for t in _beside(fact, side) if t.start >= fact.end - side.start]
    slots: dict[str, frozenset[str]] = {}
    for at, token in enumerate(words[:2]):
        if token.form not in _LINKS:
            continue
        link = "from" if fact.key == "metre" and token.form == "of" else token.form  # "a mile of", "from"
        led = []
        for following in words[at + 1 :]:
            if following.form in _LINKS or following.kind is TokenKind.NUMBER:
                break
            led.append(following.stem)
        content = (frozenset(led) & side.stems) - _TIMES
        if content and link not in slots:
            slots[link] = content
    return slots


_FOR_ALL: Final[tuple[Rule, ...]] = (
    *occasions.FOR_ALL,
    *holders.FOR_ALL,
    _happened_otherwise,
    _are_named_otherwise,
    are_of_one_row,
)
_FOR_NUMBERS: Final[tuple[Rule, ...]] = (
    *occasions.FOR_NUMBERS,
    *figures.RULES,
    _lie_too_far_apart,
    _have_other_slots,
    _are_opposed,
    _are_other_parts,
    *changes.FOR_NUMBERS,
    _is_one_marked,
    _is_one_distributed,
    *wishes.FOR_NUMBERS,
    _is_one_how_far_counted,
    _are_votes_of_other_sides,
    *holders.FOR_NUMBERS,
    _is_one_room,
    _is_one_among,
)
