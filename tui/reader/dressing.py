"""The part of the app that wears a theme, and looks whether its file was written again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.reader.asking import Questions
from tui.reader.styles.textual_theme import textual_theme
from tui.reader.styles.tints import Styles, effective, glyphs_of, styles_of
from tui.reader.terminal import ColourDepth, detect
from tui.reader.widgets.sheet import Sheet

if TYPE_CHECKING:
    from tui.settings import Config, Theme, Themes

THEME_WATCH_SECONDS = 2.0
"""How often a user's theme file is looked at; one `stat`, and only for a file of the user's own."""


class Dressed(Questions, inherit_bindings=False):
    """An app in a theme."""

    sheet_styles: Styles

    def __init__(self, config: Config, themes: Themes) -> None:
        self._depth = detect(os.environ).colours
        super().__init__(ansi_color=True if self._depth is ColourDepth.NONE else None)
        self.session = None
        self.config = config
        self.keymap = config.keymap
        self.themes = themes
        self._theme: Theme = themes.get(config.theme)
        self._theme_seen = 0.0

    @property
    def theme_name(self) -> str:
        """Name of the theme as the user knows it."""
        return self._theme.name

    def use_theme(self, name: str) -> None:
        """Draw everything in this theme from now on."""
        self._theme = self.themes.get(name)
        drawn = effective(self._theme, self.themes, self._depth)
        self.sheet_styles = styles_of(drawn, self._depth)
        native = textual_theme(drawn, self._depth)
        self.register_theme(native)
        self.theme = native.name
        self._theme_seen = self._theme_changed()
        if self.session is not None:
            self.session.use_glyphs(glyphs_of(drawn))
        if not self.is_running:
            return
        for screen in self.screen_stack:
            for sheet in screen.query(Sheet):
                sheet.restyle(self.sheet_styles)
        self.redraw()

    def _theme_changed(self) -> float:
        """When the theme's file was last written; 0 where it has none."""
        path = self._theme.path
        try:
            return path.stat().st_mtime if path is not None else 0.0
        except OSError:
            return 0.0

    def watch_theme_file(self) -> None:
        """Reload the theme when its file was written."""
        changed = self._theme_changed()
        if not changed or changed == self._theme_seen:
            return
        from tui.settings import load_themes  # noqa: PLC0415 - hardly ever needed

        self._theme_seen = changed
        name, self.themes = self._theme.name, load_themes()
        if name in self.themes.loaded:
            self.use_theme(name)
            self.say(f"Reloaded the theme {name}.")
        else:
            self.warn(f"theme {next(map(str, self.themes.failed), name)}; the last good one stays.")
        self.redraw()
