"""Facts: exact spans, normal values, nothing invented, linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contrast.stories import article
from tui.contrast import Fact, extract_facts
from tui.contrast.values.agreement import do_agree
from tui.model import FactKind


def facts(text: str, published: str = "", language: str = "en") -> list[Fact]:
    story = article("A", text, published=published, language=language)
    return [f for f in extract_facts(story.sentences[0], story) if f.kind is not FactKind.NAME]


def stated(text: str, kind: FactKind) -> list[tuple[str, object]]:
    return [(text[f.start : f.end], f.value) for f in facts(text) if f.kind is kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("It has over 300 million active monthly users.", FactKind.QUANTITY,
         [("over 300 million active monthly users", 300_000_000)]),
        ("The bank was fined about $2.5 billion.", FactKind.MONEY, [("about $2.5 billion", 2_500_000_000)]),
        ("He stole 12,000 euros.", FactKind.MONEY, [("12,000 euros", 12_000)]),
        ("It rose 5.2 per cent.", FactKind.PERCENT, [("5.2 per cent", 5.2)]),
        ("Two-thirds of voters agreed.", FactKind.PERCENT, [("Two-thirds", 66.67)]),
        ("She finished second.", FactKind.RANK, [("finished second", 2)]),
        ("It is the third-largest bank.", FactKind.RANK, [("third-largest bank", 3)]),
        ("It was her first win.", FactKind.RANK, []),
        ("It opened on January 19th.", FactKind.DATE, [("January 19th", "--01-19")]),
        ("It opened on 19 January 2025.", FactKind.DATE, [("19 January 2025", "2025-01-19")]),
        ("Founded in 2013, it grew.", FactKind.DATE, [("2013", "2013")]),
        ("It opened on February 30.", FactKind.DATE, []),
        ("The siege lasted eleven hours.", FactKind.DURATION, [("eleven hours", 11)]),
        ("Tickets cost between $40 and $120.", FactKind.MONEY, [("$40 and $120", 40)]),
        ("Arsenal won 3-1.", FactKind.QUANTITY, [("3-1", "3-1")]),
    ],
)  # fmt: skip
def test_a_fact_has_its_span_and_value(text: str, kind: FactKind, expected: list[tuple[str, object]]) -> None:
    assert stated(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The bank raised rates by half a percentage point.", FactKind.QUANTITY,
         [("half a percentage point", 0.5)]),
        ("He was banned from driving for a year.", FactKind.DURATION, [("a year", 1)]),
        ("It takes one hour and fifteen minutes.", FactKind.DURATION,
         [("one hour and fifteen minutes", 1.25)]),
        ("He scored in the 88th minute.", FactKind.QUANTITY, [("88th minute", 88)]),
        ("The concert drew a crowd of about 72,000.", FactKind.QUANTITY, [("about 72,000", 72_000)]),
        ("The earthquake measured 7.1.", FactKind.QUANTITY, [("7.1", 7.1)]),
        ("It began at 0930 hrs.", FactKind.DATE, [("0930 hrs", "T09:30")]),
        ("It began at 8:15 in the evening.", FactKind.DATE, [("8:15 in the evening", "T20:15")]),
        ("Norway topped the table, with Germany second.", FactKind.RANK,
         [("Norway topped ", 1), ("Germany second", 2)]),
        ("Level 1 alert was raised.", FactKind.QUANTITY, []),
    ],
)  # fmt: skip
def test_other_ways_to_state_a_value(text: str, kind: FactKind, expected: list[tuple[str, object]]) -> None:
    assert stated(text, kind) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Dienstag, 14. Januar 2025: mindestens 23 Tote; 3,4 Prozent, 1,7 Milliarden Euro.",
         {"tuesday", "2025-01-14", 23, 3.4, 1_700_000_000}),
        ("fr", "Au moins 23 morts mardi 14 janvier 2025 à 14h30 ; 3,4 %, 1,7 milliard d'euros.",
         {"tuesday", "2025-01-14", "T14:30", 23, 3.4, 1_700_000_000}),
        ("es", "Al menos 23 muertos el martes 14 de enero de 2025; 3,4 por ciento, 1.700 euros.",
         {"tuesday", "2025-01-14", 23, 3.4, 1_700}),
        ("it", "Almeno 23 persone sono morte martedì 14 gennaio 2025; 3,4 per cento, circa 1.700 euro.",
         {"tuesday", "2025-01-14", 23, 3.4, 1_700}),
        ("pt", "Pelo menos 23 pessoas morreram em 14 de janeiro de 2025; 3,4 por cento, 1.700 euros.",
         {"2025-01-14", 23, 3.4, 1_700}),
        ("nl", "Zeker 23 mensen stierven op dinsdag 14 januari 2025; 3,4 procent, ongeveer 1.700 euro.",
         {"tuesday", "2025-01-14", 23, 3.4, 1_700}),
    ],
)  # fmt: skip
def test_figures_dates_and_hedges_are_read_in_other_languages(
    language: str, text: str, expected: set[object]
) -> None:
    found = [f for f in facts(text, language=language) if f.kind is not FactKind.NAME]
    assert {f.value for f in found} == expected
    assert {f.hedge for f in found if f.value == 23} != {None}


def test_hedges_agree_across_languages_as_they_do_in_english() -> None:
    texts = ("Mindestens 23 Menschen starben.", "23 Menschen starben.", "Rund 24 Menschen starben.")
    exact, bare, about = (facts(text, language="de")[0] for text in texts)
    assert do_agree(exact, bare)
    assert do_agree(bare, about)


def test_a_weekday_is_resolved_against_the_day_of_publication() -> None:
    (day,) = [f for f in facts("It fell on Tuesday.", published="2025-01-15") if f.kind is FactKind.DATE]
    assert day.value == "2025-01-14"
    (day,) = [f for f in facts("It fell on Tuesday.") if f.kind is FactKind.DATE]
    assert day.value == "tuesday"


def test_a_quotation_has_its_speaker() -> None:
    (quote,) = [
        f for f in facts("“We did all we could,” said Judge Karen Wells.") if f.kind is FactKind.QUOTE
    ]
    assert (quote.value, quote.attributed_to) == ("we did all we could", "Judge Karen Wells")


@pytest.mark.parametrize(
    "text",
    ["It has 10^400 million views.", "It has 1e999 views.", "It has " + "9" * 5000 + " views.",
     "It opened on 32 January.", "It opened on 2025-13-45."],
)  # fmt: skip
def test_absurd_figures_state_nothing(text: str) -> None:
    assert facts(text) == []


PIECES = (
    '“|”|"|«|1,7|30%|$|£5bn|no one|killed|not|two-thirds of|second|as of|Tuesday|31 April|10^400|#tag|-|'
    "שלום|مرحبا|万|said|According to|to|between|and|34-year-old|,|.|"
    "both|dozens of|16 of them|a single|half an hour|one in five|of them|6 feet|2 inches|cents|°F|noon|GMT|"
    "in her 40s|on the 31st|52 votes to 48|runner-up|or so|and a half|criteria"
).split("|")
ODD = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@settings(max_examples=150)
@given(ODD | st.text(max_size=120))
def test_any_text_gives_facts_inside_it_or_none(text: str) -> None:
    for fact in facts(text):
        assert 0 <= fact.start < fact.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["1 million views and ", "“open said ", 'the "x ', "not ", "A, B, ", "x" * 50, "according to the ",
     "9" * 5000 + " views ", "שלום 12 אנשים ", "مرحبا ١٢ ", "the top of the App Store ", "one of the ",
     "one in five of the ", "the third-largest the ", "half past ", "A" * 50, "2:21:38 ",
     "of the 60 cars, 46 ", "three minutes 31.2 "],
)  # fmt: skip
def test_a_sentence_of_a_hundred_thousand_characters_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + ". It had 7 million views."
    assert [f.value for f in facts(text)][-1] == 7_000_000
