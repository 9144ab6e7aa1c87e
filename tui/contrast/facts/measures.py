"""Measured numbers: lengths, weights, areas, speeds, degrees, magnitudes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.rates import with_rate
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place, situated
from tui.contrast.facts.units import DIMENSIONS, FAHRENHEIT, UNIT_NAMES, UNITS
from tui.matching.tokens import TokenKind
from tui.model import FactKind

_QUAKE: Final = re.compile(r"\b(?:earthquake|quake|tremor|temblor|richter)\b", re.IGNORECASE)
_MAGNITUDES: Final = frozenset("magnitude magnitud magnitudo stärke kracht".split())
_LINKS: Final = frozenset("of was at to de di van".split())
"""What a quake's strength is called, and what may stand between that and the number."""

_GRADES: Final = frozenset(("category", "grade", "tier"))
"""Nouns that a number behind them grades."""

_FORMS: Final = "|".join(sorted((re.escape(form) for form in UNITS), key=len, reverse=True))
_UNIT: Final = re.compile(
    rf"(?P<gap>[\s\u00a0‑-]?)(?:(?P<square>square|sq\.?)[\s-]|(?P<metric>metric|short|long|imperial)[\s-])?"
    rf"(?P<unit>{_FORMS})(?P<two>²|2(?!\d))?(?P<hour>\s(?:an|per)\shour|\sper\ssecond|/h)?(?!\w)",
    re.IGNORECASE,
)
_GLUED: Final = frozenset(
    "km cm mm m ft in kg kgs lb lbs oz mph kmh km/h kph ha mw gw kw gb tb mb ml".split()
)
"""Units that may stand against their figure: "200ft"."""

_METRES: Final = re.compile(
    r"\s(?:tall|high|long|wide|deep|away|above|below|from|off|down|race|hurdles|sprint|freestyle|apart|by)\b"
    r"|[.,;)]|$"
)
"""What follows metres written "m" apart from the figure; a million is seldom written so."""

_HAS: Final = re.compile(r"\s\w+(?:[td]o|[td]a|so|tto)\b")
"""Behind "ha", a participle: no hectares, but "has"."""

_POUNDS: Final = re.compile(r"(?P<gap>[\s-])(?P<unit>pounds?)\b(?:\sof\s([a-z]+))?")
_WEIGHING: Final = re.compile(r"\b(?:weigh\w*|weight|heav\w+|lost|gained|lift\w*|shed|carr\w+)\b[^.;]{0,24}$")
_MONEY_OF: Final = frozenset(
    "debt profit profits aid money cash revenue funding savings spending losses damage damages tax "
    "investment public taxpayers cuts sales goods".split()
)
_PRICED: Final = re.compile(
    r"-pound\s(?:note|coin|fine|bill|prize|ticket|fee|deal|cost|debt|contract|loan|grant)"
)
_DEGREES: Final = re.compile(
    r"(?:\s?°\s?(?P<sign>[CF])?(?![A-Za-z])|[\s-]degrees?(?:[\s-](?P<word>[Cc]elsius|[Cc]entigrade"
    r"|[Ff]ahrenheit|C|F)\b)?"
    r"|\s(?P<scale>[Cc]elsius|[Cc]entigrade|[Ff]ahrenheit)"
    r"|(?P<glued>[CF]))(?!\w)(?P<below>\sbelow(?:\s(?:zero|freezing))?\b)?"
)
_HOTTEST_CELSIUS: Final = 56
"""What no weather reaches in degrees Celsius: bare degrees above are Fahrenheit."""

_ACROSS: Final = {
    "long": "length", "tall": "height", "high": "height", "deep": "depth", "wide": "width",
    "thick": "thickness", "away": "distance", "from": "distance", "off": "distance", "heavy": "weight",
}  # fmt: skip
"""Behind a measure these name what is measured."""


