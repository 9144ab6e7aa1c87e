"""The same theme for Textual's own widgets: the one-line prompt and the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme as TextualTheme

from tui.reader.terminal.capabilities import ColourDepth

if TYPE_CHECKING:
    from tui.settings.themes import Theme

MONOCHROME = "crossread:monochrome"
"""Name of the theme without a colour of its own: what NO_COLOR asks for."""


def textual_theme(theme: Theme, depth: ColourDepth) -> TextualTheme:
    """The theme as Textual wants it; its name is kept apart from Textual's built-in ones."""
    is_plain = depth is ColourDepth.NONE

    def colour(name: str) -> str:
        return "ansi_default" if is_plain else theme.colors[name]

    return TextualTheme(
        name=MONOCHROME if is_plain else f"crossread:{theme.name}",
        dark=theme.is_dark,
        ansi=is_plain or theme.is_ansi,
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
