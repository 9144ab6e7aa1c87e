"""TEI P5 with parallel segmentation: each passage an `app`, each source's wording a `rdg`.

TEI P5 Guidelines, 13.2.3 (The Parallel Segmentation Method).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from tui.summary.exporters.xml_text import xml_attribute, xml_text
from tui.summary.phrases import source_line
from tui.summary.values import ApparatusPassage, Source, Summary


class TeiExporter:
    """The passages for editors of texts, who compare witnesses by trade."""

    name = "tei"
    suffix = ".xml"
    media_type = "application/tei+xml"

    def render(self, summary: Summary) -> bytes:
        """The whole document; dropped passages and readings left out are in it, with their type."""
        return ("\n".join(_document(summary)) + "\n").encode()


def _document(summary: Summary) -> Iterator[str]:
    # Ids of articles may be anything; an XML id may not.
    witness = {source.id: f"w{number}" for number, source in enumerate(summary.sources, 1)}
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
    yield "<teiHeader>\n<fileDesc>"
    yield f"<titleStmt><title>{xml_text(summary.title)}</title></titleStmt>"
    yield "<publicationStmt><p>Compared with Crossread.</p></publicationStmt>"
    yield "<sourceDesc>\n<listWit>" if summary.sources else "<sourceDesc>\n<p>No sources.</p>"
    for source in summary.sources:
        yield _witness(source, witness[source.id])
    yield "</listWit>\n</sourceDesc>" if summary.sources else "</sourceDesc>"
    yield "</fileDesc>\n<encodingDesc>"
    yield '<variantEncoding method="parallel-segmentation" location="internal"/>'
    yield "</encodingDesc>\n</teiHeader>\n<text>\n<body>"
    if not summary.apparatus.passages:
        yield "<p/>"
    for number, passage in enumerate(summary.apparatus.passages, 1):
        yield from _passage(passage, number, witness)
    yield "</body>\n</text>\n</TEI>"


def _witness(source: Source, name: str) -> str:
    is_web = source.url.startswith(("http://", "https://"))
    address = f" <ptr target={xml_attribute(source.url)}/>" if is_web else ""
    line = f"{xml_text(source.id)}: {xml_text(source_line(source))}"
    return f'<witness xml:id="{name}" n={xml_attribute(source.id)}>{line}{address}</witness>'


def _passage(passage: ApparatusPassage, number: int, witness: Mapping[str, str]) -> Iterator[str]:
    """A block with the passage's apparatus; the reviewer's note is not published."""
    yield f'<ab xml:id="p{number}" n={xml_attribute(passage.id)} type={xml_attribute(passage.status)}>'
    yield "<app>"
    for (article, is_left_out), readings in groupby(
        passage.readings, key=attrgetter("article", "is_left_out")
    ):
        parts = "".join(f"<seg n={xml_attribute(r.sentence)}>{xml_text(r.text)}</seg>" for r in readings)
        kind = ' type="left-out"' if is_left_out else ""
        yield f'<rdg wit="#{witness[article]}"{kind}>{parts}</rdg>'
    yield "</app>\n</ab>"
