"""What only whole articles show: who tells it, who else is named, what a sentence says besides."""

from __future__ import annotations

import pytest

from tests.contrast.stories import article, conflicts_told
from tui.contrast.facts import extract_facts
from tui.contrast.facts.clauses import clauses_of_tellers
from tui.contrast.facts.reading import read_sentence
from tui.model import FactKind


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("The bank repaid no loan, its chairwoman, Ines Falk, said.", "its chairwoman ines falk said"),
        ("Two piers burned, the harbour master said on Friday.", "the harbour master said on friday"),
        ("Two piers burned, according to the harbour master.", "according to the harbour master"),
        ("The mayor, who arrived late, opened the fair.", ""),
    ],
)
def test_a_clause_may_say_no_more_than_who_tells_it(text: str, teller: str) -> None:
    reading = read_sentence(text)
    tellers = clauses_of_tellers(reading)
    words = [t.form for t, number in zip(reading.tokens, reading.clause, strict=True) if number in tellers]
    assert " ".join(words) == teller


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        (
            "The bank repaid no loan, its chairwoman, Ines Falk, said.",
            "The bank repaid a loan of about $3 million in spring, according to two people who know of it.",
            1,
        ),
        ("The museum was closed, its head, Ines Falk, said.", "Visitors cheered as the museum reopened.", 0),
        ("The bank repaid no loan, Ines Falk said.", "The brewery repaid a loan of about $3 million.", 0),
    ],
)
def test_the_teller_does_not_make_a_denial_one_of_another_thing(a: str, b: str, count: int) -> None:
    assert len([c for c in conflicts_told(a, b) if c.kind is FactKind.POLARITY]) == count


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("Aerolux ordered 30 wide-body jets.", "jet", 30),
        ("Aerolux will buy 36 of its wide-body jets.", "jet", 36),
        ("Aerolux will sell 36 of its 80 jets.", "jet of", 36),
        ("The institute lowered its estimate of the magnitude to 5.4.", "magnitude", 5.4),
    ],
)
def test_what_is_counted_or_measured(text: str, key: str, value: float) -> None:
    facts = extract_facts(article("A", text).body[0], article("A", text))
    assert (key, value) in {(f.key, f.value) for f in facts}
