"""Values told a sentence apart, one article's sentence beside another's two."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_told
from tui.model import FactKind


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Chip designer Orrin will be bought by Tessal for $4.2 billion in cash. Regulators must agree.",
            "Tessal has agreed to buy the chip designer Orrin. It will pay $5.1 billion in cash.",
            {4.2e9, 5.1e9},
        ),
        (
            "Doctors in Hull have confirmed 14 cases of mumps at one school, the council said on Friday. "
            "The school will stay open.",
            "A school in Hull will stay open despite an outbreak of mumps, the council said on Friday. "
            "It put the number of confirmed cases at the school at 31.",
            {14, 31},
        ),
        (
            "Shares of Velmora closed down 9% on Tuesday after it dropped its drug for asthma. Work stops.",
            "Velmora dropped its asthma drug on Tuesday. The shares ended the day 15% lower.",
            {9, 15},
        ),
    ],
)
def test_what_a_value_is_of_may_stand_in_the_sentence_before(a: str, b: str, values: set[float]) -> None:
    (entry,) = conflicts_told(a, b)
    assert {value.value for value in entry.values} == values


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "The avalanche above Orvin swept away nine skiers on Sunday. Four were found alive. "
            "The other five died at the scene, police said.",
            "Five skiers died on Sunday in an avalanche above Orvin. Rescuers saved four others.",
            id="told in another sentence",
        ),
        pytest.param(
            "Runner Abel Kip won the men's race in Turin in 2 hours, 4 minutes. It was a windy day.",
            "On a windy day in Turin, Selam Hag won the women's race in 2 hours, 19 minutes. She led.",
            id="of somebody else",
        ),
        pytest.param(
            "Smuggler Vic Trent faces up to 20 years in prison for shipping eels to Asia.",
            "Prosecutors will ask for eight years for Vic Trent, who smuggled eels to Asia.",
            id="only sought",
        ),
        pytest.param(
            "Chip designer Orrin will be bought by Tessal for $4.2 billion. Orrin had $900 million in sales.",
            "Tessal has agreed to buy the chip designer Orrin. It made a profit of $310 million last year.",
            id="one of several",
        ),
    ],
)
def test_values_that_only_lie_close_to_each_other_dispute_nothing(a: str, b: str) -> None:
    assert conflicts_told(a, b) == ()


def test_the_day_beside_another_number_is_no_dispute_of_its_own() -> None:
    entries = conflicts_told(
        "A folding piano is raising money online. By May 5, the campaign had taken in $220,000.",
        "An online campaign for a folding piano had raised $640,000 by May 25, it was said.",
    )
    assert [entry.kind for entry in entries] == [FactKind.MONEY]
