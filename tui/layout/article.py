"""The article view: one source whole, with who else has each sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.layout.members import marked_text, stops_of
from tui.layout.reading import Reading
from tui.layout.rows import Page, Row, Run, Stop, Tint
from tui.layout.wrapping import clip, pad, wrap
from tui.model import Mark, Meaning, Role, Sentence
from tui.review.state import Status

_BESIDE = 80
"""From so many columns on the counterparts stand beside the article."""

_MANY = 10
"""From so many sources on the margin counts them."""

_HEADINGS = frozenset({Role.TITLE, Role.HEADING})


def article_page(
    reading: Reading, article_id: str, width: int, *, sentence: str = "", show_boilerplate: bool = True
) -> Page:
    """A whole article, a sentence to a row or more, each row anchored to its sentence.

    The margin has the letter of every other source that tells the sentence, `+` where none
    does, `≠` where the ledger lists it.

    `sentence`: id of the current one; its counterparts are set beside it from 80 columns on,
        else below it.
    `show_boilerplate`: whether lines that are neither story nor headings are shown, dim.
    """
    is_beside = width >= _BESIDE
    left = width - width * 2 // 5 - 1 if is_beside else width
    key = (article_id, width, show_boilerplate)
    if key not in reading.kept_articles:
        reading.kept_articles[key] = _whole(
            _Column(reading, article_id, left, "", is_beside), show_boilerplate
        )
    whole = reading.kept_articles[key]
    if sentence not in whole.places:
        return whole
    line = reading.comparison.sentence[sentence]
    column = _Column(reading, article_id, left, sentence, is_beside)
    role = reading.state.roles.get(sentence, line.role)
    page = column.page(line, role)
    if not is_beside:
        below = _counterparts(reading, line, width - 4, indent=4)
        return _spliced(whole, sentence, page.stops, (*page.rows, *below))
    spliced = _spliced(whole, sentence, page.stops, page.rows)
    rows, blank = list(spliced.rows), column.edged(Row())
    for index, right in enumerate(_counterparts(reading, line, width - left - 2), whole.places[sentence]):
        rows += [blank] * (index + 1 - len(rows))
        rows[index] = Row((*rows[index].runs, Run(" "), *right.runs), rows[index].anchor or sentence)
    return replace(spliced, rows=tuple(rows))


def _whole(column: _Column, show_boilerplate: bool) -> Page:
    """The article with no sentence current; what every step through it starts from."""
    reading, article_id = column.reading, column.article
    rows = [column.edged(row) for row in _masthead(reading, article_id, column.width)]
    blank = column.edged(Row())
    stops: list[Stop] = []
    places: dict[str, int] = {}
    paragraph = None
    for line in reading.comparison.article[article_id].sentences:
        role = reading.state.roles.get(line.id, line.role)
        if not show_boilerplate and role is not Role.BODY and role not in _HEADINGS:
            continue
        if line.paragraph != paragraph or role in _HEADINGS:
            rows.append(blank)
        paragraph = line.paragraph
        page = column.page(line, role)
        stops += [replace(stop, row=stop.row + len(rows)) for stop in page.stops]
        places[line.id] = len(rows)
        rows += page.rows
    return Page(tuple(rows), tuple(stops), places)


def _spliced(whole: Page, sentence: str, stops: Sequence[Stop], rows: Sequence[Row]) -> Page:
    """The whole with these rows, and stops counted from their first, in place of a sentence's."""
    first = end = whole.places[sentence]
    while end < len(whole.rows) and whole.rows[end].anchor == sentence:
        end += 1
    longer = len(rows) - (end - first)
    before = bisect_left(whole.stops, first, key=_row)
    after = whole.stops[bisect_left(whole.stops, end, key=_row) :]
    if longer:
        after = tuple(replace(stop, row=stop.row + longer) for stop in after)
    own = tuple(replace(stop, row=stop.row + first) for stop in stops)
    places = whole.places
    if longer:
        places = {name: row + longer if row > first else row for name, row in places.items()}
    return Page(
        (*whole.rows[:first], *rows, *whole.rows[end:]), (*whole.stops[:before], *own, *after), places
    )


def _row(stop: Stop) -> int:
    return stop.row


def _masthead(reading: Reading, article_id: str, width: int) -> tuple[Row, ...]:
    """The source's letter and name, then what is known of it."""
    article = reading.comparison.article[article_id]
    name = (Run(article.id, Tint.SOURCE), Run("  "), Run(article.name, Tint.HEADING))
    known = [article.title, article.author, article.published, article.url]
    said = " · ".join(part for part in known if part)
    rows = wrap(name, width, lead=(Run(" "),)).rows
    return rows + (wrap((Run(said, Tint.DIM),), width, lead=(Run(" "),)).rows if said else ())


