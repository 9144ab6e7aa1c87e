"""Print what the articles contradict each other on: the conflict ledger, then what they give alike and quote.

Exit status 1 where there is any conflict, like diff.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.cli import opening, output
from tui.cli.narration import Narration
from tui.errors import ExitStatus

if TYPE_CHECKING:
    from tui.model import Comparison
    from tui.review.state import ReviewState


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    opening.add_set(parser)
    opening.add_semantic(parser)
    opening.add_learning(parser)
    parser.add_argument(
        "--json",
        action="store_true",
        help="print conflicts, agreements and quotes as in crossread.comparison/1",
    )
    opening.add_width(parser)


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Compare and print the ledger."""
    from tui.library.deciding import apply_decisions
    from tui.review.folding import fold

    opened = opening.open_from(args, narration)
    comparison, state = opened.comparison, None
    if args.review is not None:
        state = opening.decided(args, opened, narration, must_exist=True)
        comparison = apply_decisions(state)
    if args.json:
        from tui.interchange import to_json

        whole = to_json(comparison)
        output.write_json(
            {
                "schema": "crossread.conflicts/1",
                "conflicts": whole["conflicts"],
                "agreements": whole["agreements"],
                "quotes": whole["quotes"],
            }
        )
    else:
        output.write_lines(_ledger(comparison, state or fold(comparison), output.width(args.width)))
    return ExitStatus.CONFLICTS_FOUND if comparison.conflicts else ExitStatus.DONE


def _ledger(comparison: Comparison, state: ReviewState, width: int) -> Iterator[str]:
    from tui.layout.conflicts import conflicts_page
    from tui.layout.reading import Reading

    for row in conflicts_page(Reading(comparison, state), width).rows:
        # What the screen glues so that it does not wrap is an ordinary space to a script.
        yield row.text.replace("\u00a0", " ").rstrip()
