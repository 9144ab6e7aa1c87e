"""Shortens what is quoted, for licences that allow so many words a quotation."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.model import SafeText
from tui.summary.values import (
    NOTHING,
    ApparatusPassage,
    Citation,
    Claim,
    ClaimValue,
    Entry,
    LedgerEntry,
    Reading,
    Statement,
    Summary,
)

_WORD = re.compile(r"\S+")


def limit_quotes(summary: Summary, words: int) -> Summary:
    """The summary with no stretch of a source longer than `words` words; the reviewer's words stay whole.

    A shortened citation ends where its quotation ends, so that it still equals its source's
    `text[start:end]`; shortened sentences end in an ellipsis. The context of citations and the
    texts of scored pairs, which would quote more, go; titles are not quotations and stay. A passage's
    label may be its first words, so it is shortened, too.

    Raises:
        ValueError: if `words` is below 1.
    """
    if words < 1:
        message = f"a limit of {words} words quotes nothing: give 1 or more"
        raise ValueError(message)
    sections = tuple(
        replace(
            section,
            entries=tuple(_entry(entry, words) for entry in section.entries),
            facts=tuple(_claim(fact, words) for fact in section.facts),
        )
        for section in summary.sections
    )
    apparatus = summary.apparatus
    return replace(
        summary,
        sections=sections,
        citations=tuple(_citation(citation, words) for citation in summary.citations),
        apparatus=replace(
            apparatus,
            passages=tuple(_passage(passage, words) for passage in apparatus.passages),
            conflicts=tuple(_ledger_entry(entry, words) for entry in apparatus.conflicts),
            pairs=tuple(replace(pair, a_text=NOTHING, b_text=NOTHING) for pair in apparatus.pairs),
        ),
    )


def _end(text: str, words: int) -> int:
    """Offset after the last word allowed."""
    for count, found in enumerate(_WORD.finditer(text), 1):
        if count == words:
            return found.end()
    return len(text)


def _shortened(text: SafeText, words: int) -> SafeText:
    end = _end(text, words)
    return SafeText(f"{text[:end]} …") if text[end:].strip() else text


def _statement(statement: Statement, words: int) -> Statement:
    return statement if statement.is_edited else replace(statement, text=_shortened(statement.text, words))


def _entry(entry: Entry, words: int) -> Entry:
    return replace(
        entry,
        label=_shortened(entry.label, words),
        statement=_statement(entry.statement, words),
        additions=tuple(_statement(addition, words) for addition in entry.additions),
        disputes=tuple(_claim(claim, words) for claim in entry.disputes),
    )


def _claim(claim: Claim, words: int) -> Claim:
    return replace(claim, values=tuple(_value(value, words) for value in claim.values))


def _value(value: ClaimValue, words: int) -> ClaimValue:
    return replace(value, text=_shortened(value.text, words))


def _citation(citation: Citation, words: int) -> Citation:
    end = _end(citation.quote, words)
    return replace(
        citation,
        end=citation.start + end,
        quote=SafeText(citation.quote[:end]),
        prefix=NOTHING,
        suffix=NOTHING,
    )


def _passage(passage: ApparatusPassage, words: int) -> ApparatusPassage:
    readings = tuple(_reading(reading, words) for reading in passage.readings)
    return replace(passage, label=_shortened(passage.label, words), readings=readings)


def _reading(reading: Reading, words: int) -> Reading:
    end = _end(reading.text, words)
    return replace(reading, end=reading.start + end, text=SafeText(reading.text[:end]))


def _ledger_entry(entry: LedgerEntry, words: int) -> LedgerEntry:
    values = tuple(replace(value, text=_shortened(value.text, words)) for value in entry.values)
    return replace(entry, values=values)
