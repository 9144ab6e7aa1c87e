"""Three tables for spreadsheets: who covers what, the conflict ledger, the scored pairs.

RFC 4180 with UTF-8. A spreadsheet runs a cell that begins like a formula, so such text gets an
apostrophe before it (OWASP, CSV Injection); numbers of our own are written bare.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from tui.summary.phrases import names_of
from tui.summary.values import Summary

Cell = str | int | float | None

_FORMULA = frozenset("=+-@|%＝＋－＠")


class CoverageCsvExporter:
    """A row a passage, a column a source: the ids of the sentences that tell it there."""

    name = "csv"
    suffix = ".csv"
    media_type = "text/csv; charset=utf-8"

    def render(self, summary: Summary) -> bytes:
        """The whole table, its heading first; sentences left out are not counted as coverage."""
        names = names_of(summary)
        heading = ["passage", "label", "status", "sources", *(f"{key} {name}" for key, name in names.items())]
        rows: list[list[Cell]] = []
        for passage in summary.apparatus.passages:
            told: dict[str, list[str]] = {key: [] for key in names}
            for reading in passage.readings:
                if not reading.is_left_out:
                    told[reading.article].append(reading.sentence)
            count = sum(bool(sentences) for sentences in told.values())
            cells = (" ".join(sentences) for sentences in told.values())
            rows.append([passage.id, passage.label, passage.status, count, *cells])
        return _table(heading, rows)


class LedgerCsvExporter:
    """A row for each value of each conflict."""

    name = "csv-conflicts"
    suffix = ".csv"
    media_type = "text/csv; charset=utf-8"

    def render(self, summary: Summary) -> bytes:
        """The whole table, its heading first."""
        names = names_of(summary)
        heading = ["conflict", "kind", "subject", "verdict", "passage", "article", "source", "sentence"]
        heading += ["start", "end", "text", "value", "unit", "hedge", "as_of", "attributed_to"]
        rows: list[list[Cell]] = []
        for entry in summary.apparatus.conflicts:
            for value in entry.values:
                fact = value.fact
                which: list[Cell] = [
                    entry.id,
                    entry.kind.value,
                    entry.subject,
                    entry.verdict.value,
                    entry.passage,
                ]
                where: list[Cell] = [
                    value.article,
                    names.get(value.article, ""),
                    fact.sentence,
                    fact.start,
                    fact.end,
                ]
                what: list[Cell] = [
                    value.text,
                    fact.value,
                    fact.unit,
                    fact.hedge,
                    fact.as_of,
                    fact.attributed_to,
                ]
                rows.append([*which, *where, *what])
        return _table(heading, rows)


class PairsCsvExporter:
    """A row for each pair of sentences scored, and whether they now stand together."""

    name = "csv-pairs"
    suffix = ".csv"
    media_type = "text/csv; charset=utf-8"

    def render(self, summary: Summary) -> bytes:
        """The whole table, its heading first: labels to train or to judge a matcher with."""
        heading = ["a", "b", "score", "relation", "together", "a_text", "b_text"]
        rows = [
            [
                p.a,
                p.b,
                round(p.score, 6),
                p.relation.value,
                "yes" if p.is_together else "no",
                p.a_text,
                p.b_text,
            ]
            for p in summary.apparatus.pairs
        ]
        return _table(heading, rows)


def _table(heading: Iterable[Cell], rows: Iterable[Iterable[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow([_guarded(cell) for cell in heading])
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _guarded(cell: Cell) -> Cell:
    """The cell, or where a spreadsheet might run it, the cell as text."""
    if not isinstance(cell, str):
        return "" if cell is None else cell
    text = " ".join(cell.split())
    return f"'{text}" if text and text[0] in _FORMULA else text
