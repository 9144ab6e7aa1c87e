"""Which source's wording tells a passage best, and whether a sentence can stand by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from tui.model import Sentence

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_OPENING = re.compile(r"[\s“”\"‘’'«»„\[(—–-]*(\w+(?:[’']\w+)?)")
_PRONOUNS = frozenset(
    "he she they it this these those that his her hers their theirs its him them such "
    "i we you my our your "
    "he’s she’s they’re it’s that’s i’m we’re you’re they’ve we’ve i’ve he’d she’d they’d it’ll he’ll she’ll "
    "both neither another others".split()
)
_CONJUNCTIONS = frozenset(
    "and but or so yet while whereas as when if because since although though after before until".split()
)
_LINKS = frozenset(
    "however additionally moreover furthermore besides meanwhile instead nevertheless nonetheless therefore "
    "thus hence consequently likewise similarly also".split()
)
"""Openings that go on from a sentence told before."""
_OPENING_AMOUNT = re.compile(
    r"(many|some|most|several|few|all|one|two|three|four|five|six|each|none)\s+"
    r"(have|had|has|are|were|is|was|will|would|could|can|also|even|now|say|said|told|of\s+(them|these|those))\b",
    re.IGNORECASE,
)
"""An amount of something that only the sentence before names: `Many have …`, `Two of them …`."""
_FRONTED = re.compile(
    r"(\w+(?:ed|ing)|known|born|made|built|seen|popular|unable|able|aware)\b[^.;:!?]*?,\s+(he|she|it|they)\s",
    re.IGNORECASE,
)
"""A phrase before its subject, which is a pronoun: `Ranked first in the shops, it offers …`."""

_COMPLETENESS = 0.125
"""What covering all words of the others is worth beside being like them."""

_LEADING_PENALTY = 0.25
"""What an opening pronoun costs: more than two wordings of one fact usually differ by."""


def opens_with_pronoun(text: str) -> bool:
    """Whether the sentence begins by pointing back at something said before.

    With a pronoun, that is, or with an amount (`Many have …`), a link (`However, …`), or a phrase whose
    subject is a pronoun (`Founded in 2013, it …`). Quotation marks and conjunctions before it do not count:
    `“But while it …` opens with `it`.
    """
    opening = _OPENING.match(text)
    if opening and (opening[1].casefold() in _LINKS or _FRONTED.match(text, opening.start(1))):
        return True
    if opening and _OPENING_AMOUNT.match(text, opening.start(1)):
        return True
    at = 0
    while found := _OPENING.match(text, at):
        word = found[1].casefold().replace("'", "’")
        if word in _PRONOUNS:
            return True
        if word not in _CONJUNCTIONS:
            return False
        at = found.end()
    return False


def central_wording(members: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences of the one source that tells a passage most centrally and completely.

    A source's wording is all its members, in text order. It is scored by its mean Dice overlap with
    the others' wordings (the medoid) plus a little for the share of their words that it covers:
    more would favour the one that says most by itself. Opening with a pronoun costs a quarter.
    Ties go to the source that comes first. Empty only where `members` is.
    """
    wordings = [tuple(of) for _, of in groupby(members, key=lambda s: s.article)]
    if len(wordings) < 2:
        return wordings[0] if wordings else ()
    words = [_words(" ".join(sentence.text for sentence in wording)) for wording in wordings]

    def score(index: int) -> float:
        mine = words[index]
        total = 0.0
        for other in (w for i, w in enumerate(words) if i != index):
            shared = len(mine & other)
            total += 2 * shared / (len(mine) + len(other) or 1) + _COMPLETENESS * shared / (len(other) or 1)
        penalty = _LEADING_PENALTY if opens_with_pronoun(wordings[index][0].text) else 0.0
        return total / (len(words) - 1) - penalty

    return wordings[max(range(len(wordings)), key=lambda i: (round(score(i), 9), -i))]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))
