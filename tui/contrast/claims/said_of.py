"""Who does what is told: whether two sentences name others, or other parts of one whole."""

from __future__ import annotations

from typing import Final

from tui.contrast.facts.clauses import Subject, is_noun, subject_of
from tui.contrast.facts.lexicon import BE, MONTHS, TITLES, WEEKDAYS
from tui.contrast.facts.places import NAMED
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.sides import Side, are_apart
from tui.matching.tokens import TokenKind

_OF: Final = frozenset(("of", "at", "in", "for"))
_OWNING: Final = ("’s", "'s", "s'", "s’")
_ALL: Final = frozenset("all every everyone everybody none nobody no entire whole neither both each".split())


def are_others(one: int, other: int, a: Side, b: Side) -> bool:
    """Whether what stands at two tokens is said of others: of other names, or of other parts of one whole."""
    return _have_other_names(one, other, a, b) or are_parts(one, other, a, b)


def _have_other_names(one: int, other: int, a: Side, b: Side) -> bool:
    """Whether other names do it: "Spain won" and "the Netherlands lost" are one outcome."""
    if is_passive(one, a) != is_passive(other, b):
        return False
    names = a.names | b.names
    if is_one_person(subject_of(a.reading, one), subject_of(b.reading, other), a, b):
        return False
    return are_apart(_names_in(_doer(one, a), a, names), _names_in(_doer(other, b), b, names))


def is_passive(at: int, side: Side) -> bool:
    """Whether it is done to the subject: "was blocked by regulators"."""
    before = side.reading.tokens[max(0, at - 2) : at]
    return any(t.form in BE for t in before)


def is_one_person(mine: Subject, others: Subject, a: Side, b: Side) -> bool:
    """Whether both subjects have a name in common: "Minister Jadran Motch", "Motch, the minister"."""
    names = a.names | b.names
    bare = (_names_in(s.whole, side, names, is_bare=True) for s, side in ((mine, a), (others, b)))
    return not frozenset.isdisjoint(*bare)


def _names_in(where: range, side: Side, names: frozenset[str], *, is_bare: bool = False) -> frozenset[str]:
    """Stems of the names in a stretch; bare ones own nothing ("Vexaron's rival"), and are no titles.

    `names`: of both sentences, for of a sentence's first word only the other one tells whether it is a name.
    """
    tokens, is_content = side.reading.tokens, side.reading.is_content
    found = set()
    for at in where:
        token = tokens[at]
        is_name = token.kind is TokenKind.NAME or token.form in NAMED or (at == 0 and token.stem in names)
        is_owner = _is_owner(side.reading, at) or (
            at > 0 and tokens[at - 1].form in ("of", "at", "in", "for")
        )
        if is_content[at] and is_name and not (is_bare and (is_owner or token.form in TITLES)):
            found.add(token.stem)
    return frozenset(found)


def _doer(at: int, side: Side) -> range:
    """Where stands who does it; of a noun, whose it is: "Spain's 4-2 victory"."""
    reading = side.reading
    if not is_noun(reading, at):
        return subject_of(reading, at).named
    owner = next((i for i in range(at - 1, max(-1, at - 6), -1) if _is_owner(reading, i)), None)
    return range(0) if owner is None else range(owner, owner + 1)


def names_in(where: range, side: Side, known: frozenset[str]) -> frozenset[str]:
    """Stems of the names in a stretch that are no owner's and no titles; `known` as in `_names_in`."""
    return _names_in(where, side, known, is_bare=True)


def _is_owner(reading: SentenceReading, at: int) -> bool:
    token = reading.tokens[at]
    return token.text.endswith(_OWNING) or reading.text[token.end : token.end + 2] in _OWNING


def are_parts(one: int, other: int, a: Side, b: Side) -> bool:
    """Whether they are said of two parts of one whole: two of the five voted against, three for."""
    mine, others = _part(one, a), _part(other, b)
    if mine == others or not (_ALL.isdisjoint(a.forms) and _ALL.isdisjoint(b.forms)):
        return False
    return bool(mine or others)


def _part(predicate: int, side: Side) -> str:
    """How many of them a subject names: "two of the seven commissioners", "46 percent of voters"."""
    tokens = side.reading.tokens
    for at in subject_of(side.reading, predicate).named:
        ahead = [t.form for t in tokens[at + 1 : at + 3]]
        if (tokens[at].kind is TokenKind.NUMBER and "of" in ahead) or "percent" in ahead[:1]:
            return tokens[at].form
    return ""


def head_of(subject: Subject, side: Side) -> str:
    """The noun of a subject: its last word before a preposition."""
    reading = side.reading
    head = ""
    for at in subject.named:
        if reading.tokens[at].form in WEEKDAYS or reading.tokens[at].form in MONTHS:
            continue
        if reading.is_content[at]:
            head = reading.tokens[at].stem
        elif head:
            break
    return head
