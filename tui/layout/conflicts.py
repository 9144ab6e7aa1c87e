"""The conflicts view: the ledger, an entry a subject, a line a value."""

from __future__ import annotations

from dataclasses import replace

from tui.layout.figures import human_date, witnesses
from tui.layout.quotations import quotation_phrase
from tui.layout.reading import Reading
from tui.layout.rows import Page, Row, Run, Stop, Tint
from tui.layout.wrapping import clip, clip_row, flat, wrap
from tui.model import Agreement, Conflict, FactValue, Meaning, Verdict

_EXPLAINED = {
    Verdict.CONFLICT: "they cannot both be right",
    Verdict.UPDATE: "they are of different days",
    Verdict.SCOPE: "they measure different ranges",
}


def conflicts_page(reading: Reading, width: int, *, current: str = "") -> Page:
    """Every conflict in story order, each row anchored to the conflict's id; then agreements and quotations.

    The current conflict shows the sentences its values stand in.

    `current`: id of the conflict marked with ▸.
    """
    rows: list[Row] = []
    stops: list[Stop] = []
    for conflict in reading.comparison.conflicts:
        first = conflict.values[0]
        stops.append(Stop(len(rows), Meaning.CONFLICT, first.sentence, first.start))
        rows += [*_entry(reading, conflict, width, conflict.id == current), Row()]
    if not reading.comparison.conflicts:
        rows += [clip_row(Row((Run(" no conflicts found", Tint.DIM),)), width), Row()]
    if reading.comparison.agreements:
        rows.append(clip_row(Row((Run("   Given alike by several sources", Tint.HEADING),)), width))
        for agreement in reading.comparison.agreements:
            rows += _agreement(agreement, width)
    if reading.comparison.quotes:
        rows += [Row(), clip_row(Row((Run("   Quoted", Tint.HEADING),)), width)]
        for quotation in reading.comparison.quotes:
            phrase = quotation_phrase(quotation, reading.comparison)
            rows += wrap((Run(phrase, Tint.TEXT),), width, lead=(Run("   "),)).rows
    return Page(tuple(rows), tuple(stops))


def _entry(reading: Reading, conflict: Conflict, width: int, is_current: bool) -> list[Row]:
    """A heading, then a line for each value with all who give it."""
    glyphs = reading.glyphs
    cursor = Run(glyphs.cursor if is_current else " ", Tint.CURSOR)
    lead = (cursor, Run(glyphs.conflict, Tint.CONFLICT), Run(" "))
    heading = (
        Run(conflict.subject, Tint.HEADING),
        Run(f"  {conflict.verdict.value}: {_EXPLAINED[conflict.verdict]}", Tint.ACCENT),
        Run(f"  ({conflict.kind.value}, {conflict.id}, {_place(reading, conflict)})", Tint.DIM),
    )
    rows = list(wrap(heading, width, lead=lead).rows)
    for group in witnesses(conflict.kind, conflict.values):
        for index, fact in enumerate(group.facts):
            value = clip(group.text, min(10, width // 5)) if index == 0 else ""
            rows += _value(reading, value, fact, width, is_current)
    return [replace(row, anchor=conflict.id) for row in rows]


def _agreement(agreement: Agreement, width: int) -> tuple[Row, ...]:
    """`     users: 300 M  A, B, E`."""
    subject = (Run(f"{flat(agreement.subject)}: "),) if agreement.subject else ()
    runs: list[Run] = [*subject]
    for group in witnesses(agreement.kind, agreement.values):
        runs += [Run(f"{'' if len(runs) == len(subject) else '; '}{group.text}", Tint.GOOD)]
        runs += [Run(f"  {group.who}", Tint.SOURCE)]
    return wrap(runs, width, lead=(Run("   = ", Tint.GOOD),), hang=(Run("     "),)).rows


def _place(reading: Reading, conflict: Conflict) -> str:
    """The place in the list of the passage that the first value now stands in."""
    first = conflict.values[0]
    standing = map(reading.passage, reading.state.passages_of(first.sentence))
    telling = [passage for passage in standing if passage.tells(first.sentence, first.start, first.end)]
    passage = telling[-1] if telling else None
    return f"passage {reading.position[passage.id] + 1}" if passage else "no passage"


def _value(reading: Reading, value: str, fact: FactValue, width: int, is_current: bool) -> list[Row]:
    """`   60 M  D  “nearly 60 million views”, as of Tue, according to …`."""
    sentence = reading.comparison.sentence[fact.sentence]
    article = reading.comparison.article[sentence.article]
    column = min(10, width // 5)
    written = article.text[fact.start : fact.end]
    runs = [Run(sentence.article, Tint.SOURCE), Run(f"  “{written}”")]
    if fact.as_of:
        runs.append(Run(f", as of {human_date(fact.as_of)}", Tint.ACCENT))
    if fact.attributed_to and fact.attributed_to != written:
        runs.append(Run(f", said by {fact.attributed_to}", Tint.DIM))
    lead = (Run("   "), Run(f"{value:<{column}} ", Tint.HEADING))
    rows = list(wrap(runs, width, lead=lead).rows)
    if is_current:
        indent = (Run(" " * (column + 7)),)
        rows += wrap((Run(sentence.text, Tint.DIM),), width, lead=indent).rows
    return rows
