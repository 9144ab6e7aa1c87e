"""What one sentence says it was not, and the other that it was."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Tenants must register the boilers by May 3, under the law.",
            "The law obliges owners, not tenants, to register the boilers by May 3.",
        ),
        (
            "The estimate of two lost harvests comes from the ministry.",
            "The estimate that two harvests were lost was made by the growers' league, not the ministry.",
        ),
    ],
)
def test_what_is_put_right_is_a_conflict(a: str, b: str) -> None:
    assert len(conflicts_of(a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Owners, not tenants, must register the boilers by May 3.",
            "It is owners and not tenants who must register the boilers by May 3.",
        ),
        (
            "The ministry praised the harvest.",
            "The estimate was made by the growers' league, not the ministry.",
        ),
    ],
)
def test_what_both_put_right_is_none(a: str, b: str) -> None:
    assert not conflicts_of(a, b)
