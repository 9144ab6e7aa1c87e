"""Claims that can be turned round: a predicate, and whether the sentence asserts or denies it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tui.contrast.facts.denials import denials, put_off
from tui.contrast.facts.lexicon import FAILING, NEGATIONS, REPORTING
from tui.contrast.facts.opposites import PHRASES, SIDES
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.values import frozen

_NOBODY = frozenset("nobody nothing none nowhere".split())
_LACKING = frozenset("lost lose loses losing lack lacks lacked lacking".split())
"""With these something is denied without a negation: "lost power" is "without power"."""

_UNSAID = frozenset("whether if despite unless lest except whoever whosoever anyone those".split())
"""What follows these in a clause is not asserted."""

_DECIDING = frozenset("decided decide decision".split())
_NOT_YET = frozenset("not never yet no".split())
"""Before "whether" these leave open what another source takes for settled."""

_MODALS = frozenset(
    "may might could can would should must scheduled planned expected supposed due intended hoped wanted "
    "slated".split()
)
_WISHING = frozenset(
    "welcome like prefer love support back favour favor oppose accept consider mean require need".split()
)
"""Behind "would" these leave open whether it comes about: "said he would welcome an early election"."""

_SOUGHT = frozenset(
    "seek seeks seeking sought try tries trying tried want wants wanted wanting hope hopes hoping aim aims "
    "aiming attempt attempts attempted effort efforts bid plan plans planning ask asks asked asking urge "
    "urges urged urging vow vows vowed threaten threatens threatened threatening likely wish wishes".split()
)
"""Before "to" they say that something has not happened yet: "seeking to overturn"."""

_WISHED = frozenset(
    "welcome favour favours favor favors prefer prefers demand demands demanded advocate advocates advocated "
    "want wants wanted proposes propose proposed".split()
)
"""Before a noun they say that somebody would have it so."""

_ABLE = frozenset(("can", "could"))
"""What somebody could not do was not done."""

_TOLD = frozenset("told informed warned notified advised".split())
_WAS = frozenset("was were been being".split())
"""Behind these, to be told is what happened to somebody, and another source may deny it."""

_REACH = 8
"""Words before a predicate among which those are looked for."""


@frozen
class Claim:
    """A content word as something said of something: asserted or denied.

    Attributes:
        index: of its token.
        start, end: offsets into the sentence; a denial begins with its negation.
        sign: 1 where asserted, -1 where denied.
        opposites: the pairs of opposites it belongs to, each with its side turned by `sign`.
        is_possible: under a modal verb: "may leave" does not contradict "will not leave".
    """

    index: int
    start: int
    end: int
    stem: str
    sign: int
    opposites: tuple[tuple[int, int], ...]
    is_possible: bool = False


@lru_cache(maxsize=4096)
def find_claims(reading: SentenceReading) -> tuple[Claim, ...]:
    """Every word of a sentence that another source could deny; a question asserts none."""
    if reading.text.rstrip("”’\"' ").endswith("?"):
        return ()
    denied, later = denials(reading), put_off(reading)
    phrases = _phrases(reading)
    covered = {at for first, words in phrases.items() for at in range(first, first + words)}
    found: list[Claim] = []
    for at, token in enumerate(reading.tokens):
        words = phrases.get(at, 0)
        if not words and (at in covered or not reading.is_content[at] or token.kind is not TokenKind.WORD):
            continue
        last = reading.tokens[at + words - 1] if words else token
        form = "_".join(t.form for t in reading.tokens[at : at + words]) if words else token.form
        pairs = SIDES.get(form, ())
        if _is_no_claim(reading, at, bool(pairs)):
            continue
        before = _clause_before(reading, at)
        if _is_of_some(before):
            continue
        undecided = _undecided(before)
        is_unsaid = not (undecided or _UNSAID.isdisjoint(before))
        if is_unsaid or _is_attributive(reading, at, bool(pairs)):
            continue
        # "not guilty" is no denial of itself.
        here = range(at, at + max(1, words))
        starts = [denied[i] for i in here if i in denied and (not words or denied[i] < token.start)]
        starts += [reading.tokens[at - undecided].start] if undecided else []
        sign = -1 if starts else 1
        found.append(
            Claim(
                at,
                starts[0] if starts else token.start,
                last.end,
                form if words else token.stem,
                sign,
                tuple((pair, side * sign) for pair, side in pairs),
                at in later or bool(_ventures(before) - (_ABLE if sign < 0 else frozenset())),
            )
        )
    return tuple(found)


def _phrases(reading: SentenceReading) -> dict[int, int]:
    """Where a phrase that has an opposite begins, and its number of words."""
    forms = [t.form for t in reading.tokens]
    found: dict[int, int] = {}
    end = 0
    for at, form in enumerate(forms):
        if at < end:
            continue
        for words in PHRASES.get(form, ()):
            if tuple(forms[at : at + len(words)]) == words:
                found[at] = len(words)
                end = at + len(words)
                break
    return found


def _is_no_claim(reading: SentenceReading, at: int, has_opposite: bool) -> bool:
    """Whether a word only says who tells it, or is about to fail: "failed to reduce" denies reducing."""
    form = reading.tokens[at].form
    if form in REPORTING:
        is_told = form in _TOLD and any(t.form in _WAS for t in reading.tokens[max(0, at - 2) : at])
        return not (has_opposite or is_told)
    return form in FAILING and at + 1 < len(reading.tokens) and reading.tokens[at + 1].form == "to"


def has_denial(reading: SentenceReading, claim: Claim) -> bool:
    """Whether the clause of a claim denies something, be it another word: "came not to call"."""
    here = reading.clause[claim.index]
    if any(reading.clause[at] == here for at in denials(reading)):
        return True
    return any(
        clause == here
        and (t.form in NEGATIONS or t.form.endswith("n't") or t.form in _NOBODY or t.form in _LACKING)
        for t, clause in zip(reading.tokens, reading.clause, strict=True)
    )


def is_ventured(reading: SentenceReading, at: int) -> bool:
    """Whether what stands at a token is only said to be possible, or not said at all: "whether it fell"."""
    before = _clause_before(reading, at)
    return (
        at in put_off(reading)
        or bool(_ventures(before))
        or not _UNSAID.isdisjoint(before)
        or _is_of_some(before)
        or ("to" in before[:2] and not _SOUGHT.isdisjoint(before[:5]))
        or not _WISHED.isdisjoint(before[:4])
    )


def _undecided(before: Sequence[str]) -> int:
    """How many words back it is said not to be decided: "has not decided whether to"; 0 for not at all."""
    at = next((i for i, form in enumerate(before) if form in ("whether", "if")), len(before))
    if before[:1] not in (["to"], ["will"], ["would"]):
        return 0
    deciding = before[at + 1 : at + 3]
    if "undecided" in deciding:
        return at + 2 + deciding.index("undecided")
    if _DECIDING.isdisjoint(deciding):
        return 0
    return next(
        (i + 1 for i in range(at + 2, len(before)) if before[i] in _NOT_YET or before[i].endswith("n't")), 0
    )


def _ventures(before: Sequence[str]) -> frozenset[str]:
    """The words that leave it open; what somebody says "would" happen is told of what is to come."""
    is_told = ("that" in before or not REPORTING.isdisjoint(before)) and _WISHING.isdisjoint(before)
    return _MODALS.intersection(before) - ({"would"} if is_told else set())


def _is_of_some(before: Sequence[str]) -> bool:
    """Whether a clause denies of some and so asserts of others: "not all passengers were able to leave"."""
    return "not" in before and any(
        following == "not" and form in ("all", "every", "everyone", "many", "much")
        for form, following in pairwise(before)
    )


def _clause_before(reading: SentenceReading, at: int) -> list[str]:
    """The words before a predicate, back to the last comma or stop."""
    words: list[str] = []
    tokens, is_cut = reading.tokens, reading.is_cut
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if is_cut[before + 1]:
            break
        if tokens[before].kind is not TokenKind.NAME or tokens[before].form not in _MODALS:  # "in May"
            words.append(tokens[before].form)
    return words


def _is_attributive(reading: SentenceReading, at: int, has_opposite: bool) -> bool:
    """Whether an opposite in -ing only describes the noun behind it: "a rising star"."""
    if not has_opposite or not reading.tokens[at].form.endswith("ing") or at + 1 >= len(reading.tokens):
        return False
    following = reading.tokens[at + 1]
    return (
        reading.gap(at + 1) == " "
        and reading.is_content[at + 1]
        and following.kind is TokenKind.WORD
        and not following.form.endswith("ly")
    )
