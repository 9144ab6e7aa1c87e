"""Facts of a sentence: quantities, money, per cent, ranks, dates, durations, names, quotes, claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.contrast.facts.fact import Fact

if TYPE_CHECKING:
    from tui.contrast.facts.extraction import extract_facts

__all__ = ["Fact", "extract_facts"]


def __getattr__(name: str) -> object:
    """Load the grammars when a fact is looked for: marking words needs the readings alone."""
    if name != "extract_facts":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui.contrast.facts.extraction import extract_facts  # noqa: PLC0415 - that is the point

    return extract_facts
