"""Decisions survive what happens to a set and to the matcher: with real files, sentences and passages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.library.surviving import (
    change_words,
    decide_on_everything,
    reopened,
    survival,
    write_retellings,
)
from tests.review.editing import prose
from tui.library import OpenedSet, open_set
from tui.library.deciding import decide
from tui.matching import scorer
from tui.review.state import ReviewState


@pytest.fixture
def opened(tmp_path: Path) -> OpenedSet:
    write_retellings(tmp_path / "set", Random(1), sources=3, sentences=40)
    opened = open_set([str(tmp_path / "set")])
    assert sum(p.is_shared for p in opened.comparison.passages) > 20
    decide_on_everything(opened, Random(1))
    return opened


@pytest.fixture
def before(opened: OpenedSet) -> ReviewState:
    return decide(opened)[0]


def test_one_word_in_fifty_changed_leaves_99_decisions_in_100(opened: OpenedSet, before: ReviewState) -> None:
    change_words(Path(opened.paths[0]), Random(1), 0.02)
    now = reopened(opened)
    assert now.comparison.articles != opened.comparison.articles
    found = survival(before, now)
    assert found.lost <= 0.01 * found.made
    assert found.moved == 0
    assert found.sent_back == []


def test_a_threshold_of_the_list_changes_no_decision(opened: OpenedSet, before: ReviewState) -> None:
    for min_score in (0.0, 0.9):
        now, problems = decide(reopened(opened, min_score=min_score))
        assert (now.passages, now.lost, problems) == (before.passages, (), ())


def test_a_new_article_loses_no_decision_and_sends_back_only_what_it_tells(
    opened: OpenedSet, before: ReviewState
) -> None:
    folder = Path(opened.paths[0])
    lines = [s.text for s in opened.comparison.articles[0].body[:15]] + prose(Random(1), sentences=10)
    (folder / "9.txt").write_text("\n\n".join(lines) + "\n", "utf-8")
    now = reopened(opened)
    assert len(now.comparison.articles) == 4
    found = survival(before, now)
    assert (found.lost, found.moved, found.sent_back) == (0, 0, [])
    state, _ = decide(now)
    gained = {p.id for p in state.passages if any(s.startswith("D.") for s in p.members)}
    assert gained
    assert {p.id for p in state.passages if p.is_changed} <= gained


@pytest.mark.parametrize("factor", [0.6, 1.5])
def test_a_matcher_with_other_weights_loses_no_decision(
    opened: OpenedSet, before: ReviewState, factor: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = scorer.models()
    other = replace(shipped.in_set, weights=tuple(w * factor for w in shipped.in_set.weights))
    monkeypatch.setattr("tui.matching.score.models", lambda: replace(shipped, in_set=other))
    now = open_set(opened.paths, use_cache=False)
    assert now.comparison.passages != opened.comparison.passages
    found = survival(before, now)
    assert (found.lost, found.moved, found.sent_back) == (0, 0, [])


def test_what_is_gone_is_listed_and_comes_back_with_its_article(
    opened: OpenedSet, before: ReviewState
) -> None:
    path = Path(opened.paths[0]) / "1.txt"
    text = path.read_text("utf-8")
    path.unlink()
    state, problems = decide(reopened(opened))
    assert state.lost
    assert set(state.lost) <= set(state.decisions) == set(before.decisions)
    assert any("kept there" in str(problem) for problem in problems)
    path.write_text(text, "utf-8")
    assert decide(reopened(opened))[0].passages == before.passages
