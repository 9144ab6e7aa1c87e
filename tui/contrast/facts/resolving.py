"""Days told from the day of publication: "on Tuesday", "yesterday", "last month", "on the 12th"."""

from __future__ import annotations

from datetime import date, timedelta

from tui.contrast.facts.dates import iso_day
from tui.contrast.facts.lexicon import WEEKDAYS
from tui.contrast.facts.tenses import Way

_YEARS = range(1000, 9999)
"""Years of four digits in which every day has a month before it and behind it."""

_WEEK = 7
_NEAR = timedelta(days=150)
"""How far from the day of publication a day may lie whose year nobody says."""

_AROUND = timedelta(days=16)
"""What has no day may as well be ahead as behind: half a month."""


def _day(published: str) -> date | None:
    """The day of publication, None where that is unknown or none that news was printed on."""
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def days_before(published: str, days: int) -> str | None:
    """The day so many days before that of publication, in ISO form; None where that is unknown."""
    day = _day(published)
    return (day - timedelta(days=days)).isoformat() if day else None


def resolve_weekday(weekday: str, published: str, way: str = Way.BACK) -> str:
    """The last such day up to the day of publication, or the next, in ISO form; else the weekday itself.

    News writes the bare name of a weekday for one within the week (AP Stylebook, "days of the week").
    """
    day = _day(published)
    if day is None or way == Way.OPEN:
        return weekday
    apart = (WEEKDAYS[weekday] - day.weekday()) % _WEEK
    is_ahead = way == Way.AHEAD or (way == Way.BACK and not apart)
    return (day + timedelta(days=apart if is_ahead else apart - _WEEK)).isoformat()


def resolve_year(value: str, published: str, way: str = "", weekday: str = "") -> str:
    """A day or month without its year as that nearest to the day of publication; itself where none is near.

    Args:
        value: `--03-15`, `--03`.
        published: the day of publication, or empty.
        way: `Way.AHEAD` for a day to come, empty where that is not known; else one gone by.
        weekday: the name of the day, where the source gives it with the date; empty where it does not.
    """
    day = _day(published)
    if day is None:
        return value
    days = (f"{day.year + step}{value[1:]}" for step in (-1, 0, 1))
    near = {iso: found for iso in days if (found := _day(iso if len(iso) > len("2024-03") else f"{iso}-15"))}
    if weekday:
        near = {iso: found for iso, found in near.items() if found.weekday() == WEEKDAYS[weekday]}
    nearest = min(near, key=lambda iso: abs(near[iso] - day), default="")
    if not nearest or abs(near[nearest] - day) > _NEAR:
        return value
    gone_by = (day - near[nearest]) * (-1 if way == Way.AHEAD else 1)
    return nearest if not way or gone_by >= -_AROUND else value


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
