"""Quotations with their speakers, and who else is named as the origin of what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.origins import according_to, find_origins
from tui.contrast.facts.quotation_marks import Quoted, quoted_in
from tui.contrast.facts.speech import PRONOUNS, speaker_beside
from tui.contrast.facts.speech_abroad import speaker_abroad
from tui.model import FactKind

_THING = (
    "songs?|films?|books?|albums?|movies?|novels?|plays?|memoirs?|series|podcasts?|poems?|essays?"
    "|paintings?|exhibitions?|documentary|documentaries|musicals?|operas?|ballets?|singles?|tracks?"
    "|sequels?|comed(?:y|ies)|dramas?|thrillers?|headlines?|slogans?|signs?|banners?|hashtags?"
)
"""What has a title, or a wording that nobody says."""

_NAMED = re.compile(
    r"\b(?:known as|so-called|dubbed|nicknamed|named|titled|entitled|headlined|billed as|meaning|means?"
    r"|translates? (?:to|as|into)|translated as|the words?|the hashtag|called"
    rf"|(?:the|an?|his|her|their|its|our|my|this|\w+[’']s)\s(?:[\w-]+\s){{0,3}}?(?:{_THING}))"
    r"(?P<apart>,)?\s(?:the\s|a\s)?$",
    re.IGNORECASE,
)
"""Before a quotation mark these make what follows a name, a title or a meaning: nobody says it."""

_BESIDE = 200
"""Code points on either side in which the speaker is looked for."""

_SMALL_WORDS = frozenset(
    "a an the of and or in on at to for from with by as is but nor not vs de la le du des der die das "
    "und et y el del".split()
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks.

    Attributes:
        start, end: offsets into the sentence, of the words without their marks.
        words: the words in normal form: case and end punctuation folded.
        speaker: who says so, as written, or None.
    """

    start: int
    end: int
    words: str
    speaker: str | None


def find_quotations(text: str, language: str = "en", least: int = 3) -> list[Quotation]:
    """Quotations of `least` words and more; shorter ones are names, titles or scare quotes."""
    found: list[Quotation] = []
    worded = [(quoted, normal_words(text[quoted.start : quoted.end])) for quoted in quoted_in(text)]
    spoken = [(quoted, words) for quoted, words in worded if words.count(" ") >= least - 1]
    source = according_to(text) if spoken and language == "en" else None
    begins = [0, *(quoted.closed for quoted, _ in spoken)]
    ends = [*(quoted.opened for quoted, _ in spoken[1:]), len(text)]
    for (quoted, words), begin, end in zip(spoken, begins, ends, strict=False):
        if is_named_before(text, quoted):
            continue
        before = text[max(begin, quoted.opened - _BESIDE) : quoted.opened]
        behind = text[quoted.closed : min(end, quoted.closed + _BESIDE)]
        speaker = _speaker(before, behind, language, source)
        said = text[quoted.start : quoted.end]
        if speaker is None and _is_title(said):
            continue
        found.append(Quotation(quoted.start, quoted.start + len(said.rstrip(" ,;")), words, speaker))
    return found


def names_in_marks(text: str) -> frozenset[str]:
    """What a sentence puts in quotation marks as a name: "the so-called “cash for clunkers” plan"."""
    return frozenset(
        normal_words(text[quoted.start : quoted.end])
        for quoted in quoted_in(text)
        if is_named_before(text, quoted)
    )


def is_named_before(text: str, quoted: Quoted) -> bool:
    """Whether the words before a quotation mark say that a name, a title or a meaning follows."""
    found = _NAMED.search(text, max(0, quoted.opened - 60), quoted.opened)
    return bool(found and (not found["apart"] or _is_title(text[quoted.start : quoted.end])))


def _is_title(words: str) -> bool:
    """Whether words are written like a title: three and more capitals, none missing."""
    parts = [part.strip(".,;:!?…’‘'\"") for part in words.split()]
    capitals = sum(part[:1].isupper() for part in parts)
    return capitals >= 3 and all(part[:1].isupper() or part.lower() in _SMALL_WORDS for part in parts if part)


def normal_words(text: str) -> str:
    """A quotation in normal form, so that capitals, dashes and end marks do not make it another one."""
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.casefold().replace("’", "'")))


def _speaker(before: str, behind: str, language: str, source: str | None) -> str | None:
    """Who is named right beside the quotation, else the source that the sentence goes by."""
    if language != "en":
        return speaker_abroad(before, behind, language)
    beside = speaker_beside(before, behind)
    if beside:
        return None if beside in PRONOUNS else beside
    return source


def quote_facts(text: str, language: str = "en") -> Iterator[Fact]:
    """Quotations and attributions as facts."""
    for quotation in find_quotations(text, language):
        yield Fact(
            FactKind.QUOTE, "", quotation.start, quotation.end, quotation.words, subject="quotation",
            key="quote", attributed_to=quotation.speaker,
        )  # fmt: skip
    for start, end, name in find_origins(text, language):
        yield Fact(FactKind.ATTRIBUTION, "", start, end, name, subject="origin", key="origin")
