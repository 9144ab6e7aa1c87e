"""How well passages agree with people, beside the matches that they are made of.

    python -m tests.bench.passages DATA [--shipped] [--only REGEX]

Needs numpy (`pip install numpy`), to fit the weights to the other stories alone (a gospel's to other kinds of
text); with `--shipped` they are the shipped ones, which have seen these sets. Pairs of sentences of different
articles are scored by the data's own `score_links.py`: those that a passage holds, and the matches listed
between sentences that may stand in a passage. Headlines may not, and of news people label many: `in reach` is
the share of the gold that body sentences hold, which no passage can exceed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from unittest.mock import patch

from tests.bench.labelled import scoring, sets
from tests.bench.learning import KINDS, held_with, without
from tui.comparison import compare
from tui.ingest import read_set
from tui.matching.scorer import Models
from tui.model import Comparison

GRADE = 2
"""From this grade on, sentences of news tell the same."""

Counts = tuple[int, ...]
"""Right pairs, wrong pairs, gold, gold found."""


def counted(
    script: ModuleType, folder: Path, comparison: Comparison, pairs: Iterable[Sequence[str]]
) -> Counts:
    """Pairs of sentences, by their ids, as the data's script counts them."""
    where = {}
    for article in comparison.articles:
        document = Path(article.path).name
        shift = max(0, (folder / "docs" / document).read_text("utf-8").find(article.text))
        for one in article.sentences:
            where[one.id] = {"doc": document, "start": one.start + shift, "end": one.end + shift}
    with TemporaryDirectory() as place:
        path = Path(place) / "pairs.jsonl"
        path.write_text("\n".join(json.dumps({"members": [where[a], where[b]]}) for a, b in pairs), "utf-8")
        return tuple(script.score_set(f"{folder}/", str(path), GRADE, set()))


def measured(script: ModuleType, kind: str, folder: Path) -> dict[str, Counts]:
    """What the passages of a set come to, its matches, and for news all pairs there could be."""
    comparison = compare(read_set([str(path) for path in sorted((folder / "docs").iterdir())]))
    body = {sentence.id for article in comparison.articles for sentence in article.body}
    matches = [(m.a, m.b) for m in comparison.matches if {m.a, m.b} <= body]
    together = [pair for p in comparison.passages for pair in combinations(p.sentences, 2)]
    found = {
        "passages": counted(script, folder, comparison, together),
        "matches": counted(script, folder, comparison, matches),
    }
    if kind == "ecbplus":
        found["in reach"] = counted(script, folder, comparison, combinations(sorted(body), 2))
    return found


def rates(counts: Counts) -> dict[str, float]:
    """Precision, recall and their harmonic mean."""
    right, wrong, gold, hit = counts
    precision, recall = right / max(1, right + wrong), hit / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"P": round(precision, 3), "R": round(recall, 3), "F1": round(f1, 3)}


def main() -> None:
    """Print one line of JSON for each kind of set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of labelled data")
    parser.add_argument("--only", default="", help="sets whose name matches this regular expression")
    parser.add_argument("--shipped", action="store_true")
    arguments = parser.parse_args()
    script = scoring(arguments.data)
    labelled = [] if arguments.shipped else list(sets(arguments.data))
    fitted: dict[str, Models] = {}
    for kind, pattern in KINDS.items():
        total: dict[str, list[int]] = {}
        for folder in sorted(arguments.data.glob(pattern)):
            if not (folder / "sentences.jsonl").exists() or not re.search(
                arguments.only, f"{kind}/{folder.name}"
            ):
                continue
            with ExitStack() as stack:
                if not arguments.shipped:
                    held = held_with(kind, folder.name)
                    if held not in fitted:
                        fitted[held] = without(held, labelled)
                    stack.enter_context(patch("tui.matching.score.models", lambda h=held: fitted[h]))
                for name, counts in measured(script, kind, folder).items():
                    sums = total.setdefault(name, [0, 0, 0, 0])
                    total[name] = [a + b for a, b in zip(sums, counts, strict=True)]
        line: dict[str, object] = {name: rates(tuple(counts)) for name, counts in total.items()}
        if "in reach" in total:
            line["in reach"] = rates(tuple(total["in reach"]))["R"]
        if total:
            print(json.dumps({"kind": kind, **line}), flush=True)


if __name__ == "__main__":
    main()
