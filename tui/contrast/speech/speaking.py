"""The quotations of an article with who says them, a pronoun or a role traced to the person it stands for.

The rule behind every step: nobody rather than the wrong one. A pronoun goes to whoever spoke last, else to
the one person that the nearest sentence before is about, and to nobody where two would fit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tui.contrast.facts import extract_facts
from tui.contrast.facts.quotation_marks import CLOSING
from tui.contrast.facts.quotations import normal_words
from tui.contrast.facts.speech import PRONOUNS, speaker_at_edge, speaker_beside
from tui.contrast.facts.speech_abroad import speaker_abroad
from tui.contrast.speech.given_names import NO_PERSON, NOUNS
from tui.contrast.speech.persons import Mention, People
from tui.contrast.speech.quoted_stretches import Stretch, quoted_stretches
from tui.model import Article, FactKind, FactValue, Role, Sentence

_BACK: Final = 6
"""Sentences looked back at for whom a pronoun stands for."""

_SILENT: Final = 2
"""Of those, how many may mention nobody: a person further off is no longer spoken of."""

_SUBJECT: Final = 60
"""A sentence's subject begins within so many code points."""

_GOVERNING: Final = frozenset(
    "with against to of for from about over behind after like than beside near".split()
)
_ACTED_UPON: Final = frozenset("suspect victim defendant".split())
"""Whom a story is about and seldom lets speak: a pronoun is rather for whoever speaks of them."""

_SPOKEN: Final = frozenset((Role.BODY, Role.TITLE, Role.HEADING))


def quotations_of(article: Article) -> tuple[FactValue, ...]:
    """Every quotation of an article, in text order; one that runs over several sentences in a part each."""
    body = article.body
    stretches = quoted_stretches(body)
    facts = [[f.as_value() for f in extract_facts(s, article) if f.kind is FactKind.QUOTE] for s in body]
    if not stretches and (article.language != "en" or not any(facts)):
        return tuple(value for values in facts for value in values)
    if article.language != "en":
        return tuple(_attributed_abroad(article, facts, stretches))
    return tuple(_Hearing(article, stretches).attributed(facts))


def _attributed_abroad(
    article: Article, facts: Sequence[Sequence[FactValue]], stretches: Sequence[Stretch]
) -> Iterator[FactValue]:
    """Quotations within sentences, and those over several with who is named right beside them."""
    body = article.body
    running: dict[str, list[FactValue]] = defaultdict(list)
    for stretch in stretches:
        (first, start, _), (last, _, end) = stretch.parts[0], stretch.parts[-1]
        before = body[first].text[max(0, start - 201) : max(0, start - 1)]
        who = speaker_abroad(before, _after_mark(body[last].text, end), article.language)
        for part in _parts(body, stretch, who):
            running[part.sentence].append(part)
    for sentence, values in zip(body, facts, strict=True):
        covering = sorted((*running[sentence.id], *values), key=lambda v: v.start)
        yield from {v.start: v for v in covering}.values()


