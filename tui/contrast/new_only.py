"""New only: having read some sources, what the next one still adds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from tui.model import Comparison


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a story sentence that is either new or already read.

    Attributes:
        start, end: code points into the article's text. The stretches of a sentence cover it
            without gap or overlap, so that shown words and folded words are all words.
        is_new: no source already read says it.
    """

    sentence: str
    start: int
    end: int
    is_new: bool


def what_is_new(comparison: Comparison, article_id: str, read: Collection[str]) -> tuple[Stretch, ...]:
    """Split an article's story into what `read` already told and what it adds.

    Args:
        comparison: of a set that has these articles.
        article_id: the article about to be read.
        read: ids of articles already read; with none, everything is new.

    Returns:
        Stretches in text order; neighbours in a sentence differ in `is_new`.
    """
    raise NotImplementedError
