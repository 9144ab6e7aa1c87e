from __future__ import annotations

import pytest

from tui.reader.terminal.palette import nearest_of_sixteen, same_of_256


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


@pytest.mark.parametrize(
    ("colour", "number"),
    [
        ("#000000", 16),
        ("#a8a8a8", 248),
        ("#121212", 233),
        ("#eeeeee", 255),
        ("#ffd787", 222),
        ("#87afff", 111),
        ("#ffffff", 231),
        ("#a9a8a8", None),
        ("#e0a030", None),
    ],
)
def test_a_colour_of_the_palette_is_known_by_its_number(colour: str, number: int | None) -> None:
    assert same_of_256(*bytes.fromhex(colour[1:])) == number
