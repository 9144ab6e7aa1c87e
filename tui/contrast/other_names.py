"""Sentences alike but for one name: who was appointed, who won, where it happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.counterparts import unsettled_dates
from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import LANDMARKS, MONTHS, TITLES, WEEKDAYS
from tui.contrast.facts.places import NAMED, could_contain
from tui.contrast.openers import NO_OPENERS, is_verb, may_be_a_name
from tui.contrast.sides import Finding, Side
from tui.matching.tokens import is_stop_word
from tui.model import FactKind, Verdict

_NAMING: Final = frozenset("known called dubbed nicknamed named renamed aka alias meaning means".split())
_ARTICLES: Final = frozenset(("the", "a", "an"))
_OPENING: Final = tuple("“\"‘'«„:—-")


def other_name(a: Side, b: Side) -> Iterator[Finding]:
    """Sentences alike but for one name, which stands between the same words in both."""
    mine = [f for f in _names(a) if not _covers_name(b, f)]
    others = [f for f in _names(b) if not _covers_name(a, f)]
    if len(mine) != 1 or len(others) != 1 or unsettled_dates(a, b):
        return
    one, other = mine[0], others[0]
    if are_one_name(str(one.value), str(other.value)):
        return
    context_a, context_b = _before(a, one), _before(b, other)
    if context_a != context_b or set(context_a) & _NAMING or not _same_following(a, one, b, other):
        return
    if not context_a and not _are_subjects(a, one, b, other):
        return
    own_a, own_b = _words_of(a, one), _words_of(b, other)
    rest_a, rest_b = a.stems - own_a, b.stems - own_b
    if len(rest_a) < 2 or len(rest_b) < 2:
        return
    covered_a = sum(b.covers(s) for s in rest_a) / len(rest_a)
    covered_b = sum(a.covers(s) for s in rest_b) / len(rest_b)
    if min(covered_a, covered_b) >= 0.75:
        yield Finding(one, other, Verdict.CONFLICT)


def _names(side: Side) -> list[Fact]:
    """The names of a sentence, with the place it opens with; the first word of a quotation is none."""
    names = [
        f
        for f in side.facts
        if f.kind is FactKind.NAME
        and not (
            side.reading.text[: f.start - side.start].rstrip(" ")[-1:] in _OPENING and " " not in str(f.value)
        )
    ]
    tokens = side.reading.tokens
    at = 1 if len(tokens) > 1 and tokens[0].form == "the" else 0
    first = tokens[at] if tokens else None
    if first is None or any(f.start <= side.start + first.start for f in names):
        return names
    if first.form in NAMED or (at == 0 and may_be_a_name(side)):
        place = Fact(
            FactKind.NAME, side.sentence, side.start + first.start, side.start + first.end,
            first.text, subject=first.text, key=first.form,
        )  # fmt: skip
        names.insert(0, place)
    return names


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


def _same_following(a: Side, one: Fact, b: Side, other: Fact) -> bool:
    """Whether the same word follows both names, or in both cases the phrase ends there."""
    following_a, following_b = _following(a, one), _following(b, other)
    ends = is_stop_word(following_a) or not following_a, is_stop_word(following_b) or not following_b
    return following_a == following_b or all(ends)


def _following(side: Side, name: Fact) -> str:
    """The word right behind a name; empty where its clause ends."""
    reading = side.reading
    at = reading.index_at(name.end - side.start)
    if at >= len(reading.tokens) or reading.gap(at).strip(" \u00a0’'s"):
        return ""
    return reading.tokens[at].form


def _are_subjects(a: Side, one: Fact, b: Side, other: Fact) -> bool:
    """Whether both names open their sentences and the same word follows: full names, or places."""
    are_names = all(" " in str(f.value) or str(f.value).lower() in NAMED for f in (one, other))
    if not are_names and is_verb(_following(a, one)):
        are_names = not any(str(f.value).lower() in NO_OPENERS for f in (one, other))
    return are_names and _following(a, one) == _following(b, other) != ""


def _words_of(side: Side, name: Fact) -> frozenset[str]:
    offset = side.start
    return frozenset(
        t.stem
        for t in side.reading.tokens
        if name.start - offset <= t.start and t.end <= name.end - offset + 2
    )


def _covers_name(side: Side, name: Fact) -> bool:
    """Any part of the name will do, titles apart: "Lopez" is "Maria Lopez"."""
    parts = str(name.value).split()
    telling = [part for part in parts if part.casefold().rstrip(".") not in TITLES] or parts
    return any(side.covers(part.casefold()) or side.covers(part) for part in telling) or side.covers(name.key)


def _before(side: Side, name: Fact) -> tuple[str, ...]:
    """The two words before a name, articles left out."""
    at = side.reading.index_at(name.start - side.start)
    words = [t.form for t in side.reading.tokens[max(0, at - 3) : at]]
    return tuple(w for w in words if w not in WEEKDAYS and w not in MONTHS and w not in _ARTICLES)[-2:]
