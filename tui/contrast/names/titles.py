"""What somebody is: one person who is interior minister here and justice minister there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.sides import Finding, Side
from tui.model import FactKind, Verdict

_OFFICES: Final = (
    "minister|president|director|officer|governor|mayor|secretary|chairman|chairwoman|general|chief|captain|"
    "treasurer|chancellor|ambassador|commissioner|manager|spokesman|spokeswoman|senator|judge|coach|editor"
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+"
_OFFICE = rf"(?P<title>(?:[\w’'-]+\s){{0,3}}(?:{_OFFICES}))"
_TITLED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<name>{_NAME}),\s(?:the\s|[\w’']+(?:’s|'s)\s|its\s|an?\s)*(?i:{_OFFICE})(?=,|\sof\b|\.)",
        rf"(?:^|[,.]\s)(?i:the\s)?(?:[\w’'-]+(?:’s|'s)\s)?(?i:{_OFFICE}),\s(?P<name>{_NAME})",
        rf"(?:^|\s)(?P<title>(?:Governor|Mayor|President|Senator|Chancellor|Judge|Captain|General))\s(?P<name>{_NAME})",
    )
)
"""A name with an office beside it: "Ann Roe, the interior minister", "the interior minister, Ann Roe"."""

_PAST: Final = frozenset("former deputy acting then outgoing vice ex".split())
_SAID_OF_MANY: Final = frozenset("the a an its new state country city company".split())


def other_titles(a: Side, b: Side) -> Iterator[Finding]:
    """Offices of one person that cannot be one; who has several, or had one, is left alone."""
    mine, others = a.once(_by_name), b.once(_by_name)
    for name in sorted(mine.keys() & others.keys()):
        if len(mine[name]) != 1 or len(others[name]) != 1:
            continue
        one, other = mine[name][0], others[name][0]
        if (
            _differ(str(one.value), str(other.value))
            and not _has_office(b, one)
            and not _has_office(a, other)
        ):
            yield Finding(one, other, Verdict.CONFLICT)


def _by_name(side: Side) -> dict[str, list[Fact]]:
    titles: dict[str, list[Fact]] = defaultdict(list)
    for title in _titles(side):
        titles[title.key].append(title)
    return titles


def _has_office(side: Side, title: Fact) -> bool:
    """Whether every word of an office stands in the sentence, whosever it is."""
    return all(side.has(word) for word in str(title.value).lower().split())


def _titles(side: Side) -> Iterator[Fact]:
    for pattern in _TITLED:
        for found in pattern.finditer(side.reading.text):
            start, end = side.start + found.start("title"), side.start + found.end("title")
            surname = found["name"].split()[-1].casefold()
            yield Fact(
                FactKind.NAME, side.sentence, start, end, found["title"], subject=found["name"], key=surname
            )  # fmt: skip


def _differ(one: str, other: str) -> bool:
    """Whether each names an office, or a part of one, that the other does not."""
    mine, others = set(one.lower().split()), set(other.lower().split())
    if not _PAST.isdisjoint(mine | others):
        return False
    return bool(mine - others - _SAID_OF_MANY) and bool(others - mine - _SAID_OF_MANY)
