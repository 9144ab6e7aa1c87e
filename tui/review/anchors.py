"""Anchors: sentences named so that they are found again after an edit, in a larger set, by a newer reader."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tui.clause import Clause
from tui.ingest.sanitise import sanitise, sanitise_line
from tui.model import Article, Sentence
from tui.values import frozen

if TYPE_CHECKING:
    from tui.review.places import Places

CONTEXT = 32
"""Code points kept on each side of a quotation, as Hypothesis and Apache Annotator do."""
LONGEST = 4000
"""Code points quoted of a sentence: a file of one endless line must not be copied with each decision."""


@frozen
class Anchor:
    """A sentence, named by its text, its surroundings and its place.

    The selectors of the W3C Web Annotation Data Model: TextQuoteSelector (quote, prefix, suffix) and
    TextPositionSelector (start, end; code points into `Article.text`).

    Attributes:
        article_sha256: of the article's original bytes when the decision was made.
        quote: the sentence, or as much of it as `LONGEST` allows.
        path: of the article, as the user typed it then; empty for stdin.
        article: id of the article then.
        is_part: whether it names a part of a sentence, by which that stands in a second passage.
    """

    article_sha256: str
    path: str
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    article: str = ""
    is_part: bool = False


@frozen
class Found:
    """Where an anchor's text stands now.

    Attributes:
        sentence: id.
        is_unchanged: whether the sentence, or the part of it that was named, reads exactly as it did.
        clause: the part that was named; None where that was the sentence, or has become one.
    """

    sentence: str
    is_unchanged: bool
    clause: Clause | None = None


def anchor(sentence: Sentence, article: Article, clause: Clause | None = None) -> Anchor:
    """The anchor of a sentence of this article, or of a part of it."""
    start, end = (sentence.start, sentence.end) if clause is None else (clause.start, clause.end)
    return Anchor(
        article_sha256=article.sha256,
        path=article.path,
        quote=article.text[start:end][:LONGEST],
        prefix=article.text[max(0, start - CONTEXT) : start],
        suffix=article.text[end : end + CONTEXT],
        start=start,
        end=end,
        article=article.id,
        is_part=clause is not None,
    )


def anchor_record(named: Anchor) -> dict[str, str | int]:
    """The anchor as a JSON object."""
    record: dict[str, str | int] = {
        "sha256": named.article_sha256,
        "path": named.path,
        "article": named.article,
        "quote": named.quote,
        "prefix": named.prefix,
        "suffix": named.suffix,
        "start": named.start,
        "end": named.end,
    }
    if named.is_part:
        record["part"] = True
    return record


def anchor_from(record: Mapping[str, Any]) -> Anchor:
    """The anchor a JSON object stands for, its texts sanitised.

    Raises:
        ValueError: it is not one.
    """
    texts = [record.get(key) for key in ("sha256", "path", "quote", "prefix", "suffix", "article")]
    start, end = record.get("start"), record.get("end")
    if not all(isinstance(text, str) for text in texts) or type(start) is not int or type(end) is not int:
        raise ValueError("not an anchor: a key is missing or of the wrong type")
    return Anchor(
        sanitise_line(record["sha256"]),
        sanitise_line(record["path"]),
        sanitise(record["quote"]),
        sanitise(record["prefix"]),
        sanitise(record["suffix"]),
        start,
        end,
        sanitise_line(record["article"]),
        record.get("part") is True,
    )


def resolve(wanted: Anchor, articles: Sequence[Article]) -> str | None:
    """Id of the sentence the anchor names in these articles, or None where its text is gone.

    For more than a few anchors make one `Resolver`.
    """
    found = Resolver(articles).find(wanted)
    return found.sentence if found else None


class Resolver:
    """Finds anchors in a set of articles; what an edit left of a text is looked for only in its own article.

    An article is the anchor's own if its bytes are the same; else if its path and id are, or failing that
    its path, or failing that its file name (the set may have been opened from another folder). A text that
    another article happens to share is never taken for it.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        searched = [_Searched(a) for a in articles]
        self._by_bytes = _grouped(searched, lambda a: a.sha256)
        self._by_path = _grouped(searched, lambda a: a.path)
        self._by_file_name = _grouped(searched, lambda a: _file_name(a.path))
        self._known: dict[Anchor, Found | None] = {}

    def find(self, wanted: Anchor) -> Found | None:
        """Where the anchor's text stands now; None where it is gone."""
        try:
            return self._known[wanted]
        except KeyError:
            found = self._known[wanted] = self._look_for(wanted)
            return found

    def has_article(self, wanted: Anchor) -> bool:
        """Whether the article the anchor stood in is in the set, edited or not."""
        return bool(self._own_articles(wanted))

    def _look_for(self, wanted: Anchor) -> Found | None:
        own = self._own_articles(wanted)
        if wanted.is_part:
            return next((found for searched in own if (found := searched.part(wanted))), None)
        for searched in own:
            sentence = searched.at.get((wanted.start, wanted.end))
            if sentence and sentence.text[:LONGEST] == wanted.quote and searched.is_same_text_around(wanted):
                return Found(sentence.id, is_unchanged=True)
        for searched in own:
            place = searched.places.find(wanted.quote, wanted.prefix, wanted.suffix, wanted.start)
            sentence = place and searched.sentence_over(*place)
            if sentence:
                quoted = sentence.text[:LONGEST]
                return Found(sentence.id, is_unchanged=quoted.split() == wanted.quote.split())
        return None

    def _own_articles(self, wanted: Anchor) -> Sequence[_Searched]:
        same_bytes = self._by_bytes.get(wanted.article_sha256, ())
        if same_bytes:
            return sorted(
                same_bytes, key=lambda s: (s.article.path != wanted.path, s.article.id != wanted.article)
            )
        same_path = self._by_path.get(wanted.path, ())
        if not same_path and wanted.path:
            same_path = self._by_file_name.get(_file_name(wanted.path), ())
        same_id = [s for s in same_path if s.article.id == wanted.article]
        return same_id or same_path


