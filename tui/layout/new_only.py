"""The new-only view: what an article says that the ones already read do not."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tui.layout.reading import Reading
from tui.layout.rows import TINT_OF, Page, Row, Run, Stop, Tint
from tui.layout.wrapping import wrap
from tui.model import Meaning, Role, Sentence, article_of

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Novelty:
    """What of a sentence is new.

    Attributes:
        spans: words that are shown, as offsets into the sentence's text, each with what it means
            there; a run of neighbouring words in one span.
        shown, folded: words; together all of the sentence's.
        told_by: ids of the articles read that tell it.
    """

    sentence: Sentence
    spans: tuple[tuple[int, int, Meaning], ...]
    shown: int
    folded: int
    told_by: tuple[str, ...]


def novelty(reading: Reading, sentence: Sentence, read: Collection[str]) -> Novelty:
    """What a sentence adds to the articles read: all of it where none of them tells it.

    Else its stretches that stand in none of their wordings or contradict one, widened to whole
    words, which are separated by white space.
    """
    words = [found.span() for found in _WORD.finditer(sentence.text)]
    together = {s for passage in reading.passages_with(sentence.id) for s in passage.members}
    members = sorted(together, key=reading.comparison.rank.__getitem__)
    told = [s for s in members if article_of(s) in read]
    if not told:
        whole = ((0, len(sentence.text), Meaning.UNIQUE),) if words else ()
        return Novelty(sentence, whole, len(words), 0, ())
    beside = tuple(s for s in members if s in told or s == sentence.id)
    marks = [
        (mark.start - sentence.start, mark.end - sentence.start, mark.meaning)
        for mark in reading.marks_among(beside).get(sentence.id, ())
        if mark.meaning in {Meaning.UNIQUE, Meaning.CONFLICT}
    ]
    kinds = [next((k for s, e, k in marks if s < end and start < e), None) for start, end in words]
    spans: list[tuple[int, int, Meaning]] = []
    previous = None
    for (start, end), kind in zip(words, kinds, strict=True):
        if kind is not None:
            if kind is previous:
                spans[-1] = (spans[-1][0], end, kind)
            else:
                spans.append((start, end, kind))
        previous = kind
    shown = sum(kind is not None for kind in kinds)
    who = tuple(dict.fromkeys(article_of(s) for s in told))
    return Novelty(sentence, tuple(spans), shown, len(words) - shown, who)


def new_only_page(reading: Reading, article_id: str, read: Collection[str], width: int) -> Page:
    """The article's story with everything folded that `read` (article ids) already told.

    Shown words and folded words, which the page's first row counts, add up to all its words.
    """
    article = reading.comparison.article[article_id]
    others = [a.id for a in reading.comparison.articles if a.id in read and a.id != article_id]
    story = [s for s in article.sentences if reading.state.roles.get(s.id, s.role) is Role.BODY]
    found = [novelty(reading, sentence, others) for sentence in story]
    rows = [*_count(article_id, found, others, width), Row()]
    stops: list[Stop] = []
    folded: list[Novelty] = []
    for item in found:
        if not item.spans:
            folded.append(item)
            continue
        rows += _fold(folded, width)
        folded = []
        rows += _shown(reading, item, width, stops, len(rows))
    rows += _fold(folded, width)
    return Page(tuple(rows), tuple(stops))


def _count(article_id: str, found: Sequence[Novelty], others: Sequence[str], width: int) -> tuple[Row, ...]:
    shown, folded = sum(item.shown for item in found), sum(item.folded for item in found)
    runs = [Run(article_id, Tint.SOURCE), Run(f"  {shown} of {shown + folded} words new", Tint.HEADING)]
    after = f" after {', '.join(others)}" if others else ", nothing read before it"
    runs.append(Run(f"{after}; {folded} folded", Tint.DIM))
    return wrap(runs, width, lead=(Run(" "),)).rows


def _fold(folded: Sequence[Novelty], width: int) -> tuple[Row, ...]:
    """One line for the neighbouring sentences that bring nothing new."""
    if not folded:
        return ()
    words = sum(item.folded for item in folded)
    who = ", ".join(dict.fromkeys(article for item in folded for article in item.told_by))
    sentences = "1 sentence" if len(folded) == 1 else f"{len(folded)} sentences"
    text = f"{sentences}, {words} words, told by {who}" if who else f"{sentences}, {words} words"
    anchor = folded[0].sentence.id
    return wrap((Run(text, Tint.DIM),), width, lead=(Run(" − ", Tint.DROPPED),), anchor=anchor).rows


def _shown(reading: Reading, item: Novelty, width: int, stops: list[Stop], first: int) -> tuple[Row, ...]:
    """The new words of a sentence, an ellipsis for the others."""
    text, glyphs = item.sentence.text, reading.glyphs
    runs: list[Run] = []
    places: list[tuple[int, Meaning, int]] = []
    done = length = 0
    for start, end, kind in item.spans:
        gap = ("… " if not runs else " … ") if text[done:start].strip() else text[done:start]
        glyph = glyphs.of(kind) if item.folded else ""
        new = [
            Run(gap, Tint.DIM),
            Run(f"{glyph}{text[start:end]}{glyph}", TINT_OF[kind] if item.folded else Tint.TEXT),
        ]
        places.append((length + len(gap), kind, item.sentence.start + start))
        runs += new
        length += sum(len(run.text) for run in new)
        done = end
    if text[done:].strip():
        runs.append(Run(" …", Tint.DIM))
    if item.folded:
        runs.append(Run(f"  ({item.folded} words told by {', '.join(item.told_by)})", Tint.DIM))
    lead = (Run(f" {glyphs.unique} ", Tint.UNIQUE),)
    wrapped = wrap(runs, width, lead=lead, anchor=item.sentence.id)
    stops += [Stop(first + wrapped.row_at(at), kind, item.sentence.id, start) for at, kind, start in places]
    return wrapped.rows
