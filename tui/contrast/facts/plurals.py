"""Plurals of English nouns, regular, irregular and foreign, and the singular each belongs to.

Rules first, by endings; the words listed are those that no ending tells (Quirk et al., "A Comprehensive
Grammar of the English Language", 5.73–5.103). Behind a number above one a noun can only be plural, so that
endings which elsewhere mean little ("-a", "-i") are enough there.
"""

from __future__ import annotations

import re
from typing import Final

_IRREGULAR: Final = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "mice": "mouse", "lice": "louse", "oxen": "ox", "dice": "die",
    "pence": "penny", "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis",
    "analyses": "analysis", "diagnoses": "diagnosis", "oases": "oasis", "theses": "thesis",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "shoes": "shoe", "canoes": "canoe",
    "loaves": "loaf", "leaves": "leaf", "thieves": "thief", "knives": "knife", "wives": "wife",
    "lives": "life", "hooves": "hoof", "scarves": "scarf", "valves": "valve",
}  # fmt: skip
_COMPOUNDED: Final = ("people", "children", "women", "men", "mice")
"""Irregular plurals that others end with: firemen, townspeople, grandchildren, dormice."""

_INVARIANT: Final = frozenset(
    "police crew staff troops cattle personnel offspring sheep deer fish cod salmon trout tuna squid shrimp "
    "bison moose elk swine livestock poultry clergy infantry folk series species means headquarters "
    "crossroads barracks".split()
)
_NO_PLURALS: Final = frozenset(
    "specimen regimen abdomen reggae selfish gas yes news extra via ultra mega alpha beta".split()
)
_ALIKE: Final = ("craft", "fish")
"""Endings of nouns whose plural is their singular: aircraft, jellyfish."""

_NO_ENDINGS: Final = ("ss", "us", "is")
_FOREIGN: Final = re.compile(r"[^\W\d_]{2,}(?:ae|eaux|[^aeiou]a|[^aeiou]i|ia|[^o]us|is)")
_PEOPLES: Final = re.compile(r"[A-Z][a-z]+(?:ese|ish)|Dutch|French|Swiss|Welsh")


def is_plural(form: str) -> bool:
    """Whether a lower-case word is surely a plural, wherever it stands."""
    if form in _IRREGULAR or form in _INVARIANT:
        return True
    if form in _NO_PLURALS or len(form) < 3:
        return False
    if form.endswith(_COMPOUNDED) or (form.endswith(_ALIKE) and len(form) > 4):
        return True
    return form.endswith("s") and not form.endswith(_NO_ENDINGS)


def may_modify(form: str) -> bool:
    """Whether a plural may as well stand before the noun counted: police officers, fish markets."""
    return form in _INVARIANT or form.endswith(_ALIKE)


def may_be_plural(form: str) -> bool:
    """Whether a lower-case word that a number counts may be a plural: "amphorae", "fungi", "taxis"."""
    return form not in _NO_PLURALS and bool(_FOREIGN.fullmatch(form))


def names_people(text: str) -> bool:
    """Whether a word as written may stand for people of a country without an s: "nine Chinese"."""
    return bool(_PEOPLES.fullmatch(text))


def singular(form: str) -> str:
    """The singular of a plural, as far as its ending tells; for showing, never for comparing."""
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    if form in _INVARIANT or form.endswith(_ALIKE):
        return form
    if ending := next((e for e in _COMPOUNDED if form.endswith(e)), ""):
        return form.removesuffix(ending) + _IRREGULAR[ending]
    for pattern, ending in _ENDINGS:
        if pattern.search(form):
            return pattern.sub(ending, form)
    return form


_ENDINGS: Final = tuple(
    (re.compile(pattern), ending)
    for pattern, ending in (
        (r"(?<=..)ies$", "y"),
        (r"lves$", "lf"),
        (r"(?<=ch)es$|(?<=sh)es$|(?<=ss)es$|(?<=x)es$|(?<=zz)es$|(?<=[^st]o)es$", ""),
        (r"(?<=[bclnprt]us)es$", ""),
        (r"(?<=eau)x$", ""),
        (r"(?<=a)e$", ""),
        (r"(?<=(?:er|ad|ar|or|en|nn)i)a$", "um"),
        (r"s$", ""),
    )
)
