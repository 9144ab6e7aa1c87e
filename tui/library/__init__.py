"""Sets of articles as somebody opens them: cached, remembered, and with the decisions made on them.

`open_set` reads and compares, or takes the comparison of the same content from the cache; then none of
the rooms that parse or compare is even imported. `recents` and `remember` keep the list of sets that were
open lately; `decide` folds a journal over an opened set.
"""

from __future__ import annotations

from tui.library.opening import OpenedSet, fingerprint, journal_of, open_set, sample
from tui.library.recents import Recent, recents, remember

__all__ = ["OpenedSet", "Recent", "fingerprint", "journal_of", "open_set", "recents", "remember", "sample"]
