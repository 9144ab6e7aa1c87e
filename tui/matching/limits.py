"""What matching leaves out of account when a set is very large, said aloud where it happens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.matching.candidates import MOST_IN_ALL
from tui.matching.large import FROM_SENTENCES
from tui.matching.tokens import LONGEST_READ
from tui.model import Article, Match, Problem


def limits_reached(articles: Sequence[Article], matches: Sequence[Match] = ()) -> tuple[Problem, ...]:
    """Name the declared limits that these articles reach, each once, in words for the reader.

    Args:
        articles: the set.
        matches: every candidate scored, the later sentence as `b`.
    """
    count = sum(len(article.body) for article in articles)
    long = next((s for article in articles for s in article.body if s.end - s.start > LONGEST_READ), None)
    reached = []
    if count >= FROM_SENTENCES:
        what = f"{count:,} sentences: from {FROM_SENTENCES:,} on they are matched by their words alone"
        reached.append(Problem("", what))
    most = Counter(match.b for match in matches).most_common(1)
    if most and most[0][1] >= MOST_IN_ALL:
        what = f"like {MOST_IN_ALL} sentences or more: compared with the {MOST_IN_ALL} likeliest before it"
        reached.append(Problem(most[0][0], what))
    if long is not None:
        what = f"a sentence of {long.end - long.start:,} characters: matched by its first {LONGEST_READ:,}"
        reached.append(Problem(long.id, what))
    return tuple(reached)
