"""What to open where no set was named: recent sets, and the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ingest.sanitise import sanitise_line
from tui.library import open_set, recents, sample
from tui.reader.screens.chooser import ChooserScreen, Option
from tui.reader.wording import counted

if TYPE_CHECKING:
    from tui.reader.app import CrossreadApp


class LibraryScreen(ChooserScreen):
    """A chooser that fills the window."""


def ask_set(app: CrossreadApp) -> None:
    """Offer the sets; escape leaves the reader where nothing is open."""
    known = {str(i): recent for i, recent in enumerate(recents())}
    options = [
        Option(
            value,
            recent.title or sanitise_line(" ".join(recent.paths)),
            note=counted(recent.articles, "article"),
            key=recent.opened[:10],
        )
        for value, recent in known.items()
    ]
    options.append(Option("sample", "The sample", note="five articles on one story, to try it out"))

    def chosen(value: str | None) -> None:
        if value is None:
            if app.session is None:
                app.leave()
            return
        paths = (str(sample()),) if value == "sample" else known[value].paths
        app.open(lambda progress: open_set(paths, progress=progress))

    app.push_screen(LibraryScreen("Crossread: what to read", options), chosen)
