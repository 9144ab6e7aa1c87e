"""Findings drawn up as ledger entries: which values stand together, under what subject and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Final, NamedTuple

from tui.clause import Clause
from tui.contrast.facts import Fact
from tui.contrast.sides import Finding
from tui.contrast.subjects import Subjects, is_no_name
from tui.contrast.values.agreement import do_agree, statement_of
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.stems import stem_of
from tui.model import Agreement, Article, Conflict, FactKind, Passage, Verdict, article_of

_MEASURED: Final = frozenset(
    (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.DATE)
)
_UNCOUNTED: Final = frozenset((FactKind.MONEY, FactKind.PERCENT, FactKind.DURATION, FactKind.DATE))
"""Kinds that are called by what the sentence is about."""

_NAMES_ENOUGH: Final = frozenset("deadline turnout shares revenue profit inflation unemployment fee".split())

_DONE_SO_OFTEN: Final = {
    stem: f"{stem}s"
    for stem in ("call", "click", "download", "like", "order", "play", "read", "repost", "sale", "share",
                 "stream", "view", "visit", "vote")
}  # fmt: skip
"""What is counted where something was done so many times, by the stem of the verb."""

_HOW: Final = ("ed", "ly")
"""Endings of words that say how things are ranked, not which: the most downloaded."""

_SAYS_NOTHING: Final = frozenset(
    ("additional", "aside", "away", "back", "best", "down", "end", "forward", "free", "grossing", "higher",
     "highest", "known", "local", "national", "off", "out", "selling", "up")
)  # fmt: skip
"""Heads and particles that name nothing by themselves."""

_Place = tuple[str, int, int, FactKind]


class Ledger(NamedTuple):
    """Conflicts and agreements, both in story order."""

    conflicts: tuple[Conflict, ...]
    agreements: tuple[Agreement, ...]


def draw_up(findings: Sequence[Finding], articles: Sequence[Article], passages: Sequence[Passage]) -> Ledger:
    """Put findings on the same values into one entry each."""
    order = {s.id: (i, j) for i, article in enumerate(articles) for j, s in enumerate(article.sentences)}
    story = _Story(passages)
    subjects = Subjects(articles)
    conflicts: list[tuple[int, Conflict]] = []
    agreements: list[tuple[int, Agreement]] = []
    for values_alike, links in _groups(findings):
        group = sorted(values_alike, key=lambda f: (order[f.sentence], f.start))
        verdict = _verdict(links)
        kind, subject = group[0].kind, _subject(group, subjects)
        at = min(place if (place := story.place(f)) is not None else len(passages) for f in group)
        values = tuple(fact.as_value() for fact in group)
        if verdict is None:
            agreements.append((at, Agreement(kind, subject, values)))
        else:
            passage = _passage_of(group, passages, story)
            conflicts.append(
                (_story_place(passage, passages), Conflict("", kind, subject, passage, verdict, values))
            )
    conflicts.sort(
        key=lambda entry: (entry[0], entry[1].kind, entry[1].subject, order[entry[1].values[0].sentence])
    )
    agreements.sort(key=lambda entry: (entry[0], entry[1].kind, entry[1].subject, entry[1].values[0].start))
    return Ledger(
        tuple(
            Conflict(f"K{i}", c.kind, c.subject, c.passage, c.verdict, c.values)
            for i, (_, c) in enumerate(conflicts, start=1)
        ),
        tuple(agreement for _, agreement in agreements),
    )


def place_of(fact: Fact) -> _Place:
    """What tells one statement of a fact from every other."""
    return (fact.sentence, fact.start, fact.end, fact.kind)


def _groups(findings: Sequence[Finding]) -> list[tuple[list[Fact], list[Finding]]]:
    """Values linked by findings with the disputes among them, agreements first, each group once.

    A source that gives two values which do not agree speaks of two things: what would join them in one
    group is a chain of look-alikes, and is left out.
    """
    group_of: dict[_Place, _Group] = {}
    for finding in sorted(findings, key=_strength):
        mine = group_of.setdefault(place_of(finding.a), _Group(finding.a))
        others = group_of.setdefault(place_of(finding.b), _Group(finding.b))
        if mine is others or not mine.fits(others):
            continue
        if len(mine.facts) < len(others.facts):
            mine, others = others, mine
        mine.take_in(others)
        for fact in others.facts:
            group_of[place_of(fact)] = mine
    for finding in findings:
        group = group_of[place_of(finding.a)]
        if finding.verdict is not None and group is group_of[place_of(finding.b)]:
            group.disputes.append(finding)
    groups = {id(group): group for group in group_of.values() if len(group.facts) > 1}
    return [(group.facts, group.disputes) for group in groups.values()]


class _Story:
    """Where in the story facts are told."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._whole: dict[str, int] = {}
        self._clauses: dict[str, list[tuple[Clause, int]]] = {}
        for index, passage in enumerate(passages):
            for sentence in passage.sentences:
                clause = passage.clause_of(sentence)
                if clause is None:
                    self._whole.setdefault(sentence, index)
                else:
                    self._clauses.setdefault(sentence, []).append((clause, index))

    def place(self, fact: Fact) -> int | None:
        """The number of the passage a fact is told in; None if there is none."""
        for clause, index in self._clauses.get(fact.sentence, ()):
            if clause.has(fact.start, fact.end):
                return index
        return self._whole.get(fact.sentence)


