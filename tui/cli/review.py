"""What was decided: list it, merge two reviewers' journals, say how far they agree."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli import opening, output
from tui.cli.narration import Narration
from tui.errors import ExitStatus, UsageError
from tui.ingest.sanitise import sanitise_line
from tui.review.lines import Header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.review.decisions import Decision
    from tui.review.merge import Disagreement
    from tui.review.state import ReviewState
    from tui.review.statistics import ReviewerAgreement, Statistics

_SHOWN = 60
"""Characters of a quotation in a list."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(parser))
    listing = actions.add_parser("list", help="the decisions in force", allow_abbrev=False)
    opening.add_set(listing)
    listing.add_argument("--json", action="store_true", help="print crossread.decisions/1")
    merging = actions.add_parser("merge", help="make one journal of several", allow_abbrev=False)
    merging.add_argument("journals", metavar="JOURNAL", type=Path, nargs="+", help="two or more")
    merging.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="the new journal")
    merging.add_argument("--force", action="store_true", help="replace FILE if it exists")
    merging.add_argument("--json", action="store_true", help="print the disagreements as JSON")
    stats = actions.add_parser(
        "stats", help="figures on journals, and how far they agree", allow_abbrev=False
    )
    stats.add_argument("journals", metavar="JOURNAL", type=Path, nargs="+", help="one, or more to compare")
    stats.add_argument("--json", action="store_true", help="print them as JSON")
    for one in (listing, merging, stats):
        one.add_argument("-q", "--quiet", action="store_true", help="say nothing on stderr but errors")


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Do what the action says."""
    {"list": _list, "merge": _merge, "stats": _stats}[args.action](args, narration)
    return ExitStatus.DONE


def _list(args: argparse.Namespace, narration: Narration) -> None:
    from tui.library.deciding import decide

    opened = opening.open_from(args, narration)
    state, problems = decide(opened, must_exist=args.review is not None)
    narration.problems(problems)
    if args.json:
        from tui.review.listing import decisions_json

        output.write_json(decisions_json(state))
        return
    output.write_lines(_decision_lines(state))


def _decision_lines(state: ReviewState) -> Iterator[str]:
    lost = {decision.id for decision in state.lost}
    for decision in state.decisions:
        parts = [decision.at, decision.kind.value]
        if decision.by:
            parts.append(f"by {decision.by}")
        if decision.anchors:
            parts.append(f"“{_short(decision.anchors[0].quote)}”")
        if decision.text:
            parts.append(f"({_short(decision.text)})")
        if decision.id in lost:
            parts.append("[its text is gone]")
        yield "  ".join(parts)


def _merge(args: argparse.Namespace, narration: Narration) -> None:
    from tui.review.lines import event_lines, header_line
    from tui.review.merge import merge_all
    from tui.summary.exporters import write_atomic

    if len(args.journals) < 2:
        raise UsageError("review merge takes two journals or more")
    read = [_journal(path, narration) for path in args.journals]
    header = _common_header(args.journals, [header for _, header in read])
    merged = merge_all([events for events, _ in read])
    data = header_line(header) + event_lines(merged.events)
    write_atomic(args.output, data, force=args.force, is_private=True)
    if args.json:
        output.write_json(
            {
                "schema": "crossread.merge/1",
                "disagreements": [_disagreement_json(d) for d in merged.disagreements],
            }
        )
    else:
        output.write_lines(_disagreement_line(d) for d in merged.disagreements)
    narration.say(
        f"crossread: wrote {args.output}: {len(merged.events)} events,"
        f" {len(merged.disagreements)} disagreements"
    )


def _common_header(paths: Sequence[Path], headers: Sequence[Header]) -> Header:
    """The header of them all, whichever comes first.

    Raises:
        UsageError: they are of different sets.
    """
    known = next((header for header in headers if header.key), Header())
    for path, header in zip(paths, headers, strict=True):
        if header.key and header.key != known.key:
            raise UsageError(
                f"{path}: a journal of another set ({header.title or header.key}"
                f" beside {known.title or known.key})"
            )
    return Header(known.key, max(header.title for header in headers))


def _disagreement_line(found: Disagreement) -> str:
    sides = " / ".join(f"{d.by or 'somebody'}: {d.kind.value}" for d in (found.ours, found.theirs))
    quotes = " | ".join(f"“{_short(quote)}”" for quote in found.quotes)
    return f"{found.question.value}  {sides}  {quotes}"


def _disagreement_json(found: Disagreement) -> dict[str, object]:
    sides = [
        {"id": d.id, "by": d.by, "at": d.at, "kind": d.kind.value, "text": d.text}
        for d in (found.ours, found.theirs)
    ]
    return {"question": found.question.value, "quotes": list(found.quotes), "decisions": sides}


def _stats(args: argparse.Namespace, narration: Narration) -> None:
    from tui.review.statistics import agreement, statistics

    events = [_journal(path, narration)[0] for path in args.journals]
    figures = [statistics(each) for each in events]
    both = [
        (str(path), str(other), agreement(mine, theirs))
        for (path, mine), (other, theirs) in combinations(zip(args.journals, events, strict=True), 2)
    ]
    if args.json:
        output.write_json(_stats_json(args.journals, figures, both))
        return
    for path, each in zip(args.journals, figures, strict=True):
        output.write_lines(_stats_lines(str(path), each))
    for path, other, agreed in both:
        kappa = "not defined" if agreed.kappa is None else f"{agreed.kappa:.3f}"
        who = "" if len(both) == 1 else f" of {sanitise_line(path)} and {sanitise_line(other)}"
        output.write_lines(
            [f"agreement{who} on {agreed.pairs} pairs: {agreed.observed:.1%}, Cohen's kappa {kappa}"]
        )


def _stats_lines(name: str, figures: Statistics) -> Iterator[str]:
    yield sanitise_line(name)
    yield f"  {figures.in_force} decisions in force, {figures.undone} taken back, {figures.events} events"
    for kind, count in figures.kinds.items():
        yield f"  {count:6,} {kind.value}"
    for reviewer, count in figures.reviewers.items():
        yield f"  {count:6,} by {reviewer or 'somebody'}"
    if figures.per_hour:
        yield f"  {figures.per_hour:,.0f} an hour over {figures.worked / 60:,.0f} minutes"


def _stats_json(
    journals: Sequence[Path],
    figures: Sequence[Statistics],
    both: Sequence[tuple[str, str, ReviewerAgreement]],
) -> dict[str, object]:
    agreements = [
        {
            "journals": [path, other],
            "pairs": agreed.pairs,
            "observed": agreed.observed,
            "expected": agreed.expected,
            "kappa": agreed.kappa,
        }
        for path, other, agreed in both
    ]
    return {
        "schema": "crossread.statistics/1",
        "journals": [
            {
                "path": str(path),
                "events": f.events,
                "in_force": f.in_force,
                "undone": f.undone,
                "kinds": {kind.value: count for kind, count in f.kinds.items()},
                "reviewers": dict(f.reviewers),
                "worked_seconds": f.worked,
                "per_hour": f.per_hour,
            }
            for path, f in zip(journals, figures, strict=True)
        ],
        "agreement": agreements[0] if len(agreements) == 1 else None,
        "agreements": agreements,
    }


def _journal(path: Path, narration: Narration) -> tuple[tuple[Decision, ...], Header]:
    """The events and the header of a journal.

    Raises:
        InputError: it cannot be read, or is none.
    """
    from tui.library.deciding import read_journal

    contents, problems = read_journal(path, must_exist=True)
    narration.problems(problems)
    return contents.events, contents.header or Header()


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"
