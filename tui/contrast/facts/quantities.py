"""Quantities: what is counted, in what unit, how firmly, and what happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DURATIONS,
    EVENTS,
    HEDGES,
    MONTHS,
    OPPOSITES,
    PERSONS,
    REPORTING,
    SAME_NOUN,
    SCOPE_PLACES,
    UNITS,
    WEEKDAYS,
    WORLDWIDE,
)
from tui.contrast.facts.reading import SentenceReading
from tui.matching.numbers import NumberSpan
from tui.matching.tokens import Token, TokenKind
from tui.model import FactKind, Number

_HEDGE = re.compile(
    rf"(?:^|[^\w])({'|'.join(re.escape(h) for h in HEDGES)})\s+(?:a |an |the |another )?(?:(?:US|A|C|HK|R)?[$£€¥₹])?\s?$",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(r"(\+| or more\b|-plus\b| or so\b| or fewer\b| or less\b)")
_SIGN = re.compile(r"((?:US|A|C|HK|R)?\$|[£€¥₹₩₽₺])\s?$")
_CODE = re.compile(r"\b(USD|EUR|GBP|CHF|JPY|CNY|INR)\s$")
_PERCENT = re.compile(r"(?:\s?%|[\s-]per ?cent\b|\s?pct\b|pc\b)(?! ?-?points?\b)", re.IGNORECASE)
_POINTS = re.compile(r"[\s-](?:percentage|per ?cent|basis)[\s-]points?\b|\s?%[\s-]points?\b", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|\bto\b|\band\b)\s?(?:(?:US)?[$£€])?\s?", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:number|total|count|amount) of\s+((?:[\w’'-]+\s+){0,3}?)([\w’'-]+s|people|women|men|children)\b",
                        re.IGNORECASE)  # fmt: skip
_FRACTION = re.compile(
    r"\b(half|(?:a|one)[ -]third|two[ -]thirds|(?:a|one)[ -]quarter|three[ -]quarters|(?:a|one)[ -]fifth)(?= of\b)",
    re.IGNORECASE,
)
_FRACTION_VALUES = {
    "half": 50.0,
    "third": 100 / 3,
    "thirds": 200 / 3,
    "quarter": 25.0,
    "quarters": 75.0,
    "fifth": 20.0,
}
_NOBODY = re.compile(
    r"\b(nobody|no ?one|no (?:people|casualties|injuries|deaths|fatalities|survivors|arrests))\b",
    re.IGNORECASE,
)

_COLLECTIVE = frozenset(
    "people men women children police crew staff troops feet cattle personnel aircraft offspring".split()
)
_SKIPPED_BEFORE_NOUN = frozenset(
    "more other of the new additional further different some such its their his her our these those".split()
)
_NOT_CONTEXT = REPORTING | frozenset(MONTHS) | frozenset(WEEKDAYS)
_UP, _DOWN = OPPOSITES[0]
_RAISE, _CUT = OPPOSITES[-1]
_DIRECTIONS = {
    **dict.fromkeys(_UP | _RAISE | {"gain", "gains", "growth", "increase"}, "up"),
    **dict.fromkeys(_DOWN | _CUT, "down"),
}
_WINDOW = 6


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number stands: tokens before `first` and from `after` on, up to its neighbours."""

    number: NumberSpan
    first: int
    after: int
    left: int
    right: int


def find_quantities(reading: SentenceReading, taken: list[tuple[int, int]]) -> list[Fact]:
    """Find what a sentence counts, measures or prices; offsets are into the sentence.

    Args:
        reading: the sentence.
        taken: spans that other readers have claimed, such as dates.
    """
    numbers = [
        n
        for n in reading.numbers
        if not n.is_ordinal and not any(n.start < e and s < n.end for s, e in taken)
    ]
    facts: list[Fact] = []
    places = list(_places(reading, numbers))
    skip = False
    for index, place in enumerate(places):
        if skip:
            skip = False
            continue
        upper = _upper_of_range(reading, place, places[index + 1] if index + 1 < len(places) else None)
        fact = _read(reading, place if upper is None else _spanning(place, places[index + 1]))
        if fact is not None and upper is not None:
            fact = _as_range(reading, fact, place, upper)
            skip = True
        if fact is not None:
            facts.append(fact)
    facts += _fractions(reading)
    facts += _nobody(reading)
    return facts


