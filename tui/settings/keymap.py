"""Which key runs which command: defaults, a preset, and the user's overrides, checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Preset(StrEnum):
    """A family of keys to start from."""

    VIM = "vim"
    ARROWS = "arrows"
    EMACS = "emacs"


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force; no key runs two commands.

    Keys are written as the character itself (`J`, `/`, `!`) or, where there is none, as Textual
    names them (`enter`, `escape`, `space`, `pagedown`, `ctrl+d`, `f1`).

    Attributes:
        keys: command id → its keys, the one to show first; empty if it is disabled.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, command: str) -> tuple[str, ...]:
        """The keys of this command; none if it is disabled."""
        return self.keys.get(command, ())

    def command(self, key: str, character: str | None = None) -> str | None:
        """The command that this key press runs, or None.

        Args:
            key: as Textual's `events.Key.key`.
            character: as `events.Key.character`; it goes before the key's name if printable.
        """
        raise NotImplementedError


def show_key(key: str) -> str:
    """How a key is shown to people: `⏎`, `␣`, `esc`, `pgdn`, `^d`, or the character itself."""
    raise NotImplementedError


def resolve_keymap(
    defaults: Mapping[str, Sequence[str]],
    preset: Preset = Preset.VIM,
    overrides: Mapping[str, Sequence[str]] | None = None,
    where: str = "keys",
) -> Keymap:
    """Lay the preset and the overrides over the defaults.

    Args:
        overrides: command id → keys in place of its own; empty disables it.
        where: file and table to name in errors.

    Raises:
        UsageError: unknown command (with the nearest), impossible key (with the reason), two
            commands on one key, or no way left to quit.
    """
    raise NotImplementedError
