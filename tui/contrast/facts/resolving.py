"""Days told from the day of publication: "on Tuesday", "yesterday", "last month", "on the 12th"."""

from __future__ import annotations

from datetime import date, timedelta

from tui.contrast.facts.dates import iso_day
from tui.contrast.facts.lexicon import WEEKDAYS

_YEARS = range(1000, 9999)
"""Years of four digits in which every day has a month before it and behind it."""


def _day(published: str) -> date | None:
    """The day of publication, None where that is unknown or none that news was printed on."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def resolve_weekday(weekday: str, published: str) -> str:
    """The last such day up to the day of publication, in ISO form; the weekday itself if that is unknown.

    News writes the bare name of a weekday for one within the week (AP Stylebook, "days of the week").
    """
    day = _day(published)
    if day is None:
        return weekday
    return (day - timedelta(days=(day.weekday() - WEEKDAYS[weekday]) % 7)).isoformat()


def resolve(grain: str, value: str, published: str) -> tuple[str, str] | None:
    """A time told from the day of publication, as grain and value: `yesterday`, `last month`, the 12th.

    None where that day is unknown, or the month has no such day.
    """
    day = _day(published)
    if day is None:
        return None
    if grain == "nth":
        number = int(value[:-2])
        month = day if number <= day.day else day.replace(day=1) - timedelta(days=1)
        resolved = iso_day(str(month.year), month.month, number)
        return ("day", resolved) if resolved else None
    which, _, unit = value.partition(" ")
    step = {"last": -1, "next": 1}.get(which, 0)
    if unit == "week":
        year, week, _ = (day + timedelta(weeks=step)).isocalendar()
        return "week", f"{year}-W{week:02}"
    if unit == "month":
        months = 12 * day.year + day.month - 1 + step
        return "month", f"{months // 12}-{months % 12 + 1:02}"
    if unit == "year":
        return "year", str(day.year + step)
    step = {"yesterday": -1, "tomorrow": 1}.get(which, step)
    return "day", (day + timedelta(days=step)).isoformat()
