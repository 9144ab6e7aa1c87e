"""New only: having read some sources, what the next one still adds."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tui.contrast.wording import marks
from tui.model import Comparison, Meaning, Sentence


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
    told: dict[str, dict[str, None]] = {}
    for passage in comparison.passages:
        known = [s for s in passage.sentences if (a := s.rsplit(".", 1)[0]) in read and a != article_id]
        for member in passage.sentences:
            if known and member.rsplit(".", 1)[0] == article_id:
                told.setdefault(member, {}).update(dict.fromkeys(known))
    stretches: list[Stretch] = []
    for sentence in comparison.article[article_id].body:
        known = list(told.get(sentence.id, ()))
        if known:
            stretches += _split(comparison, sentence, known)
        else:
            stretches.append(Stretch(sentence.id, sentence.start, sentence.end, is_new=True))
    return tuple(stretches)


def _split(comparison: Comparison, sentence: Sentence, known: list[str]) -> Iterator[Stretch]:
    """What a told sentence adds: what only it has, and values that contradict what was read."""
    conflicts = [
        c for c in comparison.conflicts if {sentence.id, *known} & {v.sentence for v in c.values}
        and any(v.sentence in known for v in c.values)
    ]  # fmt: skip
    found = marks((sentence, *comparison.members(known)), conflicts, comparison.aliases)
    at = sentence.start
    for mark in found:
        if mark.sentence != sentence.id or mark.meaning is Meaning.DIFFERS:
            continue
        if at < mark.start:
            yield Stretch(sentence.id, at, mark.start, is_new=False)
        end = mark.end
        yield Stretch(sentence.id, mark.start, end, is_new=True)
        at = end
    if at < sentence.end:
        yield Stretch(sentence.id, at, sentence.end, is_new=False)
