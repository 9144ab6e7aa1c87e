"""What an entry is called by where its values count nothing."""

from __future__ import annotations

import pytest

from tests.contrast.stories import conflicts_of, ledger_of
from tui.model import FactKind


@pytest.mark.parametrize(
    ("a", "b", "subject"),
    [
        (
            "The painting sold at last for £3.2 million on Tuesday.",
            "On Tuesday the painting fetched £2.3 million.",
            "painting",
        ),
        (
            "Oil prices climbed above $90 a barrel on Thursday.",
            "Oil prices rose to $80 a barrel on Thursday.",
            "prices",
        ),
        (
            "The flight was delayed by six hours in Oslo.",
            "In Oslo the flight was four hours late.",
            "flight",
        ),
        ("The trial will begin on March 3.", "The trial begins on April 14.", "trial"),
        ("Turnout was 61 percent.", "Turnout was 67 percent.", "turnout"),
        (
            "Shares in the carmaker fell 8% on Friday.",
            "The carmaker's shares lost 3% on Friday.",
            "shares",
        ),
    ],
)
def test_an_entry_is_called_by_a_noun_that_its_sentences_share(a: str, b: str, subject: str) -> None:
    assert {entry.subject for entry in conflicts_of(a, b)} == {subject}
    assert {entry.subject for entry in conflicts_of(b, a)} == {subject}


@pytest.mark.parametrize(
    ("a", "b", "subject"),
    [
        (
            "Launched in 2013, this app boasts some 300 million users.",
            "Founded in 2013, Xiaohongshu is one of the platforms with 300 million users.",
            "founded",
        ),
        (
            "Opened in 1913, the hall seats 900 guests.",
            "Opened in 1913, Larch Hall has 900 guests.",
            "opened",
        ),
        ("The hall was opened in 1913.", "In 1913 the hall was inaugurated.", "hall"),
    ],
)
def test_a_date_that_no_noun_of_its_clause_names_goes_by_what_was_done(a: str, b: str, subject: str) -> None:
    for pair in ((a, b), (b, a)):
        dates = [entry.subject for entry in ledger_of(*pair).agreements if entry.kind is FactKind.DATE]
        assert dates == [subject]
