"""What a sentence states that can be compared: one value each."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.model import FactKind, FactValue, Number


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as one sentence states it.

    Attributes:
        sentence: id of the sentence.
        start, end: code points into the article's text; hedge and unit belong to the span.
        value: the number, ISO date, name or quotation in normal form.
        unit: singular counted noun, currency code, or None.
        subject: what is counted or claimed, in words of the sentence: `views`.
        context: stems of the words the fact depends on: whose views, killed where.
        scope: stems of the words that narrow the range measured: `us`, `free`, `worldwide`.
        hedge, as_of, attributed_to: as in `FactValue`.
    """

    kind: FactKind
    sentence: str
    start: int
    end: int
    value: Number | str
    subject: str = ""
    unit: str | None = None
    hedge: str | None = None
    as_of: str | None = None
    attributed_to: str | None = None
    context: frozenset[str] = field(default_factory=frozenset)
    scope: frozenset[str] = field(default_factory=frozenset)

    def as_value(self) -> FactValue:
        """The fact as the ledger lists it."""
        return FactValue(
            self.sentence,
            self.start,
            self.end,
            self.value,
            self.unit,
            self.hedge,
            self.as_of,
            self.attributed_to,
        )
