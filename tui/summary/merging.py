"""Builds the merged summary: one entry a passage, every sentence cited, conflicts with both values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from tui.clause import Clause
from tui.model import Comparison, Conflict, Detail, FactValue, Role, SafeText, Sentence
from tui.review.state import Status
from tui.summary.adding import is_credit, quotable, said_words, says_more
from tui.summary.apparatus import apparatus
from tui.summary.choosing import central_wording, opens_with_pronoun
from tui.summary.citing import Citations
from tui.summary.claims import agreed_facts, dispute
from tui.summary.values import NOTHING, Claim, Entry, Section, SectionKind, Source, Statement, Summary

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage, ReviewState

TITLES = {
    SectionKind.AGREED: "What most sources tell",
    SectionKind.SHARED: "What several sources tell",
    SectionKind.DISPUTED: "Where the sources differ",
    SectionKind.SINGLE: "What only one source tells",
}

ADDITIONS = 4
"""Details added to one wording at most: the most telling ones, in the order of the sources."""

_TELLING = 0.2
"""Weight from which a detail is worth adding."""

_FEW = 3
"""Words below which a detail says nothing by itself (`Tuesday`); characters, where no spaces stand."""

_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Japanese and Chinese, which write no spaces between words."""


def summarise(comparison: Comparison, state: ReviewState) -> Summary:
    """The merged summary of a comparison as decided so far; deterministic.

    Each passage that was not dropped becomes an entry in the reviewer's wording, the picked
    one, or the most central one; a sentence left out becomes an entry of its own. No sentence
    is told twice: one that stands in two passages is told where it stands whole, and cited with its
    clause in the other. Within a section entries follow the story.
    """
    merging = _Merging(comparison, state)
    told = frozenset(
        s
        for passage in state.passages
        if passage.status is not Status.DROPPED
        for s in passage.members
        if passage.clause_of(s) is None
    )
    sections = []
    for kind, title in TITLES.items():
        entries = merging.section(kind)
        is_first = kind is SectionKind.AGREED
        facts = agreed_facts(comparison, told, merging.citations) if is_first else ()
        if entries or facts:
            sections.append(Section(kind, SafeText(title), entries, facts))
    return Summary(
        title=comparison.title or SafeText("Merged summary"),
        sections=tuple(sections),
        citations=merging.citations.all,
        sources=_sources(comparison),
        apparatus=apparatus(comparison, state),
    )


def _sources(comparison: Comparison) -> tuple[Source, ...]:
    return tuple(
        Source(
            id=article.id,
            name=_name(article.source, article.id),
            title=article.title,
            author=article.author,
            published=article.published,
            url=article.url,
            path=article.path,
            sha256=article.sha256,
            language=article.language,
        )
        for article in comparison.articles
    )


def _name(source: SafeText, article_id: str) -> SafeText:
    """The outlet's name; where it is not known, the letter, which the list of sources explains."""
    return source or SafeText(f"Source {article_id}")


@dataclass(frozen=True, slots=True)
class _Topic:
    """What becomes one entry: a passage's members, or one sentence that was left out of it."""

    passage: ReviewedPassage
    members: tuple[Sentence, ...]
    conflicts: tuple[Conflict, ...]
    is_left_out: bool = False

    @property
    def whole(self) -> tuple[Sentence, ...]:
        """The members that belong here with all they say."""
        return tuple(s for s in self.members if self.passage.clause_of(s.id) is None)

    def values_of(self, conflict: Conflict) -> tuple[FactValue, ...]:
        """The values of a conflict that are told here."""
        return _values_in(conflict, self.members, self.passage)

    def kind(self, articles: int) -> SectionKind:
        """The section it belongs to; a conflict goes before everything, most is more than half."""
        sources = len({sentence.article for sentence in self.members})
        if self.conflicts:
            return SectionKind.DISPUTED
        if sources < 2:
            return SectionKind.SINGLE
        return SectionKind.AGREED if sources * 2 > articles else SectionKind.SHARED


