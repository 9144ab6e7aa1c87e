"""`crossread.summary/1`: the summary as JSON, for programs; its JSON Schema is in `tui/schemas`."""

from __future__ import annotations

import json
from typing import Any

from tui.summary.values import Citation, Claim, Entry, Source, Statement, Summary

SCHEMA = "crossread.summary/1"


class JsonExporter:
    """The summary for programs."""

    name = "json"
    suffix = ".json"
    media_type = "application/json"

    def render(self, summary: Summary) -> bytes:
        """The whole file, keys in a fixed order, indented for people who look inside."""
        return (json.dumps(document(summary), ensure_ascii=False, indent=1) + "\n").encode()


def document(summary: Summary) -> dict[str, Any]:
    """The summary as the JSON Schema describes it."""
    return {
        "schema": SCHEMA,
        "title": summary.title,
        "sources": [_source(source) for source in summary.sources],
        "sections": [
            {
                "kind": section.kind.value,
                "title": section.title,
                "entries": [_entry(entry) for entry in section.entries],
                "facts": [_claim(fact) for fact in section.facts],
            }
            for section in summary.sections
        ],
        "citations": [citation_object(citation) for citation in summary.citations],
    }


def citation_object(citation: Citation) -> dict[str, Any]:
    """A citation; `start` and `end` are code points into the article's canonical text."""
    return {
        "number": citation.number,
        "article": citation.article,
        "sentence": citation.sentence,
        "start": citation.start,
        "end": citation.end,
        "quote": citation.quote,
        "prefix": citation.prefix,
        "suffix": citation.suffix,
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "title": source.title,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "path": source.path,
        "sha256": source.sha256,
        "language": source.language,
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "text": statement.text,
        "speaker": statement.speaker,
        "edited": statement.is_edited,
        "citations": list(statement.citations),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "passage": entry.passage,
        "label": entry.label,
        "sources": list(entry.sources),
        "statement": _statement(entry.statement),
        "additions": [_statement(addition) for addition in entry.additions],
        "disputes": [_claim(dispute) for dispute in entry.disputes],
        "note": entry.note,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id or None,
        "kind": claim.kind.value,
        "subject": claim.subject,
        "verdict": claim.verdict.value if claim.verdict else None,
        "values": [
            {
                "text": value.text,
                "as_of": value.as_of or None,
                "sources": list(value.sources),
                "citations": list(value.citations),
            }
            for value in claim.values
        ],
    }