class _Group:
    """Values on their way into one entry.

    Attributes:
        stated: of each article the values it gives, each once however often it gives it.
    """

    __slots__ = ("disputes", "facts", "stated")

    def __init__(self, fact: Fact) -> None:
        self.facts = [fact]
        self.disputes: list[Finding] = []
        self.stated: dict[str, dict[Hashable, Fact]] = {_article(fact): {statement_of(fact): fact}}

    def fits(self, other: _Group) -> bool:
        """Whether no article would dispute itself."""
        return all(
            do_agree(mine, others)
            for article in self.stated.keys() & other.stated.keys()
            for mine in self.stated[article].values()
            for others in other.stated[article].values()
            if mine.kind in _MEASURED
        )

    def take_in(self, other: _Group) -> None:
        """Add what another group holds."""
        self.facts += other.facts
        for article, stated in other.stated.items():
            self.stated.setdefault(article, {}).update(stated)


def _strength(finding: Finding) -> tuple[bool, list[tuple[str, str, list[str]]]]:
    """Agreements before disputes; then by what is said, so that the order of articles changes nothing."""
    said = [(str(f.value), f.subject, sorted(f.near)) for f in (finding.a, finding.b)]
    return finding.verdict is not None, sorted(said)


def _article(fact: Fact) -> str:
    return article_of(fact.sentence)


def _verdict(links: Sequence[Finding]) -> Verdict | None:
    """One word for an entry: a value without a date cannot turn an update into a conflict."""
    verdicts = {link.verdict for link in links}
    if not verdicts:
        return None
    if Verdict.UPDATE in verdicts:
        undated = all(not (f.a.as_of and f.b.as_of) for f in links if f.verdict is Verdict.CONFLICT)
        return Verdict.UPDATE if undated else Verdict.CONFLICT
    return Verdict.CONFLICT if Verdict.CONFLICT in verdicts else Verdict.SCOPE


def _subject(group: Sequence[Fact], subjects: Subjects) -> str:
    """The word most of the values are called by, whatever their order; a noun where there is one."""
    kind = group[0].kind
    is_counted = kind not in _UNCOUNTED
    counts = Counter(_called(fact) or (is_counted and fact.unit) or kind.value for fact in group)
    subject = min(counts, key=lambda word: (-counts[word], word))
    if is_counted or subject in _NAMES_ENOUGH:
        return subject
    if noun := subjects.shared(group):
        return noun
    if subject != kind.value and all(_is_said_by(word, subject) for word in counts):
        return subject
    return subjects.shared(group, anywhere=True) or (kind.value if is_no_name(subject) else subject)


def _is_said_by(word: str, other: str) -> bool:
    """Whether a word is another one, or stands for it: "founded in 2013", "launched in 2013"."""
    return word == other or are_synonyms(stem_of(word, "en"), stem_of(other, "en"))


def _called(fact: Fact) -> str:
    """What a value is called by, where that says something: of "viewed 3 million times" it is `views`."""
    if fact.subject == "times":
        return _DONE_SO_OFTEN.get(fact.key, fact.subject)
    is_how = fact.kind is FactKind.RANK and fact.subject.endswith(_HOW)
    return "" if is_how or len(fact.subject) == 1 or fact.subject in _SAYS_NOTHING else fact.subject


def _passage_of(group: Sequence[Fact], passages: Sequence[Passage], story: _Story) -> str:
    """The passage that holds most of the values, the earlier one in doubt."""
    counts = Counter(place for fact in group if (place := story.place(fact)) is not None)
    if not counts:
        return ""
    return passages[min(counts, key=lambda index: (-counts[index], index))].id


def _story_place(passage_id: str, passages: Sequence[Passage]) -> int:
    """Where in the story a passage stands; behind all of them if there is none."""
    return next((i for i, passage in enumerate(passages) if passage.id == passage_id), len(passages))
