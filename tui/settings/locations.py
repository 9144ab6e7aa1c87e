"""Where things live: the user's folders (XDG, or the system's own), and the data shipped with us."""

from __future__ import annotations

from pathlib import Path
from typing import Literal


def config_file() -> Path:
    """The config file; need not exist. `CROSSREAD_CONFIG` in the environment names another."""
    raise NotImplementedError


def theme_folder() -> Path:
    """The user's own themes, `*.toml`; need not exist."""
    raise NotImplementedError


def review_folder() -> Path:
    """Where journals are kept: `<set key>.jsonl`; need not exist."""
    raise NotImplementedError


def state_folder() -> Path:
    """Recents, crash logs, and the journals' folder; need not exist."""
    raise NotImplementedError


def cache_folder() -> Path:
    """What can be computed again; need not exist."""
    raise NotImplementedError


def shipped(name: Literal["articles", "themes"]) -> Path:
    """The folder of this name that comes with the package: inside the wheel, or beside it in a checkout."""
    raise NotImplementedError
