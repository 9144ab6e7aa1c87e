"""Theme files: the shipped ones and the user's own, which go before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from tui.errors import UsageError
from tui.model import Meaning, Problem
from tui.settings.locations import shipped, shorten, theme_folder
from tui.settings.suggestions import did_you_mean
from tui.settings.theme_file import SpanStyle, Theme, read_theme
from tui.values import frozen

__all__ = ["DEFAULT_THEME", "Meaning", "SpanStyle", "Theme", "Themes", "load_themes"]

DEFAULT_THEME = "crossread-dark"


@frozen
class Themes:
    """What was found: themes by name, and what was wrong with the others."""

    loaded: Mapping[str, Theme] = field(default_factory=dict)
    failed: tuple[Problem, ...] = ()

    def get(self, name: str) -> Theme:
        """The theme of this name.

        Raises:
            UsageError: there is none; names the nearest.
        """
        if theme := self.loaded.get(name):
            return theme
        raise UsageError(f'theme "{name}": no such theme{did_you_mean(name, self.loaded)}')

    def get_or_default(self, name: str) -> tuple[Theme, Problem | None]:
        """The theme of this name; else the default one, and what to say about it.

        For a name out of a config file, where a missing theme must not keep anybody from reading.
        """
        try:
            return self.get(name), None
        except UsageError as error:
            problem = Problem("", f"{error}; {DEFAULT_THEME} is used instead")
            return self.get(DEFAULT_THEME), problem


def load_themes(folders: Sequence[Path] | None = None) -> Themes:
    """Read every `*.toml` of the folders; in a later folder a name goes before the same in an earlier.

    Args:
        folders: default: the shipped themes, then the user's; one that does not exist is empty.
    """
    loaded: dict[str, Theme] = {}
    failed: list[Problem] = []
    for folder in (shipped("themes"), theme_folder()) if folders is None else folders:
        here: dict[str, Theme] = {}
        for path in _files(folder, failed):
            try:
                theme = read_theme(path)
            except UsageError as error:
                failed.append(Problem("", str(error)))
                continue
            if twin := here.get(theme.name):
                failed.append(
                    Problem(shorten(path), f'name: "{theme.name}" is already {shorten(twin.path or "")}')
                )
                continue
            here[theme.name] = theme
        loaded |= here
    return Themes(loaded, tuple(failed))


def _files(folder: Path, failed: list[Problem]) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        failed.append(Problem(shorten(folder), f"cannot be read: {error.strerror}"))
        return []
