from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.summary.exporters.hostile_summary import LINES, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, summarise
from tui.summary.exporters.html import HtmlExporter

SUMMARIES = [hostile_summary(), summarise(hashtag_story(), undecided(hashtag_story()))]
VOID = {"meta", "link", "br", "img"}


class Page(HTMLParser):
    """What a browser would make of it: elements, attributes, text; unbalanced elements are a fault."""

    def __init__(self, summary: Summary) -> None:
        super().__init__(convert_charrefs=True)
        self.source = HtmlExporter().render(summary).decode()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


@pytest.mark.parametrize("summary", SUMMARIES)
def test_the_page_is_well_formed_and_has_no_live_element(summary: Summary) -> None:
    page = Page(summary)
    assert page.open == []
    allowed = {"html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2", "p"}
    allowed |= {"ul", "ol", "li", "span", "sup", "a", "q", "b"}
    assert {tag for tag, _ in page.elements} <= allowed
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert "src" not in {name for _, attributes in page.elements for name in attributes}


def test_every_hostile_line_is_there_as_text() -> None:
    text = " ".join(Page(hostile_summary()).text.split())
    for line in LINES:
        assert " ".join(line.split()) in text


def test_only_http_addresses_and_places_on_the_page_are_links() -> None:
    links = Page(hostile_summary()).attributes("href")
    assert {link for link in links if not link.startswith("#")} == {"https://example.org/a?b=1&c=2"}


@pytest.mark.parametrize("summary", SUMMARIES)
def test_every_reference_leads_to_its_citation_and_back(summary: Summary) -> None:
    page = Page(summary)
    places = page.attributes("id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in page.attributes("href") if link.startswith("#")} <= set(places)
    assert {f"c{citation.number}" for citation in summary.citations} <= set(places)


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    page = Page(SUMMARIES[1])
    policy = next(a["content"] for t, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
    style = re.search(r"<style>(.*)</style>", page.source, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "url(" not in style[1]
    assert "@import" not in style[1]


@pytest.mark.parametrize("words", ["prefers-color-scheme: dark", "@media print", "color-scheme: light dark"])
def test_it_can_be_read_by_night_and_printed(words: str) -> None:
    assert words in Page(SUMMARIES[1]).source


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("ink", ["ink", "dim", "link", "dispute"])
def test_every_colour_stands_out_from_the_paper(scheme: int, ink: str) -> None:
    source = Page(SUMMARIES[1]).source
    paper = luminance(re.findall(r"--paper: (#\w{6})", source)[scheme])
    shade = luminance(re.findall(rf"--{ink}: (#\w{{6}})", source)[scheme])
    assert (max(paper, shade) + 0.05) / (min(paper, shade) + 0.05) >= 4.5


def browser() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "chromium-headless-shell")
    return next((found for name in names if (found := shutil.which(name))), None)


@pytest.mark.skipif(browser() is None, reason="NO BROWSER: the page was not tried in headless Chromium")
def test_a_browser_shows_the_page_and_runs_nothing_of_it(tmp_path: Path) -> None:
    page = tmp_path / "summary.html"
    page.write_bytes(HtmlExporter().render(hostile_summary()))
    run = subprocess.run(
        [browser() or "", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "What most sources tell" in run.stdout
    assert "<script" not in run.stdout
    assert "<img" not in run.stdout
