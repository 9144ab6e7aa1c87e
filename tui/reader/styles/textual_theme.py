"""The same theme for Textual's own widgets: the one-line prompt and the editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES
from textual.theme import Theme as TextualTheme

from tui.reader.terminal.capabilities import ColourDepth

if TYPE_CHECKING:
    from tui.settings.themes import Theme

MONOCHROME = "own-monochrome"
"""Name of the theme without a colour of its own: what NO_COLOR asks for."""


def textual_theme(theme: Theme, depth: ColourDepth) -> TextualTheme:
    """The theme as Textual wants it; its name is kept apart from Textual's built-in ones."""
    is_plain = depth is ColourDepth.NONE

    def colour(name: str) -> str:
        return "ansi_default" if is_plain else theme.colors[name]

    is_ansi = is_plain or theme.is_ansi
    like = BUILTIN_THEMES["ansi-dark" if theme.is_dark else "ansi-light"]
    return TextualTheme(
        name=MONOCHROME if is_plain else "own-" + re.sub(r"[^\w-]", "-", theme.name),
        dark=theme.is_dark,
        ansi=is_ansi,
        variables=dict(like.variables) if is_ansi else {},  # Textual makes none for ANSI, but needs them
        primary=colour("primary"),
        secondary=colour("secondary"),
        accent=colour("accent"),
        warning=colour("warning"),
        error=colour("error"),
        success=colour("success"),
        foreground=colour("foreground"),
        background=colour("background"),
        surface=colour("surface"),
        panel=colour("panel"),
    )
