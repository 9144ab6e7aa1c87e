"""How many independent texts carry a passage, and whom they name as their origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz.distance import Indel

from tui.contrast.facts.origins import find_origins, is_outlet, origin_of
from tui.contrast.facts.quotation_marks import quoted_in
from tui.contrast.facts.reading import read_sentence
from tui.contrast.speech.persons import People
from tui.independence import Corroboration
from tui.ingest.wire import agencies_in, agencies_of_byline, is_credit, is_dateline
from tui.model import Article, Role, SafeText, Sentence

_GRAM: Final = 4
REUSE: Final = 0.5
"""Share of common 4-grams of the shorter text from which both are one text, as in the reuse corpora of
Clough et al., "METER" (ACL 2002)."""

_ENOUGH: Final = 6
"""4-grams of words of one's own, quotations left out, that tell reuse from two who quote the same."""

_EDITED: Final = 0.6
"""Share of words in the same order from which a passage of two copied articles was only edited."""

_LONGEST: Final = 400
"""Words of a passage compared one by one."""


class Texts:
    """The texts of a set, asked how independently they tell a passage.

    Args:
        articles: the set; without it, the passage alone has to tell.
    """

    def __init__(self, articles: Sequence[Article] = ()) -> None:
        self.articles = articles
        self._article = {article.id: article for article in articles}
        self._grams: dict[str, frozenset[tuple[str, ...]]] = {}
        self._copies: dict[tuple[str, str], bool | None] = {}
        self._people: dict[str, People] = {}
        self._agencies: dict[str, tuple[str, ...]] = {}

    def corroborate(self, members: Sequence[Sentence]) -> Corroboration:
        """Count the independent texts among the members of a passage, and name their origins."""
        sources = tuple(dict.fromkeys(member.article for member in members))
        wordings = {source: _Wording([m for m in members if m.article == source]) for source in sources}
        texts: list[list[str]] = []
        for source in sources:
            home = next(
                (text for text in texts if any(self._are_one(wordings, source, other) for other in text)),
                None,
            )
            if home is None:
                texts.append([source])
            else:
                home.append(source)
        origins: dict[str, SafeText] = {}
        for name in self._origins(members):
            origins.setdefault(name.casefold(), SafeText(name))
        return Corroboration(sources, tuple(tuple(text) for text in texts), tuple(origins.values()))

    def _are_one(self, wordings: dict[str, _Wording], a: str, b: str) -> bool:
        """Whether two sources tell the passage in one text: in words of their own alike, or in copies."""
        ours, theirs = wordings[a], wordings[b]
        if min(len(ours.own), len(theirs.own)) >= _ENOUGH and _is_reuse(ours.own, theirs.own):
            return True
        are_copies = self._are_copies(a, b)
        if are_copies is None:
            return _is_reuse(ours.whole, theirs.whole)
        return are_copies and Indel.normalized_similarity(ours.words, theirs.words) >= _EDITED

    def _are_copies(self, a: str, b: str) -> bool | None:
        """Whether one article is mostly copied from the other; None where they are too short to tell."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._copies:
            ours, theirs = (self._grams_of(article) for article in pair)
            can_tell = min(len(ours), len(theirs)) >= _ENOUGH
            self._copies[pair] = _is_reuse(ours, theirs) if can_tell else None
        return self._copies[pair]

    def _grams_of(self, article_id: str) -> frozenset[tuple[str, ...]]:
        if article_id not in self._grams:
            article = self._article.get(article_id)
            self._grams[article_id] = _Wording(article.body if article else ()).own
        return self._grams[article_id]

    def _origins(self, members: Sequence[Sentence]) -> Iterator[str]:
        """The organisations that members name as their source, and agencies that their articles credit."""
        for member in members:
            article = self._article.get(member.article)
            outlet = article.source.casefold() if article else ""
            for _, _, written in find_origins(member.text, article.language if article else "en"):
                name = origin_of(written)
                if (
                    name
                    and name.casefold() != outlet
                    and (is_outlet(name) or not self._is_person(name, article))
                ):
                    yield name
            for agency in self._agencies_of(article) if article else ():
                if agency.casefold() not in outlet:
                    yield agency

    def _is_person(self, name: str, article: Article | None) -> bool:
        if article is None:
            return False
        if article.id not in self._people:
            self._people[article.id] = People(article.body)
        return self._people[article.id].called(name) is not None

    def _agencies_of(self, article: Article) -> tuple[str, ...]:
        if article.id not in self._agencies:
            self._agencies[article.id] = tuple(dict.fromkeys(_credited(article)))
        return self._agencies[article.id]


class _Wording:
    """How one source words a passage.

    Attributes:
        words: of it all, in normal form.
        whole: its runs of four words; a shorter sentence is one run.
        own: those of them outside quotation marks.
    """

    __slots__ = ("own", "whole", "words")

    def __init__(self, members: Sequence[Sentence]) -> None:
        words: list[str] = []
        whole: set[tuple[str, ...]] = set()
        own: set[tuple[str, ...]] = set()
        for member in members:
            tokens = read_sentence(member.text).tokens
            forms = tuple(token.form for token in tokens)
            words += forms[: _LONGEST - len(words)]
            if len(forms) < _GRAM:
                whole.add(forms)
            whole.update(_runs(forms))
            quoted = quoted_in(member.text)
            if quoted:
                marked = iter((*quoted, None))
                span = next(marked)
                left = []
                for token in tokens:
                    while span is not None and span.closed <= token.start:
                        span = next(marked)
                    if span is None or token.start < span.opened:
                        left.append(token.form)
                forms = tuple(left)
            own.update(_runs(forms))
        self.words, self.whole, self.own = words, frozenset(whole), frozenset(own)


def _runs(forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (forms[at : at + _GRAM] for at in range(len(forms) - _GRAM + 1))


def _credited(article: Article) -> Iterator[str]:
    """Agencies named in an article's dateline, byline or credit."""
    yield from agencies_of_byline(article.author)
    for sentence in article.sentences:
        if sentence.role is Role.BYLINE:
            is_signed = is_dateline(sentence.text) or is_credit(sentence.text)
            yield from (agencies_in if is_signed else agencies_of_byline)(sentence.text)


def _is_reuse(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    return bool(a and b) and len(a & b) >= REUSE * min(len(a), len(b))


_kept: list[Texts] = []


def texts_of(articles: Sequence[Article]) -> Texts:
    """The texts of a set; asked again for the same set, what was worked out before."""
    kept = _kept[0] if _kept else None
    if kept is None or kept.articles is not articles:
        kept = Texts(articles)
        _kept[:] = [kept]
    return kept


def corroborate(members: Sequence[Sentence], articles: Sequence[Article] = ()) -> Corroboration:
    """Count the independent texts among the members of a passage.

    Args:
        members: sentences of several articles that tell one thing.
        articles: the set they are of: copies are told by the whole, and credits stand at the edges.
    """
    return texts_of(articles).corroborate(members)
