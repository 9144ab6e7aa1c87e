"""Another name in the same role: who was appointed, who won, where it happened, who beat whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import LANDMARKS, REPORTING, TITLES, WEEKDAYS
from tui.contrast.facts.places import NAMED, could_contain
from tui.contrast.facts.predicates import is_verb
from tui.contrast.openers import NO_OPENERS, may_be_a_name
from tui.contrast.same_thing import share_said
from tui.contrast.sides import Finding, Side, has_other_days
from tui.matching.tokens import Token, TokenKind, is_stop_word
from tui.model import FactKind, Verdict

_ALIASING: Final = frozenset("known called dubbed nicknamed renamed aka alias meaning means".split())
"""Behind these stands another name for the same thing."""

_NAMED_AS: Final = frozenset(
    "named appointed elected identified chosen crowned nominated confirmed picked selected promoted is was "
    "are were be been being as became become becomes".split()
)
"""Beside these a name says who somebody is, whichever of the two comes first."""

_BE: Final = frozenset("is was are were be been being has have had will".split())
_HAVE: Final = frozenset("has have had will".split())
_FOLLOWED: Final = frozenset("succeeded replaced followed".split())
"""Whom somebody is followed by is who is named in his place."""

_POSSESSIVE: Final = 2
"""Code points of "’s"."""

_UNITS: Final = frozenset("celsius fahrenheit kelvin richter".split())
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

_ARTICLES: Final = frozenset(("the", "a", "an"))
_OPENING: Final = tuple("“\"‘'«„:—-")

_ADJECTIVE: Final = re.compile(
    r"(?:ese|ish|[ie]an|ican|Greek|French|Dutch|Swiss|Thai|Iraqi|Israeli|Pakistani)$"
)
"""Endings of what belongs to a country: "the Greek capital"."""

_SAME_WORDS: Final = 0.75
_SAME_FRAME: Final = 0.5
"""Share of the other words, by what they tell, that both sentences must have; less where the words beside the
names are the same."""

_VERBAL: Final = 3
"""Words behind a name among which its verb is: "has already bought"."""

_LONGEST_TITLE: Final = 5
_PASSIVE: Final = 6
"""Words before "by" among which what is done stands: "succeeded as chief executive of Arup by"."""

_CALLED: Final = 3
"""Words behind a name within which what is of it is named: "the Gdynia shipyard Baltmar"."""

_FEW: Final = 4
_LEAST: Final = 2
"""Content words beside the name that each sentence needs: "Google said so" is said of many."""


def other_name(a: Side, b: Side) -> Iterator[Finding]:
    """Sentences that say the same of two who cannot be one."""
    mine = [f for f in a.once(_bearers) if not _covers_name(b, f)]
    others = [f for f in b.once(_bearers) if not _covers_name(a, f)]
    mine, others = (
        _heads(_unheard_of(_with_regions(mine, a), a, b), a),
        _heads(_unheard_of(_with_regions(others, b), b, a), b),
    )
    if len(mine) != 1 or len(others) != 1 or has_other_days(a, b):
        return
    one, other = mine[0], others[0]
    if are_one_name(str(one.value), str(other.value)) or _is_place(one) != _is_place(other):
        return
    role_a, role_b = _role(a, one), _role(b, other)
    if "" in (role_a, role_b) or not _are_one_role(role_a, role_b, a, b, (one, other)):
        return
    if role_a == role_b == "who" and not _do_the_same(a, one, b, other):
        return
    rest_a, rest_b = _rest(a, one), _rest(b, other)
    if min(len(rest_a), len(rest_b)) < _LEAST:
        return
    is_firm = _beside(a, one) == _beside(b, other) or not {role_a, role_b} & {"whom", "of kind"}
    if role_a == role_b == "is" and _are_other_things(rest_a, rest_b, a, b):
        return
    if min(share_said(rest_a, b), share_said(rest_b, a)) >= (_SAME_FRAME if is_firm else _SAME_WORDS):
        yield Finding(one, other, Verdict.CONFLICT)


def _unheard_of(names: list[Fact], side: Side, facing: Side) -> list[Fact]:
    """Of several names those that the other article never gives; where there is one, that one."""
    if len(names) < 2:
        return names
    return [name for name in names if _words_of(side, name).isdisjoint(facing.cast)]


def _heads(names: list[Fact], side: Side) -> list[Fact]:
    """Of several names those that do not only say whose another is."""
    if len(names) < 2:
        return names
    return [name for name in names if not _belongs_to_name(name, side)]


def _belongs_to_name(name: Fact, side: Side) -> bool:
    """Whether a name only says whose another is: "Norway's Fjordverft", "the Gdynia shipyard Baltmar"."""
    tokens, text = side.reading.tokens, side.reading.text
    end = name.end - side.start
    is_owner = text.startswith(("'s ", "’s "), end)
    for token in tokens[(at := side.reading.index_at(end)) : at + _CALLED]:
        if text[end : token.start].strip(" \u00a0'’s") or is_stop_word(token.form) or _is_verbal(token.form):
            return False
        if token.kind is TokenKind.NAME:
            return is_owner or token is not tokens[at]
        end = token.end
    return False


def _do_the_same(a: Side, one: Fact, b: Side, other: Fact) -> bool:
    """Whether what two subjects do is said of both: "won the race" is not "finished sixth in the race"."""
    return all(
        verb is None or facing.says(verb.stem) > 0
        for verb, facing in ((_verb_behind(a, one), b), (_verb_behind(b, other), a))
    )


def _verb_behind(side: Side, name: Fact) -> Token | None:
    """The first content word behind a name, auxiliaries passed over."""
    at = side.reading.index_at(name.end - side.start)
    following = side.reading.tokens[at : at + _VERBAL]
    return next((t for t in following if not is_stop_word(t.form) and t.form not in _BE), None)


def _are_other_things(rest_a: frozenset[str], rest_b: frozenset[str], a: Side, b: Side) -> bool:
    """Whether each says a word of what somebody is that the other does not: the gunman, the victim."""
    short = min(len(rest_a), len(rest_b)) <= _FEW
    return short and any(not b.says(s) for s in rest_a) and any(not a.says(s) for s in rest_b)


def _is_place(name: Fact) -> bool:
    return str(name.value).lower() in NAMED


def _bearers(side: Side) -> list[Fact]:
    """The names of a sentence but those that only say of what country something is."""
    return [name for name in _names(side) if not _is_adjective(name, side)]


def _names(side: Side) -> list[Fact]:
    """The names of a sentence, with the place it opens with; the first word of a quotation is none."""
    names = [
        f
        for f in side.facts
        if f.kind is FactKind.NAME
        and not TITLES.issuperset(str(f.value).lower().replace(".", "").split())
        and str(f.value).lower() not in _UNITS
        and not _tells(side, f)
        and not (
            side.reading.text[: f.start - side.start].rstrip(" ")[-1:] in _OPENING and " " not in str(f.value)
        )
    ]
    tokens = side.reading.tokens
    at = 1 if len(tokens) > 1 and tokens[0].form == "the" else 0
    first = tokens[at] if tokens else None
    if first is None or any(f.start <= side.start + first.start for f in names):
        return names
    is_subject = at == 0 and may_be_a_name(side) and first.form not in NO_OPENERS
    if first.form in NAMED or (is_subject and is_verb(_following(side, first.end))):
        place = Fact(
            FactKind.NAME, side.sentence, side.start + first.start, side.start + first.end,
            first.text, subject=first.text, key=first.form,
        )  # fmt: skip
        names.insert(0, place)
    return names


def _tells(side: Side, name: Fact) -> bool:
    """Whether a name only says who tells it, or to whom: other sources are no dispute."""
    tokens = side.reading.tokens
    if _following(side, name.end - side.start) in REPORTING:
        return True
    before = _lead(side, name)
    lead = [t.form for t in tokens[max(0, before - 1) : before + 1]]
    if lead[-1:] == ["by"]:
        lead = lead[:1]
    return lead == ["according", "to"] or (lead[-1:] != [] and lead[-1] in REPORTING)


def _is_adjective(name: Fact, side: Side) -> bool:
    """Whether a name only says of what country something is: "the Greek capital", "Finnish conductor"."""
    following = _following(side, name.end - side.start)
    return bool(_ADJECTIVE.search(str(name.value))) and bool(following) and not is_stop_word(following)


def _with_regions(names: list[Fact], side: Side) -> list[Fact]:
    """Places with the country behind them as one name: "Zaragoza, Spain"."""
    kept: list[Fact] = []
    for name in names:
        text = side.reading.text
        if kept and text[kept[-1].end - side.start : name.start - side.start] == ", " and _is_place(name):
            kept[-1] = replace(kept[-1], end=name.end, value=f"{kept[-1].value}, {name.value}")
        else:
            kept.append(name)
    return kept


def _role(side: Side, name: Fact) -> str:
    """What the sentence makes of a name: `who`, `by`, a preposition, `is`, `whom`; empty where unclear."""
    tokens, reading = side.reading.tokens, side.reading
    before = _lead(side, name)
    lead = tokens[before].form if before >= 0 else ""
    end = name.end - side.start
    following = _following(side, end)
    if lead in REPORTING or lead in _ALIASING or (before > 0 and tokens[before - 1].form in _ALIASING):
        return ""
    if following == "as" and not _SITES.isdisjoint(t.form for t in tokens[reading.index_at(end) :][:4]):
        return "site"
    is_joined = following and reading.gap(reading.index_at(end)) == " "
    if is_joined and not (is_stop_word(following) or is_verb(following) or following in _TIMES):
        return "of kind"
    if lead == "by" and not _FOLLOWED.isdisjoint(t.form for t in tokens[max(0, before - _PASSIVE) : before]):
        return "is"
    if lead == "by" or lead in _PREPOSITIONS:
        return "in" if lead in _PLACES else "to" if lead == "into" else lead
    return _part(lead, following, {t.form for t in tokens[reading.index_at(end) :][:4]})


def _part(lead: str, following: str, behind: set[str]) -> str:
    """Who does, is, or suffers it, by the words before and behind."""
    if lead in _BE and following in ("who", "that", "which"):  # "it was Ann Roe who found it"
        return "who"
    if lead in _NAMED_AS or (following in _BE and behind & (_NAMED_AS - _BE)):
        return "is"
    if following and (following in _BE or is_verb(following)):
        is_passive = following in _BE - _HAVE or "been" in behind
        return "whom" if is_passive and any(f.endswith("ed") for f in behind) else "who"
    return "whom" if lead and not is_stop_word(lead) else ""


def _lead(side: Side, name: Fact) -> int:
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
            or bool(_ADJECTIVE.search(token.text))
            or (reading.is_content[before] and token.text.islower() and not _is_verbal(token.form))
            or (skipped and token.kind is TokenKind.NAME and tokens[before + 1].text.islower())
        )
        if not is_calling or skipped >= _LONGEST_TITLE:
            return before
        before, skipped = before - 1, skipped + 1
    return -1


def _is_verbal(form: str) -> bool:
    """Whether a word is no part of what somebody is called: "named" before "conductor Ann Roe" is none."""
    return is_verb(form) or form in REPORTING or form in _NAMED_AS or form.endswith(("ing", "ed"))


def _are_one_role(one: str, other: str, a: Side, b: Side, names: tuple[Fact, Fact]) -> bool:
    """Whether two roles are one: whoever won is whom it was won by, and went to."""
    if one == other and one in _PREPOSITIONS and not _hang_alike(names, a, b):
        return False
    if one == other:
        return one != "of kind" or _beside(a, names[0])[1] == _beside(b, names[1])[1]
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
        at = _lead(side, name)
        word = side.reading.tokens[at - 1] if at > 0 else None
        if word is None or side.reading.gap(at).strip():
            return False
        said.append(word.form in _LIGHT or facing.says(word.stem) > 0)
        modifier = side.reading.tokens[at - 2] if at > 1 and not side.reading.gap(at - 1).strip() else None
        is_told = modifier is None or not side.reading.is_content[at - 2] or facing.says(modifier.stem) > 0
        modified.append(is_told)
    return all(said) and any(modified)


def are_one_name(one: str, other: str) -> bool:
    """Whether two names may mean one thing: by spelling, as an abbreviation, or one place inside another."""
    first, second = one.lower().replace(".", ""), other.lower().replace(".", "")
    if fuzz.ratio(first, second) >= 80 or first.startswith(second) or second.startswith(first):
        return True
    for short, long in ((first, other), (second, one)):
        initials = "".join(word[0] for word in long.split() if word[:1].isupper()).lower()
        if len(initials) > 1 and (short == initials or short.startswith(initials)):
            return True
    if (one.lower().split()[-1] in LANDMARKS) != (other.lower().split()[-1] in LANDMARKS):
        return True
    return could_contain(one, other)


def _following(side: Side, end: int) -> str:
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


def _words_of(side: Side, name: Fact) -> frozenset[str]:
    """Stems of the words of a name, a possessive ending counted in."""
    first, after = (
        side.reading.index_at(place - side.start) for place in (name.start, name.end + _POSSESSIVE)
    )
    end = name.end + _POSSESSIVE - side.start
    return frozenset(t.stem for t in side.reading.tokens[first:after] if t.end <= end)


def _rest(side: Side, name: Fact) -> frozenset[str]:
    """What a sentence says beside a name and what its bearer is called: "the Gdynia shipyard Baltmar"."""
    at = side.reading.index_at(name.start - side.start)
    first = _lead(side, name) + 1
    called = {t.stem for t in side.reading.tokens[first:at]} if first else set()
    return side.stems - _words_of(side, name) - called


def _covers_name(side: Side, name: Fact) -> bool:
    """Any part of the name will do, titles apart: "Lopez" is "Maria Lopez"."""
    if any(f.kind is FactKind.NAME and f.key == name.key for f in side.facts):
        return True
    parts = str(name.value).split()
    telling = [part for part in parts if part.casefold().rstrip(".") not in TITLES] or parts
    return any(_has_name(side, part) for part in telling) or side.covers(name.key)


def _has_name(side: Side, part: str) -> bool:
    """Whether a sentence has part of a name as a name: "substitute" is no part of "Substitute Ann Roe"."""
    if not side.covers(part.casefold()) and not side.covers(part):
        return False
    written = [t.text for t in side.reading.tokens if t.form == part.casefold()]
    return not written or not part[:1].isupper() or any(text[:1].isupper() for text in written)


def _beside(side: Side, name: Fact) -> tuple[str, str]:
    """The words right before and right behind a name, articles left out."""
    tokens = side.reading.tokens
    at = side.reading.index_at(name.start - side.start)
    before = [t.form for t in tokens[max(0, at - 2) : at] if t.form not in _ARTICLES]
    return before[-1] if before else "", _following(side, name.end - side.start)
