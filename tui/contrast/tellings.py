"""What the reader shows of a passage beside its words, worked out ahead for the first passages of a set.

So that reading a set that was compared before loads neither this room nor its libraries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

from tui.contrast.corroboration import corroborate
from tui.contrast.words.wording import marks
from tui.model import Article, Comparison, Conflict, Sentence, Telling

MOST = 1000
"""Passages told ahead: under a second of work; those beyond are told when they are first shown."""

_MOST_PAIRS = 20_000
"""The same for their members, each of which is compared with the others."""


def told_ahead(comparison: Comparison) -> Mapping[tuple[str, ...], Telling]:
    """The tellings of the first passages, by the ids of their members."""
    conflicts: dict[str, list[Conflict]] = defaultdict(list)
    for conflict in comparison.conflicts:
        for sentence in dict.fromkeys(value.sentence for value in conflict.values):
            conflicts[sentence].append(conflict)
    tellings = {}
    pairs = 0
    for passage in islice(comparison.passages, MOST):
        pairs += len(passage.sentences) ** 2
        if pairs > _MOST_PAIRS:
            break
        touched = {c.id: c for s in passage.sentences for c in conflicts.get(s, ())}
        ledger = [touched[c.id] for c in comparison.conflicts if c.id in touched] if touched else []
        members = comparison.members(passage.sentences)
        marked = marks(members, ledger, comparison.aliases, comparison.details_of)
        tellings[passage.sentences] = Telling(marked, corroborate(members, comparison.articles))
    return tellings


def provenance(members: Sequence[Sentence], articles: Sequence[Article] = ()) -> str:
    """How independently these sentences are told, in words: `3 outlets, 1 text · after Reuters`.

    Empty where every source has a text of its own and none names whom it has it from.
    """
    return Telling(corroboration=corroborate(members, articles)).provenance
