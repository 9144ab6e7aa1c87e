"""Who has to do something by a day: two who cannot both be the one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.duties import duty_of
from tui.contrast.sides import Finding, Side, say_neither
from tui.contrast.values.same_thing import share_said
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.tokens import Token
from tui.model import FactKind, Verdict

_SAME_DUTY: Final = 0.4
"""Share of the other words, by what they tell, that both sentences must have."""


def other_bearer(a: Side, b: Side) -> Iterator[Finding]:
    """One duty, with one day it is due, of two who have to do it: the landlords, the tenants."""
    if not _days(a) & _days(b):
        return
    duty, facing = duty_of(a.reading), duty_of(b.reading)
    if duty is None or facing is None or are_synonyms(duty.bearer.stem, facing.bearer.stem):
        return
    mine, others = duty.bearer, facing.bearer
    if b.says(mine.stem) or a.says(others.stem) or say_neither(duty.verb, facing.verb, a, b):
        return
    if min(share_said(a.stems - {mine.stem}, b), share_said(b.stems - {others.stem}, a)) >= _SAME_DUTY:
        yield Finding(_as_bearer(mine, a), _as_bearer(others, b), Verdict.CONFLICT)


def _days(side: Side) -> set[object]:
    return {f.value for f in side.facts if f.kind is FactKind.DATE}


def _as_bearer(token: Token, side: Side) -> Fact:
    return Fact(
        FactKind.NAME, side.sentence, side.start + token.start, side.start + token.end, token.text,
        subject="who has to", key=token.stem,
    )  # fmt: skip
