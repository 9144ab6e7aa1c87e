"""Scores and votes: "3-1", "52 to 48", where the sentence is about a contest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import overlaps
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_WORDS = "nil one two three four five six seven eight nine ten eleven twelve".split()
_FIGURE = rf"\d{{1,3}}|zero|{'|'.join(_WORDS)}"
_VOTE_OF = re.compile(r"\b(?:votes?|count|tally|majority) of $", re.IGNORECASE)
_UNITS = "votes?|goals?|points?|sets?|runs|frames?|games?|tries|seats"
_NO_SPAN = r"(?!\s(?:years?|months?|weeks?|days?|hours?|minutes?|people|percent)\b)"
_PAIR = re.compile(
    rf"(?<![\w$£€.,–-])(?P<one>\d{{1,3}})(?:\s(?:{_UNITS}))?\s?(?:-|–|\bto\b)\s?(?P<other>\d{{1,3}})"
    rf"(?![\w%–-]|[.,:]\d){_NO_SPAN}"
    rf"|(?<![\w-])(?P<words>{_FIGURE})(?:\s(?:{_UNITS}))?(?:\sto\s|-)(?P<more>{_FIGURE})(?![\w-])"
    rf"{_NO_SPAN}"
    rf"|(?<![\w$£€.,–-])(?P<ayes>\d{{1,3}})(?:\svotes)?(?:\s(?:vot\w+|cast|members?|lawmakers|in))?\s(?:in\sfavou?r|favou?r|for)(?:,|\sand|\sto|\swith)*\s"
    r"(?P<noes>\d{1,3})(?:\svotes)?(?:\s(?:vot\w+|cast|members?))?\sagainst\b",
    re.IGNORECASE,
)
_CONTEST = re.compile(
    r"\b(beat|beats|beating|won|win|wins|winning|lost|lose|loses|loss|defeat\w*|drew|draw|draws|score\w*|vot\w+|"
    r"victor\w+|lead|led|leads|trail\w*|final|match|game|edged|thrash\w*|tie|tied)\b",
    re.IGNORECASE,
)
_MOTION = re.compile(
    r"\b(?:bill|motion|law|act|measure|resolution|amendment|proposal|budget|senate|house|parliament|council|"
    r"committee|ballot|passed|approved|rejected|carried|adopted)\b",
    re.IGNORECASE,
)
"""Where something is voted on: there a pair is a tally of votes if the larger figure comes first."""

_RECORD = re.compile(r"\s(?:start|record|mark|season|run)\b", re.IGNORECASE)
"""Behind a pair of figures these make it a season's tally."""

_WINDOW = 8
"""Words on each side of a score that say whose it is."""


_SIDE = re.compile(
    r"(?:\s(?:[\w’'-]+\s){0,6}?|\s)(?:(?P<aye>in\sfavou?r\b|(?:were\s|voted?\s|votes?\s|voting\s)for\b|voted\syes\b"
    r"|backed\b|supported\b)|(?P<no>against\b|opposed\b|opposing\b|voted\sno\b|rejected\b))"
)
"""Behind how many voted, for which side they did."""

_VOTES = re.compile(r"\bvot(?:e|es|ed|ing)\b", re.IGNORECASE)
_APART = 90
"""Code points between the two figures of a tally."""


def find_tallies(reading: SentenceReading, taken: list[tuple[int, int]]) -> Iterator[Fact]:
    """How many voted for something and how many against: "88 votes in favour and 61 against".

    `taken`: spans of the scores that were read before.
    """
    if reading.language != "en" or len(reading.numbers) < 2 or not _VOTES.search(reading.text):
        return
    for one, other in pairwise(reading.numbers):
        if other.start - one.end > _APART or not (
            isinstance(one.value, int) and isinstance(other.value, int)
        ):
            continue
        if overlaps(one, taken) or overlaps(other, taken):
            continue
        first = _SIDE.match(reading.text, one.end, other.start)
        second = _SIDE.match(reading.text, other.end)
        if first is None or second is None or bool(first["aye"]) == bool(second["aye"]):
            continue
        high, low = sorted((one.value, other.value), reverse=True)
        yield Fact(FactKind.QUANTITY, "", one.start, second.end(), f"{high}-{low}", subject="score",
                   unit="score", key="score", near=reading.stems)  # fmt: skip


def find_scores(reading: SentenceReading) -> Iterator[Fact]:
    """Scores, the larger figure first: whoever is named first, the score is the same."""
    is_contest = bool(_CONTEST.search(reading.text))
    if not reading.numbers or not (is_contest or _MOTION.search(reading.text)):
        return
    tokens = reading.tokens
    for found in _PAIR.finditer(reading.text):
        one, other = (_figure(found[group]) for group in found.re.groupindex if found[group])
        if _RECORD.match(reading.text, found.end()) or _is_range(found, one, other, is_contest):
            continue
        first, after = reading.index_at(found.start()), reading.index_at(found.end())
        around = (*range(max(0, first - _WINDOW), first), *range(after, min(len(tokens), after + _WINDOW)))
        near = {tokens[at].stem for at in around if _is_telling(reading, at)}
        high, low = sorted((one, other), reverse=True)
        yield Fact(
            FactKind.QUANTITY,
            "",
            found.start(),
            found.end(),
            f"{high}-{low}",
            subject="score",
            unit="score",
            key="score",
            near=frozenset(near),
        )


def _figure(written: str) -> int:
    if written.isdigit():
        return int(written)
    return 0 if written.lower() == "zero" else _WORDS.index(written.lower())


def _is_range(found: re.Match[str], one: int, other: int, is_contest: bool) -> bool:
    """Whether a pair of figures is no score: without a unit in words or figures, and the smaller first."""
    is_tally = found["ayes"] is not None or re.search(_UNITS, found[0]) is not None
    is_tally |= _VOTE_OF.search(found.string, 0, found.start()) is not None
    if found["words"] and not is_tally:
        return one <= other or "nil" not in found[0].lower()
    return not is_contest and not is_tally and one <= other


def _is_telling(reading: SentenceReading, at: int) -> bool:
    return reading.is_content[at] and reading.tokens[at].kind is not TokenKind.NUMBER
