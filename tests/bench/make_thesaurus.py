"""Write `tui/contrast/words/thesaurus.txt`, what stems stand for one another, from `thesaurus.txt` here.

The words are written plainly here, one group a line; the package holds their stems, because stemming some
thousands of words would take longer than a comparison. A line that begins with "=" is a family: forms and
derivations that one stem does not hold ("withdraw", "withdrew"); wherever one of them stands, all do.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.matching.stems import stem_of

WORDS = Path(__file__).with_name("thesaurus.txt")
HEADER = """\
# Written by tests/bench/make_thesaurus.py from tests/bench/thesaurus.txt.
# A line: a stem; a tab; the stems of the words that news uses for it.
"""


def main() -> None:
    """Write the stems to the file given, or to its place in the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, nargs="?", default=Path("tui/contrast/words/thesaurus.txt"))
    parser.parse_args().output.write_text(written(), encoding="utf-8")


def written() -> str:
    """The package's file, from the words."""
    synonyms: dict[str, set[str]] = defaultdict(set)
    for group in groups_of(WORDS.read_text(encoding="utf-8").splitlines()):
        for stem in group:
            synonyms[stem] |= group - {stem}
    return HEADER + "".join(f"{stem}\t{' '.join(sorted(synonyms[stem]))}\n" for stem in sorted(synonyms))


def groups_of(lines: Iterable[str]) -> Iterator[frozenset[str]]:
    """The stems of each group, families filled in."""
    groups, families = [], []
    for line in lines:
        if line and not line.startswith("#"):
            stems = frozenset(stem_of(word, "en") for word in line.removeprefix("=").split())
            (families if line.startswith("=") else groups).append(stems)
    for group in groups + families:
        yield group.union(*(family for family in families if family & group))


if __name__ == "__main__":
    main()
