"""Numbers in words: what each word is worth, and how a language puts words together.

A language is a table of words and a few joints; two short rules read them all. `pattern` writes the regular
expression that finds one number ("two hundred and fifty thousand", "dreiundzwanzig", "三万五千"), and `value`
adds up the words of what it found. Figures are read in `tui.matching.numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from tui.model import Number


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language writes numbers in words; joints are regular expressions.

    Attributes:
        words: each number word, lower case, spaces for hyphens, and what it is worth.
        articles: words that are numbers only before a scale or behind a ten: "a million", "vingt et un".
        abbreviations: scales that are written behind figures only, and may end in a full stop.
        ten_unit: between ten and unit: "twenty-five", "treinta y cinco"; "" where they are one word.
        unit_ten: between unit and ten where the unit comes first: "drei|und|zwanzig"; else empty.
        before_hundred, behind_hundred, behind_scale: "two| |hundred| and |six", "mil| e |trezentos".
        and_half: "two and a half", "un milione e mezzo".
        alone: hundreds and thousands that are numbers by themselves: "mille", "hundert", but not "hundred".
    """

    words: Mapping[str, Number]
    articles: Mapping[str, Number]
    abbreviations: Mapping[str, Number]
    ten_unit: str = ""
    unit_ten: str = ""
    before_hundred: str = "[ -]?"
    behind_hundred: str = " ?"
    behind_scale: str = " ?"
    and_half: str = ""
    alone: str = ""


def _words(*rows: str, hundreds: str = "", **others: Number) -> dict[str, Number]:
    """The words of 1–9, 10–19 and 20–90, with `/` between ways to write one; others by name.

    Args:
        rows: one word or "-" for each number; "_" stands for a space.
        hundreds: stems of the words of 200–900 that have a gender.
        others: word and value.
    """
    values = (range(1, 10), range(10, 20), range(20, 100, 10))
    words: dict[str, Number] = {
        word: value
        for row, numbers in zip(rows, values, strict=True)
        for ways, value in zip(row.split(), numbers, strict=True)
        for word in ways.split("/")
    }
    for value, stem in zip(range(200, 1000, 100), hundreds.split(), strict=False):
        words |= {f"{stem}os": value, f"{stem}as": value}
    return {word.replace("_", " "): value for word, value in (words | others).items() if word != "-"}


_EN: Final = _words(
    "one two three four five six seven eight nine",
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "twenty thirty forty fifty sixty seventy eighty ninety",
    zero=0, dozen=12, hundred=100, thousand=10**3, lakh=10**5, million=10**6, crore=10**7,
    billion=10**9, trillion=10**12,
)  # fmt: skip
ORDINALS: Final[Mapping[str, int]] = {
    word: value
    for row, values in (
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
         "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", range(1, 20)),
        ("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
         range(20, 100, 10)),
    )
    for word, value in zip(row.split(), values, strict=True)
}  # fmt: skip
_AND_LESS: Final = (
    r"(?=[^\W\d_]++(?:[ -][^\W\d_]++){0,6}?[ -](?:hundred|thousand)\b)"
    r"(?![^.;,]{0,60}\bof (?:them|whom|which|us)\b)"
)
"""Behind a comma the rest of a number: "one million, two hundred thousand"."""

_NOT_AND_MORE: Final = r"(?![^\W\d_]+(?:[ -][^\W\d_]+)?[ -](?:hundred|thousand|[mb]illion|trillion)\b)"
"""Two numbers, not one, are "two thousand and three thousand"."""

