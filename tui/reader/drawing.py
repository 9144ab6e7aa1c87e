"""The text between header and footer as rows: what is current brought into the window, hits marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.layout.passages import HEADING_ROWS
from tui.layout.rows import TINT_OF, Page, Row, Run, Stop, Tint
from tui.reader.highlighting import mark_hits
from tui.reader.navigation import Navigation
from tui.reader.place import Spot
from tui.reader.position import SENTENCE_VIEWS
from tui.reader.views import View

UNMARKED_VIEWS = frozenset({View.NEW, View.SUMMARY, View.MATRIX})
"""Views whose pages are the same wherever one is; the current row is marked here."""


def draw(at: Navigation) -> tuple[Row, ...]:
    """Exactly the rows of the window; brings what is current into it and keeps the scroll in range."""
    rows = _draw_passage(at) if at.view is View.PASSAGES else _draw_page(at)
    if at.query:
        rows = mark_hits(rows, at.query)
    return (*rows, *[Row()] * (at.size.height - len(rows)))[: at.size.height]


def _draw_passage(at: Navigation) -> Sequence[Row]:
    if not at.passage_id:
        return (Row(), Row((Run("  No passage. Press f to choose other passages.", Tint.DIM),)))
    window = at.pages.window(at)
    if at.place.is_revealing:
        wanted = _row_wanted(window.page, at)
        top = at.place.top
        if wanted is not None:
            top = revealed(top, wanted, at.size.height, len(window.page.rows), fixed=HEADING_ROWS)
        window = at.pages.window(at, top) if top != window.top else window
    at.place = replace(at.place, top=window.top, is_revealing=False)
    return _mark_spot(window.rows, window.page, at)


def _draw_page(at: Navigation) -> Sequence[Row]:
    page, height = at.pages.page(at), at.size.height
    top = at.place.top
    if at.place.is_revealing:
        wanted = _row_wanted(page, at)
        if wanted is not None:
            top = revealed(top, wanted, height, len(page.rows), margin=height // 4)
    top = min(max(top, 0), max(0, len(page.rows) - height))
    at.place = replace(at.place, top=top, is_revealing=False)
    rows = page.rows[top : top + height]
    first = page.row_of(at.current()) if at.view in UNMARKED_VIEWS else None
    if first is not None and top <= first < top + height:
        marked = _mark_current(page.rows[first], at.reading.glyphs.cursor)
        rows = (*page.rows[top:first], marked, *page.rows[first + 1 : top + height])
    return _mark_spot(rows, page, at)


def revealed(  # noqa: PLR0913 - a window is these numbers
    top: int, wanted: int, height: int, total: int, *, fixed: int = 0, margin: int = 0
) -> int:
    """The scroll that shows row `wanted`: unchanged where it is in the window, else a jump.

    A jump puts the row at a third of the window, so that what follows needs no further scrolling:
    over a slow line one jump costs less than many single rows. `margin` rows below it, which
    belong to it, are to be seen as well; `fixed` rows at the top of the window do not scroll.
    """
    is_at_end = top + height >= total
    if top + fixed <= wanted < top + height - (0 if is_at_end else margin):
        return top
    return min(max(wanted - max(height // 3, fixed), 0), max(0, total - height))


def _row_wanted(page: Page, at: Navigation) -> int | None:
    stop = _stop_at(page, at.place.spot)
    if stop is not None:
        return stop.row
    found = page.row_of(at.current())
    return page.row_of(at.sentence_id) if found is None or at.view is View.PASSAGES else found


def _mark_current(row: Row, cursor: str) -> Row:
    """The row with the cursor sign in its first column, where that is free."""
    if not row.runs or not row.runs[0].text.startswith(" "):
        return row
    first = row.runs[0]
    return Row((Run(cursor, Tint.CURSOR), Run(first.text[1:], first.tint), *row.runs[1:]), row.anchor)


def _mark_spot(rows: Sequence[Row], page: Page, at: Navigation) -> Sequence[Row]:
    """The rows with the stretch one stands on in a tint of its own.

    A page says in which row a stretch starts, not in which column; so its words are looked for
    from there on, in runs of its meaning.
    """
    spot = at.place.spot
    left = _spot_words(at) if spot else ""
    stop = _stop_at(page, spot)
    if spot is None or stop is None or not left:
        return rows
    marked = list(rows)
    signs = at.reading.glyphs.of(spot.kind) + " "
    for y in range(max(stop.row - at.place.top, 0), len(rows)):
        runs = list(rows[y].runs)
        for x, run in enumerate(runs):
            words = run.text.strip(signs)
            if left and words and run.tint is TINT_OF[spot.kind] and left.startswith(words):
                runs[x] = Run(run.text, Tint.SPOT)
                left = left[len(words) :].lstrip()
                break
        marked[y] = Row(tuple(runs), rows[y].anchor)
        if not left:
            break
    return marked


def _stop_at(page: Page, spot: Spot | None) -> Stop | None:
    """Where the page shows the stretch one stands on."""
    return next((s for s in page.stops if Spot(s.kind, s.sentence, s.start) == spot), None)


def _spot_words(at: Navigation) -> str:
    """The text of the marked stretch one stands on."""
    spot = at.place.spot
    if spot is None:
        return ""
    near = "" if at.view in SENTENCE_VIEWS else at.passage_id
    passage = at.reading.passage_of(spot.sentence, near)
    marks = at.reading.marks(passage.id).get(spot.sentence, ()) if passage else ()
    mark = next((m for m in marks if m.start == spot.start and m.meaning is spot.kind), None)
    sentence = at.comparison.sentence[spot.sentence]
    return (
        " ".join(sentence.text[mark.start - sentence.start : mark.end - sentence.start].split())
        if mark
        else ""
    )
