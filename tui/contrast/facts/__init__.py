"""Facts of a sentence: quantities, money, per cent, ranks, dates, durations, names, quotes, claims."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.contrast.facts.extraction import extract_facts
    from tui.contrast.facts.fact import Fact

__all__ = ["Fact", "extract_facts"]

_HOMES = {"Fact": "fact", "extract_facts": "extraction"}


def __getattr__(name: str) -> object:
    """Load the grammars when a fact is looked for: marking words needs the readings alone."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
