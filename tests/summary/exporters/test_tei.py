from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tests.summary.exporters.hostile_summary import empty_summary, hostile_summary
from tests.summary.story import hashtag_story, undecided
from tui.summary import Summary, summarise
from tui.summary.exporters import export
from tui.summary.exporters.xml_text import xml_attribute, xml_text

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def tree(summary: Summary) -> ElementTree.Element:
    return ElementTree.fromstring(export(summary, "tei"))


@pytest.mark.parametrize("summary", [hostile_summary(), empty_summary()])
def test_it_is_well_formed_whatever_it_holds(summary: Summary) -> None:
    assert tree(summary).tag == f"{TEI}TEI"


def test_every_reading_stands_whole_beside_its_witness() -> None:
    summary = hostile_summary()
    root = tree(summary)
    witnesses = {w.get(ID): w.get("n") for w in root.iter(f"{TEI}witness")}
    blocks = {ab.get("n"): ab for ab in root.iter(f"{TEI}ab")}
    for passage in summary.apparatus.passages:
        told = [
            (witnesses[(rdg.get("wit") or "").removeprefix("#")], seg.text)
            for rdg in blocks[passage.id].iter(f"{TEI}rdg")
            for seg in rdg
        ]
        assert told == [(r.article, " ".join(r.text.split()) or None) for r in passage.readings]


def test_the_method_is_declared() -> None:
    encoding = next(tree(hostile_summary()).iter(f"{TEI}variantEncoding"))
    assert encoding.attrib == {"method": "parallel-segmentation", "location": "internal"}


def test_what_was_left_out_says_so() -> None:
    story = hashtag_story()
    state = undecided(story, {"P3": {"members": ("A.2", "C.3"), "left_out": ("D.2",)}})
    kinds = [rdg.get("type") for rdg in tree(summarise(story, state)).iter(f"{TEI}rdg")]
    assert kinds.count("left-out") == 1


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "a\ufffeb", "a\ud800b"])
def test_characters_that_xml_forbids_are_left_out(text: str) -> None:
    assert xml_text(text) == "ab"
    assert xml_attribute(text) == '"ab"'
