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
    r"(?:\s(?:(?:of|the|and|de|van|von|bin|al)\s){0,2}(?:[A-Z][a-z]{1,3}\.\s)?[A-Z][\w’'-]*)*"
)
"""A name as written, titles and connecting words inside it: "Lt. Ann Low", "Secretary of the Interior"."""

_SAY = "|".join(sorted(REPORTING, key=len, reverse=True))
_WHO = (
    rf"(?:(?:[A-Z][a-z-]+\s(?=[a-z]))?(?:[a-z][\w’'-]*\s){{0,5}}{_NAME}"
    r"|(?:the|a|one|another|his|her|their)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)"
)
_ASIDE = r"(?:,[^,“”\"]{1,80},)?"
_CALL = r"called|described|branded|labell?ed|dismissed|hailed|denounced|condemned|praised|critici[sz]ed"
"""Verbs of a verdict in a speaker's own words: "called the deal “a betrayal”"."""

_BEFORE = re.compile(rf"(?<![\w’'-])({_WHO}){_ASIDE}\s(?:has\s|had\s)?(?:{_SAY}|{_CALL})\b[^“”\"]{{0,60}}$")
_SOMEBODY = (
    r"(?:the|a|one|another|his|her|their)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+"
    r"(?=\s*(?:[,.;:—“\"]|$|(?:on|in|at|after|during|before|who|as|and|to|of|from|with|when|while)\b))"
)
"""Somebody without a name, up to the end of the phrase: "the fire chief"."""

_AFTER = re.compile(
    rf"^[\s,]*(?:(?:{_SAY})\s((?:[a-z][\w’'-]*\s){{0,5}}{_NAME}|{_SOMEBODY})|(?P<who>{_WHO}|he|she|they){_ASIDE}\s(?:has\s|had\s)?(?:{_SAY})\b)"
)
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
    r"|(?:the\s)?[a-z][\w-]*(?:\s[a-z][\w-]*)?)"
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
    """Who is named right after the quotation, else right before, else whom the sentence goes by."""
    behind = text[quote.end() : quote.end() + 200]
    after = _AFTER.match(behind)
    if after:
        name = after[1] or after["who"]
        named = _APPOSITION.match(behind, after.end(1)) if after[1] and name.islower() else None
        if named:
            return _bare(named[1])
        return None if name.lower() in ("he", "she", "they") else _bare(name)
    before = _BEFORE.search(text[max(0, quote.start() - 200) : quote.start()])
    if before:
        return None if before[1].lower() in ("he", "she", "they") else _bare(before[1])
    return _bare(according[1]) if according else None


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
