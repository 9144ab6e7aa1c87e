"""Theme files: the shipped ones and the user's own, which go before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tui.model import Meaning, Problem

DEFAULT_THEME = "crossread-dark"


@dataclass(frozen=True, slots=True)
class SpanStyle:
    """How a marked stretch looks.

    Attributes:
        color, background: `#rrggbb`, or `ansi_…`; `background` is never empty.
        style: words out of bold, dim, italic, underline, strike, reverse; never empty.
        glyph: one cell; set on both sides of the stretch.
    """

    color: str
    background: str
    style: tuple[str, ...]
    glyph: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A checked theme.

    Attributes:
        colors: always has primary, secondary, accent, warning, error, success, foreground,
            background, surface, panel (Textual's names), and ours: `muted` (dimmed text), `rule`
            (lines between things), `found` (background of a search hit). `#rrggbb` or `ansi_…`.
        spans: a style for every `Meaning`.
        is_ansi: whether it leaves the colours to the terminal's own palette.
        path: the file it came from.
    """

    name: str
    is_dark: bool
    colors: Mapping[str, str]
    spans: Mapping[Meaning, SpanStyle]
    is_ansi: bool = False
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Themes:
    """What was found: themes by name, and what was wrong with the others."""

    loaded: Mapping[str, Theme] = field(default_factory=dict)
    failed: tuple[Problem, ...] = ()

    def get(self, name: str) -> Theme:
        """The theme of this name.

        Raises:
            UsageError: there is none; names the nearest.
        """
        raise NotImplementedError


def load_themes(folders: Sequence[Path] | None = None) -> Themes:
    """Read every `*.toml` of the folders; in a later folder a name goes before the same in an earlier.

    Args:
        folders: default: the shipped themes, then the user's.
    """
    raise NotImplementedError
