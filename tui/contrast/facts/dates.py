"""Dates, weekdays, years and times of day; a date that does not exist states nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tui.contrast.facts.fact import NONE, Fact
from tui.contrast.facts.languages import Words, words_of
from tui.contrast.facts.lexicon import MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.predicates import predicate_at
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.tenses import way_of
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_HOUR_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_HOURS = "|".join(_HOUR_WORDS)
_CENTURY_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split()
)
_CENTURIES = "|".join(sorted(_CENTURY_WORDS, key=len, reverse=True))
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[5-9]|20)\d\d"
_NO_YEAR = r"(?![,.]\d|-\d{3}|\s?[%$]|\s(?:hours|hrs|h)\b)"
_SEASON = r"spring|summer|autumn|winter"
_DATE = re.compile(
    rf"\b(?:(?P<md_month>{_MONTH})\.?\s(?P<md_day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?!\d)"
    rf"(?:,?\s(?P<md_year>\d{{4}})\b)?"
    rf"|(?P<dm_day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?\s(?:of\s)?(?P<dm_month>{_MONTH})\b\.?"
    rf"(?:,?\s(?P<dm_year>\d{{4}})\b)?"
    rf"|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b"
    rf"|(?P<numeric>\d{{1,2}}/\d{{1,2}}/\d{{4}})\b"
    rf"|(?P<my_month>{_MONTH})\.?,?\s(?P<my_year>{_YEAR})\b"
    rf"|(?:in|since|from|until|by|during|of|early|late|mid|for|between|ended|{_SEASON}|fall)[\s-]"
    rf"(?P<year>{_YEAR})\b{_NO_YEAR}"
    rf"|(?<=\d{{4}}\s)(?:and|to)\s(?P<until>{_YEAR})\b{_NO_YEAR}"
    rf"|(?:(?P<month_of>{_MONTH})|(?P<year_of>{_YEAR}))(?=\s(?:opinion\s)?(?:polls?|surveys?|census|count)\b)"
    rf"|(?:(?P<part>early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s\b"
    r"|(?-i:(?P<era>\d{1,4})\s(?P<which>BCE?|B\.C\.E\.|B\.C\.|AD|A\.D\.|CE)(?!\w)(?!\s(?!was|is)[a-z]+s\b)"
    r"|(?P<before>AD|A\.D\.)\s(?P<of>\d{1,4})\b)"
    rf"|(?P<century>\d{{1,2}}(?:st|nd|rd|th)|{_CENTURIES})[\s-]century\b"
    rf"|(?<!GMT\s)(?<!UTC\s)(?P<weekday>{'|'.join(WEEKDAYS)})\b"
    r"|(?:in|since|until|by|from(?!\s\w+\sto\b)|this|last|next|early|late|mid|end of|of last)[\s-]"
    rf"(?P<month>{_MONTH})\b"
    r"(?!\.?\s(?:\d{1,2}(?!\d|[,.]\d)|\d{4}\b))"
    rf"|(?:in|since|until|by|this|last|next|early|late)\s(?:the\s)?(?P<season>{_SEASON}"
    rf"|(?<=last\s)fall|(?<=next\s)fall)\b"
    r"(?!\s(?:of\s)?\d)"
    r"|(?P<quarter>(?:first|second|third|fourth|last)[\s-](?:quarter|half)|(?-i:Q[1-4]))\b"
    r"|(?P<holiday>(?:new year|christmas|valentine|boxing)(?:['’]s)?\s(?:eve|day))\b"
    r"|\bon the (?P<nth>\d{1,2}(?:st|nd|rd|th))\b(?=[.,;]|$|\s(?:and|at|in|after|before|when|but|to)\b)"
    r"|(?P<relative>yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)"
    r"|(?:last|next|this) (?:week|month|year))\b(?!['’-])"
    r"|(?P<noon>noon|midday|midnight)\b"
    rf"|(?P<past>half(?=\spast)|quarter|(?:\d{{1,2}}|five|ten|twenty)(?=\sminutes))(?:\sminutes)?\s(?P<way>past|to)\s"
    rf"(?P<hour_w>\d{{1,2}}|{_HOURS})\b(?:\so['’]clock)?(?=\s(?:in the|at night|on|a\.?m|p\.?m)\b|[.,;]|$)"
    rf"|(?P<oclock>\d{{1,2}}|{_HOURS})\so['’]clock\b"
    rf"|(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?<![\d,.])(?P<hour_h>[01]\d|2[0-3])(?P<minute_h>[0-5]\d)\s?(?:hours|hrs|h)\b"
    rf"|(?<![\d:])(?P<hour24>\d{{1,2}}):(?P<minute24>\d\d)(?::[0-5]\d)?\b(?!:))",
    re.IGNORECASE,
)
_WEEK = tuple(WEEKDAYS)
_NOON = 12
_MINUTES = {"quarter": 15, "twenty": 20, "half": 30}
_LONGEST_MONTH = 31
_LAST_HOUR = 23
_TEENS = range(11, 14)
_LAST_MINUTE = 59
_QUARTERS = {"q1": "first quarter", "q2": "second quarter", "q3": "third quarter", "q4": "fourth quarter"}
_HINT = re.compile(
    r"\d|[Dd]ay\b|night\b|[Qq]uarter|half\b|[Nn]oon|o['’]clock|[Cc]entury|"
    r"past\b|[Ss]pring\b|[Ss]ummer\b|[Aa]utumn\b|[Ww]inter\b|"
    r"(?:ast|ext|his) (?:fall|week|month|year|morning|afternoon|evening)\b|minutes to\b|[Tt]omorrow|\bEve\b|"
    rf"\b(?:{'|'.join(sorted({m.capitalize()[:3] for m in MONTHS}))})"
)
"""No date is without one of these; most sentences need not be searched further."""

_AS_OF = re.compile(
    r"\b(?:as of|by|as at|until|through)\s(?:late\s|early\s|the end of\s|the middle of\s)?$", re.IGNORECASE
)
_HOLIDAYS = {
    "new year eve": "--12-31", "new year day": "--01-01", "christmas eve": "--12-24",
    "christmas day": "--12-25", "boxing day": "--12-26", "valentine day": "--02-14",
}  # fmt: skip
_ZONES = {
    "GMT": 0, "UTC": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "MSK": 180, "IST": 330, "SGT": 480,
    "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "EST": -300, "EDT": -240, "CST": -360,
    "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
}  # fmt: skip
"""Minutes east of Greenwich; abbreviations as English-language news means them."""

_ZONE = re.compile(rf"\s\(?({'|'.join(_ZONES)})\b")
_DAYTIME = re.compile(r"\s(?:early\s)?(?:morning|afternoon|evening|night|at noon|at midnight)\b")
_HALF_OF_DAY = re.compile(r"\s(?:in the (?:morning|afternoon|evening)|at night)\b")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in a sentence.

    Attributes:
        start, end: offsets into the sentence.
        value: ISO form as far as it is known: `2013`, `--01-19`, `2025-01-15`, `tuesday`, `T06:15`;
            empty for a day that no calendar has, whose digits count nothing either.
        grain: `year`, `quarter`, `month`, `day`, `weekday`, `decade`, `century`, `season`,
            `nth` (of an unnamed month), `relative` (to the day of publication) or `time`: only like is
            compared with like.
        zone: of a time of day, as written: `GMT`.
        is_as_of: written as a state of affairs at that time: "as of Tuesday".
    """

    start: int
    end: int
    value: str
    grain: str
    is_as_of: bool = False
    zone: str = ""


