"""Why a sentence stands where it does: its score with each member, and what the score rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import TYPE_CHECKING

from tui.layout.reading import Reading
from tui.layout.rows import Page, Row, Run, Tint
from tui.layout.wrapping import clip, wrap

if TYPE_CHECKING:
    from tui.matching import Reason

_REASONS = 7
"""Reasons listed for a pair at most, beside those that were learned here."""
_SLIGHT = 0.05
"""Log-odds below which a reason moves a score by about one in a hundred at most: not worth a line."""


def why_page(reading: Reading, sentence: str, reasons: Mapping[str, Sequence[Reason]], width: int) -> Page:
    """A sentence, then each of those it is compared with: score, relation, what speaks for and against.

    `reasons`: by the id of the other sentence, the weightiest first; the weights of each sum to log-odds.
    """
    mine = reading.comparison.sentence[sentence]
    relations = {frozenset((m.a, m.b)): m.relation.value for m in reading.comparison.matches}
    rows = [*_quoted(sentence, mine.text, width)]
    if not reasons:
        rows += [Row(), Row((Run(clip(" no other source's sentence stands beside it", width), Tint.DIM),))]
    for other, found in reasons.items():
        odds = sum(reason.weight for reason in found)
        relation = relations.get(frozenset((sentence, other)), "not listed as a match")
        rows += [Row(), *_quoted(other, reading.comparison.sentence[other].text, width)]
        said = f"{1 / (1 + exp(-odds)):.0%} likely to tell the same thing · {relation}"
        rows += wrap((Run(said, Tint.ACCENT),), width, lead=(Run("   "),)).rows
        for reason in _listed(found):
            rows += _reason(reason, width)
    return Page(tuple(rows))


def _quoted(sentence: str, text: str, width: int) -> tuple[Row, ...]:
    lead = (Run(f" {sentence}", Tint.SOURCE), Run("  "))
    return wrap((Run(" ".join(text.split())),), width, lead=lead, anchor=sentence).rows


def _listed(found: Sequence[Reason]) -> Sequence[Reason]:
    telling = [reason for reason in found if abs(reason.weight) >= _SLIGHT]
    shipped = [reason for reason in telling if not reason.is_learned]
    return [reason for reason in telling if reason.is_learned or reason in shipped[:_REASONS]]


def _reason(reason: Reason, width: int) -> tuple[Row, ...]:
    is_for = reason.weight > 0
    weight = Run(f"   {reason.weight:+5.1f}  ", Tint.GOOD if is_for else Tint.WARNING)
    runs = [Run(reason.name)]
    if reason.value:
        runs.append(Run(f"  {reason.value}", Tint.DIM))
    return wrap(runs, width, lead=(weight,)).rows
