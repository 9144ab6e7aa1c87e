"""One quotation that two articles give to two people, wherever it stands in either.

Here the whole article tells who speaks, so that a pronoun counts for whom it stands for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import TITLES
from tui.contrast.sides import Finding
from tui.contrast.speech.given_names import NO_PERSON, NOUNS
from tui.contrast.speech.speakers import are_other_people, parts_of
from tui.contrast.speech.speaking import quotations_of
from tui.model import Article, FactKind, FactValue, Sentence, Verdict, article_of
from tui.values import frozen

_SAME_QUOTE: Final = 85.0
"""Least likeness, in 0–100, of two wordings of one quotation."""

_LEAST: Final = 3
"""Words of the shortest quotation that only one can have coined."""

_NEAR: Final = 20
"""Quotations with the same two words in them that one is set against."""

_REACH: Final = 400
"""Code points on each side of a quotation within which a sentence names who says it."""

_CALLED: Final = NOUNS.keys() | TITLES
"""Words that only a person is called by."""

_WORD: Final = re.compile(r"\w+")
_PRONOUN: Final = re.compile(r"\b(?:he|she|they)\b", re.IGNORECASE)


@frozen
class _Saying:
    """A quotation and whom its article gives it to.

    Attributes:
        start, end: where the sentence names them, or has a pronoun for them.
        known_by: words among which another speaker's name would make them one of two: those of the sentence
            between semicolons; of the whole article where a pronoun stands for them.
    """

    words: str
    speaker: str
    sentence: str
    start: int
    end: int
    known_by: frozenset[str]


def other_speakers(articles: Sequence[Article]) -> Iterator[Finding]:
    """The same quotation with speakers who cannot be one, each two of them once."""
    said: dict[str, list[_Saying]] = defaultdict(list)
    for article in articles:
        for saying in _sayings(article):
            pairs = dict.fromkeys(" ".join(pair) for pair in pairwise(saying.words.split()))
            near = {id(s): s for pair in pairs for s in said[pair][:_NEAR]}
            for other in near.values():
                if article_of(other.sentence) != article.id and _are_of_two(other, saying):
                    yield Finding(_as_fact(other), _as_fact(saying), Verdict.CONFLICT)
            for pair in pairs:
                said[pair].append(saying)


def _sayings(article: Article) -> Iterator[_Saying]:
    """The quotations of an article that it gives to somebody by name."""
    sentences: Mapping[str, Sentence] = {s.id: s for s in article.body}
    for value in quotations_of(article):
        who, words = value.attributed_to, str(value.value)
        if not who or not who.split()[-1][:1].isupper() or words.count(" ") < _LEAST - 1:
            continue
        sentence = sentences[value.sentence]
        name = re.compile(r"\s+".join(map(re.escape, who.split())))
        clause = _between_stops(sentence.text, value.start - sentence.start)
        for pattern, known_by in ((name, clause), (_PRONOUN, article.text)):
            if span := _nearest(pattern, sentence, value):
                yield _Saying(words, who, sentence.id, *span, _words_of(known_by))
                break


def _between_stops(text: str, at: int) -> str:
    """What stands between semicolons around a place: "said Roe; Lund, the surgeon, was asleep"."""
    end = text.find(";", at)
    return text[text.rfind(";", 0, at) + 1 : end if end >= 0 else len(text)]


def _nearest(pattern: re.Pattern[str], sentence: Sentence, quote: FactValue) -> tuple[int, int] | None:
    """Where a sentence has it nearest to a quotation, and outside of it."""
    text, start, end = sentence.text, quote.start - sentence.start, quote.end - sentence.start
    before = [m.span() for m in pattern.finditer(text, max(0, start - _REACH), start)]
    behind = [m.span() for m in pattern.finditer(text, end, end + _REACH)]
    nearest = min(before[-1:] + behind[:1], key=lambda at: max(start - at[1], at[0] - end), default=None)
    return nearest and (sentence.start + nearest[0], sentence.start + nearest[1])


def _are_of_two(one: _Saying, other: _Saying) -> bool:
    """Whether two give one quotation to two people, and neither knows of the other's."""
    return (
        fuzz.ratio(one.words, other.words, score_cutoff=_SAME_QUOTE) > 0
        and are_other_people(one.speaker, other.speaker)
        and _may_be_person(one.speaker) == _may_be_person(other.speaker)
        and not _is_named(one.speaker, other.known_by)
        and not _is_named(other.speaker, one.known_by)
    )


def _may_be_person(speaker: str) -> bool:
    """Whether a speaker may be a person: a firm and who speaks for it say the same."""
    words = speaker.split()
    is_called = any(word.lower().rstrip(".") in _CALLED for word in words)
    return is_called or NO_PERSON.isdisjoint(words)


@lru_cache(maxsize=256)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


def _is_named(speaker: str, words: frozenset[str]) -> bool:
    """Whether a part of a speaker's name stands among some words: "Lt." is "Lt. Hastings"."""
    return any(words.issuperset(_WORD.findall(part)) for part in parts_of(speaker))


def _as_fact(saying: _Saying) -> Fact:
    """Who says it as a fact of the sentence: the quotation itself is in no dispute."""
    return Fact(
        FactKind.ATTRIBUTION, saying.sentence, saying.start, saying.end, saying.speaker,
        subject="who said it", key="speaker", attributed_to=saying.speaker,
    )  # fmt: skip
