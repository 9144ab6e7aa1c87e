"""Print where things live; what is printed need not exist yet.

config is a file, the others are folders. With PATH, `locate reviews` prints the journal of that set.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from tui.cli import opening, output
from tui.cli.narration import Narration
from tui.errors import ExitStatus, UsageError
from tui.settings import locations

PLACES: Mapping[str, Callable[[], Path]] = {
    "config": locations.config_file,
    "themes": locations.theme_folder,
    "reviews": locations.review_folder,
    "state": locations.state_folder,
    "cache": locations.cache_folder,
    "sample": lambda: locations.shipped("articles"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("what", choices=tuple(PLACES))
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a set, for the journal of its decisions")


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Print one path."""
    if not args.paths:
        output.write_lines([str(PLACES[args.what]())])
        return ExitStatus.DONE
    if args.what != "reviews":
        raise UsageError(f"locate {args.what} takes no PATH; locate reviews does")
    from tui.ingest.collection import collect
    from tui.library import journal_of

    collection = collect(args.paths, stdin=opening.standard_input(args.paths))
    output.write_lines([str(journal_of(collection.key))])
    return ExitStatus.DONE
