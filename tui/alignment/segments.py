"""What a label may be made of in Chinese and Japanese, where no space says where a word ends.

Without a dictionary the sources themselves tell: what two of them share in a run of Han characters is a word
or several, and where the sharing ends, so does a word. A run of katakana is a word; hiragana is grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from tui.matching.stretches import GRAMMAR, HAN, KATAKANA, UNSPACED
from tui.matching.tokens import Token, TokenKind, tokenise

_KATAKANA_RUN = re.compile(rf"[{KATAKANA}]+")
_HAN_RUN = {
    language: re.compile(rf"(?:(?![ {GRAMMAR.get(language, '')}])[{HAN}])+") for language in sorted(UNSPACED)
}


def segments_of(texts: Sequence[str], language: str) -> list[tuple[Token, ...]]:
    """Cut the sentences of one passage into what may stand in a label.

    Args:
        texts: sentences in Chinese or Japanese.
        language: `zh` or `ja`.

    Returns:
        The tokens of each text, in order, those of Han and katakana joined to words; what is left of kind
        `CHARACTER` is grammar.
    """
    pairs = [set(map("".join, pairwise(text))) for text in texts]
    found = []
    for number, text in enumerate(texts):
        others = set().union(*(known for other, known in enumerate(pairs) if other != number))
        found.append(tuple(_segments(text, language, others)))
    return found


def _segments(text: str, language: str, others: Set[str]) -> Iterator[Token]:
    tokens = tokenise(text, language)
    ends = _ends(text, language, others)
    place = 0
    while place < len(tokens):
        token = tokens[place]
        end = ends.get(token.start, 0) if token.kind is TokenKind.CHARACTER else 0
        place += 1
        if not end:
            yield token
            continue
        while place < len(tokens) and tokens[place].end <= end and tokens[place].kind is TokenKind.CHARACTER:
            place += 1
        word = text[token.start : tokens[place - 1].end]
        is_counter = (
            place > 1 and tokens[place - 2].value is not None and tokens[place - 2].end == token.start
        )
        if len(word) == 1 and not is_counter:
            yield token  # part of a verb or a preposition: 同じ, 之间
            continue
        yield Token(token.start, tokens[place - 1].end, word, word, word, TokenKind.WORD)


def _ends(text: str, language: str, others: Set[str]) -> dict[int, int]:
    """Where each word ends, by where it begins: katakana, or Han characters all shared or all not."""
    ends = {found.start(): found.end() for found in _KATAKANA_RUN.finditer(text)}
    for found in _HAN_RUN[language].finditer(text):
        start, end = found.span()
        shared = [False, *(text[at : at + 2] in others for at in range(start, end - 1)), False, False]
        begin = start
        for at in range(start + 1, end):
            before, here, after = shared[at - start - 1 : at - start + 2]
            if not here and (before or after):
                ends[begin] = at
                begin = at
        ends[begin] = end
    return ends
