"""Issues that news settles one way or another, and what a sentence answers to them.

The table is `issues.toml`: how somebody pleaded, what set a house on fire, whether a rule stays. The answers
to one issue exclude one another; what excludes nothing ("wounded", "killed") stands in no one issue.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

import tomli

from tui.contrast.facts.claims import is_ventured
from tui.contrast.facts.denials import denials
from tui.contrast.facts.lexicon import NEGATIONS
from tui.contrast.facts.reading import SentenceReading
from tui.values import frozen

_GAP: Final = ".."
_WIDEST: Final = 3
"""Words that a gap may stand for."""

MOST_WORDS: Final = 400
"""More than these no sentence of prose has; weighing them would take time by their square."""

_SHORTEST: Final = 3
"""Letters of the shortest beginning that stands for all words which begin so."""


@frozen
class Issue:
    """Something that is so or otherwise.

    Attributes:
        answers: how many answers it has.
        about: words that both sentences must have one of; empty for an issue that any may raise.
        passes: an answer holds for a time: of two days, two answers are an update.
        same: what must be one thing beside both answers: `clause`, `subject`, `next`, or nothing more.
        who: it is answered of a person, whose relatives are others.
        parts: several answers may each be a part of the whole, where a sentence says so.
    """

    name: str
    answers: int
    about: Words
    passes: bool = False
    same: str = ""
    who: bool = False
    parts: bool = False


@frozen
class Answer:
    """What a sentence answers to an issue.

    Attributes:
        start, end: its tokens, half open.
        choice: which of the answers.
        is_denied: "was not arson" answers only what it was not.
        is_ventured: under a modal verb, or after "whether": nothing is asserted.
    """

    issue: Issue
    choice: int
    start: int
    end: int
    is_denied: bool
    is_ventured: bool

    @property
    def outcome(self) -> tuple[int, bool]:
        """What is answered: of two answers, to deny one is to give the other."""
        is_turned = self.is_denied and self.issue.answers == 2
        return (1 - self.choice, False) if is_turned else (self.choice, self.is_denied)


class Words(NamedTuple):
    """Words as a table gives them: whole, or by how they begin."""

    whole: frozenset[str]
    begun: tuple[str, ...]

    def have(self, form: str) -> bool:
        """Whether a word is one of them."""
        return form in self.whole or form.startswith(self.begun)


class _Phrase(NamedTuple):
    issue: Issue
    choice: int
    words: tuple[Words | None, ...]
    """None is a gap."""


@cache
def _words(written: str) -> Words:
    parts = written.split("/") if written else []
    return Words(
        frozenset(p for p in parts if not p.endswith("~")), tuple(p[:-1] for p in parts if p.endswith("~"))
    )


@cache
def _table() -> Mapping[str, Sequence[tuple[Issue, int, str]]]:
    """Every phrase as it is written, by the first letters of its first word; most are never looked at."""
    found: dict[str, list[tuple[Issue, int, str]]] = defaultdict(list)
    text = files(__package__).joinpath("issues.toml").read_text("utf-8")
    for name, entry in tomli.loads(text.replace("'s", "").replace("'", "").replace("-", " ")).items():
        lines = entry.pop("answers").strip().splitlines()
        about = _words(entry.pop("about", "").replace(" ", "/"))
        issue = Issue(name, len(lines), about, **entry)
        for choice, line in enumerate(lines):
            for phrase in line.split(", "):
                for first in {w[:_SHORTEST] for w in phrase.partition(" ")[0].split("/")}:
                    found[first].append((issue, choice, phrase))
    return found


@cache
def _beginning(form: str) -> tuple[_Phrase, ...]:
    """The phrases that may begin with a word."""
    found = []
    for issue, choice, phrase in _table().get(form[:_SHORTEST], ()):
        words = [None if w == _GAP else _words(w) for w in phrase.split()]
        if words[0] is not None and words[0].have(form):
            found.append(_Phrase(issue, choice, tuple(words)))
    return tuple(found)


@lru_cache(maxsize=4096)
def find_answers(reading: SentenceReading) -> Mapping[str, Sequence[Answer]]:
    """What a sentence answers, by the name of the issue; of phrases that overlap the longest counts."""
    if len(reading.tokens) > MOST_WORDS or reading.text.rstrip("”’\"' ").endswith("?"):
        return {}
    denied = denials(reading)
    found: dict[str, list[Answer]] = defaultdict(list)
    for phrase, start, end in sorted(_matches(reading), key=lambda m: (m[1] - m[2], m[1])):
        known = found[phrase.issue.name]
        if any(start < k.end and k.start < end for k in known):
            continue
        opens, closes = reading.tokens[start].start, reading.tokens[end - 1].end
        known.append(
            Answer(
                phrase.issue,
                phrase.choice,
                start,
                end,
                any(not opens <= denied.get(at, opens) < closes for at in range(start, end)),
                is_ventured(reading, start),
            )
        )
    return dict(found)


def _matches(reading: SentenceReading) -> Iterator[tuple[_Phrase, int, int]]:
    for start, token in enumerate(reading.tokens):
        for phrase in _beginning(token.form):
            end = _end_of(phrase.words, start, reading)
            if end:
                yield phrase, start, end


def _end_of(words: Sequence[Words | None], start: int, reading: SentenceReading) -> int:
    """Where a phrase that begins at a token ends; 0 where it does not stand there."""
    at, slack = start + 1, 0
    for word in words[1:]:
        if word is None:
            slack = _WIDEST
            continue
        while at < len(reading.tokens) and not _is_parted(reading, at):
            if word.have(reading.tokens[at].form):
                break
            slack -= 1
            if slack < 0 or reading.tokens[at].form in NEGATIONS:
                return 0  # "paid no ransom" does not say "paid .. ransom"
            at += 1
        else:
            return 0
        at, slack = at + 1, 0
    return at


def _is_parted(reading: SentenceReading, at: int) -> bool:
    """Whether a stop or a comma stands before a token; a hyphen parts nothing."""
    return reading.is_cut[at] and reading.gap(at).strip(" \u00a0-") != ""
