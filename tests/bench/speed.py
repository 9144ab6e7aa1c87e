"""What matching costs: CPU seconds on whole Bible versions, growth, the sample, one new article.

    python tests/bench/speed.py DATA [--cdist]

`--cdist` also runs `rapidfuzz.process.cdist(ratio)` on a tenth of the verses; it is quadratic, so all of
them take a hundred times as long. That needs numpy.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from math import log
from pathlib import Path
from time import process_time

from rapidfuzz import fuzz

from tui.matching.large import measure_large, terms_of

SAMPLE = """
import resource, sys, time
from tui.comparison import compare
from tui.ingest import read_set
compare(read_set(["articles"]))
start = time.process_time()
compare(read_set(["articles"]))
print(round(1000 * (time.process_time() - start)), "ms from texts to comparison, modules imported;",
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, "MB; numpy loaded:", "numpy" in sys.modules)
"""


def verses(data: Path, version: str) -> list[tuple[str, str]]:
    """Reference and text of each verse."""
    lines = (data / "bible" / f"{version}.tsv").read_text("utf-8").splitlines()
    return [(reference, text) for reference, _, text in (line.partition("\t") for line in lines)]


def join(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> tuple[float, set[tuple[int, int]]]:
    """CPU seconds to match two versions, and the pairs found."""
    start = process_time()
    texts = [text for _, text in one] + [text for _, text in other]
    terms = terms_of(texts, ["en"] * len(texts))
    found = measure_large(terms, [0] * len(one) + [1] * len(other))
    return process_time() - start, {(i, j - len(one)) for i, j, _ in found}


def main() -> None:
    """Print one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cdist", action="store_true")
    arguments = parser.parse_args()
    # First, because a child is born with the peak memory of its parent.
    subprocess.run([sys.executable, "-c", SAMPLE], check=True)
    one, other = verses(arguments.data, "KJVPCE"), verses(arguments.data, "ASV")
    join(one[:500], other[:500])
    before: tuple[int, float] | None = None
    found: set[tuple[int, int]] = set()
    for size in (1_000, 4_000, 16_000, len(one)):
        seconds, found = join(one[:size], other[:size])
        growth = f", growing as n^{log(seconds / before[1]) / log(size / before[0]):.2f}" if before else ""
        print(f"{size} x {size}: {seconds:.2f} CPU s, {len(found)} pairs{growth}")
        before = (size, seconds)
    place = {reference: number for number, (reference, _) in enumerate(one)}
    same = [(place[r], n) for n, (r, _) in enumerate(other) if r in place]
    alike = [(i, j) for i, j in same if fuzz.ratio(one[i][1], other[j][1]) >= 70]
    kept = sum(pair in found for pair in alike) / len(alike)
    print(f"kept of {len(alike)} same-verse pairs at ratio >= 70: {kept:.4f}")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    if arguments.cdist:
        from rapidfuzz.process import cdist

        tenth = len(one) // 10
        start = process_time()
        cdist([t for _, t in one[:tenth]], [t for _, t in other[:tenth]], scorer=fuzz.ratio, score_cutoff=70)
        whole = (process_time() - start) * (len(one) / tenth) ** 2
        assert before is not None
        print(f"cdist(ratio) by the same clock: {whole:.0f} CPU s, {whole / before[1]:.0f} times as long")


if __name__ == "__main__":
    main()
