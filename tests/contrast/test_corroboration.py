"""How independently a passage is told: copies, quotations shared, agencies credited, origins named."""

from __future__ import annotations

import pytest

from tests.contrast.stories import told
from tui.comparison import compare
from tui.contrast.facts.origins import find_origins, origin_of
from tui.publishing import to_json

WIRE = (
    "Fighting broke out in the capital on Monday, killing at least nine people. The army closed the airport "
    "and the main bridge. Schools stay closed until Friday."
)
ARREST = (
    "The minister was arrested in Oslo on Monday over bribes from a shipping firm. Police searched his house "
    "and two offices. {} The trial begins in May at the district court."
)
QUOTED = "“We will rebuild every single home in this valley,” said the mayor, Ann Lee."


def told_of(*texts: str) -> list[dict[str, object]]:
    """What the JSON says of each shared passage."""
    passages = to_json(compare(told(*texts)))["passages"]
    return [p["corroboration"] for p in passages if p["corroboration"]["sources"] > 1]


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        (f"NAIROBI (Reuters) - {WIRE}", ["Reuters"]),
        (f"NAIROBI, May 3 (Reuters) – {WIRE}", ["Reuters"]),
        (f"Nairobi (dpa) - {WIRE}", ["dpa"]),
        (f"RIGA, Latvia (AP) — {WIRE}", ["Associated Press"]),
        (f"{WIRE}\n\n(Reuters)", ["Reuters"]),
        (f"{WIRE} (AFP)", ["AFP"]),
        (f"{WIRE} - AFP", ["AFP"]),
        (f"By Ann Lee, Associated Press\n\n{WIRE}", ["Associated Press"]),
        (f"Madrid, 3 may (EFE).- {WIRE}", ["EFE"]),
        (f"NAIROBI — {WIRE}", []),
        (f"By Ann Lee in Reading, PA\n\n{WIRE}", []),
    ],
)
def test_reused_copy_is_after_the_agency_it_credits(text: str, origins: list[str]) -> None:
    for passage in told_of(text, WIRE):
        assert (passage["texts"], passage["origins"]) == (1, origins)


@pytest.mark.parametrize(
    "text",
    [f"NAIROBI (Reuters) - {WIRE}", f"RIGA, Latvia (AP) — {WIRE}", f"{WIRE} - AFP", f"{WIRE}\n\n(Reuters)"],
)
def test_datelines_and_credits_are_neither_story_nor_a_detail(text: str) -> None:
    comparison = compare(told(text, WIRE))
    assert comparison.details == ()
    assert all(len(passage.sentences) == 2 for passage in comparison.passages)


def test_independent_articles_that_quote_the_same_words_are_texts_of_their_own() -> None:
    passages = told_of(
        f"A flood hit the valley on Monday. {QUOTED} The water rose two metres in an hour.",
        f"Two metres of water covered the valley after the flood. {QUOTED} Nobody died in it.",
        f"Rescuers went into the flooded valley by boat. {QUOTED} The army sent ten boats there.",
    )
    assert all(passage["texts"] == passage["sources"] for passage in passages)


def test_a_sentence_edited_in_copied_articles_is_still_one_text() -> None:
    passages = told_of(
        ARREST.format("He denies any wrongdoing, his lawyer told broadcaster NRK."),
        ARREST.format("He denies wrongdoing, his lawyer told public broadcaster NRK."),
    )
    assert len(passages) == 4
    assert all(passage["texts"] == 1 for passage in passages)


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("According to the U.S. Patent Office, filings rose.", ["U.S. Patent Office"]),
        ("As reported by Le Monde, the minister resigned.", ["Le Monde"]),
        ("He resigned, according to a report by the Financial Times.", ["Financial Times"]),
        ("The Wall Street Journal first reported the sale.", ["Wall Street Journal"]),
        ("Bloomberg, citing two bankers, said the sale was off.", ["Bloomberg"]),
        ("Per a Pew study, one in five is.", ["Pew"]),
        ("His lawyer told broadcaster NRK.", ["NRK"]),
        ("The mayor told Sky News on Monday.", ["Sky News"]),
        ("The bank is for sale, according to people familiar with the matter.", [""]),
        ("It closes in May, according to owner Janis Kalns.", [""]),
        ("It closes in May, according to Elon Musk.", [""]),
        ("He told reporters it was over.", []),
        ("She told Paul Ames it was over.", []),
        ("When Reuters reported it, shares fell.", ["Reuters"]),
    ],
)
def test_an_origin_is_an_organisation_named_whole(text: str, origins: list[str]) -> None:
    assert [origin_of(name) for _, _, name in find_origins(text)] == origins


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("de", "Laut Reuters steigt der Preis.", "Reuters"),
        ("fr", "Selon Le Monde, le ministre part.", "Le Monde"),
        ("es", "Según El País, el ministro se va.", "El País"),
    ],
)
def test_other_languages_name_their_sources(language: str, text: str, source: str) -> None:
    assert [name for _, _, name in find_origins(text, language)] == [source]
