"""What a command is, and what it may ask of the reader that runs it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from inspect import cleandoc
from typing import TYPE_CHECKING, ClassVar, Protocol

from tui.reader.views import View

if TYPE_CHECKING:
    from tui.reader.session import Session

NOTHING_OPEN = "nothing is open yet"
STILL_COMPARING = "the sources are still being compared"
PASSAGE_VIEWS = frozenset({View.PASSAGES, View.ARTICLE, View.NEW, View.MATRIX, View.CONFLICTS})
"""Views in which one passage is the current one, so that it can be decided on."""


class Reader(Protocol):
    """The screenful of effects a command may have beside changing the session."""

    @property
    def session(self) -> Session | None:
        """What is being read; None while it is still being opened."""

    def scroll(self, windows: float) -> None:
        """Move the text by this many windows, down if positive."""

    def say(self, text: str) -> None:
        """Show one line about what was just done."""

    def warn(self, text: str) -> None:
        """Show one line about what could not be done."""

    def ask_search(self) -> None:
        """Ask what to search for."""

    def ask_jump(self) -> None:
        """Ask where to jump."""

    def ask_note(self) -> None:
        """Ask for the current passage's note."""

    def ask_edit(self) -> None:
        """Ask for the current passage's own wording."""

    def ask_target(self, *, move: bool) -> None:
        """Ask which passage to join with, or to move the current member to."""

    def ask_role(self) -> None:
        """Say that the current line is, or is not, story."""

    def ask_names(self) -> None:
        """Ask which names mean one thing."""

    def show_corrections(self) -> None:
        """List aliases and role corrections, to take one back."""

    def show_reasons(self) -> None:
        """Show why the current sentence stands where it does."""

    def choose_filter(self) -> None:
        """Ask which passages to step through."""

    def choose_theme(self) -> None:
        """Ask for a theme."""

    def show_help(self) -> None:
        """Open the list of keys."""

    def show_palette(self) -> None:
        """Open the list of all commands."""

    def open_export(self) -> None:
        """Open the export screen."""

    def copy(self, text: str, what: str) -> None:
        """Offer `text` to the terminal's clipboard and say so."""

    def back(self) -> None:
        """Close what lies on top, or return to the passages."""

    def leave(self) -> None:
        """End the reader; every decision is already on disk."""


class Command(ABC):
    """One thing the reader can be told to do.

    The docstring of a subclass is its tooltip; palette, footer, help, `crossread keys` and the
    README's table are all made from these attributes, so they cannot disagree.

    Attributes:
        id: what a keymap calls it, such as `passage.next`.
        name: what the palette calls it: an imperative.
        keys: default keys, as Textual names them or as the character itself.
        hint: one word for the footer.
        views: the views in which it means something.
        needs_comparison: whether it means nothing before the articles are compared.
    """

    id: str
    name: str
    keys: tuple[str, ...] = ()
    hint: str = ""
    views: ClassVar[frozenset[View]] = frozenset(View)
    needs_comparison: ClassVar[bool] = True

    @property
    def tooltip(self) -> str:
        """What it does, in a sentence."""
        return cleandoc(self.__doc__ or "").partition("\n\n")[0].replace("\n", " ")

    @property
    def group(self) -> str:
        """The part of the id before the full stop: what help sorts by."""
        return self.id.partition(".")[0]

    def why_not(self, reader: Reader) -> str | None:
        """Why it cannot be run here and now, in a clause; None if it can."""
        session = reader.session
        if session is None:
            return NOTHING_OPEN
        if self.needs_comparison and not session.is_settled:
            return STILL_COMPARING
        if session.view not in self.views:
            return f"not in the {session.view} view"
        return self.why_not_now(session)

    def why_not_now(self, session: Session) -> str | None:
        """The command's own reason, asked only in a view where it means something."""
        return None

    @abstractmethod
    def run(self, reader: Reader) -> None:
        """Do it; called only where `why_not` is None."""

    def __repr__(self) -> str:
        return f"<{self.id}>"


class SessionCommand(Command):
    """A command that changes the session and nothing else."""

    def run(self, reader: Reader) -> None:
        """Do it on the session that is open."""
        if reader.session is not None:
            self.act(reader.session, reader)

    @abstractmethod
    def act(self, session: Session, reader: Reader) -> None:
        """Change the session, and say what came of it where the screen does not show it."""


class AppCommand(Command):
    """A command that works with nothing open, too."""

    def why_not(self, reader: Reader) -> str | None:
        """Nothing stands in its way."""
        return None
