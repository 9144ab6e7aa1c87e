from __future__ import annotations

from typing import Any

import pytest

from tests.summary.story import hashtag_story
from tui.layout.figures import human_date, human_number, human_value, ledger_phrase, witnesses
from tui.model import Conflict, FactKind, FactValue, Verdict


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (60_000_000, "60 M"),
        (1_700_000, "1.7 M"),
        (39_500_000, "39.5 M"),
        (999_999_999, "999,999,999"),
        (2_250_000_000, "2.25 B"),
        (160_000, "160,000"),
        (700_001, "700,001"),
        (2013, "2,013"),
        (2.5, "2.5"),
        (82.96, "82.96"),
        (1_234.5, "1,234.5"),
        (0.1 + 0.2, "0.3"),
        (0.00001, "0.00001"),
        (1_234_000, "1.234 M"),
        (1_234_567.25, "1,234,567.25"),
        (-1_200_000, "-1.2 M"),
        (0, "0"),
        (5_000_000_000_000, "5 T"),
    ],
)
def test_numbers_are_written_as_people_say_them(value: float, shown: str) -> None:
    assert human_number(value) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Tuesday", "Tue"),
        ("wednesday", "Wed"),
        ("2025-01-19", "19 Jan 2025"),
        ("01-19", "19 Jan"),
        ("--01-19", "19 Jan"),
        ("2025-13-01", "2025-13-01"),
        ("--03", "Mar"),
        ("2024-11", "Nov 2024"),
        ("2024-W07", "week 7 of 2024"),
        ("last week", "last week"),
    ],
)
def test_days_and_dates_are_short(text: str, shown: str) -> None:
    assert human_date(text) == shown


@pytest.mark.parametrize(
    ("kind", "value", "unit", "shown"),
    [
        (FactKind.PERCENT, 41, None, "41 %"),
        (FactKind.RANK, 1, None, "no. 1"),
        (FactKind.MONEY, 1_200_000, "USD", "$1.2 M"),
        (FactKind.MONEY, 5, "CHF", "5 CHF"),
        (FactKind.MONEY, 131.5, "USD", "$131.50"),
        (FactKind.MONEY, 0.125, "USD", "$0.125"),
        (FactKind.QUANTITY, 1_234.5, "tonne", "1,234.5 t"),
        (FactKind.DURATION, 2, "day", "2 days"),
        (FactKind.DURATION, 1, "day", "1 day"),
        (FactKind.QUOTE, "so\nspecial", None, "“so special”"),
        (FactKind.NAME, "RedNote", None, "RedNote"),
        (FactKind.DATE, "2025-01-19", None, "19 Jan 2025"),
    ],
)
def test_each_kind_of_fact_is_shown_in_its_own_way(kind: FactKind, value: Any, unit: str, shown: str) -> None:
    assert human_value(kind, FactValue("A.1", 0, 1, value, unit)) == shown


def test_a_ledger_entry_fits_on_one_line_with_who_and_when() -> None:
    views = hashtag_story().conflicts[0]
    assert ledger_phrase(views) == "views: 60 M (B; D, Tue) → 250 M (E, Wed) update"


def test_witnesses_without_days_are_a_plain_list() -> None:
    users = hashtag_story().agreements[0]
    assert [(w.text, w.who) for w in witnesses(users.kind, users.values)] == [("300 M", "A, C, D")]


def test_no_value_of_a_conflict_is_rounded_to_look_like_another() -> None:
    values = (
        FactValue("A.1", 0, 1, 60_000_000, "view"),
        FactValue("B.1", 0, 1, 60_010_001, "view"),
        FactValue("C.1", 0, 1, 60_000_000.0, "view"),
    )
    assert [(w.text, w.who) for w in witnesses(FactKind.QUANTITY, values)] == [
        ("60 M", "A, C"),
        ("60,010,001", "B"),
    ]


def test_values_that_differ_in_their_unit_alone_are_shown_with_it() -> None:
    values = (FactValue("A.1", 0, 1, 60, "view"), FactValue("B.1", 0, 1, 60, "user"))
    assert [w.text for w in witnesses(FactKind.QUANTITY, values)] == ["60 view", "60 user"]


@pytest.mark.parametrize(
    ("value", "hedge", "shown"),
    [(2000, "thousands", "thousands"), (20_000, "tens of thousands", "tens of thousands"),
     (24, "several", "several dozen"), (200, "a few", "a few hundred"), (2000, "about", "2,000"),
     (2001, "several", "2,001")],
)  # fmt: skip
def test_an_amount_that_a_word_leaves_open_is_shown_by_its_word(value: int, hedge: str, shown: str) -> None:
    fact = FactValue("A.1", 0, 1, value, "person", hedge=hedge)
    assert human_value(FactKind.QUANTITY, fact) == shown


def test_two_scopes_of_one_value_are_told_apart_by_their_words() -> None:
    values = (
        FactValue("A.1", 0, 1, 1, "app"),
        FactValue("B.1", 0, 1, 1, "app"),
        FactValue("C.1", 0, 1, 1, "app"),
    )
    words = {"A.1": "top free app", "B.1": "top social app", "C.1": "top free app"}
    conflict = Conflict("K1", FactKind.RANK, "app", "P1", Verdict.SCOPE, values)
    phrase = ledger_phrase(conflict, lambda fact: words[fact.sentence])
    assert phrase == "app: “top free app” (A, C) / “top social app” (B) scope"
