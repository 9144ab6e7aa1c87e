"""Breaks runs of text into rows without losing a character, by terminal cells, not code points.

Lines break after white space, hyphens and dashes, and between East Asian wide characters
(never before a closing or after an opening mark, JIS X 4051 §6.1); a word wider than the line is
cut between grapheme clusters as `rich.cells` counts them, so that a combining mark or a joined
emoji stays with its base.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

from tui.layout.rows import Row, Run, Tint
from tui.values import frozen

MINIMUM = 2
"""Cells of the widest grapheme cluster: no line can be narrower."""

_BREAK_AFTER = frozenset("-–—/…")
_NOT_AT_START = frozenset("，。、！？：；）」』】〉》”’…ー々!?,.:;)]}%")
_NOT_AT_END = frozenset("（「『【〈《“‘([{$")
_NARROW = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2026]*")
"""Characters that fill exactly one cell and join with nothing: most text, and quick to measure."""

_SPACES = frozenset(" \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
"""Spaces at which a line may break: not the no-break ones U+00A0, U+2007 and U+202F."""

_STRIPPED = "".join(_SPACES)

NO_BREAK = "\u00a0"
"""Holds two words together while lines are broken; drawn as a space."""

_FLAT = str.maketrans({"\n": " ", "\t": " ", "\r": " ", "\v": " ", "\f": " "})


def flat(text: str) -> str:
    """The text with every line break and tab as one space, so that offsets stay as they are."""
    return text.translate(_FLAT)


@lru_cache(maxsize=2048)
def line_ranges(text: str, width: int, first: int | None = None) -> tuple[tuple[int, int], ...]:
    """Where lines start and end: half-open ranges that partition `text`.

    White space at which a line breaks belongs to the line before it and may stick out beyond
    `width`; everything else fits.

    `width`: cells a line has room for, at least 2.
    `first`: the same for the first line; `width` where None.
    """
    room = max(MINIMUM, width if first is None else first)
    width = max(MINIMUM, width)
    ranges: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _line_end(text, start, room)
        ranges.append((start, end))
        start, room = end, width
    return tuple(ranges) or ((0, 0),)


def _line_end(text: str, start: int, room: int) -> int:
    """End of the line that begins at `start`, the white space it breaks at included."""
    stop = start + room
    narrow = _NARROW.match(text, start, stop + 1)
    if narrow and narrow.end() == min(len(text), stop + 1):
        return _narrow_line_end(text, start, stop)
    used = best = 0
    previous = ""
    for character, index, cells in _clusters(text, start):
        if previous and _may_break(previous, character):
            best = index
        if used + cells > room and character not in _SPACES:
            return best or index
        used += cells
        previous = character
    return len(text)


def _narrow_line_end(text: str, start: int, stop: int) -> int:
    """The same where every character up to `stop` fills one cell."""
    end = stop
    while end < len(text) and text[end] in _SPACES:
        end += 1
    if end > stop or end >= len(text):
        return min(end, len(text))
    return next((i for i in range(stop, start, -1) if _may_break(text[i - 1], text[i])), stop)


def _clusters(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Base character, index and cells of each grapheme cluster from `start` on, a stretch at a time."""
    step = 512
    while start < len(text):
        stretch = text[start : start + step]
        spans, _ = split_graphemes(stretch)
        # The last cluster of a stretch may go on in the next one.
        kept = spans if start + step >= len(text) or len(spans) == 1 else spans[:-1]
        yield from ((stretch[begin], start + begin, cells) for begin, _, cells in kept)
        start += kept[-1][1]


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters; white space stays with the line it ends."""
    if after in _SPACES:
        return False
    if before in _SPACES or (before in _BREAK_AFTER and after.isalpha()):
        return True
    if before in _NOT_AT_END or after in _NOT_AT_START:
        return False
    return _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return character > "\u10ff" and cell_len(character) == 2


@frozen
class Wrapped:
    """A text in rows.

    Attributes:
        starts: offset into the joined text of the runs at which each row begins.
    """

    rows: tuple[Row, ...]
    starts: tuple[int, ...]

    def row_at(self, offset: int) -> int:
        """Index of the row that shows the character at `offset` of the joined text."""
        return max(0, bisect_right(self.starts, offset) - 1)


def wrap(
    runs: Sequence[Run],
    width: int,
    *,
    lead: Sequence[Run] = (),
    hang: Sequence[Run] | None = None,
    anchor: str = "",
) -> Wrapped:
    """Rows no wider than `width`: `lead` before the first line, `hang` before each further one.

    `hang`: spaces as wide as `lead` where None.

    Where `lead` or `hang` leaves no room for text, rows are cut to the width instead.
    """
    lead_width = sum(run.width for run in lead)
    if hang is None:
        hang = (Run(" " * lead_width),) if lead_width else ()
    hang_width = sum(run.width for run in hang)
    text = flat("".join(run.text for run in runs))
    ranges = line_ranges(text, width - hang_width, width - lead_width)
    rows: list[Row] = []
    for start, end in ranges:
        kept = start + len(text[start:end].rstrip(_STRIPPED))
        row = Row((*(hang if rows else lead), *cut(runs, start, kept)), anchor)
        rows.append(clip_row(row, width) if width < max(lead_width, hang_width) + MINIMUM else row)
    return Wrapped(tuple(rows), tuple(start for start, _ in ranges))


def cut(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """The runs between two offsets into their joined text, flat."""
    parts: list[Run] = []
    at = 0
    for run in runs:
        low, high = max(start - at, 0), min(end - at, len(run.text))
        if low < high:
            parts.append(Run(flat(run.text[low:high]).replace(NO_BREAK, " "), run.tint))
        at += len(run.text)
        if at >= end:
            break
    return tuple(parts)


def clip(text: str, width: int, mark: str = "…") -> str:
    """The text in at most `width` cells, on one line, ending in `mark` where something was cut."""
    text = flat(text)
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    room = width - cell_len(mark)
    used = end = 0
    for _, index, cells in _clusters(text, 0):
        end = index
        if used + cells > room:
            break
        used += cells
    return text[:end].rstrip() + mark


def clip_row(row: Row, width: int) -> Row:
    """The row in at most `width` cells, cut at a grapheme cluster and marked with an ellipsis."""
    if row.width <= width:
        return row
    shown = clip(row.text, width)
    kept = cut(row.runs, 0, len(shown) - 1)
    return Row((*kept, Run("…", Tint.DIM)) if shown else (), row.anchor)


def pad(row: Row, width: int) -> Row:
    """The row filled with spaces to exactly `width` cells, cut where it is longer."""
    filled = row.width
    if filled > width:
        row = clip_row(row, width)
        filled = row.width
    return Row((*row.runs, Run(" " * (width - filled))), row.anchor) if filled < width else row
