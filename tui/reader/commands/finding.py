"""Finding a place by what it says, or by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.command import Command, Reader, SessionCommand

if TYPE_CHECKING:
    from tui.reader.session import Session


class OpenSearch(SessionCommand):
    """Search all passages and articles for words."""

    needs_comparison = False
    id, name, keys, hint = "search.open", "Search", ("/",), "search"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask for the words."""
        reader.ask_search()


class _SearchStep(SessionCommand):
    """Go to another place where the words stand."""

    needs_comparison = False
    direction: int

    def why_not_now(self, session: Session) -> str | None:
        """Something must have been searched for."""
        return None if session.query else "nothing was searched for"

    def act(self, session: Session, reader: Reader) -> None:
        """Go there, around the end."""
        reader.say(session.search_step(self.direction))


class NextHit(_SearchStep):
    """Go to the next place where the searched words stand."""

    id, name, keys, hint = "search.next", "Next hit", ("]",), "hit"
    direction = 1


class PreviousHit(_SearchStep):
    """Go to the previous place where the searched words stand."""

    id, name, keys, hint = "search.previous", "Previous hit", ("[",), "hit"
    direction = -1


class OpenJump(SessionCommand):
    """Jump to a passage (9), sentence (B.4), conflict (K2) or source (C)."""

    needs_comparison = False
    id, name, keys, hint = "goto.open", "Jump", (":",), "jump"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask where to."""
        reader.ask_jump()


COMMANDS: tuple[Command, ...] = (OpenSearch(), NextHit(), PreviousHit(), OpenJump())