def measure(reading: SentenceReading, place: Place, fact: Fact, follow: str) -> Fact | None:
    """Lengths, weights, areas, speeds, degrees, magnitudes; `follow`: the word right behind the number."""
    before = reading.tokens[place.first - 1] if place.first else None
    if follow == "magnitude" or _is_magnitude(reading, fact):
        return situated(reading, place, replace(fact, unit="magnitude", key="magnitude", subject="magnitude"))
    if before is not None and before.form in _GRADES and fact.hedge is None:
        return situated(reading, place, replace(fact, unit=before.form, key=before.form, subject=before.form))
    measured = _degrees(reading.text, fact) or _weight_in_pounds(reading, fact) or _in_unit(reading, fact)
    if measured is None:
        return None
    named = replace(measured, subject=_measured(reading, place, measured))
    return situated(reading, place, with_rate(reading.text, named))


_FAR = 90
"""Code points before a number within which its magnitude is named."""

_MAGNITUDE_AT = re.compile(r"\b(?:magnitude|strength|size) of [^,;.]{1,60} (?:at|was) $")
_LIKELY = 10
"""No quake has been stronger."""


def _is_magnitude(reading: SentenceReading, fact: Fact) -> bool:
    """Whether the words before say so: "magnitude 6", "a magnitude of 6.4", "the quake measured 7.1"."""
    at = reading.index_of(fact.start)
    before = [t.form for t in reading.tokens[max(0, at - 2) : at]]
    if _MAGNITUDE_AT.search(reading.text, max(0, fact.start - _FAR), fact.start):
        is_strength = isinstance(fact.value, float) and fact.value < _LIKELY
        return is_strength and _QUAKE.search(reading.text) is not None
    if not _MAGNITUDES.isdisjoint(before):
        is_strength = "magnitude" in before or (not isinstance(fact.value, str) and fact.value < _LIKELY)
        return is_strength and before[-1] in _MAGNITUDES | _LINKS
    return before[-1:] in (["measured"], ["measuring"], ["registered"]) and bool(
        _QUAKE.search(reading.text, max(0, fact.start - 200), fact.end + 200)
    )


def _degrees(text: str, fact: Fact) -> Fact | None:
    """Degrees, compared in Celsius; of an unnamed scale those no weather reaches are Fahrenheit."""
    found = _DEGREES.match(text, fact.end)
    if found is None or isinstance(fact.value, str):
        return None
    value, start = fact.value, fact.start
    if text[max(0, start - 6) : start].lower() == "minus ":
        value, start = -value, start - 6
    elif found["below"]:
        value = -abs(value)
    scale = (found["sign"] or found["word"] or found["scale"] or found["glued"] or "")[:1].upper()
    is_fahrenheit = scale == "F" or (not scale and abs(value) > _HOTTEST_CELSIUS)
    factor, shift = FAHRENHEIT if is_fahrenheit else (1.0, 0.0)
    unit = "degree Fahrenheit" if is_fahrenheit else "degree Celsius" if scale else "degree"
    return replace(fact, start=start, end=found.end(), value=value, unit=unit, key="degree", factor=factor,
                   shift=shift)  # fmt: skip


def _weight_in_pounds(reading: SentenceReading, fact: Fact) -> Fact | None:
    """Pounds that weigh; others are money and have been read as such."""
    found = _POUNDS.match(reading.text, fact.end)
    if found is None:
        return None
    return replace(fact, end=found.end("unit"), unit="pound", key="kilogram", factor=UNITS["lb"][1])


def is_weight(text: str, start: int, end: int) -> bool:
    """Whether the pounds behind a number weigh something, and are no money."""
    found = _POUNDS.match(text, end)
    if found is None or re.search(r"[£]|illion", text[max(0, start - 2) : end]):
        return False
    if found["gap"] == "-":
        return found["unit"] == "pound" and not _PRICED.match(text, end)
    if found[3]:
        return found[3] not in _MONEY_OF
    return bool(_WEIGHING.search(text[max(0, start - 40) : start]))


