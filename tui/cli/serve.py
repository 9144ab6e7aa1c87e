"""Show the reader in a browser: one reader a tab, with the same keys and the same decisions.

Only this machine reaches it unless --host says otherwise, and only who has the token gets in: the address
printed on stderr holds it. From another machine, a tunnel is the safe way:

  ssh -L 8000:localhost:8000 HOST crossread serve PATH…

A set open in two tabs is decided on in the first; the other one only reads. Needs the extra "serve".
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from tui.cli import opening
from tui.cli.narration import Narration
from tui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.reader.web.door import Door

_WITHOUT_THE_EXTRA = 'needs the extra "serve": pip install "crossread[serve]"'


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    from tui.settings.config import Layout

    opening.add_set(parser, nargs="*")
    parser.add_argument("--theme", metavar="NAME", help="see crossread themes")
    parser.add_argument("--layout", choices=get_args(Layout), help="how the members of a passage stand")
    parser.add_argument("--config", metavar="FILE", type=Path, help="instead of crossread locate config")
    parser.add_argument(
        "--host", metavar="ADDRESS", default="127.0.0.1", help="where to listen (default: %(default)s)"
    )
    parser.add_argument(
        "--port", metavar="N", type=_port, default=8000, help="default: %(default)s; 0: any that is free"
    )
    parser.add_argument(
        "--name",
        metavar="NAME",
        action="append",
        default=[],
        help="a domain name browsers may call it by, as behind a proxy; may be repeated",
    )


def run(args: argparse.Namespace, narration: Narration) -> int:
    """Check what can be checked before anybody connects, then serve until interrupted."""
    try:
        from tui.reader.web.page import assets
        from tui.reader.web.server import Server, serve

        assets()
    except ImportError as error:
        raise UsageError(f"crossread serve {_WITHOUT_THE_EXTRA}") from error
    from tui.reader.web.door import Door, is_loopback
    from tui.reader.web.tab import reader_command

    _check(args)
    door = Door(names=frozenset(name.casefold() for name in (args.host, *args.name)))
    server = Server(door, reader_command([*_passed_on(args)]), title="Crossread")
    if not is_loopback(args.host):
        narration.say(
            f"crossread: {args.host}: other machines reach this, and plain HTTP shows the token to everyone "
            "on the way; a tunnel (ssh -L) or a proxy that speaks TLS does not"
        )
    return serve(server, args.host, args.port, lambda port: _announce(door, args.host, port, narration))


def _check(args: argparse.Namespace) -> None:
    """Find out now what would else end each tab as soon as it opens.

    Raises:
        UsageError: standard input is named, or config, theme or a set file is broken.
        InputError: there is nothing to read.
    """
    if "-" in args.paths:
        raise UsageError("-: standard input cannot be served, each tab reads the set anew; name a file")
    from tui.cli.configuration import load
    from tui.ingest.collection import collect
    from tui.settings import load_themes

    load(args.config)
    if args.theme is not None:
        load_themes().get(args.theme)
    if args.paths:
        collect(args.paths)


def _passed_on(args: argparse.Namespace) -> Iterator[str]:
    """The arguments of `crossread read`; none of the user's words can be taken for an option."""
    for option in ("review", "theme", "layout", "config"):
        value = getattr(args, option)
        if value is not None:
            yield f"--{option}={value}"
    if args.no_cache:
        yield "--no-cache"
    if args.paths:
        yield "--"
    yield from args.paths


def _announce(door: Door, host: str, port: int, narration: Narration) -> None:
    """Print the address, once; `--quiet` keeps no one out of their own reader."""
    named = f"[{host}]" if ":" in host else host
    narration.print(f"http://{named}:{port}/?token={door.token}")
    narration.say("Anyone who has this address can read and decide. ctrl+c ends it.")


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 6 and int(text) < 2**16:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port from 0 to 65535")
