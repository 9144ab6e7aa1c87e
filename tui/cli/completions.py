"""Print a completion script, to be read by the shell when it starts.

bash   crossread completions bash > ~/.local/share/bash-completion/completions/crossread
zsh    crossread completions zsh > "${fpath[1]}/_crossread"
fish   crossread completions fish > ~/.config/fish/completions/crossread.fish
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from tui.cli import output
from tui.cli.commands import SUMMARIES, load
from tui.cli.narration import Narration
from tui.errors import ExitStatus

SHELLS = ("bash", "zsh", "fish")

_FILES = frozenset({"PATH", "FILE", "JOURNAL"})
"""Arguments shown by these words take a file's name."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("shell", choices=SHELLS)


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Generate and print."""
    import shtab

    script = shtab.complete(whole_parser(), shell=args.shell, root_prefix="crossread")
    if args.shell == "bash":
        # `crossread art<tab>` is a path without a command: then let bash itself look for files.
        script = script.replace("complete -o bashdefault -F", "complete -o bashdefault -o default -F")
    output.write_lines([script.rstrip("\n")])
    return ExitStatus.DONE


def whole_parser() -> argparse.ArgumentParser:
    """Every subcommand in one parser; nothing but completion needs them all."""
    parser = argparse.ArgumentParser(prog="crossread")
    parser.add_argument("--version", action="store_true", help="print the version")
    commands = parser.add_subparsers()
    for name, summary in SUMMARIES.items():
        command = commands.add_parser(name, help=summary)
        load(name).add_arguments(command)
        command.add_argument("-q", "--quiet", action="store_true", help="say nothing on stderr but errors")
        _offer(command)
    return parser


def _offer(parser: argparse.ArgumentParser) -> None:
    """Say what each argument can be completed with."""
    import shtab

    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                _offer(inner)
        elif action.metavar in _FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif action.dest in _CHOICES:
            action.choices = _CHOICES[action.dest]()


def _themes() -> Sequence[str]:
    from tui.settings import load_themes

    return sorted(load_themes().loaded)


def _formats() -> Sequence[str]:
    from tui.summary.exporters import exporter_names

    return exporter_names()


_CHOICES: dict[str, Callable[[], Sequence[str]]] = {"theme": _themes, "to": _formats}
"""What is known only when the script is made: the themes and formats of this installation."""
