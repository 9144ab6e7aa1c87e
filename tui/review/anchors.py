"""Anchors: sentences named so that they are found again after an edit, in a larger set, by a newer version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Article, Sentence


@dataclass(frozen=True, slots=True)
class Anchor:
    """A sentence, named by its text, its surroundings and its place.

    The selectors of the W3C Web Annotation Data Model: TextQuoteSelector (quote, prefix, suffix) and
    TextPositionSelector (start, end; code points into `Article.text`).

    Attributes:
        article_sha256: of the article's original bytes when the decision was made.
        path: of the article, as the user typed it then; empty for stdin.
        article: id of the article then.
    """

    article_sha256: str
    path: str
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    article: str = ""


def anchor(sentence: Sentence, article: Article) -> Anchor:
    """The anchor of a sentence of this article."""
    raise NotImplementedError


def resolve(wanted: Anchor, articles: Sequence[Article]) -> str | None:
    """Id of the sentence the anchor names in these articles, or None where its text is gone."""
    raise NotImplementedError
