"""Whom a sentence has it from: "according to", "Reuters reported", "told CNN"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.contrast.facts.speech import NAME, bare
from tui.contrast.speech.given_names import GIVEN, NO_PERSON, NOUNS, TITLED
from tui.ingest.wire import AGENCIES

_SMALL = r"[a-zß-ÿ][\w’'-]{0,40}"
_PHRASE_END = (
    r"(?=\s*(?:[,;:.()—–“”\"]|$)|\s(?:who|which|that|and|but|as|said|told|after|while|when|on|in)\b)"
)
_SOURCE = (
    rf"(?:(?:{_SMALL}\s){{0,6}}?{NAME}(?:(?<=[’'][sS])(?:\s{_SMALL}){{1,3}})?"
    rf"|{_SMALL}\.[a-z]{{2,4}}\b|(?:{_SMALL}\s){{0,7}}?{_SMALL}{_PHRASE_END})"
)
_ACCORDING = re.compile(rf"\b(?:[Aa]ccording\sto|Per(?=\s(?:an?|the)\s))\s({_SOURCE})")
_ABROAD: Final = {
    "de": r"\b(?:[Ll]aut|[Nn]ach\sAngaben\s(?:von|der|des))",
    "fr": r"\b(?:[Ss]elon|[Dd]['’]après)",
    "es": r"\b[Ss]egún",
    "it": r"\b[Ss]econdo",
    "nl": r"\b[Vv]olgens",
    "pt": r"\b(?:[Ss]egundo|[Dd]e\sacordo\scom)",
}
_ACCORDING_ABROAD: Final = {
    language: re.compile(rf"{words}\s((?:{_SMALL}[\s’]){{0,3}}?{NAME})")
    for language, words in _ABROAD.items()
}
_FIRST = r"(?:\s(?:first|earlier|previously|also|later|had|has))?"
_REPORTED = re.compile(
    rf"\b({NAME})(?:,\sciting\s[^,]{{1,80}},)?,?{_FIRST}\s(?:reported|reports|writes|wrote|said\sin\sa\sreport)\b"
    rf"|\b({NAME}),\sciting\s[^,]{{1,80}},\s(?:said|says)\b"
)
_REPORT_BY = re.compile(
    rf"\b(?:citing|quoted\sby|reported\sby|cited\sby|(?:report|story|article|survey|study|poll|analysis)\s(?:by|from|in))\s((?:{_SMALL}\s){{0,4}}?{NAME})"
)
_TOLD = re.compile(
    rf"\b(?:told|(?:interview|spoke|speaking|statement)\s(?:with|to|on|by))\s((?:{_SMALL}\s){{0,4}}?{NAME})"
)
_OPENERS: Final = frozenset(
    "As But And In On At When While After Before If Though Although Since Because However Yet So Then That "
    "It He She They We I This These Those His Her Its Their There Here What Who".split()
)
"""Words that have a capital only because the sentence begins there."""

OUTLETS: Final = frozenset(
    "Reuters Bloomberg CNN BBC NBC CBS ABC NPR PBS CNBC MSNBC Axios Politico Vox Vice Wired Forbes "
    "Fortune Time Newsweek Guardian Telegraph Independent Mirror Sun Economist Atlantic Variety "
    "Billboard Deadline TMZ TechCrunch BuzzFeed Xinhua TASS Interfax Sky ITV Spiegel Bild Zeit "
    "Tagesspiegel Handelsblatt Stern Welt ZDF ARD Figaro Libération Mediapart País Mundo Vanguardia "
    "Repubblica Corriere Stampa NRK SVT DR YLE NOS NRC Telegraaf Volkskrant Folha Globo Público Haaretz "
    "Asahi Nikkei Yomiuri NHK Kyodo Yonhap Caixin Novosti Meduza Gizmodo Engadget Jazeera Arabiya Verge "
    "Hill Intercept Monde Parisien Croix".split()
)
"""Words by which well-known outlets go, in whatever form their name is written."""

_MEDIA: Final = frozenset(
    "News Times Post Journal Press Agency Television TV Radio Magazine Network Herald Tribune Gazette "
    "Chronicle Daily Zeitung Today Insider Observer Standard Courier Star Globe Record Review Weekly "
    "Agence Broadcasting".split()
)
_MEDIUM: Final = frozenset(
    "broadcaster newspaper paper agency magazine channel daily website site outlet station network tabloid "
    "weekly blog programme program podcast".split()
)
"""Nouns before a name that make it an outlet's."""

