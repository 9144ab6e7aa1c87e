"""What the decisions so far make of a comparison, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from tui.clause import Clause, ClauseHolder
from tui.matching.scoped_names import ScopedNames
from tui.model import Comparison, Role, SafeText, article_of
from tui.review.anchors import Resolver
from tui.review.decisions import Decision, DecisionKind, Scope
from tui.values import frozen

_NO_NOTE = SafeText("")


class Status(StrEnum):
    """Where a passage stands in the review."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    """Its members tell the same thing; or it was kept as its own detail."""
    REJECTED = "rejected"
    """Said not to be the same as those it stood with; now on its own, and in the summary as such."""
    DROPPED = "dropped"
    """Left out of the summary."""
    LATER = "later"
    """Put off; still to be reviewed."""


_OPEN = frozenset({Status.UNREVIEWED, Status.LATER})


@frozen
class ReviewedPassage(ClauseHolder):
    """A passage as the decisions left it.

    Attributes:
        id: unique in its state. A passage made by a decision is named after the one it came from
            (`P9b`, `P9c` …).
        members: ids of the sentences that are in, articles in set order, text order within one.
        left_out: ids of sentences still shown here, greyed; each its own detail in the summary.
        clauses: of those of both that stand here by one clause only, and whole elsewhere.
        is_own_detail: a member somebody asked to keep by itself.
        picked: id of the member whose wording to tell it in, or None.
        edited: the reviewer's own wording, or None; goes before `picked`.
        is_changed: it was decided on, but its text or its members have changed since: review again.
    """

    id: str
    label: SafeText
    members: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    status: Status = Status.UNREVIEWED
    is_flagged: bool = False
    is_own_detail: bool = False
    picked: str | None = None
    edited: SafeText | None = None
    note: SafeText = _NO_NOTE
    is_changed: bool = False
    clauses: tuple[Clause, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that have a member in, in set order, each once."""
        return tuple(dict.fromkeys(article_of(s) for s in self.members))

    @property
    def is_shared(self) -> bool:
        """Whether at least two sources tell it."""
        return len(self.sources) > 1

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody decided and nothing has changed since."""
        return self.status not in _OPEN

    @property
    def needs_review(self) -> bool:
        """Whether there is something to decide: several members, and nobody has."""
        return not self.is_reviewed and (len(self.members) > 1 or self.is_changed)


@frozen
class ConfirmedAlias:
    """Names that a reviewer said mean one thing.

    Attributes:
        decision: id of the decision, by which it can be revoked.
        articles: ids of the articles it holds in; empty for everywhere.
        sentences: ids of the sentences it holds in; empty for all of those articles.
    """

    names: tuple[SafeText, ...]
    scope: Scope
    decision: str
    articles: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    @property
    def scoped(self) -> ScopedNames:
        """What matching is to take for one thing."""
        return ScopedNames(self.names, self.articles, self.sentences)


@dataclass(frozen=True)
class ReviewState:
    """A comparison folded with the decisions in force.

    Attributes:
        passages: in story order; those made by a decision right after the one they came from. Every
            sentence of the comparison that is story stands in one, as a member or left out, and those
            that report two things in another one by a clause.
        decisions: in force, oldest first; undone and revoked ones are not here.
        lost: those of them whose text is gone from the articles: kept, listed, without effect.
        comparison: what the decisions were folded with.
        resolver: finds the decisions' anchors in its articles.
        by_id: the passages by id, where whoever made the state had them at hand: `passage` is the one to ask.
    """

    passages: tuple[ReviewedPassage, ...]
    decisions: tuple[Decision, ...] = ()
    lost: tuple[Decision, ...] = ()
    comparison: Comparison = field(default=Comparison(articles=()), repr=False, compare=False)
    resolver: Resolver = field(default_factory=lambda: Resolver(()), repr=False, compare=False)

    by_id: Mapping[str, ReviewedPassage] | None = field(default=None, repr=False, compare=False)

    @cached_property
    def passage(self) -> Mapping[str, ReviewedPassage]:
        """Every passage, by id."""
        return {p.id: p for p in self.passages} if self.by_id is None else self.by_id

    @cached_property
    def passage_of(self) -> Mapping[str, str]:
        """The id of the passage each sentence stands in whole, in or left out (the first of several)."""
        found = {s: p.id for p in reversed(self.passages) for s in (*p.members, *p.left_out)}
        for sentence, told in self._told_by_clause.items():
            if found[sentence] in told:
                whole = (
                    p.id for p in self.passages if p.id not in told and sentence in (*p.members, *p.left_out)
                )
                found[sentence] = next(whole, found[sentence])
        return found

    def passages_of(self, sentence: str) -> tuple[str, ...]:
        """Ids of the passages a sentence stands in: where it stands whole, then where by a clause."""
        home = self.passage_of.get(sentence)
        told = self._told_by_clause.get(sentence, ())
        return tuple(dict.fromkeys((home, *told))) if home is not None else ()

    @cached_property
    def _told_by_clause(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the passages each sentence stands in by a clause, for those that do."""
        told: dict[str, tuple[str, ...]] = {}
        for passage in self.passages:
            for clause in passage.clauses:
                told[clause.sentence] = (*told.get(clause.sentence, ()), passage.id)
        return told

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The corrected role of each line that somebody corrected, by sentence id."""
        roles: dict[str, Role] = {}
        for decision in self.decisions:
            if decision.kind is DecisionKind.ROLE:
                found = self.resolver.find(decision.anchors[0]) if decision.anchors else None
                lines = reach(self.comparison, found.sentence, decision.scope) if found else ()
                roles |= dict.fromkeys(lines, Role(decision.text or ""))
        return roles

    @cached_property
    def aliases(self) -> tuple[ConfirmedAlias, ...]:
        """Aliases in force, oldest first; what matching is to use."""
        lost = {decision.id for decision in self.lost}
        return tuple(
            self._alias(decision)
            for decision in self.decisions
            if decision.kind is DecisionKind.ALIAS and decision.id not in lost
        )

    def _alias(self, decision: Decision) -> ConfirmedAlias:
        scope = decision.scope or Scope.EVERYWHERE
        found = [f.sentence for f in map(self.resolver.find, decision.anchors) if f]
        articles = tuple(dict.fromkeys(self.comparison.sentence[s].article for s in found))
        return ConfirmedAlias(
            names=tuple(SafeText(name) for name in decision.names),
            scope=scope,
            decision=decision.id,
            articles=() if scope is Scope.EVERYWHERE else articles,
            sentences=tuple(found) if scope is Scope.PASSAGE else (),
        )


def reach(comparison: Comparison, sentence: str, scope: Scope | None) -> tuple[str, ...]:
    """Ids of the lines that a role correction of this one reaches: those with the same text in its scope."""
    line = comparison.sentence[sentence]
    if scope in {None, Scope.PASSAGE}:
        return (sentence,)
    wanted = " ".join(line.text.casefold().split())
    return tuple(
        other.id
        for other in comparison.sentence.values()
        if (scope is Scope.EVERYWHERE or other.article == line.article)
        and " ".join(other.text.casefold().split()) == wanted
    )
