"""What one article asserts and another denies, wherever they say it: "paid no ransom", "paid a ransom".

Sentences that share little but what they dispute are seldom compared in full: "No participant died" and
"One participant died of a heart attack, the doctor said". Here every denial is set against the same word
asserted elsewhere. It must be said of one thing by name, noun or pronoun, and the plainer of the two clauses
may say nothing that the other's surroundings do not; what the fuller adds (a reason, a day) does not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from tui.contrast.claims.bearers import bearer_of, is_one_bearer
from tui.contrast.claims.contradictions import placed_claim, stand_against
from tui.contrast.claims.frames import words_behind, words_beside
from tui.contrast.desk import Desk
from tui.contrast.facts.claims import Claim, is_ventured
from tui.contrast.facts.clauses import is_noun
from tui.contrast.facts.denials import LIGHT, is_adverb
from tui.contrast.facts.predicates import is_verb
from tui.contrast.sides import Finding, Side
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.stems import stem_of
from tui.model import FactKind, Verdict, article_of

_MOST: Final = 40
"""A word denied or asserted more often than this in a set is what the set is about, and tells nothing."""

_SAID: Final = 0.9
"""Share of the plainer clause's other words that must be said around the fuller."""

_BEFORE: Final = 2
"""Sentences before one to which its pronouns may point back."""

_HELPING: Final = frozenset(
    "will would did do does has have had is are was were be been being not never it he she they who".split()
)
_BEFORE_TO: Final = frozenset("willing agreed able managed had has have agrees yet".split())
"""Before "to" these say that what follows is done or will be."""

_LIMITING: Final = frozenset("only until unless except when if because although though while".split())
"""With one of these more is said than that something is so, or is not."""


_GUESSING: Final = frozenset(
    "bet betting bets hope hopes hoped hoping fear fears feared believe believes believed think thinks "
    "thought rumor rumors rumour rumours rumored rumoured speculation speculated guess predict predicts "
    "predicted forecast expect expects demand demands demanded urge urged alleged allegedly "
    "reportedly".split()
)
"""With one of these nobody says that something is so."""


class _Said(NamedTuple):
    claim: Claim
    side: Side
    before: Sequence[Side]


def find_denied(desk: Desk, found: Iterable[Finding]) -> Iterator[Finding]:
    """Disputes over what is asserted here and denied there; of two sentences, one at most.

    Args:
        desk: the sentences, each read once.
        found: what was found before; sentences that dispute a claim already are left alone.
    """
    settled = {
        frozenset((f.a.sentence, f.b.sentence)) for f in found if f.a.kind is FactKind.POLARITY and f.verdict
    }
    denied, asserted = _claims_by_stem(desk.sides())
    for stem in sorted(denied.keys() & asserted.keys()):
        if len(denied[stem]) > _MOST or len(asserted[stem]) > _MOST:
            continue
        for one, other in product(denied[stem], asserted[stem]):
            pair = frozenset((one.side.sentence, other.side.sentence))
            if pair in settled or _is_told_by_one(one, other, denied[stem], asserted[stem]):
                continue
            if _are_of_one(one, other, desk):
                settled.add(pair)
                first, second = sorted((one, other), key=lambda s: s.side.reading.text)
                yield Finding(
                    placed_claim(first.claim, second.claim, first.side),
                    placed_claim(second.claim, first.claim, second.side),
                    _verdict(one, other),
                )


def _claims_by_stem(sides: Sequence[Side]) -> tuple[Mapping[str, list[_Said]], Mapping[str, list[_Said]]]:
    """What is denied, and what is asserted of the words that are denied somewhere."""
    denied: dict[str, list[_Said]] = defaultdict(list)
    asserted: dict[str, list[_Said]] = defaultdict(list)
    for at, side in enumerate(sides):
        near = sides[max(0, at - _BEFORE) : at]
        before = [s for s in near if article_of(s.sentence) == article_of(side.sentence)]
        for claim in side.claims:
            stem, sign = _turned_back(claim)
            (denied if sign < 0 else asserted)[stem].append(_Said(claim, side, before))
    return denied, asserted