def find_dates(text: str, language: str = "en") -> list[DateSpan]:
    """Find the dates of a sentence, in order, each with what it says and no more."""
    if words := words_of(language):
        return [span for match in words.date.finditer(text) if (span := _read_elsewhere(match, words))]
    if not _HINT.search(text):
        return []
    found: list[DateSpan] = []
    for match in _DATE.finditer(text):
        span = _read(match)
        if span is not None:
            found.append(span)
    return found


def _read_elsewhere(match: re.Match[str], words: Words) -> DateSpan | None:
    """A date in a language with words of its own: "19. Januar 2025", "le 1er mars", "14h30"."""
    group = match.groupdict()
    if month := group["month"]:
        value, grain, name = (
            iso_day(group["year"], words.months[month.lower()], int(group["day"])),
            "day",
            "day",
        )
    elif numeric := group["numeric"]:
        day, number, year = re.split("[./]", numeric)
        value, grain, name = iso_day(year, int(number), int(day)), "day", "numeric"
    elif monthly := group["monthly"]:
        value, grain, name = f"{group['of']}-{words.months[monthly.lower()]:02}", "month", "monthly"
    elif weekday := group["weekday"]:
        value, grain, name = _WEEK[words.weekdays[weekday.lower()]], "weekday", "weekday"
    elif group["alone"]:
        value, grain, name = group["alone"], "year", "alone"
    else:
        hour, minute = group.get("hour") or group["h24"], group.get("minute") or group["m24"] or "0"
        value, grain, name = (
            f"T{int(hour):02}:{int(minute):02}",
            "time",
            "hour" if group.get("hour") else "h24",
        )
    return DateSpan(match.start(name), match.end(), value, grain)


