"""The values every room passes on: frozen, comparable, and free of behaviour that needs a library.

All offsets (`start`, `end`) are code points into `Article.text`, half open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NewType

from tui.clause import Clause, ClauseHolder
from tui.independence import Corroboration
from tui.values import frozen

SafeText = NewType("SafeText", str)
"""Text that came through `tui.ingest.sanitise` and may be shown on a terminal."""

SAME_THING = 0.5
"""The score from which two sentences are taken to tell the same thing, and a match is listed."""

Number = int | float


class Role(StrEnum):
    """What a segment of an article is; only `BODY` is story: matched, counted, summarised."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"
    RELATED = "related"
    NOTICE = "notice"
    FOREIGN = "foreign"


class Relation(StrEnum):
    """How the second sentence of a match stands to the first."""

    SAME = "same"
    ADDS = "adds"
    DIFFERS = "differs"
    CONFLICTS = "conflicts"
    QUOTE = "quote"


class FactKind(StrEnum):
    """What sort of fact a span states; conflicts and details carry the same kinds."""

    QUANTITY = "quantity"
    MONEY = "money"
    PERCENT = "percent"
    RANK = "rank"
    DATE = "date"
    DURATION = "duration"
    NAME = "name"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    CLAUSE = "clause"
    """Used by details only: wording that is none of the above."""


class Verdict(StrEnum):
    """Why values of one subject do not agree."""

    CONFLICT = "conflict"
    UPDATE = "update"
    """The values carry different as-of dates."""
    SCOPE = "scope"
    """The values measure different ranges of one thing."""


class Meaning(StrEnum):
    """What a marked stretch of a sentence means beside the other members of its passage."""

    DIFFERS = "differs"
    UNIQUE = "unique"
    CONFLICT = "conflict"
    DROPPED = "dropped"


def article_of(sentence_id: str) -> str:
    """The id of the article that a sentence belongs to: "A" of "A.12"."""
    return sentence_id.rpartition(".")[0]


@frozen
class Sentence:
    """A sentence, or a line that is not story, of one article.

    Attributes:
        id: article id, a full stop, and the running number from 1, such as `A.12`.
        article: id of its article.
        start, end: code points into `Article.text`.
        text: `Article.text[start:end]`.
        paragraph: running number from 0 of the paragraph it stands in.
    """

    id: str
    article: str
    start: int
    end: int
    text: SafeText
    role: Role = Role.BODY
    paragraph: int = 0


@dataclass(frozen=True)
class Article:
    r"""One source's text, canonical: NFC, `\n` line ends, sanitised, front matter taken off.

    Attributes:
        id: short and unique in its set: A, B, … Z, AA, AB …, or as the set file names it.
        sha256: hex digest of the original bytes (of the record, for JSON Lines and stdin).
        path: as the user would type it; empty for stdin.
        source: the outlet; empty where neither the text nor the set file names one.
        published, updated: ISO 8601 dates (`2025-01-15`), or empty.
        language: ISO 639-1 code, `en` unless another is detected.
    """

    id: str
    text: SafeText
    sha256: str
    sentences: Sequence[Sentence] = ()
    title: SafeText = SafeText("")
    source: SafeText = SafeText("")
    author: SafeText = SafeText("")
    published: str = ""
    updated: str = ""
    url: SafeText = SafeText("")
    path: SafeText = SafeText("")
    language: str = "en"

    @property
    def name(self) -> SafeText:
        """What to call this article on screen: its outlet, else its file's name, else its id."""
        return self.source or SafeText(self.path.rsplit("/", 1)[-1]) or SafeText(self.id)

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences that are story."""
        return tuple(s for s in self.sentences if s.role is Role.BODY)


@frozen
class Problem:
    """Something that was left out or cut short, and goes on being said aloud, never fatal.

    Attributes:
        where: the file, line or key, sanitised.
        what: one clause: what was wrong and what was expected.
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


@frozen
class ArticleSet:
    """Articles on one story, in the order given.

    Attributes:
        key: names the set's journal; stays the same when an article is edited or added.
        aliases: groups of names confirmed by the set file to mean one thing.
        problems: articles that could not be read, limits that were reached.
    """

    articles: tuple[Article, ...]
    title: SafeText = SafeText("")
    key: str = ""
    aliases: tuple[tuple[str, ...], ...] = ()
    problems: tuple[Problem, ...] = ()


@frozen
class Match:
    """Two sentences of different articles that may report the same thing.

    Attributes:
        a, b: sentence ids, the article that comes first in the set first.
        score: calibrated probability in 0–1 that both report the same thing.
    """

    a: str
    b: str
    score: float
    relation: Relation = Relation.SAME