def _places(reading: SentenceReading, numbers: list[NumberSpan]) -> Iterator[_Place]:
    bounds = [(reading.index_of(n.start), reading.index_at(n.end)) for n in numbers]
    for index, number in enumerate(numbers):
        first, after = bounds[index]
        left = bounds[index - 1][1] if index else 0
        right = bounds[index + 1][0] if index + 1 < len(bounds) else len(reading.tokens)
        yield _Place(number, first, after, max(left, first - _WINDOW), min(right, after + _WINDOW))


def _upper_of_range(reading: SentenceReading, place: _Place, following: _Place | None) -> Number | None:
    """The second number of "40 to 120" or "between 40 and 120"; "from 40 to 120" is a change."""
    if following is None:
        return None
    between = reading.text[place.number.end : following.number.start]
    if len(between) > 8 or not _RANGE.fullmatch(between) or following.number.value <= place.number.value:
        return None
    before = reading.tokens[place.first - 1].form if place.first else ""
    if "and" in between:
        return following.number.value if before == "between" else None
    return None if before == "from" else following.number.value


def _spanning(place: _Place, following: _Place) -> _Place:
    """A range is read as one number that ends where its second one does."""
    number = replace(place.number, end=following.number.end)
    return _Place(number, place.first, following.after, place.left, following.right)


def _as_range(reading: SentenceReading, fact: Fact, place: _Place, upper: Number) -> Fact:
    lower = place.number.value
    # "2 to 3 million": the scale belongs to both.
    if lower < 1000 <= upper:
        scale = next((s for s in (10**12, 10**9, 10**6, 10**3) if upper >= s), 1)
        lower = lower * scale if lower * scale <= upper else lower
    factor = (
        fact.value / place.number.value if isinstance(fact.value, int | float) and place.number.value else 1
    )
    return replace(
        fact, value=lower * factor if factor != 1 else lower, upper=upper * factor if factor != 1 else upper
    )


def _read(reading: SentenceReading, place: _Place) -> Fact | None:
    """One number with everything that hangs on it."""
    text, number = reading.text, place.number
    start, end = number.start, number.end
    before = text[max(0, start - 40) : start]
    hedge, hedge_start = _hedge(text, before, start, end)
    sign = _SIGN.search(before) or _CODE.search(before)
    after_token = reading.tokens[place.after] if place.after < len(reading.tokens) else None
    direct = after_token is not None and text[end : after_token.start] in (" ", "-", "", "\u00a0", "‑")
    follow = after_token.form if after_token is not None and direct else ""
    fact = Fact(
        FactKind.QUANTITY, "", hedge_start, end, number.value, hedge=hedge, precision=_precision(text, number)
    )
    if sign or follow in CURRENCY_WORDS:
        return _money(
            reading, place, fact, sign[1].lower() if sign else "", start - len(sign[0]) if sign else start
        )
    if points := _POINTS.match(text, end):
        return _situated(
            reading,
            place,
            replace(fact, end=points.end(), unit="percentage point", key="points", subject="points"),
        )
    if percent := _PERCENT.match(text, end):
        return _situated(
            reading, place,
            replace(fact, kind=FactKind.PERCENT, end=percent.end(), unit="%", key="%", precision=fact.precision or 0.5),
        )  # fmt: skip
    if follow in DURATIONS and after_token is not None:
        return _duration(reading, place, fact, after_token)
    if (measure := _measure(reading, place, fact, follow)) is not None:
        return measure
    return _count(reading, place, fact)


def _hedge(text: str, before: str, start: int, end: int) -> tuple[str | None, int]:
    """The hedge before or after a number, and where the whole begins."""
    found = _HEDGE.search(before)
    if found:
        return " ".join(found[1].lower().split()), start - len(before) + found.start(1)
    after = _HEDGE_AFTER.match(text, end)
    if after:
        word = after[1].strip(" -")
        return {"+": "over", "or more": "at least", "plus": "over", "or so": "about"}.get(
            word, "up to"
        ), start
    return None, start


