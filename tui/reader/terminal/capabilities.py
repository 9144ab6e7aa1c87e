"""What this terminal can show, judged from its environment alone: no query, no wait, no terminfo.

Over SSH `COLORTERM` is normally not passed on, so 256 colours is the common case. `NO_COLOR`
(https://no-color.org) means no colour at all: bold, underline and reverse stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from tui.values import frozen


class ColourDepth(IntEnum):
    """How many colours may be sent; the value is their number."""

    NONE = 0
    SIXTEEN = 16
    INDEXED = 256
    TRUE = 16_777_216


@frozen
class Capabilities:
    """What may be sent to the terminal.

    Attributes:
        colours: the deepest colours it shows.
        erases_with_background: erasing fills with the current background colour (terminfo's `bce`).
        synchronises: it may be asked for synchronised output (DEC mode 2026) without printing rubbish.
    """

    colours: ColourDepth
    erases_with_background: bool
    synchronises: bool


_DUMB = frozenset({"", "dumb", "unknown", "emacs"})
_TRUE_COLOUR_TERMS = ("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour")
_SIXTEEN_COLOUR_TERMS = frozenset(
    {"xterm", "linux", "screen", "tmux", "rxvt", "ansi", "cygwin", "konsole", "vte", "putty", "st", "gnome"}
)
_MODERN_TERMS = ("xterm", "rxvt-unicode", "alacritty", "foot", "wezterm", "contour", "st-")
_ERASING_TERMS = (*_MODERN_TERMS, "linux", "rxvt", "konsole", "vte", "putty", "gnome")
_SYNCHRONISING_TERMS = (*_MODERN_TERMS, "tmux", "screen-256")


def refusal(environ: Mapping[str, str]) -> str | None:
    """Say why the reader cannot run on this terminal, or None when it can.

    The message is one line without escape sequences and points at `crossread compare`.
    """
    term = environ.get("TERM", "")
    if term not in _DUMB:
        return None
    found = f"TERM={term}" if term else "TERM is not set"
    return (
        f"crossread: this terminal cannot be drawn on ({found}); "
        "`crossread compare PATH…` prints the same comparison as plain text."
    )


def detect(environ: Mapping[str, str]) -> Capabilities:
    """Judge the terminal by TERM, COLORTERM, NO_COLOR and the multiplexers' own variables."""
    term = environ.get("TERM", "")
    inside_screen = bool(environ.get("STY"))
    return Capabilities(
        colours=_colours(term, environ),
        erases_with_background=term.startswith(_ERASING_TERMS) and not inside_screen,
        synchronises=term.startswith(_SYNCHRONISING_TERMS)
        and environ.get("TERM_PROGRAM") != "Apple_Terminal"
        and not inside_screen,
    )


def _colours(term: str, environ: Mapping[str, str]) -> ColourDepth:
    if environ.get("NO_COLOR") or (term.startswith("vt") and not term.startswith("vte")):
        return ColourDepth.NONE
    if environ.get("COLORTERM", "").lower() in {"truecolor", "24bit"}:
        return ColourDepth.TRUE
    if term.startswith(_TRUE_COLOUR_TERMS) or term.endswith(("-direct", "-truecolor")):
        return ColourDepth.TRUE
    if term.endswith(("-256color", "-256")) or term not in _SIXTEEN_COLOUR_TERMS:
        return ColourDepth.INDEXED
    return ColourDepth.SIXTEEN
