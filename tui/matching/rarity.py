"""How telling a word is: document frequencies of the loaded set, blended with general English.

Five short articles cannot say that "announced" is common and "refugee" is not, so each set starts from
a prior of `PRIOR_SENTENCES` sentences of general English: the Bayesian estimate of a word's document
frequency under a Dirichlet prior (Zhai and Lafferty 2004, "A study of smoothing methods for language
models", section 3.2, there for term frequencies).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp, log

PRIOR_SENTENCES = 60.0
_WORDS_IN_A_SENTENCE = 22.0
_UNSEEN = 2e-7
"""Frequency of a stem that the table leaves out: below that of its rarest."""


TABLES = {"en": 24_000, "de": 8_000, "nl": 8_000}
"""How many stems each language's table has, by ISO 639-1 code."""


@cache
def background(language: str = "en") -> Mapping[str, float]:
    """Share of sentences in general in which each of a language's common stems occurs; empty without a table.

    The tables stand in `background/` beside this module and name their source and licence.
    """
    share: dict[str, float] = {}
    if language not in TABLES:
        return share
    text = files("tui.matching").joinpath("background", f"{language}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            level, _, stems = line.partition("\t")
            frequency = 10.0 ** (int(level) / 10.0 - 9.0)
            share.update(dict.fromkeys(stems.split(" "), 1.0 - exp(-frequency * _WORDS_IN_A_SENTENCE)))
    return share


_UNSEEN_SHARE = 1.0 - exp(-_UNSEEN * _WORDS_IN_A_SENTENCE)


class Rarity(dict[str, float]):
    """Inverse document frequency, in natural logarithms, of each term of a set.

    At least 0; about 1 for a stop word, 7 for a rare word. Terms are worked out when they are asked for.

    Args:
        documents: the terms of each sentence, each once; order does not matter.
        language: what is usual in it is blended in, where there is a table.
    """

    __slots__ = ("_general", "_seen", "_total", "sentences")

    def __init__(self, documents: Iterable[Iterable[str]], language: str = "en") -> None:
        super().__init__()
        self._seen: Counter[str] = Counter()
        self.sentences = 0
        for terms in documents:
            self._seen.update(terms)
            self.sentences += 1
        self._general = background(language)
        self._total = self.sentences + PRIOR_SENTENCES

    def __missing__(self, term: str) -> float:
        expected = self._general.get(term, _UNSEEN_SHARE) * PRIOR_SENTENCES
        known = self[term] = log((self._total + 1.0) / (self._seen[term] + expected + 0.5))
        return known

    def general(self, term: str) -> float:
        """Rarity in general English alone, in natural logarithms."""
        return -log(self._general.get(term, _UNSEEN_SHARE))
