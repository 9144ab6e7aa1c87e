"""Write `thesaurus.txt` and `phrases.txt` of `tui/contrast/words` from the files of those names here.

The words are written plainly here, one group a line; the package holds their stems, because stemming some
thousands of words would take longer than a comparison. A line that begins with "=" is a family: forms and
derivations that one stem does not hold ("withdraw", "withdrew"); wherever one of them stands, all do.

A phrase stands beside the plain words for it; of those the package keeps one, which the thesaurus links to
the others.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tui.contrast.words.phrases import GAP
from tui.contrast.words.synonyms import synonyms_of
from tui.matching.stems import stem_of

WORDS = Path(__file__).with_name("thesaurus.txt")
PHRASES = Path(__file__).with_name("phrases.txt")
HEADER = """\
# Written by tests/bench/make_thesaurus.py from tests/bench/thesaurus.txt.
# A line: a stem; a tab; the stems of the words that news uses for it.
"""
HEADER_OF_PHRASES = """\
# Written by tests/bench/make_thesaurus.py from tests/bench/phrases.txt.
# A line: the stems of a phrase, "~" where two words may stand between; a tab; the stem of a plain word.
"""


def main() -> None:
    """Write the stems to the folder given, or to their place in the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("tui/contrast/words"))
    folder = parser.parse_args().folder
    (folder / "thesaurus.txt").write_text(written(), encoding="utf-8")
    (folder / "phrases.txt").write_text(phrases_written(), encoding="utf-8")


def written() -> str:
    """The package's file, from the words."""
    synonyms: dict[str, set[str]] = defaultdict(set)
    for group in groups_of(WORDS.read_text(encoding="utf-8").splitlines()):
        for stem in group:
            synonyms[stem] |= group - {stem}
    return HEADER + "".join(f"{stem}\t{' '.join(sorted(synonyms[stem]))}\n" for stem in sorted(synonyms))


def phrases_written() -> str:
    """The package's file of phrases: for each the plain word that most of the others given stand for."""
    rows = [line.split("\t") for line in PHRASES.read_text(encoding="utf-8").splitlines()]
    given = {phrase: [stem_of(word, "en") for word in plain.split()] for phrase, plain in rows}
    often = Counter(stem for stems in given.values() for stem in stems)

    def fitness(stem: str, among: Sequence[str]) -> tuple[int, int, int]:
        return (sum(other in synonyms_of(stem) for other in among), often[stem], -among.index(stem))

    lines = {
        " ".join(word if word == GAP else stem_of(word, "en") for word in phrase.split()): max(
            stems, key=lambda stem: fitness(stem, stems)
        )
        for phrase, stems in given.items()
    }
    return HEADER_OF_PHRASES + "".join(f"{stems}\t{plain}\n" for stems, plain in sorted(lines.items()))


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
