"""Initials that stand for words: each once, and in lower case."""

from __future__ import annotations

from tui.contrast.words.initialisms import INITIALISMS


def test_each_of_the_initials_stands_once_with_its_words() -> None:
    assert len({short for short, _ in INITIALISMS}) == len(INITIALISMS)
    assert all(short == short.lower() and words == words.lower() for short, words in INITIALISMS)
    assert all(short and words.strip() == words and words for short, words in INITIALISMS)
