"""What the values of an entry are called by where they count nothing: the noun that their sentences share.

"The painting sold at auction for £3.2m" and "The painting fetched £2.3m" dispute the painting, not "sold".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from tui.contrast.facts import Fact
from tui.contrast.facts.lexicon import CURRENCY_WORDS, DURATIONS, MONTHS, REPORTING, WEEKDAYS
from tui.contrast.facts.predicates import is_verb
from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.matching.tokens import TokenKind
from tui.model import Article

_BEFORE_VERBS: Final = frozenset(
    "to will would must can could may might shall should not did do does".split()
)
"""Behind one of these stands a verb."""

_VERBS: Final = frozenset(
    "runs gives takes begins starts ends lasts opens closes costs hears faces says pays plans expects "
    "fetched goes comes rises falls".split()
)
_NO_THINGS: Final = (
    REPORTING | WEEKDAYS.keys() | MONTHS.keys() | DURATIONS.keys() | CURRENCY_WORDS.keys()
    | frozenset("million billion trillion thousand hundred percent per cent early late morning evening night "
                "afternoon midnight noon dawn last next about least number total worth average end beginning "
                "middle date day days today yesterday tomorrow quarter season time times".split())
)  # fmt: skip
_ARTICLES: Final = frozenset("the a an its this that".split())
_VERBAL: Final = ("ed", "ing", "ly")
_SHORTEST: Final = 3


_MOST: Final = 60
"""Nouns of a sentence that are looked at: what it is about comes early."""


class _Noun(NamedTuple):
    """A noun as a sentence has it: its form, its clause, and the place of its token."""

    form: str
    clause: int
    place: int


class Subjects:
    """What values are called by, each sentence read once."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._sentences = {s.id: (s, article.language) for article in articles for s in article.sentences}
        self._nouns: dict[str, Mapping[str, _Noun]] = {}

    def shared(self, group: Sequence[Fact], *, anywhere: bool = False) -> str:
        """The noun that most sentences of a group have, the first of the values' clauses before others.

        Empty where no two have one, or none has it in the clause of its value, but for `anywhere`; whatever
        the order of the values.
        """
        found: dict[str, list[tuple[_Noun, bool]]] = defaultdict(list)
        for fact in {fact.sentence: fact for fact in sorted(group, key=lambda f: -f.start)}.values():
            here = self._clause_at(fact)
            for stem, noun in self._nouns_of(fact.sentence).items():
                found[stem].append((noun, noun.clause != here))
        shared = [
            stem
            for stem, nouns in found.items()
            if len(nouns) > 1 and (anywhere or not all(is_elsewhere for _, is_elsewhere in nouns))
        ]
        if not shared:
            return ""

        def strangeness(stem: str) -> tuple[int, int, int, str]:
            nouns = found[stem]
            places = sum(noun.place for noun, _ in nouns)
            return -len(nouns), sum(is_elsewhere for _, is_elsewhere in nouns), places, stem

        forms = Counter(noun.form for noun, _ in found[min(shared, key=strangeness)])
        return min(forms, key=lambda form: (-forms[form], form))

    def _clause_at(self, fact: Fact) -> int:
        sentence, language = self._sentences[fact.sentence]
        reading = read_sentence(sentence.text, language)
        at = reading.index_of(fact.start - sentence.start)
        return reading.clause[min(at, len(reading.clause) - 1)] if reading.clause else 0

    def _nouns_of(self, sentence_id: str) -> Mapping[str, _Noun]:
        """The heads of a sentence's noun phrases by their stems, as far as word order shows them."""
        nouns = self._nouns.get(sentence_id)
        if nouns is None:
            sentence, language = self._sentences[sentence_id]
            reading = read_sentence(sentence.text, language)
            places = range(len(reading.tokens)) if language == "en" else range(0)
            nouns = self._nouns[sentence_id] = {
                reading.tokens[at].stem: _Noun(reading.tokens[at].form, reading.clause[at], at)
                for at in reversed([*islice((at for at in places if _is_head(reading, at)), _MOST)])
            }
        return nouns


def is_no_name(subject: str) -> bool:
    """Whether a value is called by a verb, which names nothing."""
    return is_verb(subject) or subject in _VERBS or subject.endswith(_VERBAL)


def _is_head(reading: SentenceReading, place: int) -> bool:
    """Whether a word is the last of its noun phrase: no verb, and none before another noun or a name."""
    token = reading.tokens[place]
    if token.kind is not TokenKind.WORD or not reading.is_content[place] or len(token.form) < _SHORTEST:
        return False
    before = reading.tokens[place - 1].form if place else ""
    is_verbal = is_no_name(token.form) and not (token.form.endswith("ing") and before in _ARTICLES)
    if token.form in _NO_THINGS or is_verbal or before in _BEFORE_VERBS:
        return False
    if place + 1 == len(reading.tokens) or reading.is_cut[place + 1]:
        return True
    following = reading.tokens[place + 1]
    return (
        following.kind is TokenKind.NUMBER or not reading.is_content[place + 1] or is_no_name(following.form)
    )
