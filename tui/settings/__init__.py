"""What the user has set: config, keymap, themes, and where all of it lives on disk.

Every value is typed and checked once, here; a mistake is reported with its file, its key and the
nearest valid choice. A broken theme is data (`Themes.failed`), never fatal.
"""

from __future__ import annotations

from tui.settings.config import Config, load_config
from tui.settings.keymap import Keymap, Preset, resolve_keymap
from tui.settings.themes import SpanStyle, Theme, Themes, load_themes

__all__ = [
    "Config",
    "Keymap",
    "Preset",
    "SpanStyle",
    "Theme",
    "Themes",
    "load_config",
    "load_themes",
    "resolve_keymap",
]
