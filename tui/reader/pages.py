"""What each view shows at a place, made by the layout room when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from tui.layout.arrangement import Layout, layout_for
from tui.layout.passages import Window, passages_window
from tui.layout.rows import Page
from tui.reader.views import LayoutMode, View
from tui.values import frozen

if TYPE_CHECKING:
    from tui.layout.reading import Reading
    from tui.reader.position import Position
    from tui.summary import Summary


@frozen
class Size:
    """Cells of the text between header and footer."""

    width: int
    height: int


SMALLEST = Size(40, 10)
"""Below this (40 × 12 with header and footer) one source at a time is shown."""

_LAYOUTS = {
    LayoutMode.STACKED: Layout.STACKED,
    LayoutMode.COLUMNS: Layout.COLUMNS,
    LayoutMode.SIDE: Layout.SIDE,
}


def layout_at(at: Position) -> Layout:
    """How the members of a passage stand now: as chosen, as zoomed, or as the window has room for."""
    size, place = at.size, at.place
    if place.is_zoomed or size.width < SMALLEST.width or size.height < SMALLEST.height:
        return Layout.SINGLE
    return _LAYOUTS.get(place.layout) or layout_for(size.width, size.height + 2)


class Pages:
    """Makes pages, and keeps the last of each view and the last summary."""

    def __init__(self) -> None:
        self._kept: dict[View, tuple[Reading, Hashable, Page]] = {}
        self._anchors: tuple[Page, tuple[str, ...]] = (Page(), ())
        self._summary: tuple[Reading, Summary] | None = None

    def page(self, at: Position) -> Page:
        """The whole page of the current view."""
        if at.view is View.PASSAGES:
            return self.window(at).page if at.passage_id else Page()
        key = (at.size.width, *_KEYS[at.view](at))
        kept = self._kept.get(at.view)
        if kept is None or kept[0] is not at.reading or kept[1] != key:
            kept = (at.reading, key, _MAKERS[at.view](self, at))
            self._kept[at.view] = kept
        return kept[2]

    def anchors(self, at: Position) -> tuple[str, ...]:
        """Ids of what the current page shows, each once, from top to bottom."""
        page = self.page(at)
        if self._anchors[0] is not page:
            named = page.places or dict.fromkeys(row.anchor for row in page.rows)
            self._anchors = (page, tuple(named))
        return self._anchors[1]

    def window(self, at: Position, top: int | None = None) -> Window:
        """What the window shows in the passages view."""
        return passages_window(
            at.reading,
            at.passage_id,
            at.size.width,
            at.size.height,
            top=at.place.top if top is None else top,
            member=at.sentence_id,
            layout=layout_at(at),
            has_legend=not at.reading.state.decisions,  # who has decided something knows the signs
        )

    def summary(self, at: Position) -> Summary:
        """The merged summary as it stands now."""
        if self._summary is None or self._summary[0] is not at.reading:
            from tui.summary import summarise  # noqa: PLC0415 - nothing of it is needed before the first paint

            self._summary = (at.reading, summarise(at.comparison, at.reading.state))
        return self._summary[1]


def _article(pages: Pages, at: Position) -> Page:
    from tui.layout.article import article_page  # noqa: PLC0415 - loaded with the view that needs it

    return article_page(
        at.reading,
        at.place.article,
        at.size.width,
        sentence=at.sentence_id,
        show_boilerplate=at.place.shows_boilerplate,
    )


def _new_only(pages: Pages, at: Position) -> Page:
    from tui.layout.new_only import new_only_page  # noqa: PLC0415 - as above

    return new_only_page(at.reading, at.place.article, at.read, at.size.width)


def _matrix(pages: Pages, at: Position) -> Page:
    from tui.layout.matrix import matrix_page  # noqa: PLC0415 - as above

    return matrix_page(at.reading, at.size.width)


def _conflicts(pages: Pages, at: Position) -> Page:
    from tui.layout.conflicts import conflicts_page  # noqa: PLC0415 - as above

    return conflicts_page(at.reading, at.size.width, current=at.item)


def _summary(pages: Pages, at: Position) -> Page:
    from tui.layout.summary import summary_page  # noqa: PLC0415 - as above

    return summary_page(pages.summary(at), at.size.width)


def _history(pages: Pages, at: Position) -> Page:
    from tui.layout.history import history_page  # noqa: PLC0415 - as above

    return history_page(at.history, at.size.width, current=at.item)


_KEYS: dict[View, Callable[[Position], tuple[Hashable, ...]]] = {
    View.ARTICLE: lambda at: (at.place.article, at.sentence_id, at.place.shows_boilerplate),
    View.NEW: lambda at: (at.place.article, at.read),
    View.MATRIX: lambda at: (),
    View.CONFLICTS: lambda at: (at.item,),
    View.SUMMARY: lambda at: (),
    View.HISTORY: lambda at: (at.item, len(at.history)),
}
"""What a page depends on beside the reading and the width: it is made again when this changes."""

_MAKERS: dict[View, Callable[[Pages, Position], Page]] = {
    View.ARTICLE: _article,
    View.NEW: _new_only,
    View.MATRIX: _matrix,
    View.CONFLICTS: _conflicts,
    View.SUMMARY: _summary,
    View.HISTORY: _history,
}
