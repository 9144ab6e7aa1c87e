"""The merged summary as a value: sections of entries, every sentence with its citations."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model import FactKind, FactValue, Relation, SafeText, Verdict

NOTHING = SafeText("")
"""No text: a dataclass default may not be a call."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the summary's list of sources names it."""

    id: str
    name: SafeText
    title: SafeText = NOTHING
    author: SafeText = NOTHING
    published: str = ""
    url: SafeText = NOTHING
    path: SafeText = NOTHING
    sha256: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Citation:
    """The stretch of a source that a statement rests on.

    Attributes:
        number: from 1, in order of first use.
        start, end: code points into the article's text.
        quote: `Article.text[start:end]`.
        prefix, suffix: up to 32 code points before and after it (W3C TextQuoteSelector).
    """

    number: int
    article: str
    sentence: str
    start: int
    end: int
    quote: SafeText
    prefix: SafeText = NOTHING
    suffix: SafeText = NOTHING


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or addition of the summary.

    Attributes:
        citations: numbers of the citations it rests on; never empty.
        speaker: the source to name before it, where it would otherwise be unclear who says
            it or whom a pronoun means; else empty.
        is_edited: whether the words are the reviewer's, not a source's.
    """

    text: SafeText
    citations: tuple[int, ...]
    speaker: SafeText = NOTHING
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class ClaimValue:
    """One value of a fact and all who give it of the same day.

    Attributes:
        text: as the first of them writes it.
        sources: article ids, in set order.
        as_of: the date or weekday it is tied to, as written, or empty.
    """

    text: SafeText
    sources: tuple[str, ...]
    citations: tuple[int, ...]
    as_of: SafeText = NOTHING


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact that several sources give: alike (`verdict` None), or not.

    Attributes:
        subject: what is counted or claimed, such as `views`; may be empty.
        id: of the ledger's entry; empty where the sources agree.
    """

    kind: FactKind
    subject: SafeText
    values: tuple[ClaimValue, ...]
    verdict: Verdict | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the summary says of one passage.

    Attributes:
        statement: the chosen wording.
        additions: details that other members add.
        disputes: values its sources do not agree on; the wording is never printed without them.
        sources: ids of the articles that tell it.
        note: the reviewer's.
    """

    passage: str
    label: SafeText
    statement: Statement
    additions: tuple[Statement, ...] = ()
    disputes: tuple[Claim, ...] = ()
    sources: tuple[str, ...] = ()
    note: SafeText = NOTHING


class SectionKind(StrEnum):
    """The parts of a summary, in their order."""

    AGREED = "agreed"
    """What most of the sources tell."""
    SHARED = "shared"
    """What several, but not most, tell."""
    DISPUTED = "disputed"
    SINGLE = "single"
    """What only one source tells."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries in story order, and facts that several sources give alike."""

    kind: SectionKind
    title: SafeText
    entries: tuple[Entry, ...]
    facts: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One member of a passage, as the apparatus lists it."""

    article: str
    sentence: str
    start: int
    end: int
    text: SafeText
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class ApparatusPassage:
    """A passage as decided, with every source's reading."""

    id: str
    label: SafeText
    status: str
    readings: tuple[Reading, ...]
    note: SafeText = NOTHING


@dataclass(frozen=True, slots=True)
class LedgerValue:
    """One value of a ledger entry, and the words that state it."""

    article: str
    fact: FactValue
    text: SafeText


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A conflict of the comparison, whether or not its passage is in the summary."""

    id: str
    kind: FactKind
    subject: SafeText
    passage: str
    verdict: Verdict
    values: tuple[LedgerValue, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences scored as perhaps the same.

    Attributes:
        a, b: sentence ids.
        score: probability in 0–1.
        is_together: whether they now are members of one passage.
    """

    a: str
    b: str
    a_text: SafeText
    b_text: SafeText
    score: float
    relation: Relation
    is_together: bool


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What stands behind the summary: all passages, the ledger, the pairs."""

    passages: tuple[ApparatusPassage, ...] = ()
    conflicts: tuple[LedgerEntry, ...] = ()
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A merged, cited summary and everything an exporter needs."""

    title: SafeText
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    sources: tuple[Source, ...]
    apparatus: Apparatus = Apparatus()
