"""Who is named beside a quotation in languages other than English: verbs of saying, both word orders."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from tui.contrast.facts.speech import NAME, bare


@dataclass(frozen=True, slots=True)
class _Speech:
    """How a language names a speaker.

    Attributes:
        verbs: of saying, as patterns.
        helpers: what may stand before a verb: "a déclaré", "ha dicho", "hat … gesagt".
        articles: words that begin a phrase for somebody.
        after: prepositions of attribution: "selon", "según", "laut".
        pronouns: who speaks without a name.
    """

    verbs: str
    helpers: str
    articles: str
    after: str
    pronouns: str


_LANGUAGES: Final = {
    "de": _Speech(
        r"sagte[n]?|sagt|erklärte?|betonte?|berichtete|schrieb|schreibt|meinte|meint|warnte|warnt|teilte|kündigte"
        r"|forderte|fragte|erzählte|kritisierte|bestätigte|versicherte|ergänzte|hieß|twitterte|nannte|bezeichnete",
        r"", r"der|die|das|ein|eine|einer|ihr|ihre|sein|seine", r"so|laut|nach|zufolge", r"er|sie|es|man|wir",
    ),
    "fr": _Speech(
        r"déclaré|déclare|dit|affirmé|affirme|expliqué|explique|ajouté|ajoute|précisé|précise|indiqué|indique|annoncé"
        r"|annonce|confié|confie|raconté|raconte|estimé|estime|souligné|souligne|assuré|assure|écrit|lancé|lance"
        r"|regretté|regrette|témoigné|témoigne|averti|prévenu|rappelé|rappelle|dénoncé|dénonce|réagi|qualifié",
        r"a|ont|avait|s’est|s'est", r"le|la|les|l’|l'|un|une|son|sa", r"selon|d’après|d'après",
        r"il|elle|on|ils|elles|t-il|t-elle",
    ),
    "es": _Speech(
        r"dijo|dice|dicho|afirmó|afirma|afirmado|declaró|declara|declarado|explicó|explica|explicado|añadió|añade"
        r"|agregó|aseguró|asegura|asegurado|señaló|señala|señalado|indicó|indica|manifestó|contó|cuenta|escribió"
        r"|comentó|advirtió|advierte|subrayó|anunció|insistió|lamentó|sostuvo|expresó|relató|apuntó|calificó",
        r"ha|han|había", r"el|la|los|las|un|una|su", r"según", r"él|ella|ellos|ellas",
    ),
    "it": _Speech(
        r"detto|disse|dice|dichiarato|dichiara|affermato|afferma|spiegato|spiega|aggiunto|aggiunge|sottolineato"
        r"|sottolinea|scritto|scrive|raccontato|racconta|annunciato|commentato|commenta|ribadito|avvertito|definito",
        r"ha|hanno|aveva", r"il|lo|la|l’|l'|i|gli|le|un|una|uno|suo|sua", r"secondo", r"lui|lei|egli|ella",
    ),
    "nl": _Speech(
        r"zei|zegt|zeiden|zeggen|verklaarde|verklaart|vertelde|vertelt|schreef|schrijft|meldde|meldt|stelde|stelt"
        r"|benadrukte|waarschuwde|reageerde|reageert|vindt|noemde|noemt|aldus",
        r"", r"de|het|een|zijn|haar", r"volgens|aldus", r"hij|zij|ze|het",
    ),
    "pt": _Speech(
        r"disse|diz|dito|afirmou|afirma|declarou|declara|explicou|explica|acrescentou|acrescenta|ressaltou|destacou"
        r"|escreveu|contou|conta|informou|avisou|alertou|comentou|garantiu|sublinhou|classificou",
        r"tem|têm|tinha", r"o|a|os|as|um|uma|seu|sua", r"segundo|conforme", r"ele|ela|eles|elas",
    ),
}  # fmt: skip
"""By ISO 639-1 code; closed lists of news usage, drawn up by hand."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    behind: re.Pattern[str]
    before: re.Pattern[str]
    said: re.Pattern[str]
    article: re.Pattern[str]


@cache
def _patterns(language: str) -> _Patterns | None:
    speech = _LANGUAGES.get(language)
    if speech is None:
        return None
    nobody = rf"(?!(?:{speech.pronouns})\b)"
    article = rf"(?:(?:{speech.articles})(?:(?<=[’'])|\s))?"
    small = r"[a-zß-ÿ][\w’'-]*"
    who = rf"{nobody}{article}(?:{small}\s){{0,4}}?{NAME}"
    role = (
        rf"{nobody}(?:{speech.articles})(?:(?<=[’'])|\s){small}(?:\s{small}){{0,3}}?"
        r"(?=\s*(?:[,.;:—“„\"«»]|$))"
    )
    helped = rf"(?:(?:{speech.helpers})\s(?:\w+\s)?)?" if speech.helpers else r""
    says = rf"(?:{helped}(?:{speech.verbs}))"
    asided = r"(?:,\s[^,“”„«»\"]{1,80},)?"
    aside = r"(?:,\s(?P<aside>[^,“”„«»\"]{1,80}?),)?"
    return _Patterns(
        re.compile(
            rf"^[\s,]*(?:{says}\s(?P<said>{who}|{role})|(?:{speech.after})\s(?P<after>{who}|{role})"
            rf"|(?P<who>{who}){aside}\s{says}\b)"
        ),
        re.compile(
            rf"(?<![\w’'-])(?:(?P<who>{who}){aside}\s{says}\b|(?:{says}|(?i:{speech.after}))\s(?P<said>{who}|{role})){asided}"
            r"[^“”„«»\"]{0,60}$"
        ),
        re.compile(rf"^[\s,]*{says}\b"),
        re.compile(rf"(?:{speech.articles})(?:(?<=[’'])|\s)", re.IGNORECASE),
    )


def speaker_abroad(before: str, behind: str, language: str) -> str | None:
    """Who is named right behind a quotation, else right before it; nobody in a language not listed."""
    patterns = _patterns(language)
    if patterns is None:
        return None
    found, where = patterns.behind.match(behind), behind
    if found is None:
        if patterns.said.match(behind):  # somebody says it whom these words do not name
            return None
        found, where = patterns.before.search(before), before
    if found is None:
        return None
    groups = found.groupdict()
    group = next(name for name in ("who", "said", "after") if groups.get(name))
    name = found[group]
    if patterns.article.match(name) or len(_CAPITALS.findall(name)) < 2:
        beside = _APPOSITION.match(where, found.end(group))
        apposed = groups.get("aside") or (beside[1] if beside else None)
        if apposed and _NAME.fullmatch(apposed):
            name = apposed
    return bare(name)


_APPOSITION = re.compile(rf",\s({NAME})")
_NAME = re.compile(NAME)
_CAPITALS = re.compile(r"(?<!\w)(?=[^\W\d_])[^\Wa-zß-ÿ_]")
