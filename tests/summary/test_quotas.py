from __future__ import annotations

import pytest

from tests.summary.story import hashtag_story, undecided
from tui.model import SafeText
from tui.summary import limit_quotes, summarise
from tui.summary.values import Summary


@pytest.fixture
def summary() -> Summary:
    story = hashtag_story()
    edited = SafeText("The reviewer may write as many words as the reviewer likes to write.")
    return summarise(story, undecided(story, {"P1": {"edited": edited}}))


def quoted(summary: Summary) -> list[str]:
    texts: list[str] = []
    for section in summary.sections:
        for entry in section.entries:
            texts += [s.text for s in (entry.statement, *entry.additions) if not s.is_edited]
            texts += [value.text for claim in entry.disputes for value in claim.values]
        texts += [value.text for claim in section.facts for value in claim.values]
    texts += [citation.quote for citation in summary.citations]
    texts += [c.prefix + c.suffix for c in summary.citations]
    texts += [reading.text for passage in summary.apparatus.passages for reading in passage.readings]
    texts += [value.text for entry in summary.apparatus.conflicts for value in entry.values]
    texts += [text for pair in summary.apparatus.pairs for text in (pair.a_text, pair.b_text)]
    return texts


@pytest.mark.parametrize("words", [1, 3, 8])
def test_no_quotation_is_longer_than_the_limit(summary: Summary, words: int) -> None:
    limited = limit_quotes(summary, words)
    assert max(len(text.replace(" …", "").split()) for text in quoted(limited)) <= words


def test_shortened_citations_still_quote_their_source(summary: Summary) -> None:
    story = hashtag_story()
    for citation in limit_quotes(summary, 3).citations:
        assert citation.quote == story.article[citation.article].text[citation.start : citation.end]


def test_the_reviewers_own_words_stay_whole(summary: Summary) -> None:
    edited = [
        entry.statement.text
        for section in limit_quotes(summary, 2).sections
        for entry in section.entries
        if entry.statement.is_edited
    ]
    assert edited == ["The reviewer may write as many words as the reviewer likes to write."]


def test_what_was_cut_says_so(summary: Summary) -> None:
    statement = limit_quotes(summary, 4).sections[0].entries[1].statement
    assert statement.text.endswith(" …")


def test_a_generous_limit_changes_no_quotation(summary: Summary) -> None:
    limited = limit_quotes(summary, 1000)
    assert limited.sections == summary.sections
    assert [c.quote for c in limited.citations] == [c.quote for c in summary.citations]


def test_a_limit_of_nothing_is_refused(summary: Summary) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        limit_quotes(summary, 0)
