"""Two who cannot both be the one that did it: who wrote it, found it, coined it, scored the winner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from tui.contrast.claims.same_matter import are_of_counterparts
from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import TITLES
from tui.contrast.names.acts import Act, Doer, find_doers
from tui.contrast.sides import Finding, Side, has_other_days
from tui.contrast.speech.given_names import GIVEN, NO_PERSON, NOUNS
from tui.contrast.speech.speakers import are_other_people, parts_of
from tui.contrast.values.occasions import are_numbered_otherwise
from tui.contrast.values.same_thing import share_said
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.stems import stem_of
from tui.model import FactKind, Verdict

_MARKED: Final = re.compile(r"[“\"‘']([^“”\"‘’]{3,40})[”\"’']")
_JOINT: Final = frozenset(
    "together jointly co-founded co-founder co-wrote co-author helped help also joint another both among "
    "partly".split()
)
"""With one of these several did it."""

_PEOPLE: Final = frozenset(stem_of(noun, "en") for noun in NOUNS)
_TITLED: Final = TITLES & NOUNS.keys() | {"dr", "mr", "mrs", "ms", "sir"}
_ANYBODY: Final = frozenset(
    "man woman boy girl person peopl resid passer passerby local employe worker staff offici teenag youth "
    "citizen member group team crew suspect stranger bystand neighbour neighbor user somebodi father mother "
    "brother sister friend colleague customer visitor tourist polic offic detect author investig "
    "expert".split()
)
"""Stems of what anybody may be beside what else he is called."""

_SURER: Final = 0.6
"""The least share of the rest where the sentences only perhaps tell one thing."""


def other_doer(a: Side, b: Side, *, in_full: bool = True) -> Iterator[Finding]:
    """One thing that only one can have done, and two of whom it is told.

    `in_full`: the sentences tell one thing; else more that they share must speak for it.
    """
    mine, others = a.once(_doers), b.once(_doers)
    for name in (name for name in mine if name in others):
        for one in mine[name]:
            for other in others[name]:
                if _are_two(one, other, a, b) and _is_one_thing(one, other, a, b, in_full):
                    yield Finding(_placed(one, a), _placed(other, b), Verdict.CONFLICT)
                    return


def _doers(side: Side) -> Mapping[str, tuple[Doer, ...]]:
    return find_doers(side.reading)


def _are_two(one: Doer, other: Doer, a: Side, b: Side) -> bool:
    """Whether the two are surely not one, nor one the other's."""
    if one.who.name and other.who.name:
        return (
            are_other_people(one.who.name, other.who.name)
            and {_sort(one), _sort(other)} != {"person", "body"}  # a bank's memo has its author too
            and not (_sort(one) != "person" and _holds(other, one, b))
            and not (_sort(other) != "person" and _holds(one, other, a))
        )
    if one.who.name or other.who.name:
        named, unnamed, facing = (one, other, b) if one.who.name else (other, one, a)
        return unnamed.who.is_told and _speaks_of(facing, named) and not _holds(unnamed, named, facing)
    if {one.who.head, other.who.head} & _ANYBODY or not one.who.head or not other.who.head:
        return False
    return not (are_synonyms(one.who.head, other.who.head) or b.says(one.who.head) or a.says(other.who.head))


def _speaks_of(side: Side, doer: Doer) -> bool:
    return any(side.has(part.casefold()) for part in parts_of(doer.who.name))


def _holds(doer: Doer, inner: Doer, side: Side) -> bool:
    """Whether the phrase for one has the name of the other in it: "Norvik's owner"."""
    tokens = side.reading.tokens[doer.who.start : doer.who.end]
    words = {t.form.replace("’", "'").removesuffix("'s") for t in tokens}
    return any(part.casefold() in words for part in parts_of(inner.who.name))


def _sort(doer: Doer) -> str:
    """What a doer surely is: `person`, `body`, or neither."""
    words = doer.who.name.split()
    if not NO_PERSON.isdisjoint(words):
        return "body"
    is_called = doer.who.head in _PEOPLE or not _TITLED.isdisjoint(w.lower().rstrip(".") for w in words)
    return "person" if words[0] in GIVEN or (is_called and len(words) > 1) else ""


def _is_one_thing(one: Doer, other: Doer, a: Side, b: Side, in_full: bool) -> bool:
    """Whether both sentences tell of one thing that was done."""
    act = one.act
    if act.things and not _has_thing(act, a) and not _has_thing(act, b):
        return False
    if has_other_days(a, b) or are_numbered_otherwise(a, b) or are_of_counterparts(a, b):
        return False
    if not _JOINT.isdisjoint(a.forms | b.forms):
        return False
    if act.things and not _quoted(a).isdisjoint(_quoted(b)):
        return True
    rest_a, rest_b = _rest(one, a, other, b), _rest(other, b, one, a)
    if not rest_a or not rest_b:
        return False
    least = act.sure if in_full or act.sure < _SURER / 2 else _SURER
    return min(share_said(rest_a, b), share_said(rest_b, a)) >= least


def _has_thing(act: Act, side: Side) -> bool:
    return not act.things.isdisjoint(side.forms) or bool(_quoted(side))


def _quoted(side: Side) -> set[str]:
    """What stands between quotation marks."""
    return {words.casefold().strip(" ,.") for words in _MARKED.findall(side.reading.text)}


def _rest(doer: Doer, side: Side, other: Doer, facing: Side) -> frozenset[str]:
    """What a sentence tells beside who did it and that it was done."""
    own = {t.stem for t in side.reading.tokens[doer.who.start : doer.who.end]}
    done = {t.stem for t in side.reading.tokens[doer.act_start : doer.act_end]}
    theirs = {t.stem for t in facing.reading.tokens[other.act_start : other.act_end]}
    return side.stems - own - done - theirs


def _placed(doer: Doer, side: Side) -> Fact:
    tokens = side.reading.tokens
    start, end = tokens[doer.who.start].start, tokens[doer.who.end - 1].end
    if doer.who.name:
        start = side.reading.text.index(doer.who.name, start)
        end = start + len(doer.who.name)
    return Fact(
        FactKind.ATTRIBUTION, side.sentence, start + side.start, end + side.start,
        side.reading.text[start:end], subject=f"who {doer.act.name}", key="doer",
    )  # fmt: skip
