"""Every subcommand explains itself, quickly."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Crossread
from tests.conftest import ROOT
from tui import __version__
from tui.cli.commands import SUMMARIES, parser_of


def test_help_names_every_subcommand_and_every_exit_status(crossread: Crossread) -> None:
    run = crossread("--help")
    assert (run.status, run.err) == (0, "")
    for name, summary in SUMMARIES.items():
        assert f"  {name} " in run.out
        assert summary in run.out
    assert "exit status: 0 done, 1 conflicts found" in run.out
    assert max(map(len, run.out.splitlines())) <= 100


OPTIONS = {
    "read": ("PATH", "--theme", "--layout", "--mouse", "--review", "--config", "--no-cache"),
    "compare": ("PATH", "--json", "--min-score", "--review", "--width"),
    "conflicts": ("PATH", "--json", "--review", "--width"),
    "export": ("PATH", "--to", "--output", "--review", "--no-review", "--force", "--limit-quotes"),
    "score": ("FILE", "--explain"),
    "review": ("list", "merge", "stats"),
    "keys": ("--preset", "--json", "--markdown", "--config"),
    "themes": ("--json",),
    "locate": ("config", "themes", "reviews"),
    "doctor": ("--json",),
    "serve": ("--host", "--port", "--name", "--theme", "--layout", "--config"),
    "completions": ("bash", "zsh", "fish"),
}


def test_the_table_of_options_has_every_subcommand() -> None:
    assert set(OPTIONS) == set(SUMMARIES)


@pytest.mark.parametrize("name", list(SUMMARIES))
def test_every_subcommand_explains_its_arguments(crossread: Crossread, name: str) -> None:
    run = crossread(name, "--help")
    assert (run.status, run.err) == (0, "")
    assert run.out.startswith(f"usage: crossread {name}")
    for option in (*OPTIONS[name], "--quiet", "exit status"):
        assert option in run.out


@pytest.mark.parametrize("action", ["list", "merge", "stats"])
def test_every_review_action_explains_itself(crossread: Crossread, action: str) -> None:
    run = crossread("review", action, "--help")
    assert run.status == 0
    assert f"usage: crossread review {action}" in run.out


@pytest.mark.parametrize("name", list(SUMMARIES))
def test_every_argument_says_what_it_is_for(name: str) -> None:
    silent = [
        action.dest
        for action in parser_of(name)._actions
        if not action.help and not action.choices and action.dest != "action"
    ]
    assert silent == []


def test_the_version_is_the_packages(crossread: Crossread) -> None:
    assert crossread("--version").out == f"crossread {__version__}\n"


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_neither_help_nor_version_loads_a_subcommand_or_a_library(argument: str) -> None:
    code = (
        "import sys; from tui.cli.main import run\n"
        f"run([{argument!r}])\n"
        "print(*sorted(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ran.stderr.split())
    assert loaded & {f"tui.cli.{name}" for name in SUMMARIES} == set()
    assert (
        loaded & {"textual", "rich", "nltk", "numpy", "tomli", "platformdirs", "asyncio", "rapidfuzz"}
        == set()
    )
