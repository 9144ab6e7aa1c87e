"""The subcommands: their names, and the one line each that `--help` says of them. Loads none of them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn, Protocol, cast

from tui.cli.narration import Narration
from tui.errors import UsageError

SUMMARIES: Mapping[str, str] = {
    "read": "open the reader (the default: `crossread PATH…` is enough)",
    "serve": "show the reader in a browser, to whoever has the token",
    "compare": "print the comparison as plain text, or as JSON",
    "conflicts": "print the conflict ledger; exit status 1 where there is any",
    "export": "write the merged, cited summary in a format of your choice",
    "score": "score pairs of sentences, JSON Lines in and out",
    "review": "list decisions, merge two reviewers' journals, say how far they agree",
    "keys": "print the keys in force",
    "themes": "list the themes, and what is wrong with broken ones",
    "locate": "print where config, themes or reviews live",
    "doctor": "say what this terminal and this installation can do",
    "completions": "print a completion script for bash, zsh or fish",
}

HELP_WIDTH = 90
"""Columns of `--help`; its examples and tables are written for it."""

EPILOG = """\
exit status: 0 done, 1 conflicts found (conflicts only), 2 usage or configuration,
3 nothing could be read, or output not written, 130 interrupted.
Data goes to stdout, everything else to stderr."""


class Subcommand(Protocol):
    """What the module of a subcommand has."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare its arguments."""

    def run(self, args: argparse.Namespace, narration: Narration) -> int:
        """Do it; returns the exit status. Raises `CrossreadError` for what the user can mend."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one safe line, with the nearest option."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line.

        Raises:
            UsageError: always.
        """
        raise UsageError(f"{self.prog}: {message}; see {self.prog} --help")

    def parse_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """As the standard parser's, but what is not known is named with what it may have meant."""
        found, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error(f"no such argument: {unknown[0]}{self._nearest_option(unknown[0])}")
        return found

    def _nearest_option(self, word: str) -> str:
        from tui.settings.suggestions import nearest

        options = [option for action in self._actions for option in action.option_strings]
        found = nearest(word.partition("=")[0], options)
        return f' (did you mean "{found}"?)' if found else ""


def load(name: str) -> Subcommand:
    """The module of a subcommand."""
    return cast(Subcommand, import_module(f"tui.cli.{name}"))


def parser_of(name: str) -> Parser:
    """The parser of one subcommand; imports its module and no other."""
    module = load(name)
    parser = Parser(
        prog=f"crossread {name}",
        description=import_module(f"tui.cli.{name}").__doc__,
        formatter_class=_formatter,
        epilog=EPILOG,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing on stderr but errors")
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    # Left to itself it finds the width by importing shutil, bz2 and lzma, whether help is wanted or not.
    return argparse.RawDescriptionHelpFormatter(prog, width=HELP_WIDTH)


def overview() -> str:
    """What `crossread --help` prints."""
    width = max(map(len, SUMMARIES))
    lines = "\n".join(f"  {name:<{width}}  {text}" for name, text in SUMMARIES.items())
    return f"""\
usage: crossread [COMMAND] PATH…

Compare several articles on one story: what they share, dispute, and alone report.

PATH is a file (text, Markdown, HTML, JSON Lines), a folder, a glob, a set.toml, a web
address, or - for standard input. Without any, the recent sets and the sample are listed.

commands:
{lines}

  crossread COMMAND --help says more. A file called like a command is reached as ./compare.

options:
  -h, --help     print this
  --version      print the version
  -q, --quiet    say nothing on stderr but errors

{EPILOG}
"""
