"""What every view is drawn from: a comparison, the decisions folded over it, and caches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from tui.layout.rows import Glyphs, Page, Row
from tui.model import Agreement, Comparison, Conflict, Mark
from tui.review.queue import progress

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage, ReviewState

MarksOf = Mapping[str, tuple[Mark, ...]]


class Reading:
    """A comparison as decided so far; a new one is made after each decision.

    Marks are worked out for a passage when it is first shown. `after` hands the marks of
    passages whose members did not change on to the next reading, so that a decision costs what
    it changed.
    """

    def __init__(
        self,
        comparison: Comparison,
        state: ReviewState,
        glyphs: Glyphs | None = None,
        *,
        is_settled: bool = True,
    ) -> None:
        self.comparison = comparison
        self.state = state
        self.glyphs = glyphs or Glyphs()
        self.is_settled = is_settled
        """False while the articles are still to be compared: then nothing is said of who tells what."""
        self.can_mark = True
        """Set to False to draw without marks, which load the engine, until a worker has loaded it."""
        self.kept_lines: dict[tuple[int, str], Page] = {}
        """Lines of articles as laid out for a width, by sentence id; the article view's own."""
        self.kept_overview: dict[tuple[str, int, bool], Row] = {}
        """Rows of the overview by passage id, width and whether it is current; the overview's own."""
        self.kept_articles: dict[tuple[str, int, bool], Page] = {}
        """Articles as laid out for a width, with or without boilerplate, no sentence current; as above."""
        self._confirmed = tuple(alias.scoped for alias in state.aliases)
        self._marks: dict[tuple[object, ...], MarksOf] = {}
        self._provenance: dict[tuple[str, ...], str] = {}

    def after(self, state: ReviewState, glyphs: Glyphs | None = None) -> Reading:
        """The same comparison under other decisions, with what was already worked out."""
        reading = Reading(self.comparison, state, glyphs or self.glyphs)
        reading._marks = self._marks
        reading._provenance = self._provenance
        reading.can_mark = self.can_mark
        reading.__dict__["conflicts_of_sentence"] = self.conflicts_of_sentence
        return reading

    def over(self, comparison: Comparison, state: ReviewState) -> Reading:
        """The decisions over another comparison of the set, drawn with the same signs."""
        reading = Reading(comparison, state, self.glyphs)
        reading.can_mark = self.can_mark
        return reading

    @property
    def passages(self) -> tuple[ReviewedPassage, ...]:
        """As decided, in story order."""
        return self.state.passages

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Index of each passage in `passages`, by id."""
        return {p.id: i for i, p in enumerate(self.state.passages)}

    def passage(self, passage_id: str) -> ReviewedPassage:
        """The passage with this id; KeyError if there is none."""
        return self.state.passages[self.position[passage_id]]

    @cached_property
    def shared_count(self) -> int:
        """How many passages several sources tell."""
        # Members stand in set order, so the ends tell; counted anew after every decision, over every passage.
        ends = ((p.members[0], p.members[-1]) for p in self.state.passages if len(p.members) > 1)
        return sum(a.rpartition(".")[0] != b.rpartition(".")[0] for a, b in ends)

    @cached_property
    def reviewed_percent(self) -> int:
        """Share of what needs a decision that has one, in whole per cent, rounded down."""
        return int(100 * progress(self.state).share)

    def passage_of(self, sentence_id: str, near: str = "") -> ReviewedPassage | None:
        """The passage in which a sentence stands whole, in or left out; None if it is not story.

        `near`: id of the passage preferred where it stands there, too, if only by a clause.
        """
        if near and near in self.state.passages_of(sentence_id):
            return self.passage(near)
        passage_id = self.state.passage_of.get(sentence_id)
        return None if passage_id is None else self.passage(passage_id)

    def passages_with(self, sentence_id: str) -> tuple[ReviewedPassage, ...]:
        """The passages that a sentence is a member of: where it stands whole, then where by a clause."""
        standing = map(self.passage, self.state.passages_of(sentence_id))
        return tuple(passage for passage in standing if sentence_id in passage.members)

    def marks(self, passage_id: str) -> MarksOf:
        """The marked stretches of a passage's members, by sentence id, in text order.

        Of a member that stands there by a clause, those in that clause.
        """
        passage = self.passage(passage_id)
        marks = self.marks_among(passage.members)
        if not passage.clauses:
            return marks
        cut = dict(marks)
        for clause in passage.clauses:
            cut[clause.sentence] = tuple(
                replace(mark, start=max(mark.start, clause.start), end=min(mark.end, clause.end))
                for mark in marks.get(clause.sentence, ())
                if clause.has(mark.start, mark.end)
            )
        return cut

    def marks_among(self, sentences: tuple[str, ...]) -> MarksOf:
        """The marked stretches of sentences that are read beside each other, as members are."""
        confirmed = tuple(c.names for c in self._confirmed if any(map(c.covers, sentences)))
        aliases = (*self.comparison.aliases, *confirmed)
        key = (sentences, aliases)
        if key not in self._marks:
            told = None if confirmed else self.comparison.tellings.get(sentences)
            if told is None and not self.can_mark:
                return {}
            found: dict[str, list[Mark]] = defaultdict(list)
            for mark in told.marks if told else self._compared(sentences, aliases):
                found[mark.sentence].append(mark)
            self._marks[key] = {s: tuple(sorted(m, key=lambda x: x.start)) for s, m in found.items()}
        return self._marks[key]

    def _compared(self, sentences: tuple[str, ...], aliases: Sequence[tuple[str, ...]]) -> Sequence[Mark]:
        # Loads the library of edit operations, which the overview and the header do without.
        from tui.contrast.words.wording import marks as compare_wording  # noqa: PLC0415

        members, conflicts = self.comparison.members(sentences), self.conflicts_among(sentences)
        return compare_wording(members, conflicts, aliases, self.comparison.details_of)

    @cached_property
    def conflicts_of_sentence(self) -> Mapping[str, tuple[Conflict, ...]]:
        """The ledger entries that a sentence gives a value for, by sentence id, in ledger order."""
        found: dict[str, dict[str, Conflict]] = defaultdict(dict)
        for conflict in self.comparison.conflicts:
            for value in conflict.values:
                found[value.sentence][conflict.id] = conflict
        return {sentence: tuple(conflicts.values()) for sentence, conflicts in found.items()}

    def conflicts(self, passage_id: str) -> tuple[Conflict, ...]:
        """The ledger entries that touch a member of this passage, in ledger order."""
        passage = self.passage(passage_id)
        found = self.conflicts_among(passage.members)
        if not passage.clauses:
            return found
        return tuple(c for c in found if any(self.is_disputed(passage, s, (c,)) for s in passage.members))

    def is_disputed(
        self, passage: ReviewedPassage, sentence: str, conflicts: Sequence[Conflict] | None = None
    ) -> bool:
        """Whether what a sentence says in this passage stands in the ledger, or in these entries of it."""
        entries = self.conflicts_of_sentence.get(sentence, ()) if conflicts is None else conflicts
        return any(
            value.sentence == sentence and passage.tells(sentence, value.start, value.end)
            for conflict in entries
            for value in conflict.values
        )

    def conflicts_among(self, sentences: Sequence[str]) -> tuple[Conflict, ...]:
        """The ledger entries that any of these sentences gives a value for, in ledger order."""
        touched = {c.id for s in sentences for c in self.conflicts_of_sentence.get(s, ())}
        return tuple(c for c in self.comparison.conflicts if c.id in touched) if touched else ()

    @cached_property
    def _agreements_of_sentence(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, list[int]] = defaultdict(list)
        for index, agreement in enumerate(self.comparison.agreements):
            for value in agreement.values:
                found[value.sentence].append(index)
        return {sentence: tuple(indexes) for sentence, indexes in found.items()}

    def agreements(self, passage_id: str) -> tuple[Agreement, ...]:
        """The facts that at least two members of this passage give alike."""
        counts: dict[int, set[str]] = defaultdict(set)
        passage = self.passage(passage_id)
        for member in passage.members:
            for index in self._agreements_of_sentence.get(member, ()):
                values = self.comparison.agreements[index].values
                if any(v.sentence == member and passage.tells(member, v.start, v.end) for v in values):
                    counts[index].add(member)
        return tuple(self.comparison.agreements[i] for i, who in sorted(counts.items()) if len(who) > 1)

    def provenance(self, passage_id: str) -> str:
        """How independently a passage is told, in words: `3 outlets, 1 text · after Reuters`.

        Empty where every source has a text of its own and none names whom it has it from.
        """
        members = self.passage(passage_id).members
        if members not in self._provenance:
            told = self.comparison.tellings.get(members)
            if told is not None:
                self._provenance[members] = told.provenance
            elif not self.can_mark:
                return ""
            else:
                from tui.contrast.tellings import provenance  # noqa: PLC0415 - as for marks

                self._provenance[members] = provenance(
                    self.comparison.members(members), self.comparison.articles
                )
        return self._provenance[members]
