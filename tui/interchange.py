"""A comparison as JSON and back, in the published shape `crossread.comparison/1`.

The JSON Schema is `tui/schemas/comparison-1.schema.json`. Keys may be added within version 1, never
change meaning; reading passes over keys it does not know. Nothing is lost on the way:
`from_json(to_json(comparison)) == comparison`. What follows from the rest, such as a passage's
`corroboration`, is written for scripts and worked out anew by whoever reads the comparison back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from tui.clause import Clause
from tui.errors import InputError
from tui.independence import Corroboration
from tui.model import (
    Agreement,
    Article,
    Comparison,
    Conflict,
    Detail,
    FactKind,
    FactValue,
    Match,
    Passage,
    Problem,
    Quotation,
    Relation,
    Role,
    SafeText,
    Sentence,
    Verdict,
)

SCHEMA: Final = "crossread.comparison/1"
"""The value of the key `schema`: name and major version."""

Json = dict[str, Any]
Corroborate = Callable[[Sequence[Sentence]], Corroboration]


def to_json(comparison: Comparison, corroborate: Corroborate | None = None) -> Json:
    """Return `comparison` as plain dicts, lists, strings and numbers, ready for `json.dumps`.

    `corroborate`: finds out how independently sentences are told, for passages where that was not worked
    out ahead; without it these say nothing of it.
    """

    def how_told(passage: Passage) -> Corroboration | None:
        told = comparison.tellings.get(passage.sentences)
        if told is not None:
            return told.corroboration
        return corroborate(comparison.members(passage.sentences)) if corroborate else None

    return {
        "schema": SCHEMA,
        "title": comparison.title,
        "articles": [_article_to_json(article) for article in comparison.articles],
        "matches": [
            {"a": m.a, "b": m.b, "score": m.score, "relation": m.relation.value} for m in comparison.matches
        ],
        "passages": [_passage_to_json(passage, how_told(passage)) for passage in comparison.passages],
        "details": [
            {"sentence": d.sentence, "start": d.start, "end": d.end, "kind": d.kind.value, "weight": d.weight}
            for d in comparison.details
        ],
        "conflicts": [
            {
                "id": c.id,
                "kind": c.kind.value,
                "subject": c.subject,
                "passage": c.passage,
                "verdict": c.verdict.value,
                "values": [_value_to_json(v) for v in c.values],
            }
            for c in comparison.conflicts
        ],
        "agreements": [
            {"kind": a.kind.value, "subject": a.subject, "values": [_value_to_json(v) for v in a.values]}
            for a in comparison.agreements
        ],
        "quotes": [
            {
                "is_reworded": q.is_reworded,
                "has_other_speaker": q.has_other_speaker,
                "values": [_value_to_json(v) for v in q.values],
            }
            for q in comparison.quotes
        ],
        "aliases": [list(names) for names in comparison.aliases],
        "notices": [{"where": n.where, "what": n.what} for n in comparison.notices],
    }


def from_json(data: Mapping[str, Any]) -> Comparison:
    """Return the comparison that `to_json` wrote as `data`.

    The strings are taken to be safe, as they are in what `to_json` returns; JSON from elsewhere goes
    through `tui.ingest.sanitise` first.

    Raises:
        InputError: another schema, or a key missing or of another type; the message names it.
    """
    schema = data.get("schema")
    if schema != SCHEMA:
        raise InputError(f"comparison: schema is {str(schema)[:40]!r}, expected {SCHEMA!r}")
    try:
        return Comparison(
            articles=tuple(_article_from_json(article) for article in data["articles"]),
            matches=matches_from_json(data["matches"]),
            passages=tuple(
                Passage(
                    p["id"],
                    SafeText(p["label"]),
                    tuple(p["sentences"]),
                    clauses_from_json(p.get("clauses", {})),
                )
                for p in data["passages"]
            ),
            details=details_from_json(data["details"]),
            conflicts=tuple(_conflict_from_json(conflict) for conflict in data["conflicts"]),
            agreements=agreements_from_json(data["agreements"]),
            quotes=quotes_from_json(data.get("quotes", ())),
            title=SafeText(data.get("title", "")),
            notices=tuple(Problem(n["where"], n["what"]) for n in data.get("notices", ())),
            aliases=tuple(tuple(names) for names in data.get("aliases", ())),
        )
    except KeyError as missing:
        raise InputError(f"comparison: key {missing} is missing") from missing
    except (TypeError, ValueError, AttributeError) as wrong:
        raise InputError(f"comparison: not in the shape of {SCHEMA}: {wrong}") from wrong


def matches_from_json(data: Sequence[Json]) -> tuple[Match, ...]:
    """The value of the key `matches`."""
    return tuple(Match(m["a"], m["b"], m["score"], Relation(m["relation"])) for m in data)


def details_from_json(data: Sequence[Json]) -> tuple[Detail, ...]:
    """The value of the key `details`."""
    return tuple(Detail(d["sentence"], d["start"], d["end"], FactKind(d["kind"]), d["weight"]) for d in data)


def agreements_from_json(data: Sequence[Json]) -> tuple[Agreement, ...]:
    """The value of the key `agreements`."""
    return tuple(Agreement(FactKind(a["kind"]), a["subject"], _values_from_json(a["values"])) for a in data)


def quotes_from_json(data: Sequence[Json]) -> tuple[Quotation, ...]:
    """The value of the key `quotes`."""
    return tuple(
        Quotation(_values_from_json(q["values"]), q["is_reworded"], q["has_other_speaker"]) for q in data
    )


def clauses_from_json(data: Mapping[str, Sequence[int]]) -> tuple[Clause, ...]:
    """The value of a passage's key `clauses`."""
    return tuple(Clause(sentence, start, end) for sentence, (start, end) in data.items())


