"""Whether two answers are given of one matter: by all that stands around them, and nothing against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from tui.contrast.claims import said_of
from tui.contrast.facts.clauses import Subject, subject_of
from tui.contrast.facts.issues import Answer
from tui.contrast.facts.lexicon import DISTINGUISHING, MONTHS, RELATIVES, REPORTING, WEEKDAYS
from tui.contrast.facts.surroundings import NOT_CONTEXT
from tui.contrast.sides import Side, are_apart
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.tokens import TokenKind

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

_COUNTERPARTS: Final = tuple(
    frozenset(words.split())
    for words in (
        "upper lower",
        "men women boys girls",
        "north south east west northern southern eastern western",
        "northbound southbound eastbound westbound",
        "first second third",
        "left right",
        "senior junior",
        "weekday weekdays weekend weekends sundays saturdays",
        "winter summer spring autumn",
        "early late",
        "city county state federal",
        "adults children",
        "domestic foreign international",
        "defence prosecution defense prosecutors",
        "buyers sellers",
        "exports imports",
        "owner tenant",
    )
)
"""Of two of one row, each has its own story."""

_SHARED_CAUSES: Final = frozenset(
    "contributed contributing contributory contribute partly also among combination factor factors "
    "possible possibly several may might could suspect suspected".split()
)

_ENDING: Final = frozenset("by in on at after before when during following for with".split())
"""Behind "of" these begin something else."""


def is_one_matter(one: Answer, other: Answer, a: Side, b: Side) -> bool:
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
        and token.form not in NOT_CONTEXT
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


def _are_given_by_others(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether those of whom they are given have other names, or are another part of one whole."""
    if one.issue.same == "subject":
        return said_of.are_others(one.start, other.start, a, b)
    return said_of.are_parts(one.start, other.start, a, b)


def _is_of_another(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether a clause speaks of another one: "his brother", "a second man"."""
    words = _OTHERS | RELATIVES if one.issue.who else _OTHERS
    return _beside(one, a) & words != _beside(other, b) & words


def are_of_counterparts(a: Side, b: Side, said: Sequence[str] = ()) -> bool:
    """Whether one speaks of the upper house and the other of the lower; `said` are the answers' own words."""
    for row in _COUNTERPARTS:
        mine, others = row & a.forms, row & b.forms
        if are_apart(mine, others) and not (mine | others) & set(said):
            return True
    return False


def _speak_of_counterparts(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    return are_of_counterparts(
        a, b, [t.form for w, s in ((one, a), (other, b)) for t in s.reading.tokens[w.start : w.end]]
    )


def _are_others_in_number(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether three are told to have one fate, and two another."""
    mine, others = _numbers_before(one, a), _numbers_before(other, b)
    return one.issue.who and are_apart(mine, others)


def _numbers_before(answer: Answer, side: Side) -> set[str]:
    tokens, clause = side.reading.tokens, side.reading.clause
    return {
        tokens[at].form
        for at in range(answer.start)
        if clause[at] == clause[answer.start] and tokens[at].kind is TokenKind.NUMBER
    }


def _may_both_be_part(one: Answer, _other: Answer, a: Side, b: Side) -> bool:
    """Whether a cause is told as one of several, or as a guess."""
    return one.issue.parts and not _SHARED_CAUSES.isdisjoint(a.forms | b.forms)


def _beside(answer: Answer, side: Side) -> set[str]:
    """The words of the answer's clause, in normal form."""
    clause = side.reading.clause
    here = set(clause[answer.start : answer.end])
    subject = subject_of(side.reading, answer.start).whole
    return {
        token.form
        for at, token in enumerate(side.reading.tokens)
        if (clause[at] in here or at in subject) and not answer.start <= at < answer.end
    }


def _are_told_at_two_stages(_one: Answer, _other: Answer, a: Side, b: Side) -> bool:
    return are_of_two_stages(a, b)


def are_of_two_stages(a: Side, b: Side) -> bool:
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
    subjects = subject_of(a.reading, one.start), subject_of(b.reading, other.start)
    heads = said_of.head_of(subjects[0], a), said_of.head_of(subjects[1], b)
    is_one = heads[0] == heads[1] or are_synonyms(*heads)
    if all(heads) and is_one and _last(subjects[0], a) == _last(subjects[1], b):
        return False  # "the black-box recorder", "the flight recorder"
    mine, others = _clause_stems(one, a, before=True), _clause_stems(other, b, before=True)
    return not all(b.says(s) for s in mine) and not all(a.says(s) for s in others)


def _last(subject: Subject, side: Side) -> str:
    return side.reading.tokens[subject.named[-1]].stem


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
    return lead_to_others(_complement(one, a), _complement(other, b), a, b)


def _are_of_other_things(one: Answer, other: Answer, a: Side, b: Side) -> bool:
    """Whether they are followed by "of" and two things: guilty of theft, acquitted of murder."""
    return lead_to_others(of_what(_behind(one, a), a), of_what(_behind(other, b), b), a, b)


def _behind(answer: Answer, side: Side) -> int:
    """Where what follows an answer begins: "of" belongs to it, though "cleared of" has it as a word."""
    return answer.end - (side.reading.tokens[answer.end - 1].form == "of")


def lead_to_others(mine: Sequence[str], others: Sequence[str], a: Side, b: Side) -> bool:
    """Whether neither sentence speaks of what the other leads to."""
    if not mine or not others:
        return False
    return not any(b.says(stem) for stem in mine) and not any(a.says(stem) for stem in others)


def of_what(after: int, side: Side) -> list[str]:
    """Stems of the words behind the next "of" in the clause: "of two counts of theft"; none without it."""
    reading = side.reading
    found: list[str] = []
    is_behind = False
    for at in range(after - 1, min(len(reading.tokens), after + 12)):  # "guilty of" may end in it
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


_AGAINST: Final[tuple[Callable[[Answer, Answer, Side, Side], bool], ...]] = (
    _names_apart,
    _are_given_by_others,
    _is_of_another,
    _are_told_at_two_stages,
    _are_told_by_two,
    _speak_of_counterparts,
    _are_others_in_number,
    _may_both_be_part,
    _are_before_others,
    _have_other_clauses,
    _have_other_subjects,
    _are_in_passing,
    _lead_elsewhere,
    _are_of_other_things,
)
"""What tells the things apart of which two answers are given."""
