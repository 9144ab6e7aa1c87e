"""The whole way through the sample set: the story is not built by hand, and neither are the marks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.conftest import ROOT
from tui.comparison import compare
from tui.ingest import read_set
from tui.layout.article import article_page
from tui.layout.new_only import new_only_page
from tui.layout.passages import passages_window
from tui.layout.plain import plain_text
from tui.layout.reading import Reading
from tui.model import Comparison, Verdict
from tui.review.folding import fold
from tui.summary import Summary, summarise
from tui.summary.choosing import opens_with_pronoun
from tui.summary.exporters import export, exporter_names
from tui.summary.values import SectionKind


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(read_set([str(ROOT / "articles")]))


@pytest.fixture(scope="module")
def summary(comparison: Comparison) -> Summary:
    return summarise(comparison, fold(comparison, ()))


def test_every_citation_of_the_sample_quotes_its_source(comparison: Comparison, summary: Summary) -> None:
    assert len(summary.citations) > 50
    for citation in summary.citations:
        assert citation.quote == comparison.article[citation.article].text[citation.start : citation.end]


def test_no_sentence_of_the_sample_is_told_twice(summary: Summary) -> None:
    told = [entry.statement.text for section in summary.sections for entry in section.entries]
    assert len(told) == len(set(told))


def test_the_hashtags_numbers_are_printed_as_updates(summary: Summary) -> None:
    disputed = next(s for s in summary.sections if s.kind is SectionKind.DISPUTED)
    claims = {claim.subject: claim for entry in disputed.entries for claim in entry.disputes}
    for subject, first, last in (
        ("views", "60 million", "250 million"),
        ("comments", "1.7 million", "5.5 million"),
    ):
        assert claims[subject].verdict is Verdict.UPDATE
        texts = [value.text for value in claims[subject].values]
        assert first in texts[0]
        assert last in texts[-1]


def test_no_statement_of_the_sample_opens_with_a_pronoun_of_nobody(
    comparison: Comparison, summary: Summary
) -> None:
    followers = {later.id: earlier.id for a in comparison.articles for earlier, later in pairwise(a.body)}
    for section in summary.sections:
        firsts = [summary.citations[e.statement.citations[0] - 1].sentence for e in section.entries]
        for entry, sentence, before in zip(section.entries, firsts, ["", *firsts], strict=False):
            statement = entry.statement
            if opens_with_pronoun(statement.text) and not statement.speaker:
                assert followers.get(sentence) == before


@pytest.mark.parametrize("name", exporter_names())
def test_the_sample_exports_to_the_same_bytes_every_time(comparison: Comparison, name: str) -> None:
    first, second = (export(summarise(comparison, fold(comparison, ())), name) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("width", "height"), [(200, 50), (80, 24), (40, 12)])
def test_every_passage_and_article_of_the_sample_fits_its_window(
    comparison: Comparison, width: int, height: int
) -> None:
    reading = Reading(comparison, fold(comparison, ()))
    for passage in reading.passages:
        window = passages_window(reading, passage.id, width, height)
        assert max(row.width for row in window.rows) <= width
        assert all(0 <= stop.row < len(window.page.rows) for stop in window.page.stops)
    for article in comparison.articles:
        others = [a.id for a in comparison.articles if a.id != article.id]
        for page in (
            article_page(reading, article.id, width),
            new_only_page(reading, article.id, others, width),
        ):
            assert max(row.width for row in page.rows) <= width


def test_the_plain_text_of_the_sample_holds_every_sentence_of_story(comparison: Comparison) -> None:
    told = "".join("".join(plain_text(comparison)).split())
    for article in comparison.articles:
        for sentence in article.body:
            assert "".join(sentence.text.split()) in told
