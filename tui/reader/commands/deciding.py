"""Deciding: what is the same, what is not, which wording stands. Each is one event on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.command import PASSAGE_VIEWS, Command, Reader, SessionCommand
from tui.reader.views import View
from tui.review.amendments import is_correction

if TYPE_CHECKING:
    from tui.reader.session import Session

MEMBER_VIEWS = frozenset({View.PASSAGES, View.ARTICLE, View.NEW, View.MATRIX})
"""Views in which one member of the current passage is the current one."""


class _Decision(SessionCommand):
    """Decide something about the current passage."""

    views = PASSAGE_VIEWS

    def why_not_now(self, session: Session) -> str | None:
        """There must be a passage, and a journal that takes decisions."""
        return session.why_no_decision()


class _MemberDecision(_Decision):
    """Decide something about the current member of the current passage."""

    views = MEMBER_VIEWS

    def why_not_now(self, session: Session) -> str | None:
        """There must be a member, too."""
        if reason := super().why_not_now(session):
            return reason
        return None if session.sentence_id else "no sentence is current"


class _OneOfSeveral(_MemberDecision):
    """Decide something about one member that makes sense only beside others."""

    def why_not_now(self, session: Session) -> str | None:
        """One sentence alone cannot be taken apart."""
        if reason := super().why_not_now(session):
            return reason
        return None if session.member_count > 1 else "the passage has one sentence"


class Accept(_Decision):
    """Accept the passage as it stands and go on to the next unreviewed one."""

    id, name, keys, hint = "decide.accept", "Accept passage", ("enter",), "accept"
    views = PASSAGE_VIEWS | {View.HISTORY}

    def why_not_now(self, session: Session) -> str | None:
        """In the history, enter returns to the decision under the cursor instead."""
        if session.view is View.HISTORY:
            return None if session.item else "no decision yet"
        return super().why_not_now(session)

    def act(self, session: Session, reader: Reader) -> None:
        """Save, then move on; in the history, undo to the decision under the cursor."""
        if session.view is View.HISTORY:
            reader.say(session.undo_to(session.item))
            return
        reader.say(session.accept())


class ToggleMember(_MemberDecision):
    """Leave this source's sentence out of the passage, or take it in again."""

    id, name, keys, hint = "decide.toggle", "Leave out or take in", ("space",), "leave out"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and stay."""
        reader.say(session.toggle_member())


class PickWording(_MemberDecision):
    """Pick this source's wording to stand for the passage in the summary."""

    id, name, keys, hint = "decide.pick", "Pick this wording", ("s",), "pick"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and stay."""
        reader.say(session.pick_wording())


class Reject(_Decision):
    """Say that these sentences do not tell the same thing: each stands alone."""

    id, name, keys, hint = "decide.reject", "Not the same", ("X",), "not same"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and go on."""
        reader.say(session.reject())


class KeepAsDetail(_MemberDecision):
    """Keep this sentence as a detail of its own, beside the passage."""

    id, name, keys, hint = "decide.unique", "Keep as own detail", ("a",), "own detail"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and stay."""
        reader.say(session.keep_as_detail())


class Drop(_Decision):
    """Drop the passage from the summary; it stays visible here, struck through."""

    id, name, keys, hint = "decide.drop", "Drop passage", ("x",), "drop"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and go on."""
        reader.say(session.drop())


class Split(_OneOfSeveral):
    """Divide the passage: this sentence and those after it make a passage of their own."""

    id, name, keys, hint = "decide.split", "Divide passage", ("d",), "divide"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and stay with the first half."""
        reader.say(session.split())


class Join(_Decision):
    """Join the passage with another one that tells the same thing."""

    id, name, keys, hint = "decide.join", "Join with another passage", ("J",), "join"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask with which."""
        reader.ask_target(move=False)


class MoveMember(_OneOfSeveral):
    """Move this sentence to another passage."""

    id, name, keys, hint = "decide.move", "Move sentence to another passage", (">",), "move"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask where to."""
        reader.ask_target(move=True)


class Later(_Decision):
    """Put the passage off and go on to the next unreviewed one."""

    id, name, keys, hint = "decide.later", "Decide later", ("o",), "later"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and go on."""
        reader.say(session.later())


class Flag(_Decision):
    """Flag the passage, or take the flag off."""

    id, name, keys, hint = "decide.flag", "Flag", ("!",), "flag"

    def act(self, session: Session, reader: Reader) -> None:
        """Save it and stay."""
        reader.say(session.flag())


class EditText(_Decision):
    """Write the passage's wording yourself."""

    id, name, keys, hint = "edit.text", "Edit wording", ("e",), "edit"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask for the wording."""
        reader.ask_edit()


class EditNote(_Decision):
    """Write a note on the passage."""

    id, name, keys, hint = "edit.note", "Write a note", ("m",), "note"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask for the note."""
        reader.ask_note()


class CorrectRole(SessionCommand):
    """Say that this line is no story but boilerplate; or, on a line that is not story, that it is."""

    id, name, keys, hint = "decide.role", "Boilerplate or story", ("B",), "story?"
    views = MEMBER_VIEWS

    def why_not_now(self, session: Session) -> str | None:
        """There must be a line, story or not, and a journal that takes decisions."""
        if not session.sentence_id:
            return "no line is current"
        return session.review.read_only_because or None

    def act(self, session: Session, reader: Reader) -> None:
        """Save it; ask how far it reaches where other lines read the same."""
        reader.ask_role()


class TreatAsSame(SessionCommand):
    """Say that two names mean one thing: in this passage, in this source, or everywhere."""

    id, name, keys, hint = "decide.alias", "Treat names as the same", ("T",), "alias"
    views = PASSAGE_VIEWS

    def why_not_now(self, session: Session) -> str | None:
        """There must be a journal that takes decisions."""
        return session.review.read_only_because or None

    def act(self, session: Session, reader: Reader) -> None:
        """Ask for the names, then where."""
        reader.ask_names()


class ShowCorrections(SessionCommand):
    """List the aliases and role corrections in force; the one chosen is taken back."""

    id, name, keys, hint = "decide.corrections", "Aliases and role corrections", ("V",), "corrections"

    def why_not_now(self, session: Session) -> str | None:
        """There must be one."""
        if not any(map(is_correction, session.review.state.decisions)):
            return "no name and no role was corrected"
        return None

    def act(self, session: Session, reader: Reader) -> None:
        """List them."""
        reader.show_corrections()


class Undo(SessionCommand):
    """Undo the last decision; there is no limit."""

    id, name, keys, hint = "undo", "Undo", ("u",), "undo"

    def why_not_now(self, session: Session) -> str | None:
        """There must be something to undo."""
        return session.why_no_undo()

    def act(self, session: Session, reader: Reader) -> None:
        """Undo, and name what was undone."""
        reader.say(session.undo())


class Redo(SessionCommand):
    """Redo the decision that was undone last."""

    id, name, keys, hint = "redo", "Redo", ("U", "ctrl+r"), "redo"

    def why_not_now(self, session: Session) -> str | None:
        """There must be something to redo."""
        return session.why_no_redo()

    def act(self, session: Session, reader: Reader) -> None:
        """Redo, and name what was done again."""
        reader.say(session.redo())


COMMANDS: tuple[Command, ...] = (
    Accept(), ToggleMember(), PickWording(), Reject(), KeepAsDetail(), Drop(), Split(), Join(),
    MoveMember(), Later(), Flag(), EditText(), EditNote(), CorrectRole(), TreatAsSame(), ShowCorrections(),
    Undo(), Redo(),
)  # fmt: skip
