"""Write `tui/matching/background.txt`: how often English words turn up, from wordfreq's table.

Run where wordfreq is installed (`pip install wordfreq`); the file is part of the package, so only
somebody who wants another table needs this. Same wordfreq, same bytes.

wordfreq 3.1.1 (Robyn Speer), data CC BY-SA 4.0: a blend of Wikipedia, subtitles, news, books, web text,
Twitter and Reddit. Frequencies are summed over the words of a stem, because matching compares stems.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from math import log10
from pathlib import Path

from tui.matching.tokens import speller

STEMS = 24_000
HEADER = """\
# Frequencies of English stems, from wordfreq 3.1.1 (https://github.com/rspeer/wordfreq), CC BY-SA 4.0.
# A line: the decimal logarithm of the frequency per billion words, times ten; a tab; stems of that frequency.
"""


def main() -> None:
    """Write the table to the path given, or to its place in the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, nargs="?", default=Path("tui/matching/background.txt"))
    arguments = parser.parse_args()

    import wordfreq

    spellings = speller("en")
    frequency: dict[str, float] = defaultdict(float)
    for word in wordfreq.top_n_list("en", 60_000):
        known = spellings[word]
        if known.value is None and word.replace("'", "").isalpha() and word.isascii():
            frequency[known.stem] += wordfreq.word_frequency(word, "en")
    commonest = sorted(frequency, key=lambda stem: (-frequency[stem], stem))[:STEMS]
    levels: dict[int, list[str]] = defaultdict(list)
    for stem in commonest:
        levels[round(10 * log10(frequency[stem] * 1e9))].append(stem)
    lines = [f"{level}\t{' '.join(sorted(levels[level]))}" for level in sorted(levels, reverse=True)]
    arguments.output.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
