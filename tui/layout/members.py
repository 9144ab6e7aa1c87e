"""One member of a passage in rows: its source's letter, its words, and what is marked in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.layout.reading import Reading
from tui.layout.rows import TINT_OF, Glyphs, Page, Row, Run, Stop, Tint
from tui.layout.wrapping import Wrapped, clip, wrap
from tui.model import Mark, Meaning, Sentence
from tui.review.state import Status
from tui.values import frozen

if TYPE_CHECKING:
    from tui.clause import Clause
    from tui.review.state import ReviewedPassage


@frozen
class MarkedText:
    """A sentence with its marks set in glyph pairs.

    Attributes:
        runs: the words, tinted, a glyph at both ends of each marked stretch.
        stops: meaning, article offset and offset into the joined runs of each marked stretch.
    """

    runs: tuple[Run, ...]
    stops: tuple[tuple[Meaning, int, int], ...]


def marked_text(
    sentence: Sentence,
    marks: Sequence[Mark],
    glyphs: Glyphs,
    base: Tint = Tint.TEXT,
    clause: Clause | None = None,
) -> MarkedText:
    """The whole sentence; marks outside it or overlapping an earlier one are cut back to what is left.

    `clause`: the part of it that is meant here; the rest is dim.
    """
    text = sentence.text
    runs: list[Run] = []
    stops: list[tuple[Meaning, int, int]] = []
    done = length = 0
    for mark in marks:
        start = max(mark.start - sentence.start, done)
        end = min(mark.end - sentence.start, len(text))
        if start >= end:
            continue
        if start > done:
            runs += _unmarked(sentence, done, start, base, clause)
            length += start - done
        glyph = glyphs.of(mark.meaning)
        stops.append((mark.meaning, sentence.start + start, length))
        runs.append(Run(f"{glyph}{text[start:end]}{glyph}", TINT_OF[mark.meaning]))
        length += end - start + 2 * len(glyph)
        done = end
    if done < len(text):
        runs += _unmarked(sentence, done, len(text), base, clause)
    return MarkedText(tuple(runs), tuple(stops))


def _unmarked(sentence: Sentence, start: int, end: int, base: Tint, clause: Clause | None) -> Iterator[Run]:
    """A stretch of a sentence, offsets into its text, without marks; dim outside the clause."""
    if clause is None:
        yield Run(sentence.text[start:end], base)
        return
    first = min(max(clause.start - sentence.start, start), end)
    last = min(max(clause.end - sentence.start, first), end)
    for low, high, tint in ((start, first, Tint.DIM), (first, last, base), (last, end, Tint.DIM)):
        if low < high:
            yield Run(sentence.text[low:high], tint)


@frozen
class MemberRows:
    """A member laid out.

    Attributes:
        stops: with rows counted from the member's first row.
    """

    rows: tuple[Row, ...]
    stops: tuple[Stop, ...]


@frozen
class Scene:
    """A passage as it is about to be drawn.

    Attributes:
        current: id of the selected sentence, or empty.
    """

    reading: Reading
    passage: ReviewedPassage
    current: str = ""


def letter_width(articles: Sequence[str], width: int) -> int:
    """Cells for a source's id before its members, cut where ids are long and the window is narrow."""
    return max(1, min(max((len(a) for a in articles), default=1), 12, width // 6))


def member_rows(scene: Scene, sentence: Sentence, width: int, letter: int = 1) -> MemberRows:
    """The member wrapped with a hanging indent after its source's letter; greyed where it is out.

    `letter`: cells the letter's column fills.
    """
    passage, glyphs = scene.passage, scene.reading.glyphs
    is_left_out = sentence.id in passage.left_out
    is_grey = is_left_out or passage.status is Status.DROPPED
    marks = () if is_left_out else scene.reading.marks(passage.id).get(sentence.id, ())
    clause = passage.clause_of(sentence.id)
    text = marked_text(sentence, marks, glyphs, Tint.DIM if is_grey else Tint.TEXT, clause)
    sign = Run(" ")
    if is_grey:
        sign = Run(glyphs.dropped, Tint.DROPPED)
    elif sentence.id == passage.picked:
        sign = Run(glyphs.picked, Tint.GOOD)
    name = clip(sentence.article, letter)
    lead = (
        Run(glyphs.cursor if sentence.id == scene.current else " ", Tint.CURSOR),
        Run(name + " " * (letter - cell_len(name)), Tint.DROPPED if is_grey else Tint.SOURCE),
        sign,
        Run(" "),
    )
    runs = (*text.runs, *_elsewhere(scene, sentence.id))
    wrapped = wrap(runs, width, lead=lead, anchor=sentence.id)
    return MemberRows(wrapped.rows, stops_of(sentence.id, text, wrapped))


def _elsewhere(scene: Scene, sentence: str) -> tuple[Run, ...]:
    """Where else a sentence that reports two things stands: `(whole in 7)`, `(a clause of it in 9)`."""
    reading, passage = scene.reading, scene.passage
    others = [id_ for id_ in reading.state.passages_of(sentence) if id_ != passage.id]
    if not others:
        return ()
    where = ", ".join(str(reading.position[id_] + 1) for id_ in others)
    what = "whole in" if passage.clause_of(sentence) else "a clause of it in"
    return (Run(f" ({what} {where})", Tint.DIM),)


def stops_of(sentence: str, text: MarkedText, wrapped: Wrapped) -> tuple[Stop, ...]:
    """Where the marked stretches of a wrapped text are."""
    return tuple(
        Stop(wrapped.row_at(offset), meaning, sentence, start) for meaning, start, offset in text.stops
    )


def members_stacked(scene: Scene, sentences: Sequence[Sentence], width: int) -> Page:
    """The sentences one below the other."""
    letter = letter_width([s.article for s in sentences], width)
    rows: list[Row] = []
    stops: list[Stop] = []
    places: dict[str, int] = {}
    for sentence in sentences:
        laid = member_rows(scene, sentence, width, letter)
        places[sentence.id] = len(rows)
        stops += [replace(stop, row=stop.row + len(rows)) for stop in laid.stops]
        rows += laid.rows
    return Page(tuple(rows), tuple(stops), places)
