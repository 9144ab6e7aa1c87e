"""Rows with the searched words in the tint of what was found, across line breaks as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.layout.rows import Row, Run, Tint
from tui.reader.searching import pattern

_LINE_END = r"(?=\s*(?:│|$))"
"""Where the text of a line ends: at the edge, or where the next column begins."""
_LINE_START = r"(?:^|\s{2,})"
"""Where the text of a continued line begins: behind its indent."""


def mark_hits(rows: Sequence[Row], query: str) -> tuple[Row, ...]:
    """The rows, each occurrence of the searched words tinted; no character is changed."""
    wanted = pattern(query)
    if wanted is None:
        return tuple(rows)
    spans = [[found.span() for found in wanted.finditer(row.text)] for row in rows]
    words = query.split()
    for cut in range(1, len(words)):
        before = re.compile(_joined(words[:cut]) + _LINE_END, re.IGNORECASE)
        after = re.compile(f"{_LINE_START}({_joined(words[cut:])})", re.IGNORECASE)
        for upper in range(len(rows) - 1):
            left, right = before.search(rows[upper].text), after.search(rows[upper + 1].text)
            if left and right:
                spans[upper].append(left.span())
                spans[upper + 1].append(right.span(1))
    return tuple(tinted(row, sorted(found), Tint.FOUND) for row, found in zip(rows, spans, strict=True))


def tinted(row: Row, spans: Sequence[tuple[int, int]], tint: Tint) -> Row:
    """The row with these stretches of its text, sorted, in another tint."""
    if not spans:
        return row
    runs: list[Run] = []
    at = 0
    for run in row.runs:
        end = at + len(run.text)
        cut = at
        for first, last in spans:
            left, right = max(first, cut), min(last, end)
            if left < right:
                runs += [
                    Run(run.text[cut - at : left - at], run.tint),
                    Run(run.text[left - at : right - at], tint),
                ]
                cut = right
        runs.append(Run(run.text[cut - at :], run.tint))
        at = end
    return Row(tuple(run for run in runs if run.text), row.anchor)


def _joined(words: Sequence[str]) -> str:
    return r"\s+".join(map(re.escape, words))
