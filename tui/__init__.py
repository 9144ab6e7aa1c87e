"""Crossread, a comparative reader for the terminal, as a library.

    import tui

    comparison = tui.compare(tui.read_articles(["articles/"]))
    review = tui.Review(comparison, tui.MemoryJournal())
    summary = tui.summarise(comparison, review.state)
    print(tui.export(summary, "markdown").decode())

Each name is imported when it is first used, so that `import tui` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from tui.comparison import compare
    from tui.errors import CrossreadError, InputError, UsageError
    from tui.ingest import read_set as read_articles
    from tui.interchange import from_json
    from tui.publishing import to_json
    from tui.review import Journal, MemoryJournal, Review
    from tui.summary import summarise
    from tui.summary.exporters.registry import export

__all__ = [
    "CrossreadError",
    "InputError",
    "Journal",
    "MemoryJournal",
    "Review",
    "UsageError",
    "__version__",
    "compare",
    "export",
    "from_json",
    "read_articles",
    "summarise",
    "to_json",
]

_HOMES = {
    "CrossreadError": ("tui.errors", "CrossreadError"),
    "InputError": ("tui.errors", "InputError"),
    "Journal": ("tui.review", "Journal"),
    "MemoryJournal": ("tui.review", "MemoryJournal"),
    "Review": ("tui.review", "Review"),
    "UsageError": ("tui.errors", "UsageError"),
    "compare": ("tui.comparison", "compare"),
    "export": ("tui.summary.exporters.registry", "export"),
    "from_json": ("tui.interchange", "from_json"),
    "read_articles": ("tui.ingest", "read_set"),
    "summarise": ("tui.summary", "summarise"),
    "to_json": ("tui.publishing", "to_json"),
}
"""Where each public name lives, and what it is called there."""


def __getattr__(name: str) -> object:
    """Import a public name on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - the point of it

    module, attribute = _HOMES[name]
    value = globals()[name] = getattr(import_module(module), attribute)
    return value


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted(__all__)
