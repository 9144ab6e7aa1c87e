"""Write the merged summary of a set, every sentence cited.

The decisions of the set's own journal are honoured; --review FILE takes another one, and
--no-review none. The same articles and decisions give the same bytes. A file that exists is
replaced only with --force, and what is written is written whole or not at all.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tui.cli import opening, output
from tui.cli.narration import Narration
from tui.errors import ExitStatus, UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    opening.add_set(parser)
    opening.add_semantic(parser)
    opening.add_learning(parser)
    parser.add_argument(
        "--to", metavar="FORMAT", help="such as markdown, html, json, text (default: by the file's name)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="where to (default: stdout)")
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    parser.add_argument("--no-review", action="store_true", help="as if nobody had decided anything")
    parser.add_argument(
        "--limit-quotes",
        metavar="N",
        type=opening.whole,
        help="quote no more than N words at a stretch, where a licence asks for it",
    )


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Summarise and write."""
    from tui.review.folding import fold
    from tui.summary import limit_quotes, summarise
    from tui.summary.exporters import find_exporter, write_atomic

    if args.no_review and args.review is not None:
        raise UsageError("--no-review and --review FILE exclude each other")
    exporter = find_exporter(_format(args))
    if args.output == "":
        raise UsageError("-o: an empty name")
    target = None if args.output in (None, "-") else Path(args.output)
    if target is not None and target.exists() and not args.force:
        raise UsageError(f"{target}: exists already; --force replaces it")
    opened = opening.open_from(args, narration)
    if args.no_review:
        state = fold(opened.comparison)
    else:
        state = opening.decided(args, opened, narration, must_exist=args.review is not None)
    summary = summarise(state.comparison, state)
    if args.limit_quotes is not None:
        summary = limit_quotes(summary, args.limit_quotes)
    data = exporter.render(summary)
    if target is not None:
        write_atomic(target, data, force=args.force)
        narration.say(f"crossread: wrote {target} ({len(data):,} bytes)")
    elif sys.stdout.isatty() and b"\0" in data:
        raise UsageError(f"{exporter.name} is not text; name a file with -o")
    else:
        output.write_bytes(data)
    return ExitStatus.DONE


def _format(args: argparse.Namespace) -> str:
    """The format asked for, else by the file's name, else the config's."""
    if args.to:
        return str(args.to)
    suffix = Path(args.output or "").suffix.lower()
    if suffix:
        return _named_by(suffix, args.output)
    from tui.cli.configuration import load

    return load(None).export_format


def _named_by(suffix: str, target: str) -> str:
    """The first format whose files end so.

    Raises:
        UsageError: there is none.
    """
    from tui.summary.exporters import exporter_names, find_exporter

    for name in exporter_names():
        try:
            if find_exporter(name).suffix == suffix:
                return name
        except UsageError:
            # Somebody else's exporter that does not load is in nobody's way until it is asked for.
            continue
    raise UsageError(f"{target}: no format goes by {suffix}; name one with --to")