@frozen
class Passage(ClauseHolder):
    """Sentences that tell the same thing; one that no other source tells stands alone.

    Attributes:
        id: `P1`, `P2` … in story order.
        label: a few words, the most telling ones its members share.
        sentences: ids, articles in set order and text order within one.
        clauses: of those that tell it in one clause and stand whole in another passage, in the same order.
    """

    id: str
    label: SafeText
    sentences: tuple[str, ...]
    clauses: tuple[Clause, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that have a member here, in set order, each once."""
        return tuple(dict.fromkeys(article_of(s) for s in self.sentences))

    @property
    def is_shared(self) -> bool:
        """Whether at least two sources tell it."""
        return len(self.sources) > 1


@frozen
class Detail:
    """A span that no other source covers.

    Attributes:
        weight: how informative it is, 0–1; the most telling first when sorted by it.
    """

    sentence: str
    start: int
    end: int
    kind: FactKind
    weight: float


@frozen
class FactValue:
    """One statement of a fact, as one sentence gives it.

    Attributes:
        value: the number, ISO date, name or quotation in normal form.
        unit: singular counted noun or currency code, or None.
        hedge: `nearly`, `over`, `about` … as written in lower case, or None for a bare value.
        as_of: the date or weekday the value is tied to, as written, or None.
        attributed_to: who is said to have said it, or None.
    """

    sentence: str
    start: int
    end: int
    value: Number | str
    unit: str | None = None
    hedge: str | None = None
    as_of: str | None = None
    attributed_to: str | None = None


@frozen
class Conflict:
    """A ledger entry: values of one subject that do not agree.

    Attributes:
        id: `K1`, `K2` … in story order.
        subject: what is counted or claimed, such as `views`.
        passage: id of the passage it belongs to.
    """

    id: str
    kind: FactKind
    subject: str
    passage: str
    verdict: Verdict
    values: tuple[FactValue, ...]


@frozen
class Agreement:
    """A fact that several sources give alike."""

    kind: FactKind
    subject: str
    values: tuple[FactValue, ...]


@frozen
class Quotation:
    """One quotation wherever it appears.

    Attributes:
        values: each place, articles in set order; `value` is the wording, `attributed_to` the speaker.
        is_reworded: the places do not quote the same words.
        has_other_speaker: the places name speakers who are not the same.
    """

    values: tuple[FactValue, ...]
    is_reworded: bool = False
    has_other_speaker: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that have it, each once."""
        return tuple(dict.fromkeys(article_of(v.sentence) for v in self.values))


@frozen
class Mark:
    """A stretch of a sentence that means something beside its passage's other members."""

    sentence: str
    start: int
    end: int
    meaning: Meaning


@frozen
class Telling:
    """How sentences that tell the same thing tell it beside each other.

    Attributes:
        marks: by member, then by place.
        corroboration: how independently they tell it.
    """

    marks: tuple[Mark, ...] = ()
    corroboration: Corroboration = Corroboration()

    @property
    def provenance(self) -> str:
        """How independently they tell it, in words; empty where there is nothing to say."""
        return str(self.corroboration) if self.corroboration.is_telling else ""


@dataclass(frozen=True)
class Comparison:
    """Everything found out about a set of articles, before anybody decided anything.

    Attributes:
        passages: in story order; every body sentence stands in one, and may stand in another one by a
            clause.
        notices: limits that were reached, said aloud on screen and stderr.
        aliases: groups of names taken for one thing, from the set file and from the texts.
        tellings: of passages, by the ids of their members, as far as they were worked out ahead;
            follows from the rest.
    """

    articles: tuple[Article, ...]
    matches: Sequence[Match] = ()
    passages: Sequence[Passage] = ()
    details: Sequence[Detail] = ()
    conflicts: tuple[Conflict, ...] = ()
    agreements: Sequence[Agreement] = ()
    quotes: Sequence[Quotation] = ()
    title: SafeText = SafeText("")
    notices: tuple[Problem, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    tellings: Mapping[tuple[str, ...], Telling] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def sentence(self) -> Mapping[str, Sentence]:
        """Every sentence of every article, by id, in set and text order."""
        return {s.id: s for a in self.articles for s in a.sentences}

    @cached_property
    def rank(self) -> Mapping[str, int]:
        """The place of every sentence in set and text order, from 0, by id."""
        return {sentence: rank for rank, sentence in enumerate(self.sentence)}

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """Every article, by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def passage(self) -> Mapping[str, Passage]:
        """Every passage, by id."""
        return {p.id: p for p in self.passages}

    @cached_property
    def details_of(self) -> Mapping[str, tuple[Detail, ...]]:
        """What only one source says, by sentence id; every sentence that has something of the kind."""
        found: dict[str, tuple[Detail, ...]] = {}
        for detail in self.details:
            found[detail.sentence] = (*found.get(detail.sentence, ()), detail)
        return found

    def members(self, sentences: Sequence[str]) -> tuple[Sentence, ...]:
        """The sentences with these ids, in that order."""
        return tuple(self.sentence[s] for s in sentences)


@frozen
class Constraints:
    """Pairs of sentence ids that grouping must or must not put into one passage."""

    must_link: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    cannot_link: frozenset[tuple[str, str]] = field(default_factory=frozenset)
