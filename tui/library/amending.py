"""A set compared again with what a reviewer corrected: roles of lines, and names of one thing.

The result depends on the articles and the corrections alone, so that it is found in the cache again, and
undoing a decision has nothing to undo in it. How passages were decided counts only where the scores are to
learn from it.
"""

from __future__ import annotations

from tui.library import cache
from tui.library.opening import OpenedSet, Progress, tell_ahead
from tui.model import ArticleSet, Comparison
from tui.review.amendments import Amendments


def amend(opened: OpenedSet, wanted: Amendments, progress: Progress | None = None) -> Comparison:
    """The comparison of the opened set with these corrections; from the cache where it is there.

    Args:
        opened: as it was read.
        wanted: what was corrected; nothing gives the comparison as it was read.
        progress: told of each step, for whoever waits.
    """
    read = opened.comparison
    if not wanted:
        return read
    name = cache.name_of(f"{opened.content} {wanted.digest}", opened.min_score)
    found = cache.load(name) if opened.content else None
    if found is not None:
        return found
    from tui.comparison import compare  # noqa: PLC0415 - a cached set needs no engine

    article_set = ArticleSet(
        articles=wanted.applied_to(read.articles),
        title=read.title,
        key=opened.key,
        aliases=read.aliases,
        problems=read.notices,
    )
    from tui.matching.semantic import load_embedder  # noqa: PLC0415 - as above

    compared = compare(
        article_set,
        constraints=wanted.said,
        names=wanted.names,
        learns=wanted.learns,
        embedder=load_embedder(opened.semantic) if opened.semantic else None,
        min_score=opened.min_score,
        progress=progress,
    )
    made = tell_ahead(compared)
    if opened.content:
        cache.save(name, made)
    return made
