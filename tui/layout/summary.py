"""The summary view: the merged text as it would be exported now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.layout.rows import Glyphs, Page, Row, Run, Tint
from tui.layout.wrapping import wrap
from tui.summary.phrases import FACTS_LEAD, claim_text, source_line, spoken
from tui.summary.values import Claim, Entry, Statement, Summary


def summary_page(summary: Summary, width: int, *, glyphs: Glyphs | None = None) -> Page:
    """The sections with citation numbers, then the citations; rows are anchored to their passage."""
    signs = glyphs or Glyphs()
    rows: list[Row] = list(wrap((Run(summary.title, Tint.HEADING),), width, lead=(Run(" "),)).rows)
    for section in summary.sections:
        rows += [Row(), *wrap((Run(section.title, Tint.ACCENT),), width, lead=(Run(" "),)).rows]
        for entry in section.entries:
            rows += _entry(entry, width, signs)
        if section.facts:
            rows += wrap((Run(FACTS_LEAD),), width, lead=(Run("   "),)).rows
        for fact in section.facts:
            rows += _claim(fact, width, "= ", Tint.GOOD)
    if summary.citations:
        rows += [Row(), *wrap((Run("Citations", Tint.ACCENT),), width, lead=(Run(" "),)).rows]
    digits = len(str(len(summary.citations)))
    names = {source.id: source.name for source in summary.sources}
    for citation in summary.citations:
        lead = (Run(f" [{citation.number}]".rjust(digits + 3) + " ", Tint.KEY),)
        place = f", {citation.start}–{citation.end}: "
        runs = (
            Run(names[citation.article], Tint.SOURCE),
            Run(place, Tint.DIM),
            Run(f"“{citation.quote}”", Tint.DIM),
        )
        rows += wrap(runs, width, lead=lead, anchor=citation.sentence).rows
    rows += [Row(), *wrap((Run("Sources", Tint.ACCENT),), width, lead=(Run(" "),)).rows]
    for source in summary.sources:
        lead = (Run(f" {source.id}  ", Tint.SOURCE),)
        rows += wrap((Run(source_line(source), Tint.TEXT),), width, lead=lead).rows
    return Page(tuple(rows))


def _entry(entry: Entry, width: int, glyphs: Glyphs) -> list[Row]:
    """The wording, what others add, what is disputed, the note."""
    lead: Sequence[Run] = (Run("   "),)
    rows = list(wrap(_statement(entry.statement), width, lead=lead).rows)
    for addition in entry.additions:
        lead = (Run(f"     {glyphs.unique} ", Tint.UNIQUE),)
        rows += wrap(_statement(addition), width, lead=lead).rows
    for dispute in entry.disputes:
        rows += _claim(dispute, width, f"  {glyphs.conflict} ", Tint.CONFLICT)
    if entry.note:
        rows += wrap((Run(entry.note, Tint.ACCENT),), width, lead=(Run("     note: ", Tint.DIM),)).rows
    return [replace(row, anchor=entry.passage) for row in rows]


def _statement(statement: Statement) -> list[Run]:
    numbers = "".join(f"[{number}]" for number in statement.citations)
    return [Run(spoken(statement)), Run(f" {numbers}", Tint.KEY)]


def _claim(claim: Claim, width: int, sign: str, tint: Tint) -> tuple[Row, ...]:
    return wrap((Run(claim_text(claim), tint),), width, lead=(Run(f"   {sign}", tint),)).rows
