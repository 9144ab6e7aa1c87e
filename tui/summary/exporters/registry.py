"""What an exporter is, and how it is found."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from tui.summary.values import Summary

GROUP = "crossread.exporters"
"""The entry points group; a package adds a format by naming an `Exporter` in it."""


@runtime_checkable
class Exporter(Protocol):
    """Turns a summary into a file's bytes; the same summary gives the same bytes.

    Attributes:
        name: what `--to` calls it, such as `markdown`.
        suffix: of the file's name, with its full stop.
        media_type: as registered with IANA.
    """

    name: str
    suffix: str
    media_type: str

    def render(self, summary: Summary) -> bytes:
        """The whole file."""
        ...


def exporter_names() -> tuple[str, ...]:
    """Every installed format, sorted."""
    raise NotImplementedError


def find_exporter(name: str) -> Exporter:
    """The exporter of this name.

    Raises:
        UsageError: if there is none, naming the nearest one; or if it cannot be loaded.
    """
    raise NotImplementedError
