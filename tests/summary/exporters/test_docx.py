from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest

from tests.summary.exporters.hostile_summary import LINES, empty_summary, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, summarise
from tui.summary.exporters import export

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SUMMARIES = [hostile_summary(), empty_summary(), summarise(hashtag_story(), undecided(hashtag_story()))]


def package(summary: Summary) -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(export(summary, "docx"))) as file:
        assert file.testzip() is None
        return {name: ElementTree.fromstring(file.read(name)) for name in file.namelist()}


def text(element: ElementTree.Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


@pytest.mark.parametrize("summary", SUMMARIES)
def test_every_part_is_declared_well_formed_and_related(summary: Summary) -> None:
    parts = package(summary)
    declared = {e.get("PartName", "").removeprefix("/") for e in parts["[Content_Types].xml"]} - {""}
    assert declared <= set(parts)
    related = {f"word/{e.get('Target')}" for e in parts["word/_rels/document.xml.rels"]}
    assert related == declared - {"word/document.xml"}


@pytest.mark.parametrize("summary", SUMMARIES)
def test_every_reference_has_one_footnote_of_its_own(summary: Summary) -> None:
    parts = package(summary)
    references = [e.get(f"{W}id") for e in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = [e.get(f"{W}id") for e in parts["word/footnotes.xml"]]
    assert notes == ["-1", "0", *references]
    assert len(references) == len(set(references))


def test_footnotes_quote_their_source() -> None:
    summary = SUMMARIES[2]
    notes = {text(note) for note in package(summary)["word/footnotes.xml"]}
    for citation in summary.citations:
        place = f"characters {citation.start}–{citation.end}"
        assert f" Outlet {citation.article}, {place}: “{citation.quote}”" in notes


def test_every_hostile_line_is_there_as_text() -> None:
    said = " ".join(text(package(SUMMARIES[0])["word/document.xml"]).split())
    for line in LINES:
        assert " ".join(line.split()) in said


def test_every_style_used_is_defined() -> None:
    parts = package(SUMMARIES[2])
    defined = {e.get(f"{W}styleId") for e in parts["word/styles.xml"].iter(f"{W}style")}
    used = {
        e.get(f"{W}val")
        for name in ("word/document.xml", "word/footnotes.xml")
        for kind in ("pStyle", "rStyle")
        for e in parts[name].iter(f"{W}{kind}")
    }
    assert used <= defined


def test_files_in_the_package_carry_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(export(SUMMARIES[2], "docx"))) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
