from __future__ import annotations

from collections import Counter

from tests.matching.articles import article
from tui.matching import score_sentences
from tui.matching.candidates import MOST_IN_ALL
from tui.matching.large import FROM_SENTENCES
from tui.matching.limits import limits_reached
from tui.matching.tokens import LONGEST_READ


def test_an_ordinary_set_reaches_no_limit() -> None:
    assert limits_reached([article("A", ["A bridge closed."]), article("B", ["The bridge is shut."])]) == ()


def test_a_large_set_is_said_to_be_matched_by_its_words_alone() -> None:
    (problem,) = limits_reached([article("A", ["A bridge closed."] * FROM_SENTENCES)])
    assert f"{FROM_SENTENCES:,} sentences" in str(problem)
    assert "words alone" in str(problem)


def test_an_endless_sentence_is_named_with_how_much_of_it_is_read() -> None:
    (problem,) = limits_reached([article("A", ["A bridge closed.", "bridge " * LONGEST_READ])])
    assert problem.where == "A.2"
    assert f"{LONGEST_READ:,}" in problem.what


def test_a_sentence_like_too_many_others_is_compared_with_the_likeliest_and_named() -> None:
    copies = [article(f"X{n}", ["A bridge closed on Monday."]) for n in range(MOST_IN_ALL + 20)]
    matches = score_sentences(copies)
    assert max(Counter(match.b for match in matches).values()) == MOST_IN_ALL
    (problem,) = limits_reached(copies, matches)
    assert str(MOST_IN_ALL) in problem.what
