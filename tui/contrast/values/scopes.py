"""What range of a thing is measured: a county and the state, women and everybody, free apps and all apps.

Values of two ranges of one thing do not dispute each other, and are no two things either.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import MONTH_NAMES, MONTHS, SCOPE_PLACES, WEEKDAYS
from tui.contrast.names.name_roles import ADJECTIVE
from tui.contrast.sides import Side, are_apart
from tui.contrast.values.occasions import says
from tui.matching.tokens import TokenKind, tokenise
from tui.model import FactKind

_REACH: Final = 90
"""Code points on each side of a value within which its range is told."""

_AREA: Final = (
    r"(?:the (?:whole |entire )?(?:country|nation|state|region|province|county|city|world|globe|continent"
    r"|island|industry|sector)\b|(?!the\b)[A-Z]\w+)"
)
_WHOLE: Final = re.compile(
    r"\b(?:(?i:worldwide|globally|internationally|nationally|(?:nation|country|state|city|region|province|county"
    r"|company|group|island|district|league|industry)-?wide|as a whole|overall|of every sort|of all kinds"
    r"|of all time"
    r")\b"
    rf"|(?i:across|throughout|all over|around) (?:(?i:all|both|every|its|their)\b|{_AREA}"
    r"|the (?:two|three|four)\b)"
    r"|(?i:among|of|for|in|on|from|counting) all\b"
    r"(?! (?:of )?(?:the|those|these|his|her|their|last|this|next|\d{4}|the year)\b)"
    r"|(?i:total(?! of| number)|global)(?= [a-z])"
    r"|(?i:in|across|around|of) the (?:whole|entire|wider)\b"
    r"|(?i:the world['’]s|(?:of|in) (?:the )?world)\b(?! (?:record|cup|championship)))"
)
"""Words of the wider range."""

_INCLUDED: Final = re.compile(
    r"\b(?:included|including|of which|among them|(?:only|just|but) (?:a|one) (?:\w+ )?part)\b"
)
"""What the wider range is said to hold is a part of it: "across Europe, Britain included"."""

_GROUPS: Final = (
    "women|men|boys|girls|children|teenagers|pensioners|minors|teens|youngsters|students|"
    "consoles|phones|tablets"
)
_UNITS: Final = (
    "sector|channel|station|network|platform|category|section|division|unit|plant|factory|works|site|mine|branch|"
    "warehouse|campus|league|chamber|house|market|country|nation|continent|courts|centre|center|downtown|suburbs|"
    "old town|quarter|ward|neighbourhood|neighborhood|district|arm|coast|north|south|east|west|"
    "village|city|town|county|province|state|region|capital|island|canton|borough|programmes|programs|"
    "constituencies|provinces|districts"
)
"""What a company, a country, a league or a parliament has several of, and what stands for one of many."""

_PART: Final = re.compile(
    r"\b(?:[Ii]n|[Ff]or|[Aa]mong|[Ii]nside|[Ww]ithin|[Oo]n|[Oo]f|[Aa]t|[Ff]rom|[Bb]y)\s"
    r"(?:(?:the|its|their|his|her|an?)\s)?"
    rf"(?P<place>(?:[a-z]+\s)?(?:{_GROUPS})\b"
    r"|(?:people|adults|those|children|voters|men|women)\s(?:under|over|aged)\s\w+|(?:under|over)-\d\ds\b"
    rf"|(?:[\w’'-]+\s){{0,3}}?(?:{_UNITS})\b(?:\sof\s[A-Z]\w+)?"
    r"|[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)"
    r"|\b(?P<county>[A-Z]\w+\s(?:County|Province|District))\b"
    r"|\b(?P<home>(?:under|over)-\d\d|[Dd]omestic(?:ally)?|[Yy]outh|league|food|full-time|part-time|overseas|female|male|onshore|offshore"
    rf"|(?:{_GROUPS})(?=\s(?:in|who|and)\b))\b"
)
"""Words of a narrower one."""


_ALONE: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Aa]cross)\s(?:the\s)?([A-Z][\w-]+(?:\s[A-Z][\w-]+){0,3})\s(?:state\s)?alone\b"
)

_OF_PEOPLE: Final = re.compile(
    r"\b[Aa]mong (?:(?:the )?(?:young|older|elderly|under-\d\ds|over-\d\ds)|women|men|girls|boys"
    r"|children|teenagers|students|pensioners|immigrants|graduates|(?:people|adults|those|workers|voters|men|women|children)"
    r" (?:under|over|aged|in their|older|younger|with|without|born))\b"
)
_LIMITED: Final = re.compile(
    r"\b(?:[Aa]mong|[Yy]outh|young|women|men|girls|boys|children|teenagers|students|elderly|aged|under-\d|over-\d)"
)
"""Words that pick out some of the people of whom a share is told; it is told of all where nothing is."""

_SORT: Final = re.compile(
    r"(?:ed|ing|ly|some|about|around|last|next|past|this|recent|new|old|more|many|several|said|saw|had)$"
)
"""Words that stand before a noun and tell no sort of it."""

_APART: Final = {
    "chart": frozenset(
        "singles albums album streaming download downloads airplay radio songs film films box".split()
    ),
    "class": frozenset("free paid grossing men women".split()),
}
"""Charts and classes of which each has its own first."""

_WIDE: Final = frozenset("europe european asia africa domestic national nationwide nationally".split())
"""Places that may hold another."""


_PART_OF_YEAR: Final = re.compile(
    r"\b(?:first|second|third|fourth|final|last)[\s-](?:quarter|half(?:[\s-]year)?|(?:three|six|nine)"
    r" months)\b(?! (?:century|decade|hour))|\b(?:Q[1-4]|quarterly|half-year(?:ly)?)\b",
    re.IGNORECASE,
)
_FULL_YEAR: Final = re.compile(r"\b(?:full|whole|entire)[\s-](?:\w+\s)?year\b|\bfull-year\b", re.IGNORECASE)
_YEARS: Final = re.compile(
    r"\b(?:over|across|for|in|during) (?:the (?:last|past) )?(?:\d+|two|three|four|five|six|seven|eight|nine"
    r"|ten) years\b",
    re.IGNORECASE,
)
_YEAR_ALONE: Final = re.compile(
    r"\b(?:year|\d{4}) alone\b|\b(?:in|for) (?:one|a single) year\b", re.IGNORECASE
)


_MONTH: Final = re.compile(rf"\b(?:in|during|for) (?:{MONTH_NAMES})\b")
_SO_FAR: Final = re.compile(
    r"\b(?:first|past|last) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) months\b"
    r"|\bso far this year\b|\byear[- ]to[- ]date\b|\bsince January\b|\bthis year so far\b",
    re.IGNORECASE,
)
_AGED: Final = re.compile(
    r"\b(?:people|adults|those|patients|residents|women|men|voters|citizens|workers|drivers|children|pupils)\s"
    r"(?:aged\s)?(?P<side>over|under|above|below|older than|younger than)\s(?:the age of\s)?(?P<age>\d\d)\b"
    r"(?!%|\s(?:percent|per cent))",
    re.IGNORECASE,
)
_COUNTED: Final = (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT)


def scopes_differ(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether the words say that different ranges of one thing are measured, by facts of `a` and `b`."""
    if fact.kind is FactKind.RANK and _ranks_differ(fact, other):
        return True
    if fact.kind is FactKind.DATE:
        return False
    is_one_worldwide = ("worldwide" in fact.scope) != ("worldwide" in other.scope)
    if is_one_worldwide and fact.scope and other.scope and not fact.scope & other.scope:
        return True
    if fact.kind in _COUNTED and are_apart(a.once(_ages), b.once(_ages)):
        return True
    is_less = _is_of_less_time(fact, a, b) or _is_of_less_time(other, b, a)
    return is_less or is_one_of_all(fact, other, a, b) or _is_one_of_some(fact, a, b)


