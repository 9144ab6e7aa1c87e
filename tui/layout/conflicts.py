"""The conflicts view: the ledger, an entry a subject, a line a value."""

from __future__ import annotations

from tui.layout.reading import Reading
from tui.layout.rows import Page


def conflicts_page(reading: Reading, width: int, *, current: str = "") -> Page:
    """Every conflict in story order, each row anchored to the conflict's id.

    `current`: id of the conflict marked with ▸.
    """
    raise NotImplementedError
