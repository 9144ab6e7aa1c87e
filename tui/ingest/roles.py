"""Which segments of an article are story, and what the others are.

Three kinds of evidence, in this order: what the format itself says (a heading in HTML), what a line
says about itself (`cues`), and what it looks like — a line without a full stop among paragraphs that
have one is a headline. Shape counts only where story and headlines look different: in verse, lists
and unpunctuated text it is left out of account. Nothing is deleted; a role only says how a segment
is shown and whether it is compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.ingest import cues
from tui.ingest.cues import cue
from tui.ingest.language import is_foreign, is_unspaced
from tui.ingest.wire import is_credit
from tui.model import Role

Span = tuple[int, int]

_LONGEST_TITLE = 35
"""Words."""
_LONGEST_HEADING = 16
_LONGEST_CUE = 60
_LONGEST_VOICE = 150
_LONGEST_ASIDE = 160
"""Code points."""
_MOST_SHAPED = 0.4
"""Share of the text above which lines without a full stop are how this text is written."""
_MOST_RELATED = 5
"""Headlines that one bare "Read also:" covers."""
_HEAD, _TAIL = 6, 4
"""Segments from the start and from the end among which bylines and credits stand."""

_ENDED = re.compile(r"[.!?…。！？｡؟۔।;,:：][\"'’”»›)\]）」』”*_]*\s*\Z")
_QUESTION = re.compile(r"[?？؟!！][\"'’”»)\]]*\s*\Z")
_ITEM = re.compile(r"(?:[-*•·▪◦–—+]|\(?\d{1,3}[.)])\s")
_RULE = re.compile(r"[\s*_=~#•·.—–+|-]+\Z")
_INNER_END = re.compile(r"[^\W\d_]{3}[.!?][\"'”’]?\s+[\"“‘]?[A-Z]")
_HALF = re.compile(r"(?:[,;]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of))\s*\Z")
_LINK = re.compile(r"<?(?:https?://|www\.)\S+>?\Z")
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_QUOTED = re.compile(r"[\"“”«»„]")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a segment looks like.

    Attributes:
        text: its first 2,000 code points: no cue needs more.
        size: its length.
        words: how many it has, up to those 2,000 code points; pairs of characters in Chinese.
        is_ended: whether it closes with a full stop, as sentences do.
        is_question: whether it closes with a question or exclamation mark.
    """

    text: str
    size: int
    words: int
    is_ended: bool
    is_question: bool

    @property
    def is_headline(self) -> bool:
        """Whether it could be a headline: words, none of them closed by a full stop, no list item."""
        starts = self.text[:1]
        return (
            0 < self.words <= _LONGEST_TITLE
            and not (self.is_ended and not self.is_question)
            and not (starts.isalpha() and starts.islower() and not self.text[1:2].isupper())
            and not _ITEM.match(self.text)
        )


def assign_roles(
    text: str, spans: Sequence[Span], language: str, hints: Sequence[Role | None] = ()
) -> tuple[Role, ...]:
    """Say what each paragraph of an article is.

    Args:
        text: the article.
        spans: its paragraphs, in order.
        language: the article's.
        hints: what the format says of each paragraph, where it says anything.

    Returns:
        One role a span. At least one is `BODY` where any paragraph has a letter or a digit.
    """
    shapes = [_shape(text, span, language) for span in spans]
    roles: list[Role | None] = list(hints) if hints else [None] * len(spans)
    _by_cue(shapes, roles)
    _by_language(shapes, roles, language)
    if not _is_unpunctuated(shapes, roles):
        _by_shape(shapes, roles)
    _title(shapes, roles)
    settled = [role or Role.BODY for role in roles]
    if Role.BODY not in settled:
        settled = [_unless_cued(shape, role) for shape, role in zip(shapes, settled, strict=True)]
    return tuple(settled)