def _turned_back(claim: Claim) -> tuple[str, int]:
    """What a claim says or denies: "pleaded not guilty" is a denial of "pleaded guilty"."""
    stem = claim.stem.replace("not_", "", 1)
    if stem == claim.stem:
        return stem, claim.sign
    return stem if "_" in stem else stem_of(stem, "en"), -claim.sign


def _is_told_by_one(one: _Said, other: _Said, denied: Sequence[_Said], asserted: Sequence[_Said]) -> bool:
    """Whether both are one article's, or each article says both."""
    mine, others = article_of(one.side.sentence), article_of(other.side.sentence)
    return mine == others or (
        any(article_of(s.side.sentence) == mine for s in asserted)
        and any(article_of(s.side.sentence) == others for s in denied)
    )


def _are_of_one(one: _Said, other: _Said, desk: Desk) -> bool:
    """Whether a denial and an assertion of one word exclude each other."""
    if not (_is_plain(one) and _is_plain(other)) or _is_thing(one) != _is_thing(other):
        return False
    known = one.side.cast | other.side.cast
    if not is_one_bearer(*(bearer_of(*said, known) for said in (one, other))) or not _says_no_other(
        one, other, desk
    ):
        return False
    return stand_against(one.claim, other.claim, one.side, other.side)


def _is_plain(said: _Said) -> bool:
    """Whether a claim is what a clause says, and without reserve: not "sought to return", "as a host"."""
    claim, reading = said.claim, said.side.reading
    if is_ventured(reading, claim.index) or claim.is_possible:
        return False
    here = reading.clause[claim.index]
    words = [t.form for t, clause in zip(reading.tokens, reading.clause, strict=True) if clause == here]
    if not (_LIMITING | _GUESSING).isdisjoint(words):
        return False
    before = [t.form for t in reading.tokens[max(0, claim.index - 4) : claim.index] if not is_adverb(t.form)]
    if "to" in before[-1:]:
        return not _BEFORE_TO.isdisjoint(before[-2:])
    is_done = is_verb(reading.tokens[claim.index].form) or not _HELPING.isdisjoint(before[-1:])
    return is_done or _is_thing(said)


def _is_thing(said: _Said) -> bool:
    """Whether a claim is a noun: "paid no ransom"."""
    return is_noun(said.side.reading, said.claim.index)


def _says_no_other(one: _Said, other: _Said, desk: Desk) -> bool:
    """Whether the plainer clause says nothing else than the fuller sentence or those beside it."""
    if _lead_elsewhere(one, other):
        return False
    mine = words_beside(one.claim, other.claim, one.side)
    others = words_beside(other.claim, one.claim, other.side)
    plainer, facing = (mine, other.side) if len(mine) <= len(others) else (others, one.side)
    if not plainer:
        return not (_is_thing(one) or _says_little(one) or _says_little(other))
    return sum(map(desk.wide(facing.sentence).says, plainer)) >= _SAID * len(plainer)


def _says_little(said: _Said) -> bool:
    """Whether a verb means nothing without what it is done with: "never made it", "made a comeback"."""
    return said.side.reading.tokens[said.claim.index].form in LIGHT


def _lead_elsewhere(one: _Said, other: _Said) -> bool:
    """Whether both claims are followed by something, and nothing of it is alike."""
    mine = words_behind(one.claim, other.claim, one.side)
    others = words_behind(other.claim, one.claim, other.side)
    return bool(mine and others) and not any(m == o or are_synonyms(m, o) for m in mine for o in others)


def _verdict(denied: _Said, asserted: _Said) -> Verdict:
    """An update where what has not been done so far is told as done."""
    return Verdict.UPDATE if _is_perfect(denied) and not _is_perfect(asserted) else Verdict.CONFLICT


def _is_perfect(said: _Said) -> bool:
    tokens, at = said.side.reading.tokens, said.claim.index
    return any(t.form in ("has", "have", "hasn't", "haven't") for t in tokens[max(0, at - 4) : at])
