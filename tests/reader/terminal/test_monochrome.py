from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tui.reader.terminal.monochrome import Colourless


@pytest.mark.parametrize(
    ("style", "becomes"),
    [
        ("bold #e0a030", "bold"),
        ("#e0e0e0 on #1e1e1e", ""),
        ("#e0e0e0 on #2a2f33", ""),
        ("#102030 on #60a0e0", "reverse"),
        ("underline #102030 on #e0e0e0", "underline reverse"),
        ("reverse #e0e0e0 on #1e1e1e", "reverse"),
    ],
)
def test_colours_go_and_what_a_background_said_is_said_by_reversal(style: str, becomes: str) -> None:
    (segment,) = Colourless().apply([Segment("x", Style.parse(style))], Color.parse("#121212"))
    assert segment.text == "x"
    assert segment.style == Style.parse(becomes)


def test_text_without_a_style_stays_as_it_is() -> None:
    assert Colourless().apply([Segment("x")], Color.parse("#121212")) == [Segment("x")]
