"""The help view: every command, its keys, and why it cannot be used just now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.layout.rows import Page


@dataclass(frozen=True, slots=True)
class HelpEntry:
    """A command as help lists it.

    Attributes:
        keys: as shown, such as `j ↓`; empty where it has none.
        disabled: why it cannot be used here and now, or empty.
        group: heading under which it stands.
    """

    id: str
    keys: str
    name: str
    description: str = ""
    disabled: str = ""
    group: str = ""


def help_page(entries: Sequence[HelpEntry], width: int) -> Page:
    """The commands by group, in the order given, those that cannot be used with the reason."""
    raise NotImplementedError