def _precision(text: str, number: NumberSpan) -> float:
    """Half the last place of a rounded figure: one with a decimal point or a scale word."""
    written = text[number.start : number.end]
    digits = re.match(r"-?[\d,.]*", written)
    figure = digits[0] if digits else ""
    if figure and figure == written and "." not in figure:
        zeros = len(figure) - len(figure.rstrip("0,"))
        return 0.01 * abs(number.value) if zeros > 3 else 0.0
    decimals = len(figure.partition(".")[2])
    mantissa = float(figure.replace(",", "")) if figure.strip("-.,") else 0.0
    if not mantissa:
        return 0.05 * abs(number.value) if number.value >= 1000 else 0.0
    scale = abs(number.value / mantissa)
    half = 0.5 * 10.0**-decimals * scale
    return min(half, 0.05 * abs(number.value)) if scale > 1 else half


def _money(reading: SentenceReading, place: _Place, fact: Fact, sign: str, sign_start: int) -> Fact:
    """A sum of money: the currency, and what it is the price of, by the words around it."""
    after = reading.tokens[place.after] if place.after < len(reading.tokens) else None
    word = CURRENCY_WORDS.get(after.form, "") if after is not None else ""
    currency = CURRENCY_SIGNS.get(sign, sign.upper()) if sign else word
    end = after.end if after is not None and word and (not sign or word == currency) else fact.end
    fact = replace(
        fact, kind=FactKind.MONEY, start=min(fact.start, sign_start), end=end, unit=currency, key=currency
    )
    return _situated(reading, place, fact)


def _duration(reading: SentenceReading, place: _Place, fact: Fact, unit: Token) -> Fact:
    canonical, factor = DURATIONS[unit.form]
    after = reading.tokens[place.after + 1] if place.after + 1 < len(reading.tokens) else None
    if after is not None and after.form == "old":
        return _age(reading, place, replace(fact, end=after.end))
    kind = FactKind.DURATION
    base = unit.form.rstrip("s") if unit.form != "centuries" else "century"
    return _situated(
        reading, place,
        replace(fact, kind=kind, end=unit.end, unit=base, key=canonical, value=fact.value, factor=factor, subject=base),
    )  # fmt: skip


def _age(reading: SentenceReading, place: _Place, fact: Fact) -> Fact:
    at = place.after + 2
    noun = reading.tokens[at] if at < len(reading.tokens) else None
    joined = noun is not None and reading.text[fact.end : noun.start] == " " and reading.is_content[at]
    owner = noun.stem if joined and noun is not None else ""
    situated = _situated(reading, place, replace(fact, unit="year", key=f"age:{owner}", subject="age"))
    return replace(situated, subject="age", key=f"age:{owner}")


def _measure(reading: SentenceReading, place: _Place, fact: Fact, follow: str) -> Fact | None:
    """Lengths, weights, speeds, degrees, magnitudes."""
    text, end = reading.text, fact.end
    before = reading.tokens[place.first - 1] if place.first else None
    if follow in ("magnitude",) or (before is not None and before.form == "magnitude"):
        return _situated(
            reading, place, replace(fact, unit="magnitude", key="magnitude", subject="magnitude")
        )
    if re.match(r"\s?°|\s?degrees?\b|C\b", text[end : end + 9]):
        return _situated(reading, place, replace(fact, unit="degree", key="degree", subject="degrees"))
    speed = re.match(r"\s?km/h\b|\s?(?:kilomet(?:re|er)s?|miles?|km) (?:an|per) hour\b", text[end : end + 28])
    if speed:
        factor = UNITS["mph"][1] if "mile" in speed[0] else UNITS["km/h"][1]
        return _in_unit(
            reading, place, replace(fact, end=end + speed.end()), "metre per second", factor, "speed"
        )
    if follow in UNITS and follow != "m":
        canonical, factor = UNITS[follow]
        token = reading.tokens[place.after]
        return _in_unit(reading, place, replace(fact, end=token.end), canonical, factor, token.text)
    return None


