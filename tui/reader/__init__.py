"""The reader: the only room that knows Textual. App, screens, widgets and commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library import OpenedSet
    from tui.settings import Config, Themes

Progress = Callable[[str, float], None]
"""What is being done, and how much of it is (0–1)."""

Opener = Callable[[Progress], "OpenedSet"]
"""Opens a set; called in a thread of its own, so that the first paint does not wait for it."""


def run(open_set: Opener | None, config: Config, themes: Themes) -> int:
    """Show the reader until it is left.

    Args:
        open_set: opens what was asked for; None shows the library of recent sets and the sample.
        config: the user's settings, with the keymap in them.
        themes: the themes that loaded, and what was wrong with those that did not.

    Returns:
        The exit status for the shell.

    Raises:
        CrossreadError: the set could not be opened; the terminal is already as it was.
    """
    from tui.reader.app import CrossreadApp  # noqa: PLC0415 - so that `tui.reader.commands` loads no Textual
    from tui.reader.terminal import run_app  # noqa: PLC0415 - as above

    app = CrossreadApp(open_set, config, themes)
    status = run_app(app, mouse=config.mouse)
    if app.failure is not None:
        raise app.failure
    return status
