"""Claims that can be turned round: a predicate, and whether the sentence asserts or denies it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tui.contrast.facts.lexicon import FAILING, NEGATIONS, NOT_ADVERBS, REPORTING
from tui.contrast.facts.opposites import PHRASES, SIDES
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind
from tui.values import frozen

_NOT_DENYING = re.compile(
    r"\b(?:not only|not just|not merely|not simply|not necessarily|not yet clear|not clear|not immediately|"
    r"not least|no sooner|no matter|no doubt|whether or not|if not|not to mention|cannot but|"
    r"not (?:[\w’'-]+ ){1,4}(?:alone|only))\b",
    re.IGNORECASE,
)
_UNDONE = FAILING | {"yet"}
"""Before "to" they deny what follows: "failed to reduce", "had yet to regain"."""

_NOBODY = frozenset("nobody nothing none nowhere".split())
_LACKING = frozenset("lost lose loses losing lack lacks lacked lacking".split())
"""With these something is denied without a negation: "lost power" is "without power"."""

_UNTIL = re.compile(r"\b(?:until|before|unless|except|without)\b", re.IGNORECASE)

_YET = re.compile(r"\b(?:yet|so far|for now)\b", re.IGNORECASE)
"""What is denied for the moment only, another source may tell of later."""

_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
"""With this "no" says that something is the most: "no program drew a bigger audience than"."""

_SOON = 120
"""Code points behind a negation within which those words limit it."""

_UNSAID = frozenset("whether if despite unless lest except whoever whosoever anyone those".split())
"""What follows these in a clause is not asserted."""

_MODALS = frozenset(
    "may might could can would should must scheduled planned expected supposed due intended hoped wanted "
    "slated".split()
)
_SOUGHT = frozenset(
    "seek seeks seeking sought try tries trying tried want wants wanted wanting hope hopes hoping aim aims "
    "aiming attempt attempts attempted effort efforts bid plan plans planning ask asks asked asking urge "
    "urges urged urging vow vows vowed threaten threatens threatened threatening likely wish wishes".split()
)
"""Before "to" they say that something has not happened yet: "seeking to overturn"."""

_NO_MORE = frozenset(("longer", "one", "1"))
"""Behind "no" these deny the verb: "no longer allowed", "no one was killed"."""

_PROOFS = frozenset("evidence proof sign signs indication indications trace traces suggestion hint".split())
_BEEN = frozenset("been was were is are had has being".split())
"""Of what "no evidence that" denies, the word behind one of these is the predicate."""

_ABLE = frozenset(("can", "could"))
"""What somebody could not do was not done."""

_TOLD = frozenset("told informed warned notified advised".split())
_WAS = frozenset("was were been being".split())
"""Behind these, to be told is what happened to somebody, and another source may deny it."""

_REACH = 8
"""Words before a predicate among which those are looked for."""

_NO_FURTHER = frozenset("of for to in on at by with from".split())
"""Behind "no" these end what is denied: "no need for a permit" denies the need."""


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
    denied = denials(reading)
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
        if not _UNSAID.isdisjoint(before) or _is_attributive(reading, at, bool(pairs)):
            continue
        is_denied = next((i for i in range(at, at + max(1, words)) if i in denied), None)
        sign = 1 if is_denied is None else -1
        found.append(
            Claim(
                at,
                token.start if is_denied is None else min(denied[is_denied], token.start),
                last.end,
                form if words else token.stem,
                sign,
                tuple((pair, side * sign) for pair, side in pairs),
                not (_MODALS if sign > 0 else _MODALS - _ABLE).isdisjoint(before),
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
    return any(
        clause == here
        and (t.form in NEGATIONS or t.form.endswith("n't") or t.form in _NOBODY or t.form in _LACKING)
        for t, clause in zip(reading.tokens, reading.clause, strict=True)
    )


def is_ventured(reading: SentenceReading, at: int) -> bool:
    """Whether what stands at a token is only said to be possible, or not said at all: "whether it fell"."""
    before = _clause_before(reading, at)
    ventured = _MODALS - {"would"} if not REPORTING.isdisjoint(before) or "that" in before else _MODALS
    return (
        not ventured.isdisjoint(before)
        or not _UNSAID.isdisjoint(before)
        or _is_of_some(before)
        or ("to" in before[:2] and not _SOUGHT.isdisjoint(before[:5]))
    )


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


def denials(reading: SentenceReading) -> dict[int, int]:
    """Index of each denied word to where its negation starts; two negations cancel."""
    exempt = [m.span() for m in _NOT_DENYING.finditer(reading.text)]
    denied: dict[int, int] = {}
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        is_failing = token.form in _UNDONE and at + 1 < len(tokens) and tokens[at + 1].form == "to"
        if not (
            token.form in NEGATIONS or token.form == "nobody" or token.form.endswith("n't") or is_failing
        ):
            continue
        if any(start <= token.start < end for start, end in exempt):
            continue
        is_adverb = token.form == "no" and at + 1 < len(tokens) and tokens[at + 1].form in _NO_MORE
        target = _target(reading, at + 1 + is_adverb)
        if target is None:
            continue
        if token.form == "no" and _THAN.search(reading.text, token.end, token.end + _SOON):
            continue
        if _YET.search(reading.text, token.end, token.end + _SOON):
            continue
        if token.form != "no" and _UNTIL.search(reading.text, token.end, token.end + _SOON):
            continue
        for word in [target] if is_adverb else _turned(reading, at, target):
            if word in denied:
                del denied[word]
            else:
                denied[word] = token.start
    return denied


def _turned(reading: SentenceReading, negation: int, target: int) -> list[int]:
    """The words that a negation turns round, the first content word behind it being `target`."""
    tokens = reading.tokens
    if tokens[negation].form != "no":
        return [target]
    if tokens[target].form in _PROOFS and target + 2 < len(tokens):
        link = tokens[target + 1].form
        if link == "of":
            return [target, *_phrase(reading, target + 2)]
        if link == "that":
            stop = next((i for i in range(target + 2, len(tokens)) if reading.is_cut[i]), len(tokens))
            return [
                target,
                *(
                    i
                    for i in range(target + 2, stop)
                    if tokens[i - 1].form in _BEEN and reading.is_content[i]
                ),
            ]
    return _phrase(reading, target)


def _phrase(reading: SentenceReading, first: int) -> list[int]:
    """The words of a noun phrase: "no previous criminal record" denies the record."""
    words = [first]
    for at in range(first + 1, min(len(reading.tokens), first + 4)):
        form = reading.tokens[at].form
        if reading.gap(at).strip(" \u00a0-") or not reading.is_content[at] or is_verb(form):
            break
        words.append(at)
    return words


def _is_adverb(form: str) -> bool:
    return form.endswith("ly") and len(form) > 4 and form not in NOT_ADVERBS


def _target(reading: SentenceReading, start: int) -> int | None:
    """The word a negation turns round: the next content word, adverbs passed over."""
    for at in range(start, min(len(reading.tokens), start + 6)):
        token = reading.tokens[at]
        gap = reading.gap(at).strip(" \u00a0")
        if gap and (at > start or gap[0] in ";:.,!?"):
            return None
        if token.form in ("need", "needs"):
            return at
        if reading.tokens[start - 1].form == "no" and token.form in _NO_FURTHER:
            return None
        if reading.is_content[at] and not _is_adverb(token.form):
            return at
    return None