def _in_unit(
    reading: SentenceReading, place: _Place, fact: Fact, canonical: str, factor: float, subject: str
) -> Fact:
    return _situated(
        reading, place, replace(fact, unit=subject, key=canonical, subject=subject, factor=factor)
    )


def _count(reading: SentenceReading, place: _Place, fact: Fact) -> Fact | None:
    """Things counted: the noun behind the number, or the event that happened to so many."""
    number = place.number
    if number.value == 1 and number.is_word and not _is_one_of_a_count(reading, place):
        return None
    is_year = (
        isinstance(number.value, int) and 1900 <= number.value <= 2099 and number.end - number.start == 4
    )
    head = _head(reading, place)
    if is_year and (head is None or not _is_plural(head)):
        return None
    situated = _situated(reading, place, fact)
    if head is None:
        return _headless(reading, place, situated)
    key = SAME_NOUN.get(head.form, head.stem)
    if head.form == "times" and place.first:
        verb = reading.tokens[place.first - 1]
        key = SAME_NOUN.get(verb.form, verb.stem)
    if head.form in PERSONS:
        key = "person"
    near = situated.near - {head.stem}
    return replace(
        situated, end=max(fact.end, head.end), unit=_singular(head), subject=head.form, key=key, near=near
    )


def _headless(reading: SentenceReading, place: _Place, fact: Fact) -> Fact | None:
    """A bare number: "the toll rose to 132", "the number of users reached 300 million", ", 43,"."""
    text, number = reading.text, place.number
    if re.match(r"\s*(?:,|\)|$|\.(?:\s|$))", text[number.end :][:3]) and text[: number.start].rstrip()[
        -1:
    ] in (",", "("):
        owner = reading.tokens[place.first - 1] if place.first else None
        if owner is not None and isinstance(number.value, int) and 0 < number.value < 120:
            name = "" if owner.kind is TokenKind.NAME else owner.stem
            return replace(fact, key=f"age:{name}", unit="year", subject="age")
    if fact.event in EVENTS.values():
        return replace(fact, key="person", unit="person", subject=fact.event)
    counted = None
    for counted in _NUMBER_OF.finditer(text, 0, number.start):
        pass
    if counted is not None:
        form = counted[2].lower()
        index = reading.index_at(counted.start(2))
        stem = reading.tokens[index].stem if index < len(reading.tokens) else form
        return replace(fact, key=SAME_NOUN.get(form, stem), unit=form, subject=form)
    left = [
        t for t, is_content in zip(reading.tokens[place.left : place.first], reading.is_content[place.left : place.first], strict=True)
        if is_content and t.form not in _NOT_CONTEXT and t.kind is not TokenKind.NUMBER and t.form not in _DIRECTIONS
    ]  # fmt: skip
    if not left or not left[-1].text.islower():  # "iPhone 15", "Boeing 737"
        return None
    return replace(fact, key=f"={left[-1].stem}", subject=left[-1].form)


def _is_one_of_a_count(reading: SentenceReading, place: _Place) -> bool:
    """Whether "one" counts somebody ("one person was killed") and is not the pronoun or article."""
    following = reading.tokens[place.after : place.after + 2]
    return bool(following) and following[0].form in PERSONS | {"man", "woman", "child", "soldier", "officer"}


def _head(reading: SentenceReading, place: _Place) -> Token | None:
    """The noun counted: the first plural behind the number, adjectives passed over."""
    position = place.number.end
    for at in range(place.after, min(place.right, place.after + 5)):
        token = reading.tokens[at]
        if reading.text[position : token.start].strip(" -‑\u00a0’'"):
            break
        position = token.end
        if not reading.is_content[at]:
            if token.form in _SKIPPED_BEFORE_NOUN:
                if token.form == "others":
                    return token
                continue
            break
        if _is_plural(token) or token.form in ("person", "man", "woman", "child"):
            return token
        if token.form in EVENTS:
            break
    return None


