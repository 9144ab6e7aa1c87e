"""The public face of matching: probabilities that two sentences report the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.matching.aliases import Alias
from tui.matching.candidates import candidates
from tui.matching.features import features_of
from tui.matching.profiles import names_of, profiles_of
from tui.matching.scorer import model, probability
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
    sentences = [sentence for article in articles for sentence in article.body]
    sources = [number for number, article in enumerate(articles) for _ in article.body]
    languages = [article.language for article in articles for _ in article.body]
    groups = [(alias.name, alias.other) if isinstance(alias, Alias) else alias for alias in aliases]
    profiles = profiles_of([s.text for s in sentences], languages, names_of(groups))
    scorer = model()
    return tuple(
        Match(
            sentences[i].id,
            sentences[j].id,
            probability(scorer.log_odds(features_of(profiles[i], profiles[j]))),
        )
        for i, j in sorted(candidates(profiles, sources))
    )


def score_pairs(pairs: Sequence[tuple[str, str]], language: str = "en") -> tuple[float, ...]:
    """Score pairs of sentences that stand alone; document frequencies come from all texts given.

    Returns:
        For each pair the probability in 0–1 that both report the same thing.
    """
    texts = sorted({text for pair in pairs for text in pair})
    profiles = dict(zip(texts, profiles_of(texts, language), strict=True))
    scorer = model()
    return tuple(probability(scorer.log_odds(features_of(profiles[a], profiles[b]))) for a, b in pairs)


def explain(a: str, b: str, language: str = "en") -> tuple[Reason, ...]:
    """Say why a pair scores as it does, the weightiest reason first; the weights sum to the log-odds."""
    one, other = profiles_of([a, b], language)
    scorer = model()
    reasons = [Reason("to begin with", "", scorer.bias)]
    for name, weight, measured in zip(scorer.features, scorer.weights, features_of(one, other), strict=True):
        reasons.append(Reason(name.replace("_", " "), f"{measured:.2f}", weight * measured))
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.name)))


def alternatives(matches: Sequence[Match]) -> Mapping[str, Mapping[str, tuple[Match, ...]]]:
    """Rank the counterparts of each sentence.

    Returns:
        sentence id → article id → matches with a sentence of that article, best first.
    """
    ranked: dict[str, dict[str, list[Match]]] = defaultdict(lambda: defaultdict(list))
    for match in matches:
        for one, other in ((match.a, match.b), (match.b, match.a)):
            ranked[one][other.rsplit(".", 1)[0]].append(match)
    return {
        sentence: {
            article: tuple(sorted(found, key=lambda match: (-match.score, match.a, match.b)))
            for article, found in by_article.items()
        }
        for sentence, by_article in ranked.items()
    }
