from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tests.summary.exporters.hostile_summary import LINES, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, summarise
from tui.summary.exporters.markdown import MarkdownExporter, escaped

INERT = {
    "text",
    "text_special",
    "softbreak",
    "footnote_ref",
    "strong_open",
    "strong_close",
    "footnote_anchor",
}


def parsed(markdown: str) -> list[Token]:
    """As strict and as generous as readers get: footnotes, tables, strikes, bare links."""
    parser = MarkdownIt("gfm-like").use(footnote_plugin)
    return parser.parse(markdown)


def plain(tokens: list[Token]) -> str:
    return "".join(
        t.content for t in tokens if t.type in {"text", "text_special", "code_inline", "html_inline"}
    )


@pytest.mark.parametrize("line", LINES)
def test_escaped_text_comes_back_as_it_was(line: str) -> None:
    tokens = parsed(escaped(line))
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or ()} <= {"text", "text_special"}
    assert plain(tokens[1].children or []) == " ".join(line.split())


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab1 .\\`*_{}[]()#+-!|<>~&:@^$=/\"'htpw“”é小;"), min_size=1, max_size=40))
def test_no_text_at_all_is_markup(text: str) -> None:
    expected = " ".join(text.split())
    tokens = parsed(escaped(text))
    if not expected:
        return
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert plain(tokens[1].children or []) == expected


def footnotes(tokens: list[Token]) -> dict[str, str]:
    """The text of each footnote by its label."""
    found: dict[str, str] = {}
    label = ""
    for token in tokens:
        if token.type == "footnote_open":
            label = token.meta["label"]
        elif token.type == "inline" and label:
            found[label] = plain(token.children or [])
        elif token.type == "footnote_close":
            label = ""
    return found


@pytest.mark.parametrize(
    "summary", [hostile_summary(), summarise(hashtag_story(), undecided(hashtag_story()))]
)
def test_every_footnote_survives_parsing_with_its_quotation(summary: Summary) -> None:
    notes = footnotes(parsed(MarkdownExporter().render(summary).decode()))
    assert len(notes) == len(summary.citations)
    for citation in summary.citations:
        quote = " ".join(citation.quote.split())
        assert notes[str(citation.number)].endswith(f"characters {citation.start}–{citation.end}: “{quote}”")


@pytest.mark.parametrize(
    "summary", [hostile_summary(), summarise(hashtag_story(), undecided(hashtag_story()))]
)
def test_every_statement_survives_parsing_with_its_references(summary: Summary) -> None:
    tokens = parsed(MarkdownExporter().render(summary).decode())
    blocks = {
        plain(t.children or []): tuple(
            int(c.meta["label"]) for c in t.children or () if c.type == "footnote_ref"
        )
        for t in tokens
        if t.type == "inline"
    }
    for section in summary.sections:
        for entry in section.entries:
            said = entry.statement
            lead = f"{' '.join(said.speaker.split())}: " if said.speaker else ""
            assert blocks[lead + " ".join(said.text.split())] == said.citations


def test_only_the_http_addresses_of_sources_are_links() -> None:
    tokens = parsed(MarkdownExporter().render(hostile_summary()).decode())
    children = [child for token in tokens for child in token.children or ()]
    links = [child.attrs["href"] for child in children if child.type == "link_open"]
    assert links == ["https://example.org/a?b=1&c=2"]
    assert not {child.type for child in children} - INERT - {"link_open", "link_close"}
    assert not [
        token for token in tokens if token.type in {"html_block", "fence", "code_block", "table_open", "hr"}
    ]


def test_the_note_of_a_reviewer_is_not_published() -> None:
    assert "=note" not in MarkdownExporter().render(hostile_summary()).decode()
