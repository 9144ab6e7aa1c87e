"""The article view: one source whole, with who else has each sentence."""

from __future__ import annotations

from tui.layout.reading import Reading
from tui.layout.rows import Page


def article_page(
    reading: Reading, article_id: str, width: int, *, sentence: str = "", show_boilerplate: bool = True
) -> Page:
    """A whole article, each row anchored to its sentence.

    `sentence`: id of the current one; its counterparts are set beside it from 80 columns on,
        else below it.
    `show_boilerplate`: whether lines that are not story are shown, dim.
    """
    raise NotImplementedError
