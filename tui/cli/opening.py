"""What the subcommands that open a set have in common: their arguments, and the opening."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui.cli.narration import Narration
from tui.errors import UsageError

if TYPE_CHECKING:
    from tui.library import OpenedSet
    from tui.review.state import ReviewState


def add_set(parser: argparse.ArgumentParser, *, nargs: str = "+") -> None:
    """The arguments that say what to open."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs=nargs,
        help="file, folder, glob, set.toml, web address, or - for standard input",
    )
    parser.add_argument(
        "--review", metavar="FILE", type=Path, help="the journal of decisions, instead of the set's own"
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="compare anew, and leave nothing in the cache"
    )


def add_learning(parser: argparse.ArgumentParser) -> None:
    """The argument that says whether scores learn from decisions."""
    parser.add_argument(
        "--learn",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="let the scores learn from the decisions (default: as in the config, else not)",
    )


def add_semantic(parser: argparse.ArgumentParser) -> None:
    """The argument that gives an embedding model a say in the scores."""
    parser.add_argument(
        "--semantic",
        metavar="FOLDER",
        type=Path,
        help="let the embedding model in this folder (model2vec's format) have a say in the scores",
    )


def decided(
    args: argparse.Namespace, opened: OpenedSet, narration: Narration, *, must_exist: bool
) -> ReviewState:
    """The set as its journal, or the one named, decides it; says what is to be said about that.

    Raises:
        InputError: the journal cannot be read, is none, or was written by a newer version.
        UsageError: the config is broken.
    """
    from tui.library.deciding import decide

    learns = args.learn
    if learns is None:
        from tui.cli.configuration import load

        learns = load(None).learn
    state, problems = decide(opened, must_exist=must_exist, learns=learns)
    narration.problems(problems)
    return state


def add_width(parser: argparse.ArgumentParser) -> None:
    """The argument that says how wide to print."""
    parser.add_argument(
        "--width", metavar="N", type=_columns, help="columns to wrap at (default: the terminal's, or 80)"
    )


def open_from(args: argparse.Namespace, narration: Narration, *, min_score: float = 0.5) -> OpenedSet:
    """Open the set that the arguments name, and say what is to be said about it.

    Raises:
        InputError: nothing could be read, or there is no such embedding model.
        UsageError: a set file is broken, standard input is a terminal, or an extra is not installed.
    """
    from tui.library import open_set

    opened = open_set(
        args.paths,
        stdin=standard_input(args.paths),
        review=args.review,
        min_score=min_score,
        semantic=getattr(args, "semantic", None),
        use_cache=not args.no_cache,
        progress=narration.progress,
    )
    narration.end_progress()
    narration.problems(opened.problems)
    return opened


def standard_input(paths: list[str]) -> BinaryIO | None:
    """Standard input where a path is `-`.

    Raises:
        UsageError: nothing is piped into it.
    """
    if "-" not in paths:
        return None
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("-: nothing is piped into standard input")
    return sys.stdin.buffer


def score(text: str) -> float:
    """An argument that is a score, 0–1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def whole(text: str) -> int:
    """An argument that is a whole number, 1 or more."""
    if text.isascii() and text.isdigit() and 0 < int(text) < 1_000_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")


def _columns(text: str) -> int:
    if text.isascii() and text.isdigit() and 20 <= int(text) <= 1000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of columns from 20 to 1000")
