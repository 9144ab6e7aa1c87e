"""Builds the merged summary: one entry a passage, every sentence cited, conflicts with both values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

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
    is told twice. Within a section entries follow the story.
    """
    merging = _Merging(comparison, state)
    told = frozenset(s for p in state.passages if p.status is not Status.DROPPED for s in p.members)
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
        self._told: set[str] = set()
        self._disputed: set[str] = set()
        self._told_texts: set[str] = set()
        self._topics = tuple(self._all_topics(state))

    def _all_topics(self, state: ReviewState) -> Iterator[_Topic]:
        """Every topic, in story order; lines somebody said are not story are left aside."""
        members = {sentence for passage in state.passages for sentence in passage.members}
        for passage in state.passages:
            if passage.status is not Status.DROPPED:
                yield self._topic(passage, [s for s in passage.members if self._is_story(s, state)])
            for sentence in passage.left_out:
                if sentence not in members and self._is_story(sentence, state):
                    yield self._topic(passage, [sentence], is_left_out=True)

    @staticmethod
    def _is_story(sentence: str, state: ReviewState) -> bool:
        return state.roles.get(sentence, Role.BODY) is Role.BODY

    def _topic(self, passage: ReviewedPassage, members: Sequence[str], is_left_out: bool = False) -> _Topic:
        told = self.comparison.members(members)
        touching = self._touching(told)
        wording = [s for s in told if s.id == passage.picked] or (central_wording(told) if touching else ())
        conflicts = [
            conflict
            for conflict in touching
            if self._homes.get(conflict.id) == passage.id
            or len(_values_in(conflict, told)) > 1
            or _values_in(conflict, wording)
        ]
        return _Topic(passage, told, tuple(conflicts), is_left_out)

    def _touching(self, sentences: Sequence[Sentence]) -> list[Conflict]:
        """The conflicts that have a value in one of these, in the ledger's order."""
        touched = {id_ for sentence in sentences for id_ in self._conflicts.get(sentence.id, {})}
        return [conflict for conflict in self.comparison.conflicts if conflict.id in touched]

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
        return picked or central_wording(fresh)

    def _entry(self, topic: _Topic, wording: Sequence[Sentence], previous: str) -> Entry | None:
        """The entry, or None where all of it has been told already."""
        passage = topic.passage
        edited = None if topic.is_left_out else passage.edited
        if not edited and not wording:
            return None
        if beside := [c for c in self._touching(wording) if c not in topic.conflicts]:
            # Nobody may read a disputed value without the others beside it.
            topic = replace(topic, conflicts=(*topic.conflicts, *beside))
        self._told.update(s.id for s in topic.members)
        self._told_texts.update(_plain(s.text) for s in topic.members)
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
        here = _values_in(conflict, topic.members)
        is_told = conflict.id in self._disputed and len(here) > 1
        self._disputed.add(conflict.id)
        return dispute(
            replace(conflict, values=here) if is_told else conflict, self.comparison, self.citations
        )

    def _edited(self, topic: _Topic, text: SafeText) -> Statement:
        """The reviewer's wording, which rests on every member."""
        return Statement(text, tuple(self.citations.cite(s.id) for s in topic.members), is_edited=True)

    def _stated(self, topic: _Topic, wording: Sequence[Sentence], previous: str) -> Statement:
        """A source's wording, then everyone else who tells the same; in a conflict the source alone.

        Named is who speaks where it matters: in a conflict, where something said before is pointed back at,
        and wherever another one begins to tell what nobody else does.
        """
        text = SafeText(" ".join(" ".join(s.text.split()) for s in wording))
        cited = list(wording)
        if not topic.conflicts:
            cited += [s for s in topic.members if s.article != wording[0].article]
        follows = bool(previous) and self._before.get(wording[0].id) == previous
        is_unclear = opens_with_pronoun(text) and not follows
        is_alone = topic.kind(len(self.comparison.articles)) is SectionKind.SINGLE
        is_new_voice = is_alone and wording[0].article != previous.rpartition(".")[0]
        is_named = topic.conflicts or is_unclear or is_new_voice
        speaker = self._names[wording[0].article] if is_named else NOTHING
        return Statement(text, tuple(dict.fromkeys(self.citations.cite(s.id) for s in cited)), speaker)

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
            if self._is_telling(sentence, detail) and not any(_overlap(value, detail) for value in values)
        ]
        language = self.comparison.article[wording[0].article].language
        told = said_words(" ".join(sentence.text for sentence in wording), language)
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

    def _added(self, article: str, details: Sequence[tuple[Sentence, Detail]]) -> Statement:
        """What one source adds, as one quotation with an ellipsis for what stands between its parts."""
        text = " … ".join(quotable(self._words(sentence, detail)) for sentence, detail in details)
        cited = tuple(self.citations.cite(s.id, detail.start, detail.end) for s, detail in details)
        return Statement(SafeText(text), cited, self._names[article])

    def _words(self, sentence: Sentence, detail: Detail) -> str:
        return self.comparison.article[sentence.article].text[detail.start : detail.end]


def _homes(conflicts: Sequence[Conflict], state: ReviewState) -> Iterator[tuple[str, str]]:
    """Each conflict's id, and that of the passage that tells it in any case: the ledger's, if it can."""
    passage_of = {
        sentence: passage.id
        for passage in reversed(state.passages)
        if passage.status is not Status.DROPPED
        for sentence in (*passage.left_out, *passage.members)
    }
    for conflict in conflicts:
        places = [passage_of[value.sentence] for value in conflict.values if value.sentence in passage_of]
        if places:
            yield conflict.id, conflict.passage if conflict.passage in places else places[0]


def _values_in(conflict: Conflict, sentences: Sequence[Sentence]) -> tuple[FactValue, ...]:
    here = {sentence.id for sentence in sentences}
    return tuple(value for value in conflict.values if value.sentence in here)


def _overlap(value: FactValue, detail: Detail) -> bool:
    """Whether a detail says again what the ledger's entry says."""
    return value.sentence == detail.sentence and value.start < detail.end and detail.start < value.end


def _plain(text: str) -> str:
    """The text as it counts for being the same: without case and spacing."""
    return " ".join(text.casefold().split())
