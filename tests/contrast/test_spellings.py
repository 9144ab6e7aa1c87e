"""One person under two spellings."""

from __future__ import annotations

import pytest

from tests.contrast.stories import article
from tui.contrast.ledger import find_conflicts


def _names(*texts: str) -> list[list[object]]:
    articles = [article(chr(65 + number), text) for number, text in enumerate(texts)]
    conflicts = find_conflicts(articles, ()).conflicts
    return [[value.value for value in c.values] for c in conflicts if c.kind.value == "name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Colin Mabry", "Colin Maybury"), ("Paula Reskin", "Paula Riskin"), ("Ione Marsh", "Iona Marsh"),
        ("Brigid Mallory", "Bridget Mallory"), ("Imre Doslak", "Imre Dostal"),
        ("Simona Pryce", "Simone Price"), ("Darnell Quisenberry", "Darrell Quisenberry"),
        ("Andrew Wetzler", "Andrew Welzler"), ("Jonas Halvorsen", "Jonas Halvorson"),
        ("Teresa Ancona", "Tessa Ancona"),
    ],
)  # fmt: skip
def test_one_person_spelt_in_two_ways_is_a_dispute_wherever_each_is_named(one: str, other: str) -> None:
    assert _names(f"The mayor, {one}, opened the pool.", f"Swimming is free, said mayor {other}.") == [
        [one, other]
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stephen Reed", "Steven Reed"), ("Mike Reed", "Michael Reed"), ("Jon Reed", "John Reed"),
        ("Sara Reed", "Sarah Reed"), ("Katherine Reed", "Catherine Reed"), ("Ann Browne", "Ann Brown"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"), ("Yuri Popov", "Yury Popoff"),
        ("Muhammad Reed", "Mohammed Reed"), ("Tom Reed", "Thomas Reed"), ("Kate Reed", "Katharine Reed"),
        ("Phil Morisson", "Phil Morrison"),
        ("José Márquez", "Jose Marquez"), ("Ivan Voynov", "Ivan Voinov"), ("Chris Lee", "Chris Lea"),
    ],
)  # fmt: skip
def test_two_ways_of_writing_one_name_are_none(one: str, other: str) -> None:
    assert _names(f"The mayor, {one}, opened the pool.", f"Swimming is free, said mayor {other}.") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The singer Mario Rossi came.", "The singer Maria Rossi came."),
        ("The mayor, Anton Kerr, came with his brother Anders Kerr.", "Anders Kerr, the brother, left."),
        ("The judge, Owen Pryce, ruled.", "The lawyer, Cerys Pryce, appealed."),
        ("It lies in North Strand, police said.", "It lies in North Stride, police said."),
        ("Norvik Holdings lost.", "Norvin Holdings lost."),
    ],
)
def test_two_of_a_family_and_names_of_no_person_are_none(a: str, b: str) -> None:
    assert _names(a, b) == []


def test_what_is_disputed_is_called_the_spelling_not_one_of_the_two() -> None:
    articles = [
        article("A", "The mayor, Colin Mabry, swam."),
        article("B", "The mayor, Colin Maybury, swam."),
    ]
    assert [c.subject for c in find_conflicts(articles, ()).conflicts if c.kind.value == "name"] == [
        "spelling"
    ]


@pytest.mark.parametrize("text", ["", ".", "J. R.", "Dr Dr", "X Æ", "’ ’", "Al- -Al", "Ä Ö met Ü Å."])
def test_names_of_hardly_a_letter_are_nobodys(text: str) -> None:
    assert _names(text, text.lower(), text.swapcase()) == []
