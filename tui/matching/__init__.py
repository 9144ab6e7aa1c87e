"""Sentences to matches: tokens, aliases, candidates, features, scorer.

`score_sentences` scores the candidates of a set of articles, `score_pairs` pairs without their articles,
and `explain_pairs` says why each scored as it did.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.matching.aliases import Alias, propose_aliases
    from tui.matching.evidence import explain_in_set
    from tui.matching.ranking import alternatives
    from tui.matching.scoped_names import ScopedNames, told_by_one_name
    from tui.matching.score import Reason, explain, explain_pairs, score_pairs, score_sentences
    from tui.matching.tokens import Token, TokenKind, is_stop_word, tokenise

__all__ = [
    "Alias",
    "Reason",
    "ScopedNames",
    "Token",
    "TokenKind",
    "alternatives",
    "explain",
    "explain_in_set",
    "explain_pairs",
    "is_stop_word",
    "propose_aliases",
    "score_pairs",
    "score_sentences",
    "tokenise",
    "told_by_one_name",
]

_HOMES = {
    "Alias": "aliases",
    "propose_aliases": "aliases",
    "Reason": "score",
    "alternatives": "ranking",
    "explain": "score",
    "explain_in_set": "evidence",
    "explain_pairs": "score",
    "score_pairs": "score",
    "score_sentences": "score",
    "ScopedNames": "scoped_names",
    "told_by_one_name": "scoped_names",
    "Token": "tokens",
    "TokenKind": "tokens",
    "is_stop_word": "tokens",
    "tokenise": "tokens",
}


def __getattr__(name: str) -> object:
    """Load each part when it is asked for: telling words apart needs no scorer."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
