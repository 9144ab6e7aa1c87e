"""The conflict ledger: values of one subject that do not agree, and the agreements beside them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from tui.contrast.agreement import do_agree
from tui.contrast.concord import find_concord
from tui.contrast.contradictions import contradictions
from tui.contrast.counterparts import Finding, Side, compare_facts, have_other_numbers
from tui.contrast.facts import Fact, extract_facts
from tui.contrast.facts.claims import find_claims
from tui.contrast.facts.reading import read_sentence
from tui.contrast.naming import Naming
from tui.model import Agreement, Article, Conflict, FactKind, Match, Passage, Sentence, Verdict

SAME_THING: Final = 0.5
"""Matches from this score on are compared even where grouping has put them apart."""

_Place = tuple[str, int, int, FactKind]


class Ledger(NamedTuple):
    """Conflicts and agreements, both in story order."""

    conflicts: tuple[Conflict, ...]
    agreements: tuple[Agreement, ...]


def find_conflicts(
    articles: Sequence[Article],
    passages: Sequence[Passage],
    matches: Sequence[Match] = (),
    aliases: Sequence[tuple[str, ...]] = (),
) -> Ledger:
    """Compare the facts of sentences that tell the same thing.

    Args:
        articles: the set, in its order.
        passages: their members are compared with each other.
        matches: pairs scored at least 0.5 are compared too, wherever they stand.
        aliases: groups of names that mean one thing.

    Returns:
        Conflicts with ids `K1`, `K2` …; a set compared with a copy of itself has none. The order of
        the articles changes nothing but the order of values.
    """
    desk = _Desk(articles, aliases)
    findings = [
        finding
        for a, b in _pairs(passages, matches)
        if desk.may_compare(a, b)
        for finding in desk.compare(a, b)
    ]
    disputed = {place for f in findings if f.verdict is not None for place in (_place(f.a), _place(f.b))}
    findings += [
        f for f in find_concord(desk.sides()) if _place(f.a) not in disputed and _place(f.b) not in disputed
    ]
    return _draw_up(findings, articles, passages)


def _pairs(passages: Sequence[Passage], matches: Sequence[Match]) -> list[tuple[str, str]]:
    """Every two sentences of different articles that tell the same thing, each pair once."""
    pairs: dict[tuple[str, str], None] = {}
    for passage in passages:
        for a, b in combinations(passage.sentences, 2):
            if a.rsplit(".", 1)[0] != b.rsplit(".", 1)[0]:
                pairs[a, b] = None
    for match in matches:
        if match.score >= SAME_THING and (match.b, match.a) not in pairs:
            pairs[match.a, match.b] = None
    return list(pairs)


class _Desk:
    """Everything that comparing one set's sentences needs, each sentence read once."""

    def __init__(self, articles: Sequence[Article], aliases: Sequence[tuple[str, ...]]) -> None:
        self._article = {article.id: article for article in articles}
        self._sentence = {s.id: s for article in articles for s in article.body}
        self._texts = {article.id: frozenset(s.text for s in article.body) for article in articles}
        self._naming = Naming(aliases)
        self._sides: dict[str, Side] = {}
        self._said: dict[str, Mapping[tuple[FactKind, str], Sequence[Fact]]] = {}

    def may_compare(self, a: str, b: str) -> bool:
        """Not where either article also has the other's very sentence: then both say both."""
        if a not in self._sentence or b not in self._sentence:
            return False
        one, other = self._sentence[a], self._sentence[b]
        if one.text == other.text:
            return True
        return one.text not in self._texts[other.article] and other.text not in self._texts[one.article]

    def compare(self, a: str, b: str) -> Iterator[Finding]:
        """The findings on two sentences; the same whichever comes first."""
        one, other = self._sentence[a], self._sentence[b]
        if one.text > other.text:
            one, other = other, one
        first, second = self._side(one), self._side(other)
        found = [
            f
            for f in compare_facts(first, second)
            if f.verdict is None or not self._is_told_by_both(f, one, other)
        ]
        yield from found
        yield from contradictions(first, second, settled=not have_other_numbers(first, second))

    def sides(self) -> list[Side]:
        """Every story sentence, read."""
        return [self._side(sentence) for sentence in self._sentence.values()]

    def _side(self, sentence: Sentence) -> Side:
        side = self._sides.get(sentence.id)
        if side is None:
            article = self._article[sentence.article]
            reading = read_sentence(sentence.text, article.language)
            side = self._sides[sentence.id] = Side(
                sentence=sentence.id,
                start=sentence.start,
                reading=reading,
                facts=tuple(self._naming.of_fact(fact) for fact in extract_facts(sentence, article)),
                claims=find_claims(reading),
                stems=self._naming.of_stems(reading.stems()),
                joined="".join(c for c in sentence.text.casefold() if c.isalnum()),
            )
        return side

    def _is_told_by_both(self, finding: Finding, one: Sentence, other: Sentence) -> bool:
        """An article that gives both values disputes neither: it tells how one became the other."""
        return any(do_agree(finding.a, fact) for fact in self._alike(finding.a, other)) or any(
            do_agree(finding.b, fact) for fact in self._alike(finding.b, one)
        )

    def _alike(self, fact: Fact, sentence: Sentence) -> Sequence[Fact]:
        """What the article of a sentence says of this key, in its other sentences."""
        said = self._said.get(sentence.article)
        if said is None:
            groups: dict[tuple[FactKind, str], list[Fact]] = defaultdict(list)
            for body in self._article[sentence.article].body:
                for known in self._side(body).facts:
                    groups[known.kind, known.key].append(known)
            said = self._said[sentence.article] = groups
        return [
            known
            for known in said.get((fact.kind, fact.key), ())
            if known.sentence != sentence.id
            and (known.value == fact.value or known.near & fact.near or known.event == fact.event != "")
        ]


