"""Choosing what is shown, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.commands.command import AppCommand, Command, Reader, SessionCommand
from tui.reader.views import View

if TYPE_CHECKING:
    from tui.reader.session import Session


class _ShowView(SessionCommand):
    """Show a view."""

    view: View

    def act(self, session: Session, reader: Reader) -> None:
        """Show it; pressed again, it returns to the passages."""
        session.show(View.PASSAGES if session.view is self.view else self.view)


class ShowPassages(_ShowView):
    """Show the aligned passages, one at a time."""

    id, name, keys, hint = "view.passages", "Passages", ("p",), "passages"
    view = View.PASSAGES


class ShowArticle(_ShowView):
    """Show one source whole, with marks for who else tells each sentence."""

    id, name, keys, hint = "view.article", "Article", ("A",), "article"
    view = View.ARTICLE


class ShowNewOnly(_ShowView):
    """Show what this source says that those you have read do not."""

    id, name, keys, hint = "view.new", "New only", ("+",), "new only"
    view = View.NEW


class ShowMatrix(_ShowView):
    """Show passages against sources."""

    id, name, keys, hint = "view.matrix", "Matrix", ("M",), "matrix"
    view = View.MATRIX


class ShowConflicts(_ShowView):
    """Show the ledger of contradictions and updates."""

    id, name, keys, hint = "view.conflicts", "Conflicts", ("K",), "conflicts"
    view = View.CONFLICTS


class ShowSummary(_ShowView):
    """Show the merged, cited summary as it stands now."""

    id, name, keys, hint = "view.summary", "Summary", ("S",), "summary"
    view = View.SUMMARY


class ShowHistory(_ShowView):
    """Show every decision; enter returns to the one under the cursor."""

    id, name, keys, hint = "history.show", "History", ("L",), "history"
    view = View.HISTORY


class ShowHelp(AppCommand):
    """Show the keys that work here and now, and why the others do not."""

    id, name, keys, hint = "help.keys", "Keys", ("?", "f1"), "keys"

    def run(self, reader: Reader) -> None:
        """Open it over the view."""
        reader.show_help()


class MarkRead(SessionCommand):
    """Mark this source as read, or as unread: “new only” leaves out what it says."""

    id, name, keys, hint = "source.read", "Mark source as read", ("=",), "read"
    views = frozenset({View.PASSAGES, View.ARTICLE, View.NEW, View.MATRIX})

    def act(self, session: Session, reader: Reader) -> None:
        """Mark it."""
        reader.say(session.mark_read())


class NextLayout(SessionCommand):
    """Change the layout: stacked, columns, side by side, or by the width of the window."""

    id, name, keys, hint = "view.layout", "Layout", ("v",), "layout"
    views = frozenset({View.PASSAGES})

    def act(self, session: Session, reader: Reader) -> None:
        """Take the next one."""
        reader.say(session.next_layout())


class Zoom(SessionCommand):
    """Show the current source alone, or all of them again."""

    id, name, keys, hint = "view.zoom", "Zoom", ("z",), "zoom"
    views = frozenset({View.PASSAGES})

    def act(self, session: Session, reader: Reader) -> None:
        """Zoom in or out."""
        reader.say(session.zoom())


class ChooseFilter(SessionCommand):
    """Choose which passages to step through."""

    id, name, keys, hint = "view.filter", "Filter", ("f",), "filter"

    def act(self, session: Session, reader: Reader) -> None:
        """Ask which."""
        reader.choose_filter()


class ChooseTheme(AppCommand):
    """Choose a theme; its file is reloaded when it changes."""

    id, name, keys, hint = "view.theme", "Theme", ("t",), "theme"

    def run(self, reader: Reader) -> None:
        """Ask which."""
        reader.choose_theme()


class ToggleBoilerplate(SessionCommand):
    """Show or hide lines that are not story: headings, bylines, notices, links."""

    needs_comparison = False
    id, name, keys, hint = "view.boilerplate", "Lines that are not story", ("b",), "boilerplate"
    views = frozenset({View.ARTICLE})

    def act(self, session: Session, reader: Reader) -> None:
        """Show or hide them."""
        reader.say(session.toggle_boilerplate())


class ShowReasons(SessionCommand):
    """Show why this sentence stands with the others: the score of each pair, and what it rests on."""

    id, name, keys, hint = "view.why", "Why these belong together", ("W",), "why"
    views = frozenset({View.PASSAGES, View.ARTICLE, View.NEW, View.MATRIX})

    def why_not_now(self, session: Session) -> str | None:
        """There must be another sentence beside it."""
        return None if len(session.members) > 1 else "no other sentence stands beside it"

    def act(self, session: Session, reader: Reader) -> None:
        """Lay the reasons over the view."""
        reader.show_reasons()


COMMANDS: tuple[Command, ...] = (
    ShowPassages(), ShowArticle(), ShowNewOnly(), ShowMatrix(), ShowConflicts(), ShowSummary(),
    ShowHistory(), ShowReasons(), MarkRead(), NextLayout(), Zoom(), ChooseFilter(), ChooseTheme(),
    ToggleBoilerplate(), ShowHelp(),
)  # fmt: skip
