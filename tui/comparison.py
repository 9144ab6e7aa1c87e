"""The whole pipeline on one page: from articles to everything found out about them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tui.alignment import group
from tui.contrast import find_conflicts, find_details, relate_matches, trace_quotes
from tui.matching import ScopedNames, propose_aliases, score_sentences, told_by_one_name
from tui.matching.limits import limits_reached
from tui.matching.semantic import Embedder
from tui.model import (
    SAME_THING,
    Article,
    ArticleSet,
    Comparison,
    Constraints,
    Detail,
    Match,
    Passage,
    Problem,
)

Progress = Callable[[str, float], None]
"""Called with the step about to begin, in words, and the share of the work done, in 0–1."""


def compare(  # noqa: PLR0913 - each is a word that the caller writes out, and none goes with another
    article_set: ArticleSet,
    *,
    constraints: Constraints | None = None,
    names: Sequence[ScopedNames] = (),
    learns: bool = False,
    embedder: Embedder | None = None,
    min_score: float = SAME_THING,
    progress: Progress | None = None,
) -> Comparison:
    """Compare the articles of a set.

    Args:
        article_set: as `tui.ingest.read_set` gives it; one article alone is compared with nothing.
        constraints: pairs of sentences that must, or must not, stand in one passage.
        names: names that a reviewer said mean one thing, here or everywhere.
        learns: whether the scores of the other pairs learn from the constraints.
        embedder: what tells how alike sentences are in meaning, for one more piece of evidence.
        min_score: matches below it are not listed; 0 lists every candidate scored. It changes what
            is listed, never the passages.
        progress: told of each step, for whoever waits.

    Returns:
        The same value for the same set and constraints, always.
    """
    tell = progress or _say_nothing
    articles = article_set.articles
    tell("names", 0.0)
    proposed = ((alias.name, alias.other) for alias in propose_aliases(articles))
    everywhere = (group.names for group in names if group.is_everywhere)
    aliases = merge_names((*article_set.aliases, *everywhere, *proposed))
    scoped = [group for group in names if not group.is_everywhere]
    tell("matches", 0.1)
    said = constraints if learns else None
    told = told_by_one_name(articles, names)
    judged = score_sentences(told, aliases, with_titles=True, said=said, embedder=embedder)
    scored = _of_stories(judged, articles)
    tell("passages", 0.5)
    passages = group(articles, scored, constraints)
    tell("conflicts", 0.7)
    ledger = find_conflicts(articles, passages, scored, aliases)
    tell("details", 0.85)
    details = find_details(articles, passages, scored, aliases)
    listed = tuple(match for match in judged if match.score >= min_score)
    comparison = Comparison(
        articles=articles,
        matches=listed,
        passages=passages,
        details=_without_names(details, articles, scoped),
        conflicts=ledger.conflicts,
        agreements=ledger.agreements,
        quotes=trace_quotes(articles, aliases),
        title=article_set.title,
        notices=(
            *article_set.problems,
            *limits_reached(articles, judged),
            *_what_cannot_be_told(articles, passages),
            *_what_was_learned(said),
        ),
        aliases=aliases,
    )
    comparison = replace(comparison, matches=relate_matches(comparison))
    tell("done", 1.0)
    return comparison


def _what_cannot_be_told(articles: Sequence[Article], passages: Sequence[Passage]) -> Iterator[Problem]:
    """What a comparison of these articles cannot show, though its figures look as if it did."""
    first: dict[str, str] = {}
    for article in articles:
        if (same := first.setdefault(article.text, article.id)) != article.id:
            yield Problem(article.id, f"the same text as {same}: that both tell something confirms nothing")
    languages = sorted({article.language for article in articles if len(article.body) > 1})
    if len(languages) > 1:
        which = ", ".join(languages)
        yield Problem("", f"articles in several languages ({which}): across them little but names is matched")
    if sum(bool(article.body) for article in articles) == 1:
        yield Problem("", "only one article has a story in it: there is nothing to compare it with")
    elif passages and not any(passage.is_shared for passage in passages):
        yield Problem("", "no two sources tell the same thing: perhaps these are several stories")


def _what_was_learned(said: Constraints | None) -> tuple[Problem, ...]:
    count = len(said.must_link) + len(said.cannot_link) if said else 0
    what = "1 pair" if count == 1 else f"{count:,} pairs"
    return (Problem("", f"scores have learned from {what} that you decided on"),) if count else ()


def _of_stories(judged: tuple[Match, ...], articles: Sequence[Article]) -> tuple[Match, ...]:
    """The matches of body sentences: a headline's are listed for scripts, but build nothing."""
    stories = {sentence.id for article in articles for sentence in article.body}
    return tuple(match for match in judged if match.a in stories and match.b in stories)


def _without_names(
    details: tuple[Detail, ...], articles: Sequence[Article], scoped: Sequence[ScopedNames]
) -> tuple[Detail, ...]:
    """The details but those that are only another name, in a sentence where it is one."""
    if not scoped:
        return details
    texts = {article.id: article.text for article in articles}

    def is_name(detail: Detail) -> bool:
        text = texts[detail.sentence.rpartition(".")[0]]
        words = text[detail.start : detail.end].casefold().strip("“”‘’\"' ")
        return any(
            group.covers(detail.sentence) and words in {name.casefold() for name in group.names}
            for group in scoped
        )

    return tuple(detail for detail in details if not is_name(detail))


def merge_names(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Join groups of names that share one, ignoring case; groups and names in order of first mention."""
    joined: list[dict[str, str]] = []
    for names in groups:
        merged = {name.casefold(): str(name) for name in names}
        overlapping = [other for other in joined if merged.keys() & other.keys()]
        for other in reversed(overlapping):
            merged = {**other, **{key: name for key, name in merged.items() if key not in other}}
        first = joined.index(overlapping[0]) if overlapping else len(joined)
        joined = [other for other in joined if other not in overlapping]
        joined.insert(first, merged)
    return tuple(tuple(names.values()) for names in joined if len(names) > 1)


def _say_nothing(_step: str, _share: float) -> None:
    """Nobody is waiting."""