def _is_plural(token: Token) -> bool:
    form = token.form
    if token.text[:1].isupper() and form not in (
        "americans",
        "britons",
        "palestinians",
        "israelis",
        "russians",
    ):
        return form.endswith("ans") and token.kind is TokenKind.NAME
    if form in _COLLECTIVE:
        return True
    return len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is"))


def _singular(head: Token) -> str:
    irregular = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}
    form = head.form
    if form in irregular:
        return irregular[form]
    if form in _COLLECTIVE or not form.endswith("s"):
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes")):
        return form[:-2]
    return form[:-1]


def _situated(reading: SentenceReading, place: _Place, fact: Fact) -> Fact:
    """Add the words around: context, names, event, direction, scope."""
    tokens = reading.tokens
    near, names, scope = set(), set(), set(fact.scope)
    last_before = ""
    for at in (*range(place.left, place.first), *range(place.after, place.right)):
        token = tokens[at]
        form = token.form
        if form in WORLDWIDE:
            scope.add("worldwide")
        elif form in SCOPE_PLACES:
            scope.add(form)
        if not reading.is_content[at] or token.kind is TokenKind.NUMBER or form in _NOT_CONTEXT:
            continue
        if token.start >= fact.start and token.end <= fact.end:
            continue
        near.add(token.stem)
        if token.kind in (TokenKind.NAME, TokenKind.HASHTAG):
            names.add(token.stem)
        elif at < place.first:
            last_before = form
    return replace(
        fact,
        near=frozenset(near),
        names=frozenset(names),
        scope=frozenset(scope),
        event=_event(reading, place) or _direction(reading, place),
        subject=fact.subject or last_before,
    )


def _event(reading: SentenceReading, place: _Place) -> str:
    """What happened to those counted: said right behind them, else right before, in one clause."""
    tokens, clause = reading.tokens, reading.clause
    here = clause[min(place.first, len(clause) - 1)]
    for at in range(place.after, place.right):
        if clause[at] != here:
            break
        if tokens[at].form in EVENTS:
            return EVENTS[tokens[at].form]
    for at in range(place.first - 1, place.left - 1, -1):
        if clause[at] != here:
            break
        if tokens[at].form in EVENTS:
            return EVENTS[tokens[at].form]
    return ""


def _direction(reading: SentenceReading, place: _Place) -> str:
    for at in range(place.first - 1, max(place.left, place.first - 5) - 1, -1):
        direction = _DIRECTIONS.get(reading.tokens[at].form)
        if direction:
            return direction
    return ""


def _fractions(reading: SentenceReading) -> Iterator[Fact]:
    """ "Two-thirds of voters" is a percentage said roundly."""
    for found in _FRACTION.finditer(reading.text):
        value = _FRACTION_VALUES[re.split(r"[ -]", found[1].lower())[-1]]
        after = reading.index_at(found.end())
        place = _Place(NumberSpan(found.start(), found.end(), 0), reading.index_at(found.start()), after,
                       max(0, after - _WINDOW), min(len(reading.tokens), after + _WINDOW))  # fmt: skip
        fact = Fact(
            FactKind.PERCENT,
            "",
            found.start(),
            found.end(),
            round(value, 2),
            unit="%",
            key="%",
            precision=2.0,
        )
        yield _situated(reading, place, fact)


def _nobody(reading: SentenceReading) -> Iterator[Fact]:
    """ "No one was injured" counts none."""
    for found in _NOBODY.finditer(reading.text):
        first, after = reading.index_at(found.start()), reading.index_at(found.end())
        number = NumberSpan(found.start(), found.end(), 0)
        place = _Place(number, first, after, max(0, first - 2), min(len(reading.tokens), after + 5))
        last = reading.tokens[after - 1].form if after else ""
        fact = _situated(
            reading,
            place,
            Fact(FactKind.QUANTITY, "", found.start(), found.end(), 0, unit="person", key="person"),
        )
        event = EVENTS.get(last, "") or fact.event
        if event in EVENTS.values():
            yield replace(fact, event=event, subject=event)
