"""Phrases count as the plain word that news uses for the same thing."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tests.bench.make_thesaurus import phrases_written
from tests.contrast.stories import conflicts_of
from tui.contrast.facts.reading import read_sentence
from tui.contrast.words.phrases import plain_stems
from tui.contrast.words.synonyms import are_synonyms
from tui.matching.stems import stem_of


def _stems(text: str, language: str = "en") -> frozenset[str]:
    return read_sentence(text, language).stems


@pytest.mark.parametrize(
    ("phrase", "plain"),
    [
        ("The mayor takes office in May.", "inauguration"),
        ("He will spend nine years behind bars.", "jail"),
        ("The referee called the match off.", "cancel"),
        ("The referee called off the match.", "cancel"),
        ("The minister stepped down.", "resign"),
        ("The pianist passed away at home.", "die"),
    ],
)
def test_a_phrase_says_what_the_plain_word_says(phrase: str, plain: str) -> None:
    stem = stem_of(plain, "en")
    assert any(said == stem or are_synonyms(said, stem) for said in _stems(phrase))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They called the whole long dull match off.", "call"),  # four words lie between
        ("He stepped over the line and down the stairs.", "step"),
        ("They take the office party seriously.", "offic"),
        ("Bars opened behind the station.", "bar"),
    ],
)
def test_words_that_stand_otherwise_are_no_phrase(text: str, word: str) -> None:
    assert word in _stems(text)


def test_phrases_are_english() -> None:
    assert "bar" in " ".join(_stems("Nine años behind bars", "es"))


def test_the_longer_of_two_phrases_that_begin_alike_is_taken() -> None:
    assert list(plain_stems(["give", "way", "to", "pressur"])) == [(0, 1, 2, 3)]
    assert plain_stems([]) == {}


def test_two_years_behind_bars_and_three_in_prison_are_compared() -> None:
    found = conflicts_of(
        "Forger Ines Pohl was sent to prison for two years on Friday.",
        "Ines Pohl, the forger, was put behind bars for three years on Friday.",
    )
    assert [conflict.kind.value for conflict in found] == ["duration"]


def test_the_stems_are_those_of_the_phrases_as_they_are_written_plainly() -> None:
    assert files("tui.contrast.words").joinpath("phrases.txt").read_text("utf-8") == phrases_written()
