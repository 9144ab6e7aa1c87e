from __future__ import annotations

import pytest

from tests.matching.articles import article
from tui.matching import propose_aliases, score_sentences


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Users moved to Xiaohongshu, known as RedNote, on Monday.", ("Xiaohongshu", "RedNote")),
        ("Xiaohongshu, meaning “Little Red Book,” is an app.", ("Xiaohongshu", "Little Red Book")),
        ("They like Xiaohongshu, which they’ve nicknamed “RedNote,” a lot.", ("Xiaohongshu", "RedNote")),
        ("Many chose Xiaohongshu, or RedNote in English.", ("Xiaohongshu", "RedNote")),
        (
            "The Federal Aviation Administration (FAA) grounded it.",
            ("Federal Aviation Administration", "FAA"),
        ),
    ],
)
def test_a_text_that_says_two_names_are_one_is_taken_at_its_word(
    sentence: str, names: tuple[str, str]
) -> None:
    assert [(alias.name, alias.other) for alias in propose_aliases([article("A", [sentence])])] == [names]


@pytest.mark.parametrize(
    "sentence",
    [
        "John Smith (Democrat) disagreed.",
        "The fire in Paris (Reuters) spread.",
        "Known as Xiaohongshu in China, which translates to “little red book”, it grew.",
        "He called the police.",
    ],
)
def test_a_bracket_or_a_place_is_no_alias(sentence: str) -> None:
    assert propose_aliases([article("A", [sentence])]) == ()


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("The FAA grounded it.", "The Federal Aviation Administration grounded it.",
         [("Federal Aviation Administration", "FAA")]),
        ("NASA will launch it.", "It goes up, the National Aeronautics and Space Administration said.",
         [("National Aeronautics and Space Administration", "NASA")]),
        ("The NBA met.", "The New Bremen Academy and the National Basketball Association met.", []),
        ("THE FAA GROUNDED IT.", "The Federal Aviation Administration grounded it.", []),
    ],
)  # fmt: skip
def test_initials_are_those_of_the_only_name_that_has_them(
    one: str, other: str, names: list[tuple[str, str]]
) -> None:
    aliases = propose_aliases([article("A", [one]), article("B", [other])])
    assert [(alias.name, alias.other) for alias in aliases] == names


def test_names_for_one_thing_match_each_other() -> None:
    set_ = [
        article("A", ["Xiaohongshu topped the download charts this week."]),
        article("B", ["Little Red Book led downloads."]),
    ]
    (before,) = score_sentences(set_) or [None]
    (after,) = score_sentences(set_, [("Xiaohongshu", "Little Red Book")])
    assert before is None or after.score > before.score
