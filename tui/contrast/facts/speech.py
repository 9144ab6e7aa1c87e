"""Who is named as the speaker: right beside a quotation, or at the edge of a sentence that reports."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tui.contrast.facts.lexicon import REPORTING

_CAPITAL = "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, range(0x100, 0x250)) if c.isupper())
_SMALL = r"[a-zß-ÿ][\w’'-]{0,40}"
_PART = (
    rf"(?:(?:[{_CAPITAL}]\.)+(?!\w)|[{_CAPITAL}][a-z]{{0,3}}\.(?=\s[{_CAPITAL}])"
    rf"|(?:[a-zA-Z]{{1,2}}[’'])?[{_CAPITAL}][\w’'&-]{{0,40}}(?:\.[a-z]{{2,3}}\b)?(?<=\w)|[{_CAPITAL}])"
)
"""A part of a name: a word, initials, a title with its stop, a web site."""

NAME: Final = (
    rf"{_PART}(?:\s(?:(?:of|the|and|de|van|von|der|den|bin|al|la|le|da|di|du|del)\s){{0,2}}{_PART}){{0,9}}"
)
"""A name as written, titles and connecting words inside it: "Lt. Ann Low", "Secretary of the Interior"."""

_UTTERED = frozenset(
    "admitted complained conceded testified answered shouted cried vowed promised pledged remarked observed "
    "quipped lamented exclaimed responded continued concluded reiterated emphasised emphasized urged "
    "cautioned suggested".split()
)
"""What one does aloud: beside a quotation these name its speaker, elsewhere they report nothing."""

_SAY = "|".join(sorted(REPORTING | _UTTERED, key=len, reverse=True))
_OF_NAME = (
    r"(?:[’']s)?(?:\s(?:chief|head|boss|manager|management|coach|captain|spokes(?:man|woman|person)|officials?|officers?"
    r"|president|director|statement|website|mayor|lawyer|attorney|minister|secretary|owner|founder|leader|doctor"
    r"|mother|father|wife|husband|brother|sister|son|daughter|chairman|chairwoman|editor|trainer))?"
)
"""Behind a name the noun for who speaks for it: "the Navy chief"."""

_WITHIN = rf"(?!(?:in|on|at|after|during|before|who|as|when|while|that)\s){_SMALL}"
"""A word inside a phrase for somebody, none that begins where or when."""

_OWNER = rf"{NAME}(?:(?<=[’'][sS])|[’'])"
_SOME = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)"
_WHO = (
    rf"(?:(?:{_SOME}\s)?{_OWNER}(?:\s{_WITHIN}){{1,4}}(?:\s{NAME})?"
    rf"|(?:[A-Z][a-z-]+\s(?=[a-z]))?(?:{_WITHIN}\s){{0,5}}{NAME}{_OF_NAME}"
    rf"|{_SOME}\s(?:\w[\w’'-]*\s){{0,3}}?\w[\w’'-]*)"
)
_ASIDE = r"(?:,\s(?P<aside>[^,“”\"]{1,80}?)(?:,\s(?:aged\s)?\d{1,2})?,)?"
_CALL = (
    r"call(?:s|ed)|describe[sd]|brand(?:s|ed)|labell?ed|dismiss(?:es|ed)|hailed|denounced|condemned|praised"
    r"|critici[sz]ed"
)
"""Verbs of a verdict in a speaker's own words: "called the deal “a betrayal”"."""

_HAVING = r"(?:has\s|had\s|also\s|later\s|then\s)?"
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?P<who>{_WHO}|he|she|they){_ASIDE}(?:\swho)?\s{_HAVING}(?:{_SAY}|{_CALL}|went\son)\b[^“”\"]{{0,60}}$"
)
_BETWEEN = r"(?:,[^,“”\"]{1,80},)?"
_PUT_BEFORE = re.compile(
    rf"\b(?:[Aa]s\s(?P<who>{_WHO}){_BETWEEN}\s(?:once\s)?(?:put|puts|phrased|described|explained)\sit"
    rf"|[Ii]n\sthe\swords\sof\s(?P<words>{_WHO})"
    rf"|(?P<quoted>{_WHO}){_BETWEEN}\s(?:was|is|were|been)\squoted\s[^“”\"]{{0,40}}\bas\ssaying"
    rf"|(?P<telling>{_WHO}){_BETWEEN}\s[a-z]+ed(?:\s[a-z]+){{0,3}},?\ssaying"
    rf"|[Qq]uot(?:ed|es|ing)\s(?P<saying>{_WHO}){_BETWEEN}\sas\ssaying)[^“”\"]{{0,20}}$"
)
_PUT_AFTER = re.compile(
    rf"^[\s,]*(?:as\s(?P<who>{_WHO}){_BETWEEN}\s(?:once\s)?(?:put|puts|phrased|described|explained)\sit\b"
    rf"|was\show\s(?P<how>{_WHO}){_BETWEEN}\s(?:once\s|later\s)?(?:put|puts|phrased|described|explained|summed)\b"
    rf"|(?P<quoted>{_WHO}){_BETWEEN}\s(?:was|is|were)\squoted\b)"
)
"""Ways to name a speaker without a verb of saying: "As Dean put it"."""

_NOBODY = r"(?!(?:he|she|they|it|there|that|in|on|at|to|during|after|when|if)\s)"
"""Behind "said" these begin what is said, or where and when."""

