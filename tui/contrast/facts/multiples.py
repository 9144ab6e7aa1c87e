"""How often as much something became: doubled, threefold, up 150 percent; as a range, for hedges are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.contrast.facts.opposites import DIRECTIONS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import Token

_VERBS: Final = {
    form: factor
    for factor, forms in (
        (0.5, "halved halves halving"),
        (2.0, "doubled doubles doubling twofold"),
        (3.0, "tripled triples tripling trebled trebles trebling threefold"),
        (4.0, "quadrupled quadruples quadrupling fourfold"),
        (5.0, "quintupled quintupling fivefold"),
        (6.0, "sixfold"),
        (7.0, "sevenfold"),
        (8.0, "eightfold"),
        (10.0, "tenfold"),
    )
    for form in forms.split()
}
_HALF: Final = 0.5
_SHARES: Final = {"half": _HALF, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25}
"""Parts of a whole, each times so many: "two thirds"."""

_COUNTS: Final = {"two": 2, "three": 3}
_BY: Final = 4
"""Words before a share among which "by" stands where it is a change."""

_OVER: Final = frozenset("more over least above".split())
_NEARLY: Final = frozenset(
    "nearly almost about roughly around approximately close virtually practically".split()
)
_FEWEST_PERCENT: Final = 25
"""A smaller change is no multiple, and told in other words."""


class Multiple(NamedTuple):
    """A factor stated.

    Attributes:
        start, end: its tokens, half open.
        low, high: what the factor may be.
        is_word: told by a word such as "doubled", not by percent.
    """

    start: int
    end: int
    low: float
    high: float
    is_word: bool

    def agrees(self, other: Multiple) -> bool:
        """Whether both can be one factor."""
        return self.low <= other.high and other.low <= self.high


class _Stated(NamedTuple):
    """A factor before its hedges are counted in: its first token, and as in `Multiple`."""

    start: int
    factor: float
    is_word: bool


def find_multiples(reading: SentenceReading) -> Sequence[Multiple]:
    """The multiples that a sentence states, in its order."""
    found = []
    tokens = reading.tokens
    for at in range(len(tokens)):
        stated = _stated(tokens, at)
        if stated is None:
            continue
        start, factor, is_word = stated
        low, high = factor * 0.93, factor * 1.07
        before = {t.form for t in tokens[max(0, start - 3) : at]}
        if not _OVER.isdisjoint(before):
            high = factor * 10
        elif not _NEARLY.isdisjoint(before):
            low, high = factor * 0.8, factor * 1.15
        found.append(Multiple(start, at + 1, low, high, is_word))
    return found


def _stated(tokens: Sequence[Token], at: int) -> _Stated | None:
    """The multiple that ends with a token; None if none does."""
    token = tokens[at]
    if (factor := _VERBS.get(token.form)) is not None:
        return _Stated(at, factor, is_word=True)
    if token.form == "fold" and at and (times := _number(tokens[at - 1])):
        return _Stated(at, times, is_word=True)
    if token.form.endswith("%") and (percent := _number(token)):
        changed = _changed_by(percent, tokens[max(0, at - 4) : at + 3])
        return None if changed is None else _Stated(at, changed, is_word=False)
    return _changed_by_a_share(_SHARES[token.form], tokens, at) if token.form in _SHARES else None


def _changed_by_a_share(part: float, tokens: Sequence[Token], at: int) -> _Stated | None:
    """The same of a change told in parts: "cut by a third", "fell by two thirds", "cut in half"."""
    before = [t.form for t in tokens[max(0, at - _BY) : at]]
    if "by" not in before and not (part == _HALF and before[-1:] == ["in"]):
        return None
    start = at - (before[::-1].index("by") if "by" in before else 0)
    around = [*tokens[max(0, start - _BY) : start], *tokens[at + 1 : at + 2]]
    changed = _changed_by(100 * part * _COUNTS.get(before[-1], 1), around)
    return None if changed is None else _Stated(start, changed, is_word=False)


def _number(token: Token) -> float:
    try:
        return float(token.value or 0)
    except (OverflowError, ValueError):
        return 0.0


def _changed_by(percent: float, around: Sequence[Token]) -> float | None:
    """The factor that a rise or fall by so many percent makes; None where nothing rises or falls by it."""
    if any(t.form == "to" for t in around[:4]) or percent < _FEWEST_PERCENT:
        return None
    ways = {DIRECTIONS[t.form] for t in around if t.form in DIRECTIONS} | {
        "up" for t in around if t.form == "up"
    }
    if ways == {"up"}:
        return 1 + percent / 100
    return 1 - percent / 100 if ways == {"down"} and percent < 100 else None
