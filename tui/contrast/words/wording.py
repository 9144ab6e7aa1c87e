"""How the members of a passage say it differently, word by word, without confetti."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from tui.contrast.facts.reading import SentenceReading, read_sentence
from tui.contrast.words.naming import Naming
from tui.contrast.words.stretches import State, Stretch, is_name_or_number, runs, stretches
from tui.contrast.words.word_alignment import Likeness, Link, Word, align
from tui.matching.tokens import TokenKind
from tui.model import Conflict, Detail, FactValue, Mark, Meaning, Sentence

REWRITTEN: Final = 0.4
"""Below this share of common content two sentences are rewritten rather than different."""

_CLOSE: Final = 0.6
"""Below this share a single word of its own is no difference worth showing, unless it replaces another."""

_CLAUSE_WORDS: Final = 3
"""A clause needs so many content words to stand as a detail of its own."""

_CLAUSE_NEW: Final = 0.65
"""From this share of new content on, a clause is new as a whole."""

_FAINT: Final = frozenset(
    "known described called meaning means start turn users already recently currently now appear appears "
    "seem seems largely additionally particularly especially really simply actually also often become "
    "becomes became begun begin began widely total get getting make making".split()
)
"""Words that mark nothing on their own, though they carry some content."""

_TELLING: Final = frozenset(
    "said says say saying told tells tell telling added adds adding stated noted notes reported announced "
    "explained according".split()
)
"""Any of these stands for any other: who tells a thing is no other wording of it."""


def marks(
    members: Sequence[Sentence],
    conflicts: Sequence[Conflict] = (),
    aliases: Sequence[tuple[str, ...]] = (),
    details: Mapping[str, Sequence[Detail]] | None = None,
) -> tuple[Mark, ...]:
    """Mark what each member of a passage has that the other sources' members word differently or lack.

    Args:
        members: sentences of one passage, in any order; members of the same article are not
            compared with each other.
        conflicts: ledger entries; the values that lie in a member are marked as conflict.
        aliases: groups of names that mean one thing.
        details: what only one source of the whole set says, by sentence id, where it is known. What the
            other members lack but another passage tells is then left unmarked: it is not said only here.

    Returns:
        By member in the order given, then by place; disjoint within a sentence; starting and ending
        with a word. Where a member shares less than 40 % of its content with the others it is
        rewritten, and only its facts and clauses are marked, not every word.
    """
    naming = Naming(aliases)
    found: list[Mark] = []
    tellers: dict[str, set[str]] = defaultdict(set)
    for member in members:
        tellers[member.text].add(member.article)
    values = defaultdict(list)
    for value in (value for conflict in conflicts for value in conflict.values):
        values[value.sentence].append(value)
    differing: dict[tuple[str, ...], list[tuple[int, int, Meaning]]] = {}
    for member in members:
        # A wording that several members share is compared once.
        others = tuple(text for text, told_by in tellers.items() if told_by - {member.article})
        key = (member.text, *others)
        if key not in differing:
            differing[key] = _differing(member.text, others, naming) if others else []
        spans = differing[key]
        disputed = _disputed(member, values[member.id])
        if details is not None:
            own = details.get(member.id, ())
            spans = [span for span in spans if not _is_told_elsewhere(member, span, own)]
        found += _combine(member, spans, disputed)
    return tuple(found)


def is_rewritten(a: str, b: str, language: str = "en") -> bool:
    """Whether less than 40 % of the content of both texts is shared, so that marks would be confetti."""
    shared_a, shared_b = shared_content(a, b, language)
    return max(shared_a, shared_b) < REWRITTEN


def shared_content(a: str, b: str, language: str = "en") -> tuple[float, float]:
    """The share of the content words of each text that the other has too, each in 0–1."""
    mine, others = words_of(a, language), words_of(b, language)
    links = aligned(a, b, language)
    return (
        _share(mine, {link.a for link in links if link.likeness < Likeness.EQUIVALENT}),
        _share(others, {link.b for link in links if link.likeness < Likeness.EQUIVALENT}),
    )


def _share(words: Sequence[Word], linked: set[int]) -> float:
    content = [i for i, word in enumerate(words) if word.is_content]
    return sum(i in linked for i in content) / len(content) if content else 1.0


@lru_cache(maxsize=4096)
def words_of(text: str, language: str = "en") -> tuple[Word, ...]:
    """The tokens of a sentence as the aligner takes them."""
    reading = read_sentence(text, language)
    return tuple(
        Word(token.form, token.stem, is_content)
        for token, is_content in zip(reading.tokens, reading.is_content, strict=True)
    )


@lru_cache(maxsize=8192)
def aligned(a: str, b: str, language: str = "en") -> tuple[Link, ...]:
    """The word alignment of two sentences; each pair is aligned once."""
    return tuple(align(words_of(a, language), words_of(b, language)))


def _differing(text: str, others: Sequence[str], naming: Naming) -> list[tuple[int, int, Meaning]]:
    """Stretches of a text that no other source words so; offsets into it."""
    reading = read_sentence(text)
    states = _states(reading, others, text, naming)
    content = [s for s in states if s is not State.NEUTRAL]
    if not content:
        return []
    shared = sum(s is State.SHARED for s in content) / len(content)
    _fill_clauses(reading, states)
    _pass_over_tellers(reading, states)
    found = list(runs(states))
    spans = list(_apart(span for run in found for span in stretches(reading, states, *run)))
    if shared < REWRITTEN or len(found) > 1 + len(content) / 4:
        spans = [span for span in spans if _is_telling(reading, *span)]
    elif shared < _CLOSE:
        spans = [span for span in spans if _is_telling(reading, *span) or _is_exchanged(states, *span)]
    return [
        (reading.tokens[first].start, reading.tokens[last].end, meaning) for first, last, meaning in spans
    ]


def _is_told_elsewhere(member: Sentence, span: tuple[int, int, Meaning], details: Sequence[Detail]) -> bool:
    """Whether a stretch that could be a detail of its own was found to be none.

    A word or two that name nothing are never details, so their absence there says nothing.
    """
    start, end, meaning = span
    if meaning is not Meaning.UNIQUE:
        return False
    reading = read_sentence(member.text)
    inside = [at for at, token in enumerate(reading.tokens) if start <= token.start < end]
    could_be = is_name_or_number(reading, inside[0], inside[-1]) or (
        sum(reading.is_content[at] for at in inside) >= _CLAUSE_WORDS
    )
    start, end = member.start + start, member.start + end
    return could_be and not any(detail.start < end and start < detail.end for detail in details)


def _states(reading: SentenceReading, others: Sequence[str], text: str, naming: Naming) -> list[State]:
    """For each word the best that any other source has for it."""
    states = [State.UNIQUE if is_content else State.NEUTRAL for is_content in reading.is_content]
    for other in others:
        there = read_sentence(other)
        stems = naming.of_stems(there.stems)
        joined = "".join(c for c in other.casefold() if c.isalnum())
        for link in aligned(text, other):
            state = State.DIFFERS if link.likeness is Likeness.PLACE else State.SHARED
            if states[link.a] is not State.NEUTRAL and there.is_content[link.b]:
                states[link.a] = min(states[link.a], state)
        for at, token in enumerate(reading.tokens):
            if states[at] in (State.UNIQUE, State.DIFFERS) and token.kind is not TokenKind.NUMBER:
                inside = len(token.form) > 3 and token.form in joined
                if inside or naming.of_stem(token.stem) in stems:
                    states[at] = State.SHARED
    for at, token in enumerate(reading.tokens):
        if token.form in _FAINT and states[at] is not State.SHARED:
            states[at] = State.NEUTRAL
    return states


def _fill_clauses(reading: SentenceReading, states: list[State]) -> None:
    """Make a clause of nearly nothing but new words new as a whole."""
    start = 0
    tokens = reading.tokens
    while start < len(tokens):
        end = start
        while end < len(tokens) and reading.clause[end] == reading.clause[start]:
            end += 1
        content = [at for at in range(start, end) if states[at] is not State.NEUTRAL]
        new = [at for at in content if states[at] is not State.SHARED]
        unique = sum(states[at] is State.UNIQUE for at in content)
        if len(content) >= _CLAUSE_WORDS and len(new) >= _CLAUSE_NEW * len(content) and unique * 2 > len(new):
            for at in range(start, end):
                states[at] = State.UNIQUE
        start = end


def _pass_over_tellers(reading: SentenceReading, states: list[State]) -> None:
    """Make a verb of telling grammar, but within what is new as a whole."""
    for at, token in enumerate(reading.tokens):
        is_within = at and states[at - 1] is State.UNIQUE and states[at + 1 : at + 2] == [State.UNIQUE]
        if token.form in _TELLING and states[at] is not State.SHARED and not is_within:
            states[at] = State.NEUTRAL


def _apart(spans: Iterable[Stretch]) -> Iterator[Stretch]:
    """Stretches but what an earlier one has too, as where a hyphen joins two."""
    done = -1
    for first, last, meaning in spans:
        if last > done:
            yield max(first, done + 1), last, meaning
            done = last


def _is_telling(reading: SentenceReading, first: int, last: int, meaning: Meaning) -> bool:
    """What a rewritten sentence still shows: facts, and stretches as long as a clause."""
    if meaning is not Meaning.UNIQUE:
        return False
    return (
        is_name_or_number(reading, first, last) or sum(reading.is_content[first : last + 1]) >= _CLAUSE_WORDS
    )


def _is_exchanged(states: Sequence[State], first: int, last: int, _meaning: Meaning) -> bool:
    """Whether a stretch is longer than a word, or stands in the place of another source's word."""
    content = [state for state in states[first : last + 1] if state in (State.DIFFERS, State.UNIQUE)]
    return len(content) > 1 or State.DIFFERS in content