class _Merging:
    """Tells one section after another, and remembers which sentences have been told."""

    def __init__(self, comparison: Comparison, state: ReviewState) -> None:
        self.comparison = comparison
        self.citations = Citations(comparison)
        self._names = {article.id: _name(article.source, article.id) for article in comparison.articles}
        self._before = {
            later.id: earlier.id
            for article in comparison.articles
            for earlier, later in zip(article.body, article.body[1:], strict=False)
        }
        self._details: dict[str, list[Detail]] = defaultdict(list)
        for detail in comparison.details:
            self._details[detail.sentence].append(detail)
        self._conflicts: dict[str, dict[str, Conflict]] = defaultdict(dict)
        for conflict in comparison.conflicts:
            for value in conflict.values:
                self._conflicts[value.sentence][conflict.id] = conflict
        self._homes = dict(_homes(comparison.conflicts, state))
        self._elsewhere: dict[str, list[Clause]] = defaultdict(list)
        for passage in state.passages:
            for clause in passage.clauses if passage.status is not Status.DROPPED else ():
                self._elsewhere[clause.sentence].append(clause)
        self._told: set[str] = set()
        self._disputed: set[str] = set()
        self._told_texts: set[str] = set()
        self._topics = tuple(self._all_topics(state))

    def _all_topics(self, state: ReviewState) -> Iterator[_Topic]:
        """Every topic, in story order; lines somebody said are not story are left aside."""
        whole = {s for passage in state.passages for s in passage.members if passage.clause_of(s) is None}
        dropped = {s for p in state.passages if p.status is Status.DROPPED for s in p.members if s in whole}
        for passage in state.passages:
            story = [s for s in (*passage.members, *passage.left_out) if self._is_story(s, state)]
            # A clause by itself is told with its sentence, unless that is told nowhere.
            alone = {s for s in story if passage.clause_of(s) is None or s in dropped}
            if passage.status is not Status.DROPPED:
                members = [s for s in passage.members if s in story]
                if not alone.isdisjoint(members) or not members:
                    yield self._topic(passage, members)
            for sentence in passage.left_out:
                is_part = passage.clause_of(sentence) is not None
                if sentence in alone and (is_part or sentence not in whole):
                    yield self._topic(passage, [sentence], is_left_out=True)

    @staticmethod
    def _is_story(sentence: str, state: ReviewState) -> bool:
        return state.roles.get(sentence, Role.BODY) is Role.BODY

    def _topic(self, passage: ReviewedPassage, members: Sequence[str], is_left_out: bool = False) -> _Topic:
        topic = _Topic(passage, self.comparison.members(members), (), is_left_out)
        touching = self._touching(topic, topic.members)
        wording = [s for s in topic.members if s.id == passage.picked] or (
            central_wording(self._to_the_point(topic, topic.members)) if touching else ()
        )
        conflicts = [
            conflict
            for conflict in touching
            if self._homes.get(conflict.id) == passage.id
            or len(topic.values_of(conflict)) > 1
            or _values_in(conflict, wording, passage)
        ]
        return replace(topic, conflicts=tuple(conflicts))

    def _touching(self, topic: _Topic, sentences: Sequence[Sentence]) -> list[Conflict]:
        """The conflicts that have a value in one of these as it stands here, in the ledger's order."""
        touched = {id_ for sentence in sentences for id_ in self._conflicts.get(sentence.id, {})}
        found = [conflict for conflict in self.comparison.conflicts if conflict.id in touched]
        return (
            [c for c in found if _values_in(c, sentences, topic.passage)] if topic.passage.clauses else found
        )

    def section(self, kind: SectionKind) -> tuple[Entry, ...]:
        """The entries of one section, in story order."""
        entries: list[Entry] = []
        previous = ""
        for topic in self._topics:
            if topic.kind(len(self.comparison.articles)) is not kind:
                continue
            wording = self._wording(topic)
            if entry := self._entry(topic, wording, previous):
                entries.append(entry)
                previous = wording[-1].id if wording else ""
        return tuple(entries)

    def _wording(self, topic: _Topic) -> tuple[Sentence, ...]:
        """The sentences to tell a topic in, none told before: the picked one, or the central source's."""
        fresh = [
            sentence
            for sentence in topic.members
            if sentence.id not in self._told and _plain(sentence.text) not in self._told_texts
        ]
        picked = tuple(s for s in fresh if s.id == topic.passage.picked and not topic.is_left_out)
        return picked or central_wording(self._to_the_point(topic, fresh))

    def _to_the_point(self, topic: _Topic, members: Sequence[Sentence]) -> Sequence[Sentence]:
        """Those that tell this alone, if any; else those of which another entry tells a clause."""
        if not topic.whole:
            return members
        whole = [s for s in members if s in topic.whole]
        return [s for s in whole if s.id not in self._elsewhere] or whole

    def _entry(self, topic: _Topic, wording: Sequence[Sentence], previous: str) -> Entry | None:
        """The entry, or None where all of it has been told already."""
        passage = topic.passage
        edited = None if topic.is_left_out else passage.edited
        if not edited and not wording:
            return None
        if beside := [c for c in self._touching(topic, wording) if c not in topic.conflicts]:
            # Nobody may read a disputed value without the others beside it.
            topic = replace(topic, conflicts=(*topic.conflicts, *beside))
        self._told.update(s.id for s in topic.whole)
        self._told_texts.update(_plain(s.text) for s in topic.whole)
        present = {sentence.article for sentence in topic.members}
        statement = self._edited(topic, edited) if edited else self._stated(topic, wording, previous)
        return Entry(
            passage=passage.id,
            label=passage.label,
            statement=statement,
            additions=() if edited else self._additions(topic, wording),
            disputes=tuple(self._dispute(conflict, topic) for conflict in topic.conflicts),
            sources=tuple(article.id for article in self.comparison.articles if article.id in present),
            note=NOTHING if topic.is_left_out else passage.note,
        )

    def _dispute(self, conflict: Conflict, topic: _Topic) -> Claim:
        """All values where a dispute is told first; after that those that this topic has, if several."""
        here = topic.values_of(conflict)
        is_told = conflict.id in self._disputed and len(here) > 1
        self._disputed.add(conflict.id)
        return dispute(
            replace(conflict, values=here) if is_told else conflict, self.comparison, self.citations
        )

    def _edited(self, topic: _Topic, text: SafeText) -> Statement:
        """The reviewer's wording, which rests on every member."""
        return Statement(text, tuple(self._cite(topic, s) for s in topic.members), is_edited=True)

    def _stated(self, topic: _Topic, wording: Sequence[Sentence], previous: str) -> Statement:
        """A source's wording, then everyone else who tells the same; in a conflict the source alone.

        Named is who speaks where it matters: in a conflict, where something said before is pointed back at,
        and wherever another one begins to tell what nobody else does.
        """
        text = SafeText(" ".join(" ".join(self._said(topic, s).split()) for s in wording))
        cited = list(wording)
        if not topic.conflicts:
            cited += [s for s in topic.members if s.article != wording[0].article]
        follows = bool(previous) and self._before.get(wording[0].id) == previous
        is_unclear = opens_with_pronoun(text) and not follows
        is_alone = topic.kind(len(self.comparison.articles)) is SectionKind.SINGLE
        is_new_voice = is_alone and wording[0].article != previous.rpartition(".")[0]
        is_named = topic.conflicts or is_unclear or is_new_voice
        speaker = self._names[wording[0].article] if is_named else NOTHING
        return Statement(text, tuple(dict.fromkeys(self._cite(topic, s) for s in cited)), speaker)

    def _cite(self, topic: _Topic, sentence: Sentence) -> int:
        """The number of a member, of its clause where it stands here by one."""
        clause = topic.passage.clause_of(sentence.id)
        if clause is None:
            return self.citations.cite(sentence.id)
        return self.citations.cite(sentence.id, clause.start, clause.end)

    @staticmethod
    def _said(topic: _Topic, sentence: Sentence) -> str:
        """A member's words; of one that stands here by a clause that alone, with an ellipsis for the rest."""
        clause = topic.passage.clause_of(sentence.id)
        if clause is None:
            return sentence.text
        return clause.within(sentence.text, sentence.start)

    def _is_telling(self, sentence: Sentence, detail: Detail) -> bool:
        """Whether a detail is worth adding, and can be understood outside its sentence."""
        text = self.comparison.article[sentence.article].text[detail.start : detail.end]
        size = len(text) if _UNSPACED.search(text) else len(text.split())
        return detail.weight >= _TELLING and size >= _FEW and not is_credit(text)

    def _additions(self, topic: _Topic, wording: Sequence[Sentence]) -> tuple[Statement, ...]:
        """The most telling details of the other sources, in their order, each once."""
        values = [value for conflict in topic.conflicts for value in conflict.values]
        candidates = [
            (sentence, detail)
            for sentence in topic.members
            if sentence.article != wording[0].article
            for detail in self._details.get(sentence.id, ())
            if self._is_of(topic, detail)
            and self._is_telling(sentence, detail)
            and not any(_overlap(value, detail) for value in values)
        ]
        language = self.comparison.article[wording[0].article].language
        told = said_words(" ".join(self._said(topic, sentence) for sentence in wording), language)
        chosen: list[tuple[Sentence, Detail]] = []
        for sentence, detail in sorted(candidates, key=lambda pair: -pair[1].weight):
            words = said_words(self._words(sentence, detail), language)
            if len(chosen) < ADDITIONS and says_more(words, told):
                chosen.append((sentence, detail))
                told |= words
        chosen.sort(key=candidates.index)
        return tuple(
            self._added(article, list(of))
            for article, of in groupby(chosen, key=lambda pair: pair[0].article)
        )

    def _is_of(self, topic: _Topic, detail: Detail) -> bool:
        """Whether a detail is told in this entry, not in that of a clause of its sentence, or of the rest."""
        if topic.passage.clause_of(detail.sentence) is None:
            return not any(c.has(detail.start, detail.end) for c in self._elsewhere.get(detail.sentence, ()))
        return topic.passage.tells(detail.sentence, detail.start, detail.end)

    def _added(self, article: str, details: Sequence[tuple[Sentence, Detail]]) -> Statement:
        """What one source adds, as one quotation with an ellipsis for what stands between its parts."""
        text = " … ".join(quotable(self._words(sentence, detail)) for sentence, detail in details)
        cited = tuple(self.citations.cite(s.id, detail.start, detail.end) for s, detail in details)
        return Statement(SafeText(text), cited, self._names[article])

    def _words(self, sentence: Sentence, detail: Detail) -> str:
        return self.comparison.article[sentence.article].text[detail.start : detail.end]


