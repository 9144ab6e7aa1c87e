"""The public face of matching: probabilities that two sentences report the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.matching.aliases import Alias
from tui.model import Article, Match


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature's share in a score.

    Attributes:
        name: the feature in a few words, such as `shared rare words`.
        value: what was measured, in words: `tiktok, refugee, hashtag` or `0.63`.
        weight: what it adds to the log-odds; positive speaks for the same thing.
    """

    name: str
    value: str
    weight: float


def score_sentences(
    articles: Sequence[Article], aliases: Sequence[Alias | tuple[str, ...]] = ()
) -> tuple[Match, ...]:
    """Score every candidate pair of body sentences of different articles.

    Args:
        articles: the set, in its order.
        aliases: names to take for one thing: proposed ones, or groups from the set file.

    Returns:
        All candidates, whatever their score, sorted by the sentences' places; `a` stands in the
        article that comes first. `relation` is `SAME` throughout: contrast decides it later.
    """
    raise NotImplementedError


def score_pairs(pairs: Sequence[tuple[str, str]], language: str = "en") -> tuple[float, ...]:
    """Score pairs of sentences that stand alone; document frequencies come from all texts given.

    Returns:
        For each pair the probability in 0–1 that both report the same thing.
    """
    raise NotImplementedError


def explain(a: str, b: str, language: str = "en") -> tuple[Reason, ...]:
    """Say why a pair scores as it does, the weightiest reason first; the weights sum to the log-odds."""
    raise NotImplementedError


def alternatives(matches: Sequence[Match]) -> Mapping[str, Mapping[str, tuple[Match, ...]]]:
    """Rank the counterparts of each sentence.

    Returns:
        sentence id → article id → matches with a sentence of that article, best first.
    """
    raise NotImplementedError
