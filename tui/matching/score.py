"""The public face of matching: probabilities that two sentences report the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.matching.aliases import Alias
from tui.matching.company import MeasuredPair, measure_pairs
from tui.matching.index import Terms
from tui.matching.large import FROM_SENTENCES, measure_large, terms_of
from tui.matching.learning import Candidate, Pair, learn
from tui.matching.measures import Measured, judge_each, measure_set
from tui.matching.profiles import Profile, names_of, profiles_of
from tui.matching.scorer import NAMED, Model, few_sources, models, probability
from tui.matching.second_look import corrections, first_look
from tui.matching.semantic import Embedder, shifts
from tui.model import Article, Constraints, Match, Role, Sentence

_SAID_WITH_WORDS = frozenset(
    ("words_cosine", "words_jaccard", "words_contained", "shared_weight", "shared_count", "rarest")
)
_STORY = frozenset({Role.BODY})
_STORY_AND_TITLES = frozenset({Role.BODY, Role.TITLE})


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature's share in a score.

    Attributes:
        name: the feature in a few words, such as `shared rare words`.
        value: what was measured, in words: `tiktok, refugee, hashtag` or `0.63`.
        weight: what it adds to the log-odds; positive speaks for the same thing.
        is_learned: whether it comes from what a reviewer decided on this set.
    """

    name: str
    value: str
    weight: float
    is_learned: bool = False


def score_sentences(
    articles: Sequence[Article],
    aliases: Sequence[Alias | tuple[str, ...]] = (),
    *,
    with_titles: bool = False,
    said: Constraints | None = None,
    embedder: Embedder | None = None,
) -> tuple[Match, ...]:
    """Score every candidate pair of body sentences of different articles.

    Args:
        articles: the set, in its order.
        aliases: names to take for one thing: proposed ones, or groups from the set file.
        with_titles: whether titles are scored too, as sentences that come first; they still never
            stand in a passage.
        said: pairs that a reviewer judged, to learn from for the others.
        embedder: what tells how alike sentences are in meaning, for one more piece of evidence.

    Returns:
        All candidates, whatever their score, sorted by the sentences' places; `a` stands in the
        article that comes first. `relation` is `SAME` throughout: contrast decides it later. From
        `tui.matching.large.FROM_SENTENCES` sentences on, a sentence is scored with its likeliest
        counterparts only, by their words alone; aliases, company and meaning are left out of account.
    """
    told = told_in(articles, with_titles=with_titles)
    if len(told.sentences) >= FROM_SENTENCES:
        return _matches(told, scored_large(terms_of(told.texts, told.languages), told.numbers), said)
    groups = [(alias.name, alias.other) if isinstance(alias, Alias) else alias for alias in aliases]
    profiles = profiles_of(told.texts, told.languages, names_of(groups))
    measured = list(measure_set(profiles, told.numbers))
    candidates: Iterable[Candidate] = scored(measured, told.numbers, told.model)
    if embedder is not None:
        candidates = _shifted(list(candidates), embedder, told.texts)
    return _matches(told, candidates, said)


def _shifted(candidates: Sequence[Candidate], embedder: Embedder, texts: Sequence[str]) -> list[Candidate]:
    by_meaning = shifts(embedder, texts, [(pair.i, pair.j) for pair in candidates])
    return [pair._replace(odds=pair.odds + by) for pair, by in zip(candidates, by_meaning, strict=True)]


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of a set that are compared, in its order, and the number of each one's article."""

    sentences: tuple[Sentence, ...]
    numbers: tuple[int, ...]
    languages: tuple[str, ...]

    @property
    def texts(self) -> list[str]:
        """What each says."""
        return [sentence.text for sentence in self.sentences]

    @property
    def model(self) -> Model:
        """The shipped model for a set of so many articles."""
        return models().in_set.among(few_sources(len(set(self.numbers))))


def told_in(articles: Sequence[Article], *, with_titles: bool) -> Told:
    """What there is to compare in these articles: what is story and, if wanted, titles."""
    roles = _STORY_AND_TITLES if with_titles else _STORY
    told = [(s, n) for n, article in enumerate(articles) for s in article.sentences if s.role in roles]
    numbers = tuple(number for _, number in told)
    languages = tuple(articles[number].language for number in numbers)
    return Told(tuple(sentence for sentence, _ in told), numbers, languages)


