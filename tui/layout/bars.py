"""The header and footer rows: items leave by priority where there is no room, whole words only."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from tui.layout.reading import Reading
from tui.layout.rows import Row, Run, Tint
from tui.layout.wrapping import clip
from tui.values import frozen

_GAP = 2


@frozen
class Hint:
    """A key worth showing in the footer; earlier ones stay longest on a narrow screen."""

    keys: str
    name: str
    is_enabled: bool = True


@frozen
class _Item:
    """A part of the header; the lowest rank stays longest.

    Attributes:
        short: what it says where the whole does not fit; empty if it can only go.
    """

    rank: int
    text: str
    tint: Tint
    is_right: bool = False
    short: str = ""


def header_row(reading: Reading, width: int, *, saved: str = "saved", view: str = "") -> Row:
    """Title, counts of sources, passages (the shared ones too), conflicts, details, what is reviewed, saved.

    `saved`: how the journal stands: `saved`, `read-only`, `not saved` …
    `view`: name of the view shown, after the title; empty for the passages view.
    """
    comparison, glyphs = reading.comparison, reading.glyphs
    conflicts = len(comparison.conflicts)
    unique = len(comparison.details)
    passages = _counted(len(reading.passages), "passage")
    is_safe = saved in {"", "saved"}
    disputed = f"{glyphs.conflict}{conflicts}"
    percent = f"{reading.reviewed_percent} %"
    items = [
        _Item(4, _counted(len(comparison.articles), "source"), Tint.DIM),
        _Item(5, f"{passages}, {reading.shared_count} shared", Tint.DIM, short=passages),
        _Item(3, f"{glyphs.conflict}{_counted(conflicts, 'conflict')}", Tint.CONFLICT, short=disputed)
        if conflicts
        else _Item(3, "no conflicts", Tint.DIM),
        _Item(6, f"{glyphs.unique}{unique} unique", Tint.UNIQUE, short=f"{glyphs.unique}{unique}"),
        _Item(2, f"reviewed {percent}", Tint.GOOD, is_right=True, short=percent),
        _Item(1 if is_safe else 0, saved, Tint.DIM if is_safe else Tint.WARNING, is_right=True),
    ]
    if view:
        items.insert(0, _Item(0, view, Tint.ACCENT))
    items = [item for item in items if item.text]
    title = clip(comparison.title or "Crossread", max(8, width // 3))
    return _arranged(title, items, width)


def early_header_row(reading: Reading, width: int, told: str, view: str) -> Row:
    """The header before the articles are compared.

    `told`: how far that has come.
    """
    items = [
        _Item(1, view, Tint.ACCENT),
        _Item(2, _counted(len(reading.comparison.articles), "source"), Tint.DIM),
        _Item(0, told, Tint.WARNING, is_right=True),
    ]
    return _arranged(clip(reading.comparison.title or "Crossread", max(8, width // 3)), items, width)


def _arranged(title: str, items: list[_Item], width: int) -> Row:
    """Drops, by rank, what there is no room for: first to the short form, then altogether."""
    room = width - 1

    def needed() -> int:
        return cell_len(title) + sum(cell_len(item.text) + _GAP for item in items)

    for worst in sorted(items, key=lambda item: -item.rank):
        if needed() <= room:
            break
        at = items.index(worst)
        shortened = _Item(worst.rank, worst.short, worst.tint, worst.is_right)
        items[at : at + 1] = [shortened] if worst.short else []
        if needed() > room and worst.short:
            items.remove(shortened)
    title = clip(title, max(0, room - sum(cell_len(item.text) + _GAP for item in items)))
    runs = [Run(" "), Run(title, Tint.HEADING)]
    spare = width - 1 - cell_len(title) - sum(cell_len(item.text) + _GAP for item in items)
    for item in items:
        gap = _GAP
        if item.is_right and spare > 0:
            gap, spare = gap + spare, 0
        runs += [Run(" " * gap), Run(item.text, item.tint)]
    return Row(tuple(runs)) if width > 1 else Row()


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def footer_row(hints: Sequence[Hint], width: int) -> Row:
    """The hints that fit, in their order; from the first that does not fit on they leave.

    The last hint (by custom the help key) is kept wherever it fits at all.
    """
    if not hints:
        return Row()
    last = hints[-1]
    room = width - 1 - _hint_width(last)
    kept: list[Hint] = []
    for hint in hints[:-1]:
        cells = _hint_width(hint) + _GAP
        if cells > room:
            break
        kept.append(hint)
        room -= cells
    if room >= 0:
        kept.append(last)
    runs: list[Run] = []
    for hint in kept:
        runs += [Run(" " * _GAP if runs else " "), Run(hint.keys, Tint.KEY if hint.is_enabled else Tint.DIM)]
        runs += [Run(f" {hint.name}", Tint.TEXT if hint.is_enabled else Tint.DIM)]
    return Row(tuple(runs))


def _hint_width(hint: Hint) -> int:
    return cell_len(hint.keys) + 1 + cell_len(hint.name)