_MAKER: Final = _MEDIUM | frozenset(
    "firm company tracker consultancy researcher institute group watchdog charity monitor union bank "
    "platform provider by from data".split()
)
"""Words before a name that make it an organisation's."""

_AGENCY_NAMES: Final = frozenset(AGENCIES.split("|"))
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{2,}[a-z]?$|(?:[A-Z]\.){2,}$|[A-Z][a-z]+[A-Z]\w+$|\w+\.[a-z]{2,4}$")
_AUDIENCE: Final = frozenset(
    "NATO UN U.N. EU E.U. MP MPs MEPs FIFA UEFA IMF WHO US U.S. UK U.K. FBI CIA GOP TikTok YouTube".split()
)
"""Short forms of those who are told something and print nothing."""


def find_origins(text: str, language: str = "en") -> list[tuple[int, int, str]]:
    """Named origins of a report: start, end, name as written."""
    found: dict[int, tuple[int, int, str]] = {}
    for match, group in _matches(text, language):
        start, end = match.span(group)
        name = match[group]
        first, _, rest = name.partition(" ")
        if first in _OPENERS:
            if not rest:
                continue
            start, name = start + len(first) + 1, rest
        if any(known <= start < stop for known, stop, _ in found.values()):
            continue
        found[start] = (start, end, bare(name))
    return [found[start] for start in sorted(found)]


def _matches(text: str, language: str) -> Iterator[tuple[re.Match[str], int]]:
    abroad = _ACCORDING_ABROAD.get(language)
    for pattern in (abroad, _REPORTED) if abroad else (_ACCORDING, _REPORTED, _REPORT_BY):
        for match in pattern.finditer(text):
            yield match, next(index for index in range(1, (match.lastindex or 1) + 1) if match[index])
    for match in _TOLD.finditer(text):
        if is_outlet(match[1]):
            yield match, 1


def according_to(text: str) -> str | None:
    """Whom a sentence goes by: "according to the union"."""
    found = _ACCORDING.search(text)
    return bare(found[1]) if found else None


def origin_of(source: str) -> str:
    """The organisation that a source names: `Financial Times` of "a report by the Financial Times".

    Empty for a person, and for whom no name tells: they are no text that others may have copied.
    """
    named = _named_at_the_end(source)
    if not named:
        return ""
    ahead, name = named
    words = name.split()
    before = ahead.split()[-1:] or [""]
    if words[0].rstrip(".") in TITLED or before[0] in NOUNS:
        return ""
    is_known = bool(_OUTLET_WORDS & {*words} or {*words} & NO_PERSON) or name in _AGENCY_NAMES
    is_known = is_known or any(_ACRONYM.match(word) for word in words) or before[0] in _MAKER
    is_known = (
        is_known or before[0] in ("the", "The") or words[0] in ("The", "Le", "El", "La", "Der", "Die", "Il")
    )
    if not is_known and (len(words) in (2, 3) or words[0] in GIVEN):
        return ""
    return name.removeprefix("The ")


def is_outlet(source: str) -> bool:
    """Whether a source as written names a newspaper, a broadcaster, an agency."""
    named = _named_at_the_end(source)
    if not named:
        return False
    ahead, name = named
    words = name.split()
    if words[0].rstrip(".") in TITLED or name in _AUDIENCE:
        return False
    is_medium = not _MEDIUM.isdisjoint(ahead.split()[-2:])
    return (
        is_medium
        or bool(_OUTLET_WORDS & {*words})
        or name in _AGENCY_NAMES
        or (len(words) == 1 and len(name) > 2 and name.isupper())
    )


_OUTLET_WORDS: Final = OUTLETS | _MEDIA
_NAME_AT_END = re.compile(rf"(?<![\w’'.-])({NAME})$")
_POSSESSIVE = re.compile(r"[’']s?(?:\s[a-z][\w-]*){0,3}$")


def _named_at_the_end(source: str) -> tuple[str, str] | None:
    """What stands before the name that a source ends in, and the name."""
    source = _POSSESSIVE.sub("", source) if _POSSESSIVE.search(source) else source
    found = _NAME_AT_END.search(source)
    return (source[: found.start()].strip(), found[1]) if found else None
