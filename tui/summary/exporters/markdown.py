"""CommonMark with footnotes: a paragraph a statement, a footnote a citation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tui.summary.phrases import FACTS_LEAD, claim_lead, claim_title, names_of, source_line, value_text
from tui.summary.values import Citation, Claim, Entry, Source, Statement, Summary

_INLINE = re.compile(r"[\\`*_\[\]<>&~^|$@{}]")
_COLON = re.compile(r"(?<![0-9]):(?=\S)")
"""Before `//` it makes a link, between words an emoji, where a parser knows such extensions."""
_HOST = re.compile(r"(?i)\b(www)\.")
_BLOCK = re.compile(r"^(?:([-+=#:])|(\d{1,9})([.)]))")
_LINKABLE = re.compile(r"https?://[^\s<>\\]+", re.ASCII)


class MarkdownExporter:
    """The summary for people who go on writing."""

    name = "markdown"
    suffix = ".md"
    media_type = "text/markdown; charset=utf-8"

    def render(self, summary: Summary) -> bytes:
        """The whole file; all that came from a source is escaped, so that it stands there as it was."""
        names = names_of(summary)
        blocks = [f"# {escaped(summary.title)}"]
        for section in summary.sections:
            blocks.append(f"## {escaped(section.title)}")
            for entry in section.entries:
                blocks += _entry(entry, names)
            if section.facts:
                blocks.append(FACTS_LEAD)
                blocks.append("\n".join(f"- {_claim(fact, names)}" for fact in section.facts))
        blocks.append("## Sources")
        blocks.append("\n".join(_source(source) for source in summary.sources))
        blocks += [_footnote(citation, names) for citation in summary.citations]
        return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def escaped(text: str) -> str:
    """One line of text that a CommonMark parser shows as it is, bare addresses not made links."""
    text = _INLINE.sub(r"\\\g<0>", " ".join(text.split()))
    text = _HOST.sub(r"\1\\.", _COLON.sub(r"\\:", text))
    return _BLOCK.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", text)


def _refs(numbers: Sequence[int]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _said(statement: Statement) -> str:
    lead = f"{escaped(statement.speaker)}: " if statement.speaker else ""
    return f"{lead}{escaped(statement.text)}{_refs(statement.citations)}"


def _entry(entry: Entry, names: Mapping[str, str]) -> list[str]:
    """The wording, then a list of what others add and of what is disputed."""
    items = [
        f"- {escaped(f'{addition.speaker} adds')}: “{escaped(addition.text)}”{_refs(addition.citations)}"
        for addition in entry.additions
    ]
    items += [f"- **{claim_title(dispute)}** {_claim(dispute, names)}" for dispute in entry.disputes]
    return [_said(entry.statement), "\n".join(items)]


def _claim(claim: Claim, names: Mapping[str, str]) -> str:
    values = "; ".join(f"{escaped(value_text(v, names))}{_refs(v.citations)}" for v in claim.values)
    return f"{escaped(claim_lead(claim))} {values}"


def _source(source: Source) -> str:
    line = f"- **{escaped(source.id)}** {escaped(source_line(source))}"
    return f"{line} <{source.url}>" if _LINKABLE.fullmatch(source.url) else line


def _footnote(citation: Citation, names: Mapping[str, str]) -> str:
    name = escaped(names.get(citation.article, citation.article))
    place = f"characters {citation.start}–{citation.end}"
    return f"[^{citation.number}]: {name}, {place}: “{escaped(citation.quote)}”"
