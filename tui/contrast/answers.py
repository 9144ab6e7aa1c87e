"""Answers that exclude one another: he pleaded guilty, says one source; he denied it, says the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tui.contrast.facts import Fact
from tui.contrast.facts.claims import is_ventured
from tui.contrast.facts.issues import Answer, Issue, Words, find_answers
from tui.contrast.facts.lexicon import DISTINGUISHING, MONTHS, RELATIVES, REPORTING, WEEKDAYS
from tui.contrast.facts.multiples import Multiple, find_multiples
from tui.contrast.occasions import are_numbered_otherwise
from tui.contrast.sides import Finding, Side, has_other_days
from tui.contrast.synonyms import are_synonyms
from tui.matching.tokens import TokenKind
from tui.model import FactKind, Verdict

_LEAST: Final = 0.33
_MEAN: Final = 0.4
"""Share of either sentence's other words that the other sentence must have: the least, and on average."""

_ENOUGH: Final = 1.9
"""Words that must be said by both, so that a sentence of four words is not like any."""

_OTHERS: Final = (DISTINGUISHING - {"rival"}) | frozenset(
    "other second third fourth co-defendant codefendant co-accused accomplice accomplices fellow rest "
    "colleague colleagues remaining neighbour neighbor others".split()
)
"""With one of these beside an answer it is another's."""

_STAGES: Final = (
    frozenset("district county magistrates lower initially originally earlier committee".split()),
    frozenset("appeal appeals appellate supreme high upper plenary senate full".split()),
)
"""Words that tell one stage of a matter from another."""

_SHARED_CAUSES: Final = frozenset(
    "contributed contributing contributory contribute partly also among combination factor factors "
    "possible possibly several may might could suspect suspected".split()
)
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
_ENDING: Final = frozenset("by in on at after before when during following for with".split())
"""Behind "of" these begin something else."""


def contrary_answers(a: Side, b: Side) -> Iterator[Finding]:
    """The first issue that two sentences on one thing settle in two ways."""
    mine, others = find_answers(a.reading), find_answers(b.reading)
    if mine.keys().isdisjoint(others) or are_numbered_otherwise(a, b):
        return
    for name in (name for name in mine if name in others):
        one, other = _sole(mine[name]), _sole(others[name])
        verdict = _judged(one, other, a, b) if one and other else None
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
    if not (one.is_ventured or other.is_ventured) and _is_one_thing(one, other, a, b):
        yield Finding(_placed(one, a), _placed(other, b), Verdict.CONFLICT)


def _multiples(side: Side) -> Sequence[Multiple]:
    return find_multiples(side.reading)


def _has_other_spans(a: Side, b: Side) -> bool:
    """Whether the change took another time, or was told of another day."""
    mine, others = ({f.value for f in s.facts if f.kind is FactKind.DURATION} for s in (a, b))
    return has_other_days(a, b) or bool(mine and others and mine.isdisjoint(others))


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
    if not (_is_about(issue, a) and _is_about(issue, b)) or not _is_one_thing(one, other, a, b):
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


