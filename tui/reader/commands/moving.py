"""Going somewhere else in what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model import Meaning
from tui.reader.commands.command import Command, Reader, SessionCommand
from tui.reader.views import View

if TYPE_CHECKING:
    from tui.reader.session import Session

HALF_A_WINDOW = 0.5
MARKED_VIEWS = frozenset({View.PASSAGES, View.ARTICLE, View.NEW})
SOURCE_VIEWS = frozenset({View.PASSAGES, View.ARTICLE, View.NEW, View.MATRIX})


class NextPassage(SessionCommand):
    """Go to the next passage, sentence, row or entry of this view."""

    needs_comparison = False
    id, name, keys, hint = "passage.next", "Next passage", ("j", "down"), "passage"

    def act(self, session: Session, reader: Reader) -> None:
        """One on; past the last it scrolls to what follows, and at the end it says so."""
        if not session.step(1) and not session.scroll(HALF_A_WINDOW):
            reader.say("This is the last one.")


class PreviousPassage(SessionCommand):
    """Go to the previous passage, sentence, row or entry of this view."""

    needs_comparison = False
    id, name, keys, hint = "passage.previous", "Previous passage", ("k", "up"), "passage"

    def act(self, session: Session, reader: Reader) -> None:
        """One back; before the first it scrolls to the top, and there it says so."""
        if not session.step(-1) and not session.scroll(-HALF_A_WINDOW):
            reader.say("This is the first one.")


class FirstPassage(SessionCommand):
    """Go to the first passage, sentence, row or entry."""

    needs_comparison = False
    id, name, keys, hint = "passage.first", "First passage", ("g", "home"), "first"

    def act(self, session: Session, reader: Reader) -> None:
        """To the start."""
        session.to_end(-1)


class LastPassage(SessionCommand):
    """Go to the last passage, sentence, row or entry."""

    needs_comparison = False
    id, name, keys, hint = "passage.last", "Last passage", ("G", "end"), "last"

    def act(self, session: Session, reader: Reader) -> None:
        """To the end."""
        session.to_end(1)


class _StopCommand(SessionCommand):
    """Go to a marked stretch of text, in this passage or the nearest one that has it."""

    views = MARKED_VIEWS
    meaning: Meaning
    direction: int
    none_left: str

    def act(self, session: Session, reader: Reader) -> None:
        """Go there, or say that there is none further on."""
        if not session.to_stop(self.meaning, self.direction):
            reader.say(self.none_left)


class NextDifference(_StopCommand):
    """Go to the next stretch of text that the sources word differently."""

    id, name, keys, hint = "difference.next", "Next difference", ("n",), "difference"
    meaning, direction, none_left = Meaning.DIFFERS, 1, "No difference further on."


class PreviousDifference(_StopCommand):
    """Go to the previous stretch of text that the sources word differently."""

    id, name, keys, hint = "difference.previous", "Previous difference", ("N",), "difference"
    meaning, direction, none_left = Meaning.DIFFERS, -1, "No difference before this."


class NextUnique(_StopCommand):
    """Go to the next detail that only one source gives."""

    id, name, keys, hint = "unique.next", "Next unique detail", ("i",), "unique"
    meaning, direction, none_left = Meaning.UNIQUE, 1, "No unique detail further on."


class PreviousUnique(_StopCommand):
    """Go to the previous detail that only one source gives."""

    id, name, keys, hint = "unique.previous", "Previous unique detail", ("I",), "unique"
    meaning, direction, none_left = Meaning.UNIQUE, -1, "No unique detail before this."


class NextConflict(_StopCommand):
    """Go to the next statement that another source contradicts."""

    id, name, keys, hint = "conflict.next", "Next conflict", ("c",), "conflict"
    meaning, direction, none_left = Meaning.CONFLICT, 1, "No conflict further on."


class PreviousConflict(_StopCommand):
    """Go to the previous statement that another source contradicts."""

    id, name, keys, hint = "conflict.previous", "Previous conflict", ("C",), "conflict"
    meaning, direction, none_left = Meaning.CONFLICT, -1, "No conflict before this."


class NextUnreviewed(SessionCommand):
    """Go on to the next passage to review: conflicts first, then the most uncertain, then the rest."""

    id, name, keys, hint = "unreviewed.next", "Next unreviewed", ("r",), "unreviewed"

    def act(self, session: Session, reader: Reader) -> None:
        """Go there, from the end on to the start."""
        if not session.to_unreviewed(1):
            reader.say("Every passage is reviewed.")


class PreviousUnreviewed(SessionCommand):
    """Go back in the order of review: conflicts first, then the most uncertain, then the rest."""

    id, name, keys, hint = "unreviewed.previous", "Previous unreviewed", ("R",), "unreviewed"

    def act(self, session: Session, reader: Reader) -> None:
        """Go there, from the start on to the end."""
        if not session.to_unreviewed(-1):
            reader.say("Every passage is reviewed.")


class NextSource(SessionCommand):
    """Go to the next source: the next member of the passage, or the next article."""

    needs_comparison = False
    id, name, keys, hint = "source.next", "Next source", ("l", "right"), "source"
    views = SOURCE_VIEWS

    def act(self, session: Session, reader: Reader) -> None:
        """One to the right; at the edge it stays."""
        session.step_source(1)


class PreviousSource(SessionCommand):
    """Go to the previous source: the previous member of the passage, or the previous article."""

    needs_comparison = False
    id, name, keys, hint = "source.previous", "Previous source", ("h", "left"), "source"
    views = SOURCE_VIEWS

    def act(self, session: Session, reader: Reader) -> None:
        """One to the left; at the edge it stays."""
        session.step_source(-1)


class GoToSource(SessionCommand):
    """Go to the source with this number."""

    needs_comparison = False
    views = SOURCE_VIEWS

    def __init__(self, number: int) -> None:
        self.number = number
        self.id = f"source.{number}"
        self.name = f"Source {number}"
        self.keys = (str(number),)
        self.hint = "source"

    def why_not_now(self, session: Session) -> str | None:
        """There may be fewer sources than keys."""
        count = len(session.comparison.articles)
        return None if self.number <= count else f"there are {count} sources"

    def act(self, session: Session, reader: Reader) -> None:
        """Go there, or say that it does not tell this passage."""
        article = session.comparison.articles[self.number - 1]
        if not session.to_source(article.id):
            reader.say(f"{article.id} does not tell this passage.")


class ScrollDown(Command):
    """Scroll half a window down."""

    needs_comparison = False
    id, name, keys, hint = "scroll.down", "Scroll down", ("ctrl+d", "pagedown"), "scroll"

    def run(self, reader: Reader) -> None:
        """Down."""
        reader.scroll(HALF_A_WINDOW)


class ScrollUp(Command):
    """Scroll half a window up."""

    needs_comparison = False
    id, name, keys, hint = "scroll.up", "Scroll up", ("ctrl+u", "pageup"), "scroll"

    def run(self, reader: Reader) -> None:
        """Up."""
        reader.scroll(-HALF_A_WINDOW)


COMMANDS: tuple[Command, ...] = (
    NextPassage(), PreviousPassage(), FirstPassage(), LastPassage(),
    NextDifference(), PreviousDifference(), NextUnique(), PreviousUnique(),
    NextConflict(), PreviousConflict(), NextUnreviewed(), PreviousUnreviewed(),
    NextSource(), PreviousSource(), *(GoToSource(n) for n in range(1, 10)),
    ScrollDown(), ScrollUp(),
)  # fmt: skip
