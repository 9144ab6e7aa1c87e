"""Which values of two sentences could be values of one thing, by what they count or measure alone."""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.fact import PART
from tui.contrast.facts.lexicon import UNITS
from tui.contrast.facts.ranks import PLACED
from tui.contrast.sides import PEOPLE_EVENTS, Side
from tui.contrast.words.synonyms import are_synonyms, synonyms_of
from tui.matching.stems import stem_of
from tui.model import FactKind

MEASURES: Final = frozenset(unit for unit, _ in UNITS.values())
"""Keys of what is measured, not counted: each has its own unit, which no other stands for."""

_DAYS: Final = frozenset("-0123456789")
"""A resolved weekday begins with one of these, like any day."""

_SPANS: Final = frozenset(("second", "month"))
"""Keys of spans of time that measure one thing: weeks are counted in seconds, years in months."""

_GENERIC: Final = frozenset(
    "vehicle vehicles thing things item items unit units object objects piece pieces product products device "
    "devices machine machines case cases animal animals".split()
)
"""Nouns that stand for others: "its recall of vans covers 310,000 vehicles"."""

_WORK: Final = frozenset(stem_of(form, "en") for form in "job worker layoffs redundancies post".split())
_CUTS: Final = frozenset(
    "cut cuts cutting lay laid laying layoff layoffs redundancy redundancies redundant axe axed axing shed "
    "sheds shedding slash slashed slashing eliminate eliminated eliminating lose loses losing lost dismiss "
    "dismissed go".split()
)
_HIRES: Final = frozenset(
    "hire hires hired hiring recruit recruits recruited create creates created creating".split()
)
"""What becomes of jobs and of those who have them."""

_EMPLOYING: Final = ("employ", "staff", "workforc", "payrol")
"""Stems of words that make people workers: "employed 2,600 people"."""

_PEOPLE: Final = re.compile(
    r"(?:hostag|captiv|athlet|guest|pilgrim|er|or|ist|ian|ant|ent|ee|man|men|child|kid)$"
)
"""Endings of nouns for people, whom another source may just call people."""


_SOME: Final = frozenset("child woman man men women boy girl kid teenag".split())
"""Stems of nouns that tell some people from others: five children among eight people."""


_DONE: Final = {
    stem_of(deed, "en"): stem_of(done, "en")
    for deed, done in (
        ("signatures", "signed"), ("complaints", "complained"), ("applications", "applied"),
        ("votes", "voted"), ("registrations", "registered"), ("responses", "responded"),
        ("objections", "objected"), ("resignations", "resigned"), ("subscriptions", "subscribed"),
    )
}  # fmt: skip
"""What people have done, counted, and how it is told of so many people: signatures, people signed."""


_GATHERED: Final = frozenset("crowd audience attendance turnout gathering".split())
_ONLOOKERS: Final = frozenset("spectators onlookers attendees concertgoers".split())
"""Whom a crowd consists of, every one of them."""

_OCCASIONS: Final = frozenset(
    stem_of(form, "en")
    for form in "trip visit flight journey meeting call warning attack raid strike appearance stay".split()
)
"""Stems of what comes about on an occasion: "five trips", "on eight occasions"."""


def are_comparable(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether two facts of one kind, of sentences `a` and `b`, measure in the same terms."""
    if fact.kind is FactKind.DATE:
        return _sort_of_date(fact) == _sort_of_date(other)
    mine, others = fact.key, other.key
    if mine == others or (mine.startswith("age:") and others.startswith("age:")):
        return True
    if fact.kind is FactKind.DURATION:
        return {mine, others} <= _SPANS
    if fact.kind is FactKind.RANK:  # "ranks third among the brewers" may be the third-largest
        return not mine or not others or {mine, others} == {PLACED, "best"}
    if fact.kind is not FactKind.QUANTITY or not (_is_counted(mine) and _is_counted(others)):
        return False
    is_one_noun = are_kin(fact, other) or _are_of_staff(fact, other, a, b)
    return is_one_noun or _stands_for(fact, other, a, b) or _stands_for(other, fact, b, a)


def _are_of_staff(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Whether both count who loses work, or who gets some: jobs, workers, layoffs."""
    if not {fact.key, other.key} <= _WORK:
        return False
    return any(not words.isdisjoint(a.forms) and not words.isdisjoint(b.forms) for words in (_CUTS, _HIRES))


def are_kin(fact: Fact, other: Fact) -> bool:
    """Whether two nouns that are counted mean nearly the same."""
    return fact.key == other.key or are_synonyms(fact.key, other.key)


def _sort_of_date(fact: Fact) -> str:
    is_day = fact.key in ("weekday", "day") and str(fact.value)[:1] in _DAYS
    return "day" if is_day else fact.key


def _is_counted(key: str) -> bool:
    return key not in MEASURES and key.isalpha() and key != "score" and not key.endswith(PART)


def _is_told_as_done(general: Fact, special: Fact, side: Side) -> bool:
    """Whether a noun counts what people did, or those who came or fell ill: a case is somebody ill."""
    if special.key == "case":
        return general.event == special.event == "infected"
    if general.subject in _GATHERED and special.subject in _ONLOOKERS:
        return True
    return _DONE.get(special.key, "") in side.stems


def _stands_for(general: Fact, special: Fact, side: Side, facing: Side) -> bool:
    """Whether a noun stands in its sentence for another: people for skiers, vehicles for vans.

    Fewer skiers than people may be some of them; more cannot be, nor those whom both sentences name.
    """
    if general.key != "person":
        is_occasion = general.key == "occas" and special.key in _OCCASIONS
        return is_occasion or (general.subject in _GENERIC and side.covers(special.key))
    if _is_told_as_done(general, special, side):
        return True
    if " of the " in facing.reading.text[special.start - facing.start : special.end - facing.start]:
        return False  # three of the hostages are some of so many people
    has_done_so = side.says(special.key) > 0 or any(map(side.covers, synonyms_of(special.key)))
    are_people = _PEOPLE.search(special.key) or (has_done_so and _PEOPLE.search(special.unit or ""))
    if special.key in _SOME or not (are_people or special.event in PEOPLE_EVENTS):
        return False
    is_whole = (
        isinstance(general.value, str) or isinstance(special.value, str) or special.value >= general.value
    )
    is_told = has_done_so or (special.key == "worker" and any(map(side.says, _EMPLOYING)))
    return (is_whole or is_told) and facing.reading.language == side.reading.language
