"""An opened set with the decisions of its journal: read without locking, mending or making the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tui.errors import InputError
from tui.library.amending import amend
from tui.library.opening import OpenedSet
from tui.model import Comparison, Conflict, Constraints, Match, Passage, Problem
from tui.review.amendments import amendments
from tui.review.disk import file_behind
from tui.review.folding import fold
from tui.review.judgements import constraints
from tui.review.lines import Contents, read_lines
from tui.review.state import ReviewedPassage, ReviewState
from tui.settings.locations import shorten


def read_journal(
    path: Path, *, key: str = "", must_exist: bool = False
) -> tuple[Contents, tuple[Problem, ...]]:
    """What a journal holds, and what is to be said about it.

    Args:
        path: the journal.
        key: the set it is meant for, if known.
        must_exist: whether its absence is an error, not an empty journal.

    Raises:
        InputError: it cannot be read, is no journal, or was written by a newer version.
    """
    name = shorten(path)
    try:
        data = file_behind(path).read_bytes()
    except FileNotFoundError:
        if must_exist:
            raise InputError(f"{name}: no such journal") from None
        return Contents(), ()
    except OSError as error:
        raise InputError(f"{name}: cannot be read: {error.strerror}") from error
    contents = read_lines(data, name)
    problems = []
    if contents.damaged:
        count = len(contents.damaged)
        problems.append(Problem(name, f"{count} damaged line{'s' * (count > 1)} passed over"))
    if key and contents.header and contents.header.key and contents.header.key != key:
        what = contents.header.title or contents.header.key
        problems.append(Problem(name, f"made on another set, {what}: what fits is applied"))
    return contents, tuple(problems)


def decide(
    opened: OpenedSet, *, must_exist: bool = False, learns: bool = False
) -> tuple[ReviewState, tuple[Problem, ...]]:
    """The state of an opened set after the decisions in its journal, and what is to be said about them.

    Its `comparison` is the set's as it was read or, where a role or a name was corrected or the scores
    learn from the decisions, compared again.
    """
    contents, problems = read_journal(opened.journal_path, key=opened.key, must_exist=must_exist)
    state = fold(opened.comparison, contents.events)
    if wanted := amendments(state, opened.comparison, learns=learns):
        amended = amend(opened, wanted)
        problems += tuple(n for n in amended.notices if n not in opened.comparison.notices)
        state = fold(amended, contents.events)
    if state.lost:
        count = len(state.lost)
        what = "1 decision fits" if count == 1 else f"{count} decisions fit"
        problems += (Problem(shorten(opened.journal_path), f"{what} no text of these articles; kept there"),)
    return state, problems


def apply_decisions(state: ReviewState) -> Comparison:
    """The state's comparison as decided: matches, passages, roles and the ledger follow the reviewer.

    A pair said to be the same is listed with score 1, one said not to be is not listed.

    A member left out of a passage makes a passage of its own; a dropped passage is still told by its
    sources, so it stays: dropping is about the summary.
    """
    comparison = state.comparison
    placed = {s for passage in state.passages for s in passage.members if passage.clause_of(s) is None}
    passages = tuple(p for decided in state.passages for p in _as_passages(decided, placed))
    standing: dict[str, list[Passage]] = {}
    for passage in passages:
        for sentence in passage.sentences:
            standing.setdefault(sentence, []).append(passage)
    return replace(
        comparison,
        articles=amendments(state, comparison).applied_to(comparison.articles),
        matches=_matches(comparison, constraints(state)),
        passages=passages,
        conflicts=tuple(_rehome(conflict, standing) for conflict in comparison.conflicts),
    )


def _matches(comparison: Comparison, said: Constraints) -> tuple[Match, ...]:
    from tui.contrast.relations import relate  # noqa: PLC0415 - an export of a cached set needs no engine

    place = {s.id: n for n, s in enumerate(s for a in comparison.articles for s in a.sentences)}
    matches = {frozenset((match.a, match.b)): match for match in comparison.matches}
    for pair in said.cannot_link:
        matches.pop(frozenset(pair), None)
    for pair in said.must_link:
        a, b = sorted(pair, key=place.__getitem__)
        one, other = comparison.sentence[a], comparison.sentence[b]
        if one.article != other.article:
            language = comparison.article[one.article].language
            relation = relate(one.text, other.text, 1.0, language)
            matches[frozenset(pair)] = Match(a, b, 1.0, relation)
    return tuple(sorted(matches.values(), key=lambda match: (place[match.a], place[match.b])))


def _as_passages(passage: ReviewedPassage, placed: set[str]) -> Sequence[Passage]:
    alone = [s for s in passage.left_out if s not in placed and passage.clause_of(s) is None]
    label = passage.label
    parts = tuple(clause for clause in passage.clauses if clause.sentence in passage.members)
    made = [Passage(passage.id, label, passage.members, parts)] if passage.members else []
    return made + [Passage(f"{passage.id}-{n}", label, (s,)) for n, s in enumerate(alone, start=1)]


def _rehome(conflict: Conflict, standing: Mapping[str, Sequence[Passage]]) -> Conflict:
    """The conflict in the passage that most of its values stand in now."""
    homes = [
        passage.id
        for value in conflict.values
        for passage in standing.get(value.sentence, ())
        if passage.tells(value.sentence, value.start, value.end)
    ]
    if not homes or conflict.passage in homes:
        return conflict
    return replace(conflict, passage=max(homes, key=homes.count))