def _homes(conflicts: Sequence[Conflict], state: ReviewState) -> Iterator[tuple[str, str]]:
    """Each conflict's id, and that of the passage that tells it in any case: the ledger's, if it can."""
    standing: dict[str, list[ReviewedPassage]] = defaultdict(list)
    for passage in state.passages:
        if passage.status is not Status.DROPPED:
            for sentence in (*passage.members, *passage.left_out):
                standing[sentence].append(passage)
    for conflict in conflicts:
        places = [
            passage.id
            for value in conflict.values
            for passage in standing.get(value.sentence, ())
            if passage.tells(value.sentence, value.start, value.end)
        ]
        if places:
            yield conflict.id, conflict.passage if conflict.passage in places else places[0]


def _values_in(
    conflict: Conflict, sentences: Sequence[Sentence], passage: ReviewedPassage
) -> tuple[FactValue, ...]:
    """The values that these sentences give, as far as they stand in the passage."""
    here = {sentence.id for sentence in sentences}
    return tuple(
        v for v in conflict.values if v.sentence in here and passage.tells(v.sentence, v.start, v.end)
    )


def _overlap(value: FactValue, detail: Detail) -> bool:
    """Whether a detail says again what the ledger's entry says."""
    return value.sentence == detail.sentence and value.start < detail.end and detail.start < value.end


def _plain(text: str) -> str:
    """The text as it counts for being the same: without case and spacing."""
    return " ".join(text.casefold().split())
