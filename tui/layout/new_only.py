"""The new-only view: what an article says that the ones already read do not."""

from __future__ import annotations

from collections.abc import Collection

from tui.layout.reading import Reading
from tui.layout.rows import Page


def new_only_page(reading: Reading, article_id: str, read: Collection[str], width: int) -> Page:
    """The article's story with everything folded that `read` (article ids) already told.

    Shown words and folded words, which the page's first row counts, add up to all its words.
    """
    raise NotImplementedError
