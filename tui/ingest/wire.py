"""What tells that an article came over a news agency's wire: datelines before the story, credits below it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

AGENCIES: Final = (
    "Reuters|AP|Associated Press|AFP|Agence France-Presse|UPI|United Press International|dpa|DPA|EFE|Efe"
    "|ANSA|Ansa|ANP|Lusa|LUSA|Xinhua|Kyodo|Kyodo News|PA|PA Media|Press Association|Bloomberg|TASS|Tass"
    "|Interfax|RIA Novosti|PTI|ANI|IANS|Yonhap|Anadolu|Anadolu Agency|AA|Canadian Press|AAP|APA|Belga|TT"
    "|NTB|Ritzau|BNS|LETA|STT|CTK|ČTK|MTI|PAP|Ukrinform|Keystone-SDA|SDA|KNA|epd|SID|AFP/dpa|Europa Press"
    "|Télam|Notimex|Antara|Bernama|MENA|WAM"
)
"""Names and short forms of news agencies, as they sign."""

_FULL: Final = {
    "AP": "Associated Press",
    "DPA": "dpa",
    "Efe": "EFE",
    "Ansa": "ANSA",
    "LUSA": "Lusa",
    "Tass": "TASS",
}
_UNMISTAKABLE: Final = frozenset(("AFP", "UPI", "dpa", "EFE"))
_ANY = "|".join(sorted((re.escape(name) for name in AGENCIES.split("|")), key=len, reverse=True))
_SIGN = rf"(?:The\s)?(?:{_ANY})(?:\s?[/,]\s?(?:{_ANY})){{0,2}}"

_DASH = r"\s?\.?[-–—_]{1,2}\s"
_CAPITAL = r"[^\W\d_a-zß-ÿ][\w’'.-]*"
_PLACE = rf"{_CAPITAL}(?:[\s/](?:(?:de|del|la|le|of|am|an|der|upon|do|da)\s)?{_CAPITAL}|\s\d{{1,2}}){{0,3}}"
_SIGNED = rf"(?:{_PLACE}(?:,\s[\w’'. -]{{1,30}}){{0,3}}\s?)?\((?:{_SIGN})\)(?:{_DASH}|[.:]\s)"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ]{3}[A-ZÀ-ÖØ-Þ.’' -]{0,30}(?:,\s[\w’'. -]{1,30}){0,2}\s[-–—]{1,2}\s"
_DATELINE = re.compile(rf"{_SIGNED}|{_CAPITALS}(?=[“\"‘]?[A-ZÀ-ÖØ-Þ][\w’']*\s)")
"""With the agency in brackets, or a place in capitals alone: "RIGA, Latvia — "."""

_CREDIT = re.compile(
    rf"[(\[]\s?(?:{_SIGN})\s?[)\]]\.?|[-–—]{{1,2}}\s?(?:with\s|from\s)?(?:{_SIGN})\.?|(?:Source|Quelle|Fuente|Fonte|Bron)\s?:\s?(?:{_SIGN})\.?"
)
_SIGNED_AT_END = re.compile(
    rf"(?<=[.!?”\"’])\s+(?P<credit>[(\[]\s?(?:{_SIGN})\s?[)\]]\.?|[-–—]{{1,2}}\s?(?:with\s|from\s)?(?:{_SIGN})\.?)\s*\Z"
)
_NAMED = re.compile(rf"(?<![\w-])(?:{_ANY})(?![\w-])")
_LONGEST: Final = 90


def dateline_end(paragraph: str) -> int:
    """How many code points of a paragraph are its dateline, `NAIROBI, May 3 (Reuters) - `; 0 without one."""
    found = _DATELINE.match(paragraph[:_LONGEST])
    return found.end() if found and found.end() < len(paragraph) else 0


def credit_start(paragraph: str) -> int:
    """Where an agency's credit at the end of a paragraph begins, `… on Friday. - AFP`; else its length."""
    cut = max(0, len(paragraph) - _LONGEST)
    found = _SIGNED_AT_END.search(paragraph[cut:])
    return cut + found.start("credit") if found else len(paragraph)


def is_credit(line: str) -> bool:
    """Whether a line is an agency's credit and nothing else: `(Reuters)`, `- AFP`."""
    return len(line) <= _LONGEST and bool(_CREDIT.fullmatch(line.strip()))


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and nothing else."""
    return len(line) <= _LONGEST and bool(_DATELINE.fullmatch(f"{line} ") or _DATELINE.match(f"{line} Aa "))


def agencies_in(line: str) -> tuple[str, ...]:
    """The agencies that a dateline or a credit names, each by one name."""
    return tuple(dict.fromkeys(_full(name) for name in _NAMED.findall(line[:400])))


def agencies_of_byline(line: str) -> tuple[str, ...]:
    """The agencies that a byline names; short forms that are a state’s or a person’s too are left out."""
    return tuple(name for name in agencies_in(line) if len(name) > 3 or name in _UNMISTAKABLE)


@cache
def _full(name: str) -> str:
    return _FULL.get(name, name)