def _is_one_of_some(fact: Fact, a: Side, b: Side) -> bool:
    """Whether a share is told of some people here and, as no word limits it, of all there."""
    if fact.kind is not FactKind.PERCENT:
        return False
    return any(
        says(_OF_PEOPLE, side.reading.text) and not _LIMITED.search(facing.reading.text)
        for side, facing in ((a, b), (b, a))
    )


def is_one_of_all(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one value is of a part and the other of all that it is a part of."""
    return _is_part_of(fact, other, a, b) or _is_part_of(other, fact, b, a)


def _is_of_less_time(part: Fact, side: Side, facing: Side) -> bool:
    """Whether one sums up a part of the other's time: a quarter of the year, a year of five."""
    if part.kind not in _COUNTED:
        return False  # spans of two stretches add up to nothing
    stretches = ((_MONTH, _SO_FAR), (_PART_OF_YEAR, _FULL_YEAR), (_YEAR_ALONE, _YEARS))
    mine, others = side.reading.text, facing.reading.text
    return any(
        says(less, mine) and says(more, others) and not says(more, mine) and not says(less, others)
        for less, more in stretches[: 1 if part.kind is FactKind.PERCENT else None]
    )


def _ages(side: Side) -> frozenset[str]:
    """The ages that bound the groups of people a sentence tells of: "adults over 65"."""
    return frozenset("".join(m.group(1, 2)) for m in _AGED.finditer(side.reading.text))


def _is_part_of(part: Fact, whole: Fact, side: Side, facing: Side) -> bool:
    """Whether one value is of a place or a group of which the other's sentence does not speak, but of all."""
    if _is_alone(part, whole, side, facing):
        return True
    return (
        _WHOLE.search(_around(whole, facing)) is not None
        and _WHOLE.search(_around(part, side)) is None
        and (
            any(not _is_told(words, facing) for words in _parts(part, side))
            or _is_narrowed(part, side, facing)
        )
    )


def _is_alone(part: Fact, whole: Fact, side: Side, facing: Side) -> bool:
    """Whether a place is said to have so many alone, of which the other sentence does not speak."""
    alone = _ALONE.search(_around(part, side))
    if alone is None or alone[1] in MONTHS or says(_ALONE, facing.reading.text) or _is_told(alone[1], facing):
        return False
    if isinstance(part.value, str) or isinstance(whole.value, str) or part.value > whole.value:
        return False
    places = {f.key for f in facing.facts if f.kind is FactKind.NAME and f.key not in SCOPE_PLACES}
    return all(map(side.covers, places))


def _is_narrowed(part: Fact, side: Side, facing: Side) -> bool:
    """Whether a noun of both sentences has a word before it here that tells some from all: "finance app"."""
    reading = side.reading
    start, end = part.start - side.start, part.end - side.start
    first, after = reading.index_of(max(0, start - _REACH)), reading.index_at(end + _REACH)
    tokens = reading.tokens[first:after]
    return any(
        word.kind is TokenKind.WORD
        and reading.is_content[first + at]
        and _SORT.search(word.form) is None
        and not facing.says(word.stem)
        and reading.gap(first + at + 1) == " "
        and noun.kind is TokenKind.WORD
        and facing.covers(noun.stem)
        for at, (word, noun) in enumerate(pairwise(tokens))
    )


def words_of_range(fact: Fact, side: Side) -> frozenset[str]:
    """Stems of the words around a value that say of what range it is, which the other need not say."""
    around = _around(fact, side)
    spans = (match[0] for pattern in (_WHOLE, _PART) for match in pattern.finditer(around))
    return frozenset(t.stem for words in spans for t in tokenise(words))


def _parts(fact: Fact, side: Side) -> list[str]:
    """The places and groups that stand around a value."""
    found = (
        match["place"] or match["county"] or match["home"] for match in _PART.finditer(_around(fact, side))
    )
    return [words for words in found if words.lower() not in MONTHS and words.lower() not in WEEKDAYS]


def _is_told(words: str, side: Side) -> bool:
    if says(_INCLUDED, side.reading.text):
        return False
    return all(side.says(t.stem) or t.stem in side.cast for t in tokenise(words))


def _around(fact: Fact, side: Side) -> str:
    start = fact.start - side.start
    return side.reading.text[max(0, start - _REACH) : fact.end - side.start + _REACH]


def are_on_other_charts(rank: Fact, other: Fact) -> bool:
    """Whether two ranks are of ranges of which neither holds the other: singles, albums."""
    if rank.kind is not FactKind.RANK:
        return False
    ranges, facing = _ranges(rank), _ranges(other)
    for sort in ("chart", "class"):
        mine, others = ranges.get(sort, set()) & _APART[sort], facing.get(sort, set()) & _APART[sort]
        if are_apart(mine, others):
            return True
    lands, others_lands = ({c for c in r.get("chart", ()) if ADJECTIVE.search(c)} for r in (ranges, facing))
    if are_apart(lands, others_lands):
        return True
    mine, others = ranges.get("in", set()), facing.get("in", set())
    return are_apart(mine, others) and (mine | others) <= SCOPE_PLACES - _WIDE


def are_on_other_lists(rank: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether each rank is one on a list with a name of its own: the Larwood ranking, the Tribune index."""
    mine, others = _named_lists(rank, a), _named_lists(other, b)
    return are_apart(mine, others) and not any(map(b.has, mine)) and not any(map(a.has, others))


def _named_lists(rank: Fact, side: Side) -> set[str]:
    """The names, of no day and no land, by which lists are called."""
    forms = {t.form for t in side.reading.tokens if t.text[:1].isupper() and t.start}
    lists = _ranges(rank).get("chart", set()) & forms
    return {
        c for c in lists if not (c in SCOPE_PLACES | WEEKDAYS.keys() | MONTHS.keys() or ADJECTIVE.search(c))
    }


def _ranks_differ(rank: Fact, other: Fact) -> bool:
    if not rank.scope or not other.scope:
        return False
    ranges, facing = _ranges(rank), _ranges(other)
    shared = ranges.keys() & facing.keys()
    return any(_are_two(sort, ranges[sort], facing[sort]) for sort in shared) or not shared


def _are_two(sort: str, ranges: set[str], facing: set[str]) -> bool:
    """Whether two ranges of one sort are not one; the years gone by may well be those since a year."""
    return ranges.isdisjoint(facing) and not (
        sort == "reach" and "past" in ranges | facing and "ever" not in ranges | facing
    )


def _ranges(rank: Fact) -> dict[str, set[str]]:
    """The ranges of a rank by their sort: in what place, of what class, on what chart, by what measure."""
    ranges: dict[str, set[str]] = {}
    for scope in rank.scope:
        sort, _, value = scope.partition(":")
        ranges.setdefault(sort, set()).add(value)
    return ranges
