"""Who the people of an article are, and where each is mentioned: what a pronoun or a role may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from tui.contrast.facts.lexicon import REPORTING
from tui.contrast.speech.given_names import GIVEN, NO_PERSON, NOUNS, TITLED
from tui.model import Sentence

_CAPITALISED = r"(?:[A-Z]\.(?:\s?[A-Z]\.)*|[A-Z][^\W\d_]*(?:[’'-][A-Z]?[^\W\d_]+)*)"
_NAME = re.compile(
    rf"(?<![\w’'.-])(?P<name>{_CAPITALISED}\.?(?:\s(?:(?:de|da|del|van|von|der|bin|al|la)\s){{0,2}}{_CAPITALISED}\.?){{0,6}})"
)
_NOUN = re.compile(
    r"\b(?P<det>[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er)\s(?P<words>(?:[\w’'-]+\s){0,4}?)(?P<noun>[a-z]+)\b"
    r"(?!\s[a-z]*(?:man|woman|men|women)\b)"
)
_ROLE_BEFORE = re.compile(r"((?:[A-Za-z][\w’'-]*,?\s){1,4})$")
# A space between any two words: an optional one lets a word be cut in eight in millions of ways.
_ROLE_BEHIND = re.compile(
    r",\s([A-Za-z][\w’'-]*(?:\s[A-Za-z][\w’'-]*){0,7}\s?)(?=[,.;—-]|\sof\b|\sfor\b|\sat\b|\sin\b|$)"
)
_NOT_NOW = frozenset("former ex then late deputy acting outgoing incoming vice".split())
_PERSONAL = re.compile(r",\s(?:who\b|whose\b|\d{2}\b(?!,\d)|aged\b|M\.?D\b|Ph\.?D\b)")
_SAYING = re.compile(rf"^,?\s(?:has\s|had\s|also\s)?(?:{'|'.join(sorted(REPORTING))})\b")
_SAID = re.compile(rf"\b(?:{'|'.join(sorted(REPORTING))})\s$")
_SUFFIX = re.compile(r"(?:[’']s|[’'])$")
_LONGEST: Final = 4_000
"""Code points of a sentence in which persons are looked for: nobody could say whom a longer one is about."""

_NEAR: Final = 80
"""Code points beside a name in which its role is looked for."""


@dataclass(slots=True)
class Person:
    """Somebody the article names.

    Attributes:
        name: the fullest form seen so far, its titles left out.
        pronoun: `he` or `she`, or empty where nothing tells.
        roles: lower-case words of each office or calling given with the name.
    """

    name: str
    pronoun: str = ""
    roles: list[frozenset[str]] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last part of the name, by which the article goes on."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Mention:
    """A person in a sentence, named or not.

    Attributes:
        start, end: offsets into the sentence.
        who: the name, or the words for somebody without one: `a police spokesman`.
        pronoun: as in `Person`.
    """

    start: int
    end: int
    who: str
    pronoun: str
    is_named: bool


class People:
    """The persons of an article, known by the whole of it.

    Args:
        sentences: of the article, in text order, headlines too.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        for sentence in sentences:
            for found in _names(sentence.text):
                if found.is_person and len(found.parts) > 1:
                    self._know(found)
        for sentence in sentences:
            for found in _names(sentence.text):
                if found.is_person and len(found.parts) == 1:
                    self._know(found)

    def mentions(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Everybody a sentence mentions, in text order."""
        if sentence.id not in self._mentions:
            is_read = len(sentence.text) <= _LONGEST
            self._mentions[sentence.id] = tuple(self._find(sentence.text)) if is_read else ()
        return self._mentions[sentence.id]

    def with_role(self, words: Sequence[str]) -> Person | None:
        """The only person who was given these words as an office or calling; None where several were."""
        asked = frozenset(words)
        fitting = [
            person
            for persons in self._by_surname.values()
            for person in persons
            if any(asked <= role for role in person.roles)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def called(self, name: str) -> Person | None:
        """The person of that name, or of that surname where only one bears it."""
        parts = [part for part in name.split() if part.rstrip(".") not in TITLED]
        known = self._by_surname.get(parts[-1], []) if parts else []
        if len(parts) == 1:
            return known[0] if len(known) == 1 else None
        return next((p for p in known if p.name.split()[0] in parts), None)

    def _know(self, found: _Name) -> None:
        known = self._by_surname.setdefault(found.parts[-1], [])
        name = " ".join(found.parts)
        person = self.called(name) if known else None
        if person is None:
            if len(found.parts) == 1 and known:
                return
            person = Person(name)
            known.append(person)
        person.pronoun = person.pronoun or found.pronoun
        if len(name) > len(person.name):
            person.name = name
        if found.role:
            person.roles.append(found.role)

    def _find(self, text: str) -> Iterator[Mention]:
        taken = []
        for found in _names(text):
            person = self.called(" ".join(found.parts))
            if person is not None:
                taken.append(Mention(found.start, found.end, person.name, person.pronoun, True))
        nouns = []
        for match in _NOUN.finditer(text):
            pronoun = NOUNS.get(match["noun"])
            if pronoun is None or any(_touch(match, mention) for mention in taken):
                continue
            nouns.append(Mention(match.start(), match.end(), match[0], pronoun, False))
        yield from sorted((*taken, *nouns), key=lambda mention: mention.start)


def _touch(match: re.Match[str], mention: Mention) -> bool:
    """Whether a noun stands beside a name and so is that person's calling: "the coach, Tom Reed"."""
    return match.start() - 2 <= mention.end and mention.start <= match.end() + 2


@dataclass(frozen=True, slots=True)
class _Name:
    start: int
    end: int
    parts: tuple[str, ...]
    pronoun: str
    role: frozenset[str]
    is_person: bool


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[_Name, ...]:
    """Names that may be persons', with what the words around them tell; asked for again and again."""
    return tuple(_find_names(text))


def _find_names(text: str) -> Iterator[_Name]:
    for match in _NAME.finditer(text):
        words = _SUFFIX.sub("", match["name"]).rstrip(".").split()
        titles: list[str] = []
        while len(words) > 1 and (words[0].rstrip(".") in TITLED or _is_no_name(words[0], titles)):
            titles.append(words.pop(0).rstrip("."))
        given = next((at for at, word in enumerate(words[:-1]) if word in GIVEN), None)
        if given:
            titles, words = titles + words[:given], words[given:]
        if not words or not words[-1][-1:].islower() or not NO_PERSON.isdisjoint(words):
            continue
        before = text[max(0, match.start() - _NEAR) : match.start()]
        behind = text[match.end("name") : match.end("name") + _NEAR]
        role = _role(before, behind, titles)
        honorific = next((TITLED[title] for title in titles if title in TITLED), None)
        is_given = words[0] in GIVEN and len(words) > 1
        pronoun = honorific or (GIVEN[words[0]] if is_given else "") or _pronoun_of(role)
        speaks = len(words) in (2, 3) and bool(_SAYING.match(behind) or _SAID.search(before))
        is_person = (
            honorific is not None
            or (len(words) > 1 and (is_given or bool(_PERSONAL.match(behind)) or speaks))
            or (len(words) > 1 and bool(role))
        )
        yield _Name(match.start(), match.end(), tuple(words), pronoun, role, is_person)


def _is_no_name(word: str, titles: Sequence[str]) -> bool:
    """A capital that only begins the sentence, or belongs to a title: "Prime Minister", "Foreign"."""
    return word in _TITLE_PARTS or (not titles and word in _OPENING)


_TITLE_PARTS: Final = frozenset(
    "Prime Foreign Interior Justice Defence Defense Finance Energy Health Education Transport Environment "
    "Vice Deputy Attorney Chief Executive Police Fire Home Secretary-General State U.S. US UK".split()
)
_OPENING: Final = frozenset(
    "The A An In On At But And When While After Before As For With From By If Although Though However "
    "Yesterday Today Monday Tuesday Wednesday Thursday Friday Saturday Sunday Then Later Meanwhile".split()
)


def _role(before: str, behind: str, titles: Sequence[str]) -> frozenset[str]:
    """The words of the office or calling beside a name; empty where there is none, or it is over."""
    titled = frozenset(title.lower() for title in titles if title[:1].isupper())
    spans: list[str] = []
    ahead = _ROLE_BEFORE.search(before)
    if ahead:
        spans.append(ahead[1])
    after = _ROLE_BEHIND.match(behind)
    if after:
        spans.append(after[1])
    found = set(titled) if titled & NOUNS.keys() else set()
    for span in spans:
        words = [word.strip(",").lower() for word in span.split()]
        heads = [at for at, word in enumerate(words) if word in NOUNS]
        if heads:
            found.update(words[max(0, heads[0] - 3) : heads[-1] + 1])
    return frozenset() if not found or not _NOT_NOW.isdisjoint(found) else frozenset(found)


def _pronoun_of(role: frozenset[str]) -> str:
    told = {NOUNS[word] for word in role if NOUNS.get(word)}
    return told.pop() if len(told) == 1 else ""
