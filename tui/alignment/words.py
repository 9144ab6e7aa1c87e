"""The words of a set's sentences and how telling each is, read once for labels and for clauses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.matching.rarity import Rarity
from tui.matching.tokens import Token, tokenise
from tui.model import Sentence
from tui.values import frozen

READ = 1_000
"""Code points of a sentence that are looked at."""


@frozen
class Words:
    """What is needed to weigh words.

    Attributes:
        tokens: of each sentence, by id; offsets into the sentence's text.
        rarity: of every stem among these sentences.
        languages: the language of each article, by id.
    """

    tokens: Mapping[str, tuple[Token, ...]]
    rarity: Rarity
    languages: Mapping[str, str]


def words_of(sentences: Iterable[Sentence], languages: Mapping[str, str]) -> Words:
    """Read the sentences; those that are word for word the same are read once."""
    known: dict[tuple[str, str], tuple[Token, ...]] = {}
    tokens: dict[str, tuple[Token, ...]] = {}
    for sentence in sentences:
        text, language = sentence.text[:READ], languages[sentence.article]
        if (text, language) not in known:
            known[text, language] = tokenise(text, language)
        tokens[sentence.id] = known[text, language]
    return Words(tokens, Rarity({token.stem for token in found} for found in tokens.values()), languages)
