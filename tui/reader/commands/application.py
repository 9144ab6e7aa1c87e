"""Taking text out, and the program as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.command import PASSAGE_VIEWS, AppCommand, Command, Reader, SessionCommand

if TYPE_CHECKING:
    from tui.reader.session import Session


class CopyPassage(SessionCommand):
    """Copy the passage with its sources to the clipboard, over SSH and tmux as well."""

    id, name, keys, hint = "copy.passage", "Copy passage", ("y",), "copy"
    views = PASSAGE_VIEWS

    def why_not_now(self, session: Session) -> str | None:
        """There must be a passage."""
        return None if session.passage_id else "no passage is current"

    def act(self, session: Session, reader: Reader) -> None:
        """Offer it to the terminal."""
        reader.copy(session.passage_text(), "passage")


class CopySummary(SessionCommand):
    """Copy the whole summary, with its citations, to the clipboard."""

    id, name, keys, hint = "copy.summary", "Copy summary", ("Y",), "copy all"

    def act(self, session: Session, reader: Reader) -> None:
        """Offer it to the terminal."""
        reader.copy(session.summary_text(), "summary")


class OpenExport(SessionCommand):
    """Write the summary to a file."""

    id, name, keys, hint = "export.open", "Export", ("w",), "export"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask for format and file name."""
        reader.open_export()


class ShowPalette(AppCommand):
    """List every command, with its key and why it cannot be used now."""

    id, name, keys, hint = "app.palette", "All commands", ("ctrl+p",), "commands"

    def run(self, reader: Reader) -> None:
        """Open the list."""
        reader.show_palette()


class Back(AppCommand):
    """Close what lies on top, end a search, or return to the passages."""

    id, name, keys, hint = "app.back", "Back", ("escape",), "back"

    def run(self, reader: Reader) -> None:
        """One step out."""
        reader.back()


class Quit(AppCommand):
    """Leave; every decision is already saved."""

    id, name, keys, hint = "app.quit", "Quit", ("q", "ctrl+q"), "quit"

    def run(self, reader: Reader) -> None:
        """Leave."""
        reader.leave()


COMMANDS: tuple[Command, ...] = (
    CopyPassage(), CopySummary(), OpenExport(), ShowPalette(), Back(), Quit(),
)  # fmt: skip
