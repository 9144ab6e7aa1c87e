"""Everything a sentence states, from all the readers of facts, in text order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from tui.contrast.facts.dates import DateSpan, date_facts, find_dates
from tui.contrast.facts.elapsed import find_elapsed
from tui.contrast.facts.fact import NONE, Fact
from tui.contrast.facts.lexicon import REPORTING
from tui.contrast.facts.names import find_names
from tui.contrast.facts.quantities import find_quantities
from tui.contrast.facts.quotations import quote_facts
from tui.contrast.facts.ranks import find_ordinals, find_ranks, find_standings
from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.contrast.facts.resolving import days_before, resolve, resolve_weekday, resolve_year
from tui.contrast.facts.scores import find_scores, find_tallies
from tui.contrast.facts.surroundings import overlaps
from tui.contrast.facts.tenses import TO_COME
from tui.contrast.facts.unspaced import find_unspaced
from tui.matching.number_words import HAN_LANGUAGES
from tui.model import Article, FactKind, Sentence

_MEASURED = (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.RANK)
_STANDING = frozenset(
    "had has have stood stands reached hit climbed rose risen topped passed exceeded counted put total "
    "totalled totaled led leads leading remained remain remains still were are was is number toll".split()
)
"""Before a value these say how things stood, rather than what happened that day."""

_STANDING_WINDOW = 4
_LASTING = frozenset(("killed", "injured", "missing", "infected", "evacuated"))
_AGO = re.compile(r"\sago\b")
_DAYS_AGO = range(1, 11)
"""So many days ago somebody has counted; more are a round figure."""

_TYING = ("day", "weekday", "month", "quarter")


def extract_facts(sentence: Sentence, article: Article) -> tuple[Fact, ...]:
    """Find the facts a sentence states, in text order.

    Args:
        sentence: of `article`.
        article: gives the language, and the date that weekdays are resolved against.

    Returns:
        Facts whose spans lie inside the sentence; spans of different kinds may overlap. What cannot
        be read with certainty gives none.
    """
    return _placed(sentence, article.language, article.published)


@lru_cache(maxsize=8192)
def _placed(sentence: Sentence, language: str, published: str) -> tuple[Fact, ...]:
    """The facts of a sentence where it stands, its weekdays resolved where a date allows it."""
    facts = _facts_of(sentence.text, language)
    has_year = any(f.kind is FactKind.DATE and _is_of_a_year(f) for f in facts)
    placed = []
    for fact, following in zip_longest(facts, facts[1:]):
        dated = _days_ago(fact, sentence.text, published)
        if fact.kind is FactKind.DATE:
            beside = following if _is_beside(fact, following, sentence.text) else None
            known = _dated(fact, beside, "" if has_year else published, published)
            if known is None:
                continue
            dated = known
        start, end = sentence.start + dated.start, sentence.start + dated.end
        placed.append(replace(dated, sentence=sentence.id, start=start, end=end))
    return tuple(placed)


def _days_ago(fact: Fact, text: str, published: str) -> Fact:
    """The day that "two days ago" was, give or take one: nobody says when the sentence was written."""
    ago = _AGO.match(text, fact.end) if published and fact.key == "second apart" else None
    is_count = fact.unit == "day" and isinstance(fact.value, int) and not (fact.hedge or fact.upper)
    if ago is None or not is_count or fact.value not in _DAYS_AGO:
        return fact
    day = days_before(published, int(fact.value))
    if day is None:
        return fact
    return replace(fact, kind=FactKind.DATE, key="day", end=ago.end(), value=day, unit=None, factor=1.0,
                   precision=1.0)  # fmt: skip


def _is_beside(fact: Fact, following: Fact | None, text: str) -> bool:
    """Whether a weekday has its date right behind it: "Tuesday, March 19"."""
    if following is None or (fact.key, following.key) != ("weekday", "day"):
        return False
    return text[fact.end : following.start] in (" ", ", ", ", the ", " den ", ", den ")


def _is_of_a_year(fact: Fact) -> bool:
    """Whether a date says its year or century: beside it a day without one is seldom of this year."""
    return fact.key in ("year", "decade", "century") or (
        fact.key in ("day", "month") and str(fact.value)[0].isdigit()
    )


def _dated(fact: Fact, beside: Fact | None, around: str, published: str) -> Fact | None:
    """A date told from the day of publication; None for one that says nothing without it.

    Args:
        fact: the date.
        beside: the date that a weekday has behind it.
        around: the day of publication where the sentence gives no other year, else empty.
        published: the day of publication, or empty.
    """
    key, value, way = fact.key, str(fact.value), next(iter(fact.scope), "")
    fact = replace(fact, scope=NONE)
    if key == "weekday":
        if beside is None:
            return replace(fact, value=resolve_weekday(value, published, way))
        day = resolve_year(str(beside.value), published, weekday=value) if published else value
        return replace(fact, value=day if not day.startswith("--") else value)
    if key in ("relative", "nth"):
        known = resolve(key, value, published)
        if known is None:
            return fact if key == "nth" else None
        return replace(fact, key=known[0], value=known[1])
    return replace(fact, value=resolve_year(value, around, way)) if value.startswith("--") else fact


@lru_cache(maxsize=4096)
def _facts_of(text: str, language: str) -> tuple[Fact, ...]:
    """Facts with offsets into the sentence; the same sentence in two articles is read once."""
    reading = read_sentence(text, language)
    if not reading.tokens:
        return ()
    elapsed = list(find_elapsed(reading))
    timed = sorted((fact.start, fact.end) for fact in elapsed)
    dates = [day for day in find_dates(reading.text, reading.language) if not overlaps(day, timed)]
    scores = list(find_scores(reading))
    scores += find_tallies(reading, [(f.start, f.end) for f in scores])
    taken = [(d.start, d.end) for d in dates] + [(f.start, f.end) for f in (*scores, *elapsed)]
    ranks = list(find_ranks(reading))
    taken += [(f.start, f.end) for f in ranks]
    quantities = find_unspaced if reading.language in HAN_LANGUAGES else find_quantities
    counted = [
        *quantities(reading, taken),
        *scores,
        *elapsed,
        *ranks,
        *find_ordinals(reading, taken),
        *find_standings(reading),
    ]
    quotes = list(quote_facts(text, reading.language))
    speaker = next(
        (
            f.attributed_to or str(f.value)
            for f in quotes
            if f.attributed_to or f.kind is FactKind.ATTRIBUTION
        ),
        None,
    )
    calendar = _Calendar(dates)
    facts = [_tied(reading, f, calendar, speaker) if f.kind in _MEASURED else f for f in counted]
    facts += [*date_facts(reading, dates), *quotes, *find_names(reading)]
    facts.sort(key=lambda f: (f.start, f.end, f.kind))
    return tuple(facts)


def _tied(reading: SentenceReading, fact: Fact, calendar: _Calendar, speaker: str | None) -> Fact:
    """A value with the day and the hour it is tied to, and whether it says how things stood then."""
    day, hour = calendar.as_of(fact, reading), calendar.hour_of(fact)
    first = reading.index_of(fact.start)
    before = {t.form for t in reading.tokens[max(0, first - _STANDING_WINDOW) : first]}
    stands = not _STANDING.isdisjoint(before)
    if hour is not None and (stands or hour.is_as_of):
        fact = replace(fact, at=hour.value)
    if day is None:
        return replace(fact, attributed_to=speaker)
    is_state = day.is_as_of or fact.event in _LASTING or stands
    return replace(fact, as_of=reading.text[day.start : day.end], attributed_to=speaker, is_state=is_state)


class _Calendar:
    """The dates of a sentence, asked which of them a value is tied to."""

    __slots__ = ("_days", "_hours", "_said", "_years")

    def __init__(self, dates: Sequence[DateSpan]) -> None:
        known = [d for d in dates if d.value]
        self._said = [d for d in known if d.is_as_of and d.grain in _TYING]
        self._days = [d for d in known if d.grain in _TYING]
        self._hours = [d for d in known if d.grain == "time"]
        self._years = [d for d in known if d.grain == "year"]

    def as_of(self, fact: Fact, reading: SentenceReading) -> DateSpan | None:
        """The date said as such, else the nearest day, else a year that can only mean the value."""
        days = (d for d in _around(fact, self._days) if not _is_of_another_time(reading, fact, d))
        near = _around(fact, self._said) or [*days]
        near = near or [d for d in _around(fact, self._years) if _dates_the_value(fact, d)]
        if not near:
            return None
        return min(near, key=lambda d: min(abs(d.start - fact.end), abs(fact.start - d.end)))

    def hour_of(self, fact: Fact) -> DateSpan | None:
        """The one time of day in the sentence: of two, nobody knows whose each is."""
        return self._hours[0] if len(self._hours) == 1 else None


def _is_of_another_time(reading: SentenceReading, fact: Fact, day: DateSpan) -> bool:
    """Whether a value is told of now and the day of what is to come, or the other way round."""
    last = len(reading.tokens) - 1
    mine, others = (reading.clause[min(reading.index_at(at), last)] for at in (fact.start, day.start))
    if mine == others:
        return False
    told = {mine: False, others: False}
    for token, clause in zip(reading.tokens, reading.clause, strict=True):
        if clause == others and token.form in REPORTING:
            return False
        if clause in told:
            told[clause] |= token.form in TO_COME
    return told[mine] != told[others]


def _around(fact: Fact, dates: Sequence[DateSpan]) -> list[DateSpan]:
    """The dates on both sides of a value."""
    at = bisect_left(dates, fact.start, key=lambda d: d.start)
    return list(dates[max(0, at - 1) : at + 1])


def _dates_the_value(fact: Fact, day: DateSpan) -> bool:
    """Whether a year says when the value held ("In 2023 …", "… users in 2023") and not something else."""
    return day.start <= len("In ") or 0 <= day.start - fact.end <= len(" in ")
