"""What the signs mean, in words: at the foot of a window that has room for it, and in full in help."""

from __future__ import annotations

from tui.layout.reading import Reading
from tui.layout.rows import Glyphs, Row, Run, Tint
from tui.layout.wrapping import NO_BREAK, clip, flat, wrap

_NAME = 28
"""Cells of a source's name that tell it from the others."""
_MOST_SOURCES = 12
"""With more of them their names would fill the window."""


def legend_rows(reading: Reading, width: int, *, has_overview: bool) -> tuple[Row, ...]:
    """Who the sources are and what the signs on the screen mean, dim, in a few rows.

    `has_overview`: whether the column with a row for each passage is beside it.
    """
    signs = reading.glyphs
    marks = [
        (f"{signs.differs}…{signs.differs}", Tint.DIFFERS, "worded differently"),
        (f"{signs.unique}…{signs.unique}", Tint.UNIQUE, "only here"),
        (f"{signs.conflict}…{signs.conflict}", Tint.CONFLICT, "contradicted"),
    ]
    columns = [
        (signs.has, Tint.ACCENT, "tells it"),
        (signs.absent, Tint.DIM, "does not"),
        (signs.conflict, Tint.CONFLICT, "in a conflict"),
    ]
    rows = _sources(reading, width)
    for known in (columns, marks) if has_overview else (marks,):
        runs: list[Run] = []
        for sign, tint, meaning in known:
            runs += [Run("   " if runs else ""), Run(sign, tint), Run(f" {meaning}", Tint.DIM)]
        rows += wrap([run for run in runs if run.text], width, lead=(Run(" "),)).rows
    return tuple(rows)


def _sources(reading: Reading, width: int) -> list[Row]:
    articles = reading.comparison.articles
    if len(articles) > _MOST_SOURCES:
        return []
    runs: list[Run] = []
    for article in articles:
        runs += [
            Run("   " if runs else ""),
            Run(clip(article.id, 8), Tint.SOURCE),
            Run(f"{NO_BREAK}{clip(flat(article.name), _NAME)}", Tint.DIM),
        ]
    return list(wrap([run for run in runs if run.text], width, lead=(Run(" "),)).rows)


def marks_rows(signs: Glyphs, width: int) -> tuple[Row, ...]:
    """Every sign with what it means, a line each: for help."""
    lines = (
        (f"{signs.differs}…{signs.differs}", Tint.DIFFERS, "these words are put differently in the others"),
        (f"{signs.unique}…{signs.unique}", Tint.UNIQUE, "only this source says so"),
        (f"{signs.conflict}…{signs.conflict}", Tint.CONFLICT, "another source contradicts it"),
        (signs.has, Tint.ACCENT, "the source of this column tells the passage"),
        (signs.absent, Tint.DIM, "it does not"),
        (signs.left_out, Tint.DROPPED, "it does, and you left it out"),
        (signs.picked, Tint.GOOD, "you picked this wording"),
        (signs.accepted, Tint.GOOD, "accepted"),
        (signs.rejected, Tint.DROPPED, "not the same thing"),
        (signs.dropped, Tint.DROPPED, "dropped or left out: not in the summary"),
        (signs.later, Tint.DIM, "put off"),
        (signs.flagged, Tint.WARNING, "flagged"),
    )
    rows = [Row((Run(clip(" What the signs mean", width), Tint.HEADING),))]
    for sign, tint, meaning in lines:
        lead = (Run(" " * (8 - len(sign))), Run(sign, tint), Run("  "))
        rows += wrap((Run(meaning),), width, lead=lead).rows
    return tuple(rows)
