"""What matching costs: one table of CPU seconds and memory, each row beside what it is to be compared with.

    python tests/bench/speed.py DATA [--cdist] [--bad]

`--cdist` also runs `rapidfuzz.process.cdist(ratio)` on a tenth of the verses; it is quadratic, so all of them
take a hundred times as long. That needs numpy. `--bad` also runs `crossread compare --json` on sets that no
newsroom sends. Compare figures of one run only; processors differ, and so does what else they do.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from time import process_time

from rapidfuzz import fuzz

from tui.contrast.words.word_changes import word_changes, words_in
from tui.matching import tokenise
from tui.matching.index import Index
from tui.matching.large import measure_large, terms_of

VERSIONS = ("KJVPCE", "ASV", "Darby", "NHEB")
SAMPLE = """
import resource, sys, time
from tui.comparison import compare
from tui.ingest import read_set
compare(read_set(["articles"]))
best = 9.0
for _ in range(5):
    start = time.process_time()
    compare(read_set(["articles"]))
    best = min(best, time.process_time() - start)
print(f"{1000 * best:.0f} ms |", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
      "MB, numpy loaded:", "numpy" in sys.modules)
"""
HUNDRED_THOUSAND = """
import resource, sys, time
from tui.matching.large import measure_large, terms_of
texts, articles = [], []
for number, path in enumerate(sys.argv[2:]):
    lines = open(path, encoding="utf-8").read().splitlines()[: int(sys.argv[1]) // 4]
    texts += [line.partition("\\t")[2] for line in lines]
    articles += [number] * len(lines)
terms_of(texts[:500], ["en"] * 500)
start = time.process_time()
found = measure_large(terms_of(texts, ["en"] * len(texts)), articles)
print(len(texts), time.process_time() - start, len(found),
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
Verse = tuple[str, str]


def verses(data: Path, version: str) -> list[Verse]:
    """Reference and text of each verse."""
    lines = (data / "bible" / f"{version}.tsv").read_text("utf-8").splitlines()
    return [(reference, text) for reference, _, text in (line.partition("\t") for line in lines)]


def row(what: str, cost: str, beside: str = "") -> None:
    """Print one row of the table."""
    print(f"{what:44} {cost:>16}   {beside}", flush=True)


def child(program: str, *arguments: str) -> str:
    """What a program prints; a process of its own has a peak memory of its own."""
    found = subprocess.run([sys.executable, "-c", program, *arguments], check=True, stdout=subprocess.PIPE)
    return found.stdout.decode().strip()


def join(one: Sequence[Verse], other: Sequence[Verse]) -> tuple[float, set[tuple[int, int]]]:
    """CPU seconds to match two versions, and the pairs found."""
    start = process_time()
    texts = [text for _, text in one] + [text for _, text in other]
    terms = terms_of(texts, ["en"] * len(texts))
    found = measure_large(terms, [0] * len(one) + [1] * len(other))
    return process_time() - start, {(i, j - len(one)) for i, j, _ in found}


def two_versions(one: list[Verse], other: list[Verse]) -> float:
    """Rows on matching two versions; CPU seconds for all of them."""
    join(one[:500], other[:500])
    before: tuple[int, float] | None = None
    seconds, found = 0.0, set[tuple[int, int]]()
    for size in (1_000, 4_000, 16_000, len(one)):
        seconds, found = join(one[:size], other[:size])
        growth = f", n^{log(seconds / before[1]) / log(size / before[0]):.2f}" if before else ""
        row(f"{size:,} x {size:,} verses", f"{seconds:.2f} s", f"{len(found):,} pairs{growth}")
        before = (size, seconds)
    place = {reference: number for number, (reference, _) in enumerate(one)}
    same = [(place[r], n) for n, (r, _) in enumerate(other) if r in place]
    alike = [(i, j) for i, j in same if fuzz.ratio(one[i][1], other[j][1]) >= 70]
    kept = sum(pair in found for pair in alike) / len(alike)
    row("same-verse pairs at ratio >= 70 kept", f"{kept:.4f}", f"of {len(alike):,}")
    return seconds


def all_pairs(one: list[Verse], other: list[Verse], ours: float) -> None:
    """The row on comparing every pair."""
    from rapidfuzz.process import cdist

    tenth = len(one) // 10
    start = process_time()
    cdist([t for _, t in one[:tenth]], [t for _, t in other[:tenth]], scorer=fuzz.ratio, score_cutoff=70)
    whole = (process_time() - start) * (len(one) / tenth) ** 2
    row("the same by cdist(ratio)", f"{whole:.0f} s", f"{whole / ours:.0f} times as long")


def four_versions(data: Path) -> None:
    """Rows on a hundred thousand sentences."""
    paths = [str(data / "bible" / f"{version}.tsv") for version in VERSIONS]
    before: tuple[int, float] | None = None
    for size in (25_000, 50_000, 100_000, 124_400):
        count, seconds, pairs, memory = child(HUNDRED_THOUSAND, str(size), *paths).split()
        n, cost = int(count), float(seconds)
        growth = f", n^{log(cost / before[1]) / log(n / before[0]):.2f}" if before else ""
        row(f"{n:,} sentences, 4 articles", f"{cost:.2f} s", f"{int(pairs):,} pairs, {memory} MB{growth}")
        before = (n, cost)


def one_more(one: list[Verse], other: list[Verse]) -> None:
    """Rows on a new article of 20 sentences against 10,000."""
    earlier = terms_of([text for _, text in one[:10_000]], ["en"] * 10_000)
    start = process_time()
    index = Index()
    index.add(earlier)
    row("10,000 sentences put into an index", f"{1000 * (process_time() - start):.0f} ms")
    new = [text for _, text in other[5_000:5_020]]
    start = process_time()
    terms = terms_of(new, ["en"] * len(new))
    added = {(i, j): values for i, j, values in index.add(terms)}
    cost = process_time() - start
    found = measure_large([*earlier, *terms], [0] * 10_000 + [1] * len(new))
    anew = {(i, j): values for i, j, values in found}
    same = sum(anew.get(pair) == values for pair, values in added.items()) / max(1, len(anew))
    row(
        "an article of 20 more matched with them",
        f"{1000 * cost:.1f} ms",
        f"{same:.3f} of it as if done anew",
    )


def word_differences(one: list[Verse], other: list[Verse]) -> None:
    """The row on differences by words, tokens cached."""
    sides = [
        ([t.form for t in tokenise(a)], [t.form for t in tokenise(b)])
        for (_, a), (_, b) in zip(one[:2_000], other[:2_000], strict=True)
    ]
    ready = [(words_in(a), words_in(b)) for a, b in sides]
    start = process_time()
    for one_side, other_side in ready:
        word_changes(one_side, other_side)
    ours = process_time() - start
    start = process_time()
    for a, b in sides:
        difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    theirs = process_time() - start
    each = 1e6 / len(sides)
    row("word differences of a pair", f"{each * ours:.1f} µs", f"difflib: {theirs / ours:.0f} times as long")


def bad_sets() -> Iterator[tuple[str, list[str]]]:
    """Sets that no newsroom sends, by name: the texts of their articles."""
    chance = random.Random(1)
    story = Path("articles").glob("*.txt")
    text = min(story).read_text("utf-8")
    yield "an article against itself", [text] * 2
    yield "100 copies of one article", [text] * 100
    words = text.split(" ")
    yield (
        "the same, another word changed in each",
        [" ".join([*words[: 3 * n], "perhaps", *words[3 * n :]]) for n in range(1, 101)],
    )
    yield "500 copies of one article", [text] * 500
    yield (
        "10,000 sentences of one word",
        [
            "\n\n".join(chance.choice(["Yes.", "No.", "Fire.", "Water.", "Bridge."]) for _ in range(5_000))
            for _ in range(2)
        ],
    )
    yield "sentences of 100,000 characters", ["The river " + "bridge traffic city " * 5_000 + "."] * 2
    yield "10,000 identical lines", ["The bridge was closed on Monday after a fire.\n\n" * 5_000] * 2
    yield (
        "10,000 lines of numbers",
        [
            "\n\n".join(" ".join(str(chance.randrange(10**6)) for _ in range(9)) + "." for _ in range(5_000))
            for _ in range(2)
        ],
    )
    yield (
        "10,000 lines of emoji",
        [
            "\n\n".join(" ".join(chance.choices("😀🎉🔥🌊🌍😂😭🙏", k=9)) for _ in range(5_000))
            for _ in range(2)
        ],
    )
    yield "empty sentences", ["\n\n. . .\n\n" * 5_000] * 2


def bad_input() -> None:
    """Rows on sets that no newsroom sends, from files to JSON."""
    for name, texts in bad_sets():
        with tempfile.TemporaryDirectory() as folder:
            for number, text in enumerate(texts):
                (Path(folder) / f"{number:04}.txt").write_text(text, "utf-8")
            process = subprocess.Popen(
                [Path(sys.executable).with_name("crossread"), "compare", "--json", "--no-cache", folder],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )
            assert process.stderr is not None
            said = process.stderr.read().strip().splitlines()
            _, _, used = os.wait4(process.pid, 0)
        seconds = used.ru_utime + used.ru_stime
        limits = [
            line.removeprefix("crossread: ") for line in said if "matched by" in line or "likeliest" in line
        ]
        row(name, f"{seconds:.2f} s", f"{used.ru_maxrss // 1024} MB; {'; '.join(limits)}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--cdist", action="store_true")
    parser.add_argument("--bad", action="store_true")
    arguments = parser.parse_args()
    # First, because a child is born with the peak memory of its parent.
    cost, _, beside = child(SAMPLE).partition(" | ")
    row("the sample, texts to comparison", cost, beside)
    four_versions(arguments.data)
    if arguments.bad:
        bad_input()
    one, other = verses(arguments.data, "KJVPCE"), verses(arguments.data, "ASV")
    word_differences(one, other)
    one_more(one, other)
    seconds = two_versions(one, other)
    row("peak memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    if arguments.cdist:
        all_pairs(one, other, seconds)


if __name__ == "__main__":
    main()
