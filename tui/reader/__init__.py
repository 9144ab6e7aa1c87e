"""The reader: the only room that knows Textual. App, screens, widgets and commands."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui.library import OpenedSet
    from tui.model import ArticleSet
    from tui.reader.first_sight import FirstSight
    from tui.settings import Config, Themes


class Watcher(Protocol):
    """Whoever waits for a set to be opened."""

    def __call__(self, what: str, share: float, /) -> None:
        """Hear what is being done, and how much of it is (0–1)."""

    def read(self, article_set: ArticleSet, /) -> None:
        """Take the articles to look at while they are being compared."""


Opener = Callable[[Watcher], "OpenedSet"]
"""Opens a set; called in a thread of its own, so that the first paint does not wait for it."""


def run(
    open_set: Opener | None, config: Config, themes: Themes, *, fingerprint: Callable[[], str] | None = None
) -> int:
    """Show the reader until it is left.

    Args:
        open_set: opens what was asked for; None shows the library of recent sets and the sample.
        config: the user's settings, with the keymap in them.
        themes: the themes that loaded, and what was wrong with those that did not.
        fingerprint: gives `tui.library.fingerprint` of what is opened; with it the screen that was seen
            when the same was opened last is shown at once, before Textual is imported.

    Returns:
        The exit status for the shell.

    Raises:
        CrossreadError: the set could not be opened; the terminal is already as it was.
    """
    sight = _first_sight(config, themes, fingerprint)
    try:
        _import_textual()
        from tui.reader.app import CrossreadApp  # noqa: PLC0415 - so that `tui.reader.commands` loads no Textual
        from tui.reader.terminal import run_app  # noqa: PLC0415 - as above

        app = CrossreadApp(open_set, config, themes, fingerprint=fingerprint, sight=sight)
        status = run_app(app, mouse=config.mouse)
    finally:
        if sight is not None:
            sight.line.close()
    if app.failure is not None:
        raise app.failure
    return status


def _first_sight(config: Config, themes: Themes, fingerprint: Callable[[], str] | None) -> FirstSight | None:
    """Show the screen that was seen last time, if it is known and the terminal is ours to draw on."""
    from tui.reader.terminal.capabilities import refusal  # noqa: PLC0415 - as above

    if fingerprint is None or refusal(os.environ) or os.environ.get("CROSSREAD_PLAIN_DISPLAY") == "1":
        return None
    from tui.reader.first_sight import show  # noqa: PLC0415 - only where there may be one

    return show(fingerprint(), config, themes)


def _import_textual() -> None:
    """Import the app with the garbage collector held still: it would find nothing, a tenth of the time."""
    from tui.reader.terminal.importing import lightly  # noqa: PLC0415 - as in `run`

    gc.disable()
    try:
        with lightly():
            import tui.reader.app  # noqa: PLC0415 - as in `run`
            import tui.reader.terminal.lifecycle  # noqa: F401, PLC0415 - as in `run`
    finally:
        gc.enable()
    gc.freeze()
