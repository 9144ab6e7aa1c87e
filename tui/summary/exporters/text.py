"""Plain text: numbers in brackets, citations beneath, nothing but words to carry the meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

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

WIDTH = 78
"""Columns of a line; only an address or a word longer than that sticks out."""


class TextExporter:
    """The summary for mail, terminals and ears."""

    name = "text"
    suffix = ".txt"
    media_type = "text/plain; charset=utf-8"

    def render(self, summary: Summary) -> bytes:
        """The whole file."""
        names = names_of(summary)
        blocks = [_heading(summary.title, "=")]
        for section in summary.sections:
            blocks.append(_heading(section.title, "-"))
            blocks += ["\n".join(_entry(entry, names)) for entry in section.entries]
            if section.facts:
                facts = [line for fact in section.facts for line in _claim(fact, names, "  * ")]
                blocks.append("\n".join([FACTS_LEAD, *facts]))
        if summary.citations:
            blocks.append(_heading("Citations", "-"))
            blocks.append("\n".join(line for c in summary.citations for line in _citation(c, names)))
        blocks.append(_heading("Sources", "-"))
        blocks.append("\n".join(line for source in summary.sources for line in _source(source)))
        return ("\n\n".join(blocks) + "\n").encode()


def _heading(text: str, underline: str) -> str:
    line = " ".join(text.split())
    return f"{line}\n{underline * min(len(line), WIDTH)}"


def _filled(text: str, lead: str = "") -> list[str]:
    """The text in lines, the further ones indented as wide as the lead."""
    lines = wrap(
        f"{lead}{text}",
        WIDTH,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [lead.rstrip()]


def _refs(numbers: Sequence[int]) -> str:
    return "".join(f" [{number}]" for number in numbers)


def _entry(entry: Entry, names: Mapping[str, str]) -> Iterator[str]:
    statement = entry.statement
    yield from _filled(spoken(statement) + _refs(statement.citations))
    for addition in entry.additions:
        yield from _filled(f"{addition.speaker} adds: “{addition.text}”{_refs(addition.citations)}", "  * ")
    for dispute in entry.disputes:
        yield from _claim(dispute, names, "  * ", f"{claim_title(dispute)} ")


def _claim(claim: Claim, names: Mapping[str, str], lead: str, title: str = "") -> list[str]:
    values = "; ".join(f"{value_text(value, names)}{_refs(value.citations)}" for value in claim.values)
    return _filled(f"{title}{claim_lead(claim)} {values}", lead)


def _citation(citation: Citation, names: Mapping[str, str]) -> list[str]:
    name = names.get(citation.article, citation.article)
    place = f"characters {citation.start}–{citation.end}"
    return _filled(f"{name}, {place}: “{citation.quote}”", f"[{citation.number}] ")


def _source(source: Source) -> list[str]:
    address = f", {source.url}" if source.url else ""
    return _filled(f"{source_line(source)}{address}", f"{source.id}: ")
