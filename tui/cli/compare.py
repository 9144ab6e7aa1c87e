"""Print the comparison of a set: plain linear text for pipes and screen readers, or JSON.

JSON is crossread.comparison/1. It is what the articles say, before anybody decided; with
--review FILE it is as decided in that journal.
"""

from __future__ import annotations

import argparse

from tui.cli import opening, output
from tui.cli.narration import Narration
from tui.errors import ExitStatus


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    opening.add_set(parser)
    opening.add_semantic(parser)
    opening.add_learning(parser)
    parser.add_argument("--json", action="store_true", help="print crossread.comparison/1")
    parser.add_argument(
        "--min-score",
        metavar="X",
        type=opening.score,
        default=0.5,
        help="list matches from this score on, 0 to 1 (default 0.5; 0 lists every pair scored)",
    )
    opening.add_width(parser)


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Compare and print."""
    opened = opening.open_from(args, narration, min_score=args.min_score)
    comparison = opened.comparison
    if args.review is not None:
        from tui.library.deciding import apply_decisions

        comparison = apply_decisions(opening.decided(args, opened, narration, must_exist=True))
    if args.json:
        from tui.publishing import to_json

        output.write_json(to_json(comparison))
    else:
        from tui.layout.plain import plain_text

        output.write_lines(plain_text(comparison, output.width(args.width)))
    return ExitStatus.DONE
