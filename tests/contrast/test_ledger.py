"""The ledger: what is compared, what it is called, and what it never says."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contrast.stories import article, conflicts_of, ledger_of, passage
from tui.clause import Clause
from tui.contrast import find_conflicts
from tui.model import Article, FactKind, Match, Passage, SafeText, Verdict

TUESDAY = "As of Tuesday, the hashtag garnered nearly 60 million views and over 1.7 million comments."
WEDNESDAY = (
    "As of Wednesday, the hashtag had garnered nearly 250 million views and over 5.5 million comments."
)
UNDATED = "The hashtag has already amassed around 60 million views."


def test_values_with_other_dates_are_an_update_with_hedge_date_and_span() -> None:
    views = next(c for c in conflicts_of(TUESDAY, WEDNESDAY) if c.subject == "views")
    assert views.verdict is Verdict.UPDATE
    assert [(v.value, v.hedge, v.as_of, v.unit) for v in views.values] == [
        (60_000_000, "nearly", "Tuesday", "view"),
        (250_000_000, "nearly", "Wednesday", "view"),
    ]
    assert TUESDAY[views.values[0].start : views.values[0].end] == "nearly 60 million views"


def test_a_value_without_a_date_joins_the_entry_and_leaves_it_an_update() -> None:
    views = next(c for c in conflicts_of(UNDATED, TUESDAY, WEDNESDAY) if c.subject == "views")
    assert views.verdict is Verdict.UPDATE
    assert [v.value for v in views.values] == [60_000_000, 60_000_000, 250_000_000]


def test_a_value_that_agrees_joins_its_side_however_its_sentence_is_told() -> None:
    conflict = next(
        c
        for c in conflicts_of(
            "The petition “Save the Pier” has already gathered around 60,000 signatures, with many visitors "
            "saying they would keep coming back to the town.",
            "As of Tuesday, the petition “Save the Pier” gathered nearly 60,000 signatures online.",
            "As of Wednesday, the petition “Save the Pier” had gathered nearly 250,000 signatures online.",
        )
        if c.subject == "signatures"
    )
    assert [(v.value, v.as_of) for v in conflict.values] == [
        (60_000, None), (60_000, "Tuesday"), (250_000, "Wednesday"),
    ]  # fmt: skip


def test_the_order_of_articles_changes_nothing_but_the_order_of_values() -> None:
    def entries(*texts: str) -> set[tuple[str, str, str, frozenset[object]]]:
        return {
            (c.kind, c.subject, c.verdict, frozenset(v.value for v in c.values)) for c in conflicts_of(*texts)
        }

    expected = entries(UNDATED, TUESDAY, WEDNESDAY)
    assert all(entries(*texts) == expected for texts in permutations((UNDATED, TUESDAY, WEDNESDAY)))


@pytest.mark.parametrize(
    "texts",
    [
        ("The app has over 300 million users.", "The app has 300 million users."),
        ("The app has 300 million users.", "The app has approximately 300 million users."),
        ("Nearly 60 million people voted.", "60 million people voted."),
    ],
)
def test_hedged_values_agree_and_are_listed_as_agreement(texts: tuple[str, str]) -> None:
    ledger = ledger_of(*texts)
    assert ledger.conflicts == ()
    assert [a.kind for a in ledger.agreements] == [FactKind.QUANTITY]


def test_agreement_is_found_across_passages_but_weekdays_alone_are_none() -> None:
    articles = [
        article("A", "On Monday the app had 300 million users."),
        article("B", "With 300 million users it is large.", "It rained on Monday."),
    ]
    singles = [Passage(f"P{i}", SafeText(""), (s,)) for i, s in enumerate(("A.1", "B.1", "B.2"))]
    (agreement,) = find_conflicts(articles, singles).agreements
    assert [v.sentence for v in agreement.values] == ["A.1", "B.1"]


def test_who_said_it_is_compared() -> None:
    (conflict,) = conflicts_of(
        "“We will rebuild every home,” said Mayor Helen Ortiz.",
        "“We will rebuild every home,” Tom Reyes said.",
    )
    assert conflict.kind is FactKind.ATTRIBUTION
    assert [v.value for v in conflict.values] == ["Mayor Helen Ortiz", "Tom Reyes"]


def test_an_article_that_gives_both_values_disputes_neither() -> None:
    articles = [
        article("A", "The toll rose to 12 killed on Monday.", "By night the toll rose to 15 killed."),
        article("B", "The toll rose to 15 killed."),
    ]
    assert find_conflicts(articles, (passage("A.1", "A.2", "B.1"),)).conflicts == ()


SENTENCES = st.lists(
    st.sampled_from([TUESDAY, WEDNESDAY, UNDATED, "The mayor was not present.", "The mayor was present.",
                     "At least 12 people were killed.", "Nineteen people died.", "“It is over,” he said."]),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(max_examples=60)
@given(SENTENCES)
def test_a_set_compared_with_its_copy_has_no_conflict(sentences: list[str]) -> None:
    articles = (article("A", *sentences), article("B", *sentences))
    everything = passage(*(s.id for a in articles for s in a.sentences))
    assert find_conflicts(articles, (everything,)).conflicts == ()


@settings(max_examples=60)
@given(SENTENCES, SENTENCES)
def test_spans_lie_inside_their_sentences(first: list[str], second: list[str]) -> None:
    articles = (article("A", *first), article("B", *second))
    sentences = {s.id: s for a in articles for s in a.sentences}
    ledger = find_conflicts(articles, (passage(*sentences),))
    for values in [c.values for c in ledger.conflicts] + [a.values for a in ledger.agreements]:
        assert len({v.sentence for v in values}) >= 2
        for value in values:
            assert sentences[value.sentence].start <= value.start < value.end <= sentences[value.sentence].end


def entries_of(*articles: Article) -> list[frozenset[object]]:
    """Values of each entry, all sentences taken for one passage."""
    everything = passage(*(s.id for a in articles for s in a.sentences))
    return [frozenset(v.value for v in c.values) for c in find_conflicts(articles, (everything,)).conflicts]


def test_what_one_source_tells_apart_is_not_chained_into_one_entry() -> None:
    first, second = "Ann Roe fell 60 metres from the ridge.", "Bob Low fell 600 metres from the ridge."
    one = article("A", first, second)
    other = article("B", "The climber fell 90 metres from the ridge.")
    assert not any({60, 600} <= values for values in entries_of(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds beat York 2-0.", "York were beaten 2-0 by Leeds."),
        ("The plant is in Houston and employs 300.", "The plant is in Texas and employs 300."),
        ("He was on probation, the CHP said.", "He was on probation, the California Highway Patrol said."),
        ("“It is a very sad day,” said Lt. Gregg Hale.", "“It is a very sad day,” Hale said."),
        ("I came not to call the righteous.", "I have not come to call the righteous."),
        ("Is the bridge safe?", "The bridge is not safe."),
        ("It fell 200ft from the ridge.", "It fell 61 metres from the ridge."),
        ("He spent his first 11 seasons with the club.", "He spent 15 seasons with the club."),
        ("Its level of alcohol was .41 at the time.", "Its level of alcohol was 0.41 at the time."),
    ],
)
def test_one_thing_in_other_words_is_no_conflict(one: str, other: str) -> None:
    assert conflicts_of(one, other) == ()


def test_a_turned_contest_names_both_winners() -> None:
    (entry,) = conflicts_of("Leeds beat York in the derby.", "York beat Leeds in the derby.")
    assert [v.value for v in entry.values] == ["Leeds", "York"]


def test_a_rank_is_shown_with_what_it_was_ranked_in() -> None:
    text = "The app climbed to the top of Apple’s U.S. App Store on Monday."
    (entry,) = conflicts_of(text, "In the App Store the app was the top social networking app.")
    assert entry.verdict is Verdict.SCOPE
    assert text[entry.values[0].start : entry.values[0].end] == "the top of Apple’s U.S. App Store"


def test_the_meaning_of_a_name_is_no_quotation() -> None:
    ledger = ledger_of("It is known as “Little Red Book” there.", "It translates to “little red book”.")
    assert ledger.agreements == ()


def test_a_dispute_over_what_a_clause_says_belongs_to_the_passage_the_clause_stands_in() -> None:
    both = "The storm killed 12 people in the valley, and 400 houses lost their roofs in the town."
    articles = [
        article("A", both),
        article("B", "The storm killed 12 people in the valley."),
        article("C", "In the town 700 houses lost their roofs in the storm."),
    ]
    clause = Clause("A.1", both.index("400"), len(both) - 1)
    passages = [
        Passage("P1", SafeText("dead"), ("A.1", "B.1")),
        Passage("P2", SafeText("roofs"), ("A.1", "C.1"), (clause,)),
    ]
    matches = [Match("A.1", "B.1", 0.9), Match("A.1", "C.1", 0.9)]
    ledger = find_conflicts(articles, passages, matches)
    assert [(c.subject, c.passage) for c in ledger.conflicts] == [("houses", "P2")]
    whole = [Passage("P1", SafeText("dead"), ("A.1", "B.1")), Passage("P2", SafeText("roofs"), ("C.1",))]
    assert [c.passage for c in find_conflicts(articles, whole, matches).conflicts] == ["P1"]


def test_as_many_dead_here_as_hurt_there_are_two_counts() -> None:
    (conflict,) = conflicts_of(
        "The blast at the mill left 4 dead and 19 injured.", "The blast at the mill left 19 people dead."
    )
    assert {value.value for value in conflict.values} == {4, 19}


def test_a_duty_is_one_where_one_thing_is_to_be_done() -> None:
    a = "Under the act, shops must destroy the lamps by May 2."
    assert not conflicts_of(a, "Under the act, makers must recall the lamps by May 2.")
    assert conflicts_of(a, "Under the act, makers must destroy the lamps by May 2.")
