"""Every command there is, in the order help and `crossread keys` list them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tui.reader.commands import application, deciding, finding, moving, viewing
from tui.reader.commands.command import Command


@cache
def catalogue() -> tuple[Command, ...]:
    """All commands; ids and default keys are each unique. Loads nothing of Textual."""
    return (
        *moving.COMMANDS, *deciding.COMMANDS, *viewing.COMMANDS, *finding.COMMANDS, *application.COMMANDS,
    )  # fmt: skip


@cache
def by_id() -> Mapping[str, Command]:
    """All commands by id."""
    return {command.id: command for command in catalogue()}


def default_keys() -> dict[str, tuple[str, ...]]:
    """The default keys of each command: what a keymap starts from."""
    return {command.id: tuple(command.keys) for command in catalogue()}
