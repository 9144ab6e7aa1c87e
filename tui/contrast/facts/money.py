"""Sums of money: the currency by sign, code or word, cents as parts of it, and what they are the price of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final, NamedTuple

from tui.contrast.facts.fact import Fact
from tui.contrast.facts.lexicon import CURRENCY_SIGNS
from tui.contrast.facts.rates import with_rate
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import Place, situated
from tui.model import FactKind, Number

_SIGN: Final = re.compile(r"(?<![A-Za-z])((?:US|AU?|CA?|NZ?|HK|NT|S|R)?\$|[£€¥₹₩₽₺]|Rs\.?|RM)\s?$")
_CODES: Final = (
    "USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|HKD|SGD|SEK|NOK|DKK|PLN|TRY|ZAR|MXN|BRL|KRW|RUB|AED|SAR"
)
_CODE: Final = re.compile(rf"\b({_CODES})\s?$")
_CODE_BEHIND: Final = re.compile(rf"\s?({_CODES})\b")
_CENTS: Final = re.compile(r"[\s-](?:(euro|US|Canadian|Australian)[\s-])?cents?\b|(?<=\d)c\b")
_PENCE: Final = re.compile(r"[\s-](?:pence|penny)\b|(?<=\d)p\b(?!\.\w)")
_OF: Final = re.compile(
    r"\s(US|American|Australian|Canadian|New Zealand|Hong Kong|Singapore|Taiwan|Swiss|Mexican"
    r"|Turkish|Russian|"
    r"Indian|Pakistani|Egyptian|Chinese|Japanese|British|South Korean|Korean|Danish|Norwegian|Swedish|Czech)"
    r"\s(dollars?|francs?|pesos?|lira|roubles?|rubles?|rupees?|pounds?|yuan|yen|won|kron\w+)\b"
)
_CURRENCY_OF: Final = {
    "US dollar": "USD", "American dollar": "USD", "Australian dollar": "AUD", "Canadian dollar": "CAD",
    "New Zealand dollar": "NZD", "Hong Kong dollar": "HKD", "Singapore dollar": "SGD",
    "Taiwan dollar": "TWD", "Swiss franc": "CHF", "Mexican peso": "MXN", "Turkish lira": "TRY",
    "Russian rouble": "RUB", "Russian ruble": "RUB", "Indian rupee": "INR", "Pakistani rupee": "PKR",
    "Egyptian pound": "EGP", "British pound": "GBP", "Chinese yuan": "CNY", "Japanese yen": "JPY",
    "South Korean won": "KRW", "Korean won": "KRW", "Danish kron": "DKK", "Norwegian kron": "NOK",
    "Swedish kron": "SEK",
}  # fmt: skip
_WITH_CENTS: Final = re.compile(r"€|\beuros?\b|\bEUR\b|([AC])\$")
_SIGN_BEHIND: Final = re.compile(
    r"[\s\u00a0\u202f]?(?:(?P<scale>k|Mds?|Mrd|Mia|Mio|M)[\s\u00a0\u202f]?)?(?P<sign>[€$£¥])(?!\s?\d|\w)"
)
_SCALES: Final = {"k": 1e3, "M": 1e6, "Mio": 1e6, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9, "Mia": 1e9}
"""What stands between a figure and a sign behind it: "450 000 €", "3 M€"."""

_ROUNDED: Final = 0.05
"""The share by which a figure in whole millions may miss."""

_RESOLUTIONS: Final = frozenset((240, 360, 480, 720, 1080, 1440, 2160))
"""Numbers before "p" that say how sharp a picture is."""

_REACH: Final = 12
_FAR: Final = 200
"""Code points on each side of cents among which the currency they are of is looked for."""


class Sum(NamedTuple):
    """What makes a number a sum: its currency, where the whole begins and ends, and what one of it is."""

    currency: str
    start: int
    end: int
    worth: float = 1.0


def sum_of(reading: SentenceReading, start: int, end: int, follow: str) -> Sum | None:
    """The currency of a number at `start`–`end`, or None where it is no sum.

    `follow`: the word right behind the number, in normal form.
    """
    text = reading.text
    before = text[max(0, start - _REACH) : start]
    word = reading.currency(follow)
    if sign := _SIGN.search(before):
        written = sign[1].lower().rstrip(".")
        currency, at = CURRENCY_SIGNS.get(written, written.upper()), start - len(sign[0])
        stop = text.find(follow, end) + len(follow) if word == currency else end
        return Sum(currency, at, stop)
    if code := _CODE.search(before):
        return Sum(code[1], start - len(code[0]), end)
    if reading.language == "en" and (found := _in_english(text, start, end)):
        return found
    if behind := _SIGN_BEHIND.match(text, end):
        worth = _SCALES.get(behind["scale"] or "", 1.0)
        return Sum(CURRENCY_SIGNS[behind["sign"]], start, behind.end(), worth)
    if word:
        return Sum(word, start, text.lower().find(follow, end) + len(follow))
    return None


def _in_english(text: str, start: int, end: int) -> Sum | None:
    """Cents, pence, a code behind the number, a currency with the country it is of."""
    if cents := _CENTS.match(text, end):
        whole = _WITH_CENTS.search(text, max(0, start - _FAR), end + _FAR)
        euro = cents[1] == "euro" or (cents[1] is None and whole is not None and not whole[1])
        of = {"A": "AUD", "C": "CAD"}.get((cents[1] or (whole[1] if whole else "") or "")[:1], "USD")
        return Sum("EUR" if euro else of, start, cents.end(), 0.01)
    if (pence := _PENCE.match(text, end)) and text[start:end] not in map(str, _RESOLUTIONS):
        return Sum("GBP", start, pence.end(), 0.01)
    if code := _CODE_BEHIND.match(text, end):
        return Sum(code[1], start, code.end())
    if (named := _OF.match(text, end)) and (currency := _named(named[1], named[2])):
        return Sum(currency, start, named.end())
    return None


def _named(country: str, word: str) -> str:
    return _CURRENCY_OF.get(f"{country} {'kron' if word.startswith('kron') else word.removesuffix('s')}", "")


def _times(value: Number, worth: float) -> Number:
    product = round(value * worth, 4)
    return int(product) if product == int(product) else product


def money(reading: SentenceReading, place: Place, fact: Fact, found: Sum) -> Fact:
    """A sum of money, in units of its currency: 45 cents are 0.45 dollars."""
    value, upper = fact.value, fact.upper
    if found.worth != 1.0 and not isinstance(value, str):
        value = _times(value, found.worth)
        upper = None if upper is None else _times(upper, found.worth)
    exact = fact.precision * found.worth
    if found.worth > 1 and not exact and not isinstance(value, str):
        exact = _ROUNDED * abs(value)
    start, end = min(fact.start, found.start), max(fact.end, found.end)
    whole = replace(fact, kind=FactKind.MONEY, start=start, end=end, value=value,
                    upper=upper, unit=found.currency, key=found.currency,
                    precision=exact)  # fmt: skip
    return situated(reading, place, with_rate(reading.text, whole))