def scored(measured: Sequence[Measured], numbers: Sequence[int], model: Model) -> Iterator[Candidate]:
    """The candidates of a set as this model and a second look score them."""
    first = first_look(measured, model)
    again = corrections(measured, first, numbers, models().again)

    def settled(number: int, pair: Measured) -> float:
        return model.settled(first[number] + again[number], pair.values, pair.same_order)

    for pair, odds in zip(measured, judge_each(measured, settled), strict=True):
        yield Candidate(pair.i, pair.j, pair.values, odds)


def scored_large(terms: Sequence[Terms], numbers: Sequence[int]) -> Iterator[Candidate]:
    """The candidates of a large set as the shipped weights score them."""
    model = models().in_large_set
    for i, j, values in measure_large(terms, numbers):
        yield Candidate(i, j, values, model.odds(values))


def _matches(told: Told, candidates: Iterable[Candidate], said: Constraints | None) -> tuple[Match, ...]:
    ids = [sentence.id for sentence in told.sentences]
    judged = judged_places(ids, said) if said is not None else {}
    if judged:
        known = list(candidates)
        corrected = zip(known, learn(known, judged), strict=True)
        candidates = (pair._replace(odds=pair.odds + by.total) for pair, by in corrected)
    return tuple(Match(ids[pair.i], ids[pair.j], probability(pair.odds)) for pair in candidates)


def judged_places(ids: Sequence[str], said: Constraints) -> dict[Pair, bool]:
    """What a reviewer said of pairs, by the places of their sentences; of unknown ones nothing."""
    place = {id_: number for number, id_ in enumerate(ids)}
    judged = {}
    for pairs, is_same in ((said.must_link, True), (said.cannot_link, False)):
        for a, b in pairs:
            if a in place and b in place:
                i, j = sorted((place[a], place[b]))
                judged[i, j] = is_same
    return judged


def score_pairs(pairs: Sequence[tuple[str, str]], language: str = "en") -> tuple[float, ...]:
    """Score pairs of sentences that are given without their articles.

    Document frequencies come from the texts given, and pairs that share sentences are judged in each
    other's company (`tui.matching.company`).

    Returns:
        For each pair the probability in 0–1 that both report the same thing.
    """
    return tuple(probability(_judge(pair).log_odds(pair.values)) for pair in measure_pairs(pairs, language))


def explain(a: str, b: str, language: str = "en") -> tuple[Reason, ...]:
    """Say why a pair scores as it does, the weightiest reason first; the weights sum to the log-odds."""
    return explain_pairs([(a, b)], language)[0]


def explain_pairs(pairs: Sequence[tuple[str, str]], language: str = "en") -> tuple[tuple[Reason, ...], ...]:
    """Say of each pair why `score_pairs` scores it as it does among these."""
    return tuple(
        reasons_of(_judge(pair), shared_words(pair.one, pair.other), pair.values)
        for pair in measure_pairs(pairs, language)
    )


def _judge(pair: MeasuredPair) -> Model:
    return models().in_company if pair.is_in_company else models().alone


def shared_words(one: Profile, other: Profile) -> list[str]:
    """The stems that two sentences share, the rarest first."""
    return sorted(one.weights.keys() & other.weights.keys(), key=lambda t: (-one.weights[t], t))


def reasons_of(
    model: Model,
    shared: Sequence[str],
    measured: Sequence[float],
    same_order: float = 0.0,
    again: float = 0.0,
) -> tuple[Reason, ...]:
    """What each measure adds, the constant and the calibration among them, so that all sum up.

    Args:
        model: what scored the pair.
        shared: the words its sentences share, from `shared_words`.
        measured: what was measured of it.
        same_order: how far its articles run in the same order, in 0–1.
        again: what a second look added.
    """
    shares = model.shares(measured, same_order)
    values = dict(zip(model.measures, measured, strict=True))
    reasons = [Reason(NAMED[name], _said(name, values[name], shared), w) for name, w in shares.items() if w]
    if again:
        reasons.append(Reason("likely pairs around it", "", again))
    odds = model.log_odds(measured, same_order, again)
    rest = odds - sum(reason.weight for reason in reasons)
    reasons.append(Reason("before anything is compared", "", rest))
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.name)))


def _said(name: str, value: float, shared: Sequence[str]) -> str:
    if name in _SAID_WITH_WORDS:
        return f"{value:.2f} ({', '.join(shared[:5]) or 'none'})"
    return f"{value:.2f}"