def _parts(body: Sequence[Sentence], stretch: Stretch, who: str | None) -> Iterator[FactValue]:
    """The quotation in each sentence that it runs over, two words of it and less left out."""
    for at, start, end in stretch.parts:
        sentence = body[at]
        quoted = sentence.text[start:end]
        begin = sentence.start + start + len(quoted) - len(quoted.lstrip())
        words = normal_words(quoted)
        if words.count(" ") >= 2:
            yield FactValue(sentence.id, begin, sentence.start + end, words, attributed_to=who)


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who speaks in a sentence: as written there, and the pronoun and the full name where they are known."""

    who: str
    pronoun: str
    is_person: bool
    name: str = ""

    @property
    def carried(self) -> _Voice:
        """The same where a later sentence only refers to it: by the full name the article gives."""
        return replace(self, who=self.name or self.who)


class _Hearing:
    """An article read once from its beginning, remembering who spoke in each sentence."""

    def __init__(self, article: Article, stretches: Sequence[Stretch]) -> None:
        self._body = article.body
        self._people = People([s for s in article.sentences if s.role in _SPOKEN])
        self._voices: list[_Voice | None] = []
        self._quoted: list[list[tuple[int, int]]] = [[] for _ in self._body]
        self._running: dict[int, list[Stretch]] = {}
        for stretch in stretches:
            for at, start, end in stretch.parts:
                self._quoted[at].append((start, end))
            self._running.setdefault(stretch.parts[0][0], []).append(stretch)

    def attributed(self, facts: Sequence[Sequence[FactValue]]) -> Iterator[FactValue]:
        """The quotations within sentences and those over several, each with its speaker."""
        running: dict[str, list[FactValue]] = defaultdict(list)
        for at, sentence in enumerate(self._body):
            values: list[FactValue] = []
            for value in facts[at]:
                start, end = value.start - sentence.start, value.end - sentence.start
                self._quoted[at].append((start, end))
            voice = self._reporting(at)
            for value in facts[at]:
                span = (value.start - sentence.start, value.end - sentence.start)
                said_by = self._speaker(at, span, value.attributed_to) or voice
                voice = said_by or voice
                values.append(replace(value, attributed_to=said_by.who if said_by else None))
            for stretch in self._running.get(at, ()):
                said_by = self._speaker_of(stretch)
                if stretch.is_whole or stretch.parts[0][1] > 1:
                    voice = said_by or voice
                for part in _parts(self._body, stretch, said_by.who if said_by else None):
                    running[part.sentence].append(part)
            covering = running[sentence.id]
            if covering and voice is None:
                voice = self._known(covering[-1].attributed_to)
            self._voices.append(voice)
            yield from {v.start: v for v in sorted((*covering, *values), key=lambda v: v.start)}.values()

    def _reporting(self, at: int) -> _Voice | None:
        """Who a sentence says it from, quotation or not: "Murray said that …"."""
        text = self._body[at].text
        if any(start <= 1 and end >= len(text) - 1 for start, end in self._quoted[at]):
            return None
        edge = speaker_at_edge(text)
        if edge is None or any(start <= edge[1] < end for start, end in self._quoted[at]):
            return None
        return self._resolved(edge[0], at, edge[1])

    def _speaker(self, at: int, span: tuple[int, int], named: str | None) -> _Voice | None:
        """Who says a quotation that stands in one sentence."""
        text = self._body[at].text
        before, behind = text[max(0, span[0] - 201) : max(0, span[0] - 1)], _after_mark(text, span[1])
        written = speaker_beside(before, behind) or named
        if written:
            return self._resolved(written, at, span[0])
        if edge := speaker_at_edge(text):
            return self._resolved(edge[0], at, edge[1])
        return self._going_on(at) if len(before) + len(behind) == 0 else None

    def _speaker_of(self, stretch: Stretch) -> _Voice | None:
        """Who says a quotation over several sentences: named before its first or behind its last words."""
        (first, start, _), (last, _, end) = stretch.parts[0], stretch.parts[-1]
        before = self._body[first].text[max(0, start - 201) : max(0, start - 1)]
        behind = _after_mark(self._body[last].text, end)
        written = speaker_beside(before, behind)
        if written:
            return self._resolved(written, first, start)
        if edge := speaker_at_edge(before):
            return self._resolved(edge[0], first, edge[1])
        return None if before.strip() or behind else self._going_on(first)

    def _going_on(self, at: int) -> _Voice | None:
        """A sentence that is nothing but a quotation is said by who spoke in the one right before."""
        if not at or any(
            self._body[at - 1].text[end - 1 : end + 1].startswith("?") for _, end in self._quoted[at - 1]
        ):
            return None  # what follows may be the answer
        before = self._voices[at - 1]
        return before.carried if before else None

    def _resolved(self, written: str, at: int, stop: int) -> _Voice | None:
        """The person that a pronoun, a role or a name as written stands for."""
        if written in PRONOUNS:
            return self._antecedent(written, at, stop) if written != "they" else None
        words = written.split()
        if words[0].lower() == "the" and written[1:].islower():
            person = self._people.with_role([word.lower() for word in words[1:]])
            if person:
                return _Voice(person.name, person.pronoun, is_person=True)
        return self._known(written)

    def _known(self, who: str | None) -> _Voice | None:
        if who is None:
            return None
        person = self._people.called(who)
        whole, _, rest = who.partition(" of ")
        if person is not None and rest and self._people.called(whole):  # "said Clara Weiss of Paul Ames"
            return self._known(whole)
        if person is not None:
            return _Voice(who, person.pronoun, is_person=True, name=person.name)
        nouns = [NOUNS[word] for word in who.split() if word in NOUNS]
        return _Voice(who, nouns[-1] if nouns else "", is_person=bool(nouns))

    def _antecedent(self, pronoun: str, at: int, stop: int) -> _Voice | None:
        """Whom `he` or `she` of a sentence stands for."""
        here = [m for m in self._outside(at) if m.end <= stop and not _follows_telling(self._body[at], m)]
        addressed = {m.who for m in self._outside(at)} - {m.who for m in here}
        near = self._only(here, pronoun, self._body[at])
        if near or any(_fits(m, pronoun) for m in here):
            return near
        silent = 0
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            voice = self._voices[back]
            if voice and voice.is_person and voice.pronoun in (pronoun, "") and voice.who not in addressed:
                return voice.carried
            if voice and not voice.is_person and _may_be_person(voice.who):
                return None
            mentions = [m for m in self._outside(back) if m.who not in addressed]
            fitting = [m for m in mentions if _fits(m, pronoun)]
            if fitting:
                return self._only(mentions, pronoun, self._body[back])
            silent += not (mentions or self._is_transparent(back, pronoun))
            if silent > _SILENT:
                return None
        return None

    def _is_transparent(self, at: int, pronoun: str) -> bool:
        """Whether a sentence is only quotation, or goes on about the same person."""
        text = self._body[at].text
        return any(start <= 1 and end >= len(text) - 3 for start, end in self._quoted[at]) or any(
            word in (pronoun, pronoun.capitalize()) for word in text[:_SUBJECT].replace(",", " ").split()
        )

    def _outside(self, at: int) -> list[Mention]:
        """The persons a sentence mentions in its own words, not in those it quotes."""
        quoted = self._quoted[at]
        return [
            m
            for m in self._people.mentions(self._body[at])
            if not any(start <= m.start < end for start, end in quoted)
        ]

    def _only(self, mentions: Sequence[Mention], pronoun: str, sentence: Sentence) -> _Voice | None:
        """The one person fitting, or of several the subject if the others only depend on words of it."""
        fitting = [m for m in mentions if _fits(m, pronoun) and not _is_owner(m, sentence.text)]
        names = {m.who for m in fitting}
        if not fitting:
            return None
        first = fitting[0]
        depend = all(_word_before(sentence, m) in _GOVERNING for m in fitting[1:] if m.who != first.who)
        if not first.is_named and first.who.split()[-1] in _ACTED_UPON:
            return None
        if len(names) == 1 or (first.start < _SUBJECT and first.pronoun == pronoun and depend):
            return _Voice(first.who, first.pronoun or pronoun, is_person=True)
        return None


def _after_mark(text: str, end: int) -> str:
    """What stands behind a quotation, its closing mark and a comma or stop before that passed over."""
    while end < len(text) and text[end] in " ,;.!?…":
        end += 1
    if text[end : end + 1] in CLOSING:
        end += 1
    return text[end : end + 200].rstrip()


def _may_be_person(who: str) -> bool:
    """Whether a name that nothing tells more of could be a person's: "Howard"."""
    words = who.split()
    return len(words) <= 3 and all(word[:1].isupper() for word in words) and NO_PERSON.isdisjoint(words)


def _fits(mention: Mention, pronoun: str) -> bool:
    return mention.pronoun in (pronoun, "")


def _is_owner(mention: Mention, text: str) -> bool:
    """Whether somebody is only whose something is: "Reed’s wife"."""
    return text[mention.end - 2 : mention.end + 2].replace("’", "'").find("'s") >= 0


def _follows_telling(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody is only told: "he told Reed"."""
    return _word_before(sentence, mention) in ("told", "to", "asked")


def _word_before(sentence: Sentence, mention: Mention) -> str:
    return (sentence.text[max(0, mention.start - 30) : mention.start].split() or [""])[-1]
