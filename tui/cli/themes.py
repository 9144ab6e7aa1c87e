"""List the themes: the shipped ones and yours, with the lowest contrast of any text in each.

Exit status 2 where one is broken. 4.5:1 is what WCAG asks of running text, 7:1 the stricter level.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.cli import output
from tui.cli.narration import Narration
from tui.errors import ExitStatus

if TYPE_CHECKING:
    from tui.settings import Theme, Themes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print a list of objects")


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Load and list."""
    from tui.settings import load_themes

    themes = load_themes()
    if args.json:
        output.write_json({"schema": "crossread.themes/1", "themes": list(_records(themes))})
    else:
        output.write_lines(_table(themes))
    for problem in themes.failed:
        narration.error(str(problem))
    return ExitStatus.USAGE if themes.failed else ExitStatus.DONE


def _records(themes: Themes) -> Iterator[dict[str, object]]:
    from tui.settings.theme_file import measure

    for name, theme in sorted(themes.loaded.items()):
        contrast = measure(theme)
        yield {
            "name": name,
            "dark": theme.is_dark,
            "contrast": None if contrast is None else round(contrast, 2),
            "path": str(theme.path),
        }


def _table(themes: Themes) -> Iterator[str]:
    from tui.ingest.sanitise import sanitise_line
    from tui.settings.locations import shorten

    width = max(map(len, themes.loaded), default=0)
    for name, theme in sorted(themes.loaded.items()):
        kind = "dark " if theme.is_dark else "light"
        yield f"{name:<{width}}  {kind}  {_contrast(theme):<22}  {sanitise_line(shorten(theme.path or ''))}"


def _contrast(theme: Theme) -> str:
    from tui.settings.theme_file import measure

    lowest = measure(theme)
    return "your terminal's colours" if lowest is None else f"contrast {lowest:.1f}:1 or more"
