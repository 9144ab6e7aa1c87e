from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.summary.story import hashtag_marks, hashtag_story, undecided
from tui.layout.reading import Reading
from tui.model import Comparison, Mark, Sentence


@pytest.fixture
def story() -> Comparison:
    return hashtag_story()


@pytest.fixture(autouse=True)
def chosen_marks(monkeypatch: pytest.MonkeyPatch, story: Comparison) -> None:
    """What is marked is another room's business; here the marks are the ones written down."""
    chosen = hashtag_marks(story)

    def marks(members: Sequence[Sentence], *_: object) -> tuple[Mark, ...]:
        return tuple(mark for mark in chosen for member in members if mark.sentence == member.id)

    monkeypatch.setattr("tui.contrast.words.wording.marks", marks)


@pytest.fixture
def reading(story: Comparison) -> Reading:
    return Reading(story, undecided(story))
