"""Which key runs which command: defaults, a preset, and the user's overrides, checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from tui.errors import UsageError
from tui.settings.keys import ImpossibleKeyError, from_press, normal_key, show_key
from tui.settings.suggestions import did_you_mean

__all__ = ["PRESETS", "Keymap", "Preset", "resolve_keymap", "show_key"]

MUST_HAVE_A_KEY = ("app.quit", "app.back")
"""Commands without which one could not get out of the reader, or out of what lies on top of it."""


class Preset(StrEnum):
    """A family of keys to start from."""

    VIM = "vim"
    ARROWS = "arrows"
    EMACS = "emacs"


PRESETS: Mapping[Preset, Mapping[str, tuple[str, ...]]] = {
    Preset.VIM: {},
    # For hands that know no editor: nothing moves on a letter that is easily hit by mistake.
    Preset.ARROWS: {
        "passage.next": ("down",),
        "passage.previous": ("up",),
        "passage.first": ("home",),
        "passage.last": ("end",),
        "source.next": ("right",),
        "source.previous": ("left",),
        "scroll.down": ("pagedown",),
        "scroll.up": ("pageup",),
        "search.open": ("/", "f3"),
        "help.keys": ("f1", "?"),
        "app.palette": ("f2", "ctrl+p"),
        "app.quit": ("q", "f10"),
    },
    # Alt is not safe on a plain terminal, so what Emacs has on meta keeps the key of the list above.
    Preset.EMACS: {
        "passage.next": ("ctrl+n", "down"),
        "passage.previous": ("ctrl+p", "up"),
        "passage.first": ("<", "home"),
        "passage.last": (">", "end"),
        "source.next": ("ctrl+f", "right"),
        "source.previous": ("ctrl+b", "left"),
        "scroll.down": ("ctrl+v", "pagedown"),
        "scroll.up": ("pageup",),
        "search.open": ("ctrl+s", "/"),
        "decide.move": ("ctrl+w",),
        "copy.passage": ("y",),
        "undo": ("ctrl+underscore", "u"),
        "redo": ("U",),
        "app.palette": ("ctrl+x",),
        "app.back": ("ctrl+g", "escape"),
        "app.quit": ("q", "ctrl+q"),
    },
}
"""What each preset changes; a command that the reader does not have is passed over."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys in force; no key runs two commands.

    Keys are written as the character itself (`J`, `/`, `!`) or, where there is none, as Textual
    names them (`enter`, `escape`, `space`, `pagedown`, `ctrl+d`, `f1`).

    Attributes:
        keys: command id → its keys, the one to show first; empty if it is disabled.
        commands: the same the other way round: key → command id.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    commands: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key = {key: command for command, keys in self.keys.items() for key in keys}
        object.__setattr__(self, "commands", by_key)

    def of(self, command: str) -> tuple[str, ...]:
        """The keys of this command; none if it is disabled."""
        return self.keys.get(command, ())

    def command(self, key: str, character: str | None = None) -> str | None:
        """The command that this key press runs, or None.

        Args:
            key: as Textual's `events.Key.key`.
            character: as `events.Key.character`; it goes before the key's name if printable.
        """
        return self.commands.get(from_press(key, character))


def resolve_keymap(
    defaults: Mapping[str, Sequence[str]],
    preset: Preset = Preset.VIM,
    overrides: Mapping[str, Sequence[str]] | None = None,
    where: str = "keys",
) -> Keymap:
    """Lay the preset and the overrides over the defaults.

    Args:
        defaults: command id → keys, for every command there is.
        preset: laid over the defaults first.
        overrides: command id → keys in place of its own; empty disables it.
        where: file and table to name in errors.

    Raises:
        UsageError: unknown command (with the nearest), impossible key (with the reason), two
            commands on one key, or no way left to get out.
    """
    overrides = overrides or {}
    keys = {command: _normal(defaults[command], command, where) for command in defaults}
    keys |= {c: _normal(k, c, where) for c, k in PRESETS[preset].items() if c in defaults}
    for command, wanted in overrides.items():
        if command not in defaults:
            raise UsageError(f'{where}."{command}": no such command{did_you_mean(command, defaults)}')
        keys[command] = _normal(wanted, command, where)
    _refuse_clashes(keys, overrides, where)
    for command in MUST_HAVE_A_KEY:
        if command in keys and not keys[command]:
            raise UsageError(f'{where}."{command}": needs a key, or there would be no way out')
    return Keymap(keys)


def _normal(keys: Sequence[str], command: str, where: str) -> tuple[str, ...]:
    found = []
    for written in keys:
        try:
            found.append(normal_key(written))
        except ImpossibleKeyError as error:
            raise UsageError(f'{where}."{command}": key "{written}": {error}') from None
    return tuple(dict.fromkeys(found))


def _refuse_clashes(
    keys: Mapping[str, tuple[str, ...]], overrides: Mapping[str, Sequence[str]], where: str
) -> None:
    taken: dict[str, str] = {}
    # The user's own lines last, so that the message points at a line they wrote.
    for command in sorted(keys, key=lambda c: c in overrides):
        for key in keys[command]:
            other = taken.setdefault(key, command)
            if other != command:
                raise UsageError(
                    f'{where}."{command}": key "{key}" already runs {other};'
                    f" give {other} another key, or false to disable it"
                )
