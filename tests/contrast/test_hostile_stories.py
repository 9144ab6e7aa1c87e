"""Stories nobody would print: absurd figures, days that do not exist, torn quotations, mixed scripts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contrast.stories import article, conflicts_told, ledger_of, passage, told
from tests.summary.story import undecided
from tui.comparison import compare
from tui.contrast import find_details
from tui.layout.new_only import novelty
from tui.layout.reading import Reading
from tui.model import FactKind

VIEWS = "The video drew 12 views on Friday."
OPENED = "The bridge reopened on 3 March 2025, the mayor said."
ABSURD = (
    "The video drew 10^400 million views on Friday.",
    "The video drew 1e999 views on Friday.",
    f"The video drew {'9' * 5_000} views on Friday.",
)
NO_DAY = (
    "The bridge reopened on 31 February 2025, the mayor said.",
    "The bridge reopened on 2025-13-45, the mayor said.",
)
TORN = (
    "“We will “never leave, the mayor told “reporters in the square.",
    'The mayor said "we will never leave and left the square.',
)
MIXED = (
    "שלום לכולם, the mayor said: ١٢٣ אנשים in the square.",
    "Мэр said that 万人 came to the площадь on Friday.",
)
LINES = st.lists(
    st.sampled_from((*ABSURD, *NO_DAY, *TORN, *MIXED, VIEWS, OPENED, "x" * 3_000)), min_size=1, max_size=5
)


@pytest.mark.parametrize("text", ABSURD)
def test_an_absurd_figure_neither_disputes_nor_backs_a_sound_one(text: str) -> None:
    found = ledger_of(text, VIEWS)
    assert not found.conflicts
    assert not [entry for entry in found.agreements if entry.kind is FactKind.QUANTITY]


@pytest.mark.parametrize("text", NO_DAY)
def test_a_day_that_does_not_exist_is_no_other_day(text: str) -> None:
    found = ledger_of(text, OPENED)
    kinds = {entry.kind for entry in found.conflicts} | {entry.kind for entry in found.agreements}
    assert FactKind.DATE not in kinds


@pytest.mark.parametrize("text", [*ABSURD, *NO_DAY, *TORN, *MIXED])
def test_nothing_contradicts_its_own_copy(text: str) -> None:
    assert conflicts_told(text, text) == ()


@settings(max_examples=15, deadline=None)
@given(st.lists(LINES, min_size=2, max_size=4), st.data())
def test_whatever_was_read_before_the_words_shown_and_folded_are_all_words(
    texts: list[list[str]], data: st.DataObject
) -> None:
    comparison = compare(told(*("\n\n".join(lines) for lines in texts)))
    reading = Reading(comparison, undecided(comparison))
    order = data.draw(st.permutations(comparison.articles))
    read: list[str] = []
    for story in order:
        for sentence in story.body:
            found = novelty(reading, sentence, read)
            assert found.shown + found.folded == len(sentence.text.split())
        read.append(story.id)


@settings(max_examples=15, deadline=None)
@given(st.lists(LINES, min_size=2, max_size=3))
def test_details_lie_in_story_lines_and_apart_from_each_other(texts: list[list[str]]) -> None:
    comparison = compare(told(*("\n\n".join(lines) for lines in texts)))
    body = {s.id: s for story in comparison.articles for s in story.body}
    ends: dict[str, int] = {}
    for detail in sorted(comparison.details, key=lambda d: (d.sentence, d.start)):
        sentence = body[detail.sentence]
        assert max(sentence.start, ends.get(sentence.id, 0)) <= detail.start < detail.end <= sentence.end
        ends[sentence.id] = detail.end


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Popular among the young, it has over 300 million active monthly users.",
            "Loved by the young, the popular app has 300 million users.",
        ),
        ("The app climbed to the second place in the App Store.", "The app is number two in the App Store."),
    ],
)
def test_a_value_that_others_give_too_is_no_detail_however_it_is_hedged(a: str, b: str) -> None:
    articles = [article("A", a), article("B", b)]
    found = find_details(articles, (passage("A.1", "B.1"),))
    assert not [d for d in found if d.kind in (FactKind.QUANTITY, FactKind.RANK)]
    assert "A.1" not in {d.sentence for d in found}


@pytest.mark.parametrize(
    ("a", "b", "subject"),
    [
        ("The video was viewed 3 million times.", "The video was viewed 5 million times.", "views"),
        ("The app was downloaded 3 million times.", "The app was downloaded 5 million times.", "downloads"),
    ],
)
def test_an_entry_is_called_by_what_was_done_so_often(a: str, b: str, subject: str) -> None:
    assert [entry.subject for entry in ledger_of(a, b).conflicts] == [subject]
