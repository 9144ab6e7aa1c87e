"""The passages view: one passage, every source's wording, what differs, and the overview beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.layout.arrangement import Layout, layout_for
from tui.layout.columns import members_in_columns
from tui.layout.ledger import passage_ledger
from tui.layout.legend import legend_rows
from tui.layout.members import Scene, members_stacked
from tui.layout.overview import overview_header, overview_rows, overview_width, review_sign, source_cells
from tui.layout.reading import Reading
from tui.layout.rows import Page, Row, Run, Tint
from tui.layout.wrapping import clip, clip_row, pad, wrap
from tui.review.state import Status
from tui.values import frozen

if TYPE_CHECKING:
    from tui.review.state import ReviewedPassage


@frozen
class Window:
    """Exactly the rows a window shows.

    Attributes:
        rows: as many as the height asked for.
        page: the whole page they are a part of; `Stop.row` is an index into its rows.
        top: first row of the page shown below the heading, after clamping.
    """

    rows: tuple[Row, ...]
    page: Page
    top: int


HEADING_ROWS = 2
"""The heading and the empty row beneath it, which stay in place while the members scroll."""

_LABEL = 12
"""Cells of the label that go before the count of sources."""

_STATUS = {
    Status.ACCEPTED: "accepted",
    Status.REJECTED: "not the same as what it stood with",
    Status.DROPPED: "dropped, not in the summary",
    Status.LATER: "put off",
}


def passage_page(
    reading: Reading, passage_id: str, width: int, mode: Layout = Layout.STACKED, *, member: str = ""
) -> Page:
    """One passage without the overview: heading, members, ledger lines, what was decided.

    `member`: id of the selected sentence, marked in the gutter; the only one shown in
    `Layout.SINGLE`. The first member where empty.
    """
    passage = reading.passage(passage_id)
    sentences = reading.comparison.members(_in_order(reading, passage))
    current = member if any(s.id == member for s in sentences) else (sentences[0].id if sentences else "")
    scene = Scene(reading, passage, current)
    if mode is Layout.SINGLE:
        sentences = tuple(s for s in sentences if s.id == current)
    body = (members_in_columns if mode is Layout.SIDE else members_stacked)(scene, sentences, width)
    rows = [_heading(reading, passage, width), _source_strip(scene, mode, width), *body.rows]
    rows += passage_ledger(reading, passage_id, width)
    rows += _decided(reading, passage, width)
    stops = tuple(replace(stop, row=stop.row + HEADING_ROWS) for stop in body.stops)
    places = {name: row + HEADING_ROWS for name, row in body.places.items()}
    return Page(tuple(rows), stops, places)


def _in_order(reading: Reading, passage: ReviewedPassage) -> tuple[str, ...]:
    """Members and those left out together, in the order of the articles and their text."""
    place = {a.id: i for i, a in enumerate(reading.comparison.articles)}
    sentence = reading.comparison.sentence
    everyone = (*passage.members, *passage.left_out)
    return tuple(sorted(everyone, key=lambda s: (place[sentence[s].article], sentence[s].start)))


def _heading(reading: Reading, passage: ReviewedPassage, width: int) -> Row:
    """`9/17  label …     4 of 5 sources  ≠`: the count leaves first, then the label is cut."""
    place = (
        Run(f" {reading.position[passage.id] + 1}/{len(reading.passages)}", Tint.ACCENT),
        review_sign(reading, passage),
        Run(" "),
    )
    sign = Run(reading.glyphs.conflict, Tint.CONFLICT) if reading.conflicts(passage.id) else Run("")
    before = Run("  " if sign.text else "")
    count = Run(_told_by(reading, passage, is_short=width < 40), Tint.DIM)
    room = width - sum(run.width for run in (*place, before, sign)) - 1
    if room - count.width - 2 < min(cell_len(passage.label), _LABEL):
        count = Run("")
    label = clip(passage.label, max(0, room - count.width - (2 if count.text else 0)))
    gap = Run(" " * (room + 1 - cell_len(label) - count.width))
    runs = (*place, Run(label, Tint.HEADING), gap, count, before, sign)
    return clip_row(Row(tuple(run for run in runs if run.text), passage.id), width)


def _told_by(reading: Reading, passage: ReviewedPassage, is_short: bool) -> str:
    told, sources = len(passage.sources), len(reading.comparison.articles)
    if is_short:
        return f"{told}/{sources}"
    if told == 1:
        return f"only in {clip(passage.sources[0], 8)}"
    return f"{told} of {sources} sources"


def _source_strip(scene: Scene, mode: Layout, width: int) -> Row:
    """An empty row; where one source is shown at a time, all of them with the current one marked."""
    reading, passage = scene.reading, scene.passage
    if mode is not Layout.SINGLE:
        return Row(anchor=passage.id)
    here = reading.comparison.sentence[scene.current].article if scene.current else ""
    runs: list[Run] = []
    for article, cell in zip(reading.comparison.articles, source_cells(reading, passage), strict=True):
        is_here = article.id == here
        runs.append(Run(reading.glyphs.cursor if is_here else " ", Tint.CURSOR))
        runs.append(Run(clip(article.id, 6), Tint.SOURCE if is_here else Tint.DIM))
        runs.append(cell)
    return clip_row(Row(tuple(runs), passage.id), width)


def _decided(reading: Reading, passage: ReviewedPassage, width: int) -> list[Row]:
    """What the reviewer said of the passage: a line of signs in words, the own wording, the note."""
    said = [_STATUS[passage.status]] if passage.status in _STATUS else []
    if passage.is_own_detail:
        said.append("kept as its own detail")
    if passage.is_flagged:
        said.append("flagged")
    if passage.picked and not passage.edited:
        said.append(f"wording of {reading.comparison.sentence[passage.picked].article}")
    if passage.left_out:
        said.append(f"{len(passage.left_out)} left out")
    lines: list[tuple[str, str, Tint]] = []
    if passage.is_changed:
        lines.append(
            ("changed: ", "text or members changed since it was decided; review again", Tint.WARNING)
        )
    if said:
        lines.append(("review: ", " · ".join(said), Tint.GOOD))
    if passage.edited:
        lines.append(("edited: ", passage.edited, Tint.TEXT))
    if passage.note:
        lines.append(("note: ", passage.note, Tint.ACCENT))
    rows: list[Row] = []
    for name, text, tint in lines:
        lead = (Run(" ─ ", Tint.RULE), Run(name, Tint.DIM))
        rows += wrap((Run(text, tint),), width, lead=lead, hang=(Run("   "),), anchor=passage.id).rows
    return rows


def passages_window(  # noqa: PLR0913 - a window has a size, a place and a layout
    reading: Reading,
    passage_id: str,
    width: int,
    height: int,
    *,
    top: int = 0,
    member: str = "",
    layout: Layout | None = None,
    has_legend: bool = False,
) -> Window:
    """The passages view without header and footer: the overview gutter beside the passage.

    `top`: rows of the page scrolled away beneath the heading, which stays.
    `layout`: `layout_for(width, height + 2)`, header and footer counted in, where None.
    `has_legend`: whether to say what the signs mean, where the passage leaves room for it.
    """
    mode = layout or layout_for(width, height + 2)
    gutter = overview_width(reading, width) if mode in {Layout.SIDE, Layout.COLUMNS} else 0
    beside = gutter + 1 if gutter else 0
    page = passage_page(reading, passage_id, width - beside, mode, member=member)
    room = max(0, height - HEADING_ROWS)
    top = max(0, min(top, len(page.rows) - HEADING_ROWS - room))
    shown = [*page.rows[:HEADING_ROWS], *page.rows[HEADING_ROWS + top : HEADING_ROWS + top + room]]
    if has_legend:
        shown = _with_legend(shown, legend_rows(reading, width - beside, has_overview=gutter > 0), height)
    shown += [Row()] * (height - len(shown))
    if gutter:
        first = overview_top(len(reading.passages), reading.position[passage_id], height - 1)
        left = [
            overview_header(reading, gutter),
            *overview_rows(reading, first, height - 1, gutter, passage_id),
        ]
        shown = beside_rows(left, shown, gutter)
    return Window(tuple(shown[:height]), page, top)


def _with_legend(shown: list[Row], legend: Sequence[Row], height: int) -> list[Row]:
    """The rows with the legend at the foot of the window, a free row between; without it where it is full."""
    free = height - len(shown) - len(legend)
    return [*shown, *[Row()] * free, *legend] if free > 0 else shown


def beside_rows(left: Sequence[Row], right: Sequence[Row], width: int) -> list[Row]:
    """The rows of `right`, each with a row of `left`, which are `width` cells wide, and a rule before it."""
    rule, nothing = Run("│", Tint.RULE), pad(Row(), width)
    return [
        Row((*edge.runs, rule, *row.runs), row.anchor)
        for edge, row in zip_longest(left[: len(right)], right, fillvalue=nothing)
    ]


def overview_top(passages: int, current: int, height: int) -> int:
    """First passage the gutter shows: it pages, so that a step within a page moves only the cursor.

    The last page is drawn back to fill the gutter.
    """
    if height <= 0 or passages <= height:
        return 0
    return min(current // height * height, passages - height)
