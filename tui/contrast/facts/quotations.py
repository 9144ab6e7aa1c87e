"""Quotations with their speakers, and who else is named as the origin of what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import REPORTING
from tui.model import FactKind

_QUOTE = re.compile(
    r"“([^“”]{2,2000})”|(?<!\w)\"(?!\s)([^\"]{2,2000})(?<!\s)\"(?!\w)|„([^„“]{2,2000})“|«([^«»]{2,2000})»"
)
_NAME = (
    r"(?:[A-Z][a-z]{1,3}\.\s)?(?:[A-Z][\w’'.-]*[\w]|[A-Z])"
    r"(?:\s(?:(?:of|the|and|de|van|von|bin|al)\s){0,2}(?:[A-Z][a-z]{0,3}\.\s){0,2}[A-Z][\w’'-]*)*"
)
"""A name as written, titles and connecting words inside it: "Lt. Ann Low", "Secretary of the Interior"."""

_UTTERED = frozenset(
    "admitted complained conceded testified answered shouted cried vowed promised pledged remarked observed "
    "quipped lamented exclaimed responded continued concluded".split()
)
"""What one does aloud: beside a quotation these name its speaker, elsewhere they report nothing."""

_SAY = "|".join(sorted(REPORTING | _UTTERED, key=len, reverse=True))
_OF_NAME = (
    r"(?:[’']s)?(?:\s(?:chief|head|boss|manager|management|coach|captain|spokes(?:man|woman|person)|officials?|officers?"
    r"|president|director|statement|website|mayor|lawyer|attorney|minister|secretary|owner|founder|leader|doctor"
    r"|mother|father|wife|husband|brother|sister|son|daughter|chairman|chairwoman|editor|trainer|manager))?"
)
"""Behind a name the noun for who speaks for it: "the Navy chief"."""

_SOME = r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir)"
_WHO = (
    rf"(?:(?:[A-Z][a-z-]+\s(?=[a-z]))?(?:[a-z][\w’'-]*\s){{0,5}}{_NAME}{_OF_NAME}"
    rf"|{_SOME}\s(?:\w[\w’'-]*\s){{0,3}}?\w[\w’'-]*)"
)
_ASIDE = r"(?:,[^,“”\"]{1,80},)?"
_CALL = r"called|described|branded|labell?ed|dismissed|hailed|denounced|condemned|praised|critici[sz]ed"
"""Verbs of a verdict in a speaker's own words: "called the deal “a betrayal”"."""

_BEFORE = re.compile(
    rf"(?<![\w’'-])({_WHO}|he|she|they){_ASIDE}\s(?:has\s|had\s)?(?:{_SAY}|{_CALL})\b[^“”\"]{{0,60}}$"
)
_NOBODY = r"(?!(?:he|she|they|it|there|that|in|on|at|to|during|after|when|if)\s)"
"""Behind "said" these begin what is said, or where and when."""

_SOMEBODY = (
    rf"{_SOME}\s(?:\w[\w’'-]*\s){{0,4}}?[\w’'-]+"
    r"(?=\s*(?:[,.;:—“\"]|$|(?:on|in|at|after|during|before|who|as|and|to|of|from|with|when|while)\b))"
)
"""Somebody without a name, up to the end of the phrase: "the fire chief"."""

_AFTER = re.compile(
    rf"^[\s,]*(?:(?:{_SAY})\s({_NOBODY}(?:[a-z][\w’'-]*\s){{0,5}}{_NAME}{_OF_NAME}|{_SOMEBODY})|(?P<who>{_WHO}|he|she|they){_ASIDE}\s(?:has\s|had\s)?(?:{_SAY})\b)"
)
_BEARER = re.compile(
    rf"{_NAME}(?:\s[a-z]+){{0,2}}\s(?:spokes(?:man|woman|person)|chief|lawyer|attorney|director|manager|minister"
    rf"|officer|official|president|coach|captain|mayor|editor|analyst|inspector|pilot|producer)\s({_NAME})"
)
"""Behind a name that only says whose office it is: "said Vancouver police spokesman Tim Fanning"."""

_SAYS = rf"(?:has\s|had\s|also\s|later\s|then\s)?(?:{_SAY}|pointed\sout|went\son)\b"
_LAST = re.compile(
    rf",\s(?:(?P<who>{_WHO}|he|she|they){_ASIDE}\s{_SAYS}"
    rf"|(?:{_SAY})\s(?P<said_by>{_NOBODY}(?:[a-z][\w’'-]*\s){{0,5}}{_NAME}{_OF_NAME}|{_SOMEBODY}))[^“”\"]{{0,80}}$"
)
"""Who says it, at the end of a sentence and not beside its quotation."""

