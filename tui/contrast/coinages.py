"""Who coined a term, and who has to do something by a day: two who cannot both be the one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.same_thing import share_said
from tui.contrast.sides import Finding, Side
from tui.contrast.speakers import are_other_people
from tui.contrast.synonyms import are_synonyms
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind, Verdict

_TERM: Final = re.compile(
    r"\b(?:term|expression|phrase|word|nickname|label|slogan|motto|coinage|hashtag|coined|coins|coin)\b",
    re.IGNORECASE,
)
_MARKED: Final = re.compile(r"[“\"‘']([^“”\"‘’]{3,40})[”\"’']")
_VERBS: Final = "coined|invented|introduced|thought up|dreamt up|dreamed up|came up with|first used|devised"
_COINED_BY: Final = re.compile(
    rf"\b(?:{_VERBS}|populari[sz]ed) (?:[\w’'-]+ ){{0,4}}?by\s"
    r"|\b(?:goes back to|credited to|attributed to|traced (?:back )?to|the work of)\s",
    re.IGNORECASE,
)
_COINED: Final = re.compile(
    r"(?:\s|, )(?:who |himself |herself |had |has |is said to have |claims to have |first ){0,2}"
    rf"(?:{_VERBS})\s",
    re.IGNORECASE,
)
_REACH: Final = 60
"""Code points behind "coined by" within which the name stands: titles and callings come first."""

_SHARED: Final = 0.25
"""Share of the words, by what they tell, that the sentence telling less must have in the other."""

_DUTY: Final = frozenset("must shall".split())
_BOUND: Final = frozenset("required obliged obligated ordered told instructed due".split())
_HAVE: Final = frozenset("has have had need needs".split())
_BE: Final = frozenset("is are was were be been being will".split())
_SAME_DUTY: Final = 0.4


def other_coiner(a: Side, b: Side) -> Iterator[Finding]:
    """One term with two people who coined it."""
    mine, others = a.once(_coiner), b.once(_coiner)
    if mine is None or others is None or not are_other_people(str(mine.value), str(others.value)):
        return
    if any(b.covers(t) for t in _stems(mine, a)) or any(a.covers(t) for t in _stems(others, b)):
        return
    is_one_term = not _quoted(a).isdisjoint(_quoted(b))
    shares = share_said(a.stems - _stems(mine, a), b), share_said(b.stems - _stems(others, b), a)
    if is_one_term or min(shares) >= _SHARED:
        yield Finding(mine, others, Verdict.CONFLICT)


def _quoted(side: Side) -> set[str]:
    """What stands between quotation marks."""
    return {words.casefold().strip(" ,.") for words in _MARKED.findall(side.reading.text)}


def _coiner(side: Side) -> Fact | None:
    """Whom a sentence says a term was coined by."""
    text = side.reading.text
    if not _TERM.search(text):
        return None
    names = [f for f in side.facts if f.kind is FactKind.NAME]
    for match in _COINED_BY.finditer(text):
        ends = match.end() + side.start
        behind = [f for f in names if ends <= f.start <= ends + _REACH]
        if behind:
            return _as_coiner(behind[0])
    for match in _COINED.finditer(text):
        before = [f for f in names if f.end == match.start() + side.start]
        if before:
            return _as_coiner(before[0])
    return None


def _as_coiner(name: Fact) -> Fact:
    return replace(name, kind=FactKind.ATTRIBUTION, subject="who coined it", key="coiner")


def _stems(name: Fact, side: Side) -> frozenset[str]:
    offset = side.start
    return frozenset(
        t.stem for t in side.reading.tokens if name.start - offset <= t.start and t.end <= name.end - offset
    )


def other_bearer(a: Side, b: Side) -> Iterator[Finding]:
    """One duty, with one day it is due, of two who have to do it: the landlords, the tenants."""
    if not _days(a) & _days(b):
        return
    mine, others = _bearer(a), _bearer(b)
    if mine is None or others is None or are_synonyms(mine.stem, others.stem):
        return
    if b.says(mine.stem) or a.says(others.stem):
        return
    if min(share_said(a.stems - {mine.stem}, b), share_said(b.stems - {others.stem}, a)) >= _SAME_DUTY:
        yield Finding(_as_bearer(mine, a), _as_bearer(others, b), Verdict.CONFLICT)


def _days(side: Side) -> set[object]:
    return {f.value for f in side.facts if f.kind is FactKind.DATE}


def _bearer(side: Side) -> Token | None:
    """The noun right before the first "must", "have to", "are required to" of a sentence."""
    tokens = side.reading.tokens
    for at, token in enumerate(tokens):
        following = [t.form for t in tokens[at + 1 : at + 3]]
        is_duty = token.form in _DUTY or (token.form in _HAVE and following[:1] == ["to"])
        is_bound = token.form in _BE and following[:1] and following[0] in _BOUND and following[1:] == ["to"]
        if not (is_duty or is_bound) or not at:
            continue
        before = at - 2 if tokens[at - 1].form in ("who", "that", "which") and at > 1 else at - 1
        bearer = tokens[before]
        if side.reading.is_content[before] and bearer.kind in (TokenKind.WORD, TokenKind.NAME):
            return bearer
        return None
    return None


def _as_bearer(token: Token, side: Side) -> Fact:
    return Fact(
        FactKind.NAME, side.sentence, side.start + token.start, side.start + token.end, token.text,
        subject="who has to", key=token.stem,
    )  # fmt: skip