def _is_one_thing(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether both answers are given of the same: by all that stands around them, and nothing against it."""
    return not any(rule(one, other, a, b) for rule in _AGAINST) and _are_alike(one, other, a, b)


def _are_alike(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    mine, others = _around(one, a), _around(other, b)
    if not mine or not others:
        return False
    said, answered = [b.says(s) for s in mine], [a.says(s) for s in others]
    shares = sum(said) / len(said), sum(answered) / len(answered)
    enough = min(sum(said), sum(answered)) >= _ENOUGH
    return enough and min(shares) >= _LEAST and sum(shares) / 2 >= _MEAN


def _around(answer: Answer, side: Side) -> frozenset[str]:
    """Stems of the sentence's content words: not the answer, days, numbers or who tells it."""
    tokens, is_content = side.reading.tokens, side.reading.is_content
    return frozenset(
        token.stem
        for at, token in enumerate(tokens)
        if is_content[at]
        and not answer.start <= at < answer.end
        and token.kind is not TokenKind.NUMBER
        and token.form not in REPORTING
        and token.form not in WEEKDAYS
        and token.form not in MONTHS
    )


def _names_apart(_one: Answer, _other: Answer, a: Side, b: Side) -> bool:
    """Whether each sentence names somebody, or a place, that the other knows nothing of."""
    return bool(_own_names(a, b)) and bool(_own_names(b, a))


def _own_names(side: Side, other: Side) -> list[str]:
    return [
        t.stem
        for t in side.reading.tokens
        if t.kind is TokenKind.NAME
        and t.form not in WEEKDAYS
        and t.form not in MONTHS
        and not other.says(t.stem)
        and t.stem not in other.earlier
    ]


def _is_of_another(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether a clause speaks of another one: "his brother", "a second man"."""
    words = _OTHERS | RELATIVES if one.issue.who else _OTHERS
    return _beside(one, a) & words != _beside(other, b) & words


def _may_both_be_part(one: Answer, _other: Answer, a: Side, b: Side) -> bool:
    """Whether a cause is told as one of several, or as a guess."""
    return one.issue.parts and not _SHARED_CAUSES.isdisjoint(a.forms | b.forms)


def _beside(answer: Answer, side: Side) -> set[str]:
    """The words of the answer's clause, in normal form."""
    clause = side.reading.clause
    here = set(clause[answer.start : answer.end])
    return {
        token.form
        for at, token in enumerate(side.reading.tokens)
        if clause[at] in here and not answer.start <= at < answer.end
    }


def _are_of_two_stages(_one: Answer, _other: Answer, a: Side, b: Side) -> bool:
    """Whether one tells of an earlier stage: the committee and the assembly, two courts."""
    first, last = _STAGES
    is_later = [not last.isdisjoint(side.forms) for side in (a, b)]
    is_earlier = [
        not later and not first.isdisjoint(side.forms) for later, side in zip(is_later, (a, b), strict=True)
    ]
    return any(is_later) and any(is_earlier)


def _are_told_by_two(_one: Answer, _other: Answer, a: Side, b: Side) -> bool:
    """Whether two parties speak, each for itself: "the union says", "the operator insists"."""
    mine, others = _teller(a), _teller(b)
    return bool(mine and others) and not (b.says(mine) or a.says(others) or are_synonyms(mine, others))


def _teller(side: Side) -> str:
    """The word before a verb of saying, or behind "according to"."""
    tokens = side.reading.tokens
    for at, token in enumerate(tokens):
        if token.form in _SAYING and at and side.reading.is_content[at - 1]:
            return tokens[at - 1].stem
    return ""


_SAYING: Final = frozenset(
    "said says say claimed claims insisted insists argued argues maintained maintains contends contended "
    "alleges alleged".split()
)


def _are_before_others(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether answers that describe a noun describe two: "the left knee", "the right elbow"."""
    if one.issue.same != "next":
        return False
    mine, others = _next(one, a), _next(other, b)
    return not mine or not others or (mine != others and not are_synonyms(mine, others))


def _next(answer: Answer, side: Side) -> str:
    """The content word right behind an answer."""
    reading = side.reading
    at = answer.end
    return reading.tokens[at].stem if at < len(reading.tokens) and reading.is_content[at] else ""


def _have_other_clauses(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether the clauses of both answers share no word."""
    if one.issue.same not in ("clause", "subject"):
        return False
    mine, others = _clause_stems(one, a), _clause_stems(other, b)
    return bool(mine and others) and not any(m == o or are_synonyms(m, o) for m in mine for o in others)


def _have_other_subjects(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether what stands before each answer is nothing that the other sentence speaks of."""
    if one.issue.same != "subject":
        return False
    mine, others = _clause_stems(one, a, before=True), _clause_stems(other, b, before=True)
    return not all(b.says(s) for s in mine) and not all(a.says(s) for s in others)


def _are_in_passing(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether one of many answers, or a mere denial, stands in a clause of which the other says nothing."""
    if one.issue.answers == 2 and one.choice != other.choice:
        return False
    return not (
        any(b.says(s) for s in _clause_stems(one, a)) and any(a.says(s) for s in _clause_stems(other, b))
    )


def _clause_stems(answer: Answer, side: Side, *, before: bool = False) -> set[str]:
    reading = side.reading
    here = set(reading.clause[answer.start : answer.end])
    return {
        token.stem
        for at, token in enumerate(reading.tokens)
        if reading.clause[at] in here
        and (at < answer.start or (at >= answer.end and not before))
        and reading.is_content[at]
        and token.kind is not TokenKind.NUMBER
        and token.form not in REPORTING
        and token.form not in WEEKDAYS
    }


def _lead_elsewhere(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether each answer is followed by something that the other sentence does not speak of: "of murder"."""
    mine, others = _complement(one, a), _complement(other, b)
    return (
        bool(mine and others)
        and not any(b.says(stem) for stem in mine)
        and not any(a.says(stem) for stem in others)
    )


def _are_of_other_things(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether they are followed by "of" and two things: guilty of theft, acquitted of murder."""
    return lead_to_others(of_what(one.end, a), of_what(other.end, b), a, b)


def lead_to_others(mine: Sequence[str], others: Sequence[str], a: Side, b: Side) -> bool:
    """Whether neither sentence speaks of what the other's "of" leads to."""
    if not mine or not others:
        return False
    return not any(b.says(stem) for stem in mine) and not any(a.says(stem) for stem in others)


def of_what(after: int, side: Side) -> list[str]:
    """Stems of the words behind the next "of" in the clause: "of two counts of theft"; none without it."""
    reading = side.reading
    found: list[str] = []
    is_behind = False
    for at in range(after, min(len(reading.tokens), after + 12)):
        form = reading.tokens[at].form
        if reading.clause[at] != reading.clause[after - 1] or (
            form in _ENDING if is_behind else at > after + 4
        ):
            break
        if is_behind and reading.is_content[at] and reading.tokens[at].kind is not TokenKind.NUMBER:
            found.append(reading.tokens[at].stem)
        is_behind = is_behind or form == "of"
    return found


def _complement(answer: Answer, side: Side) -> list[str]:
    """Stems of the next content words in the answer's clause."""
    reading = side.reading
    here = reading.clause[answer.end - 1]
    found = []
    for at in range(answer.end, min(len(reading.tokens), answer.end + 6)):
        token = reading.tokens[at]
        if reading.clause[at] != here:
            break
        if token.form in WEEKDAYS or token.form in REPORTING or token.kind is TokenKind.NUMBER:
            continue
        if reading.is_content[at]:
            found.append(token.stem)
    return found[:3]


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


_AGAINST: Final[tuple[Callable[[Answer, Answer, Side, Side], bool], ...]] = (
    _names_apart,
    _is_of_another,
    _are_of_two_stages,
    _are_told_by_two,
    _may_both_be_part,
    _are_before_others,
    _have_other_clauses,
    _have_other_subjects,
    _are_in_passing,
    _lead_elsewhere,
    _are_of_other_things,
)
"""What tells the things apart of which two answers are given."""
