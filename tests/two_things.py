"""A small story in which one sentence reports two things that others report apart."""

from __future__ import annotations

from tests.matching.articles import article
from tui.comparison import compare
from tui.model import Article, ArticleSet, Comparison

TWO_THINGS = (
    "The fire at the Harbour Street warehouse killed three workers on Monday night, and Mayor Lena Ortiz "
    "promised an independent inquiry into the safety of the building."
)


def told(two_things: str = TWO_THINGS) -> tuple[Article, ...]:
    return (
        article("A", [two_things, "The warehouse had failed two inspections last year."]),
        article(
            "B",
            [
                "Three workers died when the warehouse on Harbour Street burned down on Monday night.",
                "Its owner is a shipping company from Rotterdam.",
                "An independent inquiry into the safety of the building was promised by Mayor Lena Ortiz.",
            ],
        ),
        article(
            "C",
            [
                "Residents brought flowers to the gates on Tuesday.",
                "Mayor Lena Ortiz said an independent inquiry would look into the safety of the building.",
                "Three workers were killed in the Monday night warehouse fire on Harbour Street.",
            ],
        ),
    )


DEATHS, INQUIRY = frozenset({"A.1", "B.1", "C.3"}), frozenset({"A.1", "B.3", "C.2"})
"""Members of the two passages; `A.1` is whole in the second and in the first by its first clause."""


def compared() -> Comparison:
    """The story compared."""
    return compare(ArticleSet(told()))
