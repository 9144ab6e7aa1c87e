"""Correcting what the comparison starts from: which lines are story, and which names mean one thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.matching.scoped_names import ScopedNames
from tui.model import Role, article_of
from tui.reader.asking import Questions
from tui.reader.wording import counted
from tui.review.amendments import is_correction
from tui.review.decisions import Decision, DecisionKind, Scope
from tui.review.state import reach

if TYPE_CHECKING:
    from tui.reader.session import Session

_BETWEEN = re.compile(r"\s*(?:[=;]|\s,|,\s)\s*")
"""What separates names on the line where they are typed; a comma only beside a space, as in no name."""


def ask_role(app: Questions, session: Session) -> None:
    """Correct the role of the current line; ask how far only where other lines read the same."""
    sentence = session.sentence_id
    lines = {scope: len(reach(session.comparison, sentence, scope)) for scope in Scope}
    if lines[Scope.EVERYWHERE] == 1:
        app.say(correct_role(session, sentence, Scope.PASSAGE))
        return
    from tui.reader.screens.chooser import Option  # noqa: PLC0415 - only where there is something to ask

    article = article_of(sentence)
    options = [Option(Scope.PASSAGE, "this line alone")]
    if lines[Scope.SOURCE] > 1:
        options.append(Option(Scope.SOURCE, f"this source: {lines[Scope.SOURCE]} such lines in {article}"))
    if lines[Scope.EVERYWHERE] > lines[Scope.SOURCE]:
        options.append(Option(Scope.EVERYWHERE, f"everywhere: {lines[Scope.EVERYWHERE]} such lines"))
    what = "boilerplate" if is_story(session, sentence) else "story"
    app.choose(
        f"This is {what}",
        options,
        lambda scope: app.say(correct_role(session, sentence, Scope(scope))),
        current=Scope.EVERYWHERE,
    )


def is_story(session: Session, sentence: str) -> bool:
    """Whether a line counts as story now."""
    role = session.reading.state.roles.get(sentence, session.comparison.sentence[sentence].role)
    return role is Role.BODY


def correct_role(session: Session, sentence: str, scope: Scope) -> str:
    """Say that story is boilerplate, or that what is none is story; every line in the scope alike."""
    role = Role.NOTICE if is_story(session, sentence) else Role.BODY
    note = session.record(lambda: session.review.correct_role(sentence, role, scope))
    count = len(reach(session.comparison, sentence, scope))
    which = sentence if count == 1 else counted(count, "line")
    is_one = "is" if count == 1 else "are"
    done = f"{which} {is_one} {'story' if role is Role.BODY else 'boilerplate'} now."
    return f"{done} Comparing again …{note}" if session.renewal.compare else f"{done}{note}"


def ask_names(app: Questions, session: Session) -> None:
    """Ask for names, starting from the stretch one stands on, then where they mean one thing."""
    spot = session.place.spot
    stretch = ""
    if spot is not None:
        marks = session.reading.marks(session.passage_id).get(spot.sentence, ())
        text = session.comparison.article[article_of(spot.sentence)].text
        stretch = next((text[m.start : m.end] for m in marks if m.start == spot.start), "")
    start = f"{' '.join(stretch.split())} = " if 0 < len(stretch.split()) <= 5 else ""
    app.ask("Names that mean one thing, with = between", start, lambda typed: _ask_scope(app, session, typed))


def _ask_scope(app: Questions, session: Session, typed: str) -> None:
    from tui.reader.screens.chooser import Option  # noqa: PLC0415 - not needed for the first paint

    names = tuple(dict.fromkeys(name for name in _BETWEEN.split(typed.strip()) if name))
    if len(names) < 2:
        app.warn("Type two names or more, with = between: RedNote = Xiaohongshu.")
        return
    passage, sentence = session.passage_id, session.sentence_id
    scopes = {Scope.EVERYWHERE: ScopedNames(names)}
    called = {Scope.EVERYWHERE: "everywhere"}
    if sentence:
        article = article_of(sentence)
        scopes[Scope.SOURCE] = ScopedNames(names, articles=(article,))
        called[Scope.SOURCE] = f"in this source, {article}"
    if passage:
        scopes[Scope.PASSAGE] = ScopedNames(names, sentences=session.members)
        called[Scope.PASSAGE] = f"in this passage, {passage}"
    options = [Option(scope, called[scope], note=_uses(session, where)) for scope, where in scopes.items()]

    def decide(value: str) -> None:
        app.say(treat_as_same(session, names, Scope(value), passage=passage, sentence=sentence))

    app.choose(f"{' = '.join(names)}: where?", options, decide)


def _uses(session: Session, where: ScopedNames) -> str:
    """In how many sentences of the scope each name stands, so that a misspelt one is seen."""
    texts = [s.text.casefold() for a in session.comparison.articles for s in a.body if where.covers(s.id)]
    return ", ".join(f"{name} {sum(name.casefold() in text for text in texts)}×" for name in where.names)


def treat_as_same(
    session: Session, names: tuple[str, ...], scope: Scope, *, passage: str = "", sentence: str = ""
) -> str:
    """Take names for one thing, there."""
    note = session.record(
        lambda: session.review.treat_as_same(
            names, scope, passage_id=passage or None, sentence_id=sentence or None
        )
    )
    done = f"{' and '.join(names)} mean one thing {_where(scope, passage, article_of(sentence))}."
    return f"{done} Comparing again …{note}" if session.renewal.compare else f"{done}{note}"


def _where(scope: Scope, passage: str, article: str) -> str:
    return {Scope.PASSAGE: f"in {passage}", Scope.SOURCE: f"in {article}", Scope.EVERYWHERE: "everywhere"}[
        scope
    ]


def show_corrections(app: Questions, session: Session) -> None:
    """List what was corrected, the latest first; what is chosen is taken back."""
    from tui.reader.screens.chooser import Option  # noqa: PLC0415 - not needed for the first paint

    read_only = session.review.read_only_because
    options = [
        Option(d.id, _called(session, d), note=_reach(session, d), key=d.at[:10], disabled=read_only)
        for d in reversed(session.review.state.decisions)
        if is_correction(d)
    ]
    app.choose(
        "Corrections in force: ⏎ takes one back",
        options,
        lambda decision_id: app.say(take_back(session, decision_id)),
    )


def _called(session: Session, decision: Decision) -> str:
    if decision.kind is DecisionKind.ALIAS:
        return " = ".join(decision.names)
    role = "story" if decision.text == Role.BODY else "boilerplate"
    quote = " ".join(decision.anchors[0].quote.split()) if decision.anchors else ""
    return f"{role}: {quote}"


def _reach(session: Session, decision: Decision) -> str:
    """How far it reaches: everywhere, or in which source or sentences."""
    if decision.id in {lost.id for lost in session.review.state.lost}:
        return "its text is gone: without effect"
    found = [f.sentence for f in map(session.review.state.resolver.find, decision.anchors) if f]
    if decision.scope is Scope.SOURCE:
        return "in " + ", ".join(dict.fromkeys(map(article_of, found)))
    return "everywhere" if decision.scope is Scope.EVERYWHERE else "in " + ", ".join(found)


def take_back(session: Session, decision_id: str) -> str:
    """Revoke a correction, however long ago it was made."""
    decision = next(d for d in session.review.state.decisions if d.id == decision_id)
    note = session.record(lambda: session.review.revoke(decision_id))
    done = f"Took back {_called(session, decision)}."
    return f"{done} Comparing again …{note}" if session.renewal.compare else f"{done}{note}"
