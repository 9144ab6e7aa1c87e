"""What stands behind a summary: every passage with all readings, the ledger, the scored pairs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui.clause import Clause
from tui.model import Comparison, Conflict, SafeText, Sentence
from tui.summary.values import Apparatus, ApparatusPassage, LedgerEntry, LedgerValue, Pair, Reading

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage, ReviewState


def apparatus(comparison: Comparison, state: ReviewState) -> Apparatus:
    """The whole apparatus; dropped passages and sentences left out are in it, and said to be."""
    standing: dict[str, set[str]] = defaultdict(set)
    for passage in state.passages:
        for sentence in passage.members:
            standing[sentence].add(passage.id)
    return Apparatus(
        passages=tuple(_passage(comparison, passage) for passage in state.passages),
        conflicts=tuple(_entry(comparison, conflict) for conflict in comparison.conflicts),
        pairs=tuple(
            Pair(
                a=match.a,
                b=match.b,
                a_text=comparison.sentence[match.a].text,
                b_text=comparison.sentence[match.b].text,
                score=match.score,
                relation=match.relation,
                is_together=not standing.get(match.a, set()).isdisjoint(standing.get(match.b, set())),
            )
            for match in comparison.matches
        ),
    )


def _passage(comparison: Comparison, passage: ReviewedPassage) -> ApparatusPassage:
    left_out = frozenset(passage.left_out)
    order = {article.id: index for index, article in enumerate(comparison.articles)}
    sentences = sorted(
        comparison.members((*passage.members, *passage.left_out)),
        key=lambda s: (order[s.article], s.start),
    )
    return ApparatusPassage(
        id=passage.id,
        label=passage.label,
        status=passage.status.value,
        readings=tuple(_reading(s, passage.clause_of(s.id), s.id in left_out) for s in sentences),
        note=passage.note,
    )


def _reading(sentence: Sentence, clause: Clause | None, is_left_out: bool) -> Reading:
    start, end = (clause.start, clause.end) if clause else (sentence.start, sentence.end)
    text = SafeText(sentence.text[start - sentence.start : end - sentence.start])
    return Reading(sentence.article, sentence.id, start, end, text, is_left_out)


def _entry(comparison: Comparison, conflict: Conflict) -> LedgerEntry:
    values = []
    for fact in conflict.values:
        article = comparison.article[comparison.sentence[fact.sentence].article]
        values.append(LedgerValue(article.id, fact, SafeText(article.text[fact.start : fact.end])))
    return LedgerEntry(
        conflict.id,
        conflict.kind,
        SafeText(conflict.subject),
        conflict.passage,
        conflict.verdict,
        tuple(values),
    )
