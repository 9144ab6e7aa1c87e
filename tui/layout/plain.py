"""A comparison as linear text, for pipes and for ears: no colour, no boxes, words beside every sign."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tui.layout.figures import Wording, human_date, witnesses, wording_in
from tui.layout.quotations import quotation_phrase
from tui.layout.rows import Run
from tui.layout.wrapping import flat, wrap
from tui.model import (
    Agreement,
    Article,
    Comparison,
    Conflict,
    Mark,
    Meaning,
    Passage,
    Role,
    Sentence,
    Verdict,
)

_VERDICTS = {
    Verdict.CONFLICT: "Conflict",
    Verdict.UPDATE: "Update",
    Verdict.SCOPE: "Different scope",
}
_MARKED = (
    (Meaning.DIFFERS, "words it differently"),
    (Meaning.UNIQUE, "alone says"),
)


def plain_text(comparison: Comparison, width: int = 80) -> Iterator[str]:
    """Lines without their line break, no wider than `width` cells.

    First the sources, then every passage in story order: its members, each followed by what is
    worded differently or stands there alone, then what is disputed and what is given alike; at
    the end the ledger once more as a list.
    """
    return _Telling(comparison, width).lines()


class _Telling:
    """The comparison told from start to end, lines of one width."""

    def __init__(self, comparison: Comparison, width: int) -> None:
        self._comparison = comparison
        self._width = width
        self._wording = wording_in(comparison)
        self._conflicts: dict[str, list[Conflict]] = defaultdict(list)
        for conflict in comparison.conflicts:
            for sentence in dict.fromkeys(value.sentence for value in conflict.values):
                self._conflicts[sentence].append(conflict)

    def lines(self) -> Iterator[str]:
        comparison = self._comparison
        shared = sum(passage.is_shared for passage in comparison.passages)
        yield from self._filled(comparison.title or "Comparison")
        counts = (
            _counted(len(comparison.articles), "source"),
            _counted(len(comparison.passages), "passage"),
            f"{shared} of them in several sources",
            _counted(len(comparison.conflicts), "conflict"),
            _counted(len(comparison.details), "unique detail"),
        )
        yield from self._filled(f"{', '.join(counts)}.")
        for notice in comparison.notices:
            yield from self._filled(f"Note: {notice}")
        yield from ("", "Sources")
        for article in comparison.articles:
            yield from self._filled(_source(article), "  ")
        for number, passage in enumerate(comparison.passages, 1):
            yield ""
            yield from self._passage(passage, number)
        yield from ("", "Conflicts" if comparison.conflicts else "No conflicts found.")
        for conflict in comparison.conflicts:
            yield from self._filled(
                f"{conflict.id}, passage {conflict.passage}. {_dispute(conflict, self._wording)}", "  "
            )
        if comparison.agreements:
            yield from ("", "Given alike")
        for agreement in comparison.agreements:
            yield from self._filled(_agreement(agreement), "  ")
        if comparison.quotes:
            yield from ("", "Quotations")
        for quotation in comparison.quotes:
            yield from self._filled(f"{quotation_phrase(quotation, comparison)}.", "  ")

    def _filled(self, text: str, indent: str = "") -> Iterator[str]:
        """The text in lines, the further ones indented by two more."""
        hang = (Run(f"{indent}  "),) if indent else ()
        for row in wrap((Run(text),), self._width, lead=(Run(indent),), hang=hang).rows:
            yield row.text

    def _passage(self, passage: Passage, number: int) -> Iterator[str]:
        comparison = self._comparison
        told = passage.sources
        members = comparison.members(passage.sentences)
        who = f"only in {told[0]}" if len(told) == 1 else f"{len(told)} of {len(comparison.articles)} sources"
        if how := _provenance(members, self._comparison):
            who = f"{who} ({how})"
        yield from self._filled(
            f"Passage {number} of {len(comparison.passages)}: {passage.label.rstrip('.')}. {who}."
        )
        touched = {
            conflict.id
            for s in members
            for conflict in self._conflicts.get(s.id, ())
            if any(v.sentence == s.id and passage.tells(s.id, v.start, v.end) for v in conflict.values)
        }
        conflicts = [conflict for conflict in comparison.conflicts if conflict.id in touched]
        marks = _marks(members, conflicts, comparison) if len(told) > 1 else {}
        for sentence in members:
            yield from self._filled(f"{sentence.article}: {sentence.text}", "  ")
            if clause := passage.clause_of(sentence.id):
                said = flat(clause.within(sentence.text, sentence.start))
                yield from self._filled(f"{sentence.article} tells this in a clause: “{said}”", "    ")
            text = comparison.article[sentence.article].text
            for meaning, words in _MARKED:
                marked = [
                    text[m.start : m.end]
                    for m in marks.get(sentence.id, ())
                    if m.meaning is meaning and passage.tells(sentence.id, m.start, m.end)
                ]
                if marked:
                    said = "; ".join(f"“{flat(part)}”" for part in marked)
                    yield from self._filled(f"{sentence.article} {words}: {said}", "    ")
        for conflict in conflicts:
            yield from self._filled(_dispute(conflict, self._wording), "  ")


def _provenance(members: Sequence[Sentence], comparison: Comparison) -> str:
    from tui.contrast.tellings import provenance  # noqa: PLC0415 - as for marks

    return provenance(members, comparison.articles)


def _marks(
    members: Sequence[Sentence], conflicts: Sequence[Conflict], comparison: Comparison
) -> dict[str, list[Mark]]:
    # Loads the library of edit operations, which `--help` and the like do without.
    from tui.contrast.words.wording import marks  # noqa: PLC0415

    found: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks(members, conflicts, comparison.aliases, comparison.details_of):
        found[mark.sentence].append(mark)
    return found


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _source(article: Article) -> str:
    """`A: outlet, title, 2025-01-15, file: 23 sentences of story; left aside …: 5 heading, 1 byline`."""
    known = [article.name, article.title, article.author, article.published, article.url, article.path]
    parts = ", ".join(dict.fromkeys(flat(part) for part in known if part))
    aside = Counter(s.role.value for s in article.sentences if s.role is not Role.BODY)
    counts = ", ".join(f"{count} {role}" for role, count in sorted(aside.items()))
    left = f"; left aside as not story: {counts}" if counts else ""
    return f"{article.id}: {parts}: {_counted(len(article.body), 'sentence')} of story{left}"


def _dispute(conflict: Conflict, wording: Wording) -> str:
    """`Update of views: 60 M says B; says D, as of Tue. 250 M says E, as of Wed.`, in words."""
    values = []
    for group in witnesses(conflict.kind, conflict.values, wording):
        who: dict[str, None] = {}
        for fact in group.facts:
            day = f", as of {human_date(fact.as_of)}" if fact.as_of else ""
            who[f"{fact.sentence.rsplit('.', 1)[0]}{day}"] = None
        values.append(f"{group.text} ({'; '.join(who)})")
    between = ", then " if conflict.verdict is Verdict.UPDATE else ", against "
    return f"{_VERDICTS[conflict.verdict]}, {flat(conflict.subject)}: {between.join(values)}."


def _agreement(agreement: Agreement) -> str:
    values = "; ".join(f"{group.text} ({group.who})" for group in witnesses(agreement.kind, agreement.values))
    return f"{flat(agreement.subject)}: {values}" if agreement.subject else values
