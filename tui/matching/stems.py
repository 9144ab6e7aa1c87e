"""Stems of words: what is left of a word without its endings, so that its inflected forms are one.

For matching only; a stem is never shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

_IRREGULAR = {
    # Forms the Snowball stemmers leave apart; verbs of reporting and movement lead the list in news.
    "said": "say", "says": "say", "saying": "say", "told": "tell", "went": "go", "gone": "go", "came": "come",
    "took": "take", "taken": "take", "made": "make", "found": "find", "gave": "give", "given": "give",
    "got": "get", "held": "hold", "kept": "keep", "left": "leave", "led": "lead", "lost": "lose",
    "met": "meet", "paid": "pay", "ran": "run", "saw": "see", "seen": "see", "sent": "send", "shot": "shoot",
    "sold": "sell", "spoke": "speak", "spoken": "speak", "stole": "steal", "stolen": "steal",
    "struck": "strike", "taught": "teach", "thought": "think", "understood": "understand", "won": "win",
    "wrote": "write", "written": "write", "began": "begin", "begun": "begin", "broke": "break",
    "broken": "break", "brought": "bring", "bought": "buy", "built": "build", "caught": "catch",
    "chose": "choose", "chosen": "choose", "drove": "drive", "driven": "drive", "fell": "fall",
    "fallen": "fall", "felt": "feel", "flew": "fly", "flown": "fly", "fought": "fight", "fled": "flee",
    "grew": "grow", "grown": "grow", "heard": "hear", "hid": "hide", "hidden": "hide", "knew": "know",
    "known": "know", "rose": "rise", "risen": "rise", "shook": "shake", "shaken": "shake", "sang": "sing",
    "sank": "sink", "sunk": "sink", "stood": "stand", "swore": "swear", "sworn": "swear", "swept": "sweep",
    "threw": "throw", "thrown": "throw", "wore": "wear", "died": "die", "dead": "die", "dies": "die",
    "dying": "die", "death": "die", "deaths": "die", "men": "man", "women": "woman", "children": "child",
    "people": "person", "persons": "person", "feet": "foot", "better": "good", "best": "good",
    "bigger": "big", "biggest": "big", "larger": "large", "largest": "large",
}  # fmt: skip

_STEMMERS = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "pt": "portuguese",
    "it": "italian", "nl": "dutch", "sv": "swedish", "da": "danish", "no": "norwegian", "fi": "finnish",
    "ro": "romanian", "hu": "hungarian", "ru": "russian", "tr": "turkish",
}  # fmt: skip


@cache
def _stem_with(language: str) -> Callable[[str], str]:
    if language not in _STEMMERS:
        return str
    import snowballstemmer  # noqa: PLC0415 - 25 ms that a program which only prints its help need not pay

    stem: Callable[[str], str] = snowballstemmer.stemmer(_STEMMERS[language]).stemWord
    return stem


def stem_of(form: str, language: str) -> str:
    """The stem of a word in its normal form: irregular English forms by table, else Snowball's."""
    if language == "en":
        form = _IRREGULAR.get(form, form)
    return _stem_with(language)(form)
