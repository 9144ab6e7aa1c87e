"""One theme file: `schema`, `name`, `dark`, `[colors]` and `[spans.…]`, checked key by key.

A theme may leave out what follows from the rest; what it says must be valid. Either all its colours
are `#rrggbb`, or all are `ansi_…` and the terminal's own palette decides how they look.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tui.errors import UsageError
from tui.model import Meaning
from tui.settings.colour import blend, contrast
from tui.settings.locations import shorten
from tui.settings.suggestions import did_you_mean
from tui.settings.toml import read_toml, refuse_unknown
from tui.values import frozen

SCHEMA = 1

_HUES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
ANSI_COLORS = ("ansi_default", *(f"ansi_{h}" for h in _HUES), *(f"ansi_bright_{h}" for h in _HUES))
"""The sixteen colours of a terminal's own palette and its default, as Textual names them."""

REQUIRED_COLORS = ("primary", "foreground", "background", "surface", "panel", "warning")
OPTIONAL_COLORS = ("secondary", "accent", "error", "success", "muted", "rule", "found")

STYLES = ("bold", "dim", "italic", "underline", "strike", "reverse")
"""No blinking: it is tiring, and to some readers dangerous."""

DEFAULT_STYLES: Mapping[Meaning, tuple[tuple[str, ...], str]] = {
    Meaning.DIFFERS: (("underline",), "~"),
    Meaning.UNIQUE: (("bold",), "+"),
    Meaning.CONFLICT: (("bold", "underline"), "≠"),
    Meaning.DROPPED: (("strike",), "−"),
}
"""Text style and glyph of each meaning, for themes that do not say."""

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@frozen
class SpanStyle:
    """How a marked stretch looks.

    Attributes:
        color: `#rrggbb`, or `ansi_…`.
        background: the same; never empty.
        style: words out of `STYLES`; never empty.
        glyph: one cell; set on both sides of the stretch.
    """

    color: str
    background: str
    style: tuple[str, ...]
    glyph: str


@frozen
class Theme:
    """A checked theme.

    Attributes:
        name: small letters, digits and hyphens.
        is_dark: whether text is lighter than what is behind it.
        colors: always has primary, secondary, accent, warning, error, success, foreground,
            background, surface, panel (Textual's names), and ours: `muted` (dimmed text), `rule`
            (lines between things), `found` (background of a search hit). `#rrggbb` or `ansi_…`.
        spans: a style for every `Meaning`; no two have the same glyph or the same text style.
        is_ansi: whether it leaves the colours to the terminal's own palette.
        path: the file it came from.
    """

    name: str
    is_dark: bool
    colors: Mapping[str, str]
    spans: Mapping[Meaning, SpanStyle]
    is_ansi: bool = False
    path: Path | None = None


def read_theme(path: Path) -> Theme:
    """Read and check one file.

    Raises:
        UsageError: naming the file, the key, what was expected and the nearest valid choice.
    """
    table = read_toml(path, schema=SCHEMA)
    where = shorten(path)
    refuse_unknown(table, ("name", "dark", "colors", "spans"), where)
    name, is_dark = table.get("name"), table.get("dark")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise UsageError(f"{where}: name: expected small letters, digits and hyphens, not {name!r}")
    if not isinstance(is_dark, bool):
        raise UsageError(f"{where}: dark: expected true or false, not {is_dark!r}")
    given = _colors(_table(table, "colors", where), f"{where}: colors")
    colors = _complete(given)
    spans = _spans(_table(table, "spans", where), colors, f"{where}: spans")
    used = [*given.values(), *(c for span in spans.values() for c in (span.color, span.background))]
    is_ansi = used[0].startswith("ansi_")
    if any(color.startswith("ansi_") is not is_ansi for color in used):
        raise UsageError(f"{where}: colors: either all are #rrggbb or all ansi_…, not some of each")
    return Theme(name, is_dark, colors, spans, is_ansi, path)


def _table(table: Mapping[str, Any], key: str, where: str) -> dict[str, Any]:
    found = table.get(key)
    if isinstance(found, dict):
        return found
    raise UsageError(f"{where}: {key}: expected a table [{key}]")


