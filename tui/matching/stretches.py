"""The stretches of a sentence that are compared: its tokens, or what stands for words where no space does.

Chinese and Japanese are not cut into words: that takes a dictionary of megabytes. A run of Han characters
gives overlapping pairs of characters, which serve retrieval as well as words do (Nie, Gao, Zhang and Zhou
2000, "On the use of words and n-grams for Chinese information retrieval"); a run of katakana is a word by
itself; hiragana is nearly always grammar, and so are a few Han characters: they end a run and tell nothing.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tui.matching.tokens import LONGEST_READ, finder

GRAMMAR = {
    "zh": "的了是在着及与之于其也就都而被把从向以并且但或则所这那此该又还很更最已将会能可应让使给跟吗呢吧啊"
    "與於從並這還將會應讓給為对對",
}
"""Characters of Han script that are grammar more often than part of a word."""

UNSPACED = frozenset({"zh", "ja"})
"""ISO 639-1 codes of the languages that are read by pairs of characters."""

PAIR_WORTH = 0.5
"""What a pair of characters tells, in words: a run of characters has about twice as many pairs as words."""

HAN = "々〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
KATAKANA = "\u30a1-\u30fa\u30fc-\u30fe"
_CHARACTER = re.compile(rf"[{HAN}\u3040-\u30ff\u31f0-\u31ff]")


@cache
def _runs(grammar: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?![ {grammar}])[{HAN}])+|[{KATAKANA}]{{2,}}")


def stretches_of(text: str, language: str) -> list[str]:
    """What of a sentence is compared, in order, no more of it than `LONGEST_READ` code points.

    Args:
        text: a sentence.
        language: ISO 639-1 code.
    """
    if text.isascii() or not _CHARACTER.search(text):
        return finder(language).findall(text, 0, LONGEST_READ)
    runs = _runs(GRAMMAR.get(language, ""))
    stretches: list[str] = []
    start = end = 0
    for found in finder(language).finditer(text, 0, LONGEST_READ):
        if not _CHARACTER.fullmatch(found[0]):
            stretches += _terms(text, start, end, runs)
            stretches.append(found[0])
            start = end = found.end()
        elif found.start() != end:
            stretches += _terms(text, start, end, runs)
            start, end = found.span()
        else:
            end = found.end()
    return stretches + _terms(text, start, end, runs)


def _terms(text: str, start: int, end: int, runs: re.Pattern[str]) -> list[str]:
    """What stands for words in a stretch without spaces."""
    terms: list[str] = []
    for found in runs.finditer(text, start, end):
        run = found[0]
        is_whole = len(run) < 3 or "\u30a0" <= run[0] <= "\u30ff"
        terms += [run] if is_whole else map("".join, pairwise(run))
    return terms
