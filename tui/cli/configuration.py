"""The config file as the command line needs it."""

from __future__ import annotations

from pathlib import Path

from tui.settings import Config, load_config


def load(path: Path | None) -> Config:
    """The user's config, checked against the reader's commands.

    Raises:
        UsageError: it is broken; names file and key.
    """
    from tui.reader.commands import default_keys

    return load_config(default_keys(), path)
