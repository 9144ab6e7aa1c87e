"""What a reviewer corrected before comparing: roles of lines, names of one thing; everywhere it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.cli.main import run
from tui.library import OpenedSet, cache, open_set
from tui.library.amending import amend
from tui.library.deciding import apply_decisions, decide
from tui.model import Role
from tui.review import Journal, Review, Scope
from tui.review.amendments import amendments

TEXTS = {
    "one.txt": "Ferry aground\n\nThe Kestrel ran aground at dawn.\n\nA tug pulled the Kestrel free.\n",
    "two.txt": "Ferry stuck\n\nThe vessel struck a sandbank.\n\nThe Old Lady was pulled free by tugs.\n",
}
LINE = "Read also: The lighthouse of Northport turns one hundred"


@pytest.fixture
def opened(tmp_path: Path) -> OpenedSet:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text + f"\n{LINE}\n", "utf-8")
    return open_set([str(tmp_path)])


@pytest.fixture
def review(opened: OpenedSet) -> Review:
    return Review(opened.comparison, Journal.open(opened.journal_path, key=opened.key, title="ferry"))


def line(opened: OpenedSet, words: str) -> str:
    return next(s.id for s in opened.comparison.sentence.values() if words in s.text)


def score(opened: OpenedSet, a: str, b: str) -> float:
    found = decide(opened)[0].comparison.matches
    return next((m.score for m in found if {m.a, m.b} == {a, b}), 0.0)


@pytest.mark.parametrize("scope", Scope)
def test_an_alias_changes_how_the_set_is_compared(opened: OpenedSet, review: Review, scope: Scope) -> None:
    opened = open_set(opened.paths, min_score=0)
    a, b = line(opened, "A tug"), line(opened, "Old Lady")
    before = score(opened, a, b)
    passage = next(p.id for p in opened.comparison.passages if b in p.sentences)
    made = review.treat_as_same(["Old Lady", "Kestrel"], scope, passage_id=passage, sentence_id=b)
    assert score(opened, a, b) > before
    review.revoke(made.id)
    assert score(opened, a, b) == before


def test_a_line_said_to_be_story_is_compared_like_any_other(opened: OpenedSet, review: Review) -> None:
    line_id = line(opened, LINE)
    assert opened.comparison.sentence[line_id].role is not Role.BODY
    review.correct_role(line_id, Role.BODY, Scope.EVERYWHERE)
    state, _ = decide(opened)
    (passage,) = [p for p in state.passages if line_id in p.members]
    twin = next(s.id for s in state.comparison.article["B"].sentences if s.text == LINE)
    assert twin in passage.members, "the same line in both articles tells one thing"
    assert apply_decisions(state).sentence[line_id].role is Role.BODY
    review.undo()
    assert decide(opened)[0].comparison is opened.comparison


def test_a_line_said_not_to_be_story_stands_in_no_passage(opened: OpenedSet, review: Review) -> None:
    gone = line(opened, "struck a sandbank")
    review.correct_role(gone, Role.NOTICE)
    state, _ = decide(opened)
    assert gone not in {s for p in state.passages for s in (*p.members, *p.left_out)}
    assert gone not in {s for m in state.comparison.matches for s in (m.a, m.b)}


def test_a_role_as_it_was_read_needs_no_second_comparison(opened: OpenedSet, review: Review) -> None:
    review.correct_role(line(opened, LINE), Role.RELATED)
    assert not amendments(review.state, opened.comparison)


def test_the_amended_comparison_is_found_in_the_cache(
    opened: OpenedSet, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    review.treat_as_same(["Old Lady", "Kestrel"])
    wanted = amendments(review.state, opened.comparison)
    made = amend(opened, wanted)

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("compared again")

    monkeypatch.setattr("tui.comparison.compare", fail)
    assert amend(opened, wanted) == made


def test_nothing_is_left_in_the_cache_where_none_is_wanted(opened: OpenedSet, review: Review) -> None:
    files = {path.name for path in cache.folder().iterdir()}
    review.treat_as_same(["Old Lady", "Kestrel"])
    decide(open_set(opened.paths, use_cache=False))
    assert {path.name for path in cache.folder().iterdir()} == files


def test_the_command_line_compares_with_the_corrections_of_a_review(
    opened: OpenedSet, review: Review, capsys: pytest.CaptureFixture[str]
) -> None:
    review.treat_as_same(["Old Lady", "Kestrel"])
    assert run(["compare", *opened.paths, "--json"]) == 0
    assert ["Old Lady", "Kestrel"] not in json.loads(capsys.readouterr().out)["aliases"]
    assert run(["compare", *opened.paths, "--json", "--review", str(opened.journal_path)]) == 0
    assert ["Old Lady", "Kestrel"] in json.loads(capsys.readouterr().out)["aliases"]
