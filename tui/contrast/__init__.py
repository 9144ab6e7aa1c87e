"""Passages to what differs: facts, conflicts, wording, unique details, quotes, independence.

`find_conflicts` draws up the ledger, `marks` shows what a passage's members say differently,
`find_details` what only one source says, `corroborate` how many independent texts carry a passage,
`trace_quotes` who is quoted where.

The way of two sentences through the ledger:

1. `facts` reads each sentence once: numbers, dates, ranks, names, quotations, claims, what it answers.
   `sides.Side` is a sentence so read, with what its article says around it.
2. `desk.Desk` picks the pairs that tell one thing, or perhaps do; `copies` keeps copies of one article out.
3. `values` sets their numbers, ranks and dates against each other: `counterparts` settles what both give
   (`agreement`) and pairs what is left where it is counted in the same terms (`comparable`), is not told
   apart by a word (`exclusions`, with `changes`, `figures`, `occasions`, `holders`, `rows`, `wishes`) and is
   likely enough one thing (`same_thing`, a fitted model); `scopes` says where ranges differ.
4. `claims` compares what is said without a number: asserted and denied, opposites (`contradictions`,
   `frames`), answers to one question (`answers`, `same_matter`), orders, contests and rulings.
5. `names` compares who and where (`other_names`, `name_roles`), who did it (`acts`, `doers`), titles.
   `speech` finds who says what, and compares wordings of one quotation. Quotations (`speech.sayings`)
   and spellings of persons (`names.spellings`) are set against each other wherever they stand.
6. `denied` sets what one article denies against what another asserts anywhere, `spread` compares values
   told a sentence apart; `concord` gathers what sources give alike; `entries`
   makes entries of the findings and `subjects` names them.

Beside the ledger: `words` aligns and marks the words of a passage (`stretches` bounds the marks) and knows
what stands for what (`synonyms`, `phrases`, `initialisms`), `details` and `told` find what only one
source tells, `corroboration` and `tellings` what the reader shows of a passage.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.contrast.corroboration import corroborate
    from tui.contrast.details import find_details
    from tui.contrast.entries import Ledger
    from tui.contrast.facts import Fact, extract_facts
    from tui.contrast.ledger import find_conflicts
    from tui.contrast.relations import relate, relate_matches
    from tui.contrast.speech.quotes import trace_quotes
    from tui.contrast.words.word_changes import Difference, word_differences
    from tui.contrast.words.wording import is_rewritten, marks
    from tui.independence import Corroboration

__all__ = [
    "Corroboration",
    "Difference",
    "Fact",
    "Ledger",
    "corroborate",
    "extract_facts",
    "find_conflicts",
    "find_details",
    "is_rewritten",
    "marks",
    "relate",
    "relate_matches",
    "trace_quotes",
    "word_differences",
]

_HOMES = {
    "Corroboration": "corroboration",
    "corroborate": "corroboration",
    "find_details": "details",
    "Fact": "facts",
    "extract_facts": "facts",
    "Ledger": "entries",
    "find_conflicts": "ledger",
    "trace_quotes": "speech.quotes",
    "relate": "relations",
    "relate_matches": "relations",
    "Difference": "words.word_changes",
    "is_rewritten": "words.wording",
    "marks": "words.wording",
    "word_differences": "words.word_changes",
}


def __getattr__(name: str) -> object:
    """Load each part when it is asked for: a reader of a compared set needs `marks` alone."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