def _disputed(member: Sentence, values: Sequence[FactValue]) -> list[tuple[int, int]]:
    """The values of a member that stand in the ledger, joined where they overlap."""
    spans = sorted(
        (max(0, v.start - member.start), min(len(member.text), v.end - member.start))
        for v in values
        if member.start <= v.start < v.end <= member.end
    )
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _combine(
    member: Sentence, spans: Sequence[tuple[int, int, Meaning]], disputed: Sequence[tuple[int, int]]
) -> list[Mark]:
    """Conflicts first; what other marks they leave over is kept where a word remains."""
    found = [(start, end, Meaning.CONFLICT) for start, end in disputed]
    for start, end, meaning in spans:
        at = start
        for low, high in (*disputed, (end, end)):
            if high <= at or low > end:
                continue
            is_cut = at > start or low < end
            piece = _trimmed(member.text, at, min(low, end)) if is_cut else (at, end)
            if piece is not None and at < end:
                found.append((*piece, meaning))
            at = max(at, high)
    return [Mark(member.id, member.start + s, member.start + e, m) for s, e, m in sorted(found)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of a stretch from its first to its last letter or digit; None if there is none."""
    while start < end and not text[start].isalnum() and text[start] not in "#$£€@":
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] != "%":
        end -= 1
    return (start, end) if start < end else None
