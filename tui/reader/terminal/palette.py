"""Sixteen colours out of sixteen million, by hue.

The nearest of sixteen by distance turns amber into bright red, and so one meaning into another. Here
the hue decides, and lightness only between a colour and its bright twin; the eight hues are those of
ECMA-48, whatever shades the terminal gives them.
"""

from __future__ import annotations

from colorsys import rgb_to_hls
from functools import lru_cache

_BLACK, _DARK_GREY, _LIGHT_GREY, _WHITE = 0, 8, 7, 15
_BY_SIXTH = (1, 3, 2, 6, 4, 5)
"""Red, yellow, green, cyan, blue, magenta: the sixths of the colour circle, each around its hue."""

_GREYISH = 0.18
"""Chroma (0–1) below which a colour is a grey."""


@lru_cache(1024)
def nearest_of_sixteen(red: int, green: int, blue: int) -> int:
    """The number (0–15) of the palette's colour that keeps the hue; components are 0–255."""
    hue, lightness, _ = rgb_to_hls(red / 255, green / 255, blue / 255)
    chroma = (max(red, green, blue) - min(red, green, blue)) / 255
    if chroma < _GREYISH:
        steps = ((0.2, _BLACK), (0.55, _DARK_GREY), (0.88, _LIGHT_GREY))
        return next((grey for limit, grey in steps if lightness < limit), _WHITE)
    base = _BY_SIXTH[round(hue * 6) % 6]
    return base + 8 if lightness >= 0.5 else base


_CUBE = (0, 95, 135, 175, 215, 255)
"""The steps of the 6 × 6 × 6 cube that xterm and all after it have at 16–231."""


@lru_cache(1024)
def same_of_256(red: int, green: int, blue: int) -> int | None:
    """The number (16–255) of exactly this colour in xterm's palette; None where it has none.

    Naming it takes half the bytes of its components.
    """
    if red == green == blue and 8 <= red <= 238 and (red - 8) % 10 == 0:
        return 232 + (red - 8) // 10
    if {red, green, blue} <= set(_CUBE):
        return 16 + 36 * _CUBE.index(red) + 6 * _CUBE.index(green) + _CUBE.index(blue)
    return None
