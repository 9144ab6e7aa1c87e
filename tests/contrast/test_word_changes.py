"""Differences by words: what rapidfuzz finds, made readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from tui.contrast import word_differences
from tui.contrast.words import word_changes as room
from tui.contrast.words.word_changes import word_changes, words_in


def test_word_differences_name_both_places() -> None:
    (difference,) = word_differences("the red house", "the old house")
    assert (difference.start, difference.end) == (4, 7)
    assert (difference.other_start, difference.other_end) == (4, 7)
    assert word_differences("Same words here.", "Same words here.") == ()


@pytest.mark.parametrize(
    ("a", "b", "changes"),
    [
        ("", "", []),
        ("", "it rained", [(0, 0, 0, 2)]),
        ("it rained", "", [(0, 2, 0, 0)]),
        ("It rained", "it rained", []),
        ("it rained", "it poured", [(1, 2, 1, 2)]),
        ("today it rained", "it rained today", [(0, 1, 0, 0), (3, 3, 2, 3)]),
        ("killed in Leeds", "injured in York", [(0, 1, 0, 1), (2, 3, 2, 3)]),
        ("fire killed twelve in Leeds", "blaze injured thirty in York", [(0, 5, 0, 5)]),
        ("fire killed twelve men Leeds", "blaze injured thirty men York", [(0, 5, 0, 5)]),
        ("fire killed firemen Leeds last night", "blaze injured firemen York", [(0, 2, 0, 2), (3, 6, 3, 4)]),
    ],
    ids=[
        "nothing", "all added", "all gone", "a capital by its place", "a word exchanged", "a word moved",
        "short changes stay apart", "grammar between long changes goes with them", "so does a short word",
        "a telling word stays",
    ],
)  # fmt: skip
def test_changes_are_stretches_that_read_well(
    a: str, b: str, changes: list[tuple[int, int, int, int]]
) -> None:
    assert word_changes(words_in(a.split()), words_in(b.split())) == changes


WORDS = st.lists(
    st.sampled_from("the a in of The fire Fire killed twelve U.S. — 5 burned".split()), max_size=12
)


@given(WORDS, WORDS)
def test_what_is_not_changed_is_the_same_in_both_and_as_long_as_can_be(a: list[str], b: list[str]) -> None:
    changes = word_changes(words_in(a), words_in(b))
    lowered = [[word.lower() if not at else word for at, word in enumerate(words)] for words in (a, b)]
    kept, at, other_at = 0, 0, 0
    for start, end, other_start, other_end in [*changes, (len(a), len(a), len(b), len(b))]:
        assert lowered[0][at:start] == lowered[1][other_at:other_start]
        assert start < end or other_start < other_end or start == len(a)
        kept += start - at
        at, other_at = end, other_end
    # A word between two changes is given up where both have three for it, and a change has two neighbours.
    given_up = LCSseq.similarity(*lowered) - kept
    assert 0 <= given_up <= sum(min(end - start, o_end - o) for start, end, o, o_end in changes) / 2.5


def test_words_beyond_the_last_character_are_compared_as_words(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = "a storm took the roof".split(), "a storm took one roof and the spire".split()
    expected = word_changes(words_in(a), words_in(b))
    ready = words_in(a)
    monkeypatch.setattr(room, "_MOST_LETTERS", 0)
    late = words_in(b)
    assert (len(ready.letters), late.letters) == (len(a), "")
    assert word_changes(ready, late) == word_changes(words_in(a), late) == expected


def test_no_word_has_a_letter_that_no_string_may_hold() -> None:
    alphabet = room._Alphabet()
    letters = [alphabet[str(number)] for number in range(0xE100)]
    assert len(set(letters)) == len(letters)
    assert "".join(letters).encode("utf-8")