_FRENCH_TEENS: Final = {
    f"{tens} {teen}": value + number
    for tens, value in (("soixante", 70), ("quatre vingt", 90))
    for number, ways in enumerate(
        "onze/et onze,douze,treize,quatorze,quinze,seize,dix sept,dix huit,dix neuf".split(","), start=1
    )
    for teen in ways.split("/")
}
TONGUES: Final[Mapping[str, Tongue]] = {
    "en": Tongue(
        _EN,
        {"a": 1, "half a": 0.5, "a half": 0.5, "half": 0.5, "a quarter of a": 0.25,
         "three quarters of a": 0.75, "three-quarters of a": 0.75},
        {"mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12},
        ten_unit="[ -]", behind_hundred=r" (?:and (?![^\W\d_]+ hundred\b))?",
        behind_scale=rf"(?:, {_AND_LESS}| (?:and {_NOT_AND_MORE})?)", and_half="and a half",
    ),
    "de": Tongue(
        _words(
            "eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun",
            "zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
            "zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig",
            anderthalb=1.5, eineinhalb=1.5, zweieinhalb=2.5, dutzend=12, hundert=100, tausend=10**3,
            million=10**6, millionen=10**6, milliarde=10**9, milliarden=10**9, billion=10**12,
            billionen=10**12,
        ),
        {"ein": 1, "eine": 1, "einer": 1, "einem": 1, "einen": 1, "eine halbe": 0.5, "einer halben": 0.5},
        {"mio": 10**6, "mrd": 10**9, "tsd": 10**3},
        unit_ten="und", behind_hundred="(?:und)?", behind_scale="(?:und)?", alone="hundert tausend",
    ),
    "fr": Tongue(
        _words(
            "- deux trois quatre cinq six sept huit neuf",
            "dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf",
            "vingt trente quarante cinquante soixante septante huitante/octante/quatre_vingt/quatre_vingts "
            "nonante/quatre_vingt_dix",
            soixante_dix=70, cent=100, cents=100, mille=10**3, million=10**6, millions=10**6, milliard=10**9,
            milliards=10**9, billion=10**12, billions=10**12,
        ) | _FRENCH_TEENS,
        {"un": 1, "une": 1, "un demi": 0.5},
        {"mio": 10**6, "mrd": 10**9},
        ten_unit="[ -](?:et[ -])?", behind_hundred="[ -]", behind_scale="[ -]", and_half="et demi",
        alone="cent mille",
    ),
    "es": Tongue(
        _words(
            "- dos tres cuatro cinco seis siete ocho nueve",
            "diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            veintiuno=21, veintiún=21, veintiuna=21, veintidós=22, veintitrés=23, veinticuatro=24,
            veinticinco=25, veintiséis=26, veintisiete=27, veintiocho=28, veintinueve=29, cien=100,
            ciento=100, mil=10**3, millón=10**6, millones=10**6, billón=10**12, billones=10**12,
            hundreds="doscient trescient cuatrocient quinient seiscient setecient ochocient novecient",
        ),
        {"uno": 1, "un": 1, "una": 1, "medio": 0.5},
        {},
        ten_unit=" y ", behind_hundred=" ", behind_scale=" ", and_half="y medio", alone="cien ciento mil",
    ),
    "pt": Tongue(
        _words(
            "- dois/duas três/tres quatro cinco seis sete oito nove",
            "dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito "
            "dezenove/dezanove",
            "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
            cem=100, cento=100, mil=10**3, milhão=10**6, milhões=10**6, bilhão=10**9, bilhões=10**9,
            trilhão=10**12, trilhões=10**12,
            hundreds="duzent trezent quatrocent quinhent seiscent setecent oitocent novecent",
        ),
        {"um": 1, "uma": 1, "meio": 0.5},
        {"mi": 10**6, "bi": 10**9},
        ten_unit=" e ", before_hundred="(?:[ -]?|(?<=mil) e )", behind_hundred=" e ", and_half="e meio",
        behind_scale=r" (?:e (?!\w+ mil))?", alone="cem cento mil",
    ),
    "it": Tongue(
        _words(
            "- due tre/tré quattro cinque sei sette otto nove",
            "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
            "venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant settanta/settant "
            "ottanta/ottant novanta/novant",
            cento=100, cent=100, mille=10**3, mila=10**3, milione=10**6, milioni=10**6, miliardo=10**9,
            miliardi=10**9,
        ),
        {"uno": 1, "un": 1, "una": 1, "mezzo": 0.5},
        {"mln": 10**6, "mld": 10**9},
        and_half="e mezzo", alone="cento mille",
    ),
    "nl": Tongue(
        _words(
            "- twee drie vier vijf zes zeven acht negen",
            "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
            anderhalf=1.5, dozijn=12, honderd=100, duizend=10**3, miljoen=10**6, miljard=10**9,
            biljoen=10**12,
        ),
        {"een": 1, "één": 1, "een half": 0.5},
        {"mln": 10**6, "mld": 10**9},
        unit_ten="(?:en|ën)", behind_hundred="(?:en)?", behind_scale=" ?(?:en)?", alone="honderd duizend",
    ),
    "ru": Tongue(  # only what stands behind figures
        {"тысяч": 10**3, "тысячи": 10**3, "миллиона": 10**6, "миллионов": 10**6, "миллиарда": 10**9,
         "миллиардов": 10**9},
        {}, {"тыс": 10**3, "млн": 10**6, "млрд": 10**9},
    ),
}  # fmt: skip

HAN: Final[Mapping[str, Number]] = {
    **{digit: value for value, ways in enumerate(
        "〇零 一 二两兩 三 四 五 六 七 八 九".split()) for digit in ways},
    "十": 10, "百": 100, "千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12,
}  # fmt: skip
"""Chinese and Japanese numerals."""

HAN_LANGUAGES: Final = frozenset(("zh", "ja"))
_HAN_COUNTED: Final = (
    "人名位个個つ件所社家岁歲歳才年月日天周週时時分秒元円块美欧日韩港英ドユポ%％パ倍回次度辆輛台架艘隻只头頭匹条張张枚本"
    "座栋棟戸户校国國カヶか箇场場届期万萬亿億多余餘以"
)
"""Behind numerals alone these say that something is counted: 三 is also part of names."""

_DOZENS: Final = frozenset(("dozen", "dutzend", "dozijn"))
_JOINTS: Final = ("and", "und", "et", "y", "e", "en", "ën")
_POINT: Final = "point"
_MOST_SCALES: Final = 8
_HALF: Final = 0.5
_VAGUE: Final = ("mehrere ", "einige ", "viele ", "paar ", "enkele ", "pour ", "por ", "per ")
"""Before "hundert", "cent" these say that it is some hundreds, or so many per cent."""


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of these words, the longest first; common beginnings are shared.

    A space stands for a hyphen too.
    """
    behind: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        behind.setdefault(word[:1], []).append(word[1:])
    may_end = behind.pop("", None) is not None
    branches = []
    for letter, rest in behind.items():
        first = r"[ \u00a0-]" if letter == " " else letter
        branches.append(first + (alternation(rest) if rest != [""] else ""))
    whole = branches[0] if len(branches) == 1 and not may_end else f"(?:{'|'.join(branches)})"
    return f"{whole}?" if may_end else whole


def scales_of(language: str) -> Mapping[str, Number]:
    """The words that multiply a figure before them, lower case; English ones where it is not known."""
    if language in HAN_LANGUAGES:
        return {word: value for word, value in HAN.items() if value >= 10}
    tongue = TONGUES.get(language, TONGUES["en"])
    least = 100 if tongue is TONGUES["en"] else 1000
    return {word: value for word, value in tongue.words.items() if value >= least or word in _DOZENS}


def abbreviations_of(language: str) -> Mapping[str, Number]:
    """Scales that are written behind figures only: "Mio.", "bn"."""
    return {} if language in HAN_LANGUAGES else TONGUES.get(language, TONGUES["en"]).abbreviations


@cache
def pattern(language: str) -> str:
    """A regular expression without groups for one number in words; nothing matches it where there are none.

    What it finds is one number as grammar has it: of "five six" it finds "five". The words before and
    behind are not looked at, but for those that make it another number.
    """
    if language in HAN_LANGUAGES:
        numerals = "".join(HAN)
        return (
            rf"(?<![第几幾数數何{numerals}])[{numerals}]++(?!分之)"
            rf"(?:(?<=百分之.)|(?<=百分之..)|(?<=百分之...)|(?=[{_HAN_COUNTED}])|(?<=[一二三四五六七八九两兩十百千][百千万萬亿億]))"
        )
    tongue = TONGUES.get(language)
    if tongue is None or not tongue.articles:
        return "(?!)"
    sorts: dict[str, list[str]] = {"unit": [], "teen": [], "ten": [], "hundred": [], "scale": []}
    for word, worth in {**tongue.words, **(ORDINALS if language == "en" else {})}.items():
        sorts[_sort(word, worth)].append(word)
    unit, teen, ten, hundred, scale = (alternation(sorts[sort]) for sort in sorts)
    article = alternation(tongue.articles)
    if tongue.unit_ten:
        below = rf"(?:(?:(?:{unit}|{article}){tongue.unit_ten})?{ten}|{teen}|{unit})"
    else:
        below = rf"(?:{teen}|{ten}(?:{tongue.ten_unit}(?:{unit}|{article}))?|{unit})"
    half = rf"(?: {tongue.and_half})?" if tongue.and_half else ""
    decimals = rf"(?: {_POINT}(?: {unit})++)?" if language == "en" else ""
    alone = alternation([*tongue.alone.split(), *_hundreds(tongue)])
    bare = rf"|{''.join(f'(?<!{word})' for word in _VAGUE)}(?={alone})" if tongue.alone else ""
    return (
        rf"(?:{article}(?=[ -]?(?:{hundred}|{scale}))|{below}{decimals}{half}{bare})"
        rf"(?:{tongue.before_hundred}{hundred}(?:{tongue.behind_hundred}{below})?"
        rf"|[ -]?{scale}(?:{tongue.behind_scale}{below})?){{0,{_MOST_SCALES}}}{half}"
    )


@cache
def opening(language: str, *, capital: bool = False) -> str:
    """A regular expression for the words with which a number of several words begins.

    Args:
        language: ISO 639-1 code.
        capital: whether they begin with a capital; else they are lower case.
    """
    tongue = TONGUES.get(language)
    if tongue is None or not tongue.articles:
        return "(?!)"
    scales = [word for word, value in tongue.words.items() if _sort(word, value) in ("hundred", "scale")]
    first = {word for word, value in tongue.words.items() if value < 100} - _DOZENS
    first.update(tongue.alone.split(), _hundreds(tongue))
    first, articles = (
        (_capitals(first), _capitals(tongue.articles)) if capital else (first, {*tongue.articles})
    )
    joined = "" if tongue.ten_unit else f"(?:{alternation([*tongue.words, *tongue.articles, *_JOINTS])})*+"
    before_scale = rf"{alternation(articles)}(?=[ -]{alternation(scales)})"
    return rf"(?:{alternation(first)}{joined}|{before_scale})[ -]"


def _capitals(words: Iterable[str]) -> set[str]:
    return {word[:1].upper() + word[1:] for word in words}


def _hundreds(tongue: Tongue) -> list[str]:
    """Hundreds that are one word: "doscientos"."""
    return [word for word, value in tongue.words.items() if 100 < value < 1000]


def _sort(word: str, value: Number) -> str:
    if value < 10:
        return "unit"
    if word in _DOZENS or 100 <= value < 1000:
        return "hundred"
    if value >= 1000:
        return "scale"
    return "teen" if value < 20 or value % 10 or word in ORDINALS else "ten"


@cache
def _lexer(language: str) -> tuple[re.Pattern[str], Mapping[str, Number]]:
    """Cuts a number into its words, and what each is worth."""
    if language in HAN_LANGUAGES:
        return re.compile("."), HAN
    tongue = TONGUES.get(language, TONGUES["en"])
    words = {**tongue.articles, **tongue.words, **({tongue.and_half: _HALF} if tongue.and_half else {})}
    if language == "en":
        words |= ORDINALS
    return re.compile(alternation([*words, *_JOINTS])), words


def value(written: str, language: str) -> tuple[Number | None, bool]:
    """What a number in words is worth, or None where its words make none; and whether it is an ordinal."""
    plain = " ".join(written.lower().replace("-", " ").replace(",", "").split()).replace(
        "centott", "centoott"
    )  # Italian
    head, _, tail = plain.partition(f" {_POINT} ")
    lexer, worth = _lexer(language)
    words, behind = ([word for word in lexer.findall(part) if word in worth] for part in (head, tail))
    if not words or lexer.sub("", head).strip() or any(word in ORDINALS for word in words[:-1]):
        return None, False
    parts = [(worth[word], _is_scale(word, worth[word])) for word in words]
    if language in HAN_LANGUAGES and len(words) > 1 and not any(is_scale for _, is_scale in parts):
        # 二〇二五 is a year; 三四 is three or four.
        return (
            int("".join(str(digit) for digit, _ in parts)) if len(words) == len("二〇二五") else None
        ), False
    if behind:
        decimals = "".join(str(worth[word]) for word in behind if worth[word] < 10)
        whole = float(f"{add_up(parts)}.{decimals}")
        parts = [(whole, False), *((worth[word], True) for word in behind if worth[word] >= 10)]
    return add_up(parts), words[-1] in ORDINALS


def _is_scale(word: str, worth: Number) -> bool:
    return word in _DOZENS or word == "十" or worth in (100, 10**3) or worth >= 10**4


def add_up(parts: Sequence[tuple[Number, bool]]) -> Number | None:
    """The worth of numbers said one after the other, or None where what follows is not smaller.

    Args:
        parts: each worth, and whether it multiplies what is smaller before it: "two", "hundred", "fifty",
            "thousand" is (2 × 100 + 50) × 1000.
    """
    known: list[tuple[Number, Number]] = []  # worth, and what is added behind it must be less than that
    for part, is_scale in parts:
        worth, room = part, 1 if part % 10 or part < 20 else 10 if part < 100 else 100
        if worth == 0 and known:  # 一百零五
            continue
        if is_scale:
            before: Number = 0
            while known and known[-1][0] < part:
                before += known.pop()[0]
            worth, room = part * before if before else part, int(part)
        elif worth == _HALF and known and known[-1][1] >= 10**3:  # "a million and a half"
            worth *= known[-1][1]
        elif worth >= 20 and known and known[-1][0] < 10:  # drei|und|zwanzig
            worth, room = worth + known.pop()[0], 1
        if known and worth >= known[-1][1]:
            return None
        known.append((worth, room))
    return sum(worth for worth, _ in known)
