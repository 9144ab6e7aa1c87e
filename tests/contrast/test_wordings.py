"""Other words of one quotation."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“I never opened that letter,” Ann Coombe said.", "“I only moved that letter,” Ann Coombe said."),
        ("“Books should comfort,” poet Lars Pohl said.", "“Books should disturb,” Pohl said."),
        (
            "“We were delighted,” said trainer Ulf Brandt of the draw.",
            "“We were not delighted at all,” said trainer Brandt of the draw.",
        ),
        (
            "“Growth is a means, not an end,” the minister told the bank.",
            "“Growth is an end, not a means,” the minister told the bank.",
        ),
        (
            "Asked about her plans, Ann Coombe answered with three words: “I am staying.”",
            "Ann Coombe's answer, when asked about her plans, was: “Nobody can tell.”",
        ),
        ("The banner on the bridge read: “No more mines.”", "The banner on the bridge read “Jobs for all”."),
        (
            "Inspector Pia Kern called the lift “unsafe” in her report.",
            "In her report Inspector Kern called the lift “safe”.",
        ),
    ],
)
def test_wordings_that_exclude_each_other_are_a_conflict(a: str, b: str) -> None:
    (conflict,) = conflicts_of(a, b)
    assert conflict.kind.value in ("quote", "polarity")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "“It was the longest night of my life, and the coldest,” said Ann Coombe.",
            "Ann Coombe called it “the longest night of my life.”",
        ),
        ("“Nobody is to blame,” the dean said.", "“No one is to blame,” the dean said."),
        ("“A proud day,” said the mayor of Tarn.", "“A dark day,” said rival Lars Pohl."),
        ("The novel “The Salt Road” won.", "The novel “The Salt Roads” won."),
        ("“We will rebuild the pier,” Ann Coombe said.", "“Thank you all for coming,” Ann Coombe said."),
    ],
)
def test_a_part_of_a_quotation_or_another_one_is_none(a: str, b: str) -> None:
    assert not conflicts_of(a, b)


def test_a_speaker_is_named_behind_the_office_too() -> None:
    said = "“The dam should have been shut years ago,”"
    (conflict,) = conflicts_of(
        f"{said} said Senator Ann Coombe, who chairs the panel.",
        f"{said} the state's chief engineer, Lars Pohl, told senators.",
    )
    assert {str(v.value) for v in conflict.values} == {"Senator Ann Coombe", "Lars Pohl"}
