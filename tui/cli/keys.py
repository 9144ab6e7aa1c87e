"""Print the keys in force: what the reader's catalogue offers, and what the config changed."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli import output
from tui.cli.narration import Narration
from tui.errors import ExitStatus
from tui.settings.keymap import Preset, resolve_keymap, show_key

if TYPE_CHECKING:
    from tui.settings import Keymap


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--preset", choices=tuple(map(str, Preset)), help="a preset as it is, no config read")
    parser.add_argument("--config", metavar="FILE", type=Path, help="instead of crossread locate config")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print a list of objects")
    form.add_argument("--markdown", action="store_true", help="print a table")


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Resolve and print."""
    from tui.cli.configuration import load
    from tui.reader.commands import default_keys

    preset = Preset(args.preset) if args.preset else None
    keymap = resolve_keymap(default_keys(), preset) if preset else load(args.config).keymap
    if args.json:
        output.write_json({"schema": "crossread.keys/1", "commands": list(_records(keymap))})
    elif args.markdown:
        output.write_lines(_markdown(keymap))
    else:
        output.write_lines(_table(keymap))
    return ExitStatus.DONE


def _records(keymap: Keymap) -> Iterator[dict[str, object]]:
    from tui.reader.commands import catalogue

    for command in catalogue():
        yield {
            "id": command.id,
            "keys": list(keymap.of(command.id)),
            "name": command.name,
            "what": command.tooltip,
        }


def _table(keymap: Keymap) -> Iterator[str]:
    from tui.reader.commands import catalogue

    rows = [(c.id, " ".join(map(show_key, keymap.of(c.id))) or "(disabled)", c.name) for c in catalogue()]
    identity, keys = (max(len(row[column]) for row in rows) for column in (0, 1))
    for row in rows:
        yield f"{row[1]:<{keys}}  {row[0]:<{identity}}  {row[2]}"


def _markdown(keymap: Keymap) -> Iterator[str]:
    from tui.reader.commands import catalogue

    yield "| keys | does | id |"
    yield "|---|---|---|"
    for command in catalogue():
        keys = " ".join(_code(show_key(key)) for key in keymap.of(command.id)) or "–"
        yield f"| {keys} | {command.tooltip} | `{command.id}` |"


def _code(key: str) -> str:
    return "`" + key.replace("|", "\\|") + "`" if key != "`" else "`` ` ``"
