"""What a sentence makes of a name: who does it, to whom, by whom, where, what it is called before."""

from __future__ import annotations

import re
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import REPORTING, TITLES, WEEKDAYS
from tui.contrast.facts.predicates import is_verb
from tui.contrast.sides import Side
from tui.matching.tokens import Token, TokenKind, is_stop_word

_ALIASING: Final = frozenset("known called dubbed nicknamed renamed aka alias meaning means".split())
"""Behind these stands another name for the same thing."""

_NAMED_AS: Final = frozenset(
    "named appointed elected identified chosen crowned nominated confirmed picked selected promoted is was "
    "are were be been being as became become becomes".split()
)
"""Beside these a name says who somebody is, whichever of the two comes first."""

BE: Final = frozenset("is was are were be been being has have had will".split())

_HAVE: Final = frozenset("has have had will".split())

_FOLLOWED: Final = frozenset("succeeded replaced followed".split())
"""Whom somebody is followed by is who is named in his place."""

_SITES: Final = frozenset("site venue host location home".split())
"""What is chosen as one of these is where it will be."""

_PLACES: Final = frozenset(("in", "at", "near", "outside"))

_PREPOSITIONS: Final = (
    frozenset("of from to with against for on into over after under between".split()) | _PLACES
)

_WENT: Final = frozenset("went goes gone awarded given presented go".split())

_TOOK: Final = frozenset("won win wins took takes received claimed collected".split())

_TIMES: Final = frozenset("next last early late today yesterday tomorrow overnight".split()) | WEEKDAYS.keys()

_LIGHT: Final = frozenset("held place located based way built set".split())
"""Words that say nothing of what is in a place, or from it."""

_SETTLEMENTS: Final = frozenset(
    "port city town village district suburb region province state county island resort".split()
)

_BOUND: Final = frozenset("bound heading headed".split())

_ARTICLES: Final = frozenset(("the", "a", "an"))

ADJECTIVE: Final = re.compile(
    r"(?:ese|ish|[ie]an|ican|Greek|French|Dutch|Swiss|Thai|Iraqi|Israeli|Pakistani)$"
)
"""Endings of what belongs to a country: "the Greek capital"."""

_LONGEST_TITLE: Final = 5

_PASSIVE: Final = 6
"""Words before "by" among which what is done stands: "succeeded as chief executive of Arup by"."""


def role_of(side: Side, name: Fact) -> str:
    """What the sentence makes of a name: `who`, `by`, a preposition, `is`, `whom`; empty where unclear."""
    tokens, reading = side.reading.tokens, side.reading
    before = lead_at(side, name)
    lead = tokens[before].form if before >= 0 else ""
    end = name.end - side.start
    following = word_behind(side, end)
    if lead in REPORTING or lead in _ALIASING or (before > 0 and tokens[before - 1].form in _ALIASING):
        return ""
    if following == "as" and not _SITES.isdisjoint(t.form for t in tokens[reading.index_at(end) :][:4]):
        return "site"
    is_joined = following and reading.gap(reading.index_at(end)) == " "
    if is_joined and not (is_stop_word(following) or is_verb(following) or following in _TIMES):
        return "of kind"
    if lead == "by" or lead in _PREPOSITIONS:
        return _behind_preposition(lead, [t.form for t in tokens[max(0, before - _PASSIVE) : before]])
    return _part(lead, following, {t.form for t in tokens[reading.index_at(end) :][:4]})


def _behind_preposition(lead: str, before: list[str]) -> str:
    """The role that a preposition gives, with the last words before it."""
    last = before[-1] if before else ""
    if lead == "by":
        return lead if _FOLLOWED.isdisjoint(before) else "is"
    if lead == "of" and last in _SETTLEMENTS:  # "in the port of Zedlin"
        return "in"
    if (lead == "for" and last in _BOUND) or (lead == "to" and last == "way"):
        return "bound"
    return "in" if lead in _PLACES else "to" if lead == "into" else lead


def _part(lead: str, following: str, behind: set[str]) -> str:
    """Who does, is, or suffers it, by the words before and behind."""
    if lead in BE and following in ("who", "that", "which"):  # "it was Ann Roe who found it"
        return "who"
    if lead in _NAMED_AS or (following in BE and behind & (_NAMED_AS - BE)):
        return "is"
    if following and (following in BE or is_verb(following)):
        is_passive = following in BE - _HAVE or "been" in behind
        return "whom" if is_passive and any(f.endswith("ed") for f in behind) else "who"
    return "whom" if lead and not is_stop_word(lead) else ""


