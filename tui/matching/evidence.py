"""Why a pair of a set scores as it does: the same measures that its score came from, in words."""

from __future__ import annotations

from collections.abc import Sequence

from tui.matching.large import FROM_SENTENCES
from tui.matching.measures import measure_set
from tui.matching.profiles import names_of, profiles_of
from tui.matching.score import Reason, explain, reasons_of
from tui.matching.scorer import models
from tui.model import Article


def explain_in_set(
    articles: Sequence[Article], a: str, b: str, aliases: Sequence[tuple[str, ...]] = ()
) -> tuple[Reason, ...]:
    """Say why two sentences of a set score as they do, the weightiest reason first.

    The weights sum to the log-odds of the pair's score in `score_sentences`. A pair that is no candidate
    there, and one of a set too large to measure in company, is explained by its words alone.

    Args:
        articles: the set, as scored.
        a: id of a sentence that is story.
        b: id of one of another article.
        aliases: names taken for one thing.
    """
    body = [
        (sentence, number, article) for number, article in enumerate(articles) for sentence in article.body
    ]
    place = {sentence.id: index for index, (sentence, _, _) in enumerate(body)}
    i, j = sorted((place[a], place[b]))
    if len(body) < FROM_SENTENCES:
        texts = [sentence.text for sentence, _, _ in body]
        profiles = profiles_of(texts, [article.language for _, _, article in body], names_of(aliases))
        measured = measure_set(profiles, [number for _, number, _ in body])
        pair = next((m for m in measured if (m.i, m.j) == (i, j)), None)
        if pair is not None:
            return reasons_of(models().in_set, profiles[i], profiles[j], pair.values, pair.same_order)
    return explain(body[i][0].text, body[j][0].text, body[i][2].language)