class _Searched:
    """An article with the indexes that looking for anchors needs, each made when first needed."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def at(self) -> dict[tuple[int, int], Sentence]:
        return {(s.start, s.end): s for s in self.article.sentences}

    @cached_property
    def places(self) -> Places:
        from tui.review.places import Places  # noqa: PLC0415 - where no text was edited, none is looked for

        return Places(self.article.text)

    def is_same_text_around(self, wanted: Anchor) -> bool:
        """Whether the surroundings are as they were; an edit can leave a twin at the very same offset."""
        text = self.article.text
        return text.startswith(wanted.suffix, wanted.end) and text.endswith(wanted.prefix, 0, wanted.start)

    def part(self, wanted: Anchor) -> Found | None:
        """The sentence that the part of one now stands in, whether or not it has become a whole one."""
        text, place = self.article.text, (wanted.start, wanted.end)
        is_there = text[slice(*place)][:LONGEST] == wanted.quote and self.is_same_text_around(wanted)
        found = (
            place if is_there else self.places.find(wanted.quote, wanted.prefix, wanted.suffix, wanted.start)
        )
        sentence = found and self.sentence_over(*found)
        if not found or not sentence:
            return None
        start, end = max(found[0], sentence.start), min(found[1], sentence.end)
        has_more = any(map(str.isalnum, text[sentence.start : start] + text[end : sentence.end]))
        return Found(
            sentence.id,
            is_unchanged=text[start:end][:LONGEST].split() == wanted.quote.split(),
            clause=Clause(sentence.id, start, end) if has_more else None,
        )

    def sentence_over(self, start: int, end: int) -> Sentence | None:
        """The sentence that most of a stretch is in, if it is half of the one or of the other."""
        first = max(0, bisect_right(self._starts, start) - 1)
        stop = bisect_left(self._starts, end)
        near = self._in_order[first:stop]
        best = max(near, key=lambda s: _shared(s, start, end), default=None)
        if best is None or 2 * _shared(best, start, end) < min(end - start, best.end - best.start):
            return None
        return best

    @cached_property
    def _in_order(self) -> list[Sentence]:
        return sorted(self.article.sentences, key=lambda s: s.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self._in_order]


def _shared(sentence: Sentence, start: int, end: int) -> int:
    return min(end, sentence.end) - max(start, sentence.start)


def _file_name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


def _grouped(searched: Iterable[_Searched], key: Callable[[Article], str]) -> dict[str, list[_Searched]]:
    groups: dict[str, list[_Searched]] = {}
    for each in searched:
        groups.setdefault(key(each.article), []).append(each)
    return groups
