"""From a draft to an article: paragraphs, roles, sentences, and what the text says about itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.ingest import metadata
from tui.ingest.language import detect_language
from tui.ingest.paragraphs import paragraphs
from tui.ingest.readers.draft import Draft, Hint
from tui.ingest.roles import assign_roles, role_at_the_end
from tui.ingest.sanitise import sanitise_line
from tui.ingest.sentences import split_sentences
from tui.ingest.wire import credit_start, dateline_end
from tui.model import Article, Role, SafeText, Sentence

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Segment:
    start: int
    end: int
    role: Role


def build_article(
    draft: Draft, article_id: str, *, path: SafeText, settings: Mapping[str, SafeText] | None = None
) -> Article:
    """Make an article of a draft.

    Args:
        draft: its text and what its format says about it.
        article_id: unique in the set.
        path: of its document, sanitised.
        settings: what the set file says about it, which goes before everything else.
    """
    text = draft.text
    language = detect_language(text)
    segments = _segments(text, language, draft.hints)
    fields = {**_from_text(text, segments), **draft.fields, **(settings or {})}
    fields["source"] = fields.get("source") or metadata.site(fields.get("url", ""))
    return Article(
        id=article_id,
        text=text,
        sha256=draft.sha256,
        sentences=tuple(_sentences(text, segments, article_id, language)),
        title=fields.get("title", SafeText("")),
        source=fields["source"],
        author=fields.get("author", SafeText("")),
        published=metadata.iso_date(fields.get("published", "")),
        updated=metadata.iso_date(fields.get("updated", "")),
        url=fields.get("url", SafeText("")),
        path=SafeText(f"{path}:{draft.part}") if path and draft.part else path,
        language=language,
    )


def _segments(text: str, language: str, hints: Sequence[Hint]) -> tuple[_Segment, ...]:
    spans = paragraphs(text)
    roles = assign_roles(text, spans, language, _hinted(spans, hints))
    return tuple(_Segment(a, b, role) for (a, b), role in zip(spans, roles, strict=True))


def _hinted(spans: Sequence[Span], hints: Sequence[Hint]) -> list[Role | None]:
    """Give each paragraph the hint it starts in."""
    roles: list[Role | None] = []
    waiting = iter(hints)
    hint = next(waiting, None)
    for start, _ in spans:
        while hint and hint.end <= start:
            hint = next(waiting, None)
        roles.append(hint.role if hint and hint.start <= start else None)
    return roles


def _sentences(text: str, segments: Sequence[_Segment], article_id: str, language: str) -> Iterator[Sentence]:
    """Number the sentences of the story, and each line that is not story as one."""
    number = stories = 0
    for paragraph, segment in enumerate(segments):
        inside = text[segment.start : segment.end]
        is_story = segment.role is Role.BODY
        stories += is_story
        parts = (
            _parts_of(inside, language, is_first=stories == 1)
            if is_story
            else [(0, len(inside), segment.role)]
        )
        for a, b, role in parts:
            number += 1
            start, end = segment.start + a, segment.start + b
            yield Sentence(
                f"{article_id}.{number}",
                article_id,
                start,
                end,
                SafeText(text[start:end]),
                role,
                paragraph,
            )


def _parts_of(text: str, language: str, *, is_first: bool) -> Iterator[tuple[int, int, Role]]:
    """The sentences of a story paragraph, an agency's dateline and credit apart from them."""
    start, end = dateline_end(text) if is_first else 0, credit_start(text)
    if start >= end:
        start, end = 0, len(text)
    if start:
        yield 0, len(text[:start].rstrip()), Role.BYLINE
    spans = [(start + a, start + b) for a, b in split_sentences(text[start:end], language)]
    for (a, b), role in zip(spans, _roles_of([text[a:b] for a, b in spans]), strict=True):
        yield a, b, role
    if end < len(text):
        yield end, len(text.rstrip()), Role.BYLINE


def _roles_of(sentences: Sequence[str]) -> list[Role]:
    """What the sentences of a story paragraph are: story, but for what an outlet says below it."""
    roles = [Role.BODY] * len(sentences)
    for at in range(len(sentences) - 1, 0, -1):
        role = role_at_the_end(sentences[at])
        if role is None:
            break
        roles[at] = role
    return roles


def _from_text(text: str, segments: Sequence[_Segment]) -> dict[str, SafeText]:
    """Find title, author, dates and outlet where the text itself gives them; the first of each counts."""
    found: dict[str, SafeText] = {}
    for segment in segments:
        if segment.role is Role.BODY or segment.end - segment.start > 1000:
            continue
        line = text[segment.start : segment.end]
        if segment.role is Role.TITLE:
            found.setdefault("title", sanitise_line(line))
        elif segment.role is Role.NOTICE and (origin := metadata.origin(line)):
            found.setdefault("source", origin)
        elif segment.role is Role.BYLINE:
            if date := metadata.iso_date(line):
                found.setdefault("updated" if metadata.is_update(line) else "published", SafeText(date))
            if author := metadata.author(line):
                found.setdefault("author", author)
    return found