def _read(match: re.Match[str]) -> DateSpan | None:
    """What one match says, or None where it says nothing that a calendar or a clock knows."""
    group = match.groupdict()
    found = _named_day(group) or _month_or_year(group) or _longer(group) or _time_of_day(group)
    if found is None:
        return None
    value, grain, name = found
    # "in 2013" needs its preposition to be a year, but the date is "2013" alone.
    start = match.start(name) if name in ("year", "until", "month", "season", "nth") else match.start()
    before = match.string[max(0, start - 14) : start]
    end = match.end() - (match[0].endswith(".") and _is_written_out(match))
    if grain == "weekday" and (part := _DAYTIME.match(match.string, end)):
        end = part.end()
    if grain != "time":
        return DateSpan(start, end, value, grain, bool(_AS_OF.search(before)))
    if part := _HALF_OF_DAY.match(match.string, end):
        end = part.end()
        if not part[0].endswith("morning") and value and int(value[1:3]) < _NOON:
            value = f"T{int(value[1:3]) + _NOON:02}{value[3:]}"
    elif name in ("oclock", "hour_w"):
        value = ""  # nobody knows which half of the day
    zone = _ZONE.match(match.string, end)
    end = zone.end() if zone else end
    return DateSpan(start, end, value, grain, bool(_AS_OF.search(before)), zone[1] if zone else "")


def _is_written_out(match: re.Match[str]) -> bool:
    """Whether the full stop ends the sentence: behind "March", behind "3pm", not behind "p.m."."""
    word = re.split(r"[\s\d]", match[0])[-1]
    return word.count(".") == 1 and (word.lower() in ("am.", "pm.") or len(word) > len("Sept."))