def _color(value: object, where: str) -> str:
    if isinstance(value, str) and value in ANSI_COLORS:
        return value
    if isinstance(value, str) and value.startswith("#"):
        try:
            return blend(value, value, 1)
        except ValueError:
            pass
    hint = did_you_mean(str(value), ANSI_COLORS) if str(value).startswith("ansi") else ""
    raise UsageError(f"{where}: {value!r} is not a colour such as #d0d0d0 or ansi_blue{hint}")


def _colors(table: Mapping[str, Any], where: str) -> dict[str, str]:
    refuse_unknown(table, (*REQUIRED_COLORS, *OPTIONAL_COLORS), where)
    for key in REQUIRED_COLORS:
        if key not in table:
            raise UsageError(f"{where}: {key} is missing")
    return {key: _color(value, f"{where}: {key}") for key, value in table.items()}


def _complete(given: Mapping[str, str]) -> dict[str, str]:
    """The colours with those filled in that follow from the rest."""
    text, behind = given["foreground"], given["background"]
    mixable = text.startswith("#") and behind.startswith("#")
    follows = {
        "secondary": given["primary"],
        "accent": given["primary"],
        "error": given["warning"],
        "success": given["primary"],
        "muted": blend(text, behind, 0.75) if mixable else text,
        "rule": blend(text, behind, 0.5) if mixable else text,
        "found": given["panel"],
    }
    return follows | dict(given)


def _spans(table: Mapping[str, Any], colors: Mapping[str, str], where: str) -> dict[Meaning, SpanStyle]:
    refuse_unknown(table, tuple(Meaning), where)
    spans = {}
    for meaning in Meaning:
        spans[meaning] = _span(
            _table(table, meaning.value, where), meaning, colors["background"], f"{where}.{meaning}"
        )
    for what, of in (("glyph", lambda s: s.glyph), ("style", lambda s: frozenset(s.style))):
        seen: dict[object, Meaning] = {}
        for meaning, span in spans.items():
            twin = seen.setdefault(of(span), meaning)
            if twin is not meaning:
                raise UsageError(
                    f"{where}.{meaning}: {what}: the same as that of {twin},"
                    " so they could not be told apart without colour"
                )
    return spans


def _span(table: Mapping[str, Any], meaning: Meaning, behind: str, where: str) -> SpanStyle:
    refuse_unknown(table, ("color", "background", "style", "glyph"), where)
    if "color" not in table:
        raise UsageError(f"{where}: color is missing")
    style, glyph = DEFAULT_STYLES[meaning]
    return SpanStyle(
        color=_color(table["color"], f"{where}: color"),
        background=_color(table.get("background", behind), f"{where}: background"),
        style=_style(table["style"], f"{where}: style") if "style" in table else style,
        glyph=_glyph(table.get("glyph", glyph), f"{where}: glyph"),
    )


def _style(value: object, where: str) -> tuple[str, ...]:
    """Words of a style: a string of them (`"bold underline"`) or a list."""
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list) or not words:
        raise UsageError(f'{where}: expected words such as "bold underline", not {value!r}')
    for word in words:
        if word not in STYLES:
            raise UsageError(f"{where}: {word!r} is no text style{did_you_mean(str(word), STYLES)}")
    return tuple(dict.fromkeys(words))


def _glyph(value: object, where: str) -> str:
    """One character that fills one cell of any terminal."""
    if (
        isinstance(value, str)
        and len(value) == 1
        and unicodedata.category(value)[0] not in "CMZ"
        and unicodedata.east_asian_width(value) not in "WF"
    ):
        return value
    raise UsageError(f"{where}: expected one character, one cell wide, not {value!r}")


def measure(theme: Theme) -> float | None:
    """The lowest contrast ratio of any text on what it stands on; None where the terminal decides."""
    if theme.is_ansi:
        return None
    return min(contrast(text, behind) for text, behind in text_pairs(theme))


def text_pairs(theme: Theme) -> list[tuple[str, str]]:
    """Every colour that text is drawn in, with every colour it is drawn on."""
    texts = ("foreground", "muted", "primary", "secondary", "accent", "warning", "error", "success")
    behind = ("background", "surface", "panel")
    colors = theme.colors
    return [
        *((colors[text], colors[ground]) for text in texts for ground in behind),
        (colors["foreground"], colors["found"]),
        *((span.color, span.background) for span in theme.spans.values()),
    ]
