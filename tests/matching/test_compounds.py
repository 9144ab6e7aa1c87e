from __future__ import annotations

import pytest

from tui.matching.compounds import parts_of
from tui.matching.tokens import speller


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("de", "brückenpfeiler", ("bruck", "pfeil")),
        ("de", "verkehrsministerium", ("verkehr", "ministerium")),
        ("de", "montagabend", ("montag", "abend")),
        ("nl", "landbouwministerie", ("landbouw", "ministerie")),
        ("nl", "vervoersverbod", ("vervoer", "verbod")),
    ],
)
def test_a_compound_tells_what_its_words_tell(language: str, word: str, parts: tuple[str, ...]) -> None:
    assert parts_of(word, language) == parts
    assert speller(language)[word].parts == parts


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "bundeskanzler"),  # common by itself
        ("de", "wolfenbüttel"),
        ("de", "polizei"),
        ("nl", "barneveld"),
        ("en", "nevertheless"),
        ("fr", "gendarmerie"),
        ("de", "x" * 5_000),
    ],
)
def test_other_words_stay_whole(language: str, word: str) -> None:
    assert parts_of(word, language) == ()


@pytest.mark.parametrize(
    ("word", "is_name"),
    [("Wesel", True), ("Polizei", False), ("Brückenpfeiler", False), ("NATO", True), ("Ministerium", False)],
)
def test_a_german_noun_is_no_name_for_its_capital(word: str, is_name: bool) -> None:
    assert speller("de")[word].is_capitalised is is_name
