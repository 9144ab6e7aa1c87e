"""Where things live: the user's folders (XDG, or the system's own), and the data shipped with us."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

CONFIG_VARIABLE = "CROSSREAD_CONFIG"
"""Names another config file in the environment."""

_PACKAGE = Path(__file__).resolve().parent.parent


def _folders() -> PlatformDirs:
    from platformdirs import PlatformDirs  # noqa: PLC0415 - a cold import of 8 ms that many calls never need

    # No author: on Windows it would put a company's folder around ours.
    return PlatformDirs("crossread", appauthor=False)


def config_folder() -> Path:
    """The folder of the config file; need not exist."""
    return _folders().user_config_path


def config_file() -> Path:
    """The config file; need not exist. `CROSSREAD_CONFIG` in the environment names another."""
    named = os.environ.get(CONFIG_VARIABLE)
    return Path(named).expanduser() if named else config_folder() / "config.toml"


def theme_folder() -> Path:
    """The user's own themes, `*.toml`; need not exist."""
    return _folders().user_data_path / "themes"


def state_folder() -> Path:
    """Recents, crash logs, and the journals' folder; need not exist."""
    return _folders().user_state_path


def review_folder() -> Path:
    """Where journals are kept: `<set key>.jsonl`; need not exist."""
    return state_folder() / "reviews"


def cache_folder() -> Path:
    """What can be computed again; need not exist."""
    return _folders().user_cache_path


@cache
def shipped(name: Literal["articles", "themes"]) -> Path:
    """The folder of this name that comes with the package: inside the wheel, or beside it in a checkout."""
    in_wheel = _PACKAGE / "_data" / name
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent / name


def shorten(path: Path | str) -> str:
    """A path as people write it, with the home folder as `~`; for messages only."""
    home = os.path.expanduser("~")  # noqa: PTH111 — Path.home() raises where there is none
    text = str(path)
    return "~" + text[len(home) :] if home != "/" and text.startswith(home + os.sep) else text
