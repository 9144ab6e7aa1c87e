"""What an exporter is, and how it is found."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from tui.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from tui.summary.values import Summary

GROUP = "crossread.exporters"
"""The entry points group; a package adds a format by naming an `Exporter`, or its class, in it."""


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
    return tuple(sorted(_installed()))


def find_exporter(name: str) -> Exporter:
    """The exporter of this name.

    Raises:
        UsageError: if there is none, naming the nearest one; or if it cannot be loaded.
    """
    installed = _installed()
    if name not in installed:
        near = get_close_matches(name, installed, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(sorted(installed))}"
        message = f"no export format {name!r}: {hint}"
        raise UsageError(message)
    try:
        found = installed[name].load()
    except (ImportError, AttributeError) as error:
        message = f"export format {name!r} cannot be loaded: {error}"
        raise UsageError(message) from error
    exporter = found() if isinstance(found, type) else found
    if not isinstance(exporter, Exporter):
        message = f"export format {name!r} ({installed[name].value}) is not an exporter"
        raise UsageError(message)
    return exporter


def export(summary: Summary, name: str) -> bytes:
    """The summary in the format of this name.

    Raises:
        UsageError: as `find_exporter`.
    """
    return find_exporter(name).render(summary)


def _installed() -> dict[str, EntryPoint]:
    """Entry points by name; reading the installed packages' metadata takes a while."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - only an export needs it

    return {point.name: point for point in entry_points(group=GROUP)}
