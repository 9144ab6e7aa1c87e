"""Open the reader on a set of articles.

Without PATH it lists the sets that were open lately, and the sample. Decisions are saved as
they are made, in the set's own journal (crossread locate reviews) or in --review FILE.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tui.cli import opening, output
from tui.cli.narration import Narration
from tui.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from tui.library import OpenedSet
    from tui.reader import Opener, Watcher
    from tui.settings import Config, Themes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from tui.settings.config import Layout

    opening.add_set(parser, nargs="*")
    opening.add_learning(parser)
    parser.add_argument("--theme", metavar="NAME", help="see crossread themes")
    parser.add_argument("--layout", choices=get_args(Layout), help="how the members of a passage stand")
    parser.add_argument(
        "--mouse",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="take clicks and the wheel (then the terminal's own selection needs shift)",
    )
    parser.add_argument("--config", metavar="FILE", type=Path, help="instead of crossread locate config")


def _is_behind_a_tab() -> bool:
    """Whether `crossread serve` started this, with a browser in the terminal's place."""
    return "TEXTUAL_DRIVER" in os.environ


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Check what can be checked before the screen is taken, then hand over to the reader."""
    is_in_tab = _is_behind_a_tab()
    if not is_in_tab and not sys.stdout.isatty():
        if not args.paths:
            output.write_lines(_library())
            return ExitStatus.DONE
        _refuse_a_misspelt_command(args.paths)
        raise UsageError(
            "standard output is not a terminal; crossread compare PATH… prints the same comparison as text"
        )
    from tui.reader.terminal import refusal

    if reason := refusal(os.environ):
        raise UsageError(reason)
    from tui.reader.terminal.importing import lightly

    with lightly():
        config, themes = _settings(args, narration)
        from tui.library import fingerprint
        from tui.reader import run as run_reader

    _refuse_a_misspelt_command(args.paths)
    piped = opening.standard_input(args.paths)
    stdin = io.BytesIO(piped.read()) if piped is not None else None
    if not is_in_tab and (not sys.stdin or not sys.stdin.isatty()):
        _take_the_keyboard()
    can_be_known = args.paths and not args.no_cache and not is_in_tab
    status = run_reader(
        _opener(args, stdin) if args.paths else None,
        config,
        themes,
        fingerprint=partial(fingerprint, args.paths, review=args.review, learns=config.learn)
        if can_be_known
        else None,
    )
    from tui.reader.terminal import leave

    # Not by returning: Python would wait for a comparison that is still under way in a thread.
    return leave(status)


def _opener(args: argparse.Namespace, stdin: BinaryIO | None) -> Opener:
    def open_it(progress: Watcher) -> OpenedSet:
        from tui.library import open_set

        return open_set(
            args.paths,
            stdin=stdin,
            review=args.review,
            use_cache=not args.no_cache,
            progress=progress,
            on_read=progress.read,
        )

    return open_it


def _settings(args: argparse.Namespace, narration: Narration) -> tuple[Config, Themes]:
    """The config with the command line laid over it, and the themes.

    Raises:
        UsageError: the config is broken, or there is no theme of the name on the command line.
    """
    from tui.cli.configuration import load
    from tui.settings import load_themes
    from tui.settings.locations import shorten

    config = load(args.config)
    themes = load_themes()
    if args.theme is not None:
        config = replace(config, theme=themes.get(args.theme).name)
    if args.layout is not None:
        config = replace(config, layout=args.layout)
    if args.mouse is not None:
        config = replace(config, mouse=args.mouse)
    if args.learn is not None:
        config = replace(config, learn=args.learn)
    narration.problems(themes.failed)
    theme, problem = themes.get_or_default(config.theme)
    if problem is not None:
        narration.problems([replace(problem, where=shorten(config.path or ""))])
    return replace(config, theme=theme.name), themes


def _refuse_a_misspelt_command(paths: list[str]) -> None:
    """`crossread comapre articles/` would else be told that comapre is no file."""
    from tui.cli.commands import SUMMARIES
    from tui.settings.suggestions import nearest

    if len(paths) < 2 or not paths[0].isalpha() or Path(paths[0]).exists():
        return
    if found := nearest(paths[0], SUMMARIES):
        raise UsageError(f'{paths[0]}: neither a file nor a command; did you mean "crossread {found}"?')


def _take_the_keyboard() -> None:
    """Read keys from the terminal itself where standard input is a pipe.

    Raises:
        UsageError: there is no terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError("no terminal to read keys from; try crossread compare") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 - stays open


def _library() -> Iterator[str]:
    """The recent sets and the sample, for those who look at no screen: path, tab, title."""
    from tui.library import recents, sample

    for recent in recents():
        yield f"{' '.join(recent.paths)}\t{recent.title}, {recent.articles} articles"
    yield f"{sample()}\tthe sample set"
