"""Names as sentences write them: whole, without their titles, and none that is a common noun."""

from __future__ import annotations

import pytest

from tests.contrast.stories import article
from tui.contrast import extract_facts
from tui.model import FactKind


def names(text: str, language: str = "en") -> list[str]:
    story = article("A", text, language=language)
    facts = extract_facts(story.sentences[0], story)
    return [text[f.start : f.end] for f in facts if f.kind is FactKind.NAME]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Nancy Cole met Dr. Sam O’Neill.", ["Nancy Cole", "Sam O’Neill"]),
        ("Lt. Gov. Dan Patrick met Sen. John Smith.", ["Dan Patrick", "John Smith"]),
        (
            "She left Bank of America for the House of Representatives.",
            ["Bank of America", "House of Representatives"],
        ),
        ("Bank of America said so.", ["Bank of America"]),
        ("Ursula von der Leyen met Osama bin Laden.", ["Ursula von der Leyen", "Osama bin Laden"]),
        ("He showed Vincent van Gogh and Bill de Blasio.", ["Vincent van Gogh", "Bill de Blasio"]),
        ("It sued AT&T and Johnson & Johnson.", ["AT&T", "Johnson & Johnson"]),
        ("The St. Louis Post-Dispatch wrote so.", ["St. Louis Post-Dispatch"]),
        ("He saw Robert F. Kennedy in Ohio.", ["Robert F. Kennedy", "Ohio"]),
        ("The people of France met Vincent of Ohio.", ["France", "Vincent", "Ohio"]),
        ("TikTok’s Beijing office told Google and Apple.", ["TikTok", "Beijing", "Google", "Apple"]),
        ("He left Oxford & went home to Ohio.", ["Oxford", "Ohio"]),
    ],
)
def test_a_name_is_whole_and_without_its_title(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Jahr begann am Montag mit Arbeit für 30 Prozent der Menschen in Berlin.", ["Berlin"]),
        ("Gestern sagte die Sprecherin Maria Vogel, die CDU sei dagegen.", ["Maria Vogel", "CDU"]),
        ("Bundeskanzler Olaf Scholz reiste nach Paris.", ["Olaf Scholz", "Paris"]),
        ("Die Polizei nahm einen Mann fest, wie Bürgermeister Reiter mitteilte.", ["Reiter"]),
        ("In Flammen stand das Haus nach Angaben der Feuerwehr.", []),
        ("Die Regierung sprach von einer Katastrophe für Kinder und Familien.", []),
        ("Nach Ansicht der Kommission kostet das Projekt im Januar 300 Millionen Euro.", []),
        ("Laut Reuters ist er tot.", ["Reuters"]),
    ],
)
def test_a_common_noun_is_no_name_in_german(text: str, expected: list[str]) -> None:
    assert names(text, "de") == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Selon Reuters, il est mort."), ("es", "Según Reuters, murió."),
     ("it", "Secondo Reuters è morto.")],
)  # fmt: skip
def test_who_is_cited_is_named_without_the_word_that_cites(language: str, text: str) -> None:
    assert names(text, language) == ["Reuters"]
