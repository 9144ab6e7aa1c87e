"""Facts that several sources give, alike or not, as claims with every value cited."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model import Comparison, Conflict, FactKind, FactValue, SafeText
from tui.summary.citing import Citations
from tui.summary.values import NOTHING, Claim, ClaimValue

_FIGURES = frozenset(
    {FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.RANK, FactKind.DATE, FactKind.DURATION}
)
"""Kinds worth a line where all agree; names and quotations are in the sentences anyway."""


def dispute(conflict: Conflict, comparison: Comparison, citations: Citations) -> Claim:
    """A ledger entry with both (or all) values."""
    values = _values(conflict.values, comparison, citations, is_disputed=True)
    return Claim(conflict.kind, SafeText(conflict.subject), values, conflict.verdict, conflict.id)


def agreed_facts(comparison: Comparison, told: frozenset[str], citations: Citations) -> tuple[Claim, ...]:
    """Figures that at least two sources give alike and none otherwise, if they say something by themselves.

    `told`: ids of the sentences that may be used; the reviewer dropped the others.
    """
    disputed = {(conflict.kind, conflict.subject) for conflict in comparison.conflicts}
    figures: dict[tuple[FactKind, str, object, object], list[FactValue]] = {}
    for agreement in comparison.agreements:
        values = [value for value in agreement.values if value.sentence in told]
        is_plain = agreement.kind in _FIGURES and (agreement.kind, agreement.subject) not in disputed
        if is_plain and values and _says_something(agreement.kind, values[0], comparison):
            # One figure agreed on in two passages is one figure.
            key = (agreement.kind, agreement.subject, values[0].value, values[0].unit)
            figures.setdefault(key, []).extend(v for v in values if v not in figures.get(key, ()))
    return tuple(
        Claim(kind, SafeText(subject), _values(values, comparison, citations))
        for (kind, subject, _, _), values in figures.items()
        if len({comparison.sentence[value.sentence].article for value in values}) > 1
    )


def _says_something(kind: FactKind, fact: FactValue, comparison: Comparison) -> bool:
    """Whether a figure is understood outside its sentence: not a bare `six`, `Thursday` or `9:25`."""
    if kind is FactKind.QUANTITY:
        return fact.unit is not None
    if kind is FactKind.DATE:
        is_time = str(fact.value).startswith("T")
        return not is_time and any(letter.isdigit() for letter in _words(fact, comparison))
    return True


def _words(fact: FactValue, comparison: Comparison) -> SafeText:
    text = comparison.article[comparison.sentence[fact.sentence].article].text
    return SafeText(text[fact.start : fact.end])


def _values(
    facts: Sequence[FactValue], comparison: Comparison, citations: Citations, *, is_disputed: bool = False
) -> tuple[ClaimValue, ...]:
    """The values in the ledger's order, as one those that come to the same (if disputed: on the same day)."""
    groups: dict[tuple[object, ...], list[FactValue]] = {}
    is_same = len({(fact.value, fact.unit) for fact in facts}) == 1
    for fact in facts:
        # Of two scopes of one value only the words tell them apart.
        words = _words(fact, comparison).casefold() if is_disputed and is_same else ""
        day = fact.as_of if is_disputed else None
        groups.setdefault((fact.value, fact.unit, day, words), []).append(fact)
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
                as_of=SafeText(first.as_of or "") if len({f.as_of for f in group}) == 1 else NOTHING,
            )
        )
    return tuple(values)
