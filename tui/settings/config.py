"""The config file as a value: every key typed, every mistake named with the nearest valid choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Literal, get_args

from tui.errors import UsageError
from tui.settings.keymap import Keymap, Preset, resolve_keymap
from tui.settings.locations import config_file, shorten
from tui.settings.suggestions import did_you_mean
from tui.settings.toml import read_toml, refuse_unknown
from tui.values import frozen

SCHEMA = 1

Layout = Literal["auto", "stacked", "columns", "side"]


@frozen
class Config:
    """What the user has set; the defaults are those of an absent file.

    Attributes:
        theme: name of a theme, shipped or the user's own.
        layout: how a passage's members stand; `auto` goes by the window's width.
        mouse: whether clicks and the wheel are taken from the terminal.
        reviewer: name written into each decision; may be empty.
        learn: whether the scores of a set learn from the decisions made on it.
        export_format: what the export screen and `crossread export` write unless told otherwise.
        preset: the family of keys that the keymap starts from.
        keymap: the keys in force: preset and overrides resolved.
        path: the file it came from, whether or not it exists.
    """

    theme: str = "crossread-dark"
    layout: Layout = "auto"
    mouse: bool = False
    reviewer: str = ""
    learn: bool = False
    export_format: str = "markdown"
    preset: Preset = Preset.VIM
    keymap: Keymap = field(default_factory=Keymap)
    path: Path | None = None


def load_config(default_keys: Mapping[str, tuple[str, ...]], path: Path | None = None) -> Config:
    """Read the config file; an absent one gives the defaults.

    Args:
        default_keys: the reader's commands and their keys (`tui.reader.commands.default_keys()`).
        path: instead of `locations.config_file()`; then it must exist.

    Raises:
        UsageError: naming the file, the key, what was expected and the nearest valid choice.
    """
    file = path or config_file()
    if path is None and not file.exists():
        return Config(keymap=resolve_keymap(default_keys), path=file)
    table = read_toml(file, schema=SCHEMA)
    name = shorten(file)
    refuse_unknown(table, [*_CHECKS, "keys"], name)
    set_to: dict[str, Any] = {}
    for key, check in _CHECKS.items():
        if key in table:
            try:
                set_to[key] = check(table[key])
            except ValueError as error:
                raise UsageError(f"{name}: {key}: {error}") from None
    preset = set_to.get("preset", Preset.VIM)
    overrides = _overrides(table.get("keys", {}), f"{name}: keys")
    keymap = resolve_keymap(default_keys, preset, overrides, where=f"{name}: keys")
    return replace(Config(keymap=keymap, path=file), **set_to)


def _overrides(table: object, where: str) -> dict[str, tuple[str, ...]]:
    """The `[keys]` table; `decide.accept = …` without quotes nests in TOML, and means the same."""
    if not isinstance(table, dict):
        raise UsageError(f'{where}: expected a table such as [keys] with lines "decide.accept" = ["enter"]')
    found: dict[str, tuple[str, ...]] = {}
    for command, value in table.items():
        if isinstance(value, dict):
            nested = _overrides(value, where)
            found |= {f"{command}.{rest}": keys for rest, keys in nested.items()}
        else:
            found[command] = _keys(value, f'{where}."{command}"')
    return found


def _keys(value: object, where: str) -> tuple[str, ...]:
    if value is False:
        return ()
    if isinstance(value, str) and value:
        return (value,)
    if isinstance(value, list) and all(isinstance(key, str) and key for key in value):
        return tuple(value)
    raise UsageError(f'{where}: expected a list of keys such as ["enter", "ctrl+y"], or false to disable it')


def _one_of(choices: tuple[str, ...]) -> Callable[[object], str]:
    def check(value: object) -> str:
        if isinstance(value, str) and value in choices:
            return value
        raise ValueError(f"{value!r} is none of its values{did_you_mean(str(value), choices)}")

    return check


def _text(value: object) -> str:
    if isinstance(value, str) and value.isprintable():
        return value
    raise ValueError(f"expected one line of text in quotes, not {value!r}")


def _name(value: object) -> str:
    if _text(value):
        return str(value)
    raise ValueError("expected a name, not an empty text")


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"expected true or false, not {value!r}")


_CHECKS: Mapping[str, Callable[[object], object]] = {
    "theme": _name,
    "layout": _one_of(get_args(Layout)),
    "mouse": _truth,
    "reviewer": _text,
    "learn": _truth,
    "export_format": _name,
    "preset": lambda value: Preset(_one_of(tuple(Preset))(value)),
}
"""What each key of the file may hold; raises ValueError with what was expected."""
