"""Score pairs of sentences: JSON Lines {"a": …, "b": …} in, the same with two more keys out.

"score" is the probability (0 to 1) that both report the same thing, "relation" one of same, adds,
differs, conflicts, quote. How rare a word is, is judged over all the pairs given, so they are
read before the first is scored. Other keys of a line are kept.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tui.cli import output
from tui.cli.narration import Narration
from tui.cli.opening import standard_input
from tui.errors import ExitStatus, InputError

Pair = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="JSON Lines; standard input if absent or -"
    )
    parser.add_argument(
        "--explain", action="store_true", help='add "reasons": what speaks for and against, in log-odds'
    )


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Read, score, print."""
    from tui.contrast.relations import relate
    from tui.ingest.sanitise import sanitise
    from tui.matching import explain_pairs, score_pairs

    pairs = list(_pairs(args.file))
    texts = [(sanitise(pair["a"]), sanitise(pair["b"])) for pair in pairs]
    scores = score_pairs(texts)
    reasons = explain_pairs(texts) if args.explain else [()] * len(texts)
    for number, (pair, (a, b), score, why) in enumerate(zip(pairs, texts, scores, reasons, strict=True)):
        narration.progress("scoring", number / len(pairs))
        scored = {**pair, "score": round(score, 6), "relation": relate(a, b, score).value}
        if args.explain:
            scored["reasons"] = [
                {"name": r.name, "value": r.value, "weight": round(r.weight, 4)} for r in why
            ]
        output.write(json.dumps(scored, ensure_ascii=False) + "\n")
    narration.end_progress()
    return ExitStatus.DONE


def _pairs(name: str) -> Iterator[Pair]:
    """The pairs of a file, checked.

    Raises:
        InputError: naming file and line.
    """
    stdin = standard_input([name])
    shown = "standard input" if stdin is not None else name
    try:
        if stdin is not None:
            yield from _checked(stdin, shown)
        else:
            with Path(name).open("rb") as file:
                yield from _checked(file, shown)
    except OSError as error:
        raise InputError(f"{shown}: cannot be read: {error.strerror}") from error


def _checked(lines: Iterable[bytes], name: str) -> Iterator[Pair]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            pair = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError as error:
            raise InputError(f"{where}: not UTF-8 text") from error
        except json.JSONDecodeError as error:
            raise InputError(f"{where}: not JSON: {error.msg} at column {error.colno}") from error
        except RecursionError as error:
            raise InputError(f"{where}: JSON nested too deeply") from error
        if not isinstance(pair, dict):
            raise InputError(f'{where}: expected an object {{"a": …, "b": …}}')
        for key in ("a", "b"):
            if not isinstance(pair.get(key), str):
                raise InputError(f'{where}: "{key}" is missing or not a text')
        yield pair
