"""Other words of one quotation: what somebody said on one occasion, in two ways that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import NEGATIONS, REPORTING, TITLES
from tui.contrast.facts.opposites import SIDES
from tui.contrast.facts.quotations import normal_words
from tui.contrast.facts.speech import speaker_beside
from tui.contrast.sides import Finding, Side, are_apart
from tui.contrast.speech.speakers import are_other_people
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.stems import stem_of
from tui.matching.tokens import Token, TokenKind, is_stop_word
from tui.model import FactKind, Verdict
from tui.values import frozen

_QUOTED: Final = re.compile(r"“([^“”]{2,400})”|(?<!\w)\"(?!\s)([^\"]{2,400})\"(?!\w)|«([^«»]{2,400})»")
_MOST: Final = 12
"""Quotations of a sentence that are compared."""

_WORDS: Final = "words?|lines?|sentences?|remarks?|answers?|repl(?:y|ies)|comments?|messages?|statements?"
_WHOLE: Final = re.compile(
    rf"\b(?:one|two|three|four|five|six|seven|single|only|sole|final|last|closing|opening|first)[\s-](?:{_WORDS})\b"
    r"|\b(?:note|letter|telegram|banner|placard|sign|plaque|inscription|headline|caption|motto|slogan|epitaph)\b"
    r"[^“\"«]{0,40}\b(?:read|reads|reading|said|says|bore|contained|was)\b",
    re.IGNORECASE,
)
"""Where a sentence gives all that was said, or all that stood there."""

_CALLED: Final = re.compile(
    r"\b(?:known as|called|dubbed|nicknamed|named|titled|entitled|the hashtag|the (?:song|film|book|album|"
    r"movie|novel|term|phrase|expression|nickname|play))\s(?:the\s|a\s)?[“\"«]?$"
)
"""Before quotation marks these make what follows a name or a title."""

_NOBODY: Final = frozenset("nobody nobodi none one no-one".split())
_STRESS: Final = frozenset("less only but".split())
_BREAK: Final = re.compile(r"(?<=[.!?])\s+")
_ALIKE: Final = 0.5
"""Share of the words of the longer wording, in their order, that both must have."""

_TURNED: Final = 0.33
"""The same where one denies what the other asserts."""

_FRAME: Final = 0.4
"""Share of what stands around it, on average, that the other sentence must tell."""

_EVEN: Final = 0.6
"""The same around one word or two."""

_ROOT: Final = 4
"""Letters that words of one root begin with."""


@frozen
class _Wording:
    """Words in quotation marks: offsets into the sentence, and who says them, where it is told."""

    start: int
    end: int
    words: tuple[str, ...]
    speaker: str | None


def other_wording(a: Side, b: Side) -> Iterator[Finding]:
    """One saying of one speaker, in words that exclude one another."""
    mine, others = a.once(_wordings), b.once(_wordings)
    if not mine or not others or {w.words for w in mine} & {w.words for w in others}:
        return
    for one in mine:
        for other in others:
            if _exclude(one, other, a, b) and _is_one_saying(one, other, a, b):
                yield Finding(_placed(one, a), _placed(other, b), Verdict.CONFLICT)
                return


def _wordings(side: Side) -> Sequence[_Wording]:
    text = side.reading.text
    found = []
    for match in list(_QUOTED.finditer(text))[:_MOST]:
        group = next(index for index in (1, 2, 3) if match[index] is not None)
        before, behind = (
            text[max(0, match.start() - 200) : match.start()],
            text[match.end() : match.end() + 200],
        )
        if (" " in match[group] and match[group].istitle()) or _CALLED.search(before):
            continue
        speaker, start = speaker_beside(before, behind), match.start(group)
        for part in _BREAK.split(match[group]):
            words = tuple(normal_words(part).split())
            if words:
                found.append(_Wording(start, start + len(part.rstrip(" ,;.!?")), words, speaker))
            start = text.index(part, start) + len(part) + 1
    return found[:_MOST]


def _exclude(one: _Wording, other: _Wording, a: Side, b: Side) -> bool:
    """Whether who said the one cannot have said the other in its place."""
    mine, others = _stems(one), _stems(other)
    shared = _in_order(mine, others)
    share, longest = shared / max(len(mine), len(others)), max(len(mine), len(others))
    if (_is_whole(a) or _is_whole(b)) and share <= _ALIKE:
        return True
    if _is_denied(one) != _is_denied(other) and _STRESS.isdisjoint({*one.words, *other.words}):
        return longest > 2 and (share >= _TURNED or shared >= 3)
    if _are_opposed(one, other) and share >= (_TURNED if longest > 1 else 0):
        return True
    if sorted(mine) == sorted(others):
        return "not" in mine  # "a feature, not a product", "a product, not a feature"
    return share >= _ALIKE and min(len(mine), len(others)) > 2 and _is_changed(mine, others)


def _is_changed(mine: Sequence[str], others: Sequence[str]) -> bool:
    """Whether each has a word that the other does not say in other words."""
    said = [
        [s for s in these if s not in those and s not in _NOBODY and not is_stop_word(s)]
        for these, those in ((mine, others), (others, mine))
    ]
    is_other = not any(are_synonyms(s, t) or s[:_ROOT] == t[:_ROOT] for s in said[0] for t in said[1])
    return bool(said[0] and said[1]) and is_other


def _stems(wording: _Wording) -> list[str]:
    return [stem_of(word, "en") for word in wording.words]


def _in_order(mine: Sequence[str], others: Sequence[str]) -> int:
    """How many words both have in one order (longest common subsequence)."""
    row = [0] * (len(others) + 1)
    for word in mine:
        corner = 0
        for at, other in enumerate(others, 1):
            above = row[at]
            row[at] = corner + 1 if word == other else max(above, row[at - 1])
            corner = above
    return row[-1]


def _is_denied(wording: _Wording) -> bool:
    count = sum(w in NEGATIONS or w in ("nobody", "none") or w.endswith("n't") for w in wording.words)
    return count % 2 == 1


def _are_opposed(one: _Wording, other: _Wording) -> bool:
    mine = {pair for word in one.words for pair in SIDES.get(word, ())}
    others = {pair for word in other.words for pair in SIDES.get(word, ())}
    if any((pair, -side) in others for pair, side in mine) and not mine & others:
        return True
    return any(_is_turned(w, v) or _is_turned(v, w) for w in one.words for v in other.words)


def _is_turned(word: str, other: str) -> bool:
    """Whether one is the other's opposite by its form: "unsafe", "useless"."""
    if len(other) > _ROOT and word in (f"un{other}", f"in{other}", f"dis{other}", f"im{other}"):
        return True
    return word.endswith("less") and other == f"{word[:-4]}ful"


