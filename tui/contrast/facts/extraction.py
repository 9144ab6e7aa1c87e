"""Everything a sentence states, from all the readers of facts, in text order."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from tui.contrast.facts.dates import DateSpan, date_facts, find_dates, resolve_weekday
from tui.contrast.facts.fact import Fact
from tui.contrast.facts.names import find_names
from tui.contrast.facts.quantities import find_quantities
from tui.contrast.facts.quotations import quote_facts
from tui.contrast.facts.ranks import find_ranks
from tui.contrast.facts.reading import LONGEST, read_sentence
from tui.contrast.facts.scores import find_scores
from tui.model import Article, FactKind, Sentence

_MEASURED = (FactKind.QUANTITY, FactKind.MONEY, FactKind.PERCENT, FactKind.RANK)


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
    placed = []
    for fact in _facts_of(sentence.text, language):
        value = fact.value
        if fact.kind is FactKind.DATE and fact.key == "weekday" and published:
            value = resolve_weekday(str(value), published)
        start, end = sentence.start + fact.start, sentence.start + fact.end
        placed.append(replace(fact, sentence=sentence.id, start=start, end=end, value=value))
    return tuple(placed)


@lru_cache(maxsize=4096)
def _facts_of(text: str, language: str) -> tuple[Fact, ...]:
    """Facts with offsets into the sentence; the same sentence in two articles is read once."""
    reading = read_sentence(text, language)
    if not reading.tokens:
        return ()
    dates = find_dates(reading.text)
    scores = list(find_scores(reading))
    taken = [(d.start, d.end) for d in dates] + [(f.start, f.end) for f in scores]
    ranks = list(find_ranks(reading))
    taken += [(f.start, f.end) for f in ranks]
    counted = [*find_quantities(reading, taken), *scores, *ranks]
    quotes = list(quote_facts(text[:LONGEST]))
    speaker = next(
        (
            f.attributed_to or str(f.value)
            for f in quotes
            if f.attributed_to or f.kind is FactKind.ATTRIBUTION
        ),
        None,
    )
    facts = [
        replace(f, as_of=_as_of(reading.text, f, dates), attributed_to=speaker) if f.kind in _MEASURED else f
        for f in counted
    ]
    facts += [*date_facts(reading, dates), *quotes, *find_names(reading)]
    facts.sort(key=lambda f: (f.start, f.end, f.kind))
    return tuple(facts)


def _as_of(text: str, fact: Fact, dates: list[DateSpan]) -> str | None:
    """The date a value is tied to: one said as such, else the nearest day of the sentence."""
    days = [
        d
        for d in dates
        if d.value and (d.grain in ("day", "weekday", "month", "quarter") or _dates_the_value(text, fact, d))
    ]
    if not days:
        return None
    chosen = min(days, key=lambda d: (not d.is_as_of, min(abs(d.start - fact.end), abs(fact.start - d.end))))
    return text[chosen.start : chosen.end]


def _dates_the_value(text: str, fact: Fact, day: DateSpan) -> bool:
    """Whether a year says when the value held ("In 2023 …", "… users in 2023") and not something else."""
    return day.grain == "year" and (day.start <= len("In ") or 0 <= day.start - fact.end <= len(" in "))
