"""Two articles of three sentences each: next to nothing to learn from, and no third source to ask."""

from __future__ import annotations

import pytest

from tests.matching.articles import article
from tui.alignment import group
from tui.matching import score_sentences

UNRELATED = [
    (
        ["The council approved a new budget on Monday.", "Taxes will rise.", "The mayor was absent."],
        ["The council of bishops met in Rome.", "A new chapel opened.", "Choirs sang all day."],
    ),
    (
        ["The warehouse had failed two inspections last year.", "Rain is expected.", "Buses ran late."],
        ["A warehouse in Leeds was sold to a brewery.", "Its cellars are old.", "Beer is made there."],
    ),
    (
        ["The company reported record profits.", "Shares rose by 3 percent.", "Analysts were pleased."],
        ["The company of dancers toured Spain.", "Tickets sold out.", "Critics praised the lighting."],
    ),
    (
        ["Police said the road was closed.", "Snow fell in the night.", "Schools stayed open."],
        ["Police officers will get a pay rise.", "The union agreed.", "Talks took two weeks."],
    ),
]

PARAPHRASES = [
    (
        "A fire at the Harbour Street warehouse killed three workers on Monday night.",
        "Three workers died when a warehouse on Harbour Street burned down Monday night.",
    ),
    (
        "Mayor Lena Ortiz promised an independent inquiry into the safety of the building.",
        "An independent inquiry into the building's safety was promised by Mayor Lena Ortiz.",
    ),
    (
        "The central bank raised its key interest rate to 4.5 percent on Thursday.",
        "On Thursday the key rate was raised to 4.5 percent by the central bank.",
    ),
    (
        "Scientists have discovered a new species of frog in the forests of Madagascar.",
        "A new frog species was discovered in Madagascar's forests, scientists said.",
    ),
]

OTHERS = (
    ("Nobody has been charged so far.", "Weather in the region stays mild."),
    ("Trains will run as usual.", "A museum opened its doors to visitors."),
)


@pytest.mark.parametrize(("one", "other"), UNRELATED)
def test_sentences_that_share_one_general_word_are_not_joined(one: list[str], other: list[str]) -> None:
    articles = (article("A", one), article("B", other))
    assert not [passage for passage in group(articles, score_sentences(articles)) if passage.is_shared]


@pytest.mark.parametrize(("one", "other"), PARAPHRASES)
def test_clear_paraphrases_are_joined_and_nothing_else_is(one: str, other: str) -> None:
    articles = (article("A", [one, *OTHERS[0]]), article("B", [*OTHERS[1], other]))
    shared = [p.sentences for p in group(articles, score_sentences(articles)) if p.is_shared]
    assert shared == [("A.1", "B.3")]
