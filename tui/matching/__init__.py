"""Sentences to matches: tokens, aliases, candidates, features, scorer.

`score_sentences` scores the candidates of a set of articles, `score_pairs` pairs that stand alone,
and `explain` says why a pair scored as it did.
"""

from __future__ import annotations

from tui.matching.aliases import Alias, propose_aliases
from tui.matching.score import Reason, alternatives, explain, score_pairs, score_sentences
from tui.matching.tokens import Token, TokenKind, is_stop_word, tokenise

__all__ = [
    "Alias",
    "Reason",
    "Token",
    "TokenKind",
    "alternatives",
    "explain",
    "is_stop_word",
    "propose_aliases",
    "score_pairs",
    "score_sentences",
    "tokenise",
]
