"""Passages to what differs: facts, conflicts, wording, unique details, quotes, independence.

`find_conflicts` draws up the ledger, `marks` shows what a passage's members say differently,
`find_details` what only one source says, `corroborate` how many independent texts carry a passage,
`trace_quotes` who is quoted where, `what_is_new` what an article adds to those already read.
"""

from __future__ import annotations

from tui.contrast.corroboration import Corroboration, corroborate
from tui.contrast.details import find_details
from tui.contrast.facts import Fact, extract_facts
from tui.contrast.ledger import Ledger, find_conflicts
from tui.contrast.new_only import Stretch, what_is_new
from tui.contrast.quotes import QuoteTrace, trace_quotes
from tui.contrast.relations import relate, relate_matches
from tui.contrast.wording import Difference, is_rewritten, marks, word_differences

__all__ = [
    "Corroboration",
    "Difference",
    "Fact",
    "Ledger",
    "QuoteTrace",
    "Stretch",
    "corroborate",
    "extract_facts",
    "find_conflicts",
    "find_details",
    "is_rewritten",
    "marks",
    "relate",
    "relate_matches",
    "trace_quotes",
    "what_is_new",
    "word_differences",
]