def _is_whole(side: Side) -> bool:
    return bool(_WHOLE.search(side.reading.text))


def _is_one_saying(one: _Wording, other: _Wording, a: Side, b: Side) -> bool:
    """Whether one speaker says both, on one occasion."""
    if one.speaker and other.speaker and are_other_people(one.speaker, other.speaker):
        return False
    if are_apart(a.once(_names), b.once(_names)):
        return False
    rest_a, rest_b = a.once(_around), b.once(_around)
    if not rest_a or not rest_b:
        return max(len(one.words), len(other.words)) > 2
    shares = [sum(f.says(s) for s in rest) / len(rest) for rest, f in ((rest_a, b), (rest_b, a))]
    if _is_whole(a) or _is_whole(b):
        return max(shares) >= _FRAME
    least = _FRAME if min(len(one.words), len(other.words)) > 2 else _EVEN
    return sum(shares) / 2 >= least


def _names(side: Side) -> frozenset[str]:
    return frozenset(
        t.stem
        for t in _outside(side)
        if t.kind is TokenKind.NAME and t.form.rstrip(".") not in TITLES and not is_stop_word(t.form)
    )


def _around(side: Side) -> frozenset[str]:
    return frozenset(t.stem for t in _outside(side) if not is_stop_word(t.form) and t.form not in REPORTING)


def _outside(side: Side) -> Sequence[Token]:
    spans = [(w.start, w.end) for w in side.once(_wordings)]
    return [t for t in side.reading.tokens if not any(start <= t.start < end for start, end in spans)]


def _placed(wording: _Wording, side: Side) -> Fact:
    return Fact(
        FactKind.QUOTE, side.sentence, wording.start + side.start, wording.end + side.start,
        " ".join(wording.words), subject="quotation", key="wording", attributed_to=wording.speaker,
    )  # fmt: skip
