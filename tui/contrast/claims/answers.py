"""Answers that exclude one another: he pleaded guilty, says one source; he denied it, says the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tui.contrast.claims.same_matter import is_one_matter
from tui.contrast.facts import Fact
from tui.contrast.facts.claims import is_ventured
from tui.contrast.facts.issues import Answer, Issue, Words, find_answers
from tui.contrast.facts.multiples import Multiple, find_multiples
from tui.contrast.sides import Finding, Side, are_apart, has_other_days
from tui.contrast.values.occasions import are_numbered_otherwise
from tui.model import FactKind, Verdict

_HOURS: Final = re.compile(
    r"\b(?:dawn|daybreak|sunrise|morning|noon|midday|lunchtime|afternoon|evening|dusk|nightfall|night|midnight|"
    r"overnight|tonight|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|\d{1,2}:\d\d)\b",
    re.IGNORECASE,
)

_LATER: Final = re.compile(
    r"\b(?:later|now|since|then|by then|the (?:next|following) day|eventually|finally|again|yet|still|so far|"
    r"as of|for now)\b",
    re.IGNORECASE,
)

_CHANGE: Final = Issue("multiple", 2, Words(frozenset(), ()), same="subject")


def contrary_answers(a: Side, b: Side, *, in_full: bool = True) -> Iterator[Finding]:
    """The first issue that two sentences on one thing settle in two ways.

    `in_full`: the sentences tell one thing; else what holds for a time only may be told of two times.
    """
    mine, others = find_answers(a.reading), find_answers(b.reading)
    if mine.keys().isdisjoint(others) or are_numbered_otherwise(a, b):
        return
    for name in (name for name in mine if name in others):
        one, other = _sole(mine[name]), _sole(others[name])
        is_asked = one and other and (in_full or not one.issue.passes)
        verdict = _judged(one, other, a, b) if one and other and is_asked else None
        if one and other and verdict:
            yield Finding(_placed(one, a), _placed(other, b), verdict)
            return


def other_multiples(a: Side, b: Side) -> Iterator[Finding]:
    """Two factors of one change: doubled here, tripled there."""
    mine, others = a.once(_multiples), b.once(_multiples)
    if len(mine) != 1 or len(others) != 1 or not (mine[0].is_word or others[0].is_word):
        return
    if mine[0].agrees(others[0]) or _has_other_spans(a, b):
        return
    one, other = (
        Answer(_CHANGE, 0, m.start, m.end, is_denied=False, is_ventured=is_ventured(side.reading, m.start))
        for m, side in ((mine[0], a), (others[0], b))
    )
    if not (one.is_ventured or other.is_ventured) and is_one_matter(one, other, a, b):
        yield Finding(_placed(one, a), _placed(other, b), Verdict.CONFLICT)


def _multiples(side: Side) -> Sequence[Multiple]:
    return find_multiples(side.reading)


def _has_other_spans(a: Side, b: Side) -> bool:
    """Whether the change took another time, or was told of another day."""
    mine, others = ({f.value for f in s.facts if f.kind is FactKind.DURATION} for s in (a, b))
    return has_other_days(a, b) or are_apart(mine, others)


def _sole(given: Sequence[Answer]) -> Answer | None:
    """The first answer of a sentence, unless it is not asserted or the sentence has others too."""
    first = given[0]
    is_all = all(answer.outcome == first.outcome for answer in given)
    return first if is_all and not first.is_ventured else None


def _judged(one: Answer, other: Answer, a: Side, b: Side) -> Verdict | None:
    """Conflict or update, where two answers exclude each other and are given of one thing."""
    if not _exclude(one, other):
        return None
    issue = one.issue
    if not (_is_about(issue, a) and _is_about(issue, b)) or not is_one_matter(one, other, a, b):
        return None
    are_of_two_days = has_other_days(a, b)
    if issue.passes:
        return Verdict.UPDATE if are_of_two_days or _are_of_two_hours(a, b) else Verdict.CONFLICT
    return None if are_of_two_days else Verdict.CONFLICT


def _exclude(one: Answer, other: Answer) -> bool:
    (mine, is_denied), (others, are_denied) = one.outcome, other.outcome
    return is_denied != are_denied if mine == others else not is_denied and not are_denied


def _is_about(issue: Issue, side: Side) -> bool:
    about = issue.about
    return not (about.whole or about.begun) or any(about.have(form) for form in side.forms)


def _are_of_two_hours(a: Side, b: Side) -> bool:
    mine, others = ({m.group().lower() for m in _HOURS.finditer(s.reading.text)} for s in (a, b))
    if mine and others:
        return not mine & others
    return any(_LATER.search(s.reading.text) for s in (a, b))


def _placed(answer: Answer, side: Side) -> Fact:
    """The answer as a fact of its sentence, valued by what is written there."""
    tokens = side.reading.tokens
    start, end = tokens[answer.start].start, tokens[answer.end - 1].end
    content = (t.form for t in tokens[answer.start : answer.end] if len(t.form) > 3)
    return Fact(
        FactKind.POLARITY,
        side.sentence,
        start + side.start,
        end + side.start,
        side.reading.text[start:end].lower(),
        subject=next(content, tokens[answer.start].form),
        key=answer.issue.name,
    )
