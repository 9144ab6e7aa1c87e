"""Facts that several sources give, alike or not, as claims with every value cited."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Comparison, Conflict, FactKind, FactValue, SafeText
from tui.summary.citing import Citations
from tui.summary.values import Claim, ClaimValue

_FIGURES = frozenset(
    {FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.RANK, FactKind.DATE, FactKind.DURATION}
)
"""Kinds worth a line where all agree; names and quotations are in the sentences anyway."""


def dispute(conflict: Conflict, comparison: Comparison, citations: Citations) -> Claim:
    """A ledger entry with both (or all) values."""
    values = _values(conflict.values, comparison, citations, is_disputed=True)
    return Claim(conflict.kind, SafeText(conflict.subject), values, conflict.verdict, conflict.id)


def agreed_facts(comparison: Comparison, told: frozenset[str], citations: Citations) -> tuple[Claim, ...]:
    """Figures that at least two sources give alike and none otherwise.

    `told`: ids of the sentences that may be used; the reviewer dropped the others.
    """
    disputed = {(conflict.kind, conflict.subject) for conflict in comparison.conflicts}
    claims = []
    for agreement in comparison.agreements:
        values = [value for value in agreement.values if value.sentence in told]
        sources = {comparison.sentence[value.sentence].article for value in values}
        is_plain = agreement.kind in _FIGURES and (agreement.kind, agreement.subject) not in disputed
        if is_plain and len(sources) > 1:
            subject = SafeText(agreement.subject)
            claims.append(Claim(agreement.kind, subject, _values(values, comparison, citations)))
    return tuple(claims)


def _words(fact: FactValue, comparison: Comparison) -> SafeText:
    text = comparison.article[comparison.sentence[fact.sentence].article].text
    return SafeText(text[fact.start : fact.end])


def _values(
    facts: Sequence[FactValue], comparison: Comparison, citations: Citations, *, is_disputed: bool = False
) -> tuple[ClaimValue, ...]:
    """The values, those that come to the same on the same day as one, in the ledger's order."""
    groups: dict[tuple[object, ...], list[FactValue]] = {}
    is_same = len({(fact.value, fact.unit) for fact in facts}) == 1
    for fact in facts:
        # Of two scopes of one value only the words tell them apart.
        words = _words(fact, comparison).casefold() if is_disputed and is_same else ""
        groups.setdefault((fact.value, fact.unit, fact.as_of, words), []).append(fact)
    order = {article.id: index for index, article in enumerate(comparison.articles)}
    values = []
    for group in groups.values():
        first = group[0]
        articles = {comparison.sentence[fact.sentence].article for fact in group}
        values.append(
            ClaimValue(
                text=_words(first, comparison),
                sources=tuple(sorted(articles, key=order.__getitem__)),
                citations=tuple(
                    dict.fromkeys(citations.cite(fact.sentence, fact.start, fact.end) for fact in group)
                ),
                as_of=SafeText(first.as_of or ""),
            )
        )
    return tuple(values)
