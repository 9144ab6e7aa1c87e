"""What a figure is of: its account, its step, its dimension, its period, its version, its round.

Words of one table stand beside values that are reckoned apart: revenue and profit, ordered and delivered, the
depth and the distance, from a month and from a year before, the aluminium version and the titanium one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.fact import PART
from tui.contrast.facts.lexicon import MONTH_NAMES, MONTHS, NEGATIONS, WEEKDAYS, by_first
from tui.contrast.sides import Side, are_apart
from tui.contrast.values.moments import are_levels
from tui.contrast.values.occasions import Rule
from tui.contrast.values.scopes import scopes_differ
from tui.matching.stems import stem_of
from tui.model import FactKind

_DIMENSIONS: Final = by_first(
    "depth deep", "height high tall altitude elevation", "width wide diameter across", "length long",
    "off away distance", "thick thickness",
)  # fmt: skip

_DOWN: Final = re.compile(r"\s(?:down|below the (?:surface|sea|waves|water)|under ?(?:water|ground))\b")

_ROUNDS: Final = by_first(
    "heat heats", "semi-final semifinal semis", "quarter-final quarterfinal", "final",
    "qualifying qualifier qualification",
    "practice training", "preliminary",
)  # fmt: skip

_BODIES: Final = by_first(
    "committee subcommittee panel", "senate", "house commons", "assembly parliament plenary",
    "council", "jury", "board",
)  # fmt: skip
"""Who votes: each its own tally."""

_SHARED_BODIES: Final = frozenset(("senate", "house", "assembly", "council"))
"""One report calls a parliament what another calls its chamber."""

_NUMERALS: Final = (
    r"\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|million|billion|many"
    r"|several|more|all|the|its|their|these|those"
)
_VERSION: Final = re.compile(
    rf"\b(?!(?:{_NUMERALS})\b)([\w-]+)\s(?:version|edition|model|variant|trim|tier|plan|package|configuration)s?\b",
    re.IGNORECASE,
)
_PERIOD: Final = re.compile(
    r"\b(?:(first|second|third|fourth|final|last)\s(quarter|half)|(first|last)\s(\w+)\smonths|(full)[\s-]year)\b",
    re.IGNORECASE,
)
_SAME_PERIOD: Final = {"firstthree": "firstquarter", "firstsix": "firsthalf"}

_MONTHLY: Final = re.compile(
    rf"\bfrom (?:{MONTH_NAMES}"
    r"|(?:the|a) (?:previous |prior )?month)\b|\bmonth[- ]on[- ]month\b|\bmonth earlier\b"
    r"|\b(?:in|within|over) (?:a|one|the) month\b",
    re.IGNORECASE,
)
_YEARLY: Final = re.compile(
    r"\byear (?:earlier|ago|before)\b|\byear[- ]on[- ]year\b"
    r"|\bannual(?:ly)?\b|\bsame (?:month|quarter|period)\b|\b(?:year|twelve months|12 months) to\b",
    re.IGNORECASE,
)
_POLL: Final = frozenset("poll polls survey surveys pollster".split())
_NAME: Final = r"[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3}"
_POLLSTER: Final = re.compile(
    rf"\b(?:polls?|surveys?) (?:by|from|of) (?:the )?(?P<by>{_NAME})"
    rf"|\b(?P<before>(?!(?:A|The|This|That|Its|In|Another) ){_NAME}) (?:poll|survey)s?\b"
)
_TIMES: Final = frozenset(stem_of(form, "en") for form in (*MONTHS, *WEEKDAYS))
_NARROWER: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(
        "underlying juvenile graduate female male adult infant maternal violent organic hybrid used "
        "second-hand secondhand existing pending seasonal part-time full-time long-term agricultural "
        "commercial residential electric private voluntary short-haul long-haul".split(),
        frozenset[str](),
    ),
    "core": frozenset("excluding excludes excluded exclude stripping strips without".split()),
    "youth": frozenset("young under under-25s youngsters".split()),
    "child": frozenset("children minors".split()),
    "retail": frozenset("shops stores retailers".split()),
    "wholesale": frozenset("wholesalers".split()),
    "online": frozenset("internet web e-commerce digital".split()),
    "rural": frozenset("villages countryside".split()),
    "urban": frozenset("cities towns".split()),
    "farm": frozenset("farmers farmland agricultural".split()),
    "knife": frozenset("knives blades stabbings".split()),
    "gun": frozenset("guns firearms shootings".split()),
    "household": frozenset("households families".split()),
    "corporate": frozenset("companies businesses firms".split()),
}
"""Words before a noun that leave some of what it names, and other words that leave the same."""

_MEASURED: Final = frozenset(
    "unemployment joblessness inflation employment poverty crime crimes mortality sales price prices "
    "rent rents demand spending debt exports imports output production jobs workers home homes car "
    "cars vehicle vehicles deaths students pupils pay wages illiteracy homelessness obesity tourism "
    "emissions consumption land farmland property properties flights flight".split()
)
"""What is reckoned for a whole and for parts of it."""

_THREATS: Final = frozenset("carries carry faces facing punishable maximum".split())
_OF_THE: Final = re.compile(
    r"^Of (?:the(?! \d)|these|those(?! (?:who|whose|given|in|with|aged|[a-z]+(?:ing|ed))\b)|its|them|that)\b"
)
_LEFT_OUT: Final = re.compile(
    r"\b(?:[Ww]ithout|[Ee]xcluding|[Nn]ot (?:counting|including))\s(?:the\s|its\s)?([a-z]{3,})\b"
)
_HELD: Final = re.compile(r"\b(?:[Ww]ith|[Ii]ncluding|plus|counting)\s(?:the\s|its\s)?([a-z]{3,})\b")
"""What a figure is said to leave out, and to hold."""

_ONLOOKERS: Final = frozenset(
    "analyst analysts economist economists forecasters pundits consensus wall".split()
)
_FORESEEN: Final = frozenset(
    "expect expects expected expecting forecast forecasts predict predicts predicted looked look looking "
    "estimate estimates estimated project projected anticipated expectation expectations reckoned".split()
)
_MET: Final = frozenset(
    "beat beats beating topped topping exceeded exceeding surpassed surpassing missed missing met meeting "
    "above below against".split()
)
"""What a company makes, and what onlookers had thought it would; with the last it is told against that."""


def _found(table: Mapping[str, str], words: frozenset[str]) -> set[str]:
    return {table[word] for word in words & table.keys()}


def in_clauses(
    table: Mapping[str, str], fact: Fact, other: Fact, a: Side, b: Side
) -> tuple[set[str], set[str]]:
    """What the clauses of two values have of a table, by the first words of its groups."""
    return _found(table, a.clause_of(fact)), _found(table, b.clause_of(other))


def _are_other_dimensions(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is how deep, and the other how far off."""
    if fact.kind is not FactKind.QUANTITY or fact.key != "metre":
        return False
    mine, others = in_clauses(_DIMENSIONS, fact, other, a, b)
    for found, f, side in ((mine, fact, a), (others, other, b)):
        if _DOWN.match(side.reading.text, f.end - side.start):
            found.add("depth")
    return "depth" in mine ^ others or are_apart(mine, others)