def _draw_up(findings: Sequence[Finding], articles: Sequence[Article], passages: Sequence[Passage]) -> Ledger:
    """Put findings on the same values into one entry each."""
    facts: dict[_Place, Fact] = {}
    neighbours: dict[_Place, list[tuple[_Place, Verdict | None]]] = defaultdict(list)
    for finding in findings:
        a, b = _place(finding.a), _place(finding.b)
        facts[a], facts[b] = finding.a, finding.b
        neighbours[a].append((b, finding.verdict))
        neighbours[b].append((a, finding.verdict))
    order = {s.id: (i, j) for i, article in enumerate(articles) for j, s in enumerate(article.sentences)}
    story = {s: i for i, passage in reversed(list(enumerate(passages))) for s in passage.sentences}
    conflicts: list[tuple[int, Conflict]] = []
    agreements: list[tuple[int, Agreement]] = []
    for places in _groups(neighbours):
        group = sorted((facts[p] for p in places), key=lambda f: (order[f.sentence], f.start))
        verdict = _verdict(
            [(facts[p], facts[q], v) for p in places for q, v in neighbours[p] if v is not None]
        )
        kind, subject = group[0].kind, _subject(group)
        at = min(story.get(f.sentence, len(passages)) for f in group)
        values = tuple(fact.as_value() for fact in group)
        if verdict is None:
            agreements.append((at, Agreement(kind, subject, values)))
        else:
            passage = _passage_of(group, passages, story)
            conflicts.append(
                (story_place(passage, passages), Conflict("", kind, subject, passage, verdict, values))
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


def _place(fact: Fact) -> _Place:
    return (fact.sentence, fact.start, fact.end, fact.kind)


def _groups(neighbours: Mapping[_Place, Sequence[tuple[_Place, Verdict | None]]]) -> Iterator[list[_Place]]:
    """Values linked by findings, each group once."""
    seen: set[_Place] = set()
    for start in sorted(neighbours):
        if start in seen:
            continue
        seen.add(start)
        group, queue = [], [start]
        while queue:
            place = queue.pop()
            group.append(place)
            for following, _ in neighbours[place]:
                if following not in seen:
                    seen.add(following)
                    queue.append(following)
        yield group


def _verdict(links: Sequence[tuple[Fact, Fact, Verdict]]) -> Verdict | None:
    """One word for an entry: a value without a date cannot turn an update into a conflict."""
    verdicts = {verdict for _, _, verdict in links}
    if not verdicts:
        return None
    if Verdict.UPDATE in verdicts:
        undated = all(not (a.as_of and b.as_of) for a, b, verdict in links if verdict is Verdict.CONFLICT)
        return Verdict.UPDATE if undated else Verdict.CONFLICT
    return Verdict.CONFLICT if Verdict.CONFLICT in verdicts else Verdict.SCOPE


def _subject(group: Sequence[Fact]) -> str:
    """The word most of the values are called by, whatever their order."""
    counts = Counter(fact.subject or fact.unit or fact.kind.value for fact in group)
    return min(counts, key=lambda word: (-counts[word], word))


def _passage_of(group: Sequence[Fact], passages: Sequence[Passage], story: Mapping[str, int]) -> str:
    """The passage that holds most of the values, the earlier one in doubt."""
    counts = Counter(story[fact.sentence] for fact in group if fact.sentence in story)
    if not counts:
        return ""
    return passages[min(counts, key=lambda index: (-counts[index], index))].id


def story_place(passage_id: str, passages: Sequence[Passage]) -> int:
    """Where in the story a passage stands; behind all of them if there is none."""
    return next((i for i, passage in enumerate(passages) if passage.id == passage_id), len(passages))
