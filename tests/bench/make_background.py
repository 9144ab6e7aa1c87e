"""Write `tui/matching/background/*.txt`: how often words turn up in general, from wordfreq's tables.

Run where wordfreq is installed (`pip install wordfreq`); the files are part of the package, so only
somebody who wants other tables needs this. Same wordfreq, same bytes.

wordfreq 3.1.1 (Robyn Speer), data CC BY-SA 4.0: a blend of Wikipedia, subtitles, news, books, web text,
Twitter and Reddit. Frequencies are summed over the words of a stem, because matching compares stems.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from math import log10
from pathlib import Path

from tui.matching.rarity import TABLES
from tui.matching.tokens import speller

NAMES = {"en": "English", "de": "German", "nl": "Dutch"}
HEADER = """\
# Frequencies of {} stems, from wordfreq 3.1.1 (https://github.com/rspeer/wordfreq), CC BY-SA 4.0.
# A line: the decimal logarithm of the frequency per billion words, times ten; a tab; stems of that frequency.
"""


def main() -> None:
    """Write the tables to the folder given, or to their place in the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, nargs="?", default=Path("tui/matching/background"))
    arguments = parser.parse_args()
    for language, stems in TABLES.items():
        table = HEADER.format(NAMES[language]) + "\n".join(lines_of(language, stems)) + "\n"
        (arguments.output / f"{language}.txt").write_text(table, encoding="utf-8")


def lines_of(language: str, stems: int) -> list[str]:
    """A language's commonest stems, those of one frequency in one line, the most frequent first."""
    import wordfreq

    spellings = speller(language)
    frequency: dict[str, float] = defaultdict(float)
    for word in wordfreq.top_n_list(language, 60_000):
        known = spellings[word]
        if known.value is None and word.replace("'", "").isalpha() and (word.isascii() or language != "en"):
            frequency[known.stem] += wordfreq.word_frequency(word, language)
    commonest = sorted(frequency, key=lambda stem: (-frequency[stem], stem))[:stems]
    levels: dict[int, list[str]] = defaultdict(list)
    for stem in commonest:
        levels[round(10 * log10(frequency[stem] * 1e9))].append(stem)
    return [f"{level}\t{' '.join(sorted(levels[level]))}" for level in sorted(levels, reverse=True)]


if __name__ == "__main__":
    main()
