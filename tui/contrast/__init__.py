"""Passages to what differs: facts, conflicts, wording, unique details, quotes, independence.

`find_conflicts` draws up the ledger, `marks` shows what a passage's members say differently,
`find_details` what only one source says, `corroborate` how many independent texts carry a passage,
`trace_quotes` who is quoted where.
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
    from tui.contrast.quotes import trace_quotes
    from tui.contrast.relations import relate, relate_matches
    from tui.contrast.word_changes import Difference, word_differences
    from tui.contrast.wording import is_rewritten, marks
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
    "trace_quotes": "quotes",
    "relate": "relations",
    "relate_matches": "relations",
    "Difference": "word_changes",
    "is_rewritten": "wording",
    "marks": "wording",
    "word_differences": "word_changes",
}


def __getattr__(name: str) -> object:
    """Load each part when it is asked for: a reader of a compared set needs `marks` alone."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
