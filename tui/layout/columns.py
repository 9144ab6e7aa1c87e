"""The members of a passage side by side, as many columns as the width has room for, in bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from tui.layout.members import Scene, members_stacked
from tui.layout.rows import Page, Row, Run, Stop, Tint
from tui.layout.wrapping import pad
from tui.model import Sentence

COLUMN = 30
"""Cells below which a column of prose is tiring to read."""

_BETWEEN = Run(" │", Tint.RULE)


def members_in_columns(scene: Scene, sentences: Sequence[Sentence], width: int) -> Page:
    """The sentences, which come in the order of their articles, in a column for each source.

    Where there are more sources than columns fit, they go on in bands of as even a number as can be.
    Stops are in the order in which one reads: down a column, then the next.
    """
    sources = [tuple(of) for _, of in groupby(sentences, key=lambda s: s.article)]
    if not sources:
        return Page()
    fitting = max(1, (width + _BETWEEN.width) // (COLUMN + _BETWEEN.width))
    bands = -(-len(sources) // fitting)
    columns = -(-len(sources) // bands)
    cells = (width - _BETWEEN.width * (columns - 1)) // columns
    rows: list[Row] = []
    stops: list[Stop] = []
    places: dict[str, int] = {}
    for first in range(0, len(sources), columns):
        if rows:
            rows.append(Row())
        drawn = [members_stacked(scene, source, cells) for source in sources[first : first + columns]]
        for column in drawn:
            stops += [replace(stop, row=stop.row + len(rows)) for stop in column.stops]
            places |= {name: row + len(rows) for name, row in column.places.items()}
        rows += _side_by_side([column.rows for column in drawn], cells)
    return Page(tuple(rows), tuple(stops), places)


def _side_by_side(columns: Sequence[Sequence[Row]], width: int) -> list[Row]:
    """The columns with a rule between them, the last one not padded."""
    height = max(len(column) for column in columns)
    rows = []
    for index in range(height):
        runs: list[Run] = []
        for number, column in enumerate(columns):
            cell = column[index] if index < len(column) else Row()
            is_last = number == len(columns) - 1
            runs += cell.runs if is_last else (*pad(cell, width).runs, _BETWEEN)
        rows.append(Row(tuple(runs)))
    return rows