def lead_at(side: Side, name: Fact) -> int:
    """Place of the word that a name hangs on: before its article and what it is called; -1 for none."""
    reading, tokens = side.reading, side.reading.tokens
    before = reading.index_at(name.start - side.start) - 1
    skipped = 0
    while before >= 0:
        token = tokens[before]
        if reading.gap(before + 1).strip(" \u00a0-"):
            return -1
        is_calling = (
            token.kind is TokenKind.NUMBER
            or token.form in _ARTICLES
            or token.form in TITLES
            or bool(ADJECTIVE.search(token.text))
            or (reading.is_content[before] and token.text.islower() and not is_verbal(token.form))
            or (skipped and token.kind is TokenKind.NAME and tokens[before + 1].text.islower())
        )
        if not is_calling or skipped >= _LONGEST_TITLE:
            return before
        before, skipped = before - 1, skipped + 1
    return -1


def is_verbal(form: str) -> bool:
    """Whether a word is no part of what somebody is called: "named" before "conductor Ann Roe" is none."""
    return is_verb(form) or form in REPORTING or form in _NAMED_AS or form.endswith(("ing", "ed"))


def are_one_role(one: str, other: str, a: Side, b: Side, names: tuple[Fact, Fact]) -> bool:
    """Whether two roles are one: whoever won is whom it was won by, and went to."""
    if one == other and one in _PREPOSITIONS:
        were_given = one == "to" and not (_WENT.isdisjoint(a.forms) or _WENT.isdisjoint(b.forms))
        return were_given or _hang_alike(names, a, b)
    if one == other:
        return one != "of kind" or words_beside(a, names[0])[1] == words_beside(b, names[1])[1]
    roles = {one, other}
    if roles <= {"who", "by"} or (roles <= {"is", "whom", "who"} and "is" in roles):
        return True
    if roles == {"in", "site"}:  # "the plant in Debrecen", "Wroclaw as the site of the plant"
        return True
    if "to" in roles and roles & {"who", "by"}:
        giving, taking = (a, b) if one == "to" else (b, a)
        return not _WENT.isdisjoint(giving.forms) and not _TOOK.isdisjoint(taking.forms)
    return False


def _hang_alike(names: tuple[Fact, Fact], a: Side, b: Side) -> bool:
    """Whether what two prepositions hang on is said of both: "a plant in", "the factory in".

    "The tsunami warning for" and "the volcano alert for" are not.
    """
    said, modified = [], []
    for name, side, facing in zip(names, (a, b), (b, a), strict=True):
        at = _widest(side, lead_at(side, name))
        word = side.reading.tokens[at - 1] if at > 0 else None
        if word is None or side.reading.gap(at).strip():
            return False
        said.append(word.form in _LIGHT or facing.says(word.stem) > 0)
        modifier = side.reading.tokens[at - 2] if at > 1 and not side.reading.gap(at - 1).strip() else None
        is_told = modifier is None or not side.reading.is_content[at - 2] or facing.says(modifier.stem) > 0
        modified.append(is_told)
    return all(said) and any(modified)


def _widest(side: Side, at: int) -> int:
    """From a preposition to the one that its place lies in: from "of" to "in" in "in the port of Zedlin"."""
    tokens, reading = side.reading.tokens, side.reading
    while at > 2 and reading.is_content[at - 1] and not reading.gap(at).strip():
        before = at - 2 - (tokens[at - 2].form in _ARTICLES)
        if before < 1 or tokens[before].form not in _PLACES or reading.gap(at - 1).strip():
            break
        at = before
    return at


def word_behind(side: Side, end: int) -> str:
    """The word right behind a place of the sentence, an aside between commas passed over."""
    reading = side.reading
    at = reading.index_at(end)
    if reading.gap(at).strip().startswith(","):
        closing = next(
            (i for i in range(at + 1, min(at + 6, len(reading.tokens))) if "," in reading.gap(i)), 0
        )
        at = closing or at
    elif at >= len(reading.tokens) or reading.gap(at).strip(" \u00a0’'s"):
        return ""
    return reading.tokens[at].form if at < len(reading.tokens) else ""


def called(side: Side, name: Fact) -> tuple[Token, ...]:
    """What stands before a name as what its bearer is called: "finance director Ann Roe"."""
    first = lead_at(side, name) + 1
    at = side.reading.index_at(name.start - side.start)
    return tuple(side.reading.tokens[first:at]) if first else ()


def words_beside(side: Side, name: Fact) -> tuple[str, str]:
    """The words right before and right behind a name, articles left out."""
    tokens = side.reading.tokens
    at = side.reading.index_at(name.start - side.start)
    before = [t.form for t in tokens[max(0, at - 2) : at] if t.form not in _ARTICLES]
    return before[-1] if before else "", word_behind(side, name.end - side.start)
