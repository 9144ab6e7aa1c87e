"""Closed lists that facts are read with: hedges, units, events, opposites, calendars, reporting verbs.

Lists of English news usage, drawn up by hand; each entry is here because leaving it out misreads a
sentence. Stems are those of `tui.matching.tokens`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tui.contrast.facts.units import UNITS

__all__ = ["UNITS"]


def _table(**groups: str) -> dict[str, str]:
    """Each word of a group to the name of the group."""
    return {word: name for name, words in groups.items() for word in words.split()}


def by_first(*groups: str) -> dict[str, str]:
    """Each word of a group to the first word of the group.

    Raises:
        ValueError: a word stands in two groups.
    """
    first = {word: words.split()[0] for words in groups for word in words.split()}
    if len(first) < sum(len(words.split()) for words in groups):
        raise ValueError("a word stands in two groups, or twice in one")
    return first


APPROXIMATE: Final = frozenset(
    "about around approximately some roughly circa estimated ca approx perhaps maybe possibly barely".split()
) | {"an estimated", "more or less", "in the region of", "something like"}
NEARLY: Final = frozenset(("nearly", "almost", "just under", "close to", "just shy of"))
OVER: Final = frozenset(
    ("over", "more than", "at least", "upwards of", "above", "exceeding", "in excess of", "no fewer than",
     "no less than", "topped", "exceeded",
     "surpassed", "well over", "well above", "far more than", "far above", "just over", "a touch above",
     "a touch over", "a shade over", "a shade above",
     "a minimum of", "topping", "surpassing", "as many as at least",
     "upward of", "not less than", "not fewer than", "as few as", "as little as")
)  # fmt: skip
FAR_OVER: Final = frozenset(("well over", "well above", "far more than", "far above"))
UNDER: Final = frozenset(
    ("under", "less than", "fewer than", "below", "up to", "at most", "no more than", "as many as",
     "a maximum of", "as much as", "well under", "not more than")
)  # fmt: skip
MAXIMA: Final = frozenset(("up to", "at most", "no more than", "not more than", "a maximum of"))
EXACT: Final = frozenset(("exactly", "only", "just"))
HEDGES: Final = tuple(sorted(APPROXIMATE | NEARLY | OVER | UNDER | EXACT, key=len, reverse=True))
"""Longest first, so that "well over" is not read as "over"."""

CURRENCY_SIGNS: Final[Mapping[str, str]] = {
    "$": "USD", "us$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "a$": "AUD", "au$": "AUD",
    "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "₩": "KRW", "₽": "RUB",
    "₺": "TRY", "r$": "BRL", "rs": "INR", "rm": "MYR",
}  # fmt: skip
CURRENCY_WORDS: Final = _table(
    USD="dollar dollars usd buck bucks", GBP="pound pounds sterling gbp quid", EUR="euro euros eur",
    JPY="yen jpy", INR="rupee rupees inr", CNY="yuan renminbi rmb cny", CHF="francs franc chf",
    RUB="rubles roubles ruble rouble", TRY="lira", MXN="pesos peso", ZAR="rand", BRL="reais",
    SEK="kronor krona", DKK="kroner krone", PLN="zloty zlotys", HUF="forint forints", CZK="koruna korunas",
    ILS="shekel shekels", AED="dirham dirhams", SAR="riyal riyals", MYR="ringgit", THB="baht", IDR="rupiah",
    NGN="naira", BDT="taka", VND="dong", UAH="hryvnia", KES="shillings shilling", KRW="krw", AUD="aud",
    CAD="cad",
)  # fmt: skip

DURATIONS: Final[Mapping[str, tuple[str, float]]] = {
    # Seconds; months and years keep their own units, for nobody converts them in news.
    **dict.fromkeys(("second", "seconds", "sec", "secs"), ("second", 1.0)),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), ("second", 60.0)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), ("second", 3600.0)),
    **dict.fromkeys(("day", "days"), ("second", 86400.0)),
    **dict.fromkeys(("week", "weeks"), ("second", 604800.0)),
    **dict.fromkeys(("fortnight", "fortnights"), ("second", 1209600.0)),
    **dict.fromkeys(("month", "months"), ("month", 1.0)),
    **dict.fromkeys(("year", "years"), ("month", 12.0)),
    **dict.fromkeys(("decade", "decades"), ("month", 120.0)),
    **dict.fromkeys(("century", "centuries"), ("month", 1200.0)),
}

EVENTS: Final = _table(
    # What happened to those counted: "47 killed" and "47 people died" count one thing.
    killed="kill killed kills killing die died dies dead deaths death dying fatalities fatality lives "
    "perished "
    "slain casualty massacred drowned toll bodies body corpses",
    injured="injure injured injures injuring injuries hurt wounded wounding wound hospitalised hospitalized",
    missing="missing unaccounted",
    arrested="arrest arrested arrests arresting detained detain detentions custody",
    evacuated="evacuated evacuate evacuating evacuees displaced",
    rescued="rescued rescue rescuing survivors saved pulled",
    infected="infected infections cases tested ill sickened",
)
PERSONS: Final = frozenset(
    "people person persons individuals others victims residents men women man woman human humans "
    "lives".split()
)

SAME_NOUN: Final = _table(
    user="user users", home="home homes house houses household households property properties",
    worker="worker workers employee employees staff staffer staffers",
    job="job jobs position positions role roles",
    child="child children kid kids", view="view views viewed watched seen",
    person="people person persons individuals",
    spectator="spectator spectators fans", car="car cars vehicle vehicles", plane="plane planes aircraft jet",
    soldier="soldier soldiers troops", officer="officer officers", student="student students pupil pupils",
    vote="vote votes", country="country countries nation nations", attack="attack attacks",
    download="download downloads",
    degree="degree degrees celsius", company="company companies firm firms", film="film films movie movies",
)  # fmt: skip

NEGATIONS: Final = frozenset(
    "not never no nothing cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't "
    "hadn't wouldn't "
    "cant wont dont didnt isnt wasnt doesnt couldnt wouldnt "
    "couldn't shouldn't mustn't neither nor without n't".split()
)
FAILING: Final = frozenset("failed fails failing refused refuses refusing declined declines unable".split())

BE: Final = frozenset("is are was were be been being".split())

MONTHS: Final[Mapping[str, int]] = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAMES: Final = "|".join(
    name.capitalize() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")
)
"""The twelve in full, as they are written, for a pattern."""

WEEKDAYS: Final[Mapping[str, int]] = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}

RELATIVES: Final = frozenset(
    "wife husband brother sister son daughter father mother partner cousin uncle aunt grandfather "
    "grandmother stepson stepdaughter".split()
)
DISTINGUISHING: Final = frozenset(
    "another neighbouring neighboring nearby adjacent separate different previous earlier previously "
    "originally initially formerly rival aftershock aftershocks foreshock".split()
)
"""What stands beside these is not what the other source speaks of."""

PARTS: Final = frozenset(
    "first final next opening additional another other others more further extra".split()
)
"""Beside a number they say that a part is counted, or what comes on top."""

COLLECTIVE: Final = frozenset(
    "people men women children police crew staff troops feet cattle personnel aircraft offspring".split()
)
"""Nouns that are plural without an s."""

TITLES: Final = frozenset(
    "president minister premier chancellor secretary senator governor mayor judge justice sheriff chief king "
    "queen prince princess pope bishop general colonel captain sergeant officer detective inspector "
    "professor doctor dr mr mrs ms sir lord lady lt sen gov rep st san saint new los las north south east "
    "west prime attorney foreign former director chairman coach reverend rev senior junior vice executive "
    "assistant deputy manager md phd jr sr esq mp".split()
)
"""Parts of a name that many names share."""

LANDMARKS: Final = frozenset(
    "park street avenue road square airport university college school hospital station stadium bridge county "
    "district island islands harbour harbor port beach bay lake mountain valley river tower hotel mall "
    "prison palace cathedral church mosque temple museum arena".split()
)
"""Last words of names of places that lie in a town or hold several."""

NOT_ADVERBS: Final = frozenset(
    "likely unlikely friendly deadly elderly early family costly daily only comply apply supply reply rely "
    "imply multiply assembly italy anomaly monopoly butterfly".split()
)
"""Words in -ly that say something of their own."""

REPORTING: Final = frozenset(
    "said says say told tells tell stated states state added adds add reported reports report wrote "
    "writes write "
    "noted notes announced announces claimed claims explained explains warned warns insisted argued "
    "tweeted posted "
    "replied asked recalled joked declared commented confirmed acknowledged stressed".split()
)
WORLDWIDE: Final = frozenset("worldwide globally global world internationally world's".split())
SCOPE_PLACES: Final = frozenset(
    "u.s. u.k. e.u. america american europe european china chinese asia africa domestic national nationwide "
    "nationally britain british india germany france japan canada australia russia brazil mexico italy "
    "spain".split()
)