@dataclass(frozen=True, slots=True)
class _Column:
    """The article's own column.

    Attributes:
        current: id of the current sentence, or empty.
        has_edge: whether every row ends in a rule at the column's width.
    """

    reading: Reading
    article: str
    width: int
    current: str
    has_edge: bool

    @property
    def room(self) -> int:
        """Columns that words may fill: they keep clear of the rule."""
        return self.width - 1 if self.has_edge else self.width

    def edged(self, row: Row) -> Row:
        """The row with the rule to its right, if there is to be one."""
        if not self.has_edge:
            return row
        return Row((*pad(row, self.width).runs, Run("│", Tint.RULE)), row.anchor)

    def page(self, line: Sentence, role: Role) -> Page:
        """A line laid out; all but the current one are kept for the next step through the article."""
        key = (self.width, line.id)
        if line.id != self.current and key in self.reading.kept_lines:
            return self.reading.kept_lines[key]
        drawn = self.story(line) if role is Role.BODY else self.aside(line, role)
        page = replace(drawn, rows=tuple(self.edged(row) for row in drawn.rows))
        if line.id != self.current:
            self.reading.kept_lines[key] = page
        return page

    def story(self, line: Sentence) -> Page:
        """A sentence that is story; its marks only where it is the current one."""
        passage = self.reading.passage_of(line.id)
        others = self.told_by(line.id)
        is_current = line.id == self.current
        marks: Sequence[Mark] = ()
        if is_current and passage and line.id in passage.members:
            marks = self.reading.marks(passage.id).get(line.id, ())
        is_dropped = passage is not None and passage.status is Status.DROPPED
        text = marked_text(line, marks, self.reading.glyphs, Tint.DIM if is_dropped else Tint.TEXT)
        kind = self.kind(line.id, others)
        wrapped = wrap(text.runs, self.room, lead=self.margin(others, kind, is_current), anchor=line.id)
        stops = stops_of(line.id, text, wrapped)
        if kind is not None and not any(stop.kind is kind for stop in stops):
            stops = (Stop(0, kind, line.id, line.start), *stops)
        return Page(wrapped.rows, stops)

    def aside(self, line: Sentence, role: Role) -> Page:
        """A line that is not story: a heading, or boilerplate, dim and saying what it is."""
        is_heading = role in _HEADINGS
        lead = self.margin((), None, line.id == self.current)
        runs = [Run(line.text, Tint.HEADING if is_heading else Tint.DIM)]
        if not is_heading:
            runs.insert(0, Run(f"({role.value}) ", Tint.DIM))
        return Page(wrap(runs, self.room, lead=lead, anchor=line.id).rows)

    def told_by(self, sentence_id: str) -> tuple[str, ...]:
        """Ids of the other articles that tell a sentence, in set order."""
        telling = {a for passage in self.reading.passages_with(sentence_id) for a in passage.sources}
        return tuple(a.id for a in self.reading.comparison.articles if a.id in telling - {self.article})

    def kind(self, sentence_id: str, others: Sequence[str]) -> Meaning | None:
        """What the margin's sign says of a sentence."""
        if not self.reading.is_settled:
            return None
        if sentence_id in self.reading.conflicts_of_sentence:
            return Meaning.CONFLICT
        return None if others else Meaning.UNIQUE

    def margin(self, others: Sequence[str], kind: Meaning | None, is_current: bool) -> tuple[Run, ...]:
        """Cursor, who else has it, what it means; as wide on every row."""
        glyphs = self.reading.glyphs
        articles = [a.id for a in self.reading.comparison.articles if a.id != self.article]
        if len(articles) < _MANY and self.width >= 6 * len(articles) and all(len(a) == 1 for a in articles):
            who = "".join(a if a in others else " " for a in articles)
        else:
            who = f"{len(others) or '':>2}"
        sign = Run(glyphs.of(kind), Tint(kind.value)) if kind else Run(" ")
        cursor = Run(glyphs.cursor if is_current else " ", Tint.CURSOR)
        return (cursor, Run(who, Tint.SOURCE), sign, Run(" "))


def _counterparts(reading: Reading, line: Sentence, width: int, indent: int = 0) -> list[Row]:
    """The other members of a sentence's passages, with their marks; those of its clause after its words."""
    rows: list[Row] = []
    for passage in reading.passages_with(line.id):
        others = reading.comparison.members([s for s in passage.members if s != line.id])
        clause = passage.clause_of(line.id)
        if clause is not None and others:
            words = Run(clause.within(line.text, line.start), Tint.DIM)
            rows += wrap((words,), width + indent, lead=(Run(" " * indent),)).rows
        for other in others:
            marks = reading.marks(passage.id).get(other.id, ())
            lead = (Run(" " * indent), Run(clip(other.article, 8), Tint.SOURCE), Run("  "))
            text = marked_text(other, marks, reading.glyphs, clause=passage.clause_of(other.id))
            rows += wrap(text.runs, width + indent, lead=lead).rows
    if not rows and line.role is Role.BODY:
        nobody = Run("no other source tells this", Tint.UNIQUE)
        if not reading.is_settled:
            nobody = Run("still comparing: who else tells this is not known yet", Tint.DIM)
        rows += wrap((nobody,), width + indent, lead=(Run(" " * indent),)).rows
    return [replace(row, anchor=line.id) for row in rows]
