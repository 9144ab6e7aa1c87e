"""What stands behind a summary: every passage with all readings, the ledger, the scored pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model import Comparison, Conflict, SafeText
from tui.summary.values import Apparatus, ApparatusPassage, LedgerEntry, LedgerValue, Pair, Reading

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage, ReviewState


def apparatus(comparison: Comparison, state: ReviewState) -> Apparatus:
    """The whole apparatus; dropped passages and sentences left out are in it, and said to be."""
    passage_of = {s: p.id for p in reversed(state.passages) for s in p.members}
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
                is_together=match.a in passage_of and passage_of[match.a] == passage_of.get(match.b),
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
        readings=tuple(Reading(s.article, s.id, s.start, s.end, s.text, s.id in left_out) for s in sentences),
        note=passage.note,
    )


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
