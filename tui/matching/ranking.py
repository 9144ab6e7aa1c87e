"""Which sentences of the other sources are the likeliest counterparts of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.model import Match, article_of


def alternatives(matches: Sequence[Match]) -> Mapping[str, Mapping[str, tuple[Match, ...]]]:
    """Rank the counterparts of each sentence.

    Returns:
        sentence id → article id → matches with a sentence of that article, best first.
    """
    ranked: dict[str, dict[str, list[Match]]] = defaultdict(lambda: defaultdict(list))
    for match in matches:
        for one, other in ((match.a, match.b), (match.b, match.a)):
            ranked[one][article_of(other)].append(match)
    return {
        sentence: {
            article: tuple(sorted(found, key=lambda match: (-match.score, match.a, match.b)))
            for article, found in by_article.items()
        }
        for sentence, by_article in ranked.items()
    }
