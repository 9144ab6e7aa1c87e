"""One sentence of a pair as comparing sees it, and what comparing two of them finds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final, TypeVar

from tui.contrast.facts import Fact
from tui.contrast.facts.claims import Claim, find_claims
from tui.contrast.facts.lexicon import EVENTS
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.words.synonyms import synonyms_of
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Number, Verdict
from tui.values import frozen

T = TypeVar("T")

COMPARED: Final = frozenset(
    (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK, FactKind.DATE)
)
PEOPLE_EVENTS: Final = frozenset(EVENTS.values())
_LIMITS: Final = frozenset("until by through before till".split())
_DUTIES: Final = frozenset(
    "must will shall have has had required due accepted submit apply file to may can should wants want "
    "wanted orders ordered told demands demanded given gave".split()
)
"""With one of these a day after "by" is a day to come: something is to be done by then."""

_MOST_VALUES: Final = 40
_MOST_CLAIMS: Final = 150
"""More than these no sentence of prose has; comparing would take time by their square."""

_SYNONYM: Final = 0.8
_FAMILY: Final = 0.7
"""How far a word counts as said where a synonym stands, or another word of its family."""

_ROOT: Final = 5
"""Letters that words of one family begin with: "resign", "resignation"."""


@dataclass(frozen=True)
class Side:
    """One sentence of a pair: what it says, and the normal forms it says it with.

    Attributes:
        start: of the sentence, in its article's text; `reading` counts from there.
        stems: of its content words, one name for each alias group.
        earlier: stems of the names in the sentence before, of which it may go on speaking.
        cast: stems of the names in its whole article.
        told: how many values of a kind and key its whole article gives.
        around: stems of the sentences beside it that count as said too.
    """

    sentence: str
    start: int
    reading: SentenceReading
    facts: tuple[Fact, ...]
    stems: frozenset[str]
    earlier: frozenset[str] = frozenset()
    cast: frozenset[str] = frozenset()
    told: Mapping[tuple[FactKind, str], int] = field(default_factory=dict)
    around: frozenset[str] = frozenset()

    def once(self, work: Callable[[Side], T]) -> T:
        """What `work` makes of this side: done once, however many sentences it is compared with."""
        if work not in self._done:
            self._done[work] = work(self)
        return self._done[work]  # type: ignore[no-any-return]

    @cached_property
    def _done(self) -> dict[Callable[[Side], Any], Any]:
        return {}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What the sentence asserts and denies; nothing for what is too long to be one sentence."""
        claims = find_claims(self.reading)
        return claims if len(claims) <= _MOST_CLAIMS else ()

    @cached_property
    def values(self) -> Mapping[FactKind, list[Fact]]:
        """Its facts that are compared as values, by kind."""
        groups: dict[FactKind, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if fact.kind in COMPARED:
                groups[fact.kind].append(fact)
        return {kind: facts[:_MOST_VALUES] for kind, facts in groups.items()}

    @cached_property
    def ends_of_facts(self) -> frozenset[int]:
        """Where its facts end; offsets into the sentence."""
        return frozenset(f.end - self.start for f in self.facts)

    @cached_property
    def bare_numbers(self) -> frozenset[Number]:
        """Numbers that are part of no fact: "12 Somali and 11 Yemeni"."""
        spans = [
            (f.start - self.start, f.end - self.start) for f in self.facts if f.kind is not FactKind.NAME
        ]
        return frozenset(
            n.value
            for n in self.reading.numbers
            if not any(start < n.end and n.start < end for start, end in spans)
        )

    @cached_property
    def quotes(self) -> tuple[Fact, ...]:
        """Its quotations."""
        return tuple(f for f in self.facts if f.kind is FactKind.QUOTE)[:_MOST_VALUES]

    @cached_property
    def quoted(self) -> frozenset[object]:
        """Its quotations in normal form."""
        return frozenset(f.value for f in self.quotes)

    @cached_property
    def joined(self) -> str:
        """Its letters and digits run together, so that "TikTok refugee" is found in a hashtag."""
        return "".join(filter(str.isalnum, self.reading.text.casefold()))

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of its names and hashtags."""
        kinds = (TokenKind.NAME, TokenKind.HASHTAG)
        return frozenset(t.stem for t in self.reading.tokens if t.kind in kinds)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its words in normal form, stop words included."""
        return frozenset(t.form for t in self.reading.tokens)

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(stem[:_ROOT] for stem in self.stems | self.around if len(stem) >= _ROOT)

    def covers(self, stem: str) -> bool:
        """Whether the sentence has this word, on its own or inside another."""
        return stem in self.stems or (len(stem) > 3 and stem.replace(".", "") in self.joined)

    def speaks_of(self, name: str) -> bool:
        """Whether the sentence has a name, or the one before it has."""
        return self.covers(name) or name in self.earlier

    def says(self, stem: str) -> float:
        """How far the sentence says this word, 0–1: itself, a synonym, a word of its family."""
        if self.covers(stem) or stem in self.around:
            return 1.0
        synonyms = synonyms_of(stem)
        if not (synonyms.isdisjoint(self.stems) and synonyms.isdisjoint(self.around)):
            return _SYNONYM
        return _FAMILY if len(stem) >= _ROOT and stem[:_ROOT] in self._roots else 0.0

    def clause_of(self, fact: Fact) -> frozenset[str]:
        """The words of the clause that a fact of this sentence stands in, in normal form."""
        clause = self.reading.clause
        at = self.reading.index_of(fact.start - self.start)
        return self._clause_words(clause[at])[0] if at < len(clause) else frozenset()

    def stems_of_clause(self, fact: Fact) -> frozenset[str]:
        """The same words as stems."""
        clause = self.reading.clause
        at = self.reading.index_of(fact.start - self.start)
        return self._clause_words(clause[at])[1] if at < len(clause) else frozenset()

    def _clause_words(self, number: int) -> tuple[frozenset[str], frozenset[str]]:
        """The words of a clause in normal form, and their stems."""
        found = self._clauses.get(number)
        if found is None:
            clause = self.reading.clause
            tokens = self.reading.tokens[bisect_left(clause, number) : bisect_right(clause, number)]
            found = frozenset(t.form for t in tokens), frozenset(t.stem for t in tokens)
            self._clauses[number] = found
        return found

    @cached_property
    def _clauses(self) -> dict[int, tuple[frozenset[str], frozenset[str]]]:
        return {}

    def before(self, fact: Fact, words: int) -> list[str]:
        """The last words before a fact of this sentence, the nearest first."""
        at = self.reading.index_of(fact.start - self.start)
        return [t.form for t in reversed(self.reading.tokens[max(0, at - words) : at])]

    def is_deadline(self, date: Fact) -> bool:
        """Whether a date is the day by which something has to be done."""
        words = self.clause_of(date)
        if "deadline" in words or "due" in self.before(date, 3):
            return True
        return not _LIMITS.isdisjoint(self.before(date, 3)) and not (_DUTIES | {"deadline"}).isdisjoint(
            self.forms
        )

    def is_sole(self, fact: Fact) -> bool:
        """Whether the article of this sentence gives no other value of what a fact measures."""
        return self.told.get((fact.kind, fact.key), 1) == 1

    def has_in_turn(self, *forms: str) -> bool:
        """Whether words stand in the sentence one after the other."""
        written = [t.form for t in self.reading.tokens]
        return any(tuple(written[at : at + len(forms)]) == forms for at in range(len(written)))

    def has(self, form: str) -> bool:
        """Whether a word stands in the sentence in this form, stop words included."""
        return form in self.forms


@frozen
class Finding:
    """Two facts that say the same, or do not: `verdict` is None where they agree."""

    a: Fact
    b: Fact
    verdict: Verdict | None


def are_apart(mine: AbstractSet[object], others: AbstractSet[object]) -> bool:
    """Whether both sides say something of a sort, and nothing of it alike."""
    return bool(mine and others) and mine.isdisjoint(others)


def say_neither(mine: str, others: str, a: Side, b: Side) -> bool:
    """Whether neither sentence says the other's word: two words that tell two things."""
    return bool(mine and others) and not b.says(mine) and not a.says(others)


def has_other_days(a: Side, b: Side) -> bool:
    """Whether each gives a date that the other does not, the same sort of date."""
    mine = {(f.key, f.value) for f in a.facts if f.kind is FactKind.DATE}
    others = {(f.key, f.value) for f in b.facts if f.kind is FactKind.DATE}
    return not {key for key, _ in mine - others}.isdisjoint(key for key, _ in others - mine)
