"""The passages view: one passage, every source's wording, what differs, and the overview beside it."""

from __future__ import annotations

from dataclasses import dataclass

from tui.layout.arrangement import Layout
from tui.layout.reading import Reading
from tui.layout.rows import Page, Row


@dataclass(frozen=True, slots=True)
class Window:
    """Exactly the rows a window shows.

    Attributes:
        rows: as many as the height asked for.
        page: the whole page they are a part of; `Stop.row` is an index into its rows.
        top: first row of the page shown, after clamping.
    """

    rows: tuple[Row, ...]
    page: Page
    top: int


def passage_page(
    reading: Reading, passage_id: str, width: int, mode: Layout = Layout.STACKED, *, member: str = ""
) -> Page:
    """One passage without the overview: heading, members, ledger lines, what was decided.

    `member`: id of the selected sentence, marked in the gutter; the only one shown in
        `Layout.SINGLE`. The first member where empty.
    """
    raise NotImplementedError


def passages_window(  # noqa: PLR0913 - a window has a size, a place and a layout
    reading: Reading,
    passage_id: str,
    width: int,
    height: int,
    *,
    top: int = 0,
    member: str = "",
    layout: Layout | None = None,
) -> Window:
    """The passages view without header and footer: the overview gutter beside the passage.

    `top`: rows of the page scrolled away; the heading stays.
    `layout`: `layout_for(width, height)` where None.
    """
    raise NotImplementedError
