"""Select Graphic Rendition: the parameters of a style, and the shortest way from one to the next.

Parameters are those of ECMA-48 (5th edition, 8.3.117) with the colour extensions of ITU-T T.416 in
the semicolon form that every terminal takes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from rich.color import Color, ColorSystem, ColorType
from rich.style import Style

from tui.reader.terminal.capabilities import ColourDepth
from tui.reader.terminal.palette import nearest_of_sixteen, same_of_256

_ATTRIBUTES = {0: "1", 1: "2", 2: "3", 3: "4", 6: "7", 7: "8", 8: "9", 9: "21", 12: "53"}
"""Bit of a Rich style → parameter. Blinking (bits 4 and 5) is left out on purpose: nothing blinks."""

_OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "21": "24", "7": "27", "8": "28", "9": "29", "53": "55"}
_SHOWS_ON_BLANK = frozenset({"4", "7", "9", "21", "53"})
_SYSTEMS = {
    ColourDepth.SIXTEEN: ColorSystem.STANDARD,
    ColourDepth.INDEXED: ColorSystem.EIGHT_BIT,
    ColourDepth.TRUE: ColorSystem.TRUECOLOR,
}


def colour_system(depth: ColourDepth) -> ColorSystem | None:
    """Rich's name for a colour depth; None for no colour."""
    return _SYSTEMS.get(depth)


def parameters_at(depth: ColourDepth) -> Callable[[Style | None], str]:
    """Return the function from a Rich style to its SGR parameters at a colour depth.

    Colours stand last, foreground before background, so that `_parts` can take them apart again.
    """
    system = colour_system(depth)

    @lru_cache(4096)
    def parameters(style: Style | None) -> str:
        if style is None:
            return ""
        mask = style._attributes & style._set_attributes
        codes = [code for bit, code in _ATTRIBUTES.items() if mask & (1 << bit)]
        if system is not None:
            for colour, is_foreground in ((style.color, True), (style.bgcolor, False)):
                if colour is not None and not colour.is_default:
                    codes += _at(colour, system).get_ansi_codes(is_foreground)
        return ";".join(codes)

    return parameters


def _at(colour: Color, system: ColorSystem) -> Color:
    if system is ColorSystem.STANDARD and colour.type in {ColorType.TRUECOLOR, ColorType.EIGHT_BIT}:
        return Color.from_ansi(nearest_of_sixteen(*colour.get_truecolor()))
    if system is ColorSystem.TRUECOLOR and colour.triplet is not None:
        number = same_of_256(*colour.triplet)
        return colour if number is None else Color.from_ansi(number)
    return colour.downgrade(system)


@lru_cache(4096)
def _parts(style: str) -> tuple[frozenset[str], str, str]:
    """Take parameters apart: attributes, foreground, background."""
    attributes: set[str] = set()
    foreground = background = ""
    codes = style.split(";") if style else []
    while codes:
        code = codes.pop(0)
        if code in {"38", "48"}:
            length = 2 if codes[0] == "5" else 4
            colour = ";".join([code, *codes[:length]])
            codes = codes[length:]
        else:
            colour = code
        if code in _OFF:
            attributes.add(code)
        elif code[0] == "4" or code[:2] == "10":
            background = colour
        else:
            foreground = colour
    return frozenset(attributes), foreground, background


@lru_cache(8192)
def transition(old: str, new: str) -> str:
    """The shortest control sequence that turns one style into another; empty for the same."""
    if old == new:
        return ""
    if not new:
        return "\x1b[m"
    had, old_foreground, old_background = _parts(old)
    has, foreground, background = _parts(new)
    # 22 ends both bold and dim, 24 both underlines: what is to stay is set again after it
    ended = sorted({_OFF[code] for code in had - has})
    begun = sorted(code for code in has if code not in had or _OFF[code] in ended)
    change = [*ended, *begun]
    if foreground != old_foreground:
        change.append(foreground or "39")
    if background != old_background:
        change.append(background or "49")
    step, afresh = ";".join(change), f";{new}"
    return f"\x1b[{step if len(step) <= len(afresh) else afresh}m"


@lru_cache(8192)
def same_on_blank(old: str, new: str) -> bool:
    """Whether a blank cell looks the same in both styles: same background, no line or reversal."""
    had, _, old_background = _parts(old)
    has, _, background = _parts(new)
    return old_background == background and not (had | has) & _SHOWS_ON_BLANK


@lru_cache(4096)
def has_background(style: str) -> bool:
    """Whether a blank cell in this style is anything but the terminal's own background."""
    attributes, _, background = _parts(style)
    return bool(background) or bool(attributes & _SHOWS_ON_BLANK)


@lru_cache(4096)
def can_erase(style: str) -> bool:
    """Whether erasing may stand for blanks in this style: it fills with the background alone."""
    return not _parts(style)[0] & _SHOWS_ON_BLANK
