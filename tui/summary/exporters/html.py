"""One HTML file that stands alone: no script, no request, readable printed, on a phone, by day and night."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape

from tui.summary.phrases import FACTS_LEAD, claim_lead, claim_title, names_of, source_line, value_text
from tui.summary.values import Citation, Claim, Entry, Section, Source, Statement, Summary

_STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fdfdfb; --dim: #595959; --rule: #c9c9c4;
  --link: #0b57a4; --dispute: #8a5200; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --paper: #161616; --dim: #a9a7a2; --rule: #454545;
    --link: #8ab8ff; --dispute: #f0b35a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 42rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; font-family: system-ui, sans-serif; }
h2 { margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); font-size: 1.2rem; }
a { color: var(--link); }
sup { line-height: 0; font-size: .75em; }
sup a { padding: 0 .1em; text-decoration: none; }
.speaker, .note { color: var(--dim); }
.more { margin: -.5rem 0 1rem; padding-left: 1.25rem; font-size: .95em; }
.dispute { color: var(--dispute); font-weight: bold; }
.citations, .sources { font-size: .9em; padding-left: 2rem; }
.citations li:target { outline: 2px solid var(--link); outline-offset: .25rem; }
q { quotes: none; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; background: #fff; color: #000; }
  a { color: inherit; text-decoration: none; }
  h2 { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
}
"""

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)


class HtmlExporter:
    """The summary for everybody with a browser."""

    name = "html"
    suffix = ".html"
    media_type = "text/html; charset=utf-8"

    def render(self, summary: Summary) -> bytes:
        """The whole file; every text is escaped, and only http and https addresses become links."""
        return ("\n".join(_page(summary)) + "\n").encode()


def _page(summary: Summary) -> Iterator[str]:
    names = names_of(summary)
    languages = {source.language for source in summary.sources}
    language = languages.pop() if len(languages) == 1 else "en"
    digest = b64encode(sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_text(language)}">'
    yield '<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="Crossread">'
    yield f"<title>{_text(summary.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f'<header><h1 dir="auto">{_text(summary.title)}</h1></header>\n<main>'
    seen: set[int] = set()
    for section in summary.sections:
        yield from _section(section, names, seen)
    yield '</main>\n<section aria-labelledby="citations">\n<h2 id="citations">Citations</h2>'
    yield '<ol class="citations">'
    for citation in summary.citations:
        yield _citation(citation, names)
    yield '</ol>\n</section>\n<section aria-labelledby="sources">\n<h2 id="sources">Sources</h2>'
    yield '<ul class="sources">'
    for source in summary.sources:
        yield _source(source)
    yield "</ul>\n</section>\n</body>\n</html>"


def _text(text: str) -> str:
    return escape(" ".join(text.split()), quote=True)


def _section(section: Section, names: Mapping[str, str], seen: set[int]) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.kind.value}">'
    yield f'<h2 id="{section.kind.value}">{_text(section.title)}</h2>'
    for entry in section.entries:
        yield from _entry(entry, names, seen)
    if section.facts:
        yield f'<p>{FACTS_LEAD}</p>\n<ul class="more">'
        yield from (f'<li dir="auto">{_claim(fact, names, seen)}</li>' for fact in section.facts)
        yield "</ul>"
    yield "</section>"


def _entry(entry: Entry, names: Mapping[str, str], seen: set[int]) -> Iterator[str]:
    yield f'<p dir="auto">{_said(entry.statement, seen)}</p>'
    if not entry.additions and not entry.disputes:
        return
    yield '<ul class="more">'
    for addition in entry.additions:
        lead = f'<span class="speaker">{_text(addition.speaker)} adds:</span>'
        refs = _refs(addition.citations, seen)
        yield f'<li dir="auto">{lead} <q>“{_text(addition.text)}”</q>{refs}</li>'
    for dispute in entry.disputes:
        title = f'<span class="dispute">{_text(claim_title(dispute))}</span>'
        yield f'<li dir="auto">{title} {_claim(dispute, names, seen)}</li>'
    yield "</ul>"


def _said(statement: Statement, seen: set[int]) -> str:
    lead = f'<span class="speaker">{_text(statement.speaker)}:</span> ' if statement.speaker else ""
    return f"{lead}{_text(statement.text)}{_refs(statement.citations, seen)}"


def _refs(numbers: Sequence[int], seen: set[int]) -> str:
    """Links to the citations; the first to each carries the id that the citation links back to."""
    links = []
    for number in numbers:
        mark = "" if number in seen else f' id="r{number}"'
        seen.add(number)
        links.append(f'<a{mark} href="#c{number}" aria-label="citation {number}">[{number}]</a>')
    return f"<sup>{''.join(links)}</sup>" if links else ""


def _claim(claim: Claim, names: Mapping[str, str], seen: set[int]) -> str:
    values = "; ".join(f"{_text(value_text(v, names))}{_refs(v.citations, seen)}" for v in claim.values)
    return f"{_text(claim_lead(claim))} {values}"


def _citation(citation: Citation, names: Mapping[str, str]) -> str:
    number = citation.number
    name = _text(names.get(citation.article, citation.article))
    place = f"characters {citation.start}–{citation.end}"
    back = f'<a href="#r{number}" aria-label="back to the text">↑</a>'
    return f'<li id="c{number}" dir="auto">{name}, {place}: <q>“{_text(citation.quote)}”</q> {back}</li>'


def _source(source: Source) -> str:
    line = f"<b>{_text(source.id)}</b> {_text(source_line(source))}"
    if _ADDRESS.fullmatch(source.url):
        address = _text(source.url)
        line += f', <a href="{address}" rel="noopener noreferrer nofollow">{address}</a>'
    elif source.url:
        line += f", {_text(source.url)}"
    return f'<li dir="auto">{line}</li>'
