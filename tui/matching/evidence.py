"""Why a sentence of a set scores as it does with others: what its scores came from, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from tui.matching.large import FROM_SENTENCES, measure_pair, terms_of
from tui.matching.learning import Candidate, Correction, learn
from tui.matching.measures import measure_set
from tui.matching.profiles import names_of, profiles_of
from tui.matching.score import (
    Reason,
    Told,
    explain,
    judged_places,
    reasons_of,
    scored,
    scored_large,
    shared_words,
    told_in,
)
from tui.matching.scorer import LARGE_MEASURES, NAMED, models
from tui.matching.second_look import corrections, first_look
from tui.model import Article, Constraints

_CORRECTED = {
    "weights": "learned: this set's own weights",
    "sentences": "learned: pairs of these sentences you decided on",
    "company": "learned: pairs of the same company you decided on",
    "level": "learned: so that no more pairs count than before, and no fewer",
}
"""What each part of a `Correction` is called."""


def explain_in_set(
    articles: Sequence[Article],
    sentence: str,
    others: Sequence[str],
    aliases: Sequence[tuple[str, ...]] = (),
    said: Constraints | None = None,
) -> dict[str, tuple[Reason, ...]]:
    """Say why a sentence of a set scores as it does with others, the weightiest reason first.

    The weights of each pair sum to the log-odds of its score in `tui.comparison.compare`. A pair that is
    no candidate there is explained by its words alone.

    Args:
        articles: the set, as scored.
        sentence: id of a sentence that is story.
        others: ids of sentences of other articles.
        aliases: names taken for one thing.
        said: pairs that the scores have learned from.

    Returns:
        The reasons by the id of the other sentence, in the order of `others`.
    """
    told = told_in(articles, with_titles=True)
    ids = [s.id for s in told.sentences]
    place = {id_: index for index, id_ in enumerate(ids)}
    is_large = len(ids) >= FROM_SENTENCES
    evidence: _Evidence = _InLargeSet(told) if is_large else _InSet(told, aliases)
    corrected: Mapping[tuple[int, int], Correction] = {}
    if said is not None and (judged := judged_places(ids, said)):
        candidates = evidence.candidates()
        corrected = dict(zip([(c.i, c.j) for c in candidates], learn(candidates, judged), strict=True))
    found = {}
    for other in others:
        i, j = sorted((place[sentence], place[other]))
        reasons = [*evidence.reasons(i, j), *_learned(corrected.get((i, j)))]
        found[other] = tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.name)))
    return found


class _Evidence(Protocol):
    """What the scores of a set rest on."""

    def candidates(self) -> list[Candidate]:
        """All of them, as the shipped weights score them."""

    def reasons(self, i: int, j: int) -> Sequence[Reason]:
        """Why the sentences in these places score as they do by the shipped weights."""


class _InSet:
    def __init__(self, told: Told, aliases: Sequence[tuple[str, ...]]) -> None:
        self._told = told
        self._profiles = profiles_of(told.texts, told.languages, names_of(aliases))
        self._measured = list(measure_set(self._profiles, told.numbers))
        first = first_look(self._measured, told.model)
        again = corrections(self._measured, first, told.numbers, models().again)
        self._known = {(p.i, p.j): (p, more) for p, more in zip(self._measured, again, strict=True)}

    def candidates(self) -> list[Candidate]:
        return list(scored(self._measured, self._told.numbers, self._told.model))

    def reasons(self, i: int, j: int) -> Sequence[Reason]:
        if (i, j) not in self._known:
            return explain(self._told.texts[i], self._told.texts[j], self._told.languages[i])
        pair, again = self._known[i, j]
        shared = shared_words(self._profiles[i], self._profiles[j])
        return reasons_of(self._told.model, shared, pair.values, pair.same_order, again)


class _InLargeSet:
    """Where a pair is no candidate, it is measured all the same: by words alone, as those that are."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._terms = terms_of(told.texts, told.languages)

    def candidates(self) -> list[Candidate]:
        return list(scored_large(self._terms, self._told.numbers))

    def reasons(self, i: int, j: int) -> Sequence[Reason]:
        model = models().in_large_set
        values, shared = measure_pair(self._terms, i, j)
        rarest = ", ".join(shared[:5]) or "none"
        reasons = [
            Reason(NAMED[name], f"{value:.2f} ({rarest})", weight * value)
            for name, value, weight in zip(LARGE_MEASURES, values, model.weights, strict=True)
        ]
        return [*reasons, Reason("before anything is compared", "", model.bias)]


def _learned(correction: Correction | None) -> list[Reason]:
    parts = {name: getattr(correction, part) for part, name in _CORRECTED.items()} if correction else {}
    return [Reason(name, "", weight, is_learned=True) for name, weight in parts.items() if weight]
