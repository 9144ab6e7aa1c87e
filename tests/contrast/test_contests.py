"""Contests and rulings: who beat whom, for whom a court found, and where another source has it otherwise."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ivana Prelog lost to Cass Warno on Thursday.", "Ivana Prelog beat Cass Warno on Thursday."),
        ("Ivana Prelog lost 6-3 to Cass Warno.", "Ivana Prelog won 6-3 against Cass Warno."),
        ("Harrow was knocked out by Norwell.", "Norwell was eliminated by Harrow."),
        ("Ann Roe lost Tuesday's vote to Bob Lund.", "Ann Roe won Tuesday's vote, unseating Bob Lund."),
        ("Norwell, beaten by Harrow, goes home.", "Harrow, beaten by Norwell, goes home."),
        ("A court ruled 2-1 in favor of the Bend tribe.", "The Bend tribe lost its appeal in a 2-1 ruling."),
        ("The panel ruled for the union over shifts.", "The panel ruled against the union over shifts."),
        ("A jury sided with the nurse, Ann Roe.", "The nurse, Ann Roe, lost her lawsuit, a jury decided."),
    ],
)  # fmt: skip
def test_who_won_here_and_lost_there_is_a_conflict(a: str, b: str) -> None:
    assert len(conflicts_of(a, b)) == 1
    assert len(conflicts_of(b, a)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ivana Prelog lost to Cass Warno on Thursday.", "Cass Warno beat Ivana Prelog on Thursday."),
        ("Norwell fell 3-1 to Harrow in the final.", "Harrow beat Norwell 3-1 in the final."),
        ("Norwell, beaten by Harrow, goes home.", "Harrow beat Norwell."),
        ("The court ruled 2-1 against the Bend tribe.", "The Bend tribe lost its appeal in a 2-1 ruling."),
        ("A judge sided with the quarry firm Torvik.", "The village lost its case against the firm Torvik."),
        ("A lower court ruled for the Bend tribe.", "The appeals court ruled against the Bend tribe."),
        ("Senator Mag Fall voted against the bill.", "The Senate passed the bill, with Cy Orr voting yes."),
    ],
)  # fmt: skip
def test_one_outcome_told_from_both_sides_is_none(a: str, b: str) -> None:
    assert conflicts_of(a, b) == ()
    assert conflicts_of(b, a) == ()