def _is_another_word(reading: SentenceReading, form: str, end: int) -> bool:
    """Whether what looks like a unit is "in", millions, or "has" in Spanish or Italian."""
    if form == "ha":
        return reading.language in ("es", "it") and _HAS.match(reading.text, end) is not None
    return form == "in" or (form == "m" and not _METRES.match(reading.text, end))


def _in_unit(reading: SentenceReading, fact: Fact) -> Fact | None:
    """A number with its unit behind it: "200 feet", "200ft", "20 square miles", "60 km per hour"."""
    text = reading.text
    found = _UNIT.match(text, fact.end)
    if found is None:
        return None
    form = found["unit"].lower()
    if not found["gap"] and form not in _GLUED:
        return None
    if found["gap"] and _is_another_word(reading, form, found.end()):
        return None
    key, factor, name = *UNITS[form], UNIT_NAMES[form]
    if found["metric"] == "metric" and name == "ton":
        factor, name = 1000.0, "tonne"
    if found["square"] or found["two"]:
        if key != "metre":
            return None
        key, factor, name = "square metre", factor**2, f"square {name}"
    elif found["hour"] and key == "metre":
        seconds = 1 if "second" in found["hour"] else 3600
        key, factor, name = (
            "metre per second",
            factor / seconds,
            f"{name} per {'second' if seconds == 1 else 'hour'}",
        )
    elif found["hour"] and found["hour"] != "/h":
        return replace(fact, end=found.end() - len(found["hour"]), unit=name, key=key, factor=factor)
    return replace(fact, end=found.end(), unit=name, key=key, factor=factor)


def _measured(reading: SentenceReading, place: Place, fact: Fact) -> str:
    """What is measured, as the words around say: "a depth of 10 km", "10 feet tall"; else its dimension."""
    text = reading.text
    behind = re.match(r"[\s-]([a-z]+)\b", text[fact.end : fact.end + 12])
    if behind and fact.key == "metre" and behind[1] in _ACROSS:
        return _ACROSS[behind[1]]
    at = place.first - 1
    if at > 0 and reading.tokens[at].form == "of" and text[fact.start - 1 : fact.start] == " ":
        noun = reading.tokens[at - 1]
        if reading.is_content[at - 1] and noun.kind is TokenKind.WORD:
            return noun.form
    return DIMENSIONS.get(fact.key, "")


_DECIMALS: Final = re.compile(r"\d[.,]\d{1,2}(?!\d)")
_OFF: Final = re.compile(
    r"\s(?:short|shy|off|ahead|behind|clear|less|more|adrift|better|worse|outside|inside|under|over|above|below"
    r"|(?:long|short|fast|slow|tall|high|wide|far|old|young|earli|lat|quick|heavi|light|deep)er)\b"
)
"""Behind a measure these say how far it is from another, of which it is no part."""


def joined_measures(reading: SentenceReading, last: Fact, fact: Fact) -> Fact | None:
    """A measure with its smaller unit behind it as one: "6 feet 2 inches", "one hour and fifteen minutes"."""
    is_measure = fact.kind is FactKind.DURATION or fact.key in DIMENSIONS
    if (
        not is_measure
        or last.key != fact.key.removesuffix(" apart")
        or last.factor <= fact.factor
        or fact.hedge
    ):
        return None
    is_joined = re.fullmatch(r",?\s(?:and\s)?|", reading.text[last.end : fact.start])
    is_broken = _DECIMALS.search(reading.text, last.start, last.end)  # "6.92 metres, four centimetres more"
    if not is_joined or is_broken or _OFF.match(reading.text, fact.end):
        return None
    if isinstance(last.value, str) or isinstance(fact.value, str) or last.upper or fact.upper:
        return None
    if fact.value * fact.factor >= last.factor * max(1, last.value):
        return None
    value = round(last.value + fact.value * fact.factor / last.factor, 4)
    return replace(last, end=fact.end, key=fact.key, value=int(value) if value == int(value) else value,
                   near=(last.near | fact.near))  # fmt: skip
