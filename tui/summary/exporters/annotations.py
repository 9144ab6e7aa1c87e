"""W3C Web Annotations: each statement as a note on the stretches of the sources it rests on.

Web Annotation Data Model (W3C Recommendation, 23 February 2017), JSON-LD.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from typing import Any

from tui.summary.phrases import claim_text, names_of, spoken
from tui.summary.values import Citation, ClaimValue, Source, Summary

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)


class AnnotationExporter:
    """The citations for annotation tools."""

    name = "annotations"
    suffix = ".jsonld"
    media_type = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

    def render(self, summary: Summary) -> bytes:
        """An annotation collection with all its annotations on one page."""
        sources = {source.id: source for source in summary.sources}
        items = [
            {
                "id": f"urn:crossread:annotation:{number}",
                "type": "Annotation",
                "motivation": motivation,
                "body": {"type": "TextualBody", "value": text, "format": "text/plain"},
                "target": [_target(summary.citations[n - 1], sources) for n in citations],
            }
            for number, (motivation, text, citations) in enumerate(_notes(summary), 1)
        ]
        document = {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "urn:crossread:annotations",
            "type": "AnnotationCollection",
            "label": summary.title,
            "total": len(items),
            "first": {
                "id": "urn:crossread:annotations:page:1",
                "type": "AnnotationPage",
                "startIndex": 0,
                "items": items,
            },
        }
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _notes(summary: Summary) -> Iterator[tuple[str, str, Sequence[int]]]:
    """Motivation, text and citations of everything the summary says, in its order."""
    names = names_of(summary)
    for section in summary.sections:
        for entry in section.entries:
            yield "describing", spoken(entry.statement), entry.statement.citations
            for addition in entry.additions:
                yield "describing", spoken(addition), addition.citations
            for claim in entry.disputes:
                yield "questioning", claim_text(claim, names), _of_values(claim.values)
        for claim in section.facts:
            yield "describing", claim_text(claim, names), _of_values(claim.values)


def _of_values(values: Sequence[ClaimValue]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for value in values for number in value.citations))


def _target(citation: Citation, sources: dict[str, Source]) -> dict[str, Any]:
    """The quotation in its source: on the web by its words, in the file also by its place.

    Offsets count code points of the canonical text, not of the page that the address leads to.
    """
    source = sources[citation.article]
    words = {
        "type": "TextQuoteSelector",
        "exact": citation.quote,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
    }
    if _ADDRESS.fullmatch(source.url):
        return {"source": source.url, "selector": words}
    place = {"type": "TextPositionSelector", "start": citation.start, "end": citation.end}
    return {"source": _content_name(source), "selector": [words, place]}


def _content_name(source: Source) -> str:
    """The source named by its content's hash (RFC 6920), where it has no address."""
    try:
        digest = urlsafe_b64encode(bytes.fromhex(source.sha256)).decode().rstrip("=")
    except ValueError:
        digest = ""
    return f"ni:///sha-256;{digest}" if digest else f"urn:crossread:source:{source.id}"
