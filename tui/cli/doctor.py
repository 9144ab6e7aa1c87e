"""Say what this terminal and this installation can do, and what is wrong with the settings.

Lines that begin with ! name something to mend; exit status 2 where the config or a theme is broken.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tui.cli import output
from tui.cli.narration import Narration
from tui.errors import CrossreadError, ExitStatus

LIBRARIES = (
    "textual", "rich", "rapidfuzz", "nltk", "snowballstemmer", "tomli", "PyYAML", "chardet", "platformdirs",
    "shtab", "trafilatura",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report.

    Attributes:
        is_good: None for a plain fact.
        is_fault: whether it is something in the settings that must be mended.
    """

    about: str
    what: str
    is_good: bool | None = None
    is_fault: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="print a list of objects")


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Look and tell."""
    found = [*_terminal(), *_unicode(), *_settings(), *_folders(), *_versions()]
    if args.json:
        output.write_json({"schema": "crossread.doctor/1", "findings": [asdict(f) for f in found]})
    else:
        output.write_lines(map(_line, found))
    return ExitStatus.USAGE if any(f.is_fault for f in found) else ExitStatus.DONE


def _line(finding: Finding) -> str:
    from tui.ingest.sanitise import sanitise_line

    sign = {True: "✓", False: "!", None: " "}[finding.is_good]
    return f"{sign} {finding.about:<12} {sanitise_line(finding.what)}"


def _terminal() -> Iterator[Finding]:
    from tui.reader.terminal.capabilities import detect, refusal

    is_terminal = sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()
    reason = refusal(os.environ)
    if reason is not None:
        yield Finding("terminal", reason.removeprefix("crossread: "), is_good=False)
    elif not is_terminal:
        yield Finding("terminal", "standard input and output are not both a terminal; compare still works")
    else:
        size = os.get_terminal_size()
        yield Finding(
            "terminal",
            f"TERM={os.environ['TERM']}, {size.columns}×{size.lines}",
            is_good=size.columns >= 40 and size.lines >= 12,
        )
    colours = detect(os.environ).colours
    told = [f"{name}={os.environ[name]}" for name in ("COLORTERM", "NO_COLOR") if os.environ.get(name)]
    yield Finding("colours", f"{colours.name.lower()} ({colours.value:,})" + "".join(f", {t}" for t in told))
    yield Finding("clipboard", _clipboard())


def _clipboard() -> str:
    """What is likely to become of OSC 52, which no terminal answers."""
    if os.environ.get("TMUX"):
        return "through tmux: needs `set -g set-clipboard on` there, and a terminal that takes OSC 52"
    if os.environ.get("STY"):
        return "through GNU screen: wrapped, if the terminal around it takes OSC 52"
    program, term = os.environ.get("TERM_PROGRAM", ""), os.environ.get("TERM", "")
    if program == "Apple_Terminal":
        return "no: Terminal.app takes no OSC 52"
    if program in ("iTerm.app", "WezTerm", "ghostty", "vscode") or term.startswith(
        ("xterm-kitty", "alacritty", "foot", "xterm-ghostty")
    ):
        return "yes, by OSC 52, unless it is switched off there"
    if os.environ.get("VTE_VERSION"):
        return "no: terminals built on VTE took no OSC 52 before 0.82, and ask first since"
    return "unknown: by OSC 52, which not every terminal takes"


def _unicode() -> Iterator[Finding]:
    encoding = (sys.stdout.encoding or "").lower()
    locale = next((os.environ[n] for n in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(n)), "not set")
    is_utf8 = "utf-8" in locale.lower() or "utf8" in locale.lower()
    yield Finding("locale", f"{locale}; data is written as {encoding}", is_good=is_utf8 or None)
    from tui.cli.width_probe import EXPECTED, probe

    measured = probe()
    if measured is None:
        yield Finding("widths", "not measured: no terminal, or it does not answer")
        return
    wrong = [f"{text} {got} not {EXPECTED[text]}" for text, got in measured.items() if got != EXPECTED[text]]
    yield Finding("widths", "as expected" if not wrong else "cells: " + ", ".join(wrong), is_good=not wrong)


def _settings() -> Iterator[Finding]:
    from tui.cli.configuration import load
    from tui.settings import load_themes
    from tui.settings.locations import config_file, shorten

    themes = load_themes()
    try:
        config = load(None)
    except CrossreadError as error:
        yield Finding("config", str(error), is_good=False, is_fault=True)
    else:
        there = "" if config_file().exists() else " (none: defaults)"
        yield Finding("config", shorten(config_file()) + there, is_good=True)
        _, problem = themes.get_or_default(config.theme)
        if problem is not None:
            yield Finding("theme", str(problem), is_good=False, is_fault=True)
    yield Finding("themes", ", ".join(sorted(themes.loaded)), is_good=bool(themes.loaded))
    for failed in themes.failed:
        yield Finding("theme", str(failed), is_good=False, is_fault=True)


def _folders() -> Iterator[Finding]:
    from tui.settings import locations

    for name, folder in (
        ("reviews", locations.review_folder()),
        ("state", locations.state_folder()),
        ("cache", locations.cache_folder()),
    ):
        is_writable = os.access(_first_there(folder), os.W_OK | os.X_OK)
        what = locations.shorten(folder) + ("" if is_writable else ": cannot be written")
        yield Finding(name, what, is_good=is_writable)


def _first_there(folder: Path) -> Path:
    return next(p for p in (folder, *folder.parents) if p.exists())


def _versions() -> Iterator[Finding]:
    from importlib.metadata import PackageNotFoundError, version

    from tui import __version__

    python = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    yield Finding("crossread", f"{__version__}, {python}")
    for name in LIBRARIES:
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            yield Finding(name, "not installed")
