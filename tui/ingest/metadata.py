"""What the text itself says about where and when it appeared: author, date, outlet."""

from __future__ import annotations

import re

from tui.ingest import cues
from tui.ingest.cues import cue
from tui.ingest.roles import is_byline
from tui.ingest.sanitise import sanitise_line
from tui.model import SafeText

_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier janv januar enero ene janeiro gennaio genn januari",
            "february feb février févr februar febrero fevereiro fev febbraio febbr februari",
            "march mar mars märz marzo março maart mrt",
            "april apr avril avr abril abr aprile",
            "may mai mayo maio maggio mei",
            "june jun juin juni junio junho giugno",
            "july jul juillet juil juli julio julho luglio",
            "august aug août agosto ago augustus",
            "september sep sept septembre septiembre setembro settembre",
            "october oct octobre oktober okt octubre outubro ottobre",
            "november nov novembre noviembre novembro",
            "december dec décembre déc dezember dez diciembre dic dezembro dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_CJK = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|ª)?\.?\s+(?:de\s+|of\s+)?([^\W\d_]{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b"
)
_SITE = re.compile(r"https?://(?:[^/@?#]*@)?(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)
_UPDATED = re.compile(
    r"\b(?:updated|modified|mis à jour|aktualisiert|actualizado|atualizado|aggiornato|bijgewerkt)\b",
    re.IGNORECASE,
)
_ORIGIN = re.compile(
    r"(?:(?:continue\s+reading|read\s+(?:the\s+)?(?:full|original|more|rest)[\w\s]{0,30}?)\s+(?:at|on)"
    r"|(?:originally|first)\s+(?:published|appeared)\s+(?:by|at|on|in))\s+(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})\b",
    re.IGNORECASE,
)


def iso_date(text: str) -> str:
    """Return the first full date in a line as `YYYY-MM-DD`, or an empty string.

    Dates in figures alone (`08/02/2013`) are not read: nothing tells day from month.
    """
    for pattern, order in ((_ISO, "ymd"), (_CJK, "ymd"), (_MONTH_FIRST, "mdy"), (_DAY_FIRST, "dmy")):
        for found in pattern.finditer(text):
            parts = dict(zip(order, found.groups(), strict=True))
            month = int(parts["m"]) if parts["m"].isdigit() else _MONTHS.get(parts["m"].lower(), 0)
            year, day = int(parts["y"]), int(parts["d"])
            if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2999:
                return f"{year:04}-{month:02}-{day:02}"
    return ""


def is_update(line: str) -> bool:
    """Tell whether a date line says when the article was changed, not when it appeared."""
    return bool(_UPDATED.search(line))


def author(line: str) -> SafeText:
    """Return the names in a byline, without its "By", its date and what is not a name."""
    found = cue(cues.BYLINE).match(line) or cue(cues.CJK_BYLINE).match(line)
    if not found or not is_byline(line):
        return SafeText("")
    rest = line[found.end() :]
    for pattern in (_ISO, _MONTH_FIRST, _DAY_FIRST):
        rest = pattern.sub("", rest)
    rest = re.split(r"\s[|•·]\s|\d", rest)[0]
    rest = re.sub(r"(?:^[\s,:]+|(?:[\s,:;|–—-]|\b(?:and|und|et|y|e|en)\b)+$)", "", rest.strip())
    return sanitise_line(rest)


def origin(line: str) -> SafeText:
    """Return the site a notice names as where the article stands: `Continue reading at example.org`."""
    found = _ORIGIN.search(line)
    return sanitise_line(found[1].lower()) if found else SafeText("")


def site(url: str) -> SafeText:
    """Return the host of a web address without its `www.`, or an empty string."""
    found = _SITE.match(url)
    return sanitise_line(found[1].lower()) if found else SafeText("")
