from __future__ import annotations

import pytest

from tui.reader.terminal.palette import nearest_of_sixteen


@pytest.mark.parametrize(
    ("colour", "number"),
    [
        ("#000000", 0),
        ("#1e1e1e", 0),
        ("#777777", 8),
        ("#d0d0d0", 7),
        ("#ffffff", 15),
        ("#e0a030", 11),
        ("#8a5a00", 3),
        ("#60a0e0", 12),
        ("#1040a0", 4),
        ("#d04040", 9),
        ("#a01010", 1),
        ("#40c060", 10),
        ("#c040c0", 13),
        ("#20a0a0", 6),
        ("#102030", 0),
    ],
)
def test_a_colour_keeps_its_hue(colour: str, number: int) -> None:
    assert nearest_of_sixteen(*bytes.fromhex(colour[1:])) == number
