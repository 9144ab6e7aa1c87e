"""Word: headings, paragraphs and real footnotes, written without a library (ECMA-376, part 1).

The package is a zip file with fixed dates, so that the same summary gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence

from tui.summary.exporters.xml_text import xml_text
from tui.summary.phrases import (
    FACTS_LEAD,
    claim_lead,
    claim_title,
    names_of,
    source_line,
    spoken,
    value_text,
)
from tui.summary.values import Citation, Claim, Entry, Source, Summary

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip file can hold."""

_PARTS = ("styles", "settings", "footnotes")

_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    + "".join(f'<Override PartName="/word/{p}.xml" ContentType="{_WORD}.{p}+xml"/>' for p in _PARTS)
    + "</Types>"
)
_RELATIONSHIPS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONSHIPS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{p}" Target="{p}.xml"/>' for n, p in enumerate(_PARTS, 1)
    )
    + "</Relationships>"
)
_SETTINGS = (
    f'{_HEAD}<w:settings xmlns:w="{_MAIN}"><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    "</w:footnotePr></w:settings>"
)
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_MAIN}">'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:next w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Detail"><w:name w:val="Detail"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:ind w:left="360"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>'
    '</w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
)


class DocxExporter:
    """The summary for editors who write in Word."""

    name = "docx"
    suffix = ".docx"
    media_type = f"{_WORD}.document"

    def render(self, summary: Summary) -> bytes:
        """The whole package."""
        writing = _Writing(summary)
        body = "".join(writing.body())
        files = {
            "[Content_Types].xml": _CONTENT_TYPES,
            "_rels/.rels": _RELATIONSHIPS,
            "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": _DOCUMENT_RELATIONSHIPS,
            "word/styles.xml": _STYLES,
            "word/settings.xml": _SETTINGS,
            "word/footnotes.xml": writing.footnotes(),
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in files.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                package.writestr(entry, content.encode())
        return out.getvalue()


class _Writing:
    """The body, and the footnotes in the order in which it refers to them.

    Word wants each footnote referred to once; a citation used again gets a footnote of its own.
    """

    def __init__(self, summary: Summary) -> None:
        self._summary = summary
        self._names = names_of(summary)
        self._notes: list[Citation] = []

    def body(self) -> Iterator[str]:
        """Every paragraph of the document."""
        yield _paragraph(_run(self._summary.title), "Title")
        for section in self._summary.sections:
            yield _paragraph(_run(section.title), "Heading1")
            for entry in section.entries:
                yield from self._entry(entry)
            if section.facts:
                yield _paragraph(_run(FACTS_LEAD))
            for fact in section.facts:
                yield _paragraph(self._claim(fact), "Detail")
        yield _paragraph(_run("Sources"), "Heading1")
        for source in self._summary.sources:
            yield _paragraph(_run(f"{source.id} ", is_bold=True) + _run(_listed(source)))

    def footnotes(self) -> str:
        """The part that holds the footnotes; to be asked for after the body."""
        separators = (
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="0">'
            "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
        )
        notes = "".join(self._footnote(number, citation) for number, citation in enumerate(self._notes, 1))
        return f'{_HEAD}<w:footnotes xmlns:w="{_MAIN}">{separators}{notes}</w:footnotes>'

    def _footnote(self, number: int, citation: Citation) -> str:
        name = self._names.get(citation.article, citation.article)
        text = f" {name}, characters {citation.start}–{citation.end}: “{citation.quote}”"
        mark = f"<w:r>{_SUPERSCRIPT}<w:footnoteRef/></w:r>"
        return f'<w:footnote w:id="{number}">{_paragraph(mark + _run(text), "FootnoteText")}</w:footnote>'

    def _entry(self, entry: Entry) -> Iterator[str]:
        """The wording, what others add, what is disputed; the reviewer's note is not published."""
        yield _paragraph(_run(spoken(entry.statement)) + self._refs(entry.statement.citations))
        for addition in entry.additions:
            text = f"{addition.speaker} adds: “{addition.text}”"
            yield _paragraph(_run(text) + self._refs(addition.citations), "Detail")
        for dispute in entry.disputes:
            yield _paragraph(_run(f"{claim_title(dispute)} ", is_bold=True) + self._claim(dispute), "Detail")

    def _claim(self, claim: Claim) -> str:
        runs = _run(f"{claim_lead(claim)} ")
        for index, value in enumerate(claim.values):
            runs += _run(f"{'; ' if index else ''}{value_text(value, self._names)}")
            runs += self._refs(value.citations)
        return runs

    def _refs(self, numbers: Sequence[int]) -> str:
        runs = ""
        for number in numbers:
            self._notes.append(self._summary.citations[number - 1])
            runs += f'<w:r>{_SUPERSCRIPT}<w:footnoteReference w:id="{len(self._notes)}"/></w:r>'
        return runs


_SUPERSCRIPT = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


def _run(text: str, *, is_bold: bool = False) -> str:
    """Text as a run; the spaces at its ends, which `xml_text` would fold, are kept."""
    before, after = (" " if text[:1] == " " else ""), (" " if text[-1:] == " " else "")
    bold = "<w:rPr><w:b/></w:rPr>" if is_bold else ""
    return f'<w:r>{bold}<w:t xml:space="preserve">{before}{xml_text(text)}{after}</w:t></w:r>'


def _paragraph(runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{runs}</w:p>"


def _listed(source: Source) -> str:
    return f"{source_line(source)}, {source.url}" if source.url else source_line(source)
