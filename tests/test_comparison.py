"""The whole pipeline and its published JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tests import two_things
from tui import publishing
from tui.comparison import compare, merge_names
from tui.errors import InputError
from tui.ingest import read_set
from tui.interchange import SCHEMA, from_json, to_json
from tui.model import (
    Article,
    ArticleSet,
    Comparison,
    FactKind,
    Problem,
    Relation,
    Role,
    SafeText,
    Sentence,
    Verdict,
)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(read_set([str(Path(__file__).resolve().parent.parent / "articles")]))


def test_every_story_line_stands_in_a_passage_and_no_other_line_does(comparison: Comparison) -> None:
    placed = {s for p in comparison.passages for s in p.sentences}
    assert placed == {s.id for a in comparison.articles for s in a.body}


def test_the_sample_ledger_has_the_hashtag_and_not_the_users(comparison: Comparison) -> None:
    entries = {c.subject: c for c in comparison.conflicts if c.kind is FactKind.QUANTITY}
    assert set(entries) == {"views", "comments"}
    assert {c.verdict for c in entries.values()} == {Verdict.UPDATE}
    assert sorted({v.value for v in entries["views"].values}) == [60_000_000, 250_000_000]
    assert sorted({v.value for v in entries["comments"].values}) == [1_700_000, 5_500_000]
    users = next(a for a in comparison.agreements if a.subject == "users")
    assert len({v.sentence.split(".")[0] for v in users.values}) == 5


def test_the_sentences_of_a_conflict_are_matched_as_conflicting(comparison: Comparison) -> None:
    views = next(c for c in comparison.conflicts if c.subject == "views")
    disputed = {v.sentence: v.value for v in views.values}
    relations = [
        m.relation
        for m in comparison.matches
        if {m.a, m.b} <= disputed.keys() and disputed[m.a] != disputed[m.b]
    ]
    assert relations
    assert set(relations) == {Relation.CONFLICTS}


def test_a_headline_is_matched_for_scripts_but_stands_in_no_passage() -> None:
    told = "Three workers died when a warehouse on Harbour Street burned down on Monday."
    titled = Sentence("A.1", "A", 0, len(told) - 1, SafeText(told[:-1]), Role.TITLE)
    articles = (
        Article("A", SafeText(told[:-1]), "a", (titled,)),
        Article("B", SafeText(told), "b", (Sentence("B.1", "B", 0, len(told), SafeText(told)),)),
    )
    made = compare(ArticleSet(articles))
    assert [(m.a, m.b) for m in made.matches] == [("A.1", "B.1")]
    assert [p.sentences for p in made.passages] == [("B.1",)]


def test_json_and_back_is_the_same_comparison(comparison: Comparison) -> None:
    told = replace(comparison, notices=(Problem("x.txt", "empty"),), title=SafeText("T"))
    assert from_json(json.loads(json.dumps(to_json(told)))) == told


def test_a_sentence_in_two_passages_is_written_with_its_clause_and_read_back() -> None:
    told = two_things.compared()
    written = json.loads(json.dumps(to_json(told)))
    schema = json.loads(files("tui").joinpath("schemas/comparison-1.schema.json").read_text("utf-8"))
    jsonschema.validate(written, schema)
    clauses = [p["clauses"] for p in written["passages"] if "clauses" in p]
    assert clauses == [{"A.1": [0, 77]}]
    assert from_json(written) == told


def test_the_json_says_how_independently_a_passage_is_told_and_is_read_back_without_it() -> None:
    wire = "Three workers died when a warehouse on Harbour Street burned down on Monday, Reuters reported."
    own = "A fire destroyed a Harbour Street warehouse on Monday and killed three workers."
    texts = {"A": wire, "B": wire.replace("Three", "At least three"), "C": own}
    articles = tuple(
        Article(name, SafeText(text), name, (Sentence(f"{name}.1", name, 0, len(text), SafeText(text)),))
        for name, text in texts.items()
    )
    made = compare(ArticleSet(articles))
    written = json.loads(json.dumps(publishing.to_json(made)))
    (passage,) = written["passages"]
    assert passage["corroboration"] == {
        "sources": 3,
        "texts": 2,
        "copies": [["A", "B"]],
        "origins": ["Reuters"],
    }
    schema = json.loads(files("tui").joinpath("schemas/comparison-1.schema.json").read_text("utf-8"))
    jsonschema.validate(written, schema)
    del passage["corroboration"]  # as versions before it wrote it
    jsonschema.validate(written, schema)
    assert from_json(written) == made


def test_the_json_is_in_its_published_shape(comparison: Comparison) -> None:
    schema = json.loads(files("tui").joinpath("schemas/comparison-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(to_json(comparison), schema)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ({"schema": "crossread.comparison/2"}, "expected 'crossread.comparison/1'"),
        ({"matches": None}, "not in the shape"),
        ({"passages": [{"id": "P1"}]}, "key 'label' is missing"),
        ({"conflicts": [{"id": "K1", "kind": "nonsense"}]}, "nonsense"),
    ],
)
def test_json_of_another_shape_is_refused_by_name(damage: dict[str, object], said: str) -> None:
    empty = to_json(Comparison(()))
    with pytest.raises(InputError, match=said):
        from_json(empty | damage)
    assert empty["schema"] == SCHEMA


def test_a_lower_score_lists_more_and_changes_no_passage(comparison: Comparison) -> None:
    everything = compare(ArticleSet(comparison.articles), min_score=0.0)
    assert len(everything.matches) > len(comparison.matches)
    assert [p.sentences for p in everything.passages] == [p.sentences for p in comparison.passages]


def test_an_empty_set_and_a_single_article_compare_with_nothing(comparison: Comparison) -> None:
    assert compare(ArticleSet(())) == Comparison(())
    alone = compare(ArticleSet(comparison.articles[:1]))
    assert (alone.matches, alone.details, alone.conflicts) == ((), (), ())
    assert len(alone.passages) == len(comparison.articles[0].body)


def test_whoever_waits_is_told_how_far_it_is(comparison: Comparison) -> None:
    told: list[tuple[str, float]] = []
    compare(ArticleSet(comparison.articles[:2]), progress=lambda step, share: told.append((step, share)))
    assert [share for _, share in told] == sorted(share for _, share in told)
    assert told[-1] == ("done", 1.0)


def test_groups_that_share_a_name_are_one() -> None:
    groups = (("Xiaohongshu", "RedNote"), ("CNN", "Cable News"), ("rednote", "Red Note"))
    assert merge_names(groups) == (("Xiaohongshu", "RedNote", "Red Note"), ("CNN", "Cable News"))


def test_comparing_loads_neither_numpy_nor_nltk_nor_a_screen() -> None:
    heavy = ("numpy", "nltk", "regex", "textual")  # NLTK's Punkt is never without regex
    code = f"import sys, tui.comparison, tui.interchange; print([m for m in {heavy} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


STORY = "The ferry Aurora ran aground near Northport on Monday with 140 passengers on board."
OTHER = "A bakery in Milltown won the county prize for its rye bread."


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((STORY,), "only one article has a story in it: there is nothing to compare it with"),
        ((STORY, OTHER), "no two sources tell the same thing: perhaps these are several stories"),
        ((STORY, STORY), "B: the same text as A: that both tell something confirms nothing"),
        ((STORY, "The Aurora, a ferry, ran aground off Northport on Monday."), None),
    ],
)
def test_what_a_comparison_cannot_tell_is_said(
    tmp_path: Path, texts: tuple[str, ...], said: str | None
) -> None:
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    notices = [str(notice) for notice in compare(read_set([str(tmp_path)])).notices]
    assert notices == ([] if said is None else [said])


def test_articles_in_several_languages_are_said_to_be_hardly_matched(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(STORY + " The crew was not hurt.", "utf-8")
    (tmp_path / "2.txt").write_text(
        "Die Fähre Aurora ist am Montag bei Northport auf Grund gelaufen. "
        "Von den 140 Passagieren der Aurora wurde niemand verletzt.",
        "utf-8",
    )
    notices = [str(notice) for notice in compare(read_set([str(tmp_path)])).notices]
    assert "articles in several languages (de, en): across them little but names is matched" in notices
