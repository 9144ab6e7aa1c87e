"""The words facts are read by in languages other than English, a data file for each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import tomli

from tui.contrast.facts.lexicon import NEARLY, OVER, UNDER

READ: Final = ("de", "es", "fr", "it", "nl", "pt")
"""ISO 639-1 codes of the languages that have a file here."""

_ENGLISH: Final = {"over": "over", "under": "up to", "nearly": "nearly", "about": "about"}


@dataclass(frozen=True)
class Words:
    """The words of one language, lower case.

    Attributes:
        hedge: finds a hedge at the end of what stands before a number.
        date: finds a date: groups `day`, `month`, `year`, `numeric`, `weekday`, `alone` (a year), `hour` …
        ahead: words beside a weekday that say it is to come.
        durations: word to the English unit that `DURATIONS` knows.
        currencies: word to ISO 4217 code.
        events: word to the event of `EVENTS`.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ahead: frozenset[str]
    persons: frozenset[str]
    durations: Mapping[str, str]
    currencies: Mapping[str, str]
    events: Mapping[str, str]
    hedge: re.Pattern[str]
    date: re.Pattern[str]


@cache
def words_of(language: str) -> Words | None:
    """The words of a language that has a file; None for English and for those that have none."""
    if language not in READ:
        return None
    data = _load(language)
    hedges = sorted((h for group in data["hedges"].values() for h in group), key=len, reverse=True)
    return Words(
        months={name: number for number, name in enumerate(data["months"], start=1)},
        weekdays={name: number for number, name in enumerate(data["weekdays"])},
        ahead=frozenset(data["ahead"]),
        persons=frozenset(data["persons"]),
        durations=_turned(data["durations"]),
        currencies=_turned(data["currencies"]),
        events=_turned(data["events"]),
        hedge=re.compile(rf"(?:^|[^\w])({'|'.join(map(re.escape, hedges))})\s?$", re.IGNORECASE),
        date=_dates(data),
    )


def as_english(hedge: str | None) -> str | None:
    """The English hedge that says as much; the hedge itself where English has it, or nobody knows it."""
    if hedge is None or hedge in OVER or hedge in UNDER or hedge in NEARLY:
        return hedge
    return _hedges().get(hedge, hedge)


@cache
def _hedges() -> Mapping[str, str]:
    return {
        hedge: _ENGLISH[sort]
        for language in READ
        for sort, group in _load(language)["hedges"].items()
        for hedge in group
    }


@cache
def _load(language: str) -> dict[str, Any]:
    text = files(__package__ or "").joinpath(f"{language}.toml").read_text("utf-8")
    return tomli.loads(text)


def _turned(groups: Mapping[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in groups.items() for word in words}


def _dates(data: Mapping[str, Any]) -> re.Pattern[str]:
    months, weekdays = "|".join(data["months"]), "|".join(data["weekdays"])
    years = "|".join(sorted(data["years_after"], key=len, reverse=True))
    clock = ""
    if data["clock"] == "h":  # "14h30"
        clock = r"|(?P<hour>[01]?\d|2[0-3])\s?h(?:\s?(?P<minute>[0-5]\d))?\b"
    elif data["clock"]:  # "14.30 Uhr"
        clock = rf"|(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s{data['clock']}\b"
    return re.compile(
        rf"\b(?:(?P<day>\d{{1,2}})(?:\.|er|º|°)?\s(?:de\s)?(?P<month>{months})\b"
        rf"(?:\s(?:de\s|del\s)?(?P<year>\d{{4}})\b)?"
        rf"|(?P<numeric>\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})\b"
        rf"|(?P<monthly>{months})\s(?:de\s|del\s)?(?P<of>(?:1[5-9]|20)\d\d)\b"
        rf"|(?P<weekday>{weekdays})\b"
        rf"|(?:{years})\s(?P<alone>(?:1[5-9]|20)\d\d)\b(?![.,]\d|\s?%)"
        rf"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)\b{clock})",
        re.IGNORECASE,
    )
