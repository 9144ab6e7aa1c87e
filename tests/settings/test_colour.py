"""Colours are measured as the standards say; the figures are the ones those standards publish."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.settings.colour import Vision, blend, contrast, difference, parse_hex

colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#fff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),  # the grey that WCAG's techniques give as just enough
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("#000000", "#ffffff", 100.0),
        ("#ff0000", "#00ff00", 170.6),  # Lab 53.2, 80.1, 67.2 and 87.7, -86.2, 83.2
        ("#0000ff", "#000000", 137.7),  # Lab 32.3, 79.2, -107.9
    ],
)
def test_distance_is_that_of_cie_1976(one: str, other: str, distance: float) -> None:
    assert difference(one, other) == pytest.approx(distance, abs=0.3)


@pytest.mark.parametrize("vision", [Vision.PROTANOPIA, Vision.DEUTERANOPIA])
def test_red_and_green_come_together_for_colour_blind_eyes_and_amber_and_blue_do_not(vision: Vision) -> None:
    assert difference("#a05000", "#508000", vision) < difference("#a05000", "#508000") / 2
    assert difference("#ffaf00", "#5fafff", vision) > 80


@given(colours)
def test_dichromats_see_greys_as_greys_are(colour: str) -> None:
    grey = "#" + colour[1:3] * 3
    assert difference(grey, grey, Vision.PROTANOPIA) == 0
    assert difference(grey, "#000000", Vision.DEUTERANOPIA) == pytest.approx(
        difference(grey, "#000000"), abs=1.0
    )


@given(colours, colours)
def test_a_blend_of_everything_and_nothing_is_one_of_the_two(one: str, other: str) -> None:
    assert blend(one, other, 1) == one
    assert blend(one, other, 0) == other


@pytest.mark.parametrize("text", ["", "#12", "#12345", "red", "#gggggg", "#1234567", "#１２３"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a colour"):
        parse_hex(text)
