"""A comparison as the cache stores it: in columns, and only as much of it read as is asked for.

One line of JSON a part. Sentences are columns of numbers beside their article's text, and each is made when
somebody asks for it; matches, details and the like are decoded when somebody reads them. So opening a large
set costs time and memory for what the window shows. What comes out equals what went in.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, chain
from typing import Any, Final, TypeVar, overload

from tui import interchange
from tui.independence import Corroboration
from tui.model import Comparison, Mark, Meaning, Passage, Role, SafeText, Sentence, Telling

T = TypeVar("T")

_ROLES: Final = tuple(Role)
_MEANINGS: Final = tuple(Meaning)
_LATER: Final[Mapping[str, Callable[[Any], tuple[Any, ...]]]] = {
    "matches": interchange.matches_from_json,
    "details": interchange.details_from_json,
    "agreements": interchange.agreements_from_json,
    "quotes": interchange.quotes_from_json,
}
"""Parts that the first screen does not need, and what reads them."""


def to_lines(comparison: Comparison) -> Iterator[bytes]:
    """The comparison as lines without their ends."""
    published = interchange.to_json(comparison)
    heads = [{**article, "text": "", "sentences": ()} for article in published["articles"]]
    yield _line({**published, **dict.fromkeys(_LATER, ()), "articles": heads, "passages": ()})
    passages = comparison.passages
    yield _line([[p.id for p in passages], [p.label for p in passages], [p.sentences for p in passages]])
    yield _line({number: interchange.clauses_to_json(p) for number, p in enumerate(passages) if p.clauses})
    yield _line([_told(comparison.tellings.get(p.sentences), p.sentences) for p in passages])
    for name in _LATER:
        yield _line(len(published[name]))
        yield _line(published[name])
    for article in comparison.articles:
        sentences = article.sentences
        is_counted = all(s.id == f"{article.id}.{number}" for number, s in enumerate(sentences, 1))
        yield _line(article.text)
        yield _line([] if is_counted else [s.id for s in sentences])
        yield _line([s.start for s in sentences])
        yield _line([s.end for s in sentences])
        yield _line([_ROLES.index(s.role) for s in sentences])
        yield _line([s.paragraph for s in sentences])


def from_lines(lines: Iterable[bytes]) -> Comparison:
    """The comparison that `to_lines` wrote.

    Raises:
        InputError, ValueError, TypeError, LookupError, StopIteration: it is not in that shape.
    """
    left = iter(lines)
    head = interchange.from_json(json.loads(next(left)))
    ids, labels, members = json.loads(next(left))
    passages = list(map(Passage, ids, labels, map(tuple, members)))
    for number, clauses in json.loads(next(left)).items():
        told = passages[int(number)]
        passages[int(number)] = replace(told, clauses=interchange.clauses_from_json(clauses))
    tellings = Tellings(passages, json.loads(next(left)))
    later = {name: Later(json.loads(next(left)), next(left), read) for name, read in _LATER.items()}
    sentences = {about.id: _sentences(about.id, left) for about in head.articles}
    comparison = Comparison(
        articles=tuple(
            replace(about, text=sentences[about.id].text, sentences=sentences[about.id])
            for about in head.articles
        ),
        passages=tuple(passages),
        conflicts=head.conflicts,
        title=head.title,
        notices=head.notices,
        aliases=head.aliases,
        tellings=tellings,
        **later,
    )
    # in place of dicts for which every sentence would be made
    comparison.__dict__["sentence"] = SentencesById(sentences)
    comparison.__dict__["rank"] = Ranks(sentences)
    return comparison


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _sentences(article: str, left: Iterator[bytes]) -> Sentences:
    text, ids, starts, ends, roles, paragraphs = (json.loads(next(left)) for _ in range(6))
    return Sentences(
        article, text, ids, [array("L", column) for column in (starts, ends, paragraphs)], bytes(roles)
    )


class Later(Sequence[T]):
    """Values that are still the JSON they were stored as, until one of them is wanted."""

    def __init__(self, count: int, line: bytes, read: Callable[[Any], tuple[T, ...]]) -> None:
        self._count = count
        self._line = line
        self._read = read

    @cached_property
    def _values(self) -> tuple[T, ...]:
        return self._read(json.loads(self._line))

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._values[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._values)

    def __eq__(self, other: object) -> bool:
        return self._values == (other._values if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._values)


class Sentences(Sequence[Sentence]):
    """An article's sentences, each made when it is wanted, and then kept.

    Args:
        article: its id.
        text: the article's.
        ids: empty where they are numbered from 1, as they are read.
        columns: starts, ends, paragraphs.
        roles: numbers in `_ROLES`.
    """

    def __init__(
        self, article: str, text: str, ids: Sequence[str], columns: Sequence[array[int]], roles: bytes
    ) -> None:
        self._article = article
        self.text = SafeText(text)
        self._ids = ids
        self._starts, self._ends, self._paragraphs = columns
        self._roles = roles
        self._made: dict[int, Sentence] = {}

    @property
    def ids(self) -> Iterator[str]:
        """Of all of them, in order."""
        return iter(self._ids or (f"{self._article}.{number}" for number in range(1, len(self) + 1)))

    def place(self, id_: str) -> int:
        """Where the sentence with this id stands, from 0; KeyError if there is none."""
        if not self._ids:
            number = id_.rpartition(".")[2]
            if number.isdecimal() and 0 < int(number) <= len(self) and number[0] != "0":
                return int(number) - 1
        elif id_ in self._ids:
            return self._ids.index(id_)
        raise KeyError(id_)

    def __len__(self) -> int:
        return len(self._roles)

    @overload
    def __getitem__(self, index: int) -> Sentence: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, index: int | slice) -> Sentence | tuple[Sentence, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        at = range(len(self))[index]
        if at not in self._made:
            start, end = self._starts[at], self._ends[at]
            self._made[at] = Sentence(
                id=self._ids[at] if self._ids else f"{self._article}.{at + 1}",
                article=self._article,
                start=start,
                end=end,
                text=SafeText(self.text[start:end]),
                role=_ROLES[self._roles[at]],
                paragraph=self._paragraphs[at],
            )
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Sentences) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class SentencesById(Mapping[str, Sentence]):
    """The sentences of several articles by id, none made to find another."""

    def __init__(self, articles: Mapping[str, Sentences]) -> None:
        self._articles = articles

    def __getitem__(self, id_: str) -> Sentence:
        sentences = self._articles[id_.rpartition(".")[0]]
        return sentences[sentences.place(id_)]

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(sentences.ids for sentences in self._articles.values())

    def __len__(self) -> int:
        return sum(map(len, self._articles.values()))


class Ranks(Mapping[str, int]):
    """The places of the sentences of several articles, one after the other, by id."""

    def __init__(self, articles: Mapping[str, Sentences]) -> None:
        self._articles = articles
        firsts = accumulate(map(len, articles.values()), initial=0)
        self._firsts = dict(zip(articles, firsts, strict=False))

    def __getitem__(self, id_: str) -> int:
        article = id_.rpartition(".")[0]
        return self._firsts[article] + self._articles[article].place(id_)

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(sentences.ids for sentences in self._articles.values())

    def __len__(self) -> int:
        return sum(map(len, self._articles.values()))


class Tellings(Mapping[tuple[str, ...], Telling]):
    """What was told ahead of passages, decoded one by one."""

    def __init__(self, passages: Sequence[Passage], stored: Sequence[str | None]) -> None:
        pairs = zip(passages, stored, strict=True)
        self._stored = {passage.sentences: telling for passage, telling in pairs if telling is not None}

    def __getitem__(self, members: tuple[str, ...]) -> Telling:
        corroboration, *marks = self._stored[members].split("\t")
        return Telling(tuple(_mark(mark, members) for mark in marks), _corroboration(corroboration, members))

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)


def _told(telling: Telling | None, members: Sequence[str]) -> str | None:
    """Corroboration, then each mark as `member start end meaning`; tabs between them."""
    if telling is None:
        return None
    marks = (
        f"{members.index(m.sentence)} {m.start} {m.end} {_MEANINGS.index(m.meaning)}" for m in telling.marks
    )
    return "\t".join((_corroborated(telling.corroboration), *marks))


def _corroborated(corroboration: Corroboration) -> str:
    """Each text as the places of its sources, `0,2 1`, empty where each has its own; then the origins."""
    found = corroboration
    place = {source: at for at, source in enumerate(found.sources)}
    texts = " ".join(",".join(str(place[source]) for source in text) for text in found.texts)
    return "|".join(("" if len(found.texts) == len(found.sources) else texts, *found.origins))


def _corroboration(stored: str, members: Sequence[str]) -> Corroboration:
    texts, *origins = stored.split("|")
    sources = tuple(dict.fromkeys(member.rpartition(".")[0] for member in members))
    groups = tuple(tuple(sources[int(at)] for at in text.split(",")) for text in texts.split())
    return Corroboration(sources, groups or tuple((source,) for source in sources), tuple(origins))


def _mark(stored: str, members: Sequence[str]) -> Mark:
    member, start, end, meaning = map(int, stored.split(" "))
    return Mark(members[member], start, end, _MEANINGS[meaning])
