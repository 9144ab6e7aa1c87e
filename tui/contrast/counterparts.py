"""Two sentences that tell the same thing, fact beside fact: which agree, which do not, which have none.

The rule behind every test here: values are compared only where the sentences leave no doubt that they
are values of one thing. A value that the other sentence also gives is settled and disputes nothing; only
what is left over on both sides can be a conflict.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tui.contrast.agreement import do_agree
from tui.contrast.facts import Fact
from tui.contrast.facts.claims import Claim
from tui.contrast.facts.lexicon import EVENTS, UNITS
from tui.contrast.facts.reading import SentenceReading
from tui.model import FactKind, Verdict

COMPARED: Final = frozenset(
    (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK, FactKind.DATE)
)
_DAY: Final = re.compile(r"day\b|\b\d{1,2}\b")
_MEASURES: Final = frozenset(unit for unit, _ in UNITS.values())
_PEOPLE_EVENTS: Final = frozenset(EVENTS.values())


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of a pair: what it says, and the normal forms it says it with.

    Attributes:
        start: of the sentence, in its article's text; `reading` counts from there.
        stems: of its content words, one name for each alias group.
        joined: its letters and digits run together, so that "TikTok refugee" is found in a hashtag.
    """

    sentence: str
    start: int
    reading: SentenceReading
    facts: tuple[Fact, ...]
    claims: tuple[Claim, ...]
    stems: frozenset[str]
    joined: str

    def covers(self, stem: str) -> bool:
        """Whether the sentence has this word, on its own or inside another."""
        return stem in self.stems or (len(stem) > 3 and stem in self.joined)


@dataclass(frozen=True, slots=True)
class Finding:
    """Two facts that say the same, or do not: `verdict` is None where they agree."""

    a: Fact
    b: Fact
    verdict: Verdict | None


def compare_facts(a: Side, b: Side) -> Iterator[Finding]:
    """Set the numbers, ranks and dates of two sentences against each other."""
    mine, others = _by_key(a.facts), _by_key(b.facts)
    findings: list[Finding] = []
    for key in mine.keys() & others.keys():
        findings += _compare_group(mine[key], others[key], a, b)
    # Dates that tell two values apart are the reason of an update, not a dispute of their own; and with
    # other numbers, another date is another event.
    is_explained = any(f.verdict is Verdict.UPDATE for f in findings) or have_other_numbers(a, b)
    for finding in sorted(findings, key=lambda f: (f.a.start, f.b.start)):
        if is_explained and finding.verdict is not None and finding.a.kind is FactKind.DATE:
            continue
        yield finding


