"""What the members of a passage dispute and agree on, as rows beneath them."""

from __future__ import annotations

import re

from tui.layout.figures import ledger_phrase, witnesses, wording_in
from tui.layout.reading import Reading
from tui.layout.rows import Row, Run, Tint
from tui.layout.wrapping import NO_BREAK, flat, wrap
from tui.model import Agreement

_RULE = "─ "
_BETWEEN = " · "
_SCALE = re.compile(r"(?<=\d) (?=[TBM%])")


def passage_ledger(reading: Reading, passage_id: str, width: int) -> tuple[Row, ...]:
    """The rule line: conflicts that touch the passage, what its members agree on, whom they have it from."""
    wording = wording_in(reading.comparison)
    conflicts = [ledger_phrase(conflict, wording) for conflict in reading.conflicts(passage_id)]
    disputed = {(c.kind, c.subject) for c in reading.conflicts(passage_id)}
    agreed = [
        phrase
        for agreement in reading.agreements(passage_id)
        if (agreement.kind, agreement.subject) not in disputed and (phrase := agreement_phrase(agreement))
    ]
    runs: list[Run] = []
    provenance = [said] if (said := reading.provenance(passage_id)) else []
    parts = ((conflicts, Tint.HEADING, ""), (agreed, Tint.GOOD, "agree: "), (provenance, Tint.DIM, ""))
    for phrases, tint, label in parts:
        for index, phrase in enumerate(phrases):
            if runs:
                runs.append(Run(_BETWEEN, Tint.RULE))
            runs.append(Run(f"{label if index == 0 else ''}{_glued(phrase)}", tint))
    if not runs:
        return ()
    return wrap(runs, width, lead=(Run(f" {_RULE}", Tint.RULE),), anchor=passage_id).rows


def _glued(phrase: str) -> str:
    """The phrase with every number held to its scale: no line ends between `60` and `M`."""
    return _SCALE.sub(NO_BREAK, phrase)


def agreement_phrase(agreement: Agreement) -> str:
    """`users 300 M (A, B, E)`: without a subject the value alone."""
    values = "; ".join(f"{g.text} ({g.who})" for g in witnesses(agreement.kind, agreement.values))
    return f"{flat(agreement.subject)} {values}".strip()
