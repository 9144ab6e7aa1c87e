"""A few words to call a passage by: the most telling ones that its members share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.alignment.segments import segments_of
from tui.alignment.words import READ, Words
from tui.matching.rarity import Rarity
from tui.matching.stop_words import stop_words
from tui.matching.stretches import UNSPACED
from tui.matching.tokens import Token, TokenKind
from tui.model import SafeText, Sentence

_LONGEST = 5
_SHORTEST = 2
_CHARACTERS_A_WORD = 2.4
"""How many characters of a script without spaces are as much as a word of a label."""
_TOLD_ONCE = 0.15
"""What a word counts that only one of several sources has."""


def labels_of(passages: Sequence[Sequence[Sentence]], words: Words) -> list[SafeText]:
    """Label each passage with a stretch of 2–5 words of one of its sentences.

    Args:
        passages: the sentences of each.
        words: those of all of them.

    Returns:
        For each passage the stretch whose words most members share and that tell most in this set: as
        written, no stop word at either end, unique among the passages where that can be had. A
        sentence without words labels itself, cut short.
    """
    taken: set[str] = set()
    labels = []
    for members in passages:
        label = _label(members, words, taken)
        taken.add(label.casefold())
        labels.append(label)
    return labels


def _label(members: Sequence[Sentence], words: Words, taken: set[str]) -> SafeText:
    tokens = _tokens_of(members, words)
    sources: Counter[str] = Counter()
    counted = set()
    for sentence in members:
        for stem in {token.stem for token in tokens[sentence.id]}:
            if (sentence.article, stem) not in counted:
                counted.add((sentence.article, stem))
                sources[stem] += 1
    tellers = len({sentence.article for sentence in members})
    shares = {
        stem: count / tellers if tellers == 1 or count > 1 else _TOLD_ONCE for stem, count in sources.items()
    }
    best: tuple[float, SafeText] | None = None
    for sentence in members:
        found, language = tokens[sentence.id], words.languages[sentence.article]
        weighed = _weighed(sentence.text, found, language, shares, words.rarity)
        for first, last, worth in _stretches(weighed):
            if best is not None and worth <= best[0]:
                continue
            text = SafeText(sentence.text[found[first].start : found[last].end])
            if text.casefold() not in taken:
                best = (worth, text)
    if best is not None:
        return best[1]
    return SafeText(" ".join(members[0].text[:60].split()[:_LONGEST])[:40])


def _tokens_of(members: Sequence[Sentence], words: Words) -> Mapping[str, Sequence[Token]]:
    """The tokens of a passage's sentences; where no spaces part the words, those that its sources show."""
    languages = {words.languages[sentence.article] for sentence in members}
    if languages.isdisjoint(UNSPACED):
        return words.tokens
    tokens = {sentence.id: words.tokens[sentence.id] for sentence in members}
    for language in languages & UNSPACED:
        these = [sentence for sentence in members if words.languages[sentence.article] == language]
        cut = segments_of([sentence.text[:READ] for sentence in these], language)
        tokens |= zip((sentence.id for sentence in these), cut, strict=True)
    return tokens


class _Word(NamedTuple):
    """A word on its way into a label.

    Attributes:
        worth: what it adds to a label, the first time it stands there; nothing for a stop word.
        may_begin, may_end: whether a label may begin or end with it.
        is_joined: whether nothing but spaces and light punctuation parts it from the word before.
        size: its length in words: where no spaces are, by its characters.
    """

    stem: str
    worth: float | None
    may_begin: bool
    may_end: bool
    is_joined: bool
    size: float


def _weighed(
    text: str, tokens: Sequence[Token], language: str, shares: Mapping[str, float], rarity: Rarity
) -> list[_Word]:
    """What each word is worth: its rarity by the share of sources that use it."""
    words = []
    stops = stop_words(language)
    end, is_number = 0, False
    for token in tokens:
        is_stop = token.form in stops or token.kind is TokenKind.CHARACTER
        worth = None
        if not is_stop:
            is_name = token.kind in (TokenKind.NAME, TokenKind.HASHTAG)
            worth = min(rarity[token.stem], 5.0) * (1.3 if is_name else 1.0) * shares[token.stem] - 1.2
        may_end = not is_stop and token.text.casefold() not in stops
        may_begin, size = may_end, 1.0
        if language in UNSPACED:
            size = len(token.text) / _CHARACTERS_A_WORD
            may_end = may_end and not (token.value is not None and text[token.end : token.end + 1].isalpha())
            may_begin = (may_end or token.value is not None) and not (is_number and token.start == end)
        gap = text[end : token.start]
        is_joined = gap == " " or not gap.strip(" \u00a0'’-–")
        words.append(_Word(token.stem, worth, may_begin, may_end, is_joined, size))
        end, is_number = token.end, token.value is not None
    return words


def _stretches(words: Sequence[_Word]) -> Iterator[tuple[int, int, float]]:
    """First and last word and the worth of every stretch that could be a label; long ones must earn it."""
    for first, opening in enumerate(words):
        if not opening.may_begin:
            continue
        worth = size = 0.0
        seen = set()
        for last in range(first, len(words)):
            stem, own, _, may_end, is_joined, length = words[last]
            size += length
            if last > first and (not is_joined or size > _LONGEST):
                break
            if own is None or stem in seen:
                worth -= 0.5
            else:
                seen.add(stem)
                worth += own
            if may_end and size >= (_SHORTEST if length == 1.0 else 0.8):
                yield first, last, worth