_FIRST = re.compile(rf"^(?:[^“”\":;]{{0,80}},\s)?(?P<who>{_WHO}|He|She|They|he|she|they){_ASIDE}\s{_SAYS}")
PRONOUNS = frozenset(("he", "she", "they"))
"""Words for who speaks that name nobody."""

_APPOSITION = re.compile(rf",\s({_NAME})")
"""A name behind the noun for its bearer: "said the fire chief, Paolo Serra"."""

_NAMED = re.compile(
    r"\b(?:known as|called|dubbed|nicknamed|named|titled|entitled|meaning|means?|translates? (?:to|as|into)|"
    r"translated as|the words?|the hashtag|the (?:song|film|book|album|movie|novel))\s(?:the\s|a\s)?$"
)
"""Before a quotation mark these make what follows a name, a title or a meaning: nobody says it."""

_ACCORDING = re.compile(
    r"\b[Aa]ccording to\s("
    rf"(?:(?:the|a|an|market|research|data|its|official)\s)*(?:[a-z][\w-]*\s){{0,4}}?{_NAME}"
    r"|(?:the\s)?[a-z][\w-]*(?:\.[a-z]{2,4}\b|\s[a-z][\w-]*)?)"
)
_REPORTED = re.compile(
    rf"\b({_NAME}),?\s(?:reported|reports|writes|wrote|said in a report)\b|\btold\s({_NAME})"
)
_REPORT_BY = re.compile(rf"\b(?:citing|quoted by|reported by|told)\s({_NAME})")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks.

    Attributes:
        start, end: offsets into the sentence, of the words without their marks.
        words: the words in normal form: case and end punctuation folded.
        speaker: who says so, as written, or None.
    """

    start: int
    end: int
    words: str
    speaker: str | None


def find_quotations(text: str) -> list[Quotation]:
    """Quotations of three words and more; shorter ones are names, titles or scare quotes."""
    found: list[Quotation] = []
    matches = list(_QUOTE.finditer(text))
    according = _ACCORDING.search(text) if matches else None
    for match in matches:
        group = next(index for index in range(1, 5) if match[index] is not None)
        words = normal_words(match[group])
        if words.count(" ") < 2 or _NAMED.search(text, max(0, match.start() - 40), match.start()):
            continue
        speaker = _speaker(text, match, according)
        end = match.start(group) + len(match[group].rstrip(" ,;"))
        found.append(Quotation(match.start(group), end, words, speaker))
    return found


def normal_words(text: str) -> str:
    """A quotation in normal form, so that capitals, dashes and end marks do not make it another one."""
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.casefold().replace("’", "'")))


def _speaker(text: str, quote: re.Match[str], according: re.Match[str] | None) -> str | None:
    """Who is named right beside the quotation, else whom the sentence goes by."""
    beside = speaker_beside(
        text[max(0, quote.start() - 200) : quote.start()], text[quote.end() : quote.end() + 200]
    )
    if beside:
        return None if beside in PRONOUNS else beside
    return _bare(according[1]) if according else None


def speaker_beside(before: str, behind: str) -> str | None:
    """Who is named right behind a quotation, else right before it; a pronoun as `he`, `she`, `they`."""
    after = _AFTER.match(behind)
    if after:
        name = after[1] or after["who"]
        end = after.end(1) if after[1] else after.end("who")
        named = _APPOSITION.match(behind, end) if name.split()[-1].islower() else None
        if after[1] and not named:
            named = _BEARER.match(behind, after.start(1))
        return _written(named[1] if named else name)
    ahead = _BEFORE.search(before)
    return _written(ahead[1]) if ahead else None


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
    group = "who" if found["who"] else "said_by"
    return _written(found[group]), cut + found.start(group)


def _written(name: str) -> str:
    return name.lower() if name.lower() in PRONOUNS else _bare(name)


def _bare(name: str) -> str:
    return " ".join(name.split()).rstrip(".")


def find_origins(text: str) -> list[tuple[int, int, str]]:
    """Named origins of a report: "according to", "Reuters reported", "told CNN": start, end, name."""
    found: dict[int, tuple[int, int, str]] = {}
    for pattern in (_ACCORDING, _REPORTED, _REPORT_BY):
        for match in pattern.finditer(text):
            group = next(index for index in range(1, (match.lastindex or 1) + 1) if match[index])
            found.setdefault(match.start(group), (match.start(group), match.end(group), _bare(match[group])))
    return [found[start] for start in sorted(found)]


def quote_facts(text: str) -> Iterator[Fact]:
    """Quotations and attributions as facts."""
    for quotation in find_quotations(text):
        yield Fact(
            FactKind.QUOTE, "", quotation.start, quotation.end, quotation.words, subject="quotation",
            key="quote", attributed_to=quotation.speaker,
        )  # fmt: skip
    for start, end, name in find_origins(text):
        yield Fact(FactKind.ATTRIBUTION, "", start, end, name, subject="origin", key="origin")
