"""The first screen of a set as it was last seen, shown while Textual is still being imported.

Reading what was read before need not wait for the program to start: the rows are kept beside the
comparisons in the cache, under everything they depend on (the articles' content, the engine, the
decisions, the size of the window, layout, keys and signs). Where anything differs there is no first
sight, and the reader draws its own. Colours are not kept: the theme gives them anew.

Nothing here imports Textual.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from tui.errors import InputError
from tui.layout.rows import Row, Run, Tint
from tui.settings.locations import cache_folder
from tui.values import frozen

if TYPE_CHECKING:
    from tui.reader.terminal.cells import Frame
    from tui.reader.terminal.line import Line
    from tui.settings import Config, Theme, Themes

SCHEMA = "crossread.sight/1"
MOST_BYTES = 400_000
"""Far above any window's rows; a file that is larger is not ours."""

MOST_FILES = 40


@frozen
class Sight:
    """A screen to show before there is anything behind it.

    Attributes:
        rows: header, text and footer.
        size: columns and rows of the window it was drawn for.
    """

    rows: tuple[Row, ...]
    size: tuple[int, int]


@frozen
class FirstSight:
    """A sight on the terminal.

    Attributes:
        line: the terminal, held.
        frame: its cells.
    """

    sight: Sight
    line: Line
    frame: Frame


def show(fingerprint: str, config: Config, themes: Themes) -> FirstSight | None:
    """Take the terminal and draw the sight that fits; None, and nothing drawn, where none does."""
    from tui.reader.styles.tints import effective, styles_of  # noqa: PLC0415 - only where there is one
    from tui.reader.terminal.capabilities import detect  # noqa: PLC0415 - as above
    from tui.reader.terminal.line import Line, TerminalGoneError  # noqa: PLC0415 - as above

    try:
        line = Line.open(mouse=config.mouse)
    except TerminalGoneError:
        return None
    theme = themes.get(config.theme)
    sight = load(name_of(fingerprint, config, theme, line.size), line.size)
    if sight is None:
        line.close()
        return None
    from tui.reader.terminal.first_frame import show as draw  # noqa: PLC0415 - as above

    depth = detect(os.environ).colours
    styles = styles_of(effective(theme, themes, depth), depth)
    last = len(sight.rows) - 1
    tables = [styles.bar if y in {0, last} else styles.text for y in range(last + 1)]
    pieces = [
        [(run.text, table[run.tint]) for run in row.runs]
        for row, table in zip(sight.rows, tables, strict=True)
    ]
    try:
        frame = draw(line, pieces, [table[Tint.TEXT] for table in tables])
    except BaseException:
        line.close()
        raise
    return FirstSight(sight, line, frame)


def folder() -> Path:
    """Where they are kept; need not exist."""
    return cache_folder() / "sights"


def name_of(fingerprint: str, config: Config, theme: Theme, size: tuple[int, int]) -> str:
    """The file of the sight that fits all of this.

    Args:
        fingerprint: `tui.library.fingerprint` of what is opened; empty where it has none.
        config: layout and keys, which the footer names.
        theme: its signs stand in the text.
        size: columns and rows.

    Returns:
        The file's name; empty where the fingerprint is.
    """
    if not fingerprint:
        return ""
    keys = sorted((command, tuple(keys)) for command, keys in config.keymap.keys.items())
    signs = [(meaning.value, span.glyph) for meaning, span in theme.spans.items()]
    parts = (SCHEMA, fingerprint, config.layout, repr(keys), repr(signs), repr(size))
    return sha256("\0".join(parts).encode()).hexdigest()[:40] + ".json"


def load(name: str, size: tuple[int, int]) -> Sight | None:
    """The sight in this file; None where there is none, or anything is wrong with it."""
    if not name:
        return None
    try:
        with (folder() / name).open("rb") as file:
            data = json.loads(file.read(MOST_BYTES))
        rows = tuple(Row(tuple(Run(text, Tint(tint)) for text, tint in runs)) for runs in data["rows"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    is_ours = data.get("schema") == SCHEMA and len(rows) == size[1]
    return Sight(rows, size) if is_ours else None


def save(name: str, rows: Sequence[Row]) -> None:
    """Keep a screen for the next start; where that cannot be done, the next start draws its own."""
    from tui.settings.storage import write_private  # noqa: PLC0415 - long after the first paint

    if not name:
        return
    kept = [[[run.text, run.tint.value] for run in row.runs] for row in rows]
    data = json.dumps({"schema": SCHEMA, "rows": kept}, ensure_ascii=False, separators=(",", ":")).encode()
    if len(data) >= MOST_BYTES:
        return
    with suppress(InputError, OSError):
        write_private(folder() / name, data)
        _prune()


def _prune() -> None:
    """Drop what was written longest ago."""
    files = sorted(folder().glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in files[MOST_FILES:]:
        path.unlink(missing_ok=True)
