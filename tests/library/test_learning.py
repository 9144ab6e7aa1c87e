"""Scores that learn from decisions: only when asked to, the same each time, and the journal is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.stories import write_set
from tui.cli.main import run
from tui.library import OpenedSet, open_set
from tui.library.deciding import decide
from tui.review import DecisionKind, Journal, Review
from tui.review.amendments import amendments
from tui.settings.locations import config_file

LEARNED = "scores have learned from 3 pairs that you decided on"


@pytest.fixture
def opened(tmp_path: Path) -> OpenedSet:
    """Three sources, of which somebody said that the first sentences are not the same."""
    opened = open_set([str(write_set(tmp_path / "ferry"))], min_score=0)
    with Journal.open(opened.journal_path, key=opened.key, title="ferry") as journal:
        review = Review(opened.comparison, journal)
        shared = max(review.state.passages, key=lambda p: len(p.members))
        review.decide(DecisionKind.REJECT, shared.id)
    return opened


def scores(opened: OpenedSet, *, learns: bool) -> dict[tuple[str, str], float]:
    return {(m.a, m.b): m.score for m in decide(opened, learns=learns)[0].comparison.matches}


def test_scores_learn_only_when_asked_to_and_the_same_each_time(opened: OpenedSet) -> None:
    journal = opened.journal_path.read_bytes()
    plain, learned = scores(opened, learns=False), scores(opened, learns=True)
    assert plain == {(m.a, m.b): m.score for m in opened.comparison.matches}
    assert learned.keys() == plain.keys()
    assert learned != plain
    assert scores(opened, learns=True) == learned
    assert opened.journal_path.read_bytes() == journal


def test_that_scores_have_learned_is_said(opened: OpenedSet) -> None:
    assert LEARNED in map(str, decide(opened, learns=True)[1])
    assert LEARNED not in map(str, decide(opened)[1])


def test_undoing_the_decisions_undoes_what_was_learned(opened: OpenedSet) -> None:
    plain = scores(opened, learns=False)
    with Journal.open(opened.journal_path, key=opened.key) as journal:
        review = Review(opened.comparison, journal)
        review.undo()
        assert not amendments(review.state, opened.comparison, learns=True)
    assert scores(opened, learns=True) == plain


@pytest.mark.parametrize(
    ("flags", "setting", "is_said"),
    [
        ([], "", False),
        (["--learn"], "", True),
        ([], "learn = true", True),
        (["--no-learn"], "learn = true", False),
    ],
)
def test_a_flag_or_the_config_turns_learning_on(
    opened: OpenedSet, capfd: pytest.CaptureFixture[str], flags: list[str], setting: str, is_said: bool
) -> None:
    config_file().parent.mkdir(parents=True, exist_ok=True)
    config_file().write_text(f"schema = 1\n{setting}\n", "utf-8")
    assert run(["export", *opened.paths, "--to", "json", *flags]) == 0
    assert (LEARNED in capfd.readouterr().err) == is_said