_SOMEBODY = (
    rf"{_SOME}\s(?:\w[\w’'-]*\s){{0,4}}?[\w’'-]+"
    r"(?=\s*(?:[,.;:—“\"]|$)|\s(?:on|in|at|after|during|before|who|as|and|to|of|from|with|when|while)\b)"
)
"""Somebody without a name, up to the end of the phrase: "the fire chief"."""

_OWNED = (
    rf"(?:{_SOME}\s)?{_OWNER}(?:\s{_WITHIN}){{0,4}}?(?:\s{NAME})?"
    r"(?=\s*(?:[,.;:—“\"]|$)|\s(?:on|in|at|after|during|before|who|as|and)\b)"
)
_SAID_BY = rf"{_NOBODY}(?:{_OWNED}|(?:{_WITHIN}\s){{0,5}}{NAME}{_OF_NAME})|{_SOMEBODY}"
_AFTER = re.compile(
    rf"^[\s,]*(?:(?:{_SAY})\s(?P<said_by>{_SAID_BY})|(?P<who>{_WHO}|he|she|they){_ASIDE}\s{_HAVING}(?:{_SAY})\b)"
)
_BEARER = re.compile(
    rf"{NAME}(?:\s[a-z]+){{0,2}}\s(?:spokes(?:man|woman|person)|chief|lawyer|attorney|director|manager|minister"
    rf"|officer|official|president|coach|captain|mayor|editor|analyst|inspector|pilot|producer)\s({NAME})"
)
"""Behind a name that only says whose office it is: "said Vancouver police spokesman Tim Fanning"."""

_SAYS = rf"{_HAVING}(?:{_SAY}|pointed\sout|went\son)\b"
_LAST = re.compile(
    rf",\s(?:(?P<who>{_WHO}|he|she|they){_ASIDE}\s{_SAYS}|(?:{_SAY})\s(?P<said_by>{_SAID_BY}))[^“”\"]{{0,80}}$"
)
"""Who says it, at the end of a sentence and not beside its quotation."""

_FIRST = re.compile(rf"^(?:[^“”\":;]{{0,80}},\s)?(?P<who>{_WHO}|He|She|They|he|she|they){_ASIDE}\s{_SAYS}")
PRONOUNS: Final = frozenset(("he", "she", "they"))
"""Words for who speaks that name nobody."""

_APPOSITION = re.compile(rf",\s({NAME})")
"""A name behind the noun for its bearer: "said the fire chief, Paolo Serra"."""

_OPENED = re.compile(
    r"^(?:[Ii]t (?:was|is)|[Bb]ut|and|[Ff]or|[Ww]hile|[Ww]hen|[Aa]s|[Ii]f|[Ss]o|[Tt]hen|[Bb]ecause)\s(?=\w)"
)
"""What begins a clause, not the name in it: "But Reed said"."""

_WHOLE_NAME = re.compile(NAME)
_QUOTED_WORD = re.compile(r"[“\"‘]([^\W\d_][\w’-]*(?:\s[\w’-]+)?)[”\"’](?=\s)")
"""A word or two in quotation marks inside the phrase for somebody: "another “refugee” said"."""

_INITIALS = re.compile(rf"(?<![\w])(?:[{_CAPITAL}]\.)+$")


def speaker_beside(before: str, behind: str) -> str | None:
    """Who is named right behind a quotation, else right before it; a pronoun as `he`, `she`, `they`."""
    behind = _QUOTED_WORD.sub(r"\1", behind)
    after = _AFTER.match(behind)
    if after:
        return _behind(after, behind)
    before = _QUOTED_WORD.sub(r"\1", before)
    put = _PUT_AFTER.match(behind) or _PUT_BEFORE.search(before)
    ahead = put or _BEFORE.search(before)
    return _named(ahead) if ahead else None


def _behind(after: re.Match[str], behind: str) -> str:
    """Who speaks where a quotation is followed by the verb, or by who speaks and the verb."""
    said_by = after["said_by"]
    if not said_by:
        return _named(after)
    is_role = said_by.split()[-1][0].islower()
    named = _APPOSITION.match(behind, after.end("said_by")) if is_role else None
    named = named or _BEARER.match(behind, after.start("said_by"))
    return _written(named[1] if named else said_by)


def _named(found: re.Match[str]) -> str:
    """The name that a match gives, in apposition or by itself: "the union’s head, Mick Lane, said"."""
    groups: Mapping[str, str | None] = found.groupdict()
    name = next(
        said
        for group in ("who", "said_by", "words", "quoted", "saying", "telling", "how")
        if (said := groups.get(group))
    )
    aside = found["aside"] if "aside" in groups else None
    if aside and name.lower() not in PRONOUNS and name.split()[-1][0].islower() and _is_name(aside):
        return _written(aside)
    return _written(name)


def _is_name(text: str) -> bool:
    return bool(_WHOLE_NAME.fullmatch(text))


def speaker_at_edge(text: str) -> tuple[str, int] | None:
    """Who says what a sentence reports, and the place: at its end, "…, the statement said.", or beginning.

    A pronoun stands as `he`, `she` or `they`.
    """
    cut = max(0, len(text) - 200)
    found = _LAST.search(text[cut:])
    if not found:
        cut, found = 0, _FIRST.match(text[:240])
    if not found:
        return None
    return _named(found), cut + found.start("who" if found["who"] else "said_by")


def _written(name: str) -> str:
    name = _OPENED.sub("", name)
    return name.lower() if name.lower() in PRONOUNS else bare(name)


def bare(name: str) -> str:
    """A name as written, single spaces in it, without the stop of a sentence; initials keep theirs."""
    name = " ".join(name.split())
    return name if _INITIALS.search(name) else name.rstrip(".")
