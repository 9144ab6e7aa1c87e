"""Names that mean one thing in a part of the set: exchanged there, and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.review.building import article
from tui.matching import ScopedNames, score_sentences, told_by_one_name
from tui.model import Article

A = ["The Aurora ran aground off Northport.", "The Aurora was pulled free."]
B = ["The Sea Queen ran aground off Northport.", "The tug boat Sea Queen sank."]


def texts(articles: Sequence[Article]) -> list[list[str]]:
    return [[sentence.text for sentence in each.sentences] for each in articles]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ScopedNames(("Sea Queen", "Aurora"), articles=("B",)),
            ["The Aurora ran aground off Northport.", "The tug boat Aurora sank."],
        ),
        (
            ScopedNames(("Aurora", "sea queen"), articles=("B",)),
            ["The Aurora ran aground off Northport.", "The tug boat Aurora sank."],
        ),
        (
            ScopedNames(("Sea Queen", "Aurora"), sentences=("B.1",)),
            ["The Aurora ran aground off Northport.", B[1]],
        ),
        (ScopedNames(("Queen of the Sea", "Aurora"), articles=("B",)), B),
    ],
    ids=["in a source", "whichever is given first", "in a passage", "a name nobody uses"],
)
def test_a_group_keeps_the_name_that_the_rest_of_the_set_uses(
    names: ScopedNames, expected: list[str]
) -> None:
    assert texts(told_by_one_name((article("A", A), article("B", B)), [names])) == [A, expected]


def test_a_name_is_not_found_inside_a_longer_word() -> None:
    told = told_by_one_name(
        (article("A", ["Some US ships."]), article("B", ["A bus of America."])),
        [ScopedNames(("America", "US"), articles=("B",))],
    )
    assert texts(told)[1] == ["A bus of US."]


def test_names_in_a_script_without_spaces_are_found() -> None:
    told = told_by_one_name(
        (article("A", ["小红书很受欢迎。"]), article("B", ["红书很受欢迎。"])),
        [ScopedNames(("红书", "小红书"), articles=("B",))],
    )
    assert texts(told)[1] == ["小红书很受欢迎。"]


def test_a_pair_scores_higher_where_its_names_mean_one_thing() -> None:
    articles = (article("A", A), article("B", B))
    told = told_by_one_name(articles, [ScopedNames(("Sea Queen", "Aurora"), sentences=("B.1",))])

    def score(of: Sequence[Article]) -> float:
        return next(m.score for m in score_sentences(of) if (m.a, m.b) == ("A.1", "B.1"))

    assert score(told) > score(articles)
