"""Words that only seem to tell two values apart, and the same words where they do."""

from __future__ import annotations

import pytest

from tests.contrast.stories import sides_of
from tui.contrast.values.counterparts import open_pairs
from tui.contrast.values.exclusions import are_of_two_things


def _told_apart(a: str, b: str) -> list[bool]:
    one, other = sides_of(a, b)
    return [are_of_two_things(fact, value, one, other) for fact, value in open_pairs(one, other)]


_ONE_THING = [
    ("The fire started on Monday near a camp.", "The fire broke out on Sunday close to a camp."),
    ("Roe came third, to the joy of her fans.", "Roe, cheered on by her home city, came fourth."),
    ("The trial heard 47 witnesses.", "Since the trial opened a year ago, 74 witnesses were heard."),
    ("Roe finished second, behind Tom Lund.", "Roe, faster than Ann Weir ever was, came third."),
    ("The miners were trapped at a depth of 340 metres.", "The miners were trapped 430 metres down."),
    ("The fall was at a depth of 340 metres.", "The fall cut them off 430 metres down."),
    ("The regulator wants it gone by May 19.", "The deadline for it is May 29."),
    (
        "A survey by Kappa Research gave the Green Party 29 percent.",
        "In the Kappa Research poll, Ann Roe's Green Party had 31 percent.",
    ),
    ("Nobody had ever seen a cheque of $450,000 before.", "The cheque was for $400,000."),
    ("The bridge, which carries 900 cars, is shut for two weeks.", "The bridge is shut for six weeks."),
    ("He is the youngest patient in Orsa.", "He is the second-youngest person in Orsa."),
    ("The offer is 28 percent above Friday's close.", "It values each share 23 percent above the close."),
    ("Ludlam put the damage at $9 million.", "Ludlam put its loss at $19 million."),
    ("The craft is planned to last five years.", "They expect the craft, a light one, to last seven years."),
    ("The 19-year-old saved two match points.", "She saved four match points in three hours."),
    ("Chief Ann Roe said the fire broke out on Monday.", "The fire above Cabo Ruiz broke out on Friday."),
    ("Ground will be broken in the autumn.", "Construction is to start in the spring."),
    ("They get 8 percent more over two years.", "They get 8 percent, spread over three years."),
    ("Landlords must register by March 3.", "Owners of flats have until March 9 to register."),
    ("The law requires shops in town to close by 8 p.m.", "Shops must close by 9 p.m."),
    ("The planet goes round its star every 19 days.", "The planet needs 23 days for an orbit."),
    ("She will spend the next five years in prison.", "She was jailed for seven years."),
    ("Norvik lost $9 million in the first quarter.", "Norvik lost $8 million in the first three months."),
    ("The outbreak has grown to 64 cases.", "In the outbreak 91 people had fallen ill."),
    ("There are 23 schools in Wexham.", "Roe is number two in Wexham, a district of 31 schools."),
    ("The shooter Kaspar Ilves took bronze.", "The silver medal went to Kaspar Ilves."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), _ONE_THING)
def test_such_words_leave_values_of_one_thing_together(a: str, b: str) -> None:
    assert False in _told_apart(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mine opened on May 4.", "The mine was closed on June 9."),
        ("Orsa is the second-largest city.", "Orsa is the third-largest port."),
        ("Two years ago a tonne of tin cost $30.", "A tonne of tin costs $50."),
        ("Roe finished second in Orsa.", "Lund finished third in Ulm."),
        ("The wreck lies at a depth of 340 metres.", "The wreck is 90 metres long."),
        (
            "A survey by Kappa Research gave the Greens 29 percent.",
            "In the Delta Insight poll, the Greens had 31 percent.",
        ),
        ("Belcor had been valued at $5 million before the sale.", "Belcor fetched $8 million."),
        ("The charge carries up to nine years in prison.", "She was given three years in prison."),
        ("Each province gets four seats.", "There are 36 seats."),
        ("Landlords in Orsa must register by March 3.", "Orsa tenants have until March 9 to object."),
        ("The law requires sites to hand over data by May 3.", "Hosts must pay a fee by May 9."),
        ("Belcor must pay $9 million in damages.", "Belcor made a loss of $19 million."),
        ("Roe wanted to plant 900 trees.", "Roe planted 600 trees."),
        ("The fair in Leeds opens on Monday.", "The fair in London opens on Friday."),
        ("The fee is $10 a month.", "The fee is $100 a year."),
        ("The ferry takes 90 cars.", "On its first trip the ferry carried 35 cars."),
        ("They get 7 percent under the deal.", "The union had been demanding 12 percent."),
        ("With 38 percent of the ballots counted, Roe led.", "Roe had 47 percent."),
        ("The last strike, in 2016, cost Norvik $22 million.", "The offer would cost Norvik $31 million."),
        ("The district has 23 schools.", "Roe is number two in Wexham, a district of 31 schools."),
        ("Orsa came from behind to beat Ulm 3-2.", "Ulm threw away a 2-0 lead against Orsa."),
        ("The price has fallen to $9.", "The price has grown to $12."),
        ("Norvik sold 300 more rifles.", "Norvik sold 900 rifles."),
    ],
)  # fmt: skip
def test_the_same_words_tell_values_of_two_things_apart(a: str, b: str) -> None:
    assert _told_apart(a, b) == [True] * len(_told_apart(a, b))