def clauses_to_json(passage: Passage) -> Json:
    """The value of a passage's key `clauses`: start and end by sentence id."""
    return {clause.sentence: [clause.start, clause.end] for clause in passage.clauses}


def _passage_to_json(passage: Passage, how_told: Corroboration | None) -> Json:
    written: Json = {"id": passage.id, "label": passage.label, "sentences": list(passage.sentences)}
    if passage.clauses:
        written["clauses"] = clauses_to_json(passage)
    if how_told is not None:
        written["corroboration"] = _corroboration_to_json(how_told)
    return written


def _corroboration_to_json(found: Corroboration) -> Json:
    """How independently a passage is told: follows from its members, so reading passes over it."""
    return {
        "sources": len(found.sources),
        "texts": len(found.texts),
        "copies": [list(text) for text in found.texts if len(text) > 1],
        "origins": list(found.origins),
    }


def _article_to_json(article: Article) -> Json:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "path": article.path,
        "language": article.language,
        "sha256": article.sha256,
        "text": article.text,
        "sentences": [
            {"id": s.id, "start": s.start, "end": s.end, "role": s.role.value, "paragraph": s.paragraph}
            for s in article.sentences
        ],
    }


def _article_from_json(data: Mapping[str, Any]) -> Article:
    text = data["text"]
    sentences = tuple(
        Sentence(
            id=s["id"],
            article=data["id"],
            start=s["start"],
            end=s["end"],
            text=SafeText(text[s["start"] : s["end"]]),
            role=Role(s["role"]),
            paragraph=s.get("paragraph", 0),
        )
        for s in data["sentences"]
    )
    return Article(
        id=data["id"],
        text=SafeText(text),
        sha256=data["sha256"],
        sentences=sentences,
        title=SafeText(data["title"]),
        source=SafeText(data["source"]),
        author=SafeText(data.get("author", "")),
        published=data["published"],
        updated=data.get("updated", ""),
        url=SafeText(data.get("url", "")),
        path=SafeText(data["path"]),
        language=data.get("language", "en"),
    )


def _conflict_from_json(data: Mapping[str, Any]) -> Conflict:
    return Conflict(
        id=data["id"],
        kind=FactKind(data["kind"]),
        subject=data["subject"],
        passage=data["passage"],
        verdict=Verdict(data["verdict"]),
        values=_values_from_json(data["values"]),
    )


def _value_to_json(value: FactValue) -> Json:
    return {
        "sentence": value.sentence,
        "start": value.start,
        "end": value.end,
        "value": value.value,
        "unit": value.unit,
        "hedge": value.hedge,
        "as_of": value.as_of,
        "attributed_to": value.attributed_to,
    }


def _values_from_json(values: Sequence[Mapping[str, Any]]) -> tuple[FactValue, ...]:
    return tuple(
        FactValue(
            v["sentence"],
            v["start"],
            v["end"],
            v["value"],
            v["unit"],
            v["hedge"],
            v["as_of"],
            v["attributed_to"],
        )
        for v in values
    )
