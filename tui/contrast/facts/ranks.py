"""Ranks: second place, third-largest, number one, top of the chart; "her first win" is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.contrast.facts.fact import IN_A_ROW, Fact
from tui.contrast.facts.lexicon import MONTH_NAMES, SCOPE_PLACES, WORLDWIDE
from tui.contrast.facts.reading import SentenceReading
from tui.contrast.facts.surroundings import overlaps
from tui.matching.numbers import find_numbers
from tui.matching.tokens import TokenKind, tokenise
from tui.model import FactKind

PLACED = "placed"
"""Key of a place in a contest, which says nothing of what is the largest or the oldest."""

_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    "fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
_ORDINAL = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|{_WORDS})"
_SUPERLATIVE = (
    r"(?:most|least|largest|biggest|highest|best|worst|smallest|richest|longest|oldest|fastest|tallest|busiest|"
    r"deadliest|lowest|poorest|strongest|wealthiest|youngest|leading|hottest|coldest|wettest|driest|warmest|costliest|"
    r"heaviest|deepest|widest|steepest|shortest|slowest|cheapest|newest|closest|greatest|dearest|priciest|earliest|"
    r"brightest|loudest|quickest|rarest|safest|cleanest|dirtiest|bloodiest|narrowest|lightest|farthest|"
    r"northernmost|southernmost)"
)
_CONTEST = (
    r"(?:race|downhill|slalom|super-G|marathon|half-marathon|sprint|time trial|grand prix|regatta|rally|"
    r"triathlon|decathlon|heptathlon|biathlon|steeplechase)"
)
"""What many run in at once: who wins it comes first."""

_LISTED = (
    r"(?:apps?|songs?|singles?|albums?|films?|movies?|shows?|series|games?|podcasts?|books?|titles?|videos?)"
)
"""What is listed by how many want it, and so has a top."""

_COME = r"(?:finish(?:ed|es|ing)?|came|come|comes|coming|placed|places|placing|ranked|ranks|ranking|rank)"
_WON = r"\b(?:won|wins|win|winning|took|takes|taking|claimed|earned|secured|clinched)"
_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
_STAGE = (
    r"(?:minute|hour|day|week|month|year|round|half|quarter|over|lap|innings?|stage|set|game|match|hole|ballot"
    r"|time|attempt|century)"
)
"""What is gone through in turn: the third of a row of these is no rank."""

_AMONG = r"[.,;]|$|\s(?:among|overall|behind|out of|worldwide|globally|nationally|on|in\s(?!an?\b))\b"
"""Behind an ordinal that stands alone these say that it is a place in a row."""

_RANK = re.compile(
    rf"\b(?:{_COME}\s(?:only\s|just\s|joint\s|back\s)?(?:in\s|as\s)?(?:the\s)?(?P<came>{_ORDINAL})\b"
    rf"(?!\s{_STAGE}\b|[\s-]{_SUPERLATIVE})"
    rf"|(?P<most>{_ORDINAL})[\s-]{_SUPERLATIVE}\b"
    rf"|(?P<place>{_ORDINAL})[\s-](?:place|position|spot)\b"
    rf"|(?:number|no\.|(?-i:No)(?=\s\d))\s?(?P<number>{_SMALL})\b(?!\s(?:of|people|one|longer))"
    rf"|(?P<ranked>{_ORDINAL})[\s-]ranked\b"
    rf"|\b(?:was|were|is|are|lay|stood|sits?|lies?)\s(?:only\s|now\s|just\s)?(?P<was>(?:(?<=stood\s)|(?<=lay\s)|(?!first)){_ORDINAL})(?=[.,;]|$|\s(?:overall|behind|among|in\s(?!an?\b))\b)"
    rf"|\bthe\s(?P<to>{_ORDINAL})(?P<those>(?:\s(?!(?:of|was|is|were|are|place)\b|{_STAGE}\b)[\w-]+){{1,3}})(?=\sto\s(?!the\b|an?\b)[a-z])"
    rf"|\b(?:slipped|dropped|fell|slid|rose|climbed|moved|jumped)\s(?:back\s)?to\s(?P<moved>{_ORDINAL})"
    r"(?=[.,;]|$|\s(?:among|overall|on|in\s(?!an?\b))\b)"
    rf"|\b(?:put|puts|putting|placed|places|placing|ranked|ranks|ranking|rated|rates|rating|listed|lists)\s"
    rf"(?:it|him|her|them|us|(?-i:[A-Z][\w’'-]+)(?:\s(?-i:[A-Z][\w’'-]+)){{0,2}})\s(?:only\s|joint\s|in\s)?"
    rf"(?P<put>(?!first){_ORDINAL})(?={_AMONG})"
    rf"|\b(?:rated|listed|voted)\s(?:only\s|joint\s)?(?P<rated>{_ORDINAL})(?={_AMONG})"
    r"|(?P<runner>runners?-up)\b"
    r"|\bcrowned\s(?:[\w-]+\s){0,3}?(?P<champion>champions?)\b"
    rf"|\b(?:took|takes|claimed|grabbed|secured|qualified|qualifies)\s(?:only\s)?(?P<took>{_ORDINAL})(?=\s(?:in|at|behind|overall|and)\b|[.,;]|$)"
    r"|\b(?:in|on|took|takes|claimed|secured)\s(?P<pole>pole)(?:\sposition\b|(?=[.,;]|\s(?:for|at|in)\b))"
    r"|\b(?:was|were|is|are|went|stood|sat|sits?|lay|back)\s(?P<leading>top)(?=\sof\b|[.,;]|$)"
    r"|(?P<best_ranked>(?:top|highest)-ranked)\b"
    r"|\b(?P<headed>topped|tops|headed|heads)\sthe\s(?:[\w-]+\s){0,3}?"
    r"(?:charts?|lists?|rankings|leaderboards?|box office)\b"
    rf"|\b(?P<won>won|wins)\s(?:the\s|[A-Z][a-z]+day['’]s\s)(?:[\w-]+\s){{0,3}}?{_CONTEST}\b"
    rf"|{_WON}\s(?:(?:the|a|an|his|her|their)\s)?(?:[\w-]+\s)?(?P<medal>gold|silver|bronze)\b"
    r"(?=\smedal|\s(?:in|at|for|on|behind)\b|[.,;]|$)"
    r"|\b(?P<went>gold|silver|bronze)(?:\smedal)?\s(?:went|goes|was\sawarded)\sto\b"
    rf"|{_WON}\s(?:(?:the|a|an|his|her|their)\s)?(?P<prize>first|second|third)(?=\sprize\b)"
    r"|(?:the|a|at)\s(?P<top>top)\s(?:(?:of|position|spot|place)\b|(?:[\w-]+\s){0,3}?"
    rf"{_LISTED}\b|grossing|selling)"
    rf"|(?:’s|'s)\s(?P<sole>(?!most|least){_SUPERLATIVE})\b(?=\s[a-z])"
    rf"|\bthe\s(?P<of>{_SUPERLATIVE}|top(?=-(?:selling|grossing)))"
    r"(?=(?:-\w+)?\s(?:[\w-]+\s){1,3}(?:of|in|since|ever|on|among|known|worldwide|this\s(?:year|season))\b"
    r"|\sin\sthe\s|\s(?:ever|on record|of the (?:year|season|past|last)|by an?|since)\b)"
    r"|the\s(?P<best>most)[\s-](?:downloaded|watched|viewed|popular)(?:\s(?:free|paid))?(?:\sapps?)?\b)",
    re.IGNORECASE,
)
_CLASSES = {
    "free": "free", "paid": "paid", "social": "social networking", "networking": "social networking",
    "grossing": "grossing", "entertainment": "entertainment", "games": "games",
    "men": "men", "women": "women", "documentary": "documentaries", "documentaries": "documentaries",
    "residential": "residential", "overall": "overall", "animated": "animated",
    "june": "june", "commercial": "commercial",
}  # fmt: skip
_RANGE = "world|country|nation|state|city|continent|county|region|province|district|town|capital|industry"
_SAME_RANGE = {"world": "worldwide", "globe": "worldwide", "nation": "country"}
_OF_PLACE = re.compile(
    rf"\b(?:the\s)?({_RANGE})['’]s\b|\b(?:in|on) (?:the|its|his|her|their) ({_RANGE})\b"
    rf"|\bthe ({_RANGE}) has\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bsince ((?:1[5-9]|20)\d\d)\b|\b(?:this|of the) (season|year)\b"
    r"|\b(?:of|in|for) (?:the )?(past|last|\w+ years)\b"
    r"|\b(?:ever|on record|in history|all[- ]time|since records)\b",
    re.IGNORECASE,
)
"""How far back a rank reaches, behind it."""


_FAR = 120
"""Code points on each side of a rank within which "the world's" is its range."""

_PAIR = 2
_NO_ROW = frozenset("hour quarter quarters half time times place largest party degree generation".split())
"""Behind an ordinal these make a fraction, a period, a rank or a name."""

_OWNER = r"(?<![\w’'-])((?!(?:It|He|She|They|We|This|That)\b)[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)"
_TOPPED = re.compile(rf"{_OWNER}\s(?:topped|headed|led)\s(?=the\s)")
_STOOD = re.compile(
    rf"(?:\bwith\s|\band\s|,\s){_OWNER}(?:\s(?:in|was|were|came|finished))?\s({_WORDS})(?=[.,;]|\sand\s[A-Z]|\splace\b|$)"
)

_REACH = 60
_CHART = re.compile(
    r"(?<![\w'’])(?!the\b|a\b|of\b)([a-z]+)\s(?:charts?|rankings?|tables?|lists?|index)\b", re.IGNORECASE
)
_BY = re.compile(
    r"\sby (?:number of )?(?!an?\b|the\b|(?:two|three|four|five|six|seven|eight|nine|ten)\b)[a-z]+\b"
)
_WITHIN = re.compile(r"\b(?:in|of) the ([a-z]+)\b|\bin ([A-Z]\w+)")
"""What a rank counts by, and what it is a rank in."""

_HINTS = frozenset(
    (
        "top",
        "number",
        "no",
        "gold",
        "silver",
        "bronze",
        "runner",
        "runner-up",
        "runners",
        "crowned",
        "pole",
        "topped",
        "tops",
        "headed",
        "heads",
        "won",
        "wins",
        *_SUPERLATIVE.strip("(?:)").split("|"),
    )
)
"""A sentence without an ordinal and without these has no rank: most need not be searched."""

_ONE_OF = re.compile(r"\bone of\b[^.,;]*$|\bamong\b[^.,;]*$", re.IGNORECASE)
"""Before a superlative these leave its rank open."""

_SAME_SUPERLATIVE = {"biggest": "largest", "richest": "wealthiest", "top": "best", "highest": "best"}
_CAPITAL = r"[A-Z](?:[\w’']|\.(?=\w)|(?<=\.[A-Z])\.)*"
_TAIL = re.compile(
    r"(?:\s(?!(?:on|in|of|at|by|after|before|and|for|with|to)\b)[a-z][a-z-]+){0,2}?"
    r"\s(?:of|on|in|at)\s(?:(?:the|its|their)\s)?"
    rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?-i:{MONTH_NAMES})\b)"
    rf"(?:{_CAPITAL}|store|world|country)(?:\s(?:{_CAPITAL}|app|download|medal|store|charts?|table|rankings?|list))*"
)
"""What was ranked in, behind a rank: "of Apple’s App Store", "on the US App Store’s download charts"."""


def find_ranks(reading: SentenceReading) -> Iterator[Fact]:
    """The ranks a sentence gives; the class ranked and the places are their scope."""
    if not any(n.is_ordinal for n in reading.numbers) and _HINTS.isdisjoint(t.form for t in reading.tokens):
        return
    for found in _RANK.finditer(reading.text):
        word = next(value for name, value in found.groupdict().items() if value and name != "those")
        numbers = find_numbers(word)
        is_first = any(found[name] for name in _FIRSTS) or word.lower().startswith(("top", "most"))
        rank = 1 if is_first else numbers[0].value if numbers else None
        if is_first and _ONE_OF.search(reading.text, max(0, found.start() - 50), found.start() + 1):
            continue
        rank = _MEDALS.get(word.lower(), _PAIR if found["runner"] else rank)
        if rank is None or not 0 < rank < 1000:
            continue
        yield _situated(reading, found, rank)


def find_ordinals(reading: SentenceReading, taken: Sequence[tuple[int, int]]) -> Iterator[Fact]:
    """Which of a row of like things: "the 88th minute", "a third week".

    First and second are left out: they tell two things apart more often than two sources disagree on them.
    """
    claimed = sorted(taken)
    for number in reading.numbers:
        if not number.is_ordinal or not (number.value > _PAIR or reading.text[number.start].isdigit()):
            continue
        after = reading.index_at(number.end)
        if after >= len(reading.tokens) or overlaps(number, claimed):
            continue
        noun = reading.tokens[after]
        is_noun = noun.kind is TokenKind.WORD and noun.text.islower() and reading.is_content[after]
        if not is_noun or noun.form in _NO_ROW or reading.text[number.end : noun.start] not in (" ", "-"):
            continue
        near = frozenset(
            reading.tokens[at].stem
            for at in range(max(0, after - 7), min(len(reading.tokens), after + 7))
            if at != after and reading.is_content[at] and reading.tokens[at].kind is not TokenKind.NUMBER
        )
        yield Fact(FactKind.QUANTITY, "", number.start, noun.end, number.value, subject=noun.form,
                   unit=noun.form, key=f"{noun.stem}{IN_A_ROW}", near=near)  # fmt: skip


def find_standings(reading: SentenceReading) -> Iterator[Fact]:
    """Who stood where in a table: "Norway topped the table, with Germany second and Canada third"."""
    for pattern, first in ((_TOPPED, 1), (_STOOD, None)):
        for found in pattern.finditer(reading.text):
            rank = first or find_numbers(found[2])[0].value
            at = reading.index_at(found.start(1))
            near = frozenset(reading.stems - {t.stem for t in reading.tokens[at : at + 2]})
            yield Fact(FactKind.RANK, "", found.start(1), found.end(), int(rank), subject=found[1],
                       key=f"standing of {found[1].casefold()}", near=near)  # fmt: skip


def _situated(reading: SentenceReading, found: re.Match[str], rank: float) -> Fact:
    first, after = reading.index_at(found.start()), reading.index_at(found.end())
    near: set[str] = set()
    scope: set[str] = set()
    noun = ""
    window = range(max(0, first - 4), min(len(reading.tokens), after + 7))
    for at in window:
        token = reading.tokens[at]
        if token.form in _CLASSES:
            scope.add(f"class:{_CLASSES[token.form]}")
        if token.form in WORLDWIDE:
            scope.add("in:worldwide")
        elif token.form in SCOPE_PLACES:
            scope.add(f"in:{token.form}")
        outside = token.end <= found.start() or token.start >= found.end()
        if outside and reading.is_content[at] and token.kind is not TokenKind.NUMBER:
            near.add(token.stem)
            if at >= after and not noun and token.kind is TokenKind.WORD:
                noun = token.form
    for place in _OF_PLACE.finditer(reading.text, max(0, found.start() - _FAR), found.end() + _FAR):
        where = (place[1] or place[2] or place[3]).lower()
        scope.add(f"in:{_SAME_RANGE.get(where, where)}")
    for chart in _CHART.finditer(reading.text, max(0, found.start() - _REACH), found.end() + _REACH):
        scope.add(f"chart:{chart[1].lower()}")
    if by := _BY.search(reading.text, found.end(), found.end() + _REACH):
        scope.add(f"by:{by[0].split()[-1].lower()}")
    if (found["most"] or found["sole"] or found["of"]) and (
        within := _WITHIN.search(reading.text, found.end(), found.end() + _REACH)
    ):
        where = (within[1] or within[2]).lower()
        scope.add(f"in:{_SAME_RANGE.get(where, where)}")
    if reach := _SINCE.search(reading.text, found.end(), found.end() + _REACH):
        scope.add(f"reach:{reach[1] or (reach[2] and 'season') or (reach[3] and 'past') or 'ever'}")
    key, noun = _row(found, noun)
    name = next((n for n in _NAMED_ALONE if found[n]), "")
    start = found.start(name) if name else found.start()
    return Fact(
        FactKind.RANK, "", start, _end(reading.text, found), int(rank),
        subject=noun or "rank", key=key, near=frozenset(near),
        scope=frozenset(scope),
    )  # fmt: skip


def _row(found: re.Match[str], noun: str) -> tuple[str, str]:
    """In what row a rank is a place, and what stands in that row; `noun` where nothing else says so."""
    last = re.split(r"[\s-]", found[0])[-1].lower()
    if found["to"]:  # "the third woman to", "the first American woman to": ranks in two rows
        return " ".join([*(t.stem for t in tokenise(found["those"])), "to"]), last
    if any(found[name] for name in _CONTESTED) and not found[0].lower().startswith("rank"):
        return PLACED, noun
    word = last if found["most"] or found["sole"] or found["of"] else ""
    word = "" if word in ("most", "least") else word
    return _SAME_SUPERLATIVE.get(word, word), "app" if last in ("app", "apps") else noun


_FIRSTS = ("sole", "of", "champion", "pole", "leading", "best_ranked", "headed", "won")
_CONTESTED = ("came", "medal", "went", "prize", "took", "pole", "won", "champion")
_NAMED_ALONE = (
    "sole",
    "was",
    "put",
    "rated",
    "champion",
    "medal",
    "went",
    "prize",
    "to",
    "took",
    "pole",
    "leading",
    "won",
)
"""Ranks whose verb or article is no part of them."""

_NO_NOUN = r"(?!(?:in|of|the|a|since|ever|on|at|by|for|to|and|with|from)\b)"
_NOUN = re.compile(
    rf"(?:(?<=most)|(?<=least))\s{_NO_NOUN}[a-z][\w-]+\s{_NO_NOUN}[a-z][\w-]+|\s{_NO_NOUN}[a-z][\w-]+",
    re.IGNORECASE,
)


def _end(text: str, found: re.Match[str]) -> int:
    """Where a rank and what it was ranked in end; a noun that "second-largest" needs belongs to it."""
    if alone := found["won"] or found["went"]:
        return found.start("won" if found["won"] else "went") + len(alone)
    stop = found.end()
    if found["top"] and text[found.start() : stop].lower().endswith(" of"):
        stop -= len(" of")
    tail = _TAIL.match(text, stop)
    if tail:
        return stop + len(tail[0])
    if found["most"] or found["sole"] or found["of"]:
        noun = _NOUN.match(text, found.end())
        tail = _TAIL.match(text, noun.end()) if noun else None
        return tail.end() if tail else noun.end() if noun else found.end()
    return found.end()
