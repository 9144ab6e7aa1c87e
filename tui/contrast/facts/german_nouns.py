"""Which capitalised words of a German sentence are names: every noun has a capital there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.contrast.facts.languages import words_of
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import Token

_ENDINGS: Final = (
    "ung", "ungen", "heit", "keit", "heiten", "keiten", "schaft", "schaften", "tion", "tionen", "tät",
    "täten", "nis", "nisse", "ismus", "ling", "chen", "e", "en", "er", "ern", "eln", "um", "ment", "ur",
)  # fmt: skip
"""Endings of common nouns and of plurals; a name that stands alone and ends so is not told from them."""

_BARE: Final = frozenset(
    "ansicht sicht bericht antrag wunsch plan anlass "
    "jahr jahrs monat tag zeit arbeit geld wasser angst haft kraft not hause haus recht gefahr "
    "zukunft gold prozent uhr ende anfang mitte punkt platz rang mal teil rund grund blut brot holz "
    "glas stahl strom öl gas krieg hilfe druck kontakt zugang erfolg betrieb auftrag anspruch beruf "
    "fall frist form art weg ziel welt land stadt dorf staat volk mann frau kind mensch gott herr "
    "haupt bord amt bau ort eis schnee regen wind sport fußball musik kunst kultur politik presse "
    "polizei feuerwehr justiz medien euro dollar kilometer meter grad liter tonnen kilo gramm stück "
    "million milliarde millionen milliarden dutzend hundert tausend viertel drittel hälfte".split()
)
"""Nouns that stand without an article as names do."""

_DETERMINERS: Final = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner mein sein "
    "seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere dieser diese dieses diesen "
    "diesem jeder jede jedes jeden alle allen aller viele vielen mehrere einige wenige im am zum zur "
    "beim vom ins ans aufs fürs".split()
)
_OFFICES: Final = (
    "minister", "ministerin", "präsident", "präsidentin", "kanzler", "kanzlerin", "meister", "meisterin",
    "sprecher", "sprecherin", "chef", "chefin", "trainer", "trainerin", "leiter", "leiterin", "anwalt",
    "anwältin", "herr", "frau", "könig", "königin", "papst", "richter", "richterin",
)  # fmt: skip
"""Endings of what stands before a person's name."""


def is_no_german_name(token: Token) -> bool:
    """Whether a word is a noun that counts or dates, and parts the names around it."""
    words = words_of("de")
    return token.form in _BARE or (
        words is not None
        and (
            token.form in words.months or token.form in words.weekdays or token.form in words.durations
            or token.form in words.persons or token.form in words.events
        )
    )  # fmt: skip


def is_german_link(last: Token, links: Sequence[Token], following: Token) -> bool:
    """Whether small words join two parts of a name, not two nouns: "Otto von Bismarck"."""
    if links[0].form not in ("von", "van", "&") or last.form.endswith(_ENDINGS):
        return False
    return len(links) > 1 or links[0].form != "von" or not following.form.endswith(_ENDINGS)


def names_of_german(reading: SentenceReading, run: list[Token]) -> list[Token]:
    """The words of a run of capitalised ones that are a name; none where it may be a common noun."""
    if len(run) > 1 and run[0].form.endswith(_OFFICES):
        return run[1:]
    if len(run) > 1 or sum(letter.isupper() for letter in run[0].text) > 1:
        return run
    word = run[0]
    if any(letter.isdigit() for letter in word.text):
        return run
    at = reading.index_at(word.start)
    before = reading.tokens[at - 1].form if at else ""
    is_land = word.form.endswith("ien") and before in ("in", "aus", "nach")
    is_common = before in _DETERMINERS or (word.form.endswith(_ENDINGS) and not is_land)
    return [] if is_common else run
