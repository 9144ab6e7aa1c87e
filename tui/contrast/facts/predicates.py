"""What a value is called by: the verb its clause has beside it, or for want of one the noun before it."""

from __future__ import annotations

from typing import Final

from tui.contrast.facts.lexicon import CURRENCY_WORDS, DURATIONS, MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.reading import SentenceReading
from tui.matching.tokens import TokenKind

_PAST: Final = frozenset(
    "won beat lost took made led sold bought hit became held built sent gave began broke fell rose cut found "
    "grew kept left met paid ran saw set shot spent stood struck went withdrew sank drew fled flew came got "
    "lit sang swam flew rang spun dug bit hid slid swung stuck bound tore wept woke dealt bore laid "
    "pleaded hung "
    "sought taught brought caught fought thought stole swept threw wore wrote drove rode spoke chose "
    "heard".split()
)
_AUXILIARIES: Final = frozenset("had has will was is".split())
_SAID: Final = frozenset("said told added stated replied explained".split())
"""What many say of one thing, each in their words: other speakers are no dispute."""

_NO_VERBS: Final = frozenset(
    "speed indeed hundred united seed feed exceed proceed succeed weed creed breed".split()
)
_NO_SUBJECTS: Final = (
    REPORTING | WEEKDAYS.keys() | MONTHS.keys() | DURATIONS.keys() | CURRENCY_WORDS.keys()
    | frozenset("million billion trillion thousand hundred percent early late morning evening night "
                "afternoon last next about least number total worth average end beginning "
                "middle date day".split())
)  # fmt: skip
_ARTICLES_ABROAD: Final = frozenset(
    "le la les l' l’ un une el los las una il lo gli uno os as um uma de het een".split()
)
_REACH: Final = 8


def is_verb(form: str) -> bool:
    """Whether a word is a verb in the past, or one of "is", "was", "has", "had", "will".

    What comes before it is a subject. Verbs of saying are none: they tell who speaks.
    """
    is_past = form in _PAST or form in _AUXILIARIES or (form.endswith("ed") and form not in _NO_VERBS)
    return is_past and form not in _SAID


def predicate_at(reading: SentenceReading, first: int, after: int) -> str:
    """What a value is called by: the verb before it, else behind it, else the noun before; or nothing.

    `first`, `after`: its own tokens, half open.
    """
    tokens, clause = reading.tokens, reading.clause
    if not tokens:
        return ""
    here = clause[min(first, len(tokens) - 1)]
    before = [at for at in range(first - 1, max(-1, first - 1 - _REACH), -1) if clause[at] == here]
    behind = [at for at in range(after, min(len(tokens), after + _REACH)) if clause[at] == here]
    if any(tokens[at].form == "deadline" for at in (*before, *behind)):
        return "deadline"
    if reading.language != "en":
        return next((tokens[at].form for at in before if _is_noun_abroad(reading, at)), "")
    verbs = (tokens[at].form for at in (*before, *behind) if _is_telling_verb(tokens[at].form))
    nouns = (
        tokens[at].form
        for at in before
        if reading.is_content[at]
        and tokens[at].kind is TokenKind.WORD
        and tokens[at].form not in _NO_SUBJECTS
    )
    return next(verbs, "") or next(nouns, "")


def _is_noun_abroad(reading: SentenceReading, at: int) -> bool:
    """Whether a word is surely a noun: with a capital in German, in other languages behind an article."""
    token = reading.tokens[at]
    if not reading.is_content[at] or token.kind is TokenKind.NUMBER or reading.span_of_time(token.form):
        return False
    if not at or reading.currency(token.form):
        return False
    before = reading.tokens[at - 1].form
    if reading.language == "de":
        return token.text[:1].isupper() and before != "des"
    return before in _ARTICLES_ABROAD or (reading.language == "pt" and before in ("o", "a"))


def _is_telling_verb(form: str) -> bool:
    is_past = form in _PAST or (form.endswith("ed") and len(form) > 4 and form not in _NO_VERBS)
    return is_past and form not in REPORTING