def _by_key(facts: Sequence[Fact]) -> Mapping[tuple[FactKind, str], list[Fact]]:
    groups: dict[tuple[FactKind, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in COMPARED:
            key = fact.key
            if fact.kind is FactKind.DATE:
                key = "day" if str(fact.value)[:1] in "-0123456789" and key in ("weekday", "day") else key
            if key.startswith("age:"):
                key = "age"
            groups[fact.kind, key].append(fact)
    return groups


def _compare_group(mine: Sequence[Fact], others: Sequence[Fact], a: Side, b: Side) -> Iterator[Finding]:
    """Settle what both say first; then pair what is left, the best fitting contexts first."""
    settled_a, settled_b = set(), set()
    for i, fact in enumerate(mine):
        for j, other in enumerate(others):
            if do_agree(fact, other) and not _scopes_differ(fact, other):
                settled_a.add(i)
                settled_b.add(j)
                if kinship(fact, other, a, b) > 0:
                    yield Finding(fact, other, None)
    left = [
        (kinship(fact, other, a, b), i, j)
        for i, fact in enumerate(mine)
        if i not in settled_a
        for j, other in enumerate(others)
        if j not in settled_b
    ]
    for score, i, j in sorted(left, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if score <= 0 or i in settled_a or j in settled_b:
            continue
        settled_a.add(i)
        settled_b.add(j)
        yield Finding(mine[i], others[j], _verdict(mine[i], others[j]))


def _verdict(a: Fact, b: Fact) -> Verdict:
    if _scopes_differ(a, b):
        return Verdict.SCOPE
    if a.as_of and b.as_of and a.as_of.lower() != b.as_of.lower() and a.kind is not FactKind.RANK:
        return Verdict.UPDATE
    return Verdict.CONFLICT


def _scopes_differ(a: Fact, b: Fact) -> bool:
    """Whether the words say that different ranges of one thing are measured."""
    if not a.scope or not b.scope or a.scope & b.scope:
        return False
    return a.kind is FactKind.RANK or ("worldwide" in a.scope) != ("worldwide" in b.scope)


def kinship(fact: Fact, other: Fact, a: Side, b: Side) -> float:
    """How surely two facts are about one thing: 0 where they are not, or not surely.

    Events, directions and names must not contradict; then the words around each must be found in the
    other sentence.
    """
    if not _events_fit(fact, other) or _owners_differ(fact, other):
        return 0.0
    if _are_of_other_periods(fact, other):
        return 0.0
    if not _scopes_differ(fact, other) and _names_clash(fact, other, a, b):
        return 0.0
    if not fact.near or not other.near:
        return 0.0 if fact.kind is FactKind.DATE else 0.5
    covered_a = sum(b.covers(stem) for stem in fact.near) / len(fact.near)
    covered_b = sum(a.covers(stem) for stem in other.near) / len(other.near)
    shared = bool(fact.near & other.near) or fact.event == other.event != ""
    low, high = sorted((covered_a, covered_b))
    floor_low, floor_high = (0.5, 0.6) if fact.kind is FactKind.DATE else (0.25, 0.5)
    if fact.key in _MEASURES:  # a unit names no thing: the words around must
        floor_low, floor_high = 0.34, 0.6
    if not shared or low < floor_low or high < floor_high:
        return 0.0
    return low + high


def _events_fit(a: Fact, b: Fact) -> bool:
    if a.kind is FactKind.DATE:
        return a.event == b.event
    if a.event == b.event:
        return True
    if a.event in _PEOPLE_EVENTS or b.event in _PEOPLE_EVENTS:
        return a.key != "person" and not (a.event in _PEOPLE_EVENTS and b.event in _PEOPLE_EVENTS)
    return not (a.event and b.event)


def _owners_differ(a: Fact, b: Fact) -> bool:
    """Ages of two people who are called by different nouns."""
    if not a.key.startswith("age:"):
        return a.key != b.key and a.kind is not FactKind.DATE
    return "age:" not in (a.key, b.key) and a.key != b.key


def _are_of_other_periods(a: Fact, b: Fact) -> bool:
    """Rates of two months or quarters are two measurements: neither updates the other."""
    if a.kind is not FactKind.PERCENT or not a.as_of or not b.as_of:
        return False
    first, second = a.as_of.lower(), b.as_of.lower()
    return first != second and not (_DAY.search(first) or _DAY.search(second))


def _names_clash(fact: Fact, other: Fact, a: Side, b: Side) -> bool:
    """Each has a name beside it that the other sentence lacks: Leeds here, London there."""
    return any(not b.covers(n) for n in fact.names) and any(not a.covers(n) for n in other.names)


def unsettled_dates(a: Side, b: Side) -> bool:
    """Whether each sentence gives a date that the other does not."""
    mine = [f for f in a.facts if f.kind is FactKind.DATE]
    others = [f for f in b.facts if f.kind is FactKind.DATE]
    alone_a = [f for f in mine if not any(f.value == g.value for g in others)]
    alone_b = [f for f in others if not any(f.value == g.value for g in mine)]
    return any(f.key == g.key for f in alone_a for g in alone_b)


def have_other_numbers(a: Side, b: Side) -> bool:
    """Whether each sentence gives a number of one kind that the other does not."""
    mine, others = _by_key(a.facts), _by_key(b.facts)
    for key in mine.keys() & others.keys():
        alone_a = any(not any(do_agree(f, g) for g in others[key]) for f in mine[key])
        alone_b = any(not any(do_agree(f, g) for g in mine[key]) for f in others[key])
        if alone_a and alone_b and key[0] is not FactKind.DATE:
            return True
    return False
