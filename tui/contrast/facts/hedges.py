"""How firmly a value is stated: "at least", "roughly", "or so", before it and behind it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tui.contrast.facts.languages import words_of
from tui.contrast.facts.lexicon import HEDGES

_BEFORE: Final = re.compile(
    r"(?:^|[^\w])((?:(?:slightly|a little|a bit|far|much|somewhat|significantly|considerably)"
    r"\s+)?"
    rf"(?P<hedge>{'|'.join(re.escape(h) for h in HEDGES)}))[”\"]?\s+(?:a |an |the |another )?"
    r"(?:(?:US|AU?|CA?|NZ?|HK|S|R)?[$£€¥₹]|Rs\.?)?\s?$",
    re.IGNORECASE,
)
_REACH: Final = 48
_CLOSE: Final = re.compile(r"\+|[- ]plus\b(?= [a-z])|-odd\b| or (?:more|so|fewer|less|thereabouts)\b")
_BEHIND: Final = re.compile(
    r" or (?:more|so|fewer|less|thereabouts)\b"
    r"| at (?:the )?(?:least|most|very least)\b(?! (?:a |an |the )?\d)"
)
_SAYS: Final = {
    "+": "over", "plus": "over", "odd": "about", "or more": "at least", "or so": "about",
    "or thereabouts": "about", "or fewer": "up to", "or less": "up to", "at least": "at least",
    "at the least": "at least", "at the very least": "at least", "at most": "at most",
    "at the most": "at most",
}  # fmt: skip


class Hedge(NamedTuple):
    """A hedge, and where value and hedge together begin and end."""

    word: str | None
    start: int
    end: int


def hedge_of(text: str, language: str, start: int, end: int) -> Hedge:
    """The hedge right before or right behind a number at `start`–`end`; none leaves the ends as they are."""
    words = words_of(language)
    before = text[max(0, start - _REACH) : start]
    found = (words.hedge if words else _BEFORE).search(before)
    close = _CLOSE.match(text, end)
    after = close.end() if close else end
    if found:
        word = found["hedge"] if words is None else found[1]
        return Hedge(" ".join(word.lower().split()), start - len(before) + found.start(1), after)
    return Hedge(_SAYS[close[0].strip(" -")] if close else None, start, after)


def hedge_behind(text: str, end: int) -> Hedge | None:
    """A hedge behind what is counted: "20 people or more", "two years at most"."""
    found = _BEHIND.match(text, end)
    if found is None or (word := _SAYS.get(found[0].strip())) is None:
        return None
    return Hedge(word, end, found.end())