def _shape(text: str, span: Span, language: str) -> _Shape:
    start, end = span
    head = text[start : min(end, start + 2000)]
    tail = text[max(start, end - 12) : end]
    words = len(_WORD.findall(head))
    if is_unspaced(language):
        words = max(words, sum(not c.isascii() for c in head) // 2)
    ended, question = bool(_ENDED.search(tail)), bool(_QUESTION.search(tail))
    return _Shape(head, end - start, words, ended, question)


def _by_cue(shapes: Sequence[_Shape], roles: list[Role | None]) -> None:
    covered = 0
    for index, shape in enumerate(shapes):
        if roles[index] is not None:
            covered = 0
            continue
        is_edge = index < _HEAD or index >= len(shapes) - _TAIL
        role = _cued(shape, is_edge=is_edge)
        if role is None and covered and shape.is_headline:
            role = Role.RELATED
            covered -= 1
        elif role is Role.RELATED and _is_bare(shape):
            covered = _MOST_RELATED
        else:
            covered = 0
        roles[index] = role


def _is_bare(shape: _Shape) -> bool:
    """Tell whether a "Read also:" has nothing after it, so that the next lines are what it means."""
    found = cue(cues.RELATED).match(shape.text)
    return found is not None and not shape.text[found.end() :].strip(" :：")


def _cued(shape: _Shape, *, is_edge: bool) -> Role | None:
    """Return what a segment says it is, if it says anything."""
    text = shape.text
    if _RULE.match(text) or _LINK.match(text):
        return Role.NOTICE
    if is_edge and (is_byline(text) or is_date_line(text) or is_credit(text)):
        return Role.BYLINE
    if shape.words <= _LONGEST_CUE and (role := _by_opening(shape)):
        return role
    if is_edge and not _QUOTED.search(text) and _speaks_for_the_outlet(shape):
        return Role.NOTICE
    return None


def role_at_the_end(text: str) -> Role | None:
    """What the last sentence of a story paragraph is if not story: "Follow us on Twitter." under the news.

    Narrower than for a paragraph of its own: only who wrote it and what an outlet asks of its readers.
    """
    if len(text) > _LONGEST_ASIDE or _QUOTED.search(text):
        return None
    if cue(cues.CREDITS).match(text):
        return Role.BYLINE
    return Role.NOTICE if cue(cues.NOTICE).match(text) else None


def is_formula(text: str) -> bool:
    """Tell whether a sentence of story tells none: that an outlet asked for comment, and got none."""
    return len(text) <= _LONGEST_ASIDE and cue(cues.FORMULA).match(text) is not None


def _by_opening(shape: _Shape) -> Role | None:
    text = shape.text
    openings = (
        (cues.CAPTION, Role.CAPTION),
        (cues.CREDITS, Role.BYLINE),
        (cues.RELATED, Role.RELATED),
        (cues.NOTICE, Role.NOTICE),
    )
    for pattern, role in openings:
        if cue(pattern).match(text):
            return role
    if shape.is_headline and cue(cues.RELATED_OPEN).match(text):
        return Role.RELATED
    is_credited = cue(cues.CREDIT, is_cased=True).search(text[-90:]) and not _QUOTED.match(text)
    return Role.CAPTION if is_credited else None


def _speaks_for_the_outlet(shape: _Shape) -> bool:
    """Tell whether a paragraph is the outlet's own voice: thanks, disclaimers, terms of use."""
    if shape.words <= _LONGEST_CUE and cue(cues.CONTRIBUTED).search(shape.text):
        return True
    found = list(cue(cues.SITE_VOICE).finditer(shape.text))
    voices = {voice[0].lower() for voice in found}
    # Only at its end, and the paragraph is story with a line below it.
    is_throughout = bool(found) and found[0].start() * 2 <= len(shape.text)
    return shape.words <= _LONGEST_VOICE and len(voices) >= 2 and is_throughout


def is_byline(line: str) -> bool:
    """Tell whether a line names who wrote the article: `By Jane Doe, CNN`, `Von Max Müller`."""
    if len(line) > 160 or line.rstrip().endswith(("!", "?", ":", "”", '"')):
        return False
    if _names_an_office(line):
        return True
    found = cue(cues.BYLINE).match(line)
    if not found:
        return False
    words = line[found.end() :].replace("/", " ").split()
    if not words or len(words) > 20 or (len(words) > 6 and line.endswith(".")):
        return False
    bare = [word.strip(".,;:|()–—-") for word in words]
    is_name = [word[:1].isupper() and not word.isdigit() for word in bare]
    fits = (
        not word or capital or word[:1].isdigit() or word[:1] == "@" or word.lower() in cues.NAME_WORDS
        for word, capital in zip(bare, is_name, strict=True)
    )
    return any(is_name) and all(fits)


def _names_an_office(line: str) -> bool:
    """Tell whether a short line names the reporter's office, or a reporter in Chinese or Japanese."""
    if cue(cues.CJK_BYLINE).match(line):
        return len(line) <= 40 and not re.search(r"[。！？、，「“]", line)
    return bool(cue(cues.OFFICE_BYLINE).match(line)) and len(line.split()) <= 10 and not _ENDED.search(line)


def is_date_line(line: str) -> bool:
    """Tell whether a line holds a date and a time and nothing else: `Updated: Nov. 11, 2011 20:09 IST`."""
    if len(line) > 120 or not any(c.isdigit() for c in line):
        return False
    words = re.findall(r"[^\W\d_]+", line.lower())
    if not words:
        return bool(re.fullmatch(r"[\d\s./:,|()-]*\d{4}[\d\s./:,|()-]*", line))
    return len(words) <= 12 and all(word in cues.DATE_WORDS for word in words)


def _by_language(shapes: Sequence[_Shape], roles: list[Role | None], language: str) -> None:
    """Mark stray lines in another language; where much is, the article is in two languages."""
    found = [i for i, shape in enumerate(shapes) if is_foreign(shape.text, language)]
    size = sum(shapes[i].size for i in found)
    if size <= 0.25 * sum(shape.size for shape in shapes):
        for i in found:
            if roles[i] in {None, Role.RELATED}:
                roles[i] = Role.FOREIGN


def _is_unpunctuated(shapes: Sequence[_Shape], roles: Sequence[Role | None]) -> bool:
    """Tell whether lines without a full stop are simply how this text is written.

    The first line is left out: a title may be longer than the one sentence below it.
    """
    undecided = [shape for shape, role in zip(shapes, roles, strict=True) if role is None]
    if undecided and undecided[0].is_headline:
        undecided = undecided[1:]
    total = sum(shape.size for shape in undecided)
    return sum(shape.size for shape in undecided if shape.is_headline) > _MOST_SHAPED * total


def _by_shape(shapes: Sequence[_Shape], roles: list[Role | None]) -> None:
    for index, shape in enumerate(shapes):
        if roles[index] is not None or not _is_heading(shape):
            continue
        twin = _twin(shapes, roles, index)
        if twin:
            roles[index] = roles[twin] = Role.CAPTION
        elif shape.words <= 8 and index < _HEAD and cue(cues.AGENCY, is_cased=True).search(shape.text):
            roles[index] = Role.BYLINE
        else:
            roles[index] = Role.HEADING


def _is_heading(shape: _Shape) -> bool:
    """Tell whether a segment that says nothing of itself looks like a heading."""
    if shape.text.endswith((":", "：")):
        return shape.words <= 3 and shape.text.split()[0].lower() not in cues.OPENERS
    if not shape.is_headline:
        return False
    if shape.is_question:
        first = _WORD.search(shape.text)
        is_aside = bool(_QUOTED.search(shape.text)) or not first or first[0].lower() in cues.CONJUNCTIONS
        return shape.words <= _LONGEST_HEADING and not is_aside and not re.search(r"[.!?…]\s", shape.text)
    return shape.words <= _LONGEST_HEADING and not _is_unended_sentence(shape)


def _is_unended_sentence(shape: _Shape) -> bool:
    """Tell whether a line is a sentence whose full stop was lost, not a headline."""
    text = shape.text
    is_unclosed_quote = bool(_QUOTED.match(text)) and not _QUOTED.search(text, 1)
    if _INNER_END.search(text) or _HALF.search(text) or is_unclosed_quote:
        return True
    words = text.split()
    is_sentence_case = sum(word[:1].isupper() for word in words) * 2 < len(words)
    return shape.words >= 9 and is_sentence_case and words[0].lower() in cues.OPENERS


def _twin(shapes: Sequence[_Shape], roles: Sequence[Role | None], index: int) -> int:
    """Return the next segment if it says the same as this one, as a picture's two captions do; else 0."""
    if index + 1 >= len(shapes) or roles[index + 1] is not None or not shapes[index + 1].is_headline:
        return 0
    ours, theirs = ({w.lower() for w in _WORD.findall(shapes[i].text)} for i in (index, index + 1))
    return index + 1 if len(ours & theirs) * 2 >= len(ours | theirs) else 0


def _title(shapes: Sequence[_Shape], roles: list[Role | None]) -> None:
    """Make the first headline above the story the title."""
    if Role.TITLE in roles:
        return
    for index, (shape, role) in enumerate(zip(shapes, roles, strict=True)):
        if role is Role.HEADING or (role is None and index + 1 < len(shapes) and _is_lone_title(shape)):
            roles[index] = Role.TITLE
            return
        if role is None:
            return


def _is_lone_title(shape: _Shape) -> bool:
    return shape.is_headline and not shape.is_question and shape.words >= 3


def _unless_cued(shape: _Shape, role: Role) -> Role:
    """Take back what was said of a segment by its looks alone."""
    by_looks = {Role.TITLE, Role.HEADING, Role.CAPTION, Role.FOREIGN}
    return Role.BODY if role in by_looks and _cued(shape, is_edge=False) is None else role
