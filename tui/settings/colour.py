"""Measuring colours: contrast, distance, and what a colour-blind reader sees.

Sources: relative luminance and contrast ratio, WCAG 2.2; sRGB to CIE L*a*b* under D65, IEC 61966-2-1
and CIE 15:2004; ΔE*ab (CIE 1976) as distance: about 2.3 is just noticeable; dichromacy, Machado,
Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
IEEE TVCG 15 (2009), severity 1.0.
"""

from __future__ import annotations

import math
import re
from enum import StrEnum

Rgb = tuple[float, float, float]
"""Red, green and blue as sRGB encodes them, each 0–1."""

_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")

Matrix = tuple[Rgb, Rgb, Rgb]


class Vision(StrEnum):
    """Whose eyes."""

    NORMAL = "normal"
    PROTANOPIA = "protanopia"
    DEUTERANOPIA = "deuteranopia"


_DICHROMACY: dict[Vision, Matrix] = {
    Vision.PROTANOPIA: (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    Vision.DEUTERANOPIA: (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""Matrices of Machado et al. for linear RGB."""

_TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE: Rgb = (0.95047, 1.0, 1.08883)


def parse_hex(color: str) -> Rgb:
    """`#rgb` or `#rrggbb`.

    Raises:
        ValueError: if it is neither.
    """
    if not _HEX.fullmatch(color):
        raise ValueError(f"{color!r} is not a colour such as #d0d0d0")
    digits = color[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1–21; 4.5 is what WCAG asks of running text (level AA)."""
    lighter, darker = sorted((_luminance(parse_hex(one)), _luminance(parse_hex(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def difference(one: str, other: str, vision: Vision = Vision.NORMAL) -> float:
    """How far apart two colours look to these eyes: ΔE*ab, 0 for the same, 100 from black to white."""
    first, second = (_lab(_seen(_linear(parse_hex(color)), vision)) for color in (one, other))
    return math.dist(first, second)


def blend(one: str, other: str, share: float) -> str:
    """The colour that is `share` (0–1) of the first and the rest of the second, in sRGB."""
    mixed = (x * share + y * (1 - share) for x, y in zip(parse_hex(one), parse_hex(other), strict=True))
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in mixed)


def _linear(color: Rgb) -> Rgb:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color)
    return red, green, blue


def _luminance(color: Rgb) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _times(matrix: Matrix, vector: Rgb) -> Rgb:
    x, y, z = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def _seen(linear: Rgb, vision: Vision) -> Rgb:
    if vision is Vision.NORMAL:
        return linear
    red, green, blue = (min(1.0, max(0.0, c)) for c in _times(_DICHROMACY[vision], linear))
    return red, green, blue


def _lab(linear: Rgb) -> Rgb:
    def bend(t: float) -> float:
        return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29

    x, y, z = (bend(c / w) for c, w in zip(_times(_TO_XYZ, linear), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
