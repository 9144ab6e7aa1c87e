from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from tests.summary.exporters.hostile_summary import empty_summary, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, limit_quotes, summarise
from tui.summary.exporters.json import JsonExporter

SUMMARIES = [
    hostile_summary(),
    empty_summary(),
    summarise(hashtag_story(), undecided(hashtag_story())),
    limit_quotes(hostile_summary(), 2),
]


def exported(summary: Summary) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(JsonExporter().render(summary))
    return document


@pytest.fixture
def schema() -> dict[str, Any]:
    text = files("tui").joinpath("schemas/summary-1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@pytest.mark.parametrize("summary", SUMMARIES)
def test_the_export_is_what_its_schema_says(summary: Summary, schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(exported(summary), schema)


def test_the_schema_refuses_a_statement_without_a_citation(schema: dict[str, Any]) -> None:
    document = exported(SUMMARIES[2])
    document["sections"][0]["entries"][0]["statement"]["citations"] = []
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema)


def test_texts_and_offsets_come_through_unchanged() -> None:
    document = exported(SUMMARIES[2])
    articles = {article.id: article.text for article in hashtag_story().articles}
    assert document["schema"] == "crossread.summary/1"
    for citation in document["citations"]:
        assert articles[citation["article"]][citation["start"] : citation["end"]] == citation["quote"]


def test_the_verdict_and_both_values_of_a_conflict_are_there() -> None:
    disputed = next(s for s in exported(SUMMARIES[2])["sections"] if s["kind"] == "disputed")
    views = disputed["entries"][0]["disputes"][0]
    assert views["verdict"] == "update"
    assert [(v["text"], v["as_of"]) for v in views["values"]] == [
        ("around 60 million views", None),
        ("nearly 60 million views", "Tuesday"),
        ("nearly 250 million views", "Wednesday"),
    ]
