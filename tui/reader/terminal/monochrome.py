"""No colour at all: what was told by a background is told by reversal, the rest by what the text has."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_STANDS_OUT = 0.25
"""Difference in brightness (0–1) from the screen's background at which a background means something:
panels and stripes lie below it, the cursor of a list and a pressed button above."""

_REVERSED = Style(reverse=True)


class Colourless(LineFilter):
    """Takes every colour off, so that not one SGR colour is sent (https://no-color.org).

    A background that stands out from the screen's own, like a list's cursor, becomes reversal.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without colours."""
        brightness = background.brightness
        return [
            Segment(text, _without_colour(style, brightness), control) for text, style, control in segments
        ]


@lru_cache(2048)
def _without_colour(style: Style | None, brightness: float) -> Style | None:
    if style is None:
        return None
    plain = style.without_color
    triplet = style.bgcolor.triplet if style.bgcolor is not None else None
    if triplet is None or style.reverse:
        return plain
    stands_out = abs(Color(*triplet).brightness - brightness) >= _STANDS_OUT
    return plain + _REVERSED if stands_out else plain
