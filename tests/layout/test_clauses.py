"""A sentence that reports two things, as the views show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.two_things import TWO_THINGS, compared
from tui.layout.article import article_page
from tui.layout.new_only import novelty
from tui.layout.overview import source_cells
from tui.layout.passages import passage_page
from tui.layout.plain import plain_text
from tui.layout.reading import Reading
from tui.layout.rows import Page, Tint
from tui.model import Comparison, Conflict, FactKind, FactValue, Mark, Meaning, Passage, Verdict
from tui.review.folding import fold

FIRE = "The fire at the Harbour Street warehouse killed three workers on Monday night"
REST = TWO_THINGS.removeprefix(FIRE)


@pytest.fixture(autouse=True)
def chosen_marks() -> None:
    """Here marks are the program's own."""


@pytest.fixture(scope="module")
def made() -> Comparison:
    return compared()


@pytest.fixture
def reading(made: Comparison) -> Reading:
    return Reading(made, fold(made))


@pytest.fixture
def deaths(made: Comparison) -> Passage:
    return next(p for p in made.passages if p.clauses)


@pytest.fixture
def inquiry(made: Comparison) -> Passage:
    return next(p for p in made.passages if "C.2" in p.sentences)


def words(page: Page, sentence: str, tint: Tint) -> str:
    runs = (run for row in page.rows if row.anchor == sentence for run in row.runs)
    return "".join(run.text for run in runs if run.tint is tint).strip()


def test_the_rest_of_the_sentence_is_dim_and_says_where_it_stands_whole(
    reading: Reading, deaths: Passage, inquiry: Passage
) -> None:
    page = passage_page(reading, deaths.id, 300)
    assert words(page, "A.1", Tint.TEXT) == FIRE
    whole = reading.position[inquiry.id] + 1
    assert words(page, "A.1", Tint.DIM) == f"{REST} (whole in {whole})".strip()


def test_the_passage_it_stands_in_whole_shows_all_of_it_and_names_the_other(
    reading: Reading, deaths: Passage, inquiry: Passage
) -> None:
    page = passage_page(reading, inquiry.id, 300)
    assert words(page, "A.1", Tint.TEXT) == TWO_THINGS
    assert words(page, "A.1", Tint.DIM) == f"(a clause of it in {reading.position[deaths.id] + 1})"


@pytest.mark.parametrize("width", [10, 39, 80, 120])
def test_no_word_is_lost_at_any_width(reading: Reading, deaths: Passage, width: int) -> None:
    page = passage_page(reading, deaths.id, width)
    rows = [row.text[4:].strip() for row in page.rows if row.anchor == "A.1"]
    assert "".join(TWO_THINGS.split()) in "".join("".join(rows).split())


def test_marks_and_disputes_are_those_of_the_clause(
    made: Comparison, deaths: Passage, inquiry: Passage
) -> None:
    start = made.sentence["A.1"].start + TWO_THINGS.index("Lena Ortiz")
    values = (FactValue("A.1", start, start + 10, "x"), FactValue("C.2", 60, 70, "y"))
    disputed = replace(
        made, conflicts=(Conflict("K1", FactKind.NAME, "mayor", inquiry.id, Verdict.CONFLICT, values),)
    )
    reading = Reading(disputed, fold(disputed))
    assert [c.id for c in reading.conflicts(inquiry.id)] == ["K1"]
    assert reading.conflicts(deaths.id) == ()
    assert Mark("A.1", start, start + 10, Meaning.CONFLICT) in reading.marks(inquiry.id)["A.1"]
    assert reading.marks(deaths.id)["A.1"] == ()
    signs = {p.id: source_cells(reading, reading.passage(p.id))[0].text for p in (deaths, inquiry)}
    assert signs == {deaths.id: reading.glyphs.has, inquiry.id: reading.glyphs.conflict}


def test_both_passages_count_as_shared_and_agree_on_what_their_clauses_say(
    reading: Reading, deaths: Passage, inquiry: Passage
) -> None:
    assert reading.shared_count == 2
    told_by_a = [a for a in reading.agreements(deaths.id) if "A" in {v.sentence[0] for v in a.values}]
    assert [(a.kind, a.values[0].value) for a in told_by_a] == [
        (FactKind.DATE, "monday"),
        (FactKind.QUANTITY, 3),
    ]


@pytest.mark.parametrize("width", [70, 160])
def test_the_article_view_lists_the_counterparts_of_both_things(reading: Reading, width: int) -> None:
    page = article_page(reading, "A", width, sentence="A.1")
    shown = " ".join("\n".join(row.text for row in page.rows).split()).replace("~", "")
    for letters in ("An independent", "Mayor Lena Ortiz said", "Three workers died", "Three workers were"):
        assert letters in shown
    margin = next(row.text for row in page.rows if row.anchor == "A.1")
    assert margin[1:3] == "BC"


def test_nothing_of_it_is_new_to_who_has_read_both_things(made: Comparison, reading: Reading) -> None:
    found = novelty(reading, made.sentence["A.1"], {"B", "C"})
    assert found.told_by == ("B", "C")
    assert not any(meaning is Meaning.UNIQUE for _, _, meaning in found.spans)


def test_the_plain_text_says_with_which_clause_it_is_told(made: Comparison) -> None:
    lines = "\n".join(plain_text(made, 200))
    assert f"A tells this in a clause: “{FIRE} …”" in lines
    assert lines.count(TWO_THINGS) == 2
