"""What each kind of decision does to an arrangement of sentences: one function a kind.

Each works on any comparison of the set, not only on the one it was made on: it brings about what the
reviewer said (these together, that one apart) by the smallest change, and does nothing where it holds
already. A passage whose text or members have changed since goes back to unreviewed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from tui.clause import Clause
from tui.model import Role, SafeText
from tui.review.anchors import Anchor, Resolver
from tui.review.arrangement import Arrangement
from tui.review.decisions import Decision, DecisionKind
from tui.review.state import Status, reach
from tui.values import frozen

NONE = "none"
"""The text of a `pick` that takes the choice back."""
OFF = "off"
"""The text of a `flag` that takes the mark away."""


@frozen
class Named:
    """The sentences a list of anchors names now.

    Attributes:
        sentences: ids of those found, each once, in the anchors' order.
        first: id of what the first anchor names, or None where its text is gone.
        changed: ids of those that read differently now.
        has_gap: whether the text of one is gone from an article that is still in the set.
        parts: of those named by a part, the part, by id.
    """

    sentences: tuple[str, ...]
    first: str | None
    changed: frozenset[str]
    has_gap: bool
    parts: Mapping[str, Clause]

    @property
    def rest(self) -> tuple[str, ...]:
        """Ids of what the anchors after the first name."""
        return tuple(s for s in self.sentences if s != self.first)


_NOTHING = Named((), None, frozenset(), has_gap=False, parts={})


def _named(anchors: tuple[Anchor, ...], resolver: Resolver) -> Named:
    if not anchors:
        return _NOTHING
    found = [resolver.find(a) for a in anchors]
    return Named(
        sentences=tuple(dict.fromkeys(f.sentence for f in found if f)),
        first=found[0].sentence if found and found[0] else None,
        changed=frozenset(f.sentence for f in found if f and not f.is_unchanged),
        has_gap=any(f is None and resolver.has_article(a) for f, a in zip(found, anchors, strict=True)),
        parts={f.sentence: f.clause for f in found if f and f.clause},
    )


def apply(decision: Decision, arrangement: Arrangement, resolver: Resolver) -> bool:
    """Change the arrangement as the decision says.

    Returns:
        Whether it applies; False where the text it is about is gone.
    """
    effect = _EFFECTS.get(decision.kind)
    if effect is None:
        return True
    about = _named(decision.anchors, resolver)
    return effect(_Case(decision, arrangement, about, _named(decision.target, resolver)))


@frozen
class _Case:
    """A decision beside what it is about."""

    decision: Decision
    arrangement: Arrangement
    about: Named
    target: Named

    def settle(self, passage: str, status: Status, *, is_own_detail: bool | None = None) -> bool:
        """Give a passage its status, or send it back to review if it is no longer what was decided on."""
        old = self.arrangement.passages[passage]
        members = set(old.members)
        is_changed = (
            not members <= set(self.about.sentences)
            or not members.isdisjoint(self.about.changed)
            or (self.about.has_gap and len(members) > 1)
        )
        self.arrangement.change(
            passage,
            status=Status.UNREVIEWED if is_changed else status,
            is_changed=is_changed,
            is_own_detail=old.is_own_detail if is_own_detail is None else is_own_detail,
        )
        return True

    @property
    def home(self) -> str | None:
        """The passage that most of the sentences stand in."""
        return self.arrangement.home_of(self.about.sentences, self.about.parts)

    def home_of_rest(self) -> str | None:
        """The passage that most of the sentences but the first stand in."""
        return self.arrangement.home_of(self.about.rest, self.about.parts)

    def home_of_first(self) -> str | None:
        """The passage the first sentence shares with most of the others; else any it stands in as meant."""
        first = self.about.first
        if first is None:
            return None
        homes = self.arrangement.homes_of_part(first, is_part=first in self.about.parts)
        shared = Counter(h for s in self.about.rest for h in self.arrangement.homes(s) if h in homes)
        return max(homes, key=shared.__getitem__, default=None)


def _accept(case: _Case) -> bool:
    found, arrangement = case.about.sentences, case.arrangement
    home = case.home
    if home is None or (len(case.decision.anchors) > 1 and len(found) == 1):
        return False
    for sentence in found:
        if arrangement.homes(sentence) and sentence not in arrangement.passages[home].members:
            arrangement.place(sentence, home, clause=case.about.parts.get(sentence))
    return case.settle(home, Status.ACCEPTED)


def _reject(case: _Case) -> bool:
    arrangement = case.arrangement
    together: dict[str, list[str]] = {}
    for sentence in case.about.sentences:
        is_part = sentence in case.about.parts
        for home in (
            arrangement.homes_of_part(sentence, is_part=True) if is_part else arrangement.homes(sentence)
        ):
            together.setdefault(home, []).append(sentence)
    for home, sentences in together.items():
        if not any(_is_meant(case, sentence, home) for sentence in sentences):
            continue
        last = home
        for sentence in sentences[1:]:
            last = arrangement.detach([sentence], home, after=last)
            case.settle(last, Status.REJECTED)
        case.settle(home, Status.REJECTED)
    return bool(together)


def _is_meant(case: _Case, sentence: str, home: str) -> bool:
    """Whether a sentence stands in a passage as the decision names it: whole, or by a part."""
    is_part = case.arrangement.passages[home].clause_of(sentence) is not None
    return is_part is (sentence in case.about.parts)


def _leave_out(case: _Case) -> bool:
    first, arrangement = case.about.first, case.arrangement
    home = case.home_of_rest()
    if first is None or home is None:
        return False
    passage = arrangement.passages[home]
    if first in passage.members and len(passage.members) > 1:
        arrangement.place(first, home, is_out=True, clause=passage.clause_of(first))
    return True


def _take_in(case: _Case) -> bool:
    first, home = case.about.first, case.home_of_rest()
    if first is None or home is None or not case.arrangement.homes(first):
        return False
    passage = case.arrangement.passages[home]
    if first not in passage.members:
        case.arrangement.place(first, home, clause=passage.clause_of(first) or case.about.parts.get(first))
    return True


def _move(case: _Case) -> bool:
    first, arrangement = case.about.first, case.arrangement
    home = arrangement.home_of(case.target.sentences, case.target.parts)
    if first is None or home is None or not arrangement.homes(first):
        return False
    if first not in arrangement.passages[home].members or not _is_meant(case, first, home):
        arrangement.place(first, home, clause=case.about.parts.get(first))
    return True


def _own_detail(case: _Case) -> bool:
    home, arrangement = case.home_of_first(), case.arrangement
    if home is None or case.about.first is None:
        return False
    passage = arrangement.passages[home]
    if len(passage.members) + len(passage.left_out) > 1:
        home = arrangement.detach([case.about.first], home)
    return case.settle(home, Status.ACCEPTED, is_own_detail=True)


def _split(case: _Case) -> bool:
    arrangement = case.arrangement
    parts = {**case.about.parts, **case.target.parts}
    home = arrangement.home_of((*case.about.sentences, *case.target.sentences), parts)
    if home is None or not case.about.sentences:
        return False
    members = arrangement.passages[home].members
    going = [s for s in case.about.sentences if s in members]
    if going and len(going) < len(members):
        arrangement.detach(going, home)
        arrangement.change(home, status=Status.UNREVIEWED, is_changed=False)
    return True


def _join(case: _Case) -> bool:
    arrangement = case.arrangement
    home, other = case.home, arrangement.home_of(case.target.sentences, case.target.parts)
    if home is None or other is None:
        return False
    gone = arrangement.passages[other]
    parts = case.target.parts
    coming = [
        (sentence in arrangement.passages[place].left_out, sentence)
        for sentence in case.target.sentences
        for place in arrangement.homes_of_part(sentence, is_part=sentence in parts)[:1]
        if place != home
    ]
    for is_out, sentence in coming:
        arrangement.place(sentence, home, is_out=is_out, clause=parts.get(sentence))
    if other not in arrangement.passages:
        # What people wrote on the passage that is no more goes with its members.
        joined = arrangement.passages[home]
        arrangement.change(
            home,
            note=SafeText("\n".join(note for note in (joined.note, gone.note) if note)),
            is_flagged=joined.is_flagged or gone.is_flagged,
            edited=joined.edited or gone.edited,
        )
    arrangement.change(home, status=Status.UNREVIEWED, is_changed=False, is_own_detail=False)
    return True


def _pick(case: _Case) -> bool:
    arrangement = case.arrangement
    home = case.home_of_first()
    if home is None:
        return False
    if case.decision.text == NONE:
        arrangement.change(home, picked=None)
    elif case.about.first in arrangement.passages[home].members:
        arrangement.change(home, picked=case.about.first)
    return True


def _edit(case: _Case) -> bool:
    home = case.home
    if home is None:
        return False
    case.arrangement.change(home, edited=SafeText(case.decision.text) if case.decision.text else None)
    if case.about.changed or case.about.has_gap:
        # The reviewer's wording may say what the sources no longer do.
        case.arrangement.change(home, status=Status.UNREVIEWED, is_changed=True)
    return True


def _note(case: _Case) -> bool:
    return _change_home(case, note=SafeText(case.decision.text or ""))


def _flag(case: _Case) -> bool:
    return _change_home(case, is_flagged=case.decision.text != OFF)


def _change_home(case: _Case, **values: SafeText | bool) -> bool:
    home = case.home
    if home is None:
        return False
    case.arrangement.change(home, **values)
    return True


def _settling(status: Status) -> Callable[[_Case], bool]:
    def settle(case: _Case) -> bool:
        home = case.home
        return home is not None and case.settle(home, status)

    return settle


def _role(case: _Case) -> bool:
    first, arrangement = case.about.first, case.arrangement
    if first is None:
        return False
    is_story = case.decision.text == Role.BODY
    for line in reach(arrangement.comparison, first, case.decision.scope):
        homes = arrangement.homes(line)
        if is_story and not homes:
            arrangement.add_to_story(line)
        elif not is_story:
            for home in homes:
                arrangement.take_away(line, home)
    return True


def _alias(case: _Case) -> bool:
    return not case.decision.anchors or bool(case.about.sentences)


_EFFECTS: Mapping[DecisionKind, Callable[[_Case], bool]] = {
    DecisionKind.ACCEPT: _accept,
    DecisionKind.REJECT: _reject,
    DecisionKind.LEAVE_OUT: _leave_out,
    DecisionKind.TAKE_IN: _take_in,
    DecisionKind.OWN_DETAIL: _own_detail,
    DecisionKind.DROP: _settling(Status.DROPPED),
    DecisionKind.SPLIT: _split,
    DecisionKind.JOIN: _join,
    DecisionKind.MOVE: _move,
    DecisionKind.PICK: _pick,
    DecisionKind.EDIT: _edit,
    DecisionKind.NOTE: _note,
    DecisionKind.LATER: _settling(Status.LATER),
    DecisionKind.FLAG: _flag,
    DecisionKind.ROLE: _role,
    DecisionKind.ALIAS: _alias,
}
