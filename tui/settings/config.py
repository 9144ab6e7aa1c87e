"""The config file as a value: every key typed, every mistake named with the nearest valid choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from tui.settings.keymap import Keymap

Layout = Literal["auto", "stacked", "columns", "side"]


@dataclass(frozen=True, slots=True)
class Config:
    """What the user has set; the defaults are those of an absent file.

    Attributes:
        theme: name of a theme, shipped or the user's own.
        layout: how a passage's members stand; `auto` goes by the window's width.
        mouse: whether clicks and the wheel are taken from the terminal.
        reviewer: name written into each decision; may be empty.
        export_format: what the export screen and `crossread export` write unless told otherwise.
        keymap: the keys in force: preset and overrides resolved.
        path: the file it came from, whether or not it exists.
    """

    theme: str = "crossread-dark"
    layout: Layout = "auto"
    mouse: bool = False
    reviewer: str = ""
    export_format: str = "markdown"
    keymap: Keymap = field(default_factory=Keymap)
    path: Path | None = None


def load_config(default_keys: Mapping[str, tuple[str, ...]], path: Path | None = None) -> Config:
    """Read the config file; an absent one gives the defaults.

    Args:
        default_keys: the reader's commands and their keys (`tui.reader.commands.default_keys()`).
        path: instead of `locations.config_file()`.

    Raises:
        UsageError: naming the file, the key, what was expected and the nearest valid choice.
    """
    raise NotImplementedError