def _are_of_other_rounds(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of a heat and the other of the final, or each of another body's vote."""
    if fact.key != "score":
        return are_apart(*(_found(_ROUNDS, side.forms) for side in (a, b)))
    mine, others = (_found(_BODIES, side.forms) for side in (a, b))
    return are_apart(mine, others) and not (mine | others) <= _SHARED_BODIES


def _are_of_other_versions(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether each is of another version of a thing: the aluminium version, the titanium edition."""
    mine, others = a.once(_versions), b.once(_versions)
    return any(not b.has(m) for m in mine) and any(not a.has(m) for m in others)


def _versions(side: Side) -> frozenset[str]:
    return frozenset(match.lower() for match in _VERSION.findall(side.reading.text))


def _are_of_sister_things(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether each is of another of a family: the Orbit Mini, the Orbit Max."""
    mine, others = a.once(_families), b.once(_families)
    return any(
        mine[family] != others[family]
        and not b.covers(mine[family].casefold())
        and not a.covers(others[family].casefold())
        for family in mine.keys() & others.keys()
    )


def _are_in_sister_places(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether each is in another place of one sort: Orrin County, Dillard County."""
    mine, others = a.once(_places), b.once(_places)
    return any(
        not any(map(b.covers, mine[sort])) and not any(map(a.covers, others[sort]))
        for sort in mine.keys() & others.keys()
    )


def _places(side: Side) -> Mapping[str, frozenset[str]]:
    """By the sort of place ("county") the stems of what its places of that sort are called."""
    found: dict[str, frozenset[str]] = {}
    for fact in side.facts:
        words = str(fact.value).casefold().split() if fact.kind is FactKind.NAME else []
        if len(words) > 1 and words[-1] in _SORTS:
            found[words[-1]] = found.get(words[-1], frozenset()) | {stem_of(words[0], "en")}
    return found


_SORTS: Final = frozenset(
    "county province district region parish prefecture municipality borough canton state".split()
)


def _families(side: Side) -> Mapping[str, str]:
    """The names of several words: the first word to the last, of the name that stands last."""
    names = (str(f.value).split() for f in side.facts if f.kind is FactKind.NAME)
    return {words[0]: words[-1] for words in names if len(words) > 1}


def _are_of_other_stretches_of_time(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of a quarter and the other of nine months, or against a month and a year before."""
    if are_apart(a.once(_periods), b.once(_periods)) and not scopes_differ(fact, other, a, b):
        return True
    return are_apart(a.once(_bases), b.once(_bases))


def _periods(side: Side) -> set[str]:
    periods = ("".join(match).lower() for match in _PERIOD.findall(side.reading.text))
    return {_SAME_PERIOD.get(period, period) for period in periods}


def _bases(side: Side) -> set[str]:
    """What a change is reckoned from."""
    patterns = {"month": _MONTHLY, "year": _YEARLY}
    return {name for name, pattern in patterns.items() if pattern.search(side.reading.text)}


def _are_of_other_years(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether each sentence tells of a year of its own: fined in 2021, the fine cut in 2023."""
    if fact.kind is FactKind.DURATION or are_levels(fact, other, a, b):
        return False
    return are_apart(a.once(_years), b.once(_years))


def _years(side: Side) -> set[str]:
    return {str(f.value) for f in side.facts if f.kind is FactKind.DATE and f.key == "year"}


def _are_of_other_polls(fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether each is of somebody else's poll."""
    if fact.kind is not FactKind.PERCENT or not all(_POLL & s.forms for s in (a, b)):
        return False
    if a.once(_pollsters) & b.once(_pollsters):
        return False
    mine, others = a.names - _TIMES, b.names - _TIMES
    return any(not b.says(n) for n in mine) and any(not a.says(n) for n in others)


def _pollsters(side: Side) -> frozenset[str]:
    """The names beside a word for a poll: "a survey by Kappa Research", "the Kappa Research poll"."""
    found = _POLLSTER.finditer(side.reading.text)
    return frozenset((match["by"] or match["before"]).lower() for match in found)


def _is_one_of_the_other(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one sentence speaks of some of what the other tells the whole of: "Of the money, 35"."""
    return bool(_OF_THE.match(a.reading.text)) != bool(_OF_THE.match(b.reading.text))


def _is_one_narrower(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is of some of what the other is of: youth unemployment and unemployment."""
    if fact.kind not in (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT):
        return False
    return (_is_narrower(a, b) or _is_narrower(b, a)) and not scopes_differ(fact, other, a, b)


def _is_narrower(side: Side, facing: Side) -> bool:
    """Whether one sentence tells of some of what the other tells the whole of."""
    return any(
        noun in facing.once(_bare)
        and noun not in side.once(_bare)
        and not facing.has(word)
        and _NARROWER[word].isdisjoint(facing.forms)
        for word, noun in side.once(_narrowed)
    )


def _narrowed(side: Side) -> set[tuple[str, str]]:
    """Words that leave some of what the noun behind them names, each with the stem of that noun."""
    tokens = side.reading.tokens
    return {
        (one.form, noun.stem)
        for at, (one, noun) in enumerate(pairwise(tokens), start=1)
        if one.form in _NARROWER and noun.form in _MEASURED and not side.reading.gap(at).strip()
    }


def _bare(side: Side) -> set[str]:
    """Stems of what is measured where no word before it leaves a part of it."""
    tokens = side.reading.tokens
    return {
        token.stem
        for at, token in enumerate(tokens)
        if token.form in _MEASURED and (not at or tokens[at - 1].form not in _NARROWER)
    }


def _is_one_threatened(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is the most that a court may give: "carries up to ten years", "was given three"."""
    if fact.kind not in (FactKind.DURATION, FactKind.MONEY):
        return False
    return bool(_THREATS & a.clause_of(fact)) != bool(_THREATS & b.clause_of(other))


def _make_up_a_whole(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one counts those that have it and the other those that have not: 9 of 40, 31 without."""
    if not fact.key.endswith(PART) or fact.key != other.key:
        return False
    if isinstance(fact.value, str) or isinstance(other.value, str):
        return False
    if NEGATIONS.isdisjoint(a.clause_of(fact)) == NEGATIONS.isdisjoint(b.clause_of(other)):
        return False
    key, whole = fact.key.removesuffix(PART), fact.value + other.value
    return any(f.key == key and f.value == whole for f in (*a.facts, *b.facts))


def _is_one_without(_fact: Fact, _other: Fact, a: Side, b: Side) -> bool:
    """Whether one leaves out what the other holds: without extras, with extras."""
    return any(not side.once(_left_out).isdisjoint(facing.once(_held)) for side, facing in ((a, b), (b, a)))


def _left_out(side: Side) -> frozenset[str]:
    return frozenset(_LEFT_OUT.findall(side.reading.text))


def _held(side: Side) -> frozenset[str]:
    return frozenset(_HELD.findall(side.reading.text))


def _is_one_of_onlookers(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether one is what analysts thought, and the other what somebody else expects, or has come about."""
    return _is_of_onlookers(fact, a) != _is_of_onlookers(other, b)


def _is_of_onlookers(fact: Fact, side: Side) -> bool:
    words = side.clause_of(fact)
    return not (_ONLOOKERS.isdisjoint(words) or _FORESEEN.isdisjoint(words)) and _MET.isdisjoint(words)


RULES: Final[tuple[Rule, ...]] = (
    _are_other_dimensions,
    _are_of_other_rounds,
    _are_of_other_versions,
    _are_of_sister_things,
    _are_in_sister_places,
    _are_of_other_stretches_of_time,
    _are_of_other_years,
    _are_of_other_polls,
    _is_one_of_the_other,
    _is_one_narrower,
    _is_one_threatened,
    _is_one_of_onlookers,
    _is_one_without,
    _make_up_a_whole,
)
"""Whether something said beside two numbers makes them figures of two things."""
