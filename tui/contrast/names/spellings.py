"""One person whom two articles spell in two ways: Colin Mabry here, Colin Maybury there.

Spellings of one name are no dispute: "Stephen" and "Steven", "Zelensky" and "Zelenskyy", "Mike" and
"Michael". Nor are two of a family, Paul Reed and Paula Reed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import LANDMARKS, TITLES
from tui.contrast.sides import Finding, Side
from tui.contrast.speech.given_names import GIVEN, NO_PERSON, NOUNS, TITLED
from tui.contrast.speech.persons import People
from tui.model import Article, FactKind, Verdict, article_of
from tui.values import frozen

_ALIKE: Final = 70.0
"""Least likeness, in 0–100, of two spellings of a part of one name."""

_ALIKE_AT_LEAST: Final = 60.0
"""The same where the other part is spelt alike."""

_MOST: Final = 40
"""Persons with the same initials that one is set against."""

_SHORTEST: Final = 4
"""Letters of the shortest part that may be misspelt: "Lee" and "Lea" may be anybody."""

_SHORTER: Final = 3
"""Letters that a short form of a given name has less: "Kate", "Katharine"."""

_FOLDED: Final = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"ph", "f"), (r"ck|kh|q|c(?=[^eiyh]|$)", "k"), (r"^(?:ts|cz|tz)", "z"), (r"w", "v"),
        (r"(?:iy|ij|yy|ii|ey|ei|ie|y|j)$", "i"), (r"y|j", "i"), (r"off$", "ov"), (r"or(?=s?$)", "er"),
        (r"(?<=[a-z])h", ""),
        (r"e$", ""), (r"x|ks", "ks"), (r"z", "s"), (r"ou|oo", "u"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip
"""What is written in two ways without being another name, in one of them."""

_SHORT_FORMS: Final = tuple(
    frozenset(line.split())
    for line in (
        "michael mike mick mikhail michel", "james jim jimmy jamie", "robert rob bob bobby", "john jon jack",
        "william will bill billy", "richard rick dick", "thomas tom tommy", "edward ed eddie ted",
        "anthony tony", "katherine kate kathy katie", "elizabeth liz beth betty", "margaret maggie meg peggy",
        "stephen steven steve", "jeffrey geoffrey jeff geoff", "mohammed muhammad mohamed mohamad mohammad",
        "ahmed ahmad", "hussein husayn hussain hossein", "yusuf yousef youssef yosef", "khalid khaled",
        "abdullah abdallah abdulla", "omar umar", "osama usama", "alexander aleksandr alexandr alex sasha",
        "sergei sergey serge", "dmitri dmitry dimitri", "peter pete piotr", "daniel dan danny",
        "christopher chris", "nicholas nick", "benjamin ben", "matthew matt", "andrew andy drew",
        "patricia pat patty", "susan sue", "deborah debbie", "jennifer jenny", "rebecca becky",
        "joseph joe", "samuel sam", "david dave", "kenneth ken", "gregory greg", "lawrence larry",
    )
)  # fmt: skip
"""Given names with what those who bear them are called, and ways of writing them in other letters."""


@frozen
class _Named:
    """A person as an article first names them: the fact, given name and surname."""

    fact: Fact
    given: str
    surname: str


def other_spellings(articles: Sequence[Article], sides: Iterable[Side]) -> Iterator[Finding]:
    """Persons of different articles who are surely one, under names that are not."""
    facts: dict[str, list[Fact]] = defaultdict(list)
    for side in sides:
        facts[article_of(side.sentence)] += (f for f in side.facts if f.kind is FactKind.NAME)
    known: dict[tuple[str, str], list[_Named]] = defaultdict(list)
    written = {a.id: frozenset(re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", a.text)) for a in articles}
    people = {a.id: People(a.body) for a in articles if facts[a.id]}
    for article in articles:
        for named in _persons(facts[article.id]):
            home = known[named.given[0].lower(), named.surname[0].lower()]
            for other in home[:_MOST]:
                there = article_of(other.fact.sentence)
                if (
                    there != article.id
                    and _is_misspelt(other, named, written[there], written[article.id])
                    and (_is_person(other, people[there]) or _is_person(named, people[article.id]))
                ):
                    yield Finding(_as_spelling(other), _as_spelling(named), Verdict.CONFLICT)
            home.append(named)


def _as_spelling(named: _Named) -> Fact:
    return replace(named.fact, subject="spelling")


def _persons(facts: Iterable[Fact]) -> Iterator[_Named]:
    """Who is called by two names, each once: by the last two where titles stand in front."""
    seen = set()
    for fact in facts:
        parts = str(fact.value).split()
        if len(parts) < 2 or not NO_PERSON.isdisjoint(parts) or parts[-1].lower() in LANDMARKS:
            continue
        given, surname = parts[-2:]
        is_title = given.lower().rstrip(".") in TITLES | NOUNS.keys() or given.rstrip(".") in TITLED
        if not is_title and (given, surname) not in seen:
            seen.add((given, surname))
            yield _Named(fact, given, surname)


def _is_person(named: _Named, people: People) -> bool:
    return people.called(f"{named.given} {named.surname}") is not None


def _is_misspelt(one: _Named, other: _Named, here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether two names are one, wrong in one of them; no article writes it in both ways."""
    pairs = ((one.given, other.given), (one.surname, other.surname))
    changed = [(mine, others) for mine, others in pairs if mine != others]
    if not changed or any(mine in there or others in here for mine, others in changed):
        return False
    if len({GIVEN.get(name) or "" for name in pairs[0]} - {""}) > 1:  # Mario Rossi, Maria Rossi
        return False
    least = _ALIKE_AT_LEAST if len(changed) == 1 else _ALIKE
    if any(min(map(len, pair)) < _SHORTEST or fuzz.ratio(*pair) < least for pair in changed):
        return False
    if any(pair[0].startswith(pair[1]) or pair[1].startswith(pair[0]) for pair in changed):
        return False
    return not all(_are_one_name(*pair) for pair in changed)


def _are_one_name(one: str, other: str) -> bool:
    """Whether two words are two ways of writing one name."""
    forms = _folded(one), _folded(other)
    short, long = sorted((one.lower(), other.lower()), key=len)
    is_short_form = short[:2] == long[:2] and len(long) - len(short) >= _SHORTER
    return forms[0] == forms[1] or is_short_form or any({short, long} <= names for names in _SHORT_FORMS)


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    """A name without what is a manner of writing it: accents, double letters, "y" for "i"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if c.isalpha())
    for pattern, by in _FOLDED:
        plain = pattern.sub(by, plain)
    return plain
