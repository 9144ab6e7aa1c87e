"""The help view: every command, its keys, and why it cannot be used just now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len

from tui.layout.legend import marks_rows
from tui.layout.rows import Glyphs, Page, Row, Run, Tint
from tui.layout.wrapping import clip, wrap
from tui.values import frozen


@frozen
class HelpEntry:
    """A command as help lists it.

    Attributes:
        keys: as shown, such as `j ↓`; empty where it has none.
        disabled: why it cannot be used here and now, or empty.
        group: heading under which it stands.
    """

    id: str
    keys: str
    name: str
    description: str = ""
    disabled: str = ""
    group: str = ""


def help_page(entries: Sequence[HelpEntry], width: int, *, signs: Glyphs | None = None) -> Page:
    """The commands by group, in the order given, those that cannot be used dim and with the reason.

    `signs`: explained at the end, where given.
    """
    column = min(max((cell_len(entry.keys) for entry in entries), default=0), max(4, width // 4))
    rows: list[Row] = []
    for group, members in groupby(entries, key=lambda entry: entry.group):
        if rows:
            rows.append(Row())
        if group:
            rows.append(Row((Run(clip(f" {group}", width), Tint.HEADING),)))
        for entry in members:
            rows += _entry(entry, width, column)
    if signs is not None:
        rows += [Row(), *marks_rows(signs, width)]
    return Page(tuple(rows))


def _entry(entry: HelpEntry, width: int, column: int) -> tuple[Row, ...]:
    keys = clip(entry.keys, column)
    is_off = bool(entry.disabled)
    lead = (Run(" " * (column - cell_len(keys) + 1)), Run(keys, Tint.DIM if is_off else Tint.KEY), Run("  "))
    runs = [Run(entry.name, Tint.DIM if is_off else Tint.ACCENT)]
    if entry.description:
        runs.append(Run(f"  {entry.description}", Tint.DIM if is_off else Tint.TEXT))
    if is_off:
        runs.append(Run(f"  not now: {entry.disabled}", Tint.WARNING))
    return wrap(runs, width, lead=lead, anchor=entry.id).rows
