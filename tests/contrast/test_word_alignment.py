"""Which word says what which word says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.contrast.words.word_alignment import Likeness, Word, align
from tui.contrast.words.wording import words_of


def linked(a: str, b: str) -> set[tuple[str, str]]:
    mine, others = words_of(a), words_of(b)
    return {(mine[link.a].form, others[link.b].form) for link in align(mine, others)}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("users migrate quickly", "the migration of a user", {("users", "user"), ("migrate", "migration")}),
        ("the company purchased it", "the firm bought it", {("company", "firm"), ("purchased", "bought")}),
        ("in red houses", "in blue houses", {("in", "in"), ("red", "blue"), ("houses", "houses")}),
    ],
)
def test_stems_synonyms_and_places_are_linked(a: str, b: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= linked(a, b)


def test_of_two_equal_words_the_one_with_equal_neighbours_is_linked() -> None:
    mine, others = words_of("Police shot police dogs"), words_of("Dogs of the police met police")
    links = {link.a: link.b for link in align(mine, others) if link.likeness is Likeness.SAME}
    assert len(set(links.values())) == len(links)


FORMS = st.lists(st.sampled_from("a the fire fires of in burned home homes 12 . ,".split()), max_size=16)


@given(FORMS, FORMS)
def test_links_are_in_range_and_one_to_one_but_for_stretches(a: list[str], b: list[str]) -> None:
    mine = [Word(w, w.rstrip("s"), len(w) > 3) for w in a]
    others = [Word(w, w.rstrip("s"), len(w) > 3) for w in b]
    links = align(mine, others)
    assert all(0 <= link.a < len(a) and 0 <= link.b < len(b) for link in links)
    single = [link for link in links if link.likeness is not Likeness.PLACE]
    assert len({link.a for link in single}) == len({link.b for link in single}) == len(single)


@given(FORMS)
def test_a_sentence_is_linked_word_for_word_with_itself(a: list[str]) -> None:
    mine = [Word(w, w, len(w) > 3) for w in a]
    content = {i for i, word in enumerate(mine) if word.is_content}
    assert content <= {link.a for link in align(mine, mine) if link.likeness is Likeness.SAME}
