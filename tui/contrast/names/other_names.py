"""Another name in the same role: who was appointed, who won, where it happened, who beat whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import LANDMARKS, REPORTING, TITLES
from tui.contrast.facts.places import NAMED, could_contain
from tui.contrast.facts.predicates import is_verb
from tui.contrast.names.name_roles import (
    ADJECTIVE,
    BE,
    are_one_role,
    called,
    is_verbal,
    lead_at,
    role_of,
    word_behind,
    words_beside,
)
from tui.contrast.sides import Finding, Side, are_apart, has_other_days
from tui.contrast.values.openers import NO_OPENERS, may_be_a_name
from tui.contrast.values.same_thing import share_said
from tui.matching.tokens import Token, TokenKind, is_stop_word
from tui.model import FactKind, Verdict

_POSSESSIVE: Final = 2
"""Code points of "’s"."""

_UNITS: Final = frozenset("celsius fahrenheit kelvin richter".split())


_POSTS: Final = frozenset(
    "chair chairman chairwoman director president vice-president executive ceo cfo treasurer secretary coach "
    "captain minister mayor governor ambassador editor conductor judge speaker deputy dean rector".split()
)
_OPENING: Final = tuple("“\"‘'«„:—-")


_SAME_WORDS: Final = 0.75
_SAME_FRAME: Final = 0.5
"""Share of the other words, by what they tell, that both sentences must have; less where the words beside the
names are the same."""

_SURER_FRAME: Final = 0.6
"""The same in sentences that only perhaps tell one thing."""

_VERBAL: Final = 3
"""Words behind a name among which its verb is: "has already bought"."""


_CALLED: Final = 3
"""Words behind a name within which what is of it is named: "the Gdynia shipyard Baltmar"."""

_FEW: Final = 4
_LEAST: Final = 2
"""Content words beside the name that each sentence needs: "Google said so" is said of many."""


def other_name(a: Side, b: Side, *, in_full: bool = True) -> Iterator[Finding]:
    """Sentences that say the same of two who cannot be one.

    `in_full`: the sentences tell one thing; else more that they share must speak for it.
    """
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
    role_a, role_b = role_of(a, one), role_of(b, other)
    if "" in (role_a, role_b) or not are_one_role(role_a, role_b, a, b, (one, other)):
        return
    rest_a, rest_b = _rest(a, one), _rest(b, other)
    is_told = not {role_a, role_b} <= {"who", "by"} or _do_the_same((a, one, role_a), (b, other, role_b))
    if not is_told or min(len(rest_a), len(rest_b)) < _LEAST:
        return
    is_firm = words_beside(a, one) == words_beside(b, other) or not {role_a, role_b} & {"whom", "of kind"}
    if "is" in (role_a, role_b) and _are_posts_apart(a, one, b, other):
        return
    if role_a == role_b == "is" and _are_other_things(rest_a, rest_b, a, b):
        return
    least = _SAME_WORDS if not is_firm else _SAME_FRAME if in_full else _SURER_FRAME
    if min(share_said(rest_a, b), share_said(rest_b, a)) >= least:
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
        if text[end : token.start].strip(" \u00a0'’s") or is_stop_word(token.form) or is_verbal(token.form):
            return False
        if token.kind is TokenKind.NAME:
            return is_owner or token is not tokens[at]
        end = token.end
    return False


def _do_the_same(one: tuple[Side, Fact, str], other: tuple[Side, Fact, str]) -> bool:
    """Whether what two do is said of both: "won the race" is not "finished sixth in the race"."""
    return all(
        (verb := _verb_before(side, name) if role == "by" else _verb_behind(side, name)) is None
        or facing.says(verb.stem) > 0
        for (side, name, role), (facing, _, _) in ((one, other), (other, one))
    )


def _verb_before(side: Side, name: Fact) -> Token | None:
    """The verb whose "by" stands before a name: "was won on Sunday by"; None where it is too far away."""
    at = lead_at(side, name)
    before = side.reading.tokens[max(0, at - _VERBAL) : at]
    return next((t for t in reversed(before) if is_verbal(t.form) and t.form not in BE), None)


def _verb_behind(side: Side, name: Fact) -> Token | None:
    """The first content word behind a name, auxiliaries passed over."""
    at = side.reading.index_at(name.end - side.start)
    following = side.reading.tokens[at : at + _VERBAL]
    return next((t for t in following if not is_stop_word(t.form) and t.form not in BE), None)


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
        for f in map(_by_its_town, side.facts)
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
    if first.form in NAMED or (is_subject and is_verb(word_behind(side, first.end))):
        place = Fact(
            FactKind.NAME, side.sentence, side.start + first.start, side.start + first.end,
            first.text, subject=first.text, key=first.form,
        )  # fmt: skip
        names.insert(0, place)
    return names


def _by_its_town(fact: Fact) -> Fact:
    """Of a university the name of its town, which tells most: "the University of Coimbra"."""
    head, _, town = str(fact.value).rpartition(" of ")
    if fact.kind is not FactKind.NAME or not head.endswith(("University", "College")):
        return fact
    return replace(
        fact, start=fact.end - len(town), value=town, subject=town, key=town.casefold().replace(" ", "")
    )


def _tells(side: Side, name: Fact) -> bool:
    """Whether a name only says who tells it, or to whom: other sources are no dispute."""
    tokens = side.reading.tokens
    if word_behind(side, name.end - side.start) in REPORTING:
        return True
    before = lead_at(side, name)
    lead = [t.form for t in tokens[max(0, before - 1) : before + 1]]
    if lead[-1:] == ["by"]:
        lead = lead[:1]
    return lead == ["according", "to"] or (lead[-1:] != [] and lead[-1] in REPORTING)


def _is_adjective(name: Fact, side: Side) -> bool:
    """Whether a name only says of what country something is: "the Greek capital", "Finnish conductor"."""
    following = word_behind(side, name.end - side.start)
    return bool(ADJECTIVE.search(str(name.value))) and bool(following) and not is_stop_word(following)


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


def are_one_name(one: str, other: str) -> bool:
    """Whether two names may mean one thing: by spelling, as an abbreviation, or one place inside another."""
    head = one.partition(" of ")[0]
    if head != one and other.startswith(f"{head} of "):
        one, other = one.removeprefix(f"{head} of "), other.removeprefix(f"{head} of ")
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


def _words_of(side: Side, name: Fact) -> frozenset[str]:
    """Stems of the words of a name, a possessive ending counted in."""
    first, after = (
        side.reading.index_at(place - side.start) for place in (name.start, name.end + _POSSESSIVE)
    )
    end = name.end + _POSSESSIVE - side.start
    return frozenset(t.stem for t in side.reading.tokens[first:after] if t.end <= end)


def _are_posts_apart(a: Side, one: Fact, b: Side, other: Fact) -> bool:
    """Whether each is named to another post, whatever he was: the chair, the artistic director."""
    mine, others = (
        s.forms.difference(t.form for t in called(s, f)) & _POSTS for s, f in ((a, one), (b, other))
    )
    return are_apart(mine, others)


def _rest(side: Side, name: Fact) -> frozenset[str]:
    """What a sentence says beside a name and what its bearer is called: "the Gdynia shipyard Baltmar"."""
    return side.stems - _words_of(side, name) - {t.stem for t in called(side, name)}


def _covers_name(side: Side, name: Fact) -> bool:
    """Any part of the name will do, titles and what is "of" somewhere apart: "Lopez" is "Maria Lopez"."""
    if name.key in side.once(_name_keys):
        return True
    parts = str(name.value).rpartition(" of ")[2].split()
    telling = [part for part in parts if part.casefold().rstrip(".") not in TITLES] or parts
    return any(_has_name(side, part) for part in telling) or side.covers(name.key)


def _has_name(side: Side, part: str) -> bool:
    """Whether a sentence has part of a name as a name: "substitute" is no part of "Substitute Ann Roe"."""
    if not side.covers(part.casefold()) and not side.covers(part):
        return False
    form = part.casefold()
    return form not in side.forms or not part[:1].isupper() or form in side.once(_capitalised)


def _name_keys(side: Side) -> frozenset[str]:
    return frozenset(f.key for f in side.facts if f.kind is FactKind.NAME)


def _capitalised(side: Side) -> frozenset[str]:
    """The words that a sentence writes with a capital somewhere, in normal form."""
    return frozenset(t.form for t in side.reading.tokens if t.text[:1].isupper())
