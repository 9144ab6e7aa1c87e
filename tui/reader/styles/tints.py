"""A style for every tint: in the theme's colours, in the terminal's own, or in none at all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.style import Style

from tui.layout.rows import TINT_OF, Glyphs, Tint
from tui.model import Meaning
from tui.reader.terminal.capabilities import ColourDepth
from tui.values import frozen

if TYPE_CHECKING:
    from tui.settings.themes import SpanStyle, Theme, Themes

_COLOURS: dict[Tint, tuple[str, str]] = {
    Tint.TEXT: ("foreground", ""),
    Tint.DIM: ("muted", ""),
    Tint.ACCENT: ("accent", ""),
    Tint.HEADING: ("foreground", "bold"),
    Tint.SOURCE: ("primary", "bold"),
    Tint.GOOD: ("success", ""),
    Tint.WARNING: ("warning", "bold"),
    Tint.KEY: ("accent", "bold"),
    Tint.RULE: ("rule", ""),
    Tint.CURSOR: ("primary", "bold"),
    Tint.SPOT: ("primary", "bold reverse"),
}
"""For each tint that is not a meaning: the theme's colour, and the style it has in any theme."""

_MONOCHROME: dict[Tint, str] = {
    Tint.TEXT: "",
    Tint.DIM: "dim",
    Tint.ACCENT: "",
    Tint.HEADING: "bold",
    Tint.SOURCE: "bold",
    Tint.GOOD: "",
    Tint.WARNING: "bold",
    Tint.KEY: "bold",
    Tint.RULE: "dim",
    Tint.CURSOR: "bold",
    Tint.SPOT: "bold reverse underline",
    Tint.FOUND: "reverse",
}
"""The same where no colour may be sent (https://no-color.org)."""


@frozen
class Styles:
    """A complete style for every tint: in the text, and in header and footer."""

    text: Mapping[Tint, Style]
    bar: Mapping[Tint, Style]


def styles_of(theme: Theme, depth: ColourDepth) -> Styles:
    """The styles a theme gives on a terminal of so many colours."""
    return Styles(tint_styles(theme, depth), tint_styles(theme, depth, "surface"))


def effective(theme: Theme, themes: Themes, depth: ColourDepth) -> Theme:
    """The theme to draw with: sixteen colours cannot show RGB, the terminal's own palette can."""
    if depth is not ColourDepth.SIXTEEN or theme.is_ansi:
        return theme
    own = [t for t in themes.loaded.values() if t.is_ansi]
    return next((t for t in own if t.is_dark == theme.is_dark), own[0] if own else theme)


def tint_styles(theme: Theme, depth: ColourDepth, background: str = "background") -> Mapping[Tint, Style]:
    """The complete style, background included, of every tint.

    `background`: the theme's colour to stand on, such as `surface` for header and footer.
    """
    if depth is ColourDepth.NONE:
        plain = {tint: Style.parse(words) if words else Style() for tint, words in _MONOCHROME.items()}
        return plain | {TINT_OF[m]: _attributes(span.style) for m, span in theme.spans.items()}
    colours = theme.colors
    base = Style(color=rich_colour(colours["foreground"]), bgcolor=rich_colour(colours[background]))
    styles = {
        tint: base + Style.parse(words or "none") + Style(color=rich_colour(colours[name]))
        for tint, (name, words) in _COLOURS.items()
    }
    styles[Tint.FOUND] = base + Style(bgcolor=rich_colour(colours["found"]), bold=True, underline=True)
    for meaning, span in theme.spans.items():
        own = span.background if span.background != colours["background"] else colours[background]
        styles[TINT_OF[meaning]] = base + _span(span, own)
    return styles


def glyphs_of(theme: Theme) -> Glyphs:
    """The signs the theme wants for the four meanings."""
    signs = {meaning: span.glyph for meaning, span in theme.spans.items() if span.glyph}
    default = Glyphs()
    return Glyphs(
        differs=signs.get(Meaning.DIFFERS, default.differs),
        unique=signs.get(Meaning.UNIQUE, default.unique),
        conflict=signs.get(Meaning.CONFLICT, default.conflict),
        dropped=signs.get(Meaning.DROPPED, default.dropped),
    )


def rich_colour(name: str) -> str:
    """A theme's colour as Rich names it: `ansi_bright_blue` is Rich's `bright_blue`."""
    return name.removeprefix("ansi_")


def _span(span: SpanStyle, background: str) -> Style:
    colours = Style(color=rich_colour(span.color), bgcolor=rich_colour(background))
    return colours + _attributes(span.style)


def _attributes(words: tuple[str, ...]) -> Style:
    return Style.parse(" ".join(words)) if words else Style()
