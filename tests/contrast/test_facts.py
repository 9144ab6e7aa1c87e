"""Facts: exact spans, normal values, nothing invented, linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contrast.stories import article
from tui.contrast import Fact, extract_facts
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
    "שלום|مرحبا|万|said|According to|to|between|and|34-year-old|,|."
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
     "9" * 5000 + " views ", "שלום 12 אנשים ", "مرحبا ١٢ ", "the top of the App Store ", "one of the "],
)  # fmt: skip
def test_a_sentence_of_a_hundred_thousand_characters_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + ". It had 7 million views."
    assert [f.value for f in facts(text)][-1] == 7_000_000
