"""What a sentence states that can be compared: one value each."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import FactKind, FactValue, Number

NONE: frozenset[str] = frozenset()

PART = " of"
"""Ends the key of a count that is part of another: "four of the five crew members"."""

IN_A_ROW = " in a row"
"""Ends the key of an ordinal: "its third season"."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as one sentence states it.

    Attributes:
        sentence: id of the sentence.
        start, end: code points into the article's text; hedge and unit belong to the span.
        value: the number, ISO date, name or quotation in normal form.
        unit: singular counted noun, currency code, or None.
        subject: what is counted or claimed, in words of the sentence: `views`.
        key: normal form of what is counted; two facts with different keys are never compared.
        event: what happened to those counted: `killed`, `injured`; or which way a value moved.
        near: stems of the content words around it, its own left out.
        names: stems of the names around it.
        scope: the range measured, where words say so: `worldwide`, `u.s.`, `free`.
        upper: the upper end of a range, of which `value` is the lower.
        factor: turns `value` into the unit that `key` names: 1609.344 for miles.
        shift: added to that: degrees Fahrenheit are compared in Celsius.
        precision: half of the last digit's place as written; 0 for a figure written out in full. Of a date
            so many days that it may miss.
        hedge, as_of, attributed_to: as in `FactValue`.
        at: the time of day at which it stood so: `T06:15`; empty where none is said.
        is_state: how things stood at `as_of`, which a later day may change; not what happened that day.
    """

    kind: FactKind
    sentence: str
    start: int
    end: int
    value: Number | str
    subject: str = ""
    unit: str | None = None
    key: str = ""
    event: str = ""
    near: frozenset[str] = NONE
    names: frozenset[str] = NONE
    scope: frozenset[str] = NONE
    upper: Number | None = None
    factor: float = 1.0
    shift: float = 0.0
    precision: float = 0.0
    hedge: str | None = None
    as_of: str | None = None
    attributed_to: str | None = None
    is_state: bool = False
    at: str = ""

    def as_value(self) -> FactValue:
        """The fact as the ledger lists it."""
        return FactValue(
            sentence=self.sentence,
            start=self.start,
            end=self.end,
            value=self.value,
            unit=self.unit,
            hedge=self.hedge,
            as_of=self.as_of or self.at[1:] or None,
            attributed_to=self.attributed_to,
        )
