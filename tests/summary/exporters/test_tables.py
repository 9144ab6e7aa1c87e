from __future__ import annotations

import csv
import io
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from tests.summary.exporters.hostile_summary import hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, summarise
from tui.summary.exporters import export


def story_summary(**changes: Any) -> Summary:
    story = hashtag_story()
    return summarise(story, undecided(story, changes))


def rows(summary: Summary, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(summary, name).decode(), newline="")))


def test_coverage_has_a_row_a_passage_and_a_column_a_source() -> None:
    table = rows(story_summary(), "csv")
    assert [row["passage"] for row in table] == ["P1", "P2", "P3", "P4"]
    assert table[1]["sources"] == "4"
    assert table[1]["A Outlet A"] == ""
    assert table[1]["D Outlet D"] == "D.1"


def test_a_sentence_left_out_is_no_coverage() -> None:
    changed = story_summary(P3={"members": ("A.2", "C.3"), "left_out": ("D.2",)})
    assert rows(changed, "csv")[2]["D Outlet D"] == ""


def test_the_ledger_has_a_row_a_value() -> None:
    table = rows(story_summary(), "csv-conflicts")
    assert [(row["conflict"], row["article"], row["value"], row["as_of"]) for row in table] == [
        ("K1", "B", "60000000", ""),
        ("K1", "D", "60000000", "Tuesday"),
        ("K1", "E", "250000000", "Wednesday"),
        ("K2", "D", "1700000", "Tuesday"),
        ("K2", "E", "5500000", "Wednesday"),
    ]
    text = hashtag_story().article["E"].text
    assert text[int(table[2]["start"]) : int(table[2]["end"])] == table[2]["text"]


def test_pairs_say_whether_they_stand_together() -> None:
    changed = story_summary(P3={"members": ("A.2", "D.2"), "left_out": ("C.3",)})
    table = rows(changed, "csv-pairs")
    assert [(row["a"], row["b"], row["together"]) for row in table][:2] == [
        ("A.1", "B.1", "yes"),
        ("A.2", "C.3", "no"),
    ]
    assert float(table[0]["score"]) == 0.8


@pytest.mark.parametrize("name", ["csv", "csv-conflicts", "csv-pairs"])
def test_no_cell_can_be_run_by_a_spreadsheet(name: str) -> None:
    cells = [cell for row in rows(hostile_summary(), name) for cell in (*row, *row.values())]
    assert cells
    assert not [
        cell for cell in cells if cell.strip()[:1] in set("=+-@|%") and not cell.lstrip("-").isdigit()
    ]


def test_a_guarded_cell_is_the_text_after_an_apostrophe() -> None:
    label = rows(hostile_summary(), "csv")[0]["label"]
    assert label.startswith("'=label")


def test_lines_end_as_rfc_4180_says() -> None:
    data = export(story_summary(), "csv")
    assert data.count(b"\r\n") == data.count(b"\n") == 5


@pytest.mark.parametrize("summary", [hostile_summary(), story_summary()])
def test_every_json_line_is_a_passage_as_its_schema_says(summary: Summary) -> None:
    schema = json.loads(files("tui").joinpath("schemas/passage-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    lines = export(summary, "jsonl").decode().splitlines()
    assert len(lines) == len(summary.apparatus.passages)
    for line in lines:
        jsonschema.validate(json.loads(line), schema)


def test_json_lines_quote_their_sources() -> None:
    story = hashtag_story()
    for line in export(story_summary(), "jsonl").decode().splitlines():
        for reading in json.loads(line)["readings"]:
            assert (
                story.article[reading["article"]].text[reading["start"] : reading["end"]] == reading["text"]
            )
