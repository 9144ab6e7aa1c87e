"""Values that words of one row tell apart, and values that they must leave in dispute."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ulm's drug cured 40 percent of patients.", "On placebo, 15 percent of Ulm's patients were cured."),
        ("The tariff on Ostian wheat is 12 percent.", "Ostian rice will face a tariff of 30 percent."),
        ("A one-way fare to Halvik costs $49.", "A return fare to Halvik costs $90."),
        ("The soup kitchen was founded in 1954.", "The parish took over the soup kitchen in 1981."),
        ("Parcel firm Zuma was valued at $2 billion.", "Parcel firm Zuma raised $150 million in the round."),
        ("The army lost 12 men at Korrin.", "The rebels lost 30 men at Korrin."),
        ("Dravo's shares fell as much as 11 percent.", "Dravo's shares closed 6 percent lower."),
        ("The curfew in Dorn was imposed on May 3.", "The curfew in Dorn was lifted on May 19."),
        ("The play was nominated for seven prizes.", "The play won three prizes."),
        ("The court fined Belcor $4 million over the leak.", "Belcor must repay $9 million over the leak."),
        ("The quay was budgeted at 80 million euros.", "In the end, the quay cost 131 million euros."),
    ],
)  # fmt: skip
def test_each_has_values_of_its_own(a: str, b: str) -> None:
    assert conflicts_of(a, b) == ()
    assert conflicts_of(b, a) == ()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The tariff on Ostian wheat is 12 percent.", "Ostian wheat will face a tariff of 30 percent."),
        ("A one-way fare to Halvik costs $49.", "The fare to Halvik is $90 one way."),
        ("The soup kitchen was founded in 1954.", "The soup kitchen was set up in 1961."),
        ("Drug maker Ulmo fetched $2 billion when it was sold.", "Drug maker Ulmo was sold for $3 billion."),
        ("The army lost 12 men at Korrin.", "Rebels killed 30 men of the army at Korrin."),
        ("The bust fetched €3 million, fees included.", "Including fees, the bust went for €4 million."),
        ("The play won three prizes on Sunday.", "On Sunday the play took home five prizes."),
        ("The court fined Belcor $4 million over the leak.", "Belcor got a $9 million fine over the leak."),
        ("The price of the course is 850 euros.", "The course costs 600 euros."),
    ],
)  # fmt: skip
def test_words_of_one_group_leave_a_dispute(a: str, b: str) -> None:
    assert len(conflicts_of(a, b)) == 1