def _named_day(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    """A day of a month, or of the week: value, grain, and the name of the group it stands in."""
    for prefix in ("md", "dm"):
        month, day = group[f"{prefix}_month"], group[f"{prefix}_day"]
        if month and day and not month.islower():
            value = iso_day(group[f"{prefix}_year"], MONTHS[month.lower()], int(day))
            return value, "day", f"{prefix}_month"
    if iso := group["iso"]:
        value = iso_day(iso[:4], int(iso[5:7]), int(iso[8:]))
        return value, "day", "iso"
    if numeric := group["numeric"]:
        one, other, written = numeric.split("/")
        low, high = sorted((int(one), int(other)))  # only a day beyond twelve says which is which
        return iso_day(written, low, high) if high > _NOON else "", "day", "numeric"
    if holiday := group["holiday"]:
        named = _HOLIDAYS.get(re.sub(r"['’]s", "", holiday.lower()), "")
        return named, "day", "holiday"
    weekday = group["weekday"]
    return (weekday.lower(), "weekday", "weekday") if weekday and weekday[0].isupper() else None


def _month_or_year(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    if (month := group["my_month"]) and not month.islower():
        return f"{group['my_year']}-{MONTHS[month.lower()]:02}", "month", "my_month"
    for name in ("year", "until", "year_of"):
        if year := group[name]:
            return year, "year", name
    if quarter := group["quarter"]:
        written = quarter.lower().replace("-", " ")
        return _QUARTERS.get(written, written), "quarter", "quarter"
    for name in ("month", "month_of"):
        if (month := group[name]) and not month.islower():
            return f"--{MONTHS[month.lower()]:02}", "month", name
    return None


def _longer(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    """A season, decade, century, era; a day of an unnamed month; a time told from that of publication."""
    if era := group["era"] or group["of"]:
        is_before = (group["which"] or "").startswith("B")
        return f"{era} {'BC' if is_before else 'AD'}", "year", "era" if group["era"] else "before"
    if decade := group["decade"]:
        return f"{decade}s", "decade", "decade"
    if century := group["century"]:
        word = century.lower()
        number = _CENTURY_WORDS.index(word) + 1 if word in _CENTURY_WORDS else int(word[:-2])
        return f"{_ordinal(number)} century", "century", "century"
    if season := group["season"]:
        return {"fall": "autumn"}.get(season.lower(), season.lower()), "season", "season"
    if nth := group["nth"]:
        return _ordinal(int(nth[:-2])) if 0 < int(nth[:-2]) <= _LONGEST_MONTH else "", "nth", "nth"
    return (group["relative"].lower(), "relative", "relative") if group["relative"] else None


def _ordinal(number: int) -> str:
    ending = "th" if number in _TEENS else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def iso_day(year: str | None, month: int, day: int) -> str:
    """The ISO form of a day, empty for one that no calendar has."""
    try:
        checked = date(int(year) if year else 2000, month, day)
    except ValueError:
        return ""
    return checked.isoformat() if year else f"--{month:02}-{day:02}"


def _time_of_day(group: dict[str, str | None]) -> tuple[str, str, str] | None:
    if noon := group["noon"]:
        return "T00:00" if noon.lower() == "midnight" else "T12:00", "time", "noon"
    if spoken := group["oclock"] or group["hour_w"]:
        hour = _spoken(spoken)
        minute = _spoken(group["past"]) if group["past"] else 0
        total = 60 * hour + (-minute if (group["way"] or "").lower() == "to" else minute)
        name = "oclock" if group["oclock"] else "hour_w"
        return f"T{total // 60:02}:{total % 60:02}" if 0 < hour <= _NOON and total > 0 else "", "time", name
    written = group["hour"] or group["hour24"] or group["hour_h"]
    if not written:
        return None
    hour, minute = int(written), int(group["minute"] or group["minute24"] or group["minute_h"] or 0)
    if half := group["half"]:
        if not 1 <= hour <= _NOON or minute > _LAST_MINUTE:
            return None
        hour = hour % _NOON + (_NOON if half.lower() == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else "", "time", "hour"


def _spoken(number: str) -> int:
    word = number.lower()
    if word.isdigit():
        return int(word)
    return _MINUTES.get(word) or _HOUR_WORDS.index(word) + 1


_SOON = re.compile(
    r"\b(?:shortly|soon|just|immediately|moments|a few minutes|minutes|a little|a bit)\s(?:before|after)\s$",
    re.IGNORECASE,
)
"""Before a time of day these leave it open by some minutes."""

_SOON_REACH = 32
_PAPERS = frozenset("statement report bulletin interview update briefing release letter memo filing".split())
"""In what something is said: "it said in a statement on Monday"."""


def date_facts(reading: SentenceReading, dates: list[DateSpan]) -> Iterator[Fact]:
    """The dates of a sentence with the words they hang on."""
    for span in dates:
        if not span.value:
            continue
        first, after = reading.index_at(span.start), reading.index_at(span.end)
        is_open = span.grain == "weekday" or span.value.startswith("--")
        soon = _SOON.search(reading.text, max(0, span.start - _SOON_REACH), span.start)
        hedge = " ".join(soon[0].lower().split()) if soon and span.grain == "time" else None
        words: set[str] = set()
        names: set[str] = set()
        for at in (*range(max(0, first - 6), first), *range(after, min(len(reading.tokens), after + 4))):
            token = reading.tokens[at]
            if not reading.is_content[at] or token.kind is TokenKind.NUMBER or token.form in REPORTING:
                continue
            if token.form in WEEKDAYS or token.form in MONTHS:
                continue
            words.add(token.stem)
            if token.kind is TokenKind.NAME:
                names.add(token.stem)
        yield Fact(
            FactKind.DATE,
            "",
            soon.start() if soon and hedge else span.start,
            span.end,
            span.value,
            hedge=hedge,
            subject=predicate_at(reading, first, after) or ("time" if span.grain == "time" else "date"),
            key=span.grain,
            unit=span.zone or None,
            shift=float(_ZONES.get(span.zone, 0)),
            near=frozenset(words),
            names=frozenset(names),
            scope=frozenset((way_of(reading, first, after),)) if is_open else NONE,
            event="as of" if span.is_as_of else "said" if _dates_the_report(reading, first) else "",
        )


def _dates_the_report(reading: SentenceReading, first: int) -> bool:
    """Whether a date says when something was said, not when it happened: "announced on Tuesday that"."""
    for at in range(first - 1, max(-1, first - 6), -1):
        form = reading.tokens[at].form
        if form in REPORTING:
            return True
        if reading.is_content[at] and form not in _PAPERS:
            return False
    return False
