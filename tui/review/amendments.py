"""What a reviewer corrected in what the comparison starts from: roles of lines, names of one thing.

Other decisions arrange sentences that were compared; these change what there is to compare, so the set is
compared again with them. They are read off the decisions in force, so undoing and revoking undo them, too.
Where the scores learn, what was said of pairs is among them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import field, replace
from hashlib import sha256

from tui.matching.scoped_names import ScopedNames
from tui.model import Article, Comparison, Constraints, Role
from tui.review.decisions import Decision, DecisionKind
from tui.review.judgements import constraints
from tui.review.state import ReviewState
from tui.values import frozen

_CORRECTIONS = frozenset({DecisionKind.ROLE, DecisionKind.ALIAS})


@frozen
class Amendments:
    """Corrections in force; false where there are none.

    Attributes:
        roles: sentence id and role of each line corrected, by id.
        names: aliases, oldest first.
        said: pairs to learn from; none where nothing is to be learned.
    """

    roles: tuple[tuple[str, Role], ...] = ()
    names: tuple[ScopedNames, ...] = ()
    said: Constraints = field(default_factory=Constraints)

    def __bool__(self) -> bool:
        return bool(self.roles or self.names or self.learns)

    @property
    def learns(self) -> bool:
        """Whether there are pairs to learn from."""
        return bool(self.said.must_link or self.said.cannot_link)

    @property
    def digest(self) -> str:
        """Tells these amendments of one set from any others of it, to find a comparison made with them."""
        names = [[n.names, n.articles, n.sentences] for n in self.names]
        said = [sorted(self.said.must_link), sorted(self.said.cannot_link)]
        return sha256(json.dumps([self.roles, names, said]).encode()).hexdigest()

    def applied_to(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """The articles with these roles."""
        roles = dict(self.roles)
        return tuple(_with_roles(article, roles) for article in articles)


NO_AMENDMENTS = Amendments()


def amendments(state: ReviewState, read: Comparison, *, learns: bool = False) -> Amendments:
    """The corrections in force that change something in a comparison of the set as it was read.

    `learns`: whether scores learn from what was decided.
    """
    roles = sorted(state.roles.items())
    return Amendments(
        roles=tuple((id_, role) for id_, role in roles if read.sentence[id_].role is not role),
        names=tuple(alias.scoped for alias in state.aliases),
        said=constraints(state) if learns else Constraints(),
    )


def is_amending(decision: Decision) -> bool:
    """Whether the set must be compared again once this decision is made, undone or redone."""
    return is_correction(decision) or decision.kind is DecisionKind.REVOKE


def is_correction(decision: Decision) -> bool:
    """Whether it is a role correction or an alias, which can be revoked."""
    return decision.kind in _CORRECTIONS


def _with_roles(article: Article, roles: dict[str, Role]) -> Article:
    if not any(sentence.id in roles for sentence in article.sentences):
        return article
    changed = (replace(s, role=roles.get(s.id, s.role)) for s in article.sentences)
    return replace(article, sentences=tuple(changed))
